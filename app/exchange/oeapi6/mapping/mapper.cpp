// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/oeapi6/mapping/mapper.h"

#include "domain/constant.h"
#include "exchange/mapping/moments.h"
#include "exchange/mapping/words.h"
#include "exchange/oeapi6/mapping/parts.h"
#include "exchange/openeducation/codes.h"
#include "exchange/openeducation/components.h"
#include "exchange/openeducation/organisation.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using domain::Id;
using domain::Kind;
using domain::Language;
using domain::Record;

namespace {

bool isProgramme(const Record &offering)
{
    return offeringFields().kind(offering) == u"programme";
}

void putStudyLoad(EntityDocument &document, const Source &offering)
{
    const auto &field = offeringFields().studyLoad;
    Node::Array loads;
    for (const domain::StudyLoad &load : constant(offering.carry(field))) {
        const char *unit = theirsFor(studyLoadUnits, load.unit);
        Node one = Node::object();
        one.put(u"studyLoadUnit"_s, unit ? QString::fromLatin1(unit) : u"x-"_s + load.unit);
        one.put(u"value"_s, Node(load.value));
        loads.push_back(std::move(one));
    }
    if (!loads.empty()) {
        document.put(u"studyLoad"_s, std::move(loads), field);
        document.comesBack(field);
    }
}

void putModes(EntityDocument &document, const Source &offering)
{
    const auto &field = offeringFields().modes;
    if (const QStringList codes = offering.carry(field); !codes.isEmpty()) {
        document.put(u"modesOfDelivery"_s, namesOf(codes, modes), field);
        document.comesBack(field);
    }
}

/** Puts the v6 name of a code; it can be read back if no other of our codes has that name. */
void putNamed(EntityDocument &document, const QString &key, const Source &offering, const domain::Field<QString> &field,
    std::span<const Name> names)
{
    const char *theirs = theirsFor(names, offering.look(field));
    if (!theirs) {
        return;
    }
    document.put(key, theirs, field);
    if (isOneOfOurs(names, theirs)) {
        offering.carried(field);
        document.comesBack(field);
    } else {
        offering.narrow(field, QString::fromLatin1(theirs));
    }
}

/** Texts without a member of their own: the text that lists show first, and the target group. */
void putMoreTexts(Node::Array &more, EntityDocument &document, const Source &offering)
{
    struct Text {
        const char *role;
        const char *type;
        const domain::Field<domain::LocalizedText> &field;
    };
    for (const Text &text : {Text{"promo", "text_plain", offeringFields().summary},
             Text{"x-target_group", "text_md", offeringFields().targetGroup}}) {
        if (!offering.has(text.field)) {
            continue;
        }
        Node item = Node::object();
        item.put(u"role"_s, text.role);
        item.put(u"type"_s, text.type);
        item.put(u"value"_s, languageTyped(offering.carry(text.field)), offering.origin(text.field));
        document.comesBack(text.field);
        more.push_back(std::move(item));
    }
}

/** What learners get: a Course has no member for it, so it is put into words. */
void putBadge(Node::Array &more, const Source &offering)
{
    const auto &field = offeringFields().result;
    const QString result = offering.look(field);
    if (result.isEmpty() || result == u"none") {
        return;
    }
    const auto label = [&](Language language) { return labelOf("result", result, language); };
    Node item = Node::object();
    item.put(u"role"_s, u"badge"_s);
    item.put(u"type"_s, u"text_plain"_s);
    item.put(u"value"_s, languageTyped({.nl = label(Language::Dutch), .en = label(Language::English)}),
        offering.origin(field));
    offering.narrow(field, inTextOnly());
    more.push_back(std::move(item));
}

void putSupplementaryInformation(EntityDocument &document, const Task &task)
{
    Node::Array more;
    putMoreTexts(more, document, task.offering);
    if (!task.isProgramme) {
        putBadge(more, task.offering);
    }
    if (!more.empty()) {
        document.put(u"supplementaryInformation"_s, std::move(more));
    }
}

/** What is awarded follows from what learners get, and at what level. */
void putQualification(EntityDocument &document, const Source &offering)
{
    const auto &field = offeringFields().result;
    const QString result = offering.look(field);
    if (result.isEmpty()) {
        return;
    }
    const char *awarded = "none";
    if (result == u"diploma") {
        const char *diploma = theirsFor(diplomas, offering.look(offeringFields().level));
        awarded = diploma ? diploma : "diploma";
    } else if (QStringList{u"certificate"_s, u"mboCertificate"_s, u"microcredential"_s}.contains(result)) {
        awarded = "certificate";
    }
    document.put(u"qualificationAwarded"_s, awarded, field);
}

void putOfProgramme(EntityDocument &document, const Task &task)
{
    const Source &offering = task.offering;
    putQualification(document, offering);
    putNamed(document, u"levelOfQualification"_s, offering, offeringFields().nlqf, qualificationLevels);
    const auto &result = offeringFields().result;
    if (const char *formal = theirsFor(formalDocuments, offering.look(result))) {
        document.put(u"formalDocument"_s, formal, result);
        // "certificate" is read back as our plain certificate.
        if (offering.look(result) == QLatin1StringView(oursFor(formalDocuments, QString::fromLatin1(formal)))) {
            offering.carried(result);
            document.comesBack(result);
        } else {
            offering.narrow(result, QString::fromLatin1(formal));
        }
    }
}

void putRelations(EntityDocument &document, const Task &task)
{
    const QList<Id> programmes = task.around.programmesOf(task.offering.id());
    if (!task.isProgramme) {
        Node::Array ids;
        for (const Id &programme : programmes) {
            ids.emplace_back(programme.toString());
        }
        if (!ids.empty()) {
            document.put(u"programmeIds"_s, std::move(ids));
        }
        return;
    }
    if (!programmes.isEmpty()) {
        document.put(u"parentId"_s, programmes.constFirst().toString());
    }
    Node::Array children = openeducation::childrenOf(task.offering, task.tree, task.around, isProgramme);
    if (!children.empty()) {
        document.put(u"childIds"_s, std::move(children));
    }
}

void putOutcomes(EntityDocument &document, const Documents &documents)
{
    Node::Array ids;
    for (const auto &[id, outcome] : documents.outcomes) {
        ids.emplace_back(id.toString());
    }
    if (!ids.empty()) {
        document.put(u"learningOutcomeIds"_s, std::move(ids));
    }
}

/** Parts that no document has a member for are included whole. */
void putParts(Node &extension, const Task &task)
{
    const Source &offering = task.offering;
    QList<Source> undescribed = offering.parts(Kind::Outcome);
    undescribed.removeIf(isDescribed);
    putEntries(extension, u"outcomes"_s, partEntries(undescribed));
    putEntries(extension, u"skills"_s, partEntries(looseSkills(offering)));
    putEntries(extension, u"funding"_s, partEntries(offering.parts(Kind::Funding)));
    putEntries(extension, u"partners"_s, partEntries(offering.parts(Kind::Partner)));
    putEntries(extension, u"components"_s, partEntries(offering.parts(Kind::Component)));
    putEntries(extension, u"prices"_s, partEntries(offering.loose(Kind::Price)));
    putEntries(extension, u"enrolmentPeriods"_s, partEntries(offering.loose(Kind::EnrolmentPeriod)));
    putEntries(extension, u"contacts"_s, openeducation::referredEntry(task.tree, offeringFields().contact));
    putEntries(extension, u"deals"_s, openeducation::referredEntry(task.tree, offeringFields().deal));
}

void putCodes(EntityDocument &document, const Source &offering)
{
    const auto &field = offeringFields().codes;
    if (const QList<domain::TypedCode> codes = offering.carry(field); !codes.isEmpty()) {
        document.put(u"otherCodes"_s, openeducation::identifierEntries(codes, 0, codeTypes), field);
        if (openeducation::readBack(codes, codeTypes)) {
            document.comesBack(field);
        }
    }
}

Node mainDocument(const Task &task, const Documents &documents)
{
    const auto &fields = offeringFields();
    const Source &offering = task.offering;
    EntityDocument document(offering, format());
    document.put(task.isProgramme ? u"programmeId"_s : u"courseId"_s, offering.id().toString(), fields.kind);
    offering.carried(fields.kind);
    document.carryCode(fields.code);
    document.carryTexts(u"name"_s, fields.title);
    document.carryTexts(u"description"_s, fields.description);
    putSupplementaryInformation(document, task);
    putStudyLoad(document, offering);
    document.carryText(u"duration"_s, fields.duration);
    if (const QStringList languages = offering.carry(fields.languages); !languages.isEmpty()) {
        document.put(u"teachingLanguages"_s, Node::fromVariant(languages), fields.languages);
        document.comesBack(fields.languages);
    }
    putModes(document, offering);
    putNamed(document, u"level"_s, offering, fields.level, levels);
    if (task.isProgramme) {
        putOfProgramme(document, task);
    }
    document.carryText(u"fieldsOfStudy"_s, fields.isced);
    putOutcomes(document, documents);
    document.carryTexts(u"admissionRequirements"_s, fields.admission);
    document.carryTexts(u"assessment"_s, fields.assessment);
    document.carryAddress(u"link"_s, fields.webPage);
    putCodes(document, offering);
    putRelations(document, task);
    document.carryText(u"organisationId"_s, fields.provider);
    putDay(document, u"validFrom"_s, offering, fields.validFrom);
    putDay(document, u"validTo"_s, offering, fields.validTo);

    Node extension = document.extension();
    putParts(extension, task);
    document.finish(std::move(extension), offering.look(fields.kept));
    Node result = std::move(document.object());
    openeducation::completePrimaryCode(result, "identifier", offering.id());
    if (const QString code = offering.look(fields.code); !code.isEmpty()) {
        result.putDefault(u"abbreviation"_s, code, offering.origin(fields.code));
    }
    if (task.isProgramme) {
        result.putDefault(u"programmeType"_s, u"programme"_s, offering.origin(fields.kind));
    }
    return result;
}

/** Books what is only in ext. */
void bookRest(const Task &task)
{
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        if (const std::optional<Source> location = edition.target(editionFields().location)) {
            location->rest(Fate::ExtensionOnly, inExtension());
        }
    }
    for (const Source &period : constant(task.offering.loose(Kind::EnrolmentPeriod))) {
        period.rest(Fate::ExtensionOnly, {.code = u"lost.noEdition"_s, .arguments = {}});
    }
    for (const Kind kind : {Kind::SkillLink, Kind::EnrolmentPeriod, Kind::Price, Kind::Component}) {
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
    for (const Kind kind : {Kind::Funding, Kind::Partner, Kind::Contact, Kind::Deal}) {
        add(kind, nullptr);
    }
    const auto &table = offeringFields();
    for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{&table.status, &table.timing,
             &table.contactMoments, &table.accredited, &table.accreditation, &table.sector, &table.sectorEdition,
             &table.theme, &table.regions, &table.contact, &table.mkb, &table.workplace, &table.deal, &table.reach,
             &editionFields().permissionRequired, &editionFields().permissionExplanation, &priceFields().description,
             &domain::skillLinkTable().level, &domain::componentTable().elective,
             &domain::componentTable().electiveGroup, &domain::componentTable().electiveCount,
             &domain::locationTable().region, &domain::locationTable().codes, &domain::locationTable().organisation,
             &domain::organisationTable().email}) {
        add(field->kind(), field);
    }
    return all;
}

} // namespace

