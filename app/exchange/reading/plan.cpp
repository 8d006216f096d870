// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/plan.h"

#include "exchange/reading/identity.h"
#include "exchange/reading/joining.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using changes::ChangeSet;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::offeringTable;
using domain::OfferingTree;
using domain::Record;

namespace {

const std::array referredKinds{Kind::Organisation, Kind::Contact, Kind::Location, Kind::Deal};

QString nameOf(Kind kind)
{
    return domain::kindTable(kind).name();
}

} // namespace

Result<void> Plan::learnCatalogue()
{
    for (const Kind kind : referredKinds) {
        const Result<QList<Record>> records = store::loadAll(m_catalogue, kind);
        if (!records) {
            return std::unexpected(records.error());
        }
        for (const Record &record : *records) {
            m_existingReferred.insert(record.id(), record);
            m_known[nameOf(kind)].insert(record.id());
        }
    }
    const Result<void> read =
        m_catalogue.rows(u"SELECT id, code, kind, provider FROM offering"_s, {}, [this](const store::Row &offering) {
            const Id id = Id::fromString(offering.string(0));
            m_catalogueOfferings.insert(id);
            if (const QString code = offering.string(1); !code.isEmpty()) {
                m_byCode[code].append(
                    {.id = id, .kind = offering.string(2), .provider = Id::fromString(offering.string(3))});
            }
        });
    if (!read) {
        return read;
    }
    m_known[nameOf(Kind::Offering)] = m_catalogueOfferings;
    return {};
}

Result<void> Plan::matchReferred()
{
    QHash<QString, Id> byIdentity;
    for (const Record &record : std::as_const(m_existingReferred)) {
        const QStringList keys = identities(record);
        for (const QString &key : keys) {
            byIdentity.insert(nameOf(record.kind()) + u' ' + key, record.id());
        }
    }
    for (const ReferredDraft &each : std::as_const(m_drafts.referred)) {
        const QString kind = nameOf(each.record.kind());
        Id target = each.record.id();
        const bool isKnown =
            m_existingReferred.contains(target) && m_existingReferred[target].kind() == each.record.kind();
        if (!isKnown && !each.isOurs) {
            const QStringList keys = identities(each.record);
            for (const QString &key : keys) {
                if (const Id same = byIdentity.value(kind + u' ' + key); !same.isNull()) {
                    target = same;
                    break;
                }
            }
        }
        m_translation[kind].insert(each.record.id(), target);
        m_known[kind].insert(target);
    }
    return {};
}

QList<Id> Plan::sameCode(const Record &offering) const
{
    const Id provider = translated(nameOf(Kind::Organisation), offeringTable().provider(offering));
    QList<Id> same;
    const QList<Coded> candidates = m_byCode.value(offeringTable().code(offering));
    for (const Coded &each : candidates) {
        const bool isOthers = !provider.isNull() && !each.provider.isNull() && provider != each.provider;
        if ((each.kind.isEmpty() || each.kind == offeringTable().kind(offering)) && !isOthers) {
            same.append(each.id);
        }
    }
    return same;
}

void Plan::matchOfferings()
{
    const auto identity = [](const Record &offering) {
        const auto &table = offeringTable();
        return QStringList{table.code(offering), table.kind(offering), table.provider(offering).toString()};
    };
    QHash<QStringList, int> codesInSource;
    QSet<Id> matched;
    for (const OfferingDraft &draft : std::as_const(m_drafts.offerings)) {
        ++codesInSource[identity(draft.offering)];
        if (m_catalogueOfferings.contains(draft.offering.id())) {
            matched.insert(draft.offering.id());
        }
    }
    auto &translation = m_translation[nameOf(Kind::Offering)];
    for (const OfferingDraft &draft : std::as_const(m_drafts.offerings)) {
        const Id id = draft.offering.id();
        Id target = id;
        // A code is given out by one provider, for one kind of thing; and it identifies only when one offering has it,
        // here and there: endpoints fill it in with "null" or "string".
        const QList<Id> same = offeringTable().code(draft.offering).isEmpty() ? QList<Id>() : sameCode(draft.offering);
        if (!matched.contains(id) && same.size() == 1 && codesInSource.value(identity(draft.offering)) == 1
            && !matched.contains(same.first())) {
            target = same.first();
            matched.insert(target);
        }
        translation.insert(id, target);
        m_known[nameOf(Kind::Offering)].insert(target);
    }
}

