// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace leerschakel::ui {

/** A small rounded button: something linked that can be removed, a choice that can be on, or a button to add one. */
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Style {
        Plain, ///< something linked
        Skill, ///< a linked skill
        Add,   ///< adds one; dashed
        Choice ///< on or off
    };

    Chip(const QString &text, Style style, QWidget *parent = nullptr);

    /** A short word in bold after the text: the scheme that a skill is from. */
    void setTag(const QString &tag);
    void setRemovable(bool removable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** Through its cross, Delete or Backspace. */
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect cross() const;
    [[nodiscard]] QFont tagFont() const;

    Style m_style;
    QString m_tag;
    bool m_removable = false;
    /** sizeHint() for the text m_hintOf; invalid when not computed yet. */
    mutable QSize m_hint;
    mutable QString m_hintOf;
};

} // namespace leerschakel::ui
