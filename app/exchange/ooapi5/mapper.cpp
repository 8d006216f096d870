// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/mapper.h"

#include "domain/constant.h"
#include "exchange/ooapi5/mapperparts.h"
#include "rules/formality.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using domain::StudyLoad;

namespace {

const domain::OfferingTable &fields()
{
    return domain::offeringTable();
}

bool isProgram(Shape shape)
{
    return shape != Shape::Course;
}

bool isMbo(const QString &level)
{
    return level.startsWith(u"mbo"_s);
}

/** The sector of an offering: that of its level, else of its provider. Empty when neither says. */
QString sectorOf(const MapperTask &task)
{
    const LevelName *level = levelFor(fields().level(task.offering()));
    if (level && *level->sector != 0) {
        return QString::fromLatin1(level->sector);
    }
    const QString kind = task.provider.isNull() ? QString() : domain::organisationTable().kind(task.provider);
    if (kind == u"mbo") {
        return QString::fromLatin1(mboSector);
    }
    return kind == u"wo"               ? QString::fromLatin1(woSector)
        : kind == u"hbo" || task.toRio ? QString::fromLatin1(hboSector)
                                       : QString();
}

/** Members that Course, Program and EducationSpecification share. */
void putShared(MapperDocument &document, const MapperTask &task)
{
    const Record &offering = task.offering();
    if (offering.has(fields().code)) {
        JsonValue code = JsonValue::object();
        code.put(u"code"_s, fields().code(offering), originOf(offering, fields().code));
        document.put(u"primaryCode"_s, std::move(code), fields().code);
        document.carried(fields().code);
    }
    document.carryTexts(u"name"_s, fields().title);
    document.carryTexts(u"description"_s, fields().description);
    document.carryText(u"fieldsOfStudy"_s, fields().isced);
    document.carryText(u"link"_s, fields().webPage);
    document.carryText(u"validFrom"_s, fields().validFrom);
    document.carryText(u"validTo"_s, fields().validTo);
    const QList<StudyLoad> loads = fields().studyLoad(offering);
    if (const StudyLoad *load = studyLoadFor(loads, task.toRio)) {
        document.put(u"studyLoad"_s, studyLoad(*load), fields().studyLoad);
        if (loads.size() == 1) {
            document.carried(fields().studyLoad);
        }
    }
    if (const Id provider = fields().provider(offering); !provider.isNull()) {
        document.put(u"organization"_s, provider.toString(), fields().provider);
        document.carried(fields().provider);
    }
}

/** Only what a schema asks for and the offering does not say; see convention.h. */
void putSharedDefaults(JsonValue &document, const MapperTask &task)
{
    const QString code = fields().code(task.offering());
    if (JsonValue *primary = document.find(u"primaryCode"_s)) {
        primary->putDefault(u"codeType"_s, u"identifier"_s);
    }
    if (!code.isEmpty()) {
        document.putDefault(u"abbreviation"_s, code, originOf(task.offering(), fields().code));
    }
}

/** Ours travels in ext as well: a course has no sector, without which theirs is ambiguous. */
void putLevel(MapperDocument &document, const MapperTask &task, bool withSector)
{
    if (const LevelName *level = levelFor(fields().level(task.offering()))) {
        document.put(u"level"_s, level->level, fields().level);
    }
    if (const QString sector = sectorOf(task); withSector && !sector.isEmpty()) {
        document.put(u"sector"_s, sector, fields().level);
    }
}

JsonValue outcomeEntries(const OfferingTree &tree, const Outcomes &outcomes)
{
    JsonValue::Array entries;
    for (const Record &outcome : tree.of(Kind::Outcome)) {
        const auto place = outcomes.places.constFind(outcome.id());
        JsonValue entry = JsonValue::object();
        entry.put(u"id"_s, outcome.id().toString());
        if (place != outcomes.places.cend()) {
            entry.put(u"at"_s, JsonValue(*place));
        }
        for (const domain::FieldSpec *field : {static_cast<const domain::FieldSpec *>(&domain::outcomeTable().position),
                 static_cast<const domain::FieldSpec *>(&domain::outcomeTable().kept)}) {
            if (outcome.has(*field)) {
                entry.put(field->key(), JsonValue::fromVariant(outcome.value(*field)));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

JsonValue skillEntries(const OfferingTree &tree, const Outcomes &outcomes)
{
    const auto &table = domain::skillLinkTable();
    JsonValue::Array entries;
    for (const Record &link : tree.of(Kind::SkillLink)) {
        JsonValue entry = JsonValue::object();
        entry.put(u"id"_s, link.id().toString());
        if (const Id outcome = table.outcome(link); !outcome.isNull()) {
            const auto place = outcomes.places.constFind(outcome);
            if (place != outcomes.places.cend()) {
                entry.put(u"at"_s, JsonValue(*place));
            } else {
                entry.put(u"outcome"_s, outcome.toString());
            }
        }
        const std::array<std::pair<const char16_t *, const domain::FieldSpec *>, 5> members{
            {{u"uri", &table.concept_}, {u"role", &table.role}, {u"level", &table.level}, {u"label", &table.label},
                {u"position", &table.position}}};
        for (const auto &[key, field] : members) {
            if (link.has(*field)) {
                entry.put(QString::fromUtf16(key), JsonValue::fromVariant(link.value(*field)), originOf(link, *field));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

JsonValue partEntries(const QList<Record> &parts)
{
    JsonValue::Array entries;
    for (const Record &part : parts) {
        entries.push_back(wholeRecord(part, {u"offering"_s}));
    }
    return entries;
}

JsonValue unofferedEditions(const OfferingTree &tree)
{
    JsonValue::Array entries;
    for (const Record &edition : tree.of(Kind::Edition)) {
        if (isOffered(edition)) {
            continue;
        }
        JsonValue entry = wholeRecord(edition, {u"offering"_s});
        for (const Kind kind : {Kind::Price, Kind::EnrolmentPeriod}) {
            JsonValue::Array parts;
            for (const Record &part : constant(tree.ofEdition(kind, edition.id()))) {
                parts.push_back(wholeRecord(part, {u"offering"_s, u"edition"_s}));
            }
            if (!parts.empty()) {
                entry.put(kind == Kind::Price ? u"prices"_s : u"enrolmentPeriods"_s, std::move(parts));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

/** Records that travel with the offering, as plain OOAPI has no place for them. */
JsonValue referredEntries(const OfferingTree &tree, Kind kind)
{
    QSet<Id> ids;
    const auto want = [&](const Id &id) { return id.isNull() ? void() : void(ids.insert(id)); };
    if (kind == Kind::Contact) {
        want(fields().contact(tree.offering));
    } else if (kind == Kind::Deal) {
        want(fields().deal(tree.offering));
    } else {
        for (const Record &edition : tree.of(Kind::Edition)) {
            if (!isOffered(edition)) {
                want(domain::editionTable().location(edition));
            }
        }
    }
    QList<Id> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    JsonValue::Array entries;
    for (const Id &id : sorted) {
        if (const Record record = tree.target(id); !record.isNull()) {
            entries.push_back(wholeRecord(record));
        }
    }
    return entries;
}

void putParts(JsonValue &extension, const OfferingTree &tree, const Outcomes &outcomes)
{
    const auto put = [&](const QString &key, JsonValue entries) {
        if (!entries.isEmpty()) {
            extension.put(key, std::move(entries));
        }
    };
    put(u"outcomes"_s, outcomeEntries(tree, outcomes));
    put(u"skills"_s, skillEntries(tree, outcomes));
    put(u"funding"_s, partEntries(tree.of(Kind::Funding)));
    put(u"partners"_s, partEntries(tree.of(Kind::Partner)));
    put(u"components"_s, partEntries(tree.of(Kind::Component)));
    put(u"prices"_s, partEntries(tree.ofEdition(Kind::Price, {})));
    put(u"editions"_s, unofferedEditions(tree));
    put(u"contacts"_s, referredEntries(tree, Kind::Contact));
    put(u"deals"_s, referredEntries(tree, Kind::Deal));
    put(u"locations"_s, referredEntries(tree, Kind::Location));
}

void putRelations(MapperDocument &document, const MapperTask &task)
{
    const Id id = task.offering().id();
    const QList<Id> programmes = task.around.programmesOf(id);
    if (!isProgram(task.shape)) {
        JsonValue::Array ids;
        for (const Id &programme : programmes) {
            ids.emplace_back(programme.toString());
        }
        if (!ids.empty()) {
            document.put(u"programs"_s, std::move(ids));
        }
        return;
    }
    if (!programmes.isEmpty()) {
        document.put(u"parent"_s, programmes.constFirst().toString());
    }
    JsonValue::Array children; // modules that are courses say themselves which program they are part of
    for (const Record &component : task.tree.of(Kind::Component)) {
        const auto module = task.tree.modules.constFind(domain::componentTable().module(component));
        if (module != task.tree.modules.cend() && task.around.isExported(module->id())
            && isProgram(shapeOf(*module, task.around.organisation(fields().provider(*module))))) {
            children.emplace_back(module->id().toString());
        }
    }
    if (!children.empty()) {
        document.put(u"children"_s, std::move(children));
    }
}

JsonValue mainDocument(const MapperTask &task, const Outcomes &outcomes, const Id &specification)
{
    const Record &offering = task.offering();
    const bool program = isProgram(task.shape);
    MapperDocument document(offering, task.around.language);
    document.put(program ? u"programId"_s : u"courseId"_s, offering.id().toString());
    putShared(document, task);
    document.carryText(u"duration"_s, fields().duration);
    const QStringList languages = fields().languages(offering);
    if (!languages.isEmpty()) {
        document.put(u"teachingLanguage"_s, languages.constFirst(), fields().languages);
        if (languages.size() == 1) {
            document.carried(fields().languages);
        }
    }
    if (const QStringList modes = fields().modes(offering); !modes.isEmpty()) {
        if (JsonValue delivery = modesOfDelivery(modes); !delivery.isEmpty()) {
            document.put(u"modeOfDelivery"_s, std::move(delivery), fields().modes);
        }
        if (allNamed(modes)) {
            document.carried(fields().modes);
        }
    }
    putLevel(document, task, program);
    if (program) {
        document.carryText(u"levelOfQualification"_s, fields().nlqf);
    }
    if (!outcomes.texts.empty()) {
        document.put(u"learningOutcomes"_s, outcomes.texts);
    }
    document.carryTexts(u"admissionRequirements"_s, fields().admission);
    document.carryTexts(u"assessment"_s, fields().assessment);
    const QList<domain::TypedCode> codes = fields().codes(offering);
    if (!codes.isEmpty()) {
        document.put(u"otherCodes"_s, identifierEntries(codes, 0), fields().codes);
        if (readBack(codes)) {
            document.carried(fields().codes);
        }
    }
    document.put(u"educationSpecification"_s, specification.toString());
    putRelations(document, task);
    if (task.toRio) {
        document.put(u"consumers"_s, JsonValue::Array{rioConsumer(task)}, fields().reach);
    }

    JsonValue extension = document.extension({});
    putParts(extension, task.tree, outcomes);
    document.finish(std::move(extension), fields().kept(offering), {u"educationSpecification"_s});

    JsonValue result = std::move(document.object());
    pruneConsumers(result, fields().reach(offering));
    putRioDefaults(result, task.shape);
    putSharedDefaults(result, task);
    result.putDefault(u"level"_s, u"undefined"_s);
    if (program) {
        result.putDefault(u"programType"_s, u"program"_s);
        if (fields().result(offering) == u"diploma") {
            if (const char *degree = theirsFor(qualifications, fields().level(offering))) {
                result.putDefault(u"qualificationAwarded"_s, degree);
            }
        } else if (offering.has(fields().result)) {
            result.putDefault(u"qualificationAwarded"_s, u"None"_s);
        }
        // Lifelong learning stands beside work; the RIO profile wants one of them said.
        const bool alone = fields().modes(offering) == QStringList{u"selfStudy"_s};
        result.putDefault(u"modeOfStudy"_s, alone ? u"self-paced"_s : u"part-time"_s);
    }
    return result;
}

JsonValue specificationDocument(const MapperTask &task, const Outcomes &outcomes, const Id &id)
{
    const Record &offering = task.offering();
    MapperDocument document(offering, task.around.language);
    document.put(u"educationSpecificationId"_s, id.toString());
    putShared(document, task);
    if (const char *formal = theirsFor(formalDocuments, fields().result(offering))) {
        document.put(u"formalDocument"_s, formal, fields().result);
    }
    putLevel(document, task, true);
    document.carryText(u"levelOfQualification"_s, fields().nlqf);
    if (!outcomes.texts.empty()) {
        document.put(u"learningOutcomes"_s, outcomes.texts);
    }
    if (task.toRio) {
        JsonValue consumer = JsonValue::object();
        consumer.put(u"consumerKey"_s, u"rio"_s);
        if (task.shape == Shape::PrivateProgram) {
            consumer.put(u"category"_s, categoriesOf(offering), originOf(offering, fields().theme));
        }
        document.put(u"consumers"_s, JsonValue::Array{std::move(consumer)}, fields().reach);
    }
    JsonValue extension = JsonValue::object();
    extension.put(u"version"_s, JsonValue(qint64(conventionVersion)));
    extension.put(u"offering"_s, offering.id().toString());
    const QVariant kept =
        fields().kept(offering).value(QLatin1StringView(destinationName)).toMap().value(u"educationSpecification"_s);
    document.finish(std::move(extension), {{QLatin1StringView(destinationName), kept}});
    JsonValue result = std::move(document.object());
    pruneConsumers(result, fields().reach(offering));
    result.putDefault(u"educationSpecificationType"_s,
        task.shape == Shape::Course        ? u"course"_s
            : task.shape == Shape::Program ? u"program"_s
                                           : u"privateProgram"_s);
    putSharedDefaults(result, task);
    result.putDefault(u"level"_s, u"undefined"_s);
    return result;
}

Id specificationId(const Record &offering)
{
    const QVariant kept =
        fields().kept(offering).value(QLatin1StringView(destinationName)).toMap().value(u"educationSpecification"_s);
    const Id id = Id::fromString(kept.toMap().value(u"educationSpecificationId"_s).toString());
    return id.isNull() ? educationSpecificationFor(offering.id()) : id;
}

QSet<Id> organisationsOf(const OfferingTree &tree)
{
    QSet<Id> ids;
    for (const Record &record : tree.referred) {
        if (record.kind() == Kind::Organisation) {
            ids.insert(record.id());
        }
    }
    return ids;
}

} // namespace

Shape shapeOf(const Record &offering, const Record &provider)
{
    if (fields().reach(offering).contains(u"rio"_s) && !isMbo(fields().level(offering))
        && rules::isNonFormal(offering, provider)) {
        return Shape::PrivateProgram;
    }
    return fields().kind(offering) == u"programme" ? Shape::Program : Shape::Course;
}

Documents Mapper::documents(const OfferingTree &tree) const
{
    MapperTask task{.tree = tree, .around = m_surroundings, .provider = tree.target(fields().provider(tree.offering))};
    task.shape = shapeOf(tree.offering, task.provider);
    task.toRio = fields().reach(tree.offering).contains(u"rio"_s) && !isMbo(fields().level(tree.offering));
    const Outcomes outcomes = outcomesOf(tree, m_surroundings.language);
    Documents documents;
    documents.shape = task.shape;
    documents.specificationId = specificationId(tree.offering);
    documents.specification = specificationDocument(task, outcomes, documents.specificationId);
    documents.main = mainDocument(task, outcomes, documents.specificationId);
    for (const Record &edition : tree.of(Kind::Edition)) {
        if (isOffered(edition)) {
            documents.offerings.push_back(offeringDocument(task, edition));
        }
    }
    documents.organisations = organisationsOf(tree);
    documents.lost = lossesOf(task);
    return documents;
}

} // namespace leerschakel::exchange::ooapi5
