// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/mapping/mapper.h"

#include "domain/constant.h"
#include "domain/formality.h"
#include "exchange/mapping/narrowings.h"
#include "exchange/ooapi5/mapping/asitcame.h"
#include "exchange/ooapi5/mapping/parts.h"
#include "exchange/openeducation/components.h"

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

/** It came with a part for RIO, so its source was able to bring it there, even if it is mbo. */
bool cameForRio(const Record &offering)
{
    return !keptConsumer(offering, u"rio"_s).isEmpty();
}

/** The sector of an offering: that of its level, else that of its provider. Empty if neither has one. */
QString sectorOf(const MapperTask &task)
{
    const LevelName *level = levelFor(task.offering.look(offeringFields().level));
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
    const Source &offering = task.offering;
    document.carryCode(offeringFields().code);
    document.carryTexts(u"name"_s, offeringFields().title);
    document.carryTexts(u"description"_s, offeringFields().description);
    document.carryText(u"fieldsOfStudy"_s, offeringFields().isced);
    document.carryText(u"link"_s, offeringFields().webPage);
    document.carryText(u"validFrom"_s, offeringFields().validFrom);
    document.carryText(u"validTo"_s, offeringFields().validTo);
    const QList<StudyLoad> loads = offering.look(offeringFields().studyLoad);
    if (const StudyLoad *load = studyLoadFor(loads, task.toRio)) {
        document.put(u"studyLoad"_s, studyLoad(*load), offeringFields().studyLoad);
        offering.carryThose(
            offeringFields().studyLoad, [&](const StudyLoad &each) { return each == *load; }, inExtension());
        if (loads.size() == 1) {
            document.comesBack(offeringFields().studyLoad);
        }
    }
    if (const Id provider = offering.carry(offeringFields().provider); !provider.isNull()) {
        document.put(u"organization"_s, provider.toString(), offeringFields().provider);
        document.comesBack(offeringFields().provider);
    }
}

/** Only what a schema requires and the offering does not contain; see convention.h. */
void putSharedDefaults(Node &document, const MapperTask &task)
{
    const QString code = task.offering.look(offeringFields().code);
    if (Node *primary = document.find(u"primaryCode"_s)) {
        primary->putDefault(u"codeType"_s, u"identifier"_s);
    }
    if (!code.isEmpty()) {
        document.putDefault(u"abbreviation"_s, code, task.offering.origin(offeringFields().code));
    }
}

/** Our level is in ext as well: a course has no sector, without which their level is ambiguous. */
void putLevel(MapperDocument &document, const MapperTask &task, bool withSector)
{
    if (const LevelName *level = levelFor(task.offering.look(offeringFields().level))) {
        document.put(u"level"_s, level->level, offeringFields().level);
        if (*level->sector == 0) {
            task.offering.narrow(offeringFields().level, QString::fromLatin1(level->level));
        } else {
            task.offering.carried(offeringFields().level);
        }
    }
    if (const QString sector = sectorOf(task); withSector && !sector.isEmpty()) {
        document.put(u"sector"_s, sector, offeringFields().level);
    }
}

void putRelations(MapperDocument &document, const MapperTask &task)
{
    const QList<Id> programmes = task.around.programmesOf(task.offering.id());
    if (isProgram(task.shape)) {
        if (!programmes.isEmpty()) {
            document.put(u"parent"_s, programmes.constFirst().toString());
        }
        Node::Array children =
            openeducation::childrenOf(task.offering, task.tree, task.around, [&](const Record &module) {
                return isProgram(shapeOf(module, task.around.organisation(offeringFields().provider(module))));
            });
        if (!children.empty()) {
            document.put(u"children"_s, std::move(children));
        }
        return;
    }
    Node::Array ids;
    for (const Id &programme : programmes) {
        ids.emplace_back(programme.toString());
    }
    if (!ids.empty()) {
        document.put(u"programs"_s, std::move(ids));
    }
}

/** \a consumers say whom an offering is meant for; other catalogues that it is to reach have no consumer of ours. */
void putConsumers(MapperDocument &document, const MapperTask &task, Node::Array consumers)
{
    if (consumers.empty()) {
        return;
    }
    document.put(u"consumers"_s, std::move(consumers), offeringFields().reach);
    task.offering.carryThose(
        offeringFields().reach, [&](const QString &each) { return task.isSaidTo(each); }, inExtension());
}

