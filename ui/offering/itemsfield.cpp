// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/itemsfield.h"

#include "domain/codelist.h"
#include "offering/fieldlabels.h"
#include "widgets/codecombo.h"
#include "widgets/numberfield.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldType;
using domain::Member;

ItemsFieldEditor::ItemsFieldEditor(const domain::FieldSpec &field, domain::Language language, QWidget *parent)
    : FieldEditor(field, parent),
      m_language(language),
      m_lines(new QVBoxLayout),
      m_add(new QPushButton(tr("Add"), this))
{
    m_lines->setSpacing(4);
    m_add->setFlat(true);
    m_add->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(m_lines);
    all->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Item &item = addItem();
        nameMembers();
        item.members.first()->setFocus(Qt::OtherFocusReason);
    });
}

ItemsFieldEditor::Item &ItemsFieldEditor::addItem()
{
    auto *line = new QWidget(this);
    auto *inside = new QHBoxLayout(line);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(4);
    Item item{.line = line, .members = {}};
    for (const Member &member : field().members()) {
        QWidget *widget = makeMember(member, line);
        item.members.append(widget);
        inside->addWidget(widget, member.type == FieldType::Decimal ? 1 : 2);
    }
    auto *remove = new QToolButton(line);
    remove->setText(u"✕"_s);
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    remove->setFocusPolicy(Qt::StrongFocus);
    inside->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, [this, line] {
        removeItem(line);
        Q_EMIT chosen();
    });
    m_lines->addWidget(line);
    m_items.append(item);
    return m_items.last();
}

QWidget *ItemsFieldEditor::makeMember(const Member &member, QWidget *parent)
{
    if (member.type == FieldType::Code) {
        auto *combo = new CodeCombo(QString::fromLatin1(member.codes), m_language, parent);
        connect(combo, &CodeCombo::chosen, this, &FieldEditor::chosen);
        return combo;
    }
    if (member.type == FieldType::Decimal) {
        auto *number = new NumberField(NumberField::Style::Decimal, parent);
        number->setMinimumWidth(5 * number->fontMetrics().averageCharWidth());
        connect(number, &NumberField::chosen, this, &FieldEditor::chosen);
        return number;
    }
    auto *text = new QLineEdit(parent);
    connect(text, &QLineEdit::editingFinished, this, [this, text] {
        if (text->isModified()) {
            text->setModified(false);
            Q_EMIT chosen();
        }
    });
    return text;
}

QVariant ItemsFieldEditor::memberValue(const QWidget *widget) const
{
    if (const auto *combo = qobject_cast<const CodeCombo *>(widget)) {
        return combo->code();
    }
    if (const auto *number = qobject_cast<const NumberField *>(widget)) {
        return number->value();
    }
    return qobject_cast<const QLineEdit *>(widget)->text().trimmed();
}

void ItemsFieldEditor::showMember(QWidget *widget, const QVariant &value)
{
    if (auto *combo = qobject_cast<CodeCombo *>(widget)) {
        combo->setCode(value.toString());
    } else if (auto *number = qobject_cast<NumberField *>(widget)) {
        number->setValue(value);
    } else {
        qobject_cast<QLineEdit *>(widget)->setText(value.toString());
    }
}

void ItemsFieldEditor::removeItem(QWidget *line)
{
    const auto place = std::ranges::find(m_items, line, &Item::line);
    if (place != m_items.end()) {
        m_items.erase(place);
        line->hide();
        line->deleteLater();
        m_add->setFocus(Qt::OtherFocusReason);
    }
}

QVariantList ItemsFieldEditor::complete() const
{
    QVariantList list;
    for (const Item &item : m_items) {
        QVariantMap map;
        for (qsizetype i = 0; i < item.members.size(); ++i) {
            const QVariant value = memberValue(item.members[i]);
            if (value.isValid() && !value.toString().isEmpty()) {
                map.insert(QString::fromLatin1(field().members()[i].name), value);
            }
        }
        if (map.size() == item.members.size()) {
            list.append(map);
        }
    }
    return list;
}

void ItemsFieldEditor::showValue(const QVariant &value)
{
    const QVariantList list = value.toList();
    if (complete() == list) {
        return; // also while a new row is only half filled in
    }
    while (m_items.size() > list.size()) {
        m_items.last().line->hide();
        m_items.last().line->deleteLater();
        m_items.removeLast();
    }
    for (qsizetype row = 0; row < list.size(); ++row) {
        Item &item = row < m_items.size() ? m_items[row] : addItem();
        for (qsizetype i = 0; i < item.members.size(); ++i) {
            showMember(item.members[i], list[row].toMap().value(QString::fromLatin1(field().members()[i].name)));
        }
    }
    nameMembers();
}

QVariant ItemsFieldEditor::edited(const QVariant &) const
{
    return complete();
}

void ItemsFieldEditor::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

void ItemsFieldEditor::setLabel(const QString &label)
{
    m_label = label;
    m_add->setAccessibleName(tr("Add to %1").arg(label));
    nameMembers();
}

void ItemsFieldEditor::nameMembers()
{
    for (const Item &item : std::as_const(m_items)) {
        for (qsizetype i = 0; i < item.members.size(); ++i) {
            const QString member = fieldLabel(domain::Kind::Offering, QString::fromLatin1(field().members()[i].name));
            item.members[i]->setAccessibleName(tr("%1: %2").arg(m_label, member));
        }
    }
}

void ItemsFieldEditor::takeFocus(const QString &)
{
    (m_items.isEmpty() ? m_add : m_items.first().members.last())->setFocus(Qt::OtherFocusReason);
}

} // namespace leerschakel::ui
