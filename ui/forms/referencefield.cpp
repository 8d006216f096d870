// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/referencefield.h"

#include "forms/fieldform.h"
#include "forms/partcard.h"
#include "forms/partsentence.h"
#include "store/records.h"
#include "widgets/searchcombo.h"
#include "words/fieldlabels.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Record;

ReferenceFieldEditor::ReferenceFieldEditor(RecordDocument &document, const FieldSpec &field, QWidget *parent)
    : SearchFieldEditor(field, tr("Type to search"), parent),
      m_document(document),
      m_target(domain::kindTable(field.target())->kind()),
      m_card(new PartCard(
          {}, [this](QWidget *parent) { return makeForm(parent); }, this)),
      m_new(new QToolButton(this))
{
    combo().setMinimumContentsLength(10);
    combo().setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_new->setFocusPolicy(Qt::StrongFocus);
    m_new->setAutoRaise(true);
    m_new->setIcon(QIcon::fromTheme(u"list-add"_s));
    m_new->setToolTip(tr("New"));

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(&combo(), 1);
    line->addWidget(m_new);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(line);
    all->addWidget(m_card);
    m_card->hide();

    connect(m_new, &QToolButton::clicked, this, &ReferenceFieldEditor::makeNew);
}

bool ReferenceFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &combo() && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)) {
        loadTargets();
    }
    return SearchFieldEditor::eventFilter(watched, event);
}

QString ReferenceFieldEditor::labelOf(const QString &id) const
{
    const Record record = m_document.record(m_target, Id::fromString(id));
    const QString label = recordLabel(record, m_document.language());
    return !record.isNull() && label.isEmpty() ? tr("(no name yet)") : label;
}

void ReferenceFieldEditor::loadTargets()
{
    const store::Result<QList<Record>> records = store::loadAll(m_document.session().catalogue(), m_target);
    if (!records) {
        Q_EMIT m_document.session().failed(records.error());
        return;
    }
    QList<Item> items;
    for (const Record &record : *records) {
        const QString label = recordLabel(record, m_document.language());
        items.append({.label = label.isEmpty() ? tr("(no name yet)") : label, .id = record.id().toString()});
    }
    std::ranges::sort(
        items, [](const Item &a, const Item &b) { return QString::localeAwareCompare(a.label, b.label) < 0; });
    items.prepend({}); // for none
    fill(items);
}

void ReferenceFieldEditor::makeNew()
{
    Record made(m_target);
    // What was typed is not the name of an existing record, so it is the name of this new one.
    if (const FieldSpec *name = domain::kindTable(m_target).field(u"name"_s);
        name && combo().isTyped() && !combo().typedText().isEmpty()) {
        made.setValue(*name,
            name->type() == FieldType::LocalizedText
                ? QVariant(QVariantMap{{domain::languageCode(m_document.language()), combo().typedText()}})
                : QVariant(combo().typedText()));
    }
    m_openNew = true;
    Q_EMIT madeTarget(made);
}

QWidget *ReferenceFieldEditor::makeForm(QWidget *parent)
{
    const domain::KindTable &table = domain::kindTable(m_target);
    m_form = new FieldForm(m_document, table, FieldForm::Density::Compact, parent);
    for (const FieldSpec *each : table.fields()) {
        const bool refers = each->type() == FieldType::Reference || each->type() == FieldType::ReferenceList;
        if (!each->isHidden() && !refers) {
            m_form->addRow(*each);
        }
    }
    m_form->setRecord(Id::fromString(id()));
    return m_form;
}

void ReferenceFieldEditor::showCard()
{
    const Record record = m_document.record(m_target, Id::fromString(id()));
    m_card->setVisible(!id().isEmpty());
    m_card->setSentence(partSentence(record, m_document.language()), tr("Details"));
}

void ReferenceFieldEditor::shown(bool isOther)
{
    showCard();
    if (isOther && id().isEmpty()) {
        m_card->setOpen(false);
    }
    if (m_form && m_form->record() != Id::fromString(id())) {
        m_form->setRecord(Id::fromString(id()));
    }
    if (m_openNew && isOther) {
        m_openNew = false;
        m_card->setOpen(true);
        m_form->focusField(u"name"_s, {});
    }
}

QString ReferenceFieldEditor::problemWith(const QString &typed, int count) const
{
    return count == 0 ? tr("Nothing here is called \"%1\" (choose from the list, or add a new one with +).").arg(typed)
                      : tr("%Ln of them are called \"%1\" (choose one from the list).", nullptr, count).arg(typed);
}

void ReferenceFieldEditor::setReadOnly(bool readOnly)
{
    SearchFieldEditor::setReadOnly(readOnly);
    m_new->setVisible(!readOnly);
}

void ReferenceFieldEditor::setLabel(const QString &label)
{
    SearchFieldEditor::setLabel(label);
    m_card->setName(tr("%1: details").arg(label));
    m_new->setAccessibleName(tr("%1: add a new one").arg(label));
    m_new->setToolTip(tr("Adds a new %1 and fills it in here").arg(kindLabel(m_target)));
}

} // namespace leerschakel::ui
