// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/partlist.h"

#include "forms/fieldform.h"
#include "forms/partcard.h"
#include "forms/partsentence.h"
#include "widgets/chip.h"
#include "words/fieldlabels.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using domain::KindTable;
using domain::Record;

namespace {

/** A part that shows all its fields, framed as the cards are: its fields belong together. */
class FramedPart : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { drawCardEdge(this); }
};

} // namespace

PartList::PartList(OfferingDocument &document, PartListing listing, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_listing(std::move(listing)),
      m_lines(new QVBoxLayout),
      m_empty(new QLabel(m_listing.emptyText, this)),
      m_add(new Chip(m_listing.addText, Chip::Style::Add, this))
{
    m_lines->setSpacing(8);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_empty);
    all->addLayout(m_lines);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setObjectName(u"add "_s + domain::kindTable(m_listing.kind).name());
    m_add->setAccessibleName(tr("Add: %1").arg(kindLabel(m_listing.kind)));
    connect(m_add, &Chip::clicked, this, &PartList::addPart);
    connect(&document, &OfferingDocument::refreshed, this, &PartList::refresh);
}

QList<Record> PartList::parts() const
{
    QList<Record> shown;
    std::ranges::copy_if(m_document.tree().of(m_listing.kind), std::back_inserter(shown), m_listing.shows);
    return shown;
}

void PartList::refresh()
{
    const QList<Record> now = parts();
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (std::ranges::find(now, m_rows[i].id, &Record::id) == now.cend()) {
            QWidget *line = m_rows.takeAt(i).line;
            line->hide();
            line->deleteLater();
        }
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        const auto found = std::ranges::find(m_rows, now[i].id(), &Row::id);
        if (found == m_rows.end()) {
            m_rows.insert(i, m_listing.areCards ? makeCard(now[i].id()) : makeRow(now[i].id()));
            m_lines->insertWidget(int(i), m_rows[i].line);
            m_rows[i].line->show(); // now, not later by the layout: it is about to get the focus
        } else if (const qsizetype from = found - m_rows.begin(); from != i) {
            m_rows.move(from, i);
            m_lines->removeWidget(m_rows[i].line);
            m_lines->insertWidget(int(i), m_rows[i].line);
        }
        if (PartCard *card = m_rows[i].card) {
            card->setSentence(
                partSentence(m_document.tree(), now[i], m_document.language()), tr("Nothing filled in yet"));
        }
    }
    m_empty->setVisible(m_rows.isEmpty() && !m_listing.emptyText.isEmpty());
    m_add->setVisible(m_document.isWritable());
}

FieldForm *PartList::makeForm(const Id &id, QWidget *parent)
{
    auto *form = new FieldForm(m_document, domain::kindTable(m_listing.kind), FieldForm::Density::Compact, parent);
    for (const domain::FieldSpec *field : std::as_const(m_listing.fields)) {
        form->addRow(*field);
    }
    form->setRecord(id);
    return form;
}

PartList::Row PartList::makeRow(const Id &id)
{
    Row row{.id = id, .line = new FramedPart(this), .form = nullptr, .card = nullptr};
    row.form = makeForm(id, row.line);
    auto *inside = new QHBoxLayout(row.line);
    inside->setContentsMargins(10, 8, 6, 10);
    inside->setSpacing(4);
    inside->addWidget(row.form, 1);
    addRemove(row);
    return row;
}

PartList::Row PartList::makeCard(const Id &id)
{
    const QString name = kindLabel(m_listing.kind);
    auto *card = new PartCard(
        name,
        [this, id](QWidget *parent) {
            FieldForm *form = makeForm(id, parent);
            std::ranges::find(m_rows, id, &Row::id)->form = form;
            return form;
        },
        this);
    card->setPinnable();
    auto *remove = card->addButton(u"✕"_s, tr("Remove: %1").arg(name));
    remove->setVisible(m_document.isWritable());
    connect(remove, &QToolButton::clicked, this, [this, id] { removePart(id); });
    connect(card, &PartCard::toggled, this, [this, card](bool isOpen) {
        if (isOpen) {
            openOnly(card, cards());
        }
    });
    return {.id = id, .line = card, .form = nullptr, .card = card};
}

QList<PartCard *> PartList::cards() const
{
    QList<PartCard *> all;
    for (const Row &row : m_rows) {
        all.append(row.card);
    }
    return all;
}

void PartList::removePart(const Id &id)
{
    m_document.remove(m_listing.kind, id);
    m_add->setFocus(Qt::OtherFocusReason);
}

void PartList::addRemove(const Row &row)
{
    auto *remove = new QToolButton(row.line);
    remove->setText(u"✕"_s);
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setToolTip(tr("Remove: %1").arg(kindLabel(m_listing.kind)));
    remove->setAccessibleName(remove->toolTip());
    remove->setVisible(m_document.isWritable());
    row.line->layout()->addWidget(remove);
    row.line->layout()->setAlignment(remove, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, [this, id = row.id] { removePart(id); });
}

void PartList::addPart()
{
    if (m_document.isEmpty()) {
        return;
    }
    m_document.flush();
    Record part(m_listing.kind);
    const KindTable &table = domain::kindTable(m_listing.kind);
    part.setValue(*table.owner(), m_document.id().toString());
    if (const domain::FieldSpec *position = table.field(u"position"_s)) {
        part.setValue(*position, OfferingDocument::positionAfter(m_document.tree().of(m_listing.kind)));
    }
    m_listing.prepare(part);
    if (m_document.add(part)) {
        focusField(part.id(), m_listing.fields.first()->key(), {});
    }
}

QWidget *PartList::placeOf(const Id &record) const
{
    const auto found = std::ranges::find(m_rows, record, &Row::id);
    return found == m_rows.end() ? nullptr : found->line;
}

void PartList::openCard(const Id &record)
{
    const auto found = std::ranges::find(m_rows, record, &Row::id);
    if (found != m_rows.end() && found->card) {
        openOnly(found->card, cards());
    }
}

bool PartList::focusField(const Id &record, const QString &field, const QString &language)
{
    if (!placeOf(record)) {
        return false;
    }
    openCard(record);
    return std::ranges::find(m_rows, record, &Row::id)->form->focusField(field, language);
}

void PartList::focusAdd()
{
    m_add->setFocus(Qt::OtherFocusReason);
}

bool PartList::isSettled() const
{
    return std::ranges::all_of(m_rows, [](const Row &row) { return !row.form || row.form->isSettled(); });
}

} // namespace leerschakel::ui
