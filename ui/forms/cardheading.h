// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace leerschakel::ui {

/** The line of a card: a button over the whole width that says whether the card is open. */
class CardHeading : public QAbstractButton
{
    Q_OBJECT

public:
    explicit CardHeading(const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    /** \a isHint: \a text says what to do, as there is nothing to show. */
    void setLine(const QString &text, bool isHint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int textLeft() const;
    /** How wide the text can be, in pixels. */
    [[nodiscard]] int textRoom() const;
    /** Shows the text in full in a tooltip when it is shortened. */
    void showTip();

    QString m_name;
    bool m_isHint = false;
};

/**
 * \a text, or as much of it as \a width pixels hold: of a line of parts ("6 Sep · Zwolle · 18 places") those in the
 * middle are left out, so that none is cut.
 */
[[nodiscard]] QString shortened(const QString &text, const QFontMetrics &metrics, int width);

} // namespace leerschakel::ui