void putDay(EntityDocument &document, const QString &key, const Source &source, const domain::Field<QDate> &field)
{
    if (const QDate day = source.carry(field); day.isValid()) {
        document.put(key, beginOf(day), field);
        document.comesBack(field);
    }
}

Node namesOf(const QStringList &codes, std::span<const Name> names)
{
    Node::Array list;
    for (const QString &code : codes) {
        const char *theirs = theirsFor(names, code);
        list.emplace_back(theirs ? QString::fromLatin1(theirs) : u"x-"_s + code);
    }
    return list;
}

Documents Mapper::documents(mapping::Ledger &ledger) const
{
    const domain::OfferingTree &tree = *ledger.tree();
    const Task task{
        .offering = ledger.source(), .tree = tree, .around = m_surroundings, .isProgramme = isProgramme(tree.offering)};
    Documents documents;
    documents.isProgramme = task.isProgramme;
    documents.outcomes = learningOutcomes(task);
    documents.main = mainDocument(task, documents);
    for (const Source &edition : constant(task.offering.parts(Kind::Edition))) {
        documents.offerings.push_back(offeringDocument(task, edition));
    }
    for (const Record &record : tree.referred) {
        if (record.kind() == Kind::Organisation) {
            documents.organisations.insert(record.id());
        }
    }
    bookRest(task);
    ledger.settle(noPlace());
    if (m_surroundings.language) {
        openeducation::narrowTo(documents.main, *m_surroundings.language);
        for (Node &offering : documents.offerings) {
            openeducation::narrowTo(offering, *m_surroundings.language);
        }
        for (auto &[id, outcome] : documents.outcomes) {
            openeducation::narrowTo(outcome, *m_surroundings.language);
        }
    }
    return documents;
}

Node Mapper::organisation(mapping::Ledger &ledger) const
{
    Node document = openeducation::organisationDocument(ledger,
        {.format = format(),
            .id = u"organisationId"_s,
            .type = u"organisationType"_s,
            .parent = u"parentId"_s,
            .codeTypes = codeTypes,
            .carryAddress = &EntityDocument::carryAddress},
        noPlace());
    if (m_surroundings.language) {
        openeducation::narrowTo(document, *m_surroundings.language);
    }
    return document;
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

} // namespace leerschakel::exchange::oeapi6