/** Only what a schema requires of a Program. */
void putProgramDefaults(Node &program, const Source &offering)
{
    program.putDefault(u"programType"_s, u"program"_s);
    if (offering.look(offeringFields().result) == u"diploma") {
        if (const char *degree = theirsFor(qualifications, offering.look(offeringFields().level))) {
            program.putDefault(u"qualificationAwarded"_s, degree);
        }
    } else if (offering.has(offeringFields().result)) {
        program.putDefault(u"qualificationAwarded"_s, u"None"_s);
    }
    // Lifelong learning is combined with work; the RIO profile requires one of the two.
    const bool alone = offering.look(offeringFields().modes) == QStringList{u"selfStudy"_s};
    program.putDefault(u"modeOfStudy"_s, alone ? u"self-paced"_s : u"part-time"_s);
}

void putModes(MapperDocument &document, const Source &offering)
{
    const QStringList named = offering.carryThose(
        offeringFields().modes, [](const QString &mode) { return theirsFor(modes, mode) != nullptr; }, inExtension());
    if (!named.isEmpty()) {
        document.put(u"modeOfDelivery"_s, modesOfDelivery(named), offeringFields().modes);
    }
    if (offering.has(offeringFields().modes) && allNamed(offering.look(offeringFields().modes))) {
        document.comesBack(offeringFields().modes);
    }
}

Node mainDocument(const MapperTask &task, const Outcomes &outcomes, const Id &specification)
{
    const Source &offering = task.offering;
    const bool program = isProgram(task.shape);
    MapperDocument document(offering);
    document.put(program ? u"programId"_s : u"courseId"_s, offering.id().toString());
    putShared(document, task);
    document.carryText(u"duration"_s, offeringFields().duration);
    if (const QStringList languages = teachingLanguages(task); !languages.isEmpty()) {
        document.put(u"teachingLanguage"_s, languages.constFirst(), offeringFields().languages);
        if (offering.look(offeringFields().languages).size() == 1) {
            document.comesBack(offeringFields().languages);
        }
    }
    putModes(document, offering);
    putLevel(document, task, program);
    if (program) {
        document.carryText(u"levelOfQualification"_s, offeringFields().nlqf);
    }
    if (!outcomes.texts.empty()) {
        document.put(u"learningOutcomes"_s, outcomes.texts);
    }
    document.carryTexts(u"admissionRequirements"_s, offeringFields().admission);
    document.carryTexts(u"assessment"_s, offeringFields().assessment);
    if (const QList<domain::TypedCode> codes = offering.carry(offeringFields().codes); !codes.isEmpty()) {
        document.put(u"otherCodes"_s, identifierEntries(codes, 0), offeringFields().codes);
        if (readBack(codes)) {
            document.comesBack(offeringFields().codes);
        }
    }
    document.put(u"educationSpecification"_s, specification.toString());
    putRelations(document, task);
    Node::Array consumers;
    if (task.toRio) {
        consumers.push_back(rioConsumer(task));
    }
    if (!task.alliances.isEmpty()) {
        consumers.push_back(eduxchangeConsumer(task));
    }
    putConsumers(document, task, std::move(consumers));

    Node extension = document.extension();
    putParts(extension, task, outcomes);
    document.finish(std::move(extension), offering.look(offeringFields().kept), {u"educationSpecification"_s});

    Node result = std::move(document.object());
    pruneConsumers(result, offering.look(offeringFields().reach));
    putRioDefaults(result, task.shape);
    putSharedDefaults(result, task);
    result.putDefault(u"level"_s, u"undefined"_s);
    if (program) {
        putProgramDefaults(result, offering);
    }
    return result;
}

/** The type says whether an offering is a module or a programme, except for education outside the recognised system. */
void putType(Node &specification, const MapperTask &task)
{
    const QString type = task.shape == Shape::Course ? u"course"_s
        : task.shape == Shape::Program               ? u"program"_s
                                                     : u"privateProgram"_s;
    specification.putDefault(u"educationSpecificationType"_s, type);
    specification.find(u"educationSpecificationType"_s)->addOrigin(task.offering.origin(offeringFields().kind));
    if (task.shape == Shape::PrivateProgram) {
        task.offering.narrow(offeringFields().kind, type);
    } else {
        task.offering.carried(offeringFields().kind);
        if (task.toRio && !task.offering.has(offeringFields().accreditation)) {
            specification.find(u"educationSpecificationType"_s)
                ->addOrigin(task.offering.origin(offeringFields().accredited));
            task.offering.carried(offeringFields().accredited);
        }
    }
}

void putResult(MapperDocument &document, const Source &offering)
{
    const QString result = offering.look(offeringFields().result);
    if (const char *formal = theirsFor(formalDocuments, result)) {
        document.put(u"formalDocument"_s, formal, offeringFields().result);
        if (result == QLatin1StringView(oursFor(formalDocuments, QString::fromLatin1(formal)))) {
            offering.carried(offeringFields().result);
        } else {
            offering.narrow(offeringFields().result, QString::fromLatin1(formal));
        }
    }
}

