// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/itemsfield.h"

#include "domain/codelist.h"
#include "widgets/chip.h"
#include "widgets/codecombo.h"
#include "widgets/numberfield.h"
#include "widgets/wholetip.h"
#include "words/fieldlabels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldType;
using domain::Member;

ItemsFieldEditor::ItemsFieldEditor(const domain::FieldSpec &field, domain::Language language, QWidget *parent)
    : FieldEditor(field, parent),
      m_language(language),
      m_lines(new QVBoxLayout),
      m_add(new Chip(tr("+ add"), Chip::Style::Add, this))
{
    m_lines->setSpacing(4);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(m_lines);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Chip::clicked, this, [this] {
        Item &item = addItem();
        nameMembers();
        item.members.first()->setFocus(Qt::OtherFocusReason);
    });
    m_rowWidth = widthOfRow();
}

int ItemsFieldEditor::widthOfRow()
{
    QWidget line(this);
    const QList<QWidget *> members = fill(&line);
    for (QWidget *member : members) {
        unwatch(member);
    }
    return line.minimumSizeHint().width();
}

QSize ItemsFieldEditor::minimumSizeHint() const
{
    const QSize least = FieldEditor::minimumSizeHint();
    return isWide() ? least : least.expandedTo(QSize(m_rowWidth, 0));
}

void ItemsFieldEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_rowWidth = widthOfRow();
        updateGeometry();
    }
}

ItemsFieldEditor::Item &ItemsFieldEditor::addItem(const QVariantMap &stored)
{
    auto *line = new QWidget(this);
    const Item item{.line = line, .members = fill(line), .stored = stored, .touched = {}};
    m_lines->addWidget(line);
    showItem(field(), item);
    m_items.append(item);
    return m_items.last();
}

QList<QWidget *> ItemsFieldEditor::fill(QWidget *line)
{
    auto *inside = new QHBoxLayout(line);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(4);
    QList<QWidget *> members;
    for (const Member &member : field().members()) {
        QWidget *widget = makeMember(member, line);
        members.append(widget);
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
        noteChosen();
    });
    return members;
}

QWidget *ItemsFieldEditor::makeMember(const Member &member, QWidget *parent)
{
    if (member.type == FieldType::Code) {
        auto *combo = new CodeCombo(QString::fromLatin1(member.codes), m_language, parent);
        connect(combo, &CodeCombo::chosen, this, [this, combo] {
            touch(combo);
            noteChosen();
        });
        connect(combo, &CodeCombo::typed, this, [this, combo] {
            touch(combo);
            noteTyped();
        });
        connect(combo, &CodeCombo::entered, this, &ItemsFieldEditor::entered);
        watch(combo);
        return combo;
    }
    QLineEdit *text = nullptr;
    if (member.type == FieldType::Decimal) {
        auto *number = new NumberField(NumberField::Style::Decimal, parent);
        // Room for a study load of a thousand and a half hours.
        number->makeRoomFor(u"1.000,5"_s);
        text = number;
    } else {
        text = new QLineEdit(parent);
    }
    connect(text, &QLineEdit::textEdited, this, [this, text] {
        touch(text);
        noteTyped();
    });
    connect(text, &QLineEdit::editingFinished, this, [this, text] { noteDone(text); });
    new WholeTip(text);
    watch(text);
    return text;
}

void ItemsFieldEditor::touch(QWidget *member)
{
    const auto place = std::ranges::find_if(m_items, [&](const Item &item) { return item.members.contains(member); });
    if (place != m_items.end()) {
        place->touched.insert(member);
    }
}

void ItemsFieldEditor::showMember(QWidget *widget, const QVariant &value)
{
    if (auto *combo = qobject_cast<CodeCombo *>(widget)) {
        combo->setCode(value.toString());
    } else if (auto *number = qobject_cast<NumberField *>(widget)) {
        number->setValue(value);
    } else if (auto *text = qobject_cast<QLineEdit *>(widget); text && text->text() != value.toString()) {
        text->setText(value.toString());
    }
}

void ItemsFieldEditor::showItem(const domain::FieldSpec &field, const Item &item)
{
    for (qsizetype i = 0; i < item.members.size(); ++i) {
        showMember(item.members[i], item.stored.value(QString::fromLatin1(field.members()[i].name)));
    }
}

QString ItemsFieldEditor::missing(const Member &member) const
{
    const QString name = fieldLabel(domain::Kind::Offering, QString::fromLatin1(member.name));
    return member.type == FieldType::Code ? tr("%1 is still to be chosen; this row is kept once it is.").arg(name)
                                          : tr("%1 is still to be filled in; this row is kept once it is.").arg(name);
}

ItemsFieldEditor::Row ItemsFieldEditor::read(const Item &item) const
{
    Row row;
    QWidget *empty = nullptr;
    QString whatIsMissing;
    for (qsizetype i = 0; i < item.members.size(); ++i) {
        const Member &member = field().members()[i];
        const QString name = QString::fromLatin1(member.name);
        QWidget *widget = item.members[i];
        QVariant value = item.stored.value(name);
        QString problem;
        if (item.touched.contains(widget)) {
            if (const auto *combo = qobject_cast<const CodeCombo *>(widget)) {
                value = combo->meant().value_or(QString());
                problem = combo->problem();
            } else if (const auto *number = qobject_cast<const NumberField *>(widget)) {
                value = number->value().value_or(QVariant());
                problem = number->problem();
                if (problem.isEmpty() && value.isValid() && value.toDouble() <= 0) {
                    problem = tr("An amount must be more than 0.");
                }
            } else {
                value = qobject_cast<const QLineEdit *>(widget)->text().trimmed();
            }
        }
        if (!problem.isEmpty() && row.problem.isEmpty()) {
            row.problem = problem;
            row.wrong = widget;
        }
        if (!value.toString().isEmpty()) {
            row.map.insert(name, value);
        } else if (!empty) {
            empty = widget;
            whatIsMissing = missing(member);
        }
    }
    if (row.problem.isEmpty() && empty && !row.map.isEmpty() && !item.touched.isEmpty()) {
        row.problem = whatIsMissing;
        row.wrong = empty;
    }
    return row;
}