Id Plan::translated(const QString &kind, const Id &id) const
{
    const auto table = m_translation.constFind(kind);
    return table == m_translation.cend() ? id : table->value(id, id);
}

void Plan::translate(Record &record, const Place &place)
{
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (field->target().isEmpty() || !record.has(*field) || field->target() == u"outcome"
            || field->target() == u"edition") {
            continue;
        }
        QVariantList ids;
        const QVariantList given =
            field->type() == FieldType::Reference ? QVariantList{record.value(*field)} : record.value(*field).toList();
        for (const QVariant &each : given) {
            const Id id = translated(field->target(), Id::fromString(each.toString()));
            if (m_known.value(field->target()).contains(id)) {
                ids.append(id.toString());
            } else {
                m_drafts.losses.lose(place.at(field->key()), each, u"import.noSuchRecord"_s);
            }
        }
        record.setValue(*field,
            ids.isEmpty()                               ? QVariant()
                : field->type() == FieldType::Reference ? ids.first()
                                                        : QVariant(ids));
    }
}

void Plan::gather()
{
    QHash<Id, qsizetype> at;
    for (OfferingDraft &draft : m_drafts.offerings) {
        const Id id = translated(nameOf(Kind::Offering), draft.offering.id());
        Work work{
            .draft = &draft, .id = id, .isNew = !m_catalogueOfferings.contains(id), .parts = draft.parts, .ours = {}};
        if (draft.isOurs) {
            for (const Record &part : std::as_const(draft.parts)) {
                work.ours.insert(part.id());
            }
        }
        at.insert(id, m_work.size());
        m_work.append(work);
    }
    for (const EditionDraft &edition : std::as_const(m_drafts.editions)) {
        const Id owner = translated(nameOf(Kind::Offering), edition.owner);
        auto found = at.find(owner);
        if (found == at.end() && m_catalogueOfferings.contains(owner)) {
            found = at.insert(owner, m_work.size());
            m_work.append({.draft = nullptr, .id = owner, .isNew = false, .parts = {}, .ours = {}});
        }
        if (found == at.end()) {
            m_drafts.losses.reject(edition.place, u"import.noOwner"_s);
            continue;
        }
        Work &work = m_work[*found];
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
}

Result<void> Plan::writeReferred()
{
    QSet<Id> written;
    for (const ReferredDraft &each : std::as_const(m_drafts.referred)) {
        const Id id = translated(nameOf(each.record.kind()), each.record.id());
        if (written.contains(id)) {
            continue;
        }
        written.insert(id);
        Record incoming = Record::fromMap(each.record.kind(), id, each.record.toMap());
        translate(incoming, each.place);
        const auto existing = m_existingReferred.constFind(id);
        if (existing == m_existingReferred.cend()) {
            m_change.create(incoming);
        } else if (each.isOurs || id == each.record.id()) {
            if (const Result<void> updated = update(*existing, incoming, each.isOurs, each.place); !updated) {
                return updated;
            }
        }
        // What was found by its address or name only is known here better than there: it stays as it is.
    }
    return {};
}

Result<Id> Plan::freePartId(const Record &part, const Id &offering)
{
    Id id = part.id();
    if (!m_partIds.contains(id) && !m_catalogueOfferings.isEmpty()) {
        const Result<QVariant> taken = m_catalogue.single(
            u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(domain::kindTable(part.kind()).sqlTable()), {id.toString()});
        if (!taken) {
            return std::unexpected(taken.error());
        }
        if (taken->isValid()) {
            m_partIds.insert(id); // another offering's: the same document was imported under another code before
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

Result<void> Plan::update(const Record &existing, const Record &incoming, bool isOurs, const Place &place)
{
    Record next = joined(existing, incoming, isOurs);
    if (replaces(existing, next)) {
        const Result<store::ImportedValues> before =
            store::ImportedValues::of(m_catalogue, changes::RecordRef::of(existing));
        if (!before) {
            return std::unexpected(before.error());
        }
        const Settled both = settled(existing, next, *before);
        for (const NotTaken &each : both.notTaken) {
            const Place field = place.at(each.field->key());
            m_drafts.losses.lose(
                each.language.isEmpty() ? field : field.at(each.language), each.value, u"import.changedByBoth"_s);
        }
        next = both.record;
    }
    m_change.update(existing, next);
    return {};
}

Place Plan::placeOf(const Record &part, const Work &work)
{
    const auto own = work.places.constFind(part.id());
    const Place place = own != work.places.cend() ? *own : work.draft ? work.draft->place : Place();
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
    const qsizetype before = m_change.entries().size();
    if (work.draft) {
        Record offering = Record::fromMap(Kind::Offering, work.id, work.draft->offering.toMap());
        const QVariant provider = offering.value(offeringTable().provider);
        QVariantMap kept = work.draft->kept;
        const bool isProviderKnown = m_known.value(u"organisation"_s)
                                         .contains(translated(u"organisation"_s, Id::fromString(provider.toString())));
        if (!work.draft->isOurs && provider.isValid() && !isProviderKnown) {
            kept.insert(u"organization"_s, provider); // an organisation that is not in the source
            offering.setValue(offeringTable().provider, {});
        }
        if (!kept.isEmpty() && !work.draft->isOurs) {
            offeringTable().kept.set(offering, {{m_format, kept}});
        }
        translate(offering, work.draft->place);
        if (work.isNew) {
            if (!work.draft->isOurs) {
                // it is published where it comes from
                offeringTable().status.set(offering, u"approved"_s);
            }
            m_change.create(offering);
        } else if (const Result<void> updated = update(tree.offering, offering, work.draft->isOurs, work.draft->place);
            !updated) {
            return updated;
        }
    }
    if (const Result<void> written = writeParts(work, tree); !written) {
        return written;
    }
    const bool isSame = m_change.entries().size() == before;
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
            translate(part, work.draft ? work.draft->place : Place());
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
            part = Record::fromMap(part.kind(), *id, part.toMap());
            partIds.insert(sourceId, part.id());
            m_change.create(part);
        }
    }
    return {};
}

Result<void> Plan::writeOfferings(qsizetype begin, qsizetype end)
{
    QList<Id> existing;
    for (qsizetype i = begin; i < end; ++i) {
        if (!m_work[i].isNew) {
            existing.append(m_work[i].id);
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
        if (const Result<void> written = writeOffering(m_work[i], trees.value(m_work[i].id)); !written) {
            return written;
        }
        if (m_work[i].draft) {
            *m_work[i].draft = {};
        }
        m_work[i] = {};
    }
    return {};
}

Result<void> Plan::prepare()
{
    return learnCatalogue().and_then([this] { return matchReferred(); }).transform([this] {
        matchOfferings();
        gather();
        m_drafts.editions = {};
    });
}

Result<ChangeSet> Plan::next(domain::Progress &progress)
{
    constexpr qsizetype atOnce = 500;
    m_change = {};
    while (m_change.isEmpty() && m_next < m_work.size()) {
        if (!progress.step(
                qMax(m_next, qsizetype(0)), m_work.size(), {.code = u"import.comparing"_s, .arguments = {}})) {
            return std::unexpected(Error::of(Failure::Cancelled, u"cancelled"_s));
        }
        const qsizetype end = m_next < 0 ? 0 : qMin(m_next + atOnce, m_work.size());
        const Result<void> written = m_next < 0 ? writeReferred() : writeOfferings(m_next, end);
        if (!written) {
            return std::unexpected(written.error());
        }
        m_next = end;
    }
    return std::exchange(m_change, ChangeSet());
}

} // namespace leerschakel::exchange::reading