Node specificationDocument(const MapperTask &task, const Outcomes &outcomes, const Id &id)
{
    const Source &offering = task.offering;
    MapperDocument document(offering);
    document.put(u"educationSpecificationId"_s, id.toString());
    putShared(document, task);
    putResult(document, offering);
    putLevel(document, task, true);
    if (offering.has(offeringFields().nlqf)) {
        document.put(u"levelOfQualification"_s, offering.look(offeringFields().nlqf), offeringFields().nlqf);
        if (isProgram(task.shape)) {
            offering.carried(offeringFields().nlqf);
        } else {
            offering.narrow(offeringFields().nlqf, {.code = u"lost.specificationOnly"_s, .arguments = {}});
        }
    }
    if (!outcomes.texts.empty()) {
        document.put(u"learningOutcomes"_s, outcomes.texts);
    }
    if (task.toRio) {
        Node consumer = Node::object();
        consumer.put(u"consumerKey"_s, u"rio"_s);
        if (task.shape == Shape::PrivateProgram) {
            putCategories(consumer, offering);
        }
        putConsumers(document, task, Node::Array{std::move(consumer)});
    }
    Node extension = Node::object();
    extension.put(u"version"_s, Node(qint64(conventionVersion)));
    if (!asItCame(task.kept()).contains(sharedKey())) {
        extension.put(u"offering"_s, offering.id().toString());
    }
    QVariantMap kept = keptSpecification(offering.record());
    if (!task.isAsItCame) {
        kept.remove(u"educationSpecificationType"_s);
    }
    document.finish(std::move(extension), {{QLatin1StringView(destinationName), kept}});
    Node result = std::move(document.object());
    pruneConsumers(result, offering.look(offeringFields().reach));
    putType(result, task);
    putSharedDefaults(result, task);
    result.putDefault(u"level"_s, u"undefined"_s);
    return result;
}

QSet<Id> organisationsOf(const OfferingTree &tree)
{
    QSet<Id> ids;
    for (const Record &record : tree.referred) {
        if (record.kind() == Kind::Organisation && !isMentionedOnly(record)) {
            ids.insert(record.id());
        }
    }
    return ids;
}

/**
 * Lets the specification go out as it came. If it is shared with other offerings and this offering has changed it,
 * this offering gets one of its own.
 */
void restoreSpecification(Documents &documents, const MapperTask &task, const QVariantMap &came)
{
    Node &specification = documents.specification;
    if (task.isAsItCame) {
        mapping::restore(specification, came.value(u"specification"_s).toMap(), departureTerms(Entity::Specification));
    }
    documents.isShared = came.contains(sharedKey());
    if (!documents.isShared) {
        return;
    }
    // With texts in one language only, it differs in any case.
    const bool isOther = !task.isAsItCame
        || (!task.offering.language() && sharedSpecification(specification) != came.value(sharedKey()).toString());
    if (isOther) {
        documents.isShared = false;
        documents.specificationId = educationSpecificationFor(task.offering.id());
        specification.put(u"educationSpecificationId"_s, documents.specificationId.toString());
        specification.find(u"ext"_s)
            ->find(QString::fromLatin1(extKey))
            ->put(u"offering"_s, task.offering.id().toString());
    }
}

/** Books what is only in ext. */
void bookRest(const MapperTask &task)
{
    const QList<Source> editions = task.offering.parts(Kind::Edition);
    for (const bool offered : {true, false}) {
        for (const Source &edition : editions) {
            const std::optional<Source> location = edition.target(editionFields().location);
            if (location && isOffered(edition.record()) == offered) {
                location->rest(
                    Fate::ExtensionOnly, {.code = offered ? u"lost.extOnly"_s : u"lost.notOffered"_s, .arguments = {}});
            }
        }
    }
    for (const Source &price : constant(task.offering.parts(Kind::Price))) {
        const bool isLeftOut = task.toRio && price.isOpen(priceFields().cents);
        price.rest(Fate::ExtensionOnly, {.code = isLeftOut ? u"lost.totalOnly"_s : u"lost.extOnly"_s, .arguments = {}});
    }
    for (const Kind kind : {Kind::EnrolmentPeriod, Kind::Partner, Kind::Component}) {
        for (const Source &part : constant(task.offering.parts(kind))) {
            part.rest(Fate::ExtensionOnly, inExtension());
        }
    }
}

