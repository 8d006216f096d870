// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/ledger.h"

#include "exchange/mapping/losslines.h"
#include "exchange/mapping/source.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::mapping {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

constexpr std::array referredKinds{Kind::Organisation, Kind::Contact, Kind::Location, Kind::Deal};

} // namespace

bool isValue(const FieldSpec &field)
{
    return !field.isHidden() && !field.isOwner() && !field.isWithin();
}

Ledger::Ledger(const OfferingTree &tree, Terms terms) : m_terms(std::move(terms)), m_tree(&tree), m_notes(1)
{
    qsizetype records = 1 + tree.referred.size();
    for (const QList<Record> &parts : tree.parts) {
        records += parts.size();
    }
    constexpr size_t fieldsOfMost = 10;
    m_entries.reserve(size_t(records));
    m_cells.reserve(size_t(records) * fieldsOfMost);
    add(tree.offering);
    m_ranges[size_t(Kind::Offering)] = {.first = 0, .count = 1};
    for (const Kind kind : domain::partKinds()) {
        addParts(tree, kind);
    }
    for (const Kind kind : referredKinds) {
        addReferred(tree, kind);
    }
}

Ledger::Ledger(const Record &record, Terms terms) : m_terms(std::move(terms)), m_notes(1)
{
    add(record);
    m_ranges[size_t(record.kind())] = {.first = 0, .count = 1};
}

void Ledger::add(const Record &record)
{
    const bool isApart = m_terms.apart.contains(record.kind()) || m_terms.apartRecords.contains(record.id());
    m_entries.push_back({.record = &record, .cells = isApart ? -1 : int(m_cells.size())});
    if (isApart) {
        return;
    }
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        m_cells.push_back({.state = record.has(*field) && isValue(*field) ? State::Open : State::Absent});
    }
}

void Ledger::addParts(const OfferingTree &tree, Kind kind)
{
    Range &range = m_ranges[size_t(kind)];
    range.first = int(m_entries.size());
    const QList<Record> &records = tree.of(kind);
    for (const Record &record : records) {
        add(record);
    }
    range.count = int(m_entries.size()) - range.first;
    const FieldSpec *field = domain::kindTable(kind).within();
    if (!field || range.count == 0) {
        return;
    }
    const Range owners = m_ranges[size_t(domain::kindTable(field->target())->kind())];
    QHash<Id, int> entries;
    for (int entry = owners.first; entry < owners.first + owners.count; ++entry) {
        entries.insert(m_entries[size_t(entry)].record->id(), entry);
    }
    for (int entry = range.first; entry < range.first + range.count; ++entry) {
        const QVariant &owner = m_entries[size_t(entry)].record->value(*field);
        if (owner.isValid()) {
            m_entries[size_t(entry)].within = entries.value(Id::fromString(owner.toString()), -1);
        }
    }
}

void Ledger::addReferred(const OfferingTree &tree, Kind kind)
{
    std::vector<const Record *> records;
    for (const Record &record : tree.referred) {
        if (record.kind() == kind) {
            records.push_back(&record);
        }
    }
    // So that the same offering gives the same report.
    std::ranges::sort(records, {}, [](const Record *record) { return record->id().uuid(); });
    Range &range = m_ranges[size_t(kind)];
    range = {.first = int(m_entries.size()), .count = int(records.size())};
    for (const Record *record : records) {
        add(*record);
    }
}

Source Ledger::source()
{
    return {*this, 0};
}

int Ledger::entryOf(Kind kind, const Id &id) const
{
    const Range range = this->range(kind);
    for (int entry = range.first; entry < range.first + range.count; ++entry) {
        if (m_entries[size_t(entry)].record->id() == id) {
            return entry;
        }
    }
    return -1;
}

Ledger::Cell *Ledger::cell(int entry, const FieldSpec &field)
{
    const Entry &of = m_entries[size_t(entry)];
    Q_ASSERT(field.kind() == of.record->kind());
    if (of.cells < 0) {
        return nullptr;
    }
    Cell &cell = m_cells[size_t(of.cells + field.index())];
    return cell.state == State::Absent ? nullptr : &cell;
}

