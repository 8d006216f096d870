// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/mapping/mapper.h"

#include "domain/constant.h"
#include "exchange/schemaorg/mapping/parts.h"
#include "exchange/schemaorg/names.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::LocalizedText;
using domain::Record;
using domain::StudyLoad;
using mapping::Fate;

namespace {

void putType(Node &course, const Task &task)
{
    Node type = task.isProgramme ? Node(Node::Array{"EducationalOccupationalProgram", "Course"}) : Node("Course");
    course.put(u"@type"_s, std::move(type), task.offering.origin(offeringFields().kind));
    task.offering.carried(offeringFields().kind);
}

void putNames(Node &course, const Task &task, const Mapper::PageAddress &page)
{
    const Source &offering = task.offering;
    putText(course, u"name"_s, offering, offeringFields().title, task.language);
    const LocalizedText title = offering.wanted(offeringFields().title);
    if (!title.nl.isEmpty() && !title.en.isEmpty() && title.nl != title.en) {
        course.put(u"alternateName"_s, task.language == Language::Dutch ? title.en : title.nl,
            offering.origin(offeringFields().title));
    }
    putText(course, u"disambiguatingDescription"_s, offering, offeringFields().summary, task.language);
    putText(course, u"description"_s, offering, offeringFields().description, task.language);
    if (const LocalizedText summary = offering.wanted(offeringFields().summary); !summary.isEmpty()) {
        const Language other = task.language == Language::Dutch ? Language::English : Language::Dutch;
        const Language own = summary.in(task.language).isEmpty() ? other : task.language;
        course.putDefault(
            u"description"_s, textIn(summary.in(own), own, task.language), offering.origin(offeringFields().summary));
    }
    putPlain(course, u"url"_s, offering, offeringFields().webPage);
    course.putDefault(u"url"_s, page(offering.record(), task.language));
    putPlain(course, u"courseCode"_s, offering, offeringFields().code);
}

void putIdentifiers(Node &course, const Task &task)
{
    Node::Array list = identifiers(task.offering.carry(offeringFields().codes), task.language);
    Node own = typed("PropertyValue");
    own.put(u"propertyID"_s, "UUID");
    own.put(u"value"_s, task.offering.id().toString());
    list.insert(list.begin(), std::move(own));
    course.put(u"identifier"_s, std::move(list), task.offering.origin(offeringFields().codes));
}

void putLanguages(Node &course, const Task &task)
{
    Node::Array tags;
    for (const QString &code : constant(task.offering.look(offeringFields().languages))) {
        tags.emplace_back(languageTag(code));
    }
    carryLanguages(task.offering, offeringFields().languages);
    putFrom(course, u"inLanguage"_s, std::move(tags), task.offering, offeringFields().languages);
}

void putLevels(Node &course, const Task &task)
{
    Node::Array levels;
    const auto put = [&](const domain::Field<QString> &field, const char *list, const QString &set) {
        if (const QString code = task.offering.carry(field); !code.isEmpty()) {
            Node level = codeTerm(list, code, task.language, set);
            level.addOrigin(task.offering.origin(field));
            levels.push_back(std::move(level));
        }
    };
    put(offeringFields().level, "level", {});
    put(offeringFields().nlqf, "nlqf", u"NLQF"_s);
    if (!levels.empty()) {
        course.put(u"educationalLevel"_s, std::move(levels));
    }
}

/** The study loads that have a place: credits, time in one unit, and contact hours, which are in the instances. */
void putStudyLoad(Node &course, const Task &task)
{
    const QList<StudyLoad> loads = task.offering.look(offeringFields().studyLoad);
    const auto firstOf = [&](const QStringList &units) {
        const auto found =
            std::ranges::find_if(loads, [&](const StudyLoad &load) { return units.contains(load.unit); });
        return found == loads.cend() ? std::nullopt : std::optional(*found);
    };
    const auto credits = firstOf({u"ec"_s});
    const auto time = firstOf({u"sbu"_s, u"hours"_s});
    const auto together = firstOf({u"contactHours"_s});
    // schema.org has hours of study only: it cannot tell whether they are SBU.
    task.offering.carryThose(
        offeringFields().studyLoad,
        [&](const StudyLoad &load) {
            return load == credits || (load == time && load.unit == u"sbu") || load == together;
        },
        noPlaceForIt(), Fate::Dropped);
    if (credits) {
        Node value = typed("QuantitativeValue"); // numberOfCredits only takes whole numbers
        value.put(u"value"_s, Node(credits->value));
        value.put(u"unitText"_s, "ECTS");
        course.put(u"numberOfCredits"_s, std::move(value), task.offering.origin(offeringFields().studyLoad));
    }
    if (time) {
        course.put(u"timeRequired"_s, hoursOf(time->value), task.offering.origin(offeringFields().studyLoad));
    }
}

void putDuration(Node &course, const Task &task)
{
    if (!isDuration(task.offering.look(offeringFields().duration))) {
        task.offering.drop(offeringFields().duration, noPlaceForIt());
        return;
    }
    task.offering.carried(offeringFields().duration);
    if (task.isProgramme) {
        course.put(u"timeToComplete"_s, task.offering.look(offeringFields().duration),
            task.offering.origin(offeringFields().duration));
    }
}

void putRequirements(Node &course, const Task &task)
{
    putText(course, u"coursePrerequisites"_s, task.offering, offeringFields().admission, task.language);
    Node::Array audience;
    if (task.offering.has(offeringFields().targetGroup)) {
        Node whom = typed("EducationalAudience");
        putText(whom, u"description"_s, task.offering, offeringFields().targetGroup, task.language);
        audience.push_back(std::move(whom));
    }
    if (task.offering.look(offeringFields().mkb)) {
        Node whom = typed("BusinessAudience");
        whom.put(u"audienceType"_s, said(task.language, "mkb", "small and medium-sized enterprises"),
            task.offering.origin(offeringFields().mkb));
        audience.push_back(std::move(whom));
    }
    task.offering.carried(offeringFields().mkb);
    if (!audience.empty()) {
        course.put(u"audience"_s, std::move(audience));
    }
    // The modes of the offering as a whole: an edition may have modes of its own.
    for (const QString &mode : constant(task.offering.carry(offeringFields().modes))) {
        Node keyword(labelOf("mode", mode, task.language));
        keyword.addOrigin(task.offering.origin(offeringFields().modes));
        appendTo(course, u"keywords"_s, std::move(keyword));
    }
    if (task.offering.look(offeringFields().workplace)) {
        Node keyword(said(task.language, "leren op de werkplek", "work-based learning"));
        keyword.addOrigin(task.offering.origin(offeringFields().workplace));
        appendTo(course, u"keywords"_s, std::move(keyword));
    }
    task.offering.carried(offeringFields().workplace);
    if (task.offering.has(offeringFields().assessment)) {
        Node part = typed("WebPageElement");
        part.put(u"name"_s, said(task.language, "Toetsing", "Assessment"));
        putText(part, u"text"_s, task.offering, offeringFields().assessment, task.language);
        appendTo(course, u"hasPart"_s, std::move(part));
    }
}

void putResult(Node &course, const Task &task)
{
    const QString result = task.offering.look(offeringFields().result);
    if (result == u"none") {
        task.offering.drop(offeringFields().result, noPlaceForIt());
    } else if (!result.isEmpty()) {
        Node credential = typed("EducationalOccupationalCredential");
        const QString label = labelOf("result", result, task.language);
        credential.put(u"name"_s, label);
        credential.put(u"credentialCategory"_s, label);
        course.put(
            u"educationalCredentialAwarded"_s, std::move(credential), task.offering.origin(offeringFields().result));
        task.offering.carried(offeringFields().result);
    }
    const QString accreditation = task.offering.carry(offeringFields().accreditation);
    const bool isAccredited = task.offering.carry(offeringFields().accredited);
    if (!accreditation.isEmpty() || isAccredited) {
        Node alignment = typed("AlignmentObject");
        alignment.put(u"alignmentType"_s, "accreditation", task.offering.origin(offeringFields().accredited));
        alignment.put(u"targetName"_s,
            accreditation.isEmpty() ? said(task.language, "geaccrediteerd", "accredited")
                                    : labelOf("accreditation", accreditation, task.language),
            task.offering.origin(offeringFields().accreditation));
        if (!accreditation.isEmpty() && isAccredited) { // a quality mark is not always an accreditation
            alignment.put(u"targetDescription"_s, said(task.language, "geaccrediteerd", "accredited"));
        }
        course.put(u"educationalAlignment"_s, std::move(alignment));
    } else if (task.offering.has(offeringFields().accredited)) {
        task.offering.drop(offeringFields().accredited, noPlaceForIt());
    }
}

void putSubjects(Node &course, const Task &task)
{
    Node::Array about;
    const auto put = [&](Node subject, const FieldSpec &field) {
        subject.addOrigin(task.offering.origin(field));
        about.push_back(std::move(subject));
        task.offering.carried(field);
    };
    if (const QString isced = task.offering.look(offeringFields().isced); !isced.isEmpty()) {
        Node subject = codeTerm("isced", isced, task.language, u"ISCED-F 2013"_s);
        subject.put(u"@id"_s, QString(u"http://data.europa.eu/snb/isced-f/"_s + isced));
        put(std::move(subject), offeringFields().isced);
    }
    const QString edition = task.offering.look(offeringFields().sectorEdition);
    if (const QString sector = task.offering.look(offeringFields().sector); !sector.isEmpty()) {
        Node subject = codeTerm("sector", sector, task.language,
            edition.isEmpty() ? u"SBI"_s : labelOf("sectorEdition", edition, task.language));
        if (!edition.isEmpty()) {
            subject.find(u"inDefinedTermSet"_s)->addOrigin(task.offering.origin(offeringFields().sectorEdition));
            task.offering.carried(offeringFields().sectorEdition);
        }
        put(std::move(subject), offeringFields().sector);
    } else {
        task.offering.drop(offeringFields().sectorEdition, noPlaceForIt()); // meaningless without a sector
    }
    if (const QString theme = task.offering.look(offeringFields().theme); !theme.isEmpty()) {
        put(codeTerm("theme", theme, task.language), offeringFields().theme);
    }
    if (!about.empty()) {
        course.put(u"about"_s, std::move(about));
    }
    Node::Array regions = regionsOf(task.offering.carry(offeringFields().regions), task.language);
    putFrom(course, u"spatialCoverage"_s, std::move(regions), task.offering, offeringFields().regions);
}

/** The scheme of a concept: what its IRI starts with. */
QString schemeOf(const QString &iri)
{
    const auto known = std::ranges::find_if(
        schemes, [&](const Name &scheme) { return iri.startsWith(QLatin1StringView(scheme.ours)); });
    if (known != schemes.end()) {
        return QString::fromLatin1(known->theirs);
    }
    const qsizetype end = qMax(iri.lastIndexOf(u'/'), iri.lastIndexOf(u'#'));
    return end > 0 ? iri.first(end) : iri;
}

/** Outcomes are what the course teaches, in the words of the offering; skills likewise, in those of a scheme. */
void putOutcomes(Node &course, const Task &task)
{
    const auto &outcomeFields = domain::outcomeTable();
    for (const Source &outcome : constant(task.offering.parts(Kind::Outcome))) {
        if (!outcome.has(outcomeFields.text)) {
            continue;
        }
        Node taught = typed("DefinedTerm");
        taught.put(u"@id"_s, iriOf(outcome.id()));
        putText(taught, u"name"_s, outcome, outcomeFields.text, task.language);
        taught.put(u"inDefinedTermSet"_s, iriOf(task.offering.id()));
        appendTo(course, u"teaches"_s, std::move(taught));
    }
    const auto &linkFields = domain::skillLinkTable();
    for (const Source &link : constant(task.offering.parts(Kind::SkillLink))) {
        const QString iri = link.look(linkFields.concept_);
        Node skill = typed("DefinedTerm");
        putPlain(skill, u"@id"_s, link, linkFields.concept_);
        putText(skill, u"name"_s, link, linkFields.label, task.language);
        skill.putDefault(u"name"_s, iri);
        skill.put(u"inDefinedTermSet"_s, schemeOf(iri));
        skill.addOrigin(link.origin(linkFields.role));
        const QString role = link.carry(linkFields.role);
        appendTo(course,
            role == u"assesses"       ? u"assesses"_s
                : role == u"requires" ? u"competencyRequired"_s
                                      : u"teaches"_s,
            std::move(skill));
    }
}

Node namedCourse(const Record &offering, Language language)
{
    Node course = typed("Course");
    course.put(u"@id"_s, iriOf(offering.id()));
    course.put(u"name"_s, offeringFields().title(offering).preferring(language));
    return course;
}

void putRelations(Node &course, const Task &task)
{
    const auto &componentFields = domain::componentTable();
    for (const Source &component : constant(task.offering.parts(Kind::Component))) {
        const auto module = task.tree.modules.constFind(component.look(componentFields.module));
        if (module == task.tree.modules.cend()) {
            component.drop(componentFields.module, {.code = u"lost.notInExport"_s, .arguments = {}});
            continue;
        }
        Node named = namedCourse(*module, task.language);
        named.addOrigin(component.origin(componentFields.module));
        appendTo(course, task.isProgramme ? u"hasCourse"_s : u"hasPart"_s, std::move(named));
        component.carried(componentFields.module);
    }
    for (const Id &programme : constant(task.around.programmesOf(task.offering.id()))) {
        Node whole = Node::object();
        whole.put(u"@type"_s, Node::Array{"EducationalOccupationalProgram", "Course"});
        whole.put(u"@id"_s, iriOf(programme));
        appendTo(course, u"isPartOf"_s, std::move(whole));
    }
}

void putFunding(Node &course, const Task &task)
{
    const auto &fundingFields = domain::fundingTable();
    for (const Source &funding : constant(task.offering.parts(Kind::Funding))) {
        const QString scheme = funding.look(fundingFields.scheme);
        Node aid = typed("DefinedTerm");
        putText(aid, u"name"_s, funding, fundingFields.name, task.language);
        if (!scheme.isEmpty()) {
            aid.putDefault(u"name"_s, labelOf("fundingScheme", scheme, task.language));
            aid.put(u"termCode"_s, scheme, funding.origin(fundingFields.scheme));
            funding.carried(fundingFields.scheme);
        }
        // An ISO 8601 interval, either end of which may be open.
        const QString from = funding.carry(fundingFields.validFrom).toString(Qt::ISODate);
        const QString to = funding.carry(fundingFields.validTo).toString(Qt::ISODate);
        if (!from.isEmpty() || !to.isEmpty()) {
            Node valid(QString((from.isEmpty() ? u".."_s : from) + u'/' + (to.isEmpty() ? u".."_s : to)));
            for (const FieldSpec *field :
                std::initializer_list<const FieldSpec *>{&fundingFields.validFrom, &fundingFields.validTo}) {
                if (funding.has(*field)) {
                    valid.addOrigin(funding.origin(*field));
                }
            }
            aid.put(u"description"_s, std::move(valid));
        }
        appendTo(course, u"financialAidEligible"_s, std::move(aid));
    }
}

QSet<Id> organisationsOf(const domain::OfferingTree &tree)
{
    QSet<Id> ids;
    for (const Record &record : tree.referred) {
        if (record.kind() == Kind::Organisation) {
            ids.insert(record.id());
        }
    }
    return ids;
}

Node documentOf(const Task &task, const Mapper::PageAddress &page)
{
    Node course = Node::object();
    course.put(u"@context"_s, "https://schema.org");
    putType(course, task);
    course.put(u"@id"_s, iriOf(task.offering.id()));
    putNames(course, task, page);
    putIdentifiers(course, task);
    putParties(course, task);
    putLanguages(course, task);
    putLevels(course, task);
    putStudyLoad(course, task);
    putDuration(course, task);
    putRequirements(course, task);
    putOutcomes(course, task);
    putResult(course, task);
    putSubjects(course, task);
    putRelations(course, task);
    putOffers(course, task);
    putFunding(course, task);
    putInstances(course, task);
    putPlain(course, u"expires"_s, task.offering, offeringFields().validTo);
    return course;
}

std::vector<mapping::NoPlace> placeless()
{
    std::vector<mapping::NoPlace> all;
    const auto add = [&](const FieldSpec &field, const char *reason = "lost.noPlace") {
        all.push_back({.kind = field.kind(), .field = &field, .reason = reason});
    };
    add(offeringFields().status);
    add(offeringFields().reach);
    add(domain::skillLinkTable().level);
    add(domain::editionTable().minimumPlaces);
    add(domain::contactTable().organisation);
    add(domain::locationTable().organisation);
    add(domain::dealTable().theme);
    add(domain::dealTable().partners);
    add(domain::dealTable().validFrom);
    add(domain::dealTable().validTo);
    add(domain::componentTable().elective, "lost.elective");
    add(domain::componentTable().electiveGroup, "lost.elective");
    add(domain::componentTable().electiveCount, "lost.elective");
    return all;
}

} // namespace

QList<Language> Mapper::languages() const
{
    return m_surroundings.language ? QList{*m_surroundings.language} : QList{Language::Dutch, Language::English};
}

mapping::Terms Mapper::terms() const
{
    return {.language = m_surroundings.language, .apart = {Kind::Organisation}};
}

Documents Mapper::documents(mapping::Ledger &ledger) const
{
    const domain::OfferingTree &tree = *ledger.tree();
    Documents documents;
    for (const Language language : constant(languages())) {
        const Task task{.offering = ledger.source(),
            .tree = tree,
            .around = m_surroundings,
            .language = language,
            .isProgramme = offeringFields().kind(tree.offering) == u"programme"};
        documents.all.push_back({.language = language, .node = documentOf(task, m_page)});
    }
    documents.organisations = organisationsOf(tree);
    ledger.settle(noPlace());
    return documents;
}

std::span<const mapping::NoPlace> Mapper::noPlace()
{
    static const std::vector<mapping::NoPlace> all = placeless();
    return all;
}

} // namespace leerschakel::exchange::schemaorg
