// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codecombo.h"

#include <QCompleter>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
/** More values than this are searched, not scanned. */
constexpr int scannable = 15;
} // namespace

CodeCombo::CodeCombo(const QString &list, domain::Language language, QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addItem(QString(), QString());
    const QList<domain::Code> &codes = domain::CodeList::named(list).codes();
    for (const domain::Code &code : codes) {
        addItem(textOf(list, code, language), code.code);
    }
    if (codes.size() > scannable) {
        setEditable(true);
        setInsertPolicy(QComboBox::NoInsert);
        completer()->setCompletionMode(QCompleter::PopupCompletion);
        completer()->setFilterMode(Qt::MatchContains);
        completer()->setCaseSensitivity(Qt::CaseInsensitive);
        lineEdit()->setPlaceholderText(tr("Type to search"));
    }
    connect(this, &QComboBox::activated, this, [this](int index) {
        if (index != m_kept) {
            m_kept = index;
            Q_EMIT chosen();
        }
    });
}

QString CodeCombo::textOf(const QString &list, const domain::Code &code, domain::Language language)
{
    const QString &label = code.label.preferring(language);
    const bool known = list == u"isced" || list == u"sector"; // codes that stand on forms and in letters
    return known ? code.code + u"  "_s + label : label;
}

void CodeCombo::setCode(const QString &code)
{
    int index = std::max(0, findData(code));
    if (index == 0 && !code.isEmpty()) {
        addItem(code, code);
        index = count() - 1;
    }
    m_kept = index;
    setCurrentIndex(index);
}

void CodeCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling the form must not change a value on the way
}

void CodeCombo::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (isEditable() && event->reason() != Qt::PopupFocusReason) {
        takeTyped();
    }
}

void CodeCombo::takeTyped()
{
    const QString typed = currentText().trimmed();
    int index = m_kept;
    if (typed.isEmpty()) {
        index = 0;
    } else if (const int exact = findText(typed, Qt::MatchFixedString); exact >= 0) {
        index = exact;
    } else {
        int found = -1;
        int hits = 0;
        for (int i = 1; i < count(); ++i) {
            const bool isCode = itemData(i).toString().compare(typed, Qt::CaseInsensitive) == 0;
            if (isCode || itemText(i).contains(typed, Qt::CaseInsensitive)) {
                found = i;
                hits = isCode ? 1 : hits + 1;
                if (isCode) {
                    break;
                }
            }
        }
        index = hits == 1 ? found : m_kept;
    }
    setCurrentIndex(index);
    setEditText(itemText(index));
    if (index != m_kept) {
        m_kept = index;
        Q_EMIT chosen();
    }
}

} // namespace leerschakel::ui
