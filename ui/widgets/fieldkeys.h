// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace leerschakel::ui {

/**
 * Handles keys and the wheel in fields, in one place for all of them. A key that the focused field itself uses
 * (Ctrl+Delete, Ctrl+arrows, Alt+Down in a combo box) never reaches a shortcut of the window; undo and redo always do,
 * from fields that show values of the catalogue. The wheel scrolls the area that a field is in: it changes no value and
 * gives no focus. Enter presses the button that has the focus, as it does in a dialog.
 */
class FieldKeys : public QObject
{
    Q_OBJECT

public:
    /** Filters events of the whole application while it exists. */
    explicit FieldKeys(QObject *parent);

    /** \a input shows a value of the catalogue: undo and redo in it are the catalogue's. */
    static void leaveUndoToCatalogue(QWidget *input);
    [[nodiscard]] static bool leavesUndo(const QWidget *input);

    /** Whether \a widget itself uses the key of \a event, so that a shortcut must not take it. */
    [[nodiscard]] static bool uses(const QWidget *widget, const QKeyEvent &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace leerschakel::ui
