// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/reading/intake.h"

#include "exchange/ooapi5/convention.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using reading::Collection;

namespace {

bool isService(const QVariantMap &map)
{
    return map.contains(u"contactEmail"_s) && map.contains(u"specification"_s);
}

} // namespace

/** By members that only one kind has; if there are none, by where it was found. */
const Collection *Intake::kindOf(const SourceItem &item) const
{
    const QVariantMap map = item.value.toMap();
    struct Sign {
        const char16_t *key;
        const Collection *collection;
    };
    constexpr std::array signs{
        Sign{u"offeringId", &collections::offerings},
        Sign{u"offeringType", &collections::offerings},
        Sign{u"educationSpecificationId", &collections::educationSpecifications},
        Sign{u"educationSpecificationType", &collections::educationSpecifications},
        Sign{u"courseId", &collections::courses},
        Sign{u"programId", &collections::programs},
        Sign{u"programType", &collections::programs},
        Sign{u"organizationId", &collections::organizations},
        Sign{u"organizationType", &collections::organizations},
        Sign{u"academicSessionId", &collections::academicSessions},
    };
    const auto found =
        std::ranges::find_if(signs, [&](const Sign &sign) { return map.contains(QString::fromUtf16(sign.key)); });
    if (found != signs.end()) {
        return found->collection;
    }
    if (item.collection) {
        return item.collection;
    }
    return map.contains(u"name"_s)
            && (map.contains(u"teachingLanguage"_s) || map.contains(u"studyLoad"_s) || map.contains(u"level"_s))
        ? &collections::courses
        : nullptr;
}

void Intake::takeExpanded(const QList<SourceItem> &items)
{
    constexpr int deepest = 8; // programs in programs in programs
    if (m_depth >= deepest) {
        return;
    }
    ++m_depth;
    for (const SourceItem &each : items) {
        take(each);
    }
    --m_depth;
}

void Intake::take(const SourceItem &given)
{
    const Place place = given.place();
    if (given.value.typeId() != QMetaType::QVariantMap) {
        if (given.value.isValid() && given.value.typeId() != QMetaType::Nullptr) {
            losses().reject(place, u"import.notAnObject"_s);
        }
        return;
    }
    const SourceItem item = reading::cleaned(given, losses());
    const QVariantMap map = item.value.toMap();
    const Collection *kind = kindOf(item);
    if (kind == &collections::organizations) {
        QList<SourceItem> expanded;
        if (const openeducation::OrganisationDraft organisation =
                openeducation::readOrganisation(item, losses(), expanded,
                    {.format = QString::fromLatin1(destinationName),
                        .collection = collections::organizations,
                        .type = u"organizationType"_s,
                        .parents = {u"parent"_s},
                        .codeTypes = codeTypes});
            !organisation.record.isNull()) {
            if (!m_referredIds.contains(organisation.record.id())) {
                m_organisations.insert(organisation.record.id(), organisation.source);
            }
            takeReferred(organisation);
        }
        takeExpanded(expanded);
    } else if (kind == &collections::academicSessions) {
        if (!map.value(u"ext"_s).toMap().contains(QString::fromLatin1(extKey))) {
            losses().lose(place, map.value(u"name"_s), u"import.noSessions"_s);
        }
    } else if (kind == &collections::educationSpecifications) {
        takeSpecification(item);
    } else if (kind == &collections::programs || kind == &collections::courses) {
        takeOffering(item, kind == &collections::courses);
    } else if (kind == &collections::offerings) {
        takeEdition(item);
    } else if (!isService(map)) {
        losses().reject(place, u"import.unknownThing"_s);
    }
}

void Intake::takeReferred(const ReferredDraft &referred)
{
    if (!m_referredIds.contains(referred.record.id())) {
        m_referredIds.insert(referred.record.id());
        m_drafts->referred.append(referred);
    }
}

void Intake::takeOffering(const SourceItem &item, bool isCourse)
{
    const CourseDraft draft = readOffering(item, isCourse, losses());
    if (draft.isNull()) {
        return;
    }
    for (const ReferredDraft &each : draft.referred) {
        takeReferred(each);
    }
    const qsizetype known = m_drafts->placeOf(draft.offering.id());
    if (known < 0) {
        m_drafts->add(draft);
    } else if (m_depth == 0) {
        const Result<CourseDraft> first = m_drafts->course(known);
        if (!first) {
            m_failure = first.error();
        } else if (first->offering != draft.offering) {
            losses().reject(draft.place, u"import.twice"_s, {draft.offering.id().toString()});
        }
    }
    takeExpanded(draft.expanded);
}

