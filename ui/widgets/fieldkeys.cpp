// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fieldkeys.h"

#include "widgets/datefield.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>
#include <span>

namespace leerschakel::ui {

namespace {

constexpr const char *undoProperty = "undoIsTheCatalogues";

// The keys of text fields (QWidgetLineControl, QWidgetTextControl), including those that Qt itself does not protect
// from shortcuts.
constexpr QKeySequence::StandardKey inLines[] = {QKeySequence::SelectAll, QKeySequence::Copy, QKeySequence::Paste,
    QKeySequence::Cut, QKeySequence::Delete, QKeySequence::Backspace, QKeySequence::DeleteStartOfWord,
    QKeySequence::DeleteEndOfWord, QKeySequence::DeleteEndOfLine, QKeySequence::DeleteCompleteLine,
    QKeySequence::MoveToNextChar, QKeySequence::MoveToPreviousChar, QKeySequence::SelectNextChar,
    QKeySequence::SelectPreviousChar, QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord,
    QKeySequence::SelectNextWord, QKeySequence::SelectPreviousWord, QKeySequence::MoveToStartOfLine,
    QKeySequence::MoveToEndOfLine, QKeySequence::SelectStartOfLine, QKeySequence::SelectEndOfLine,
    QKeySequence::MoveToStartOfBlock, QKeySequence::MoveToEndOfBlock, QKeySequence::SelectStartOfBlock,
    QKeySequence::SelectEndOfBlock, QKeySequence::MoveToStartOfDocument, QKeySequence::MoveToEndOfDocument,
    QKeySequence::SelectStartOfDocument, QKeySequence::SelectEndOfDocument, QKeySequence::Deselect};
constexpr QKeySequence::StandardKey inParagraphs[] = {QKeySequence::MoveToNextLine, QKeySequence::MoveToPreviousLine,
    QKeySequence::SelectNextLine, QKeySequence::SelectPreviousLine, QKeySequence::MoveToNextPage,
    QKeySequence::MoveToPreviousPage, QKeySequence::SelectNextPage, QKeySequence::SelectPreviousPage,
    QKeySequence::InsertParagraphSeparator, QKeySequence::InsertLineSeparator};

bool isAny(const QKeyEvent &event, std::span<const QKeySequence::StandardKey> keys)
{
    return std::ranges::any_of(keys, [&](QKeySequence::StandardKey key) { return event.matches(key); });
}

bool isLetter(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    // AltGr, which is Ctrl+Alt on some platforms, also types letters: then the event has printable text.
    const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    const bool isAltGr = modifiers.testFlag(Qt::GroupSwitchModifier);
    return (isPlain || isAltGr) && !event.text().isEmpty() && event.text().front().isPrint();
}

bool movesInList(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return !(event.modifiers() & (Qt::AltModifier | Qt::MetaModifier));
    default:
        return false;
    }
}

/** Alt with an arrow key and F4 open a combo box; other keys change its value. */
bool isOfCombo(const QKeyEvent &event)
{
    const bool isUpOrDown = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return (isUpOrDown && (modifiers == Qt::AltModifier || modifiers == Qt::NoModifier))
        || (event.key() == Qt::Key_F4 && modifiers == Qt::NoModifier) || movesInList(event) || isLetter(event);
}

bool isText(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

bool holdsParagraphs(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

/** Whether the wheel would change a value. Scroll bars are exempt: the wheel is for scrolling. */
bool isTurnedByWheel(const QObject *object)
{
    return qobject_cast<const QComboBox *>(object) || qobject_cast<const QAbstractSpinBox *>(object)
        || (qobject_cast<const QAbstractSlider *>(object) && !qobject_cast<const QScrollBar *>(object));
}

/**
 * Enter outside dialogs, where Qt handles it. Not through autoDefault: the focused button would look like the default.
 */
bool isPressedBy(const QPushButton &button, const QKeyEvent &event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isPlain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isEnter && isPlain && button.isEnabled() && !button.menu() && !button.isDefault()
        && !qobject_cast<const QDialog *>(button.window());
}

} // namespace

FieldKeys::FieldKeys(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

void FieldKeys::leaveUndoToCatalogue(QWidget *input)
{
    input->setProperty(undoProperty, true);
}

bool FieldKeys::leavesUndo(const QWidget *input)
{
    return input->property(undoProperty).toBool();
}

bool FieldKeys::uses(const QWidget *widget, const QKeyEvent &event)
{
    if (const auto *date = qobject_cast<const DateField *>(widget->parentWidget()); date && date->opensBy(event)) {
        return true;
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        return isOfCombo(event) || (combo->isEditable() && (isAny(event, inLines) || isLetter(event)));
    }
    if (isText(widget)) {
        return isLetter(event) || isAny(event, inLines)
            || ((holdsParagraphs(widget) || qobject_cast<const QAbstractSpinBox *>(widget))
                && isAny(event, inParagraphs));
    }
    if (qobject_cast<const QAbstractItemView *>(widget)) {
        // Ctrl+Shift with an arrow is left alone: lists use it for reordering.
        const bool isOrdering = event.modifiers().testFlags(Qt::ControlModifier | Qt::ShiftModifier);
        return (movesInList(event) && !isOrdering) || event.matches(QKeySequence::SelectAll);
    }
    return false;
}

bool FieldKeys::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        const auto *widget = qobject_cast<const QWidget *>(watched);
        auto *key = static_cast<QKeyEvent *>(event);
        if (!widget) {
            return false;
        }
        if (leavesUndo(widget) && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true; // before the field handles it
        }
        if (widget->hasFocus() && uses(widget, *key)) {
            event->accept();
            return true;
        }
        return false;
    }
    case QEvent::Wheel:
        if (isTurnedByWheel(watched)) {
            event->ignore();
            return true; // so that it is passed on to the parent of the field
        }
        return false;
    case QEvent::Polish:
        if (auto *widget = qobject_cast<QWidget *>(watched); widget && widget->focusPolicy() == Qt::WheelFocus) {
            widget->setFocusPolicy(Qt::StrongFocus);
        }
        return false;
    case QEvent::KeyPress:
        if (auto *button = qobject_cast<QPushButton *>(watched);
            button && isPressedBy(*button, *static_cast<QKeyEvent *>(event))) {
            button->click();
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace leerschakel::ui
