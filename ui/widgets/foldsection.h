// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace leerschakel::ui {

/** A part of a form under a heading that folds and unfolds it. */
class FoldSection : public QWidget
{
    Q_OBJECT

public:
    explicit FoldSection(const QString &title, QWidget *parent = nullptr);

    /** Adds \a widget at the end of the section. */
    void add(QWidget *widget);
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    /** Puts the focus on the heading. */
    void focusHeading();
    /** The text to the right of the heading: a count, a short status. */
    void setNote(const QString &note);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *m_heading;
    QLabel *m_note;
    QWidget *m_content;
    QVBoxLayout *m_inside;
};

} // namespace leerschakel::ui
