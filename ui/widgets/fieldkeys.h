// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace leerschakel::ui {

/**
 * Handles keys and the wheel in all fields. A key that the focused field itself uses (Ctrl+Delete, Ctrl+arrows,
 * Alt+Down in a combo box) never triggers a shortcut of the window; undo and redo always do, in fields that show values
 * of the catalogue. The wheel scrolls the area around a field: it changes no value and does not move the focus. Enter
 * presses the button that has the focus, as in a dialog.
 */
class FieldKeys : public QObject
{
    Q_OBJECT

public:
    /** Filters events of the whole application while it exists. */
    explicit FieldKeys(QObject *parent);

    /** \a input shows a value of the catalogue: undo and redo in it apply to the catalogue. */
    static void leaveUndoToCatalogue(QWidget *input);
    [[nodiscard]] static bool leavesUndo(const QWidget *input);

    /** Whether \a widget itself uses the key of \a event, so that a shortcut must not take it. */
    [[nodiscard]] static bool uses(const QWidget *widget, const QKeyEvent &event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace leerschakel::ui