std::vector<mapping::NoPlace> placeless()
{
    std::vector<mapping::NoPlace> all;
    const auto add = [&](Kind kind, const domain::FieldSpec *field) {
        all.push_back({.kind = kind, .field = field, .reason = "lost.extOnly", .fate = Fate::ExtensionOnly});
    };
    for (const Kind kind : {Kind::SkillLink, Kind::Funding, Kind::Contact, Kind::Deal}) {
        add(kind, nullptr);
    }
    const auto &table = offeringFields();
    for (const domain::FieldSpec *field :
        std::initializer_list<const domain::FieldSpec *>{&table.status, &table.summary, &table.targetGroup,
            &table.timing, &table.contactMoments, &table.accredited, &table.accreditation, &table.sector,
            &table.sectorEdition, &table.regions, &table.contact, &table.mkb, &table.workplace, &table.deal,
            &domain::enrolmentPeriodTable().targetGroup, &domain::enrolmentPeriodTable().webPage,
            &priceFields().description, &domain::componentTable().elective, &domain::componentTable().electiveGroup,
            &domain::componentTable().electiveCount, &domain::locationTable().region,
            &domain::locationTable().organisation, &domain::organisationTable().email}) {
        add(field->kind(), field);
    }
    return all;
}

} // namespace

Shape madeShape(const Record &offering, const Record &provider)
{
    if (offeringFields().reach(offering).contains(u"rio"_s) && !isMbo(offeringFields().level(offering))
        && domain::isNonFormal(offering, provider)) {
        return Shape::PrivateProgram;
    }
    return offeringFields().kind(offering) == u"programme" ? Shape::Program : Shape::Course;
}

Shape shapeOf(const Record &offering, const Record &provider)
{
    const Shape made = madeShape(offering, provider);
    return shapeAsItCame(offeringFields().kept(offering), made).value_or(made);
}

Documents Mapper::documents(mapping::Ledger &ledger) const
{
    const OfferingTree &tree = *ledger.tree();
    MapperTask task{.offering = ledger.source(),
        .tree = tree,
        .around = m_surroundings,
        .provider = tree.target(offeringFields().provider(tree.offering))};
    const Shape made = madeShape(tree.offering, task.provider);
    const QVariantMap kept = offeringFields().kept(tree.offering);
    const QVariantMap came = asItCame(kept);
    const std::optional<Shape> cameShape = shapeAsItCame(kept, made);
    task.shape = cameShape.value_or(made);
    task.isAsItCame = cameShape || !came.contains(u"shape"_s);
    task.toRio = offeringFields().reach(tree.offering).contains(u"rio"_s)
        && (!isMbo(offeringFields().level(tree.offering)) || cameForRio(tree.offering));
    // An offering that came with its own alliances gets no others.
    if (offeringFields().reach(tree.offering).contains(u"eduxchange"_s)
        && keptConsumer(tree.offering, u"eduxchange"_s).isEmpty()) {
        task.alliances = m_alliances;
    }
    if (task.toRio) {
        task.summed = summedPrices(task);
    }
    const Outcomes outcomes = outcomesOf(task.offering);
    Documents documents;
    documents.shape = task.shape;
    documents.specificationId = educationSpecificationOf(tree.offering);
    documents.specification = specificationDocument(task, outcomes, documents.specificationId);
    restoreSpecification(documents, task, came);
    documents.main = mainDocument(task, outcomes, documents.specificationId);
    mapping::restore(documents.main, came.value(u"main"_s).toMap(),
        departureTerms(isProgram(task.shape) ? Entity::Program : Entity::Course));
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        if (isOffered(edition.record())) {
            documents.offerings.push_back(offeringDocument(task, edition));
            mapping::restore(documents.offerings.back(), asItCame(edition.look(editionFields().kept)),
                departureTerms(Entity::Offering));
        }
    }
    documents.organisations = organisationsOf(tree);
    bookRest(task);
    ledger.settle(noPlace());
    const std::vector<Node *> all = documents.all();
    mapping::carryAsItCame(ledger, came.value(narrowedKey()).toMap(), {all.cbegin(), all.cend()}, u"ext"_s);
    if (m_surroundings.language) {
        for (Node *document : all) {
            narrowTo(*document, *m_surroundings.language);
        }
    }
    return documents;
}

mapping::Terms Mapper::terms() const
{
    return {.language = m_surroundings.language, .apart = {Kind::Organisation}};
}

std::span<const mapping::NoPlace> Mapper::noPlace()
{
    static const std::vector<mapping::NoPlace> all = placeless();
    return all;
}

} // namespace leerschakel::exchange::ooapi5