void Intake::takeEdition(const SourceItem &item)
{
    const RunDraft draft = readEdition(item, losses());
    if (draft.isNull()) {
        return;
    }
    for (const ReferredDraft &each : draft.referred) {
        takeReferred(each);
    }
    const qsizetype known = m_drafts->placeOf(draft.owner, draft.edition.id());
    if (known < 0) {
        m_drafts->add(draft);
    } else {
        const Result<RunDraft> first = m_drafts->run(known);
        if (!first) {
            m_failure = first.error();
        } else if (first->edition != draft.edition) {
            losses().reject(draft.place, u"import.twice"_s, {draft.edition.id().toString()});
        }
    }
    takeExpanded(draft.expanded);
}

void Intake::takeSpecification(const SourceItem &item)
{
    QVariantMap map = item.value.toMap();
    if (!takeOurs(map).isEmpty()) {
        return; // derived from an offering that is itself in the source
    }
    const Place place = item.place();
    const QString identifier = map.value(u"educationSpecificationId"_s).toString().trimmed();
    if (identifier.isEmpty()) {
        losses().reject(place, u"import.unnamed"_s);
        return;
    }
    m_drafts->addSpecification(identifier, map, place);
}

Result<void> Intake::joinSpecification(CourseDraft &draft)
{
    if (draft.specification.isEmpty()) {
        return {};
    }
    QVariantMap kept{{u"educationSpecificationId"_s, draft.specification}};
    const auto found = m_drafts->specification(draft.specification);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (m_drafts->hasSpecification(draft.specification)) {
        m_drafts->useSpecification(draft.specification);
        const auto &table = offeringTable();
        Record &offering = draft.offering;
        Members members(found->first, found->second, losses());
        // A value goes to the offering if that has none of its own; otherwise it stays with the specification.
        if (const QString document = members.text(u"formalDocument"_s);
            const char *result = oursFor(formalDocuments, document)) {
            table.result.set(offering, QString::fromLatin1(result));
            members.keep(u"formalDocument"_s, document); // more precise than ours: testimonial, diploma
        } else if (!document.isEmpty()) {
            members.keep(u"formalDocument"_s, document);
        }
        const auto fill = [&](const domain::FieldSpec &field, const QString &key) {
            const QVariant value = members.has(key) && !offering.has(field) ? members.take(key) : QVariant();
            if (value.isValid()) {
                members.set(offering, field, value, key);
            }
        };
        fill(table.isced, u"fieldsOfStudy"_s);
        fill(table.nlqf, u"levelOfQualification"_s);
        if (draft.level.isEmpty()) {
            draft.level = members.text(u"level"_s);
        }
        if (draft.sector.isEmpty()) {
            draft.sector = members.text(u"sector"_s);
        }
        const bool hasOutcomes =
            std::ranges::any_of(draft.parts, [](const Record &part) { return part.kind() == Kind::Outcome; });
        if (!hasOutcomes) {
            const QList<OutcomeText> outcomes = readOutcomes(members, u"learningOutcomes"_s);
            double position = 0;
            for (const OutcomeText &each : outcomes) {
                if (each.text.isEmpty()) {
                    continue;
                }
                Record outcome(Kind::Outcome,
                    Id::fromName(offering.id().toString() + u"/outcome/" + each.text.nl + u'\n' + each.text.en));
                domain::outcomeTable().offering.set(outcome, offering.id());
                domain::outcomeTable().position.set(outcome, ++position);
                members.set(outcome, domain::outcomeTable().text, each.text.toMap(), u"learningOutcomes"_s);
                draft.parts.append(outcome);
            }
        }
        const QVariantMap rest = members.rest();
        for (auto it = rest.cbegin(); it != rest.cend(); ++it) {
            kept.insert(it.key(), it.value());
        }
    }
    draft.kept.insert(u"educationSpecification"_s, kept);
    return {};
}

void Intake::decideRecognition(CourseDraft &draft)
{
    const auto &table = offeringTable();
    if (draft.isOurs || !table.reach(draft.offering).contains(u"rio"_s)) {
        return;
    }
    const QVariantMap specification = draft.kept.value(u"educationSpecification"_s).toMap();
    const QString type = reading::spelling(specification.value(u"educationSpecificationType"_s).toString());
    const bool isCourse = table.kind(draft.offering) == u"module";
    if (type == u"course" || type == u"cluster" || type == u"program" || (type.isEmpty() && isCourse)) {
        table.accredited.set(draft.offering, true);
    }
}

