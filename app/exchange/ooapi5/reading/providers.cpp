// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/reading/providers.h"

#include "domain/constant.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/mapping/asitcame.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;

namespace {

QVariantMap rioConsumerOf(const CourseDraft &draft)
{
    const QVariantList consumers = draft.source.value(u"consumers"_s).toList();
    for (const QVariant &each : consumers) {
        const QVariantMap consumer = each.toMap();
        if (reading::spelling(consumer.value(consumerKey()).toString()) == u"rio") {
            return consumer;
        }
    }
    return {};
}

QString specificationType(const CourseDraft &draft)
{
    return draft.kept.value(u"educationSpecification"_s).toMap().value(u"educationSpecificationType"_s).toString();
}

template<typename Codes>
void giveCode(Record &record, const domain::Field<QList<domain::TypedCode>> &field, const QString &type,
    const Codes &codes, const QHash<QString, QSet<Id>> &owners, const QRegularExpression &form)
{
    QList<domain::TypedCode> all = field(record);
    const QSet<QString> given = codes.value(record.id());
    if (given.size() != 1 || !domain::codeOf(all, type).isEmpty()) {
        return;
    }
    const QString code = *given.cbegin();
    if (form.match(code).hasMatch() && owners.value(code).size() == 1) {
        all.append({.type = type, .code = code});
        field.set(record, all);
    }
}

} // namespace

Providers::Providers(const QList<ReferredDraft> &referred)
{
    for (const ReferredDraft &each : referred) {
        if (each.record.kind() == Kind::Organisation) {
            m_organisations.insert(each.record.id(), each.record);
        }
    }
}

void Providers::learn(const CourseDraft &draft, const QSet<Id> &locations)
{
    const Id provider = offeringTable().provider(draft.offering);
    for (const Id &each : constant(upwards(provider))) {
        Evidence &evidence = m_evidence[each];
        const LevelName *level = levelFor(offeringTable().level(draft.offering));
        const QString sector = level && *level->sector != 0 ? QString::fromLatin1(level->sector) : draft.sector;
        if (!sector.isEmpty()) {
            evidence.sectors.insert(reading::spelling(sector));
        }
        evidence.types.insert(specificationType(draft));
    }
    const QVariantMap consumer = rioConsumerOf(draft);
    if (consumer.isEmpty()) {
        return;
    }
    const QString offerer = consumer.value(u"educationOffererCode"_s).toString();
    m_offererCodes[provider].insert(offerer);
    m_offerers[offerer].insert(provider);
    const QString code = consumer.value(u"educationLocationCode"_s).toString();
    for (const Id &location : locations) {
        m_locationCodes[location].insert(locations.size() == 1 ? code : QString());
        m_locations[code].insert(location);
    }
}

QList<Id> Providers::upwards(Id organisation) const
{
    QList<Id> all;
    while (!organisation.isNull() && !all.contains(organisation)) {
        all.append(organisation);
        organisation = domain::organisationTable().parent(m_organisations.value(organisation));
    }
    return all;
}

bool Providers::hasBrin(Id organisation) const
{
    static const QRegularExpression form(u"^\\d{2}[A-Z]{2}$"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(domain::codeOf(domain::organisationTable().codes(m_organisations.value(organisation)), u"brin"_s))
        .hasMatch();
}

QString Providers::kindOf(const Id &organisation) const
{
    const Evidence evidence = m_evidence.value(organisation);
    if (hasBrin(organisation) && evidence.sectors.size() == 1) {
        const QString sector = *evidence.sectors.cbegin();
        const auto is = [&](const char *name) { return sector == reading::spelling(QString::fromLatin1(name)); };
        return is(mboSector) ? u"mbo"_s : is(hboSector) ? u"hbo"_s : is(woSector) ? u"wo"_s : QString();
    }
    const QList<Id> above = upwards(organisation);
    const bool isPrivate = evidence.types == QSet<QString>{u"privateProgram"_s}
        && std::ranges::none_of(above, [this](const Id &each) { return hasBrin(each); });
    return isPrivate ? u"private"_s : QString();
}

void Providers::tell(QList<ReferredDraft> &referred) const
{
    static const QRegularExpression offererCode(u"^\\d{3}A\\d{3}$"_s);
    static const QRegularExpression locationCode(u"^\\d{3}X\\d{3}$"_s);
    for (ReferredDraft &each : referred) {
        if (each.isOurs) {
            continue;
        }
        if (each.record.kind() == Kind::Organisation) {
            const auto &table = domain::organisationTable();
            if (!each.record.has(table.kind)) {
                table.kind.set(each.record, kindOf(each.record.id()));
            }
            giveCode(each.record, table.codes, u"rioOfferer"_s, m_offererCodes, m_offerers, offererCode);
        } else if (each.record.kind() == Kind::Location) {
            giveCode(each.record, domain::locationTable().codes, u"rioLocation"_s, m_locationCodes, m_locations,
                locationCode);
        }
    }
}

QHash<Id, Id> joinPartners(QList<ReferredDraft> &referred)
{
    const auto &table = domain::organisationTable();
    QHash<QString, QSet<Id>> known;
    QHash<Id, QString> mentioned;
    for (const ReferredDraft &each : std::as_const(referred)) {
        const QString code = each.record.kind() == Kind::Organisation
            ? domain::codeOf(table.codes(each.record), u"rioOfferer"_s)
            : QString();
        if (code.isEmpty()) {
            continue;
        }
        if (asItCame(table.kept(each.record)).contains(mentionedKey())) {
            mentioned.insert(each.record.id(), code);
        } else {
            known[code].insert(each.record.id());
        }
    }
    mentioned.removeIf([&](const auto &each) { return known.value(each.value()).size() != 1; });
    referred.removeIf([&](const ReferredDraft &each) { return mentioned.contains(each.record.id()); });
    QHash<Id, Id> joined;
    for (auto each = mentioned.cbegin(); each != mentioned.cend(); ++each) {
        joined.insert(each.key(), *known.value(*each).cbegin());
    }
    return joined;
}

void usePartners(const QHash<Id, Id> &joined, CourseDraft &draft)
{
    if (joined.isEmpty()) {
        return;
    }
    for (Record &part : draft.parts) {
        const auto found =
            part.kind() == Kind::Partner ? joined.constFind(domain::partnerTable().organisation(part)) : joined.cend();
        if (found != joined.cend()) {
            domain::partnerTable().organisation.set(part, *found);
        }
    }
}

} // namespace leerschakel::exchange::ooapi5
