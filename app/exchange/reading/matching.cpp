// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/matching.h"

#include "exchange/reading/identity.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

const std::array referredKinds{Kind::Organisation, Kind::Contact, Kind::Location, Kind::Deal};

} // namespace

Result<void> Matching::find()
{
    return learnCatalogue().transform([this] {
        matchReferred();
        matchOfferings();
    });
}

Result<void> Matching::learnCatalogue()
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

void Matching::matchReferred()
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
}

QList<Id> Matching::sameCode(const OfferingHead &offering) const
{
    const Id provider = translated(nameOf(Kind::Organisation), offering.provider);
    QList<Id> same;
    const QList<Coded> candidates = m_byCode.value(offering.code);
    for (const Coded &each : candidates) {
        const bool isOthers = !provider.isNull() && !each.provider.isNull() && provider != each.provider;
        if ((each.kind.isEmpty() || each.kind == offering.kind) && !isOthers) {
            same.append(each.id);
        }
    }
    return same;
}

void Matching::matchOfferings()
{
    const auto identity = [](const OfferingHead &offering) {
        return QStringList{offering.code, offering.kind, offering.provider.toString()};
    };
    QHash<QStringList, int> codesInSource;
    QSet<Id> matched;
    for (const OfferingHead &each : std::as_const(m_drafts.offerings)) {
        if (!m_byCode.isEmpty()) {
            ++codesInSource[identity(each)];
        }
        if (m_catalogueOfferings.contains(each.id)) {
            matched.insert(each.id);
        }
    }
    auto &translation = m_translation[nameOf(Kind::Offering)];
    auto &known = m_known[nameOf(Kind::Offering)];
    for (const OfferingHead &each : std::as_const(m_drafts.offerings)) {
        Id target = each.id;
        // A code is issued by one provider, for one kind of offering; and it identifies an offering only when no other
        // has it, in the catalogue or in the source: endpoints fill it in with "null" or "string".
        const QList<Id> same = each.code.isEmpty() ? QList<Id>() : sameCode(each);
        if (!matched.contains(each.id) && same.size() == 1 && codesInSource.value(identity(each)) == 1
            && !matched.contains(same.first())) {
            target = same.first();
            matched.insert(target);
        }
        if (target != each.id) {
            translation.insert(each.id, target);
        }
        known.insert(target);
    }
}

Id Matching::translated(const QString &kind, const Id &id) const
{
    const auto table = m_translation.constFind(kind);
    return table == m_translation.cend() ? id : table->value(id, id);
}

void Matching::translate(Record &record, const Place &place)
{
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (field->target().isEmpty() || !record.has(*field) || field->target() == u"outcome"
            || field->target() == u"edition") {
            continue;
        }
        const auto here = [&, known = m_known.constFind(field->target())](const QVariant &given) -> QVariant {
            const Id there = Id::fromString(given.toString());
            const Id id = translated(field->target(), there);
            if (known != m_known.cend() && known->contains(id)) {
                return id == there ? given : QVariant(id.toString()); // normalised, so that it is the same text
            }
            m_drafts.losses.lose(place.at(field->key()), given, u"import.noSuchRecord"_s);
            return QVariant();
        };
        if (field->type() == FieldType::Reference) {
            record.setValue(*field, here(QVariant(record.value(*field))));
            continue;
        }
        QVariantList ids;
        const QVariantList given = record.value(*field).toList();
        for (const QVariant &each : given) {
            if (const QVariant id = here(each); id.isValid()) {
                ids.append(id);
            }
        }
        record.setValue(*field, ids.isEmpty() ? QVariant() : QVariant(ids));
    }
}

const Record *Matching::referred(const Id &id) const
{
    const auto found = m_existingReferred.constFind(id);
    return found == m_existingReferred.cend() ? nullptr : &*found;
}

bool Matching::isKnown(const QString &kind, const Id &id) const
{
    const auto known = m_known.constFind(kind);
    return known != m_known.cend() && known->contains(id);
}

} // namespace leerschakel::exchange::reading
