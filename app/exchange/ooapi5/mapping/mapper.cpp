// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/mapping/mapper.h"

#include "domain/constant.h"
#include "exchange/ooapi5/mapping/parts.h"
#include "rules/formality.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using domain::StudyLoad;

namespace {

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
    const LevelName *level = levelFor(domain::offeringTable().level(task.offering()));
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
    if (offering.has(domain::offeringTable().code)) {
        Node code = Node::object();
        code.put(u"code"_s, domain::offeringTable().code(offering), originOf(offering, domain::offeringTable().code));
        document.put(u"primaryCode"_s, std::move(code), domain::offeringTable().code);
        document.carried(domain::offeringTable().code);
    }
    document.carryTexts(u"name"_s, domain::offeringTable().title);
    document.carryTexts(u"description"_s, domain::offeringTable().description);
    document.carryText(u"fieldsOfStudy"_s, domain::offeringTable().isced);
    document.carryText(u"link"_s, domain::offeringTable().webPage);
    document.carryText(u"validFrom"_s, domain::offeringTable().validFrom);
    document.carryText(u"validTo"_s, domain::offeringTable().validTo);
    const QList<StudyLoad> loads = domain::offeringTable().studyLoad(offering);
    if (const StudyLoad *load = studyLoadFor(loads, task.toRio)) {
        document.put(u"studyLoad"_s, studyLoad(*load), domain::offeringTable().studyLoad);
        if (loads.size() == 1) {
            document.carried(domain::offeringTable().studyLoad);
        }
    }
    if (const Id provider = domain::offeringTable().provider(offering); !provider.isNull()) {
        document.put(u"organization"_s, provider.toString(), domain::offeringTable().provider);
        document.carried(domain::offeringTable().provider);
    }
}

/** Only what a schema asks for and the offering does not say; see convention.h. */
void putSharedDefaults(Node &document, const MapperTask &task)
{
    const QString code = domain::offeringTable().code(task.offering());
    if (Node *primary = document.find(u"primaryCode"_s)) {
        primary->putDefault(u"codeType"_s, u"identifier"_s);
    }
    if (!code.isEmpty()) {
        document.putDefault(u"abbreviation"_s, code, originOf(task.offering(), domain::offeringTable().code));
    }
}

/** Ours travels in ext as well: a course has no sector, without which theirs is ambiguous. */
void putLevel(MapperDocument &document, const MapperTask &task, bool withSector)
{
    if (const LevelName *level = levelFor(domain::offeringTable().level(task.offering()))) {
        document.put(u"level"_s, level->level, domain::offeringTable().level);
    }
    if (const QString sector = sectorOf(task); withSector && !sector.isEmpty()) {
        document.put(u"sector"_s, sector, domain::offeringTable().level);
    }
}

