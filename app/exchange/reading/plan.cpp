// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/plan.h"

#include "exchange/reading/identity.h"
#include "exchange/reading/joining.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::offeringTable;
using domain::OfferingTree;
using domain::Record;

Result<void> Plan::gather()
{
    QHash<Id, qsizetype> at;
    for (qsizetype i = 0; i < m_drafts.offerings.size(); ++i) {
        const Id id = m_matching.translated(nameOf(Kind::Offering), m_drafts.offerings[i].id);
        at.insert(id, m_planned.size());
        m_planned.append({.id = id, .isNew = !m_matching.hasOffering(id), .draft = i});
    }
    for (qsizetype i = 0; i < m_drafts.editionOwners.size(); ++i) {
        const Id owner = m_matching.translated(nameOf(Kind::Offering), m_drafts.editionOwners[i]);
        auto found = at.find(owner);
        if (found == at.end() && m_matching.hasOffering(owner)) {
            found = at.insert(owner, m_planned.size());
            m_planned.append({.id = owner, .isNew = false, .draft = -1});
        }
        if (found != at.end()) {
            m_planned[*found].editions.append(i);
            continue;
        }
        const Result<Turn> alone = m_drafts.turn(-1, {i});
        if (!alone) {
            return std::unexpected(alone.error());
        }
        m_drafts.losses.reject(alone->editions.first().place, u"import.noOwner"_s);
    }
    return {};
}

Result<Plan::Work> Plan::workOn(const Planned &planned)
{
    Result<Turn> turn = m_drafts.turn(planned.draft, planned.editions);
    if (!turn) {
        return std::unexpected(turn.error());
    }
    Work work{.id = planned.id, .isNew = planned.isNew, .draft = std::move(turn->offering), .parts = {}, .ours = {}};
    work.parts = std::move(work.draft.parts);
    if (work.draft.isOurs) {
        for (const Record &part : std::as_const(work.parts)) {
            work.ours.insert(part.id());
        }
    }
    if (m_onlooker && !work.draft.isNull()) {
        m_onlooker->reads(planned.id, work.draft.place);
    }
    for (const EditionDraft &edition : std::as_const(turn->editions)) {
        if (m_onlooker) {
            m_onlooker->reads(edition.edition.id(), edition.place);
        }
        work.places.insert(edition.edition.id(), edition.place);
        for (const Record &part : edition.parts) {
            work.places.insert(part.id(), edition.place);
        }
        work.parts.append(edition.edition);
        work.parts.append(edition.parts);
        if (edition.isOurs) {
            work.ours.insert(edition.edition.id());
            for (const Record &part : edition.parts) {
                work.ours.insert(part.id());
            }
        }
    }
    return work;
}

Result<void> Plan::writeReferred()
{
    QSet<Id> written;
    for (const ReferredDraft &each : std::as_const(m_drafts.referred)) {
        const Id id = m_matching.translated(nameOf(each.record.kind()), each.record.id());
        if (written.contains(id)) {
            continue;
        }
        written.insert(id);
        Record incoming = each.record.withId(id);
        m_matching.translate(incoming, each.place);
        const Record *existing = m_matching.referred(id);
        if (!existing) {
            make(incoming);
        } else if (!each.isReference && (each.isOurs || id == each.record.id())) {
            if (const Result<void> updated = update(*existing, incoming, each.isOurs, each.place); !updated) {
                return updated;
            }
        }
        // What was matched by address or name only is known better here than in the source: it stays as it is.
    }
    return {};
}

Result<Id> Plan::freePartId(const Record &part, const Id &offering)
{
    Id id = part.id();
    if (!m_partIds.contains(id) && !m_matching.isEmpty()) {
        const Result<QVariant> taken = m_catalogue.single(
            u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(domain::kindTable(part.kind()).sqlTable()), {id.toString()});
        if (!taken) {
            return std::unexpected(taken.error());
        }
        if (taken->isValid()) {
            m_partIds.insert(id); // another offering's: the same document was imported earlier under another code
        }
    }
    if (m_partIds.contains(id)) {
        id = idBelow(offering, id);
    }
    m_partIds.insert(id);
    return id;
}

Record Plan::existingPart(const Record &part, const OfferingTree &tree, QSet<Id> &taken) const
{
    const QList<Record> &candidates = tree.of(part.kind());
    if (candidates.isEmpty()) {
        return {};
    }
    const auto choose = [&](const auto &isSame) {
        const auto found = std::ranges::find_if(
            candidates, [&](const Record &each) { return !taken.contains(each.id()) && isSame(each); });
        if (found == candidates.cend()) {
            return Record();
        }
        taken.insert(found->id());
        return *found;
    };
    for (const Id &id : {part.id(), idBelow(tree.offering.id(), part.id())}) {
        if (const Record same = choose([&](const Record &each) { return each.id() == id; }); !same.isNull()) {
            return same;
        }
    }
    const QString key = contentKey(part);
    return key.trimmed().isEmpty() ? Record() : choose([&](const Record &each) { return contentKey(each) == key; });
}

