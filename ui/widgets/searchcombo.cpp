// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchcombo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStyleOptionComboBox>

#include <utility>

namespace leerschakel::ui {

SearchCombo::SearchCombo(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::currentTextChanged, this, &SearchCombo::showTip);
    connect(this, &QComboBox::activated, this, &SearchCombo::pick);
}

void SearchCombo::pick(int index)
{
    // Enter in the list of matches arrives twice: from the text that the list writes, and then from the list itself.
    if (std::exchange(m_isPicking, true)) {
        return;
    }
    QMetaObject::invokeMethod(this, [this] { m_isPicking = false; }, Qt::QueuedConnection);
    m_isTyped = false;
    Q_EMIT picked(index);
}

void SearchCombo::makeSearchable(const QString &placeholder)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    lineEdit()->setPlaceholderText(placeholder);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        m_isTyped = true;
        Q_EMIT typed();
    });
    connect(lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_isTyped) {
            takeEntered();
        }
    });
}

void SearchCombo::takeEntered()
{
    const QString text = typedText();
    QList<int> whole;
    QList<int> partly;
    for (int index = 0; index < count() && !text.isEmpty(); ++index) {
        if (itemText(index).compare(text, Qt::CaseInsensitive) == 0) {
            whole.append(index);
        } else if (itemText(index).contains(text, Qt::CaseInsensitive)) {
            partly.append(index);
        }
    }
    const QList<int> &matches = whole.isEmpty() ? partly : whole;
    if (matches.size() != 1) {
        Q_EMIT entered();
        return;
    }
    const int match = matches.constFirst();
    completer()->popup()->hide();
    setCurrentIndex(match);
    setEditText(itemText(match));
    pick(match);
}

void SearchCombo::show(int index, const QString &text)
{
    const QSignalBlocker quiet(this);
    m_isTyped = false;
    setCurrentIndex(index);
    if (isEditable() && lineEdit()->text() != text) {
        setEditText(text);
    }
    showTip(); // signals are blocked here, so it is not called for this change
    if (isEditable() && !lineEdit()->hasFocus()) {
        lineEdit()->setCursorPosition(0); // the start of a long text says more than its end
    }
}

void SearchCombo::putBack(const QString &text)
{
    const QSignalBlocker quiet(this);
    m_isTyped = true;
    setEditText(text);
}

void SearchCombo::focusOutEvent(QFocusEvent *event)
{
    // Qt would select the first item with this text here; the code that looks up the typed text also sees whether there
    // are several.
    const QSignalBlocker quiet(this);
    QComboBox::focusOutEvent(event);
}

void SearchCombo::resizeEvent(QResizeEvent *event)
{
    QComboBox::resizeEvent(event);
    showTip();
}

void SearchCombo::showTip()
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    const QString text = currentText().isEmpty() && lineEdit() ? lineEdit()->placeholderText() : currentText();
    constexpr int margin = 8; // of the embedded line edit
    setToolTip(fontMetrics().horizontalAdvance(text) + margin > room ? text : QString());
}

} // namespace leerschakel::ui
