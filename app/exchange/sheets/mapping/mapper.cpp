// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/mapping/mapper.h"

#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"
#include "exchange/sheets/workbooktext.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;
using mapping::Source;

mapping::Terms Mapper::terms() const
{
    // Organisations have a ledger of their own: they may be a part of another that no offering names.
    return {.language = m_language, .apart = {Kind::Organisation}};
}

RecordRow Mapper::row(const Record &record, const AllLabels &own) const
{
    const auto labelOf = [&](Kind kind, const Id &id) {
        const auto inOffering = own.constFind(kind);
        if (inOffering != own.cend()) {
            return inOffering->labelOf(id);
        }
        const auto inAll = m_layout.contents().labels.constFind(kind);
        return inAll == m_layout.contents().labels.cend() ? QString() : inAll->labelOf(id);
    };
    return rowOf(record, m_layout.columnsOf(record.kind()), labelOf(record.kind(), record.id()), m_layout.style(),
        labelOf, m_language);
}

void Mapper::book(const Source &source, const QList<Column> &cutOff) const
{
    for (const FieldSpec *field : domain::kindTable(source.kind()).fields()) {
        if (!source.isOpen(*field)) {
            continue;
        }
        const bool isCutOff = std::ranges::any_of(cutOff, [&](const Column &column) { return column.field == field; });
        // One language of it is requested, and it has both.
        const bool isPartly = !m_layout.choice().isAll()
            && std::ranges::any_of(sheets::columnsOf(source.kind()), [&](const Column &column) {
                   return column.field == field && column.language && !m_layout.choice().has(source.kind(), column)
                       && source.plain(*field).toMap().contains(domain::languageCode(*column.language));
               });
        if (!m_layout.choice().has(*field)) {
            source.filter(*field, {.code = u"lost.filtered"_s, .arguments = {}});
        } else if (isPartly) {
            source.narrow(*field, domain::Message{.code = u"lost.filtered"_s, .arguments = {}});
        } else if (isCutOff) {
            source.narrow(*field, cutOffAt(int(longestInWorkbook)));
        } else {
            source.carried(*field);
        }
    }
}

OfferingRows Mapper::rows(mapping::Ledger &ledger) const
{
    const domain::OfferingTree &tree = *ledger.tree();
    AllLabels own;
    for (const Kind kind : {Kind::Outcome, Kind::Edition}) {
        Labels &labels = own[kind];
        const QList<Record> &parts = tree.of(kind);
        for (const Record &part : parts) {
            labels.add(part.id(), nameFor(part, m_layout.words()));
        }
        labels.settle();
    }
    OfferingRows made;
    const auto take = [&](const Source &source) {
        RecordRow row = this->row(source.record(), own);
        book(source, row.cutOff);
        if (!m_layout.columnsOf(source.kind()).isEmpty()) {
            made.rows.emplace_back(source.kind(), std::move(row.cells));
        }
    };
    const Source offering = ledger.source();
    take(offering);
    for (const Kind kind : domain::partKinds()) {
        const QList<Source> parts = offering.parts(kind);
        for (const Source &part : parts) {
            take(part);
            if (kind == Kind::Edition) {
                if (const auto location = part.target(domain::editionTable().location)) {
                    book(*location, row(location->record(), own).cutOff);
                }
            }
        }
    }
    for (const auto *field : {&domain::offeringTable().contact, &domain::offeringTable().deal}) {
        if (const auto referred = offering.target(*field)) {
            book(*referred, row(referred->record(), own).cutOff);
        }
    }
    for (const Record &referred : tree.referred) {
        if (referred.kind() == Kind::Organisation) {
            made.organisations.insert(referred.id());
        }
    }
    ledger.settle();
    return made;
}

void Mapper::book(mapping::Ledger &ledger) const
{
    const Source source = ledger.source();
    book(source, row(source.record(), {}).cutOff);
    ledger.settle();
}

Cells Mapper::sharedRow(const Record &record) const
{
    return row(record, {}).cells;
}

} // namespace leerschakel::exchange::sheets