Record Plan::taken(const Settled &settled, const Place &place)
{
    for (const NotTaken &each : settled.notTaken) {
        const Place field = place.at(each.field->key());
        m_drafts.losses.lose(
            each.language.isEmpty() ? field : field.at(each.language), each.value, u"import.changedByBoth"_s);
    }
    return settled.record;
}

Result<void> Plan::update(const Record &existing, const Record &incoming, bool isOurs, const Place &place)
{
    if (const std::optional<Settled> bySource = m_drafts.settledBySource(existing, incoming)) {
        m_piece.rest.update(existing, taken(*bySource, place));
        return {};
    }
    Record next = joined(existing, incoming, isOurs);
    if (replaces(existing, next)) {
        const Result<store::ImportedValues> before =
            store::ImportedValues::of(m_catalogue, changes::RecordRef::of(existing));
        if (!before) {
            return std::unexpected(before.error());
        }
        next = taken(settled(existing, next, *before), place);
    }
    m_piece.rest.update(existing, next);
    return {};
}

Place Plan::placeOf(const Record &part, const Work &work)
{
    const auto own = work.places.constFind(part.id());
    const Place place = own != work.places.cend() ? *own : work.draft.place;
    return part.kind() == Kind::Edition ? place : place.at(nameOf(part.kind()));
}

Result<bool> Plan::isDeleted(const Record &part, const Work &work)
{
    if (work.isNew) {
        return false;
    }
    for (const Id &id : {part.id(), idBelow(work.id, part.id())}) {
        const Result<bool> deleted = store::wasDeletedByHand(m_catalogue, id);
        if (!deleted) {
            return deleted;
        }
        if (!*deleted) {
            continue;
        }
        const Result<store::ImportedValues> before = store::ImportedValues::of(m_catalogue, {part.kind(), id});
        if (!before) {
            return std::unexpected(before.error());
        }
        if (saysOther(part, *before)) {
            m_drafts.losses.lose(placeOf(part, work), {}, u"import.deletedHere"_s);
        }
        return true;
    }
    return false;
}

Record Plan::reworded(const Work &work, const OfferingTree &tree, qsizetype number, const QSet<Id> &taken)
{
    const QList<Record> &outcomes = tree.of(Kind::Outcome);
    if (number >= outcomes.size() || taken.contains(outcomes[number].id())) {
        return {};
    }
    const bool isInSource = std::ranges::any_of(work.parts, [&](const Record &other) {
        return other.kind() == Kind::Outcome
            && (other.id() == outcomes[number].id() || contentKey(other) == contentKey(outcomes[number]));
    });
    return isInSource ? Record() : outcomes[number];
}

Result<void> Plan::writeOffering(const Work &work, const OfferingTree &tree)
{
    const size_t before = written();
    if (!work.draft.isNull()) {
        Record offering = work.draft.offering.withId(work.id);
        const QVariant provider = offering.value(offeringTable().provider);
        QVariantMap kept = work.draft.kept;
        const bool isProviderKnown = m_matching.isKnown(
            u"organisation"_s, m_matching.translated(u"organisation"_s, Id::fromString(provider.toString())));
        if (!work.draft.isOurs && provider.isValid() && !isProviderKnown) {
            kept.insert(u"organization"_s, provider); // an organisation that is not in the source
            offering.setValue(offeringTable().provider, {});
        }
        if (!kept.isEmpty() && !work.draft.isOurs) {
            offeringTable().kept.set(offering, {{m_format, kept}});
        }
        m_matching.translate(offering, work.draft.place);
        if (work.isNew) {
            if (!work.draft.isOurs) {
                // it was published at its source, or is a list that somebody kept
                offeringTable().status.set(offering, m_drafts.arePublished ? u"approved"_s : u"draft"_s);
            }
            make(offering);
        } else if (const Result<void> updated = update(tree.offering, offering, work.draft.isOurs, work.draft.place);
            !updated) {
            return updated;
        }
    }
    if (const Result<void> done = writeParts(work, tree); !done) {
        return done;
    }
    const bool isSame = written() == before;
    ++(work.isNew ? m_added : isSame ? m_unchanged : m_changed);
    return {};
}

