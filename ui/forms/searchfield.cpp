// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/searchfield.h"

#include "widgets/searchcombo.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

SearchFieldEditor::SearchFieldEditor(const domain::FieldSpec &field, const QString &hint, QWidget *parent)
    : FieldEditor(field, parent), m_combo(new SearchCombo(this))
{
    m_combo->makeSearchable(hint);
    watch(m_combo);
    setFocusProxy(m_combo);
    connect(m_combo, &SearchCombo::typed, this, &SearchFieldEditor::noteTyped);
    connect(m_combo, &SearchCombo::entered, this, &SearchFieldEditor::entered);
    connect(m_combo, &SearchCombo::picked, this, [this](int index) {
        m_id = m_combo->itemData(index).toString();
        noteChosen();
    });
}

void SearchFieldEditor::fill(const QList<Item> &items)
{
    const QString typed = m_combo->currentText();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    for (const Item &item : items) {
        m_combo->addItem(item.label, item.id);
    }
    m_combo->setCurrentIndex(m_combo->findData(m_id));
    m_combo->setEditText(typed);
}

void SearchFieldEditor::showLabel()
{
    const int index = m_combo->findData(m_id);
    const QString label = labelOf(m_id);
    m_combo->show(index, label.isEmpty() && index >= 0 ? m_combo->itemText(index) : label);
}

void SearchFieldEditor::showValue(const QVariant &value)
{
    if (isTyped()) {
        return;
    }
    const bool isOther = m_id != value.toString();
    m_id = value.toString();
    if (isOther || !m_combo->lineEdit()->hasFocus()) {
        showLabel();
    }
    shown(isOther);
}

FieldEditor::Edited SearchFieldEditor::edited(const QVariant &) const
{
    if (!m_combo->isTyped()) {
        return {.value = m_id, .problem = {}};
    }
    const QString typed = m_combo->typedText();
    if (typed.isEmpty()) {
        return {.value = QString(), .problem = {}};
    }
    QStringList called;
    for (int i = 0; i < m_combo->count(); ++i) {
        if (m_combo->itemText(i).compare(typed, Qt::CaseInsensitive) == 0) {
            called.append(m_combo->itemData(i).toString());
        }
    }
    if (called.size() == 1 || called.contains(m_id)) {
        return {.value = called.size() == 1 ? called.first() : m_id, .problem = {}};
    }
    return {.value = {}, .problem = problemWith(typed, int(called.size()))};
}

bool SearchFieldEditor::isSearching() const
{
    return m_combo->isTyped();
}

void SearchFieldEditor::settle()
{
    const QString before = m_id;
    m_id = edited({}).value.value_or(m_id).toString();
    m_combo->settle();
    FieldEditor::settle();
    shown(before != m_id);
}

void SearchFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    const bool isOther = m_id != value.toString();
    m_id = value.toString();
    showLabel();
    shown(isOther);
}

QVariant SearchFieldEditor::typedText() const
{
    return m_combo->isTyped() ? QVariantMap{{u"text"_s, m_combo->currentText()}} : QVariantMap{{u"id"_s, m_id}};
}

void SearchFieldEditor::putBack(const QVariant &text)
{
    const QVariantMap map = text.toMap();
    if (map.contains(u"text"_s)) {
        m_combo->putBack(map.value(u"text"_s).toString());
    } else {
        m_id = map.value(u"id"_s).toString();
        showLabel();
    }
    setTyped(true);
}

void SearchFieldEditor::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

void SearchFieldEditor::setLabel(const QString &label)
{
    m_combo->setAccessibleName(label);
    m_combo->lineEdit()->setAccessibleName(label);
}

} // namespace leerschakel::ui
