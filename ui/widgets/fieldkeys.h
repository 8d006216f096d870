// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace leerschakel::ui {

/**
 * What keys and the wheel do in fields, in one place for all of them. A key that the focused field itself uses (Ctrl+Delete, Ctrl+arrows, Alt+Down in a
 * combo box) never reaches a shortcut of the window; undo and redo always do, from fields that show values of the catalogue. The wheel scrolls what a field
 * stands in: it changes no value and gives no focus.
 */
class FieldKeys : public QObject
{
    Q_OBJECT

public:
    /** Watches over the whole application, for as long as it lives. */
    explicit FieldKeys(QObject *parent);

    /** \a input shows a value of the catalogue: undo and redo in it are the catalogue's. */
    static void leaveUndoToCatalogue(QWidget *input);
    [[nodiscard]] static bool leavesUndo(const QWidget *input);

    /** Whether \a widget does something with the key of \a event that a shortcut would take away from it. */
    [[nodiscard]] static bool uses(const QWidget *widget, const QKeyEvent &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace leerschakel::ui