Result<void> Plan::writeParts(const Work &work, const OfferingTree &tree)
{
    QHash<Id, Id> partIds;
    QSet<Id> taken;
    QSet<Id> deleted;
    qsizetype outcomeNumber = -1;
    // Outcomes and editions first: skills, periods and prices refer to them.
    for (const bool isFirst : {true, false}) {
        for (Record part : work.parts) {
            if ((part.kind() == Kind::Outcome || part.kind() == Kind::Edition) != isFirst) {
                continue;
            }
            const Id sourceId = part.id();
            bool isOfDeleted = false;
            for (const auto &key : {u"outcome"_s, u"edition"_s}) {
                const FieldSpec *field = domain::kindTable(part.kind()).field(key);
                if (field && part.has(*field)) {
                    const Id within = Id::fromString(part.value(*field).toString());
                    isOfDeleted = isOfDeleted || deleted.contains(within);
                    const Id target = partIds.value(within);
                    part.setValue(*field, target.isNull() ? QVariant() : QVariant(target.toString()));
                }
            }
            if (isOfDeleted) {
                continue;
            }
            part.setValue(*domain::kindTable(part.kind()).owner(), work.id.toString());
            m_matching.translate(part, work.draft.place);
            if (part.kind() == Kind::Component && !part.has(domain::componentTable().module)) {
                continue; // its module is nowhere; that was reported
            }
            Record existing = existingPart(part, tree, taken);
            if (part.kind() == Kind::Outcome && existing.isNull()) {
                existing = reworded(work, tree, outcomeNumber + 1, taken);
                taken.insert(existing.isNull() ? part.id() : existing.id());
            }
            outcomeNumber += part.kind() == Kind::Outcome;
            if (!existing.isNull()) {
                partIds.insert(sourceId, existing.id());
                if (const Result<void> updated =
                        update(existing, part, work.ours.contains(sourceId), placeOf(part, work));
                    !updated) {
                    return updated;
                }
                continue;
            }
            const Result<bool> isGone = isDeleted(part, work);
            const Result<Id> id = isGone && !*isGone ? freePartId(part, work.id) : Result<Id>(Id());
            if (!isGone || !id) {
                return std::unexpected(isGone ? id.error() : isGone.error());
            }
            if (*isGone) {
                deleted.insert(sourceId);
                continue;
            }
            part = part.withId(*id);
            partIds.insert(sourceId, part.id());
            make(part);
        }
    }
    return {};
}

Result<void> Plan::writeOfferings(qsizetype begin, qsizetype end)
{
    QList<Id> existing;
    for (qsizetype i = begin; i < end; ++i) {
        if (!m_planned[i].isNew) {
            existing.append(m_planned[i].id);
        }
    }
    QHash<Id, OfferingTree> trees;
    if (!existing.isEmpty()) {
        const Result<QList<OfferingTree>> loaded = store::loadTrees(m_catalogue, existing);
        if (!loaded) {
            return std::unexpected(loaded.error());
        }
        for (const OfferingTree &tree : *loaded) {
            trees.insert(tree.offering.id(), tree);
        }
    }
    for (qsizetype i = begin; i < end; ++i) {
        const Result<Work> work = workOn(m_planned[i]);
        const Result<void> written = work ? writeOffering(*work, trees.value(work->id)) : std::unexpected(work.error());
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<void> Plan::prepare()
{
    return m_matching.find().and_then([this] { return gather(); });
}

qsizetype Plan::fresh() const
{
    return m_matching.isEmpty() ? m_planned.size() + m_drafts.editionOwners.size() : 0;
}

Result<store::Piece> Plan::make(Range range)
{
    m_piece = {};
    const Result<void> written = range.begin < 0 ? writeReferred() : writeOfferings(range.begin, range.end);
    return written ? Result<store::Piece>(std::exchange(m_piece, {})) : std::unexpected(written.error());
}

Result<store::Piece> Plan::next(domain::Progress &progress)
{
    constexpr qsizetype atOnce = 250; // for this many, readiness is left to be calculated later (store/derived.h)
    const auto behind = [this](qsizetype begin) {
        return Range{.begin = begin, .end = qMin(begin + atOnce, m_planned.size())};
    };
    while (m_next < m_planned.size()) {
        if (!progress.step(
                qMax(m_next, qsizetype(0)), m_planned.size(), {.code = u"import.comparing"_s, .arguments = {}})) {
            return domain::cancelled();
        }
        const Range range = m_next < 0 ? Range{.begin = -1, .end = 0} : behind(m_next);
        Result<store::Piece> piece = m_ahead.valid() ? m_ahead.get() : make(range);
        m_next = range.end;
        // An empty catalogue is not queried: the next part is made while this one is written.
        if (m_matching.isEmpty() && m_next < m_planned.size()) {
            m_ahead = std::async(std::launch::async, [this, ahead = behind(m_next)] { return make(ahead); });
        }
        if (!piece || !piece->isEmpty()) {
            return piece;
        }
    }
    return store::Piece();
}

} // namespace leerschakel::exchange::reading
