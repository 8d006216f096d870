// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/outcomelist.h"

#include "offering/outcomerow.h"
#include "offering/skillchips.h"
#include "widgets/chip.h"

#include <QLabel>
#include <QVBoxLayout>

namespace leerschakel::ui {

using domain::Id;
using domain::Kind;
using domain::outcomeTable;
using domain::Record;

OutcomeList::OutcomeList(OfferingDocument &document, ConceptLookup &lookup, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_lookup(lookup),
      m_rowsBox(new QVBoxLayout),
      m_add(new Chip(tr("+ learning outcome"), Chip::Style::Add, this)),
      m_whole(new SkillChips(document, lookup, {}, this))
{
    m_rowsBox->setSpacing(8);
    auto *label = new QLabel(tr("Skills of the offering as a whole"), this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addLayout(m_rowsBox);
    all->addWidget(m_add, 0, Qt::AlignLeft);
    all->addSpacing(4);
    all->addWidget(label);
    all->addWidget(m_whole);
    m_add->setObjectName(QStringLiteral("addOutcome"));
    m_add->setAccessibleName(tr("Add a learning outcome"));
    connect(m_add, &Chip::clicked, this, [this] { addOutcome(); });
    connect(&document, &OfferingDocument::refreshed, this, &OutcomeList::refresh);
}

void OutcomeList::addOutcome(const Id &after)
{
    if (!m_document.isWritable() || m_document.isEmpty()) {
        return;
    }
    m_document.flush();
    Record outcome(Kind::Outcome);
    outcomeTable().offering.set(outcome, m_document.id());
    outcomeTable().position.set(outcome, OfferingDocument::positionAfter(outcomes(), after));
    if (m_document.add(outcome)) {
        if (OutcomeRow *row = rowOf(outcome.id())) {
            row->takeFocus({});
        }
    }
}

bool OutcomeList::focusField(Kind kind, const Id &record, const QString &language)
{
    if (kind == Kind::Outcome) {
        if (OutcomeRow *row = rowOf(record)) {
            row->takeFocus(language);
        } else {
            m_add->setFocus(Qt::OtherFocusReason);
        }
        return true;
    }
    if (kind != Kind::SkillLink) {
        return false;
    }
    const bool found = m_whole->focusLink(record)
        || std::ranges::any_of(m_rows, [&](const OutcomeRow *row) { return row->skills().focusLink(record); });
    if (!found) {
        m_add->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

QWidget *OutcomeList::placeOf(const Id &record) const
{
    if (OutcomeRow *row = rowOf(record)) {
        return row;
    }
    QWidget *chip = m_whole->chipOf(record);
    for (const OutcomeRow *row : m_rows) {
        chip = chip ? chip : row->skills().chipOf(record);
    }
    return chip;
}

bool OutcomeList::isSettled() const
{
    return m_whole->isSettled() && std::ranges::all_of(m_rows, &OutcomeRow::isSettled);
}

void OutcomeList::refresh()
{
    const QList<Record> &now = outcomes();
    m_add->setVisible(m_document.isWritable());
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (std::ranges::find(now, m_rows[i]->outcome(), &Record::id) == now.cend()) {
            OutcomeRow *row = m_rows.takeAt(i);
            row->hide();
            row->deleteLater();
        }
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        OutcomeRow *row = rowOf(now[i].id());
        if (!row) {
            row = makeRow(now[i].id());
            m_rows.insert(i, row);
            m_rowsBox->insertWidget(int(i), row);
        } else if (m_rows[i] != row) {
            // Reordering only moves the row within the layout, so that the cursor stays where it is.
            m_rows.move(m_rows.indexOf(row), i);
            m_rowsBox->removeWidget(row);
            m_rowsBox->insertWidget(int(i), row);
        }
        row->setNumber(int(i) + 1);
    }
    suggestForWhole();
}

void OutcomeList::suggestForWhole()
{
    if (m_document.isEmpty()) {
        m_whole->suggestNothing();
        return;
    }
    const Record &offering = m_document.tree().offering;
    const domain::OfferingTable &table = domain::offeringTable();
    const auto texts = [&](domain::Language language) {
        QStringList parts;
        for (const auto *field : {&table.summary, &table.description}) {
            parts.append((*field)(offering).in(language));
        }
        return parts.join(u'\n').trimmed();
    };
    const QString dutch = texts(domain::Language::Dutch);
    if (dutch.isEmpty()) {
        m_whole->suggestFor(texts(domain::Language::English), domain::Language::English);
    } else {
        m_whole->suggestFor(dutch, domain::Language::Dutch);
    }
}

OutcomeRow *OutcomeList::makeRow(const Id &outcome)
{
    auto *row = new OutcomeRow(m_document, m_lookup, outcome, this);
    connect(row, &OutcomeRow::addRequested, this, [this, outcome] { addOutcome(outcome); });
    connect(row, &OutcomeRow::removeRequested, this, [this, outcome] { removeOutcome(outcome); });
    connect(row, &OutcomeRow::moveRequested, this, [this, outcome](int steps) { moveOutcome(outcome, steps); });
    connect(row, &OutcomeRow::dragged, this, [this, outcome](int y) { dropOutcome(outcome, y); });
    return row;
}

void OutcomeList::removeOutcome(const Id &outcome)
{
    m_document.flush();
    const qsizetype index = m_rows.indexOf(rowOf(outcome));
    if (!m_document.remove(Kind::Outcome, outcome)) {
        return;
    }
    if (m_rows.isEmpty()) {
        m_add->setFocus(Qt::OtherFocusReason);
    } else {
        m_rows[std::max<qsizetype>(0, index - 1)]->takeFocus({});
    }
}

void OutcomeList::moveOutcome(const Id &outcome, int steps)
{
    m_document.flush();
    m_document.move(outcomes(), outcome, steps);
}

void OutcomeList::dropOutcome(const Id &outcome, int y)
{
    const qsizetype from = m_rows.indexOf(rowOf(outcome));
    qsizetype to = 0;
    while (to + 1 < m_rows.size() && m_rows[to]->geometry().bottom() < y) {
        ++to;
    }
    moveOutcome(outcome, int(to - from));
}

OutcomeRow *OutcomeList::rowOf(const Id &outcome) const
{
    const auto found = std::ranges::find(m_rows, outcome, &OutcomeRow::outcome);
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace leerschakel::ui
