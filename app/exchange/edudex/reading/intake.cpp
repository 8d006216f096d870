// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/reading/intake.h"

#include "domain/kinds.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Id;
using domain::Kind;
using domain::Language;
using domain::offeringTable;
using domain::Record;
using reading::Collection;
using reading::OfferingDraft;
using reading::SourceItem;

namespace {

QString keyOf(const QString &orgUnitId, const QString &programId)
{
    return orgUnitId.toLower() + u'\n' + programId.toLower();
}

} // namespace

/** By its element, or else by members that only one kind has. */
const Collection *Intake::kindOf(const SourceItem &item) const
{
    if (item.collection) {
        return item.collection;
    }
    const QVariantMap map = item.value.toMap();
    return map.contains(u"programClassification"_s) || map.contains(u"programDescriptions"_s) ? &documents::program
        : map.contains(u"instituteName"_s)                                                    ? &documents::institute
                                                                                              : nullptr;
}

void Intake::take(const SourceItem &given)
{
    if (given.value.typeId() != QMetaType::QVariantMap) {
        losses().reject(given.place(), u"import.notAnObject"_s);
        return;
    }
    const SourceItem item = reading::cleaned(given, losses());
    const QVariantMap map = item.value.toMap();
    const Collection *kind = kindOf(item);
    if (kind == &documents::program || kind == &documents::xmlProgram) {
        takeProgram(item);
    } else if (kind == &documents::institute || kind == &documents::xmlInstitute) {
        takeInstitute(item);
    } else if (kind == &documents::directory) {
        takeDirectory(item);
    } else if (const QVariantList programs = map.value(u"programs"_s).toList(); !programs.isEmpty()) {
        for (qsizetype i = 0; i < programs.size(); ++i) { // the response of an endpoint
            takeProgram({.source = item.source,
                .path = item.place().at(u"programs"_s).at(i).path,
                .value = programs[i],
                .isClean = true});
        }
    } else {
        losses().reject(item.place(), u"import.unknownThing"_s);
    }
}

void Intake::takeReferred(const reading::ReferredDraft &referred)
{
    const Id id = referred.record.id();
    if (const auto known = m_referredAt.constFind(id); known != m_referredAt.cend()) {
        if (m_drafts->referred[*known].isReference) { // until its own document comes
            m_drafts->referred[*known] = referred;
        }
        return;
    }
    m_referredAt.insert(id, m_drafts->referred.size());
    m_drafts->referred.append(referred);
}

void Intake::takeProgram(const SourceItem &item)
{
    if (item.value.typeId() != QMetaType::QVariantMap) {
        losses().reject(item.place(), u"import.notAnObject"_s);
        return;
    }
    const bool isXml = item.collection == &documents::xmlProgram;
    const QVariantMap classification = item.value.toMap().value(u"programClassification"_s).toMap();
    const QString key =
        keyOf(classification.value(u"orgUnitId"_s).toString(), classification.value(u"programId"_s).toString());
    if (const Id same = m_byProgramId.value(key); isXml && !same.isNull() && !m_programs[m_at.value(same)].isXml) {
        return; // already taken as JSON, which contains everything in this
    }
    const ProgramDraft draft = readProgram(item, losses());
    if (draft.isNull()) {
        return;
    }
    const Id id = draft.offering.id();
    if (m_drafts->placeOf(id) >= 0) {
        const Result<OfferingDraft> first = m_drafts->offering(m_drafts->placeOf(id));
        if (!first) {
            m_failure = first.error();
        } else if (first->offering != draft.offering) {
            losses().reject(item.place(), u"import.twice"_s, {draft.programId});
        }
        return;
    }
    for (const reading::ReferredDraft &each : draft.referred) {
        takeReferred(each);
    }
    if (!draft.orgUnitId.isEmpty()) {
        takeReferred({.record = organisationNamed(draft.orgUnitId), .place = draft.place, .isReference = true});
    }
    m_byProgramId.insert(keyOf(draft.orgUnitId, draft.programId), id);
    m_at.insert(id, m_programs.size());
    m_programs.append({.id = id,
        .place = draft.place,
        .orgUnitId = draft.orgUnitId,
        .superProgramId = draft.superProgramId,
        .superProgram = draft.superProgram,
        .modules = draft.modules,
        .title = offeringTable().title(draft.offering),
        .isOurs = isOurDocument(item.value.toMap()),
        .isXml = isXml});
    m_drafts->add(draft, draft.editions);
}

void Intake::takeInstitute(const SourceItem &item)
{
    const reading::ReferredDraft draft = readInstitute(item, losses());
    if (!draft.record.isNull()) {
        takeReferred(draft);
    }
}

void Intake::takeDirectory(const SourceItem &item)
{
    Part root(item.value, item.place(), losses(), false);
    const QString orgUnitId = root.text(u"orgUnitId"_s);
    root.each(u"programResource"_s, [&](Part &resource) {
        const QString programId = resource.text(u"programId"_s);
        if (!programId.isEmpty()) {
            m_named.append({.key = keyOf(orgUnitId, programId), .programId = programId, .place = resource.place()});
        }
        resource.pass({u"lastEdited", u"resourceUrl", u"clientId"});
    });
    root.each(u"subDirectory"_s, [&](Part &directory) {
        losses().lose(directory.place(), directory.text(u"orgUnitId"_s), u"import.noSuchRecord"_s);
        directory.pass({u"directoryUrl"});
    });
    root.pass({u"editor", u"generator", u"version", u"lastEdited", u"instituteDataResource", u"format", u"expires"});
    root.done();
}

