// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/offeringdrafts.h"

#include "domain/kinds.h"
#include "exchange/reading/packing.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Id;

namespace {

QByteArray packed(const OfferingDraft &draft)
{
    Packing packing;
    packing << draft.offering << draft.parts << draft.place << draft.isOurs << draft.kept;
    return packing.bytes();
}

OfferingDraft offeringIn(const QByteArray &bytes)
{
    OfferingDraft draft;
    Unpacking(bytes) >> draft.offering >> draft.parts >> draft.place >> draft.isOurs >> draft.kept;
    return draft;
}

EditionDraft editionIn(const QByteArray &bytes)
{
    EditionDraft draft;
    Unpacking(bytes) >> draft.edition >> draft.parts >> draft.place >> draft.isOurs >> draft.owner;
    return draft;
}

} // namespace

void OfferingDrafts::add(const OfferingDraft &draft, const QList<EditionDraft> &editions)
{
    const auto &table = domain::offeringTable();
    m_at.insert(draft.offering.id(), m_offerings.add(packed(draft)));
    offerings.append({.id = draft.offering.id(),
        .code = table.code(draft.offering),
        .kind = table.kind(draft.offering),
        .provider = table.provider(draft.offering)});
    for (const EditionDraft &each : editions) {
        Packing packing;
        packing << each.edition << each.parts << each.place << each.isOurs << each.owner;
        m_editions.add(packing.bytes());
        editionOwners.append(each.owner);
    }
}

Result<OfferingDraft> OfferingDrafts::offering(qsizetype number)
{
    return m_offerings.at(number).transform(offeringIn);
}

void OfferingDrafts::replace(qsizetype number, const OfferingDraft &draft)
{
    const auto &table = domain::offeringTable();
    m_offerings.replace(number, packed(draft));
    OfferingHead &head = offerings[number];
    head.code = table.code(draft.offering);
    head.kind = table.kind(draft.offering);
    head.provider = table.provider(draft.offering);
}

void OfferingDrafts::compose(const Id &programme, const Id &module, const Place &place)
{
    if (programme == module || m_composition.isWithin(programme, module)) {
        losses.lose(place, programme.toString(), u"import.cycle"_s);
    } else {
        m_composition.add(programme, module);
    }
}

Result<Turn> OfferingDrafts::turn(qsizetype offering, const QList<qsizetype> &editions)
{
    Turn turn;
    if (offering >= 0) {
        Result<OfferingDraft> draft = this->offering(offering);
        if (!draft) {
            return std::unexpected(draft.error());
        }
        turn.offering = *std::move(draft);
        turn.offering.parts += m_composition.addedTo(turn.offering.offering.id());
    }
    for (const qsizetype number : editions) {
        Result<EditionDraft> edition = m_editions.at(number).transform(editionIn);
        if (!edition) {
            return std::unexpected(edition.error());
        }
        turn.editions.append(*std::move(edition));
    }
    return turn;
}

} // namespace leerschakel::exchange::reading