Node outcomeEntries(const OfferingTree &tree, const Outcomes &outcomes)
{
    Node::Array entries;
    for (const Record &outcome : tree.of(Kind::Outcome)) {
        const auto place = outcomes.places.constFind(outcome.id());
        Node entry = Node::object();
        entry.put(u"id"_s, outcome.id().toString());
        if (place != outcomes.places.cend()) {
            entry.put(u"at"_s, Node(*place));
        }
        for (const domain::FieldSpec *field : {static_cast<const domain::FieldSpec *>(&domain::outcomeTable().position),
                 static_cast<const domain::FieldSpec *>(&domain::outcomeTable().kept)}) {
            if (outcome.has(*field)) {
                entry.put(field->key(), Node::fromVariant(outcome.value(*field)));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Node skillEntries(const OfferingTree &tree, const Outcomes &outcomes)
{
    const auto &table = domain::skillLinkTable();
    Node::Array entries;
    for (const Record &link : tree.of(Kind::SkillLink)) {
        Node entry = Node::object();
        entry.put(u"id"_s, link.id().toString());
        if (const Id outcome = table.outcome(link); !outcome.isNull()) {
            const auto place = outcomes.places.constFind(outcome);
            if (place != outcomes.places.cend()) {
                entry.put(u"at"_s, Node(*place));
            } else {
                entry.put(u"outcome"_s, outcome.toString());
            }
        }
        const std::array<std::pair<const char16_t *, const domain::FieldSpec *>, 5> members{
            {{u"uri", &table.concept_}, {u"role", &table.role}, {u"level", &table.level}, {u"label", &table.label},
                {u"position", &table.position}}};
        for (const auto &[key, field] : members) {
            if (link.has(*field)) {
                entry.put(QString::fromUtf16(key), Node::fromVariant(link.value(*field)), originOf(link, *field));
            }
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Node partEntries(const QList<Record> &parts)
{
    Node::Array entries;
    for (const Record &part : parts) {
        entries.push_back(wholeRecord(part, {u"offering"_s}));
    }
    return entries;
}

Node unofferedEditions(const OfferingTree &tree)
{
    Node::Array entries;
    for (const Record &edition : tree.of(Kind::Edition)) {
        if (isOffered(edition)) {
            continue;
        }
        Node entry = wholeRecord(edition, {u"offering"_s});
        for (const Kind kind : {Kind::Price, Kind::EnrolmentPeriod}) {
            Node::Array parts;
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
Node referredEntries(const OfferingTree &tree, Kind kind)
{
    QSet<Id> ids;
    const auto want = [&](const Id &id) { return id.isNull() ? void() : void(ids.insert(id)); };
    if (kind == Kind::Contact) {
        want(domain::offeringTable().contact(tree.offering));
    } else if (kind == Kind::Deal) {
        want(domain::offeringTable().deal(tree.offering));
    } else {
        for (const Record &edition : tree.of(Kind::Edition)) {
            if (!isOffered(edition)) {
                want(domain::editionTable().location(edition));
            }
        }
    }
    QList<Id> sorted(ids.cbegin(), ids.cend());
    std::sort(sorted.begin(), sorted.end());
    Node::Array entries;
    for (const Id &id : sorted) {
        if (const Record record = tree.target(id); !record.isNull()) {
            entries.push_back(wholeRecord(record));
        }
    }
    return entries;
}

void putParts(Node &extension, const OfferingTree &tree, const Outcomes &outcomes)
{
    const auto put = [&](const QString &key, Node entries) {
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
        Node::Array ids;
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
    Node::Array children; // modules that are courses say themselves which program they are part of
    for (const Record &component : task.tree.of(Kind::Component)) {
        const auto module = task.tree.modules.constFind(domain::componentTable().module(component));
        if (module != task.tree.modules.cend() && task.around.isExported(module->id())
            && isProgram(shapeOf(*module, task.around.organisation(domain::offeringTable().provider(*module))))) {
            children.emplace_back(module->id().toString());
        }
    }
    if (!children.empty()) {
        document.put(u"children"_s, std::move(children));
    }
}

Node mainDocument(const MapperTask &task, const Outcomes &outcomes, const Id &specification)
{
    const Record &offering = task.offering();
    const bool program = isProgram(task.shape);
    MapperDocument document(offering, task.around.language);
    document.put(program ? u"programId"_s : u"courseId"_s, offering.id().toString());
    putShared(document, task);
    document.carryText(u"duration"_s, domain::offeringTable().duration);
    const QStringList languages = domain::offeringTable().languages(offering);
    if (!languages.isEmpty()) {
        document.put(u"teachingLanguage"_s, languages.constFirst(), domain::offeringTable().languages);
        if (languages.size() == 1) {
            document.carried(domain::offeringTable().languages);
        }
    }
    if (const QStringList modes = domain::offeringTable().modes(offering); !modes.isEmpty()) {
        if (Node delivery = modesOfDelivery(modes); !delivery.isEmpty()) {
            document.put(u"modeOfDelivery"_s, std::move(delivery), domain::offeringTable().modes);
        }
        if (allNamed(modes)) {
            document.carried(domain::offeringTable().modes);
        }
    }
    putLevel(document, task, program);
    if (program) {
        document.carryText(u"levelOfQualification"_s, domain::offeringTable().nlqf);
    }
    if (!outcomes.texts.empty()) {
        document.put(u"learningOutcomes"_s, outcomes.texts);
    }
    document.carryTexts(u"admissionRequirements"_s, domain::offeringTable().admission);
    document.carryTexts(u"assessment"_s, domain::offeringTable().assessment);
    const QList<domain::TypedCode> codes = domain::offeringTable().codes(offering);
    if (!codes.isEmpty()) {
        document.put(u"otherCodes"_s, identifierEntries(codes, 0), domain::offeringTable().codes);
        if (readBack(codes)) {
            document.carried(domain::offeringTable().codes);
        }
    }
    document.put(u"educationSpecification"_s, specification.toString());
    putRelations(document, task);
    if (task.toRio) {
        document.put(u"consumers"_s, Node::Array{rioConsumer(task)}, domain::offeringTable().reach);
    }

    Node extension = document.extension({});
    putParts(extension, task.tree, outcomes);
    document.finish(std::move(extension), domain::offeringTable().kept(offering), {u"educationSpecification"_s});

    Node result = std::move(document.object());
    pruneConsumers(result, domain::offeringTable().reach(offering));
    putRioDefaults(result, task.shape);
    putSharedDefaults(result, task);
    result.putDefault(u"level"_s, u"undefined"_s);
    if (program) {
        result.putDefault(u"programType"_s, u"program"_s);
        if (domain::offeringTable().result(offering) == u"diploma") {
            if (const char *degree = theirsFor(qualifications, domain::offeringTable().level(offering))) {
                result.putDefault(u"qualificationAwarded"_s, degree);
            }
        } else if (offering.has(domain::offeringTable().result)) {
            result.putDefault(u"qualificationAwarded"_s, u"None"_s);
        }
        // Lifelong learning stands beside work; the RIO profile wants one of them said.
        const bool alone = domain::offeringTable().modes(offering) == QStringList{u"selfStudy"_s};
        result.putDefault(u"modeOfStudy"_s, alone ? u"self-paced"_s : u"part-time"_s);
    }
    return result;
}

Node specificationDocument(const MapperTask &task, const Outcomes &outcomes, const Id &id)
{
    const Record &offering = task.offering();
    MapperDocument document(offering, task.around.language);
    document.put(u"educationSpecificationId"_s, id.toString());
    putShared(document, task);
    if (const char *formal = theirsFor(formalDocuments, domain::offeringTable().result(offering))) {
        document.put(u"formalDocument"_s, formal, domain::offeringTable().result);
    }
    putLevel(document, task, true);
    document.carryText(u"levelOfQualification"_s, domain::offeringTable().nlqf);
    if (!outcomes.texts.empty()) {
        document.put(u"learningOutcomes"_s, outcomes.texts);
    }
    if (task.toRio) {
        Node consumer = Node::object();
        consumer.put(u"consumerKey"_s, u"rio"_s);
        if (task.shape == Shape::PrivateProgram) {
            consumer.put(u"category"_s, categoriesOf(offering), originOf(offering, domain::offeringTable().theme));
        }
        document.put(u"consumers"_s, Node::Array{std::move(consumer)}, domain::offeringTable().reach);
    }
    Node extension = Node::object();
    extension.put(u"version"_s, Node(qint64(conventionVersion)));
    extension.put(u"offering"_s, offering.id().toString());
    const QVariant kept = domain::offeringTable()
                              .kept(offering)
                              .value(QLatin1StringView(destinationName))
                              .toMap()
                              .value(u"educationSpecification"_s);
    document.finish(std::move(extension), {{QLatin1StringView(destinationName), kept}});
    Node result = std::move(document.object());
    pruneConsumers(result, domain::offeringTable().reach(offering));
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
    const QVariant kept = domain::offeringTable()
                              .kept(offering)
                              .value(QLatin1StringView(destinationName))
                              .toMap()
                              .value(u"educationSpecification"_s);
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
    if (domain::offeringTable().reach(offering).contains(u"rio"_s) && !isMbo(domain::offeringTable().level(offering))
        && rules::isNonFormal(offering, provider)) {
        return Shape::PrivateProgram;
    }
    return domain::offeringTable().kind(offering) == u"programme" ? Shape::Program : Shape::Course;
}

Documents Mapper::documents(const OfferingTree &tree) const
{
    MapperTask task{.tree = tree,
        .around = m_surroundings,
        .provider = tree.target(domain::offeringTable().provider(tree.offering))};
    task.shape = shapeOf(tree.offering, task.provider);
    task.toRio = domain::offeringTable().reach(tree.offering).contains(u"rio"_s)
        && !isMbo(domain::offeringTable().level(tree.offering));
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