void Intake::checkNamed()
{
    for (const Named &each : std::as_const(m_named)) {
        if (!m_byProgramId.contains(each.key)) {
            losses().lose(each.place, each.programId, u"import.noSuchRecord"_s);
        }
    }
}

void Intake::compose()
{
    // A programme names its modules in their order; a module names its programme.
    const auto titleOf = [](const domain::LocalizedText &title) { return QStringList{title.nl, title.en}; };
    QHash<QStringList, QList<qsizetype>> byTitle;
    for (qsizetype i = 0; i < m_programs.size(); ++i) {
        byTitle[titleOf(m_programs[i].title)].append(i);
    }
    const auto programmeOf = [this](const Known &each) {
        return m_at.contains(each.superProgram) ? each.superProgram
            : each.superProgramId.isEmpty()     ? Id()
                                                : m_byProgramId.value(keyOf(each.orgUnitId, each.superProgramId));
    };
    // A module is found by its name if it names the same programme, or if it is the only one with that name.
    const auto moduleOf = [&](const Known &programme, const domain::LocalizedText &title) {
        constexpr qsizetype most = 100;
        std::array<QList<Id>, 3> found; // those that name the programme, others of the same organisation, others
        const QList<qsizetype> all = byTitle.value(titleOf(title)).mid(0, most);
        for (const qsizetype i : all) {
            const Known &module = m_programs[i];
            const bool isOfSame = module.orgUnitId == programme.orgUnitId;
            if (module.id != programme.id) {
                found.at(programmeOf(module) == programme.id ? 0 : isOfSame ? 1 : 2).append(module.id);
            }
        }
        const auto first = std::ranges::find_if(found, [](const QList<Id> &ids) { return !ids.isEmpty(); });
        // Several that name the programme are parts of it anyway.
        const bool isOne = first != found.end() && (first == found.begin() || first->size() == 1);
        return isOne ? first->constFirst() : Id();
    };
    const auto compose = [&](const Id &programme, const Id &module, const Place &place) {
        m_drafts->compose(programme, module, place);
        m_programmes.insert(programme);
    };
    for (const Known &each : std::as_const(m_programs)) {
        for (qsizetype i = 0; i < each.modules.size(); ++i) {
            const domain::LocalizedText &name = each.modules[i];
            const Id module = moduleOf(each, name);
            const Place place =
                each.place.at(u"programSchedule"_s).at(u"genericProgramRun"_s).at(u"genericModule"_s).at(i);
            if (!module.isNull()) {
                compose(each.id, module, place);
            } else {
                losses().lose(place, name.preferring(Language::Dutch), u"import.noSuchRecord"_s);
            }
        }
    }
    for (const Known &each : std::as_const(m_programs)) {
        if (each.superProgramId.isEmpty() && each.superProgram.isNull()) {
            continue;
        }
        const Place place = each.place.at(u"programClassification"_s).at(u"superProgramId"_s);
        const Id programme = programmeOf(each);
        if (programme.isNull()) {
            losses().lose(place, each.superProgramId.isEmpty() ? each.superProgram.toString() : each.superProgramId,
                u"import.noSuchRecord"_s);
        } else {
            compose(programme, each.id, place);
        }
    }
}

bool Intake::isProvider(const Record &contact, const Id &provider) const
{
    const auto &contacts = domain::contactTable();
    const auto &organisations = domain::organisationTable();
    const auto at = m_referredAt.constFind(provider);
    if (at == m_referredAt.cend() || contact.has(contacts.phone) || contact.has(contacts.webPage)
        || contact.has(contacts.role)) {
        return false;
    }
    const Record &organisation = m_drafts->referred[*at].record;
    return contacts.name(contact) == organisations.name(organisation).preferring(Language::Dutch)
        && (!contact.has(contacts.email) || contacts.email(contact) == organisations.email(organisation));
}

Result<void> Intake::settleKinds()
{
    const auto &table = offeringTable();
    QSet<Id> derived; // contacts that are not real ones
    for (const Known &each : std::as_const(m_programs)) {
        const qsizetype number = m_drafts->placeOf(each.id);
        Result<OfferingDraft> draft = m_drafts->offering(number);
        if (!draft) {
            return std::unexpected(draft.error());
        }
        const Record before = draft->offering;
        if (m_programmes.contains(each.id) || (each.isOurs && !each.modules.isEmpty())) {
            table.kind.set(draft->offering, u"programme"_s);
        }
        const Id contact = table.contact(draft->offering);
        if (const auto at = m_referredAt.constFind(contact); each.isOurs && at != m_referredAt.cend()
            && isProvider(m_drafts->referred[*at].record, table.provider(draft->offering))) {
            table.contact.set(draft->offering, {});
            derived.insert(contact);
        }
        if (draft->offering != before) {
            m_drafts->replace(number, *draft);
        }
    }
    m_drafts->referred.removeIf(
        [&](const reading::ReferredDraft &referred) { return derived.contains(referred.record.id()); });
    for (reading::ReferredDraft &referred : m_drafts->referred) {
        const auto &organisations = domain::organisationTable();
        if (referred.record.kind() == Kind::Organisation && !referred.record.has(organisations.name)
            && !organisations.codes(referred.record).isEmpty()) { // it needs a name
            organisations.name.set(
                referred.record, {.nl = organisations.codes(referred.record).constFirst().code, .en = {}});
        }
    }
    return {};
}

Result<std::unique_ptr<reading::Drafts>> Intake::finish()
{
    if (m_failure) {
        return std::unexpected(*m_failure);
    }
    checkNamed();
    compose();
    if (const Result<void> settled = settleKinds(); !settled) {
        return std::unexpected(settled.error());
    }
    return std::move(m_drafts);
}

} // namespace leerschakel::exchange::edudex