FieldEditor::Edited ItemsFieldEditor::edited(const QVariant &) const
{
    Edited edited;
    QVariantList list;
    for (const Item &item : m_items) {
        const Row row = read(item);
        const QVariantMap map = row.problem.isEmpty() ? row.map : item.stored;
        if (!map.isEmpty()) {
            list.append(map);
        }
        if (edited.problem.isEmpty()) {
            edited.problem = row.problem;
        }
    }
    edited.value = list;
    return edited;
}

QList<QWidget *> ItemsFieldEditor::wrongInputs() const
{
    QList<QWidget *> wrong;
    for (const Item &item : m_items) {
        if (QWidget *widget = read(item).wrong) {
            wrong.append(widget);
        }
    }
    return wrong;
}

void ItemsFieldEditor::settle()
{
    bool isWhole = true;
    for (Item &item : m_items) {
        if (Row row = read(item); row.problem.isEmpty()) {
            for (QWidget *widget : std::as_const(item.members)) {
                if (auto *combo = qobject_cast<CodeCombo *>(widget); combo && combo->isTyped()) {
                    combo->settle(combo->meant().value_or(QString()));
                }
            }
            item.stored = row.map;
            item.touched.clear();
        } else {
            isWhole = false;
        }
    }
    setTyped(!isWhole);
}

void ItemsFieldEditor::tidy(const QVariant &)
{
    for (const Item &item : std::as_const(m_items)) {
        if (item.touched.isEmpty()) {
            showItem(field(), item);
        }
    }
}

void ItemsFieldEditor::dropItem(qsizetype index)
{
    const Item item = m_items.takeAt(index);
    for (QWidget *member : item.members) {
        unwatch(member);
    }
    item.line->hide();
    item.line->deleteLater();
}

void ItemsFieldEditor::removeItem(QWidget *line)
{
    const auto place = std::ranges::find(m_items, line, &Item::line);
    if (place != m_items.end()) {
        dropItem(place - m_items.begin());
        m_add->setFocus(Qt::OtherFocusReason);
    }
}

void ItemsFieldEditor::showValue(const QVariant &value)
{
    if (isTyped()) {
        return;
    }
    const QVariantList list = value.toList();
    QVariantList shown;
    for (const Item &item : std::as_const(m_items)) {
        if (!item.stored.isEmpty()) {
            shown.append(item.stored);
        }
    }
    if (shown != list) { // otherwise a row that was just added and is still empty stays
        reset(value);
    }
}

void ItemsFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    const QVariantList list = value.toList();
    while (m_items.size() > list.size()) {
        dropItem(m_items.size() - 1);
    }
    for (qsizetype row = 0; row < list.size(); ++row) {
        const QVariantMap stored = list[row].toMap();
        if (row < m_items.size()) {
            m_items[row].stored = stored;
            m_items[row].touched.clear();
            showItem(field(), m_items[row]);
        } else {
            addItem(stored);
        }
    }
    nameMembers();
}

QVariant ItemsFieldEditor::typedText() const
{
    QVariantList rows;
    for (const Item &item : m_items) {
        QVariantMap texts;
        for (qsizetype i = 0; i < item.members.size(); ++i) {
            const QWidget *widget = item.members[i];
            const auto *combo = qobject_cast<const CodeCombo *>(widget);
            const auto *text = qobject_cast<const QLineEdit *>(widget);
            const QString name = QString::fromLatin1(field().members()[i].name);
            if (item.touched.contains(widget)) {
                texts.insert(name,
                    combo && !combo->isTyped() ? QVariant(QVariantMap{{u"code"_s, combo->code()}})
                        : combo                ? QVariant(combo->currentText())
                                               : QVariant(text->text()));
            }
        }
        rows.append(QVariantMap{{u"stored"_s, item.stored}, {u"texts"_s, texts}});
    }
    return rows;
}

void ItemsFieldEditor::putBack(const QVariant &text)
{
    reset({});
    const QVariantList rows = text.toList();
    for (const QVariant &row : rows) {
        Item &item = addItem(row.toMap().value(u"stored"_s).toMap());
        const QVariantMap texts = row.toMap().value(u"texts"_s).toMap();
        for (qsizetype i = 0; i < item.members.size(); ++i) {
            const auto found = texts.constFind(QString::fromLatin1(field().members()[i].name));
            if (found == texts.cend()) {
                continue;
            }
            item.touched.insert(item.members[i]);
            if (auto *combo = qobject_cast<CodeCombo *>(item.members[i])) {
                if (found->typeId() == QMetaType::QVariantMap) {
                    combo->setCode(found->toMap().value(u"code"_s).toString());
                } else {
                    combo->putBack(found->toString());
                }
            } else if (auto *line = qobject_cast<QLineEdit *>(item.members[i])) {
                line->setText(found->toString());
            }
        }
    }
    nameMembers();
    setTyped(true);
}

bool ItemsFieldEditor::isWide() const
{
    return std::ranges::contains(field().members(), FieldType::Text, &Member::type);
}

void ItemsFieldEditor::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
    m_add->setVisible(!readOnly);
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
    (m_items.isEmpty() ? static_cast<QWidget *>(m_add) : m_items.first().members.last())
        ->setFocus(Qt::OtherFocusReason);
}

} // namespace leerschakel::ui