void Ledger::book(int entry, const FieldSpec &field, Fate fate, quint32 note)
{
    Cell *const cell = this->cell(entry, field);
    if (!cell) {
        return;
    }
    const bool isFirst = cell->state == State::Open;
    Q_ASSERT_X(isFirst || cell->fate == fate, "Ledger::book", qPrintable(field.key()));
    if (isFirst || fate > cell->fate) {
        *cell = {.state = State::Booked, .fate = fate, .note = note};
    }
}

quint32 Ledger::note(const domain::Message &why, const QString &leftOut, bool isElsewhere)
{
    if (why.isEmpty() && leftOut.isEmpty() && !isElsewhere) {
        return 0;
    }
    m_notes.push_back({.why = why, .leftOut = leftOut, .isElsewhere = isElsewhere});
    return quint32(m_notes.size() - 1);
}

void Ledger::settle(std::span<const NoPlace> noPlace)
{
    for (size_t entry = 0; entry < m_entries.size(); ++entry) {
        const auto [record, cells, within] = m_entries[entry];
        if (cells < 0) {
            continue;
        }
        quint32 unaccounted = 0;
        const QList<const FieldSpec *> &fields = domain::kindTable(record->kind()).fields();
        for (const FieldSpec *field : fields) {
            if (m_cells[size_t(cells + field->index())].state != State::Open) {
                continue;
            }
            const auto place = std::ranges::find_if(noPlace, [&](const NoPlace &each) {
                return each.kind == record->kind() && (!each.field || each.field == field);
            });
            if (place != noPlace.end()) {
                book(int(entry), *field, place->fate,
                    note({.code = QString::fromLatin1(place->reason), .arguments = {}}));
                continue;
            }
            if (unaccounted == 0) {
                unaccounted = note({.code = u"lost.unaccounted"_s, .arguments = {}});
            }
            book(int(entry), *field, Fate::Dropped, unaccounted);
        }
    }
}

LossReport Ledger::lost() const
{
    return LossLines(*this).lines();
}

std::vector<Ledger::Narrowed> Ledger::narrowed() const
{
    std::vector<Narrowed> all;
    for (const Entry &entry : m_entries) {
        if (entry.cells < 0 || std::ranges::contains(referredKinds, entry.record->kind())) {
            continue;
        }
        const QList<const FieldSpec *> &fields = domain::kindTable(entry.record->kind()).fields();
        for (const FieldSpec *field : fields) {
            const Cell &cell = m_cells[size_t(entry.cells + field->index())];
            if (cell.state == State::Booked && cell.fate == Fate::Narrowed) {
                all.push_back({.record = entry.record, .field = field});
            }
        }
    }
    return all;
}

void Ledger::carriedAsItCame(const Narrowed &value)
{
    const auto entry = std::ranges::find(m_entries, value.record, &Entry::record);
    if (entry == m_entries.end()) {
        return;
    }
    if (Cell *const cell = this->cell(int(entry - m_entries.begin()), *value.field)) {
        *cell = {.state = State::Booked, .fate = Fate::Carried, .note = 0};
    }
}

void Ledger::narrowAfterAll(const document::Origin &value, const domain::Message &why)
{
    for (size_t entry = 0; value.field && entry < m_entries.size(); ++entry) {
        if (m_entries[entry].record->id() != value.record || m_entries[entry].record->kind() != value.kind) {
            continue;
        }
        Cell *const cell = this->cell(int(entry), *value.field);
        if (cell && cell->state == State::Booked && cell->fate == Fate::Carried) {
            *cell = {.state = State::Booked, .fate = Fate::Narrowed, .note = note(why)};
        }
    }
}

void Ledger::tellAddition(Kind kind, const QString &text, const domain::Message &why)
{
    m_additions.push_back({.kind = kind, .text = text, .why = why});
}

QList<Booking> Ledger::bookings() const
{
    QList<Booking> bookings;
    for (const Entry &entry : m_entries) {
        if (entry.cells < 0) {
            continue;
        }
        const QList<const FieldSpec *> &fields = domain::kindTable(entry.record->kind()).fields();
        for (const FieldSpec *field : fields) {
            const Cell &cell = m_cells[size_t(entry.cells + field->index())];
            if (cell.state == State::Booked) {
                bookings.append({.kind = entry.record->kind(),
                    .record = entry.record->id(),
                    .field = field,
                    .fate = cell.fate,
                    .why = m_notes[cell.note].why,
                    .isElsewhere = m_notes[cell.note].isElsewhere});
            }
        }
    }
    return bookings;
}

} // namespace leerschakel::exchange::mapping