void Intake::decideLevel(CourseDraft &draft)
{
    const auto &table = offeringTable();
    if (draft.level.isEmpty() && draft.sector.isEmpty()) {
        return;
    }
    const auto like = [&](bool withSector) {
        return std::ranges::find_if(levels, [&](const LevelName &name) {
            return *name.sector != 0
                && reading::spelling(QString::fromLatin1(name.level)) == reading::spelling(draft.level)
                && (!withSector
                    || reading::spelling(QString::fromLatin1(name.sector)) == reading::spelling(draft.sector));
        });
    };
    const auto keep = [&](const QString &key, const QString &value) {
        if (!value.isEmpty()) {
            draft.kept.insert(key, value);
        }
    };
    if (const auto exact = like(true); exact != levels.end()) {
        table.level.set(draft.offering, QString::fromLatin1(exact->ours));
        return;
    }
    keep(u"sector"_s, draft.sector);
    const auto first = like(false);
    if (first == levels.end()) {
        keep(u"level"_s, draft.level); // doctoral, undivided, nt2-1: levels that we do not have
        return;
    }
    table.level.set(draft.offering, QString::fromLatin1(first->ours));
    const bool isAmbiguous =
        reading::spelling(draft.level) == u"bachelor" || reading::spelling(draft.level) == u"master";
    if (isAmbiguous) {
        losses().lose(
            draft.place.at(u"level"_s), draft.level, u"import.guessedLevel"_s, {QString::fromLatin1(first->sector)});
    }
}

void Intake::joinComponents(qsizetype number)
{
    const Id self = m_drafts->offerings[number].id;
    const CourseDrafts::Joins joins = m_drafts->joins()[number];
    for (const QString &program : joins.programs) {
        m_drafts->addComponent(offeringIdOf(collections::programs, program), self);
    }
    for (const QString &child : joins.children) {
        const Id module = offeringIdOf(collections::programs, child);
        if (m_drafts->placeOf(module) >= 0) {
            m_drafts->addComponent(self, module);
        }
    }
}

Result<void> Intake::join(qsizetype number, Providers &providers)
{
    const CourseDrafts::Joins joins = m_drafts->joins()[number];
    const QList<Record> components = m_drafts->addedComponents(number);
    if (joins.isOurs && components.isEmpty()) {
        return {};
    }
    Result<CourseDraft> draft = m_drafts->course(number);
    if (!draft) {
        return std::unexpected(draft.error());
    }
    if (!joins.isOurs) {
        if (const Result<void> joined = joinSpecification(*draft); !joined) {
            return joined;
        }
        decideRecognition(*draft);
        decideLevel(*draft);
        // Relations in their documents stay as they were, even if we made components of them: other programs may not
        // be in this source.
        for (const auto &[key, list] :
            {std::pair(u"programs"_s, joins.programs), std::pair(u"children"_s, joins.children)}) {
            if (!list.isEmpty()) {
                draft->kept.insert(key, QVariantList(list.cbegin(), list.cend()));
            }
        }
        providers.learn(*draft, m_drafts->locationsOf(draft->offering.id()));
    }
    draft->parts.append(components);
    m_drafts->replace(number, *draft);
    return {};
}

Result<std::unique_ptr<reading::Drafts>> Intake::finish()
{
    if (m_failure) {
        return std::unexpected(*m_failure);
    }
    for (qsizetype i = 0; i < m_drafts->offerings.size(); ++i) {
        joinComponents(i);
    }
    Providers providers(m_drafts->referred);
    for (qsizetype i = 0; i < m_drafts->offerings.size(); ++i) {
        if (const Result<void> joined = join(i, providers); !joined) {
            return std::unexpected(joined.error());
        }
    }
    if (const Result<void> rejected = m_drafts->rejectUnusedSpecifications(); !rejected) {
        return std::unexpected(rejected.error());
    }
    providers.tell(m_drafts->referred);
    const QHash<Id, Id> partners = joinPartners(m_drafts->referred);
    m_drafts->compare(partners, m_organisations);
    return std::move(m_drafts);
}

} // namespace leerschakel::exchange::ooapi5
