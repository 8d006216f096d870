// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/constant.h"
#include "domain/studyload.h"
#include "exchange/edudex/mapping/parts.h"
#include "exchange/mapping/prices.h"
#include "text/markdowntohtml.h"
#include "text/markdowntotext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::CodeList;
using domain::Kind;
using domain::Language;
using domain::LocalizedText;

namespace {

QString label(const char *codes, const QString &code, Language language)
{
    return code.isEmpty() ? QString() : CodeList::named(QString::fromLatin1(codes)).label(code, language);
}

/** "2027-01-01 – 2027-12-31", "t/m 2027-12-31" */
QString span(QDate from, QDate to, Language language)
{
    const bool isDutch = language == Language::Dutch;
    if (from.isValid() && to.isValid()) {
        return from.toString(Qt::ISODate) + u" – "_s + to.toString(Qt::ISODate);
    }
    return from.isValid() ? (isDutch ? u"vanaf "_s : u"from "_s) + from.toString(Qt::ISODate)
        : to.isValid()    ? (isDutch ? u"t/m "_s : u"until "_s) + to.toString(Qt::ISODate)
                          : QString();
}

QString joined(QStringList parts, const QString &by)
{
    parts.removeAll(QString());
    return parts.join(by);
}

/** The whole description with its markup, and as much of it as fits as plain text. */
void putDescription(Node &into, const MapperTask &task)
{
    const auto &field = offeringFields().description;
    const LocalizedText markdown = task.offering.carry(field);
    if (markdown.isEmpty()) {
        return;
    }
    const auto inHtml = [](const QString &text) { return text.isEmpty() ? text : text::toHtml(text).trimmed(); };
    const auto inText = [](const QString &text) { return shortenedTo(text::toPlainText(text), descriptionLimit); };
    into.put(u"programDescriptionHtml"_s, localized({.nl = inHtml(markdown.nl), .en = inHtml(markdown.en)}),
        task.offering.origin(field));
    into.put(u"programDescriptionText"_s, localized({.nl = inText(markdown.nl), .en = inText(markdown.en)}),
        task.offering.origin(field));
}

/** If there is no summary, the beginning of the description is used. */
void putSummary(Node &into, const MapperTask &task)
{
    const LocalizedText markdown = task.offering.wanted(offeringFields().description);
    const auto start = [](const QString &text) {
        return shortenedTo(text::toPlainText(text).section(u'\n', 0, 0), summaryLimit);
    };
    const LocalizedText beginning{.nl = start(markdown.nl), .en = start(markdown.en)};
    const LocalizedText own = task.offering.wanted(offeringFields().summary);
    if (!own.isEmpty() && own == beginning) {
        task.offering.narrow(
            offeringFields().summary, domain::Message{.code = u"lost.sameAsBeginning"_s, .arguments = {}});
    } else if (task.offering.has(offeringFields().summary)) {
        putText(into, u"programSummaryText"_s, task.offering, offeringFields().summary, summaryLimit);
        return;
    }
    if (Node summary = localized(beginning); !summary.isEmpty()) {
        into.put(u"programSummaryText"_s, std::move(summary), task.offering.origin(offeringFields().description));
    }
}

/** Search words: the labels of what is learnt, our theme and the provider's code. */
void putSearchWords(Node &into, const MapperTask &task)
{
    const auto &links = domain::skillLinkTable();
    Node words = Node::object();
    for (const Language language : task.languages) {
        QStringList list;
        for (const Source &link : constant(task.offering.parts(Kind::SkillLink))) {
            if (link.look(links.role) != u"requires") {
                list.append(link.look(links.label).preferring(language));
            }
        }
        list.append(label("theme", task.offering.look(offeringFields().theme), language));
        list.append(task.offering.look(offeringFields().code));
        list.removeAll(QString());
        list.removeDuplicates();
        list.removeIf([](const QString &word) { return word.size() > nameLimit; });
        if (!list.isEmpty()) {
            words.put(domain::languageCode(language), listOf(list, {}));
        }
    }
    const Source &offering = task.offering;
    for (const domain::FieldSpec *field :
        std::initializer_list<const domain::FieldSpec *>{&offeringFields().theme, &offeringFields().code}) {
        if (offering.has(*field)) {
            words.addOrigin(offering.origin(*field));
        }
    }
    offering.narrow(offeringFields().code, inTextOnly());
    if (!words.isEmpty()) {
        into.put(u"searchword"_s, std::move(words));
    }
}

void addOutcomes(SubjectText &subject, const MapperTask &task)
{
    const auto &table = domain::outcomeTable();
    const QList<Source> outcomes = task.offering.parts(Kind::Outcome);
    const auto texts = [&](Language language) {
        return std::ranges::count_if(
            outcomes, [&](const Source &each) { return !each.wanted(table.text).in(language).isEmpty(); });
    };
    // Two lists, one per language: matching items have the same position if the lists are equally long.
    const auto dutch = texts(Language::Dutch);
    const auto english = texts(Language::English);
    const bool isPaired = dutch == 0 || english == 0 || (dutch == english && dutch == outcomes.size());
    for (const Source &outcome : outcomes) {
        const LocalizedText text = outcome.wanted(table.text);
        if (isPaired || text.nl.isEmpty() || text.en.isEmpty()) {
            outcome.carried(table.text);
        } else {
            outcome.narrow(table.text, domain::Message{.code = u"lost.unpaired"_s, .arguments = {}});
        }
        subject.line([&](Language language) { return text.in(language); }, outcome, {&table.text});
    }
}

/** "leert: netcongestie (gevorderd) – http://…" */
void addSkills(SubjectText &subject, const MapperTask &task)
{
    const auto &table = domain::skillLinkTable();
    for (const Source &link : constant(task.offering.parts(Kind::SkillLink))) {
        const auto words = [&](Language language) {
            const QString level = link.look(table.level);
            const QString role = label("skillRole", link.look(table.role), language);
            const QString name = joined(
                {link.look(table.label).preferring(language), level.isEmpty() ? QString() : u"(%1)"_s.arg(level)},
                u" "_s);
            return joined({role, joined({name, link.look(table.concept_)}, u" – "_s)}, u": "_s);
        };
        subject.line(words, link, {&table.concept_, &table.role, &table.level, &table.label});
        link.rest(Fate::Narrowed, inTextOnly());
    }
}

void addPartners(SubjectText &subject, const MapperTask &task)
{
    const auto &table = domain::partnerTable();
    const auto &organisations = domain::organisationTable();
    for (const Source &partner : constant(task.offering.parts(Kind::Partner))) {
        const domain::Record organisation = task.tree.target(partner.look(table.organisation));
        const LocalizedText name = organisation.isNull() ? LocalizedText() : organisations.name(organisation);
        if (name.isEmpty()) {
            partner.rest(Fate::Dropped, noPlaceForIt());
            continue;
        }
        const auto words = [&](Language language) {
            const QString role = label("partnerRole", partner.look(table.role), language);
            return joined({name.preferring(language), role.isEmpty() ? role : u"(%1)"_s.arg(role)}, u" "_s);
        };
        subject.line(words, partner, {&table.organisation, &table.role});
        partner.rest(Fate::Narrowed, inTextOnly());
        if (const std::optional<Source> own = partner.target(table.organisation)) {
            subject.line([](Language) { return QString(); }, *own, {&organisations.name});
            own->narrow(organisations.name, inTextOnly());
        }
    }
}

void addFunding(SubjectText &subject, const MapperTask &task)
{
    const auto &table = domain::fundingTable();
    for (const Source &funding : constant(task.offering.parts(Kind::Funding))) {
        if (funding.look(table.scheme) == u"stap") {
            funding.rest(Fate::Dropped, {.code = u"lost.schemeEnded"_s, .arguments = {}});
            continue;
        }
        const auto words = [&](Language language) {
            return joined({label("fundingScheme", funding.look(table.scheme), language),
                              funding.look(table.name).preferring(language),
                              span(funding.look(table.validFrom), funding.look(table.validTo), language)},
                u", "_s);
        };
        subject.line(words, funding, {&table.scheme, &table.name, &table.validFrom, &table.validTo});
        funding.rest(Fate::Narrowed, inTextOnly());
    }
}

/** The prices that are not a cost in EDU-DEX: other kinds, or a total whose parts are also given. */
void addOtherCosts(SubjectText &subject, const MapperTask &task)
{
    const auto &table = priceFields();
    for (const Source &price : constant(task.offering.parts(Kind::Price))) {
        const std::optional<Source> run = price.within();
        if (costTypeOf(task, price) || (run && !task.runs.contains(*run))) {
            continue;
        }
        const auto words = [&](Language language) {
            const QString amount = mapping::isPriced(price)
                ? mapping::currencyOf(price.record()) + u' ' + mapping::amountText(*price.look(table.cents))
                : QString();
            return joined({label("priceKind", price.look(table.kind), language),
                              price.look(table.description).preferring(language), amount,
                              label("vat", price.look(table.vat), language)},
                u", "_s);
        };
        if (price.look(table.cents).value_or(0) < 0) {
            price.drop(table.cents, badForm());
        }
        subject.line(words, price, {&table.kind, &table.cents, &table.currency, &table.vat, &table.description});
        price.rest(Fate::Narrowed, inTextOnly());
    }
}

/** Values for which EDU-DEX has no degree, register or mark. */
void addAccreditation(SubjectText &subject, const MapperTask &task)
{
    const Source &offering = task.offering;
    const auto &table = offeringFields();
    const auto line = [&](const char *codes, const domain::Field<QString> &field) {
        subject.line(
            [&](Language language) { return label(codes, offering.look(field), language); }, offering, {&field});
    };
    line("accreditation", table.accreditation);
    if (offering.look(table.accreditation) == u"nvao") {
        offering.carried(table.accreditation);
    } else {
        offering.narrow(table.accreditation, inTextOnly());
    }
    if (offering.look(table.accredited)) {
        subject.line(
            [](Language language) { return language == Language::Dutch ? u"Geaccrediteerd"_s : u"Accredited"_s; },
            offering, {&table.accredited});
        offering.narrow(table.accredited, inTextOnly());
    } else {
        offering.drop(table.accredited, noPlaceForIt());
    }
    if (nlqfRegisterCode(task).isEmpty()) {
        line("nlqf", table.nlqf);
        offering.narrow(table.nlqf, inTextOnly());
    }
    if (const QString result = offering.look(table.result); result == u"microcredential" || result == u"edubadge") {
        line("result", table.result);
    }
}

/**
 * Includes loads whose member does not say which kind of hours it holds, or that could have been calculated from the
 * credits.
 */
void addStudyLoad(SubjectText &subject, const MapperTask &task)
{
    const auto &field = offeringFields().studyLoad;
    const QList<domain::StudyLoad> all = task.offering.look(field);
    const std::optional<double> ec = domain::studyLoadIn(all, u"ec"_s);
    for (const domain::StudyLoad &load : all) {
        const bool isAsIfMade = load.unit == u"sbu" && ec && load.value == std::round(*ec * hoursInCredit);
        if (!hasMember(task, load) || load.unit == u"hours" || isAsIfMade) {
            subject.line([&](Language language) { return domain::inWords(load, QLocale::c(), language); },
                task.offering, {&field});
        }
    }
}

Node subjectTexts(const MapperTask &task)
{
    const auto &table = offeringFields();
    Node subjects = Node::Array();
    const auto add = [&](const char *name, const std::function<void(SubjectText &)> &fill) {
        SubjectText subject(name, task.languages);
        fill(subject);
        subject.appendTo(subjects);
    };
    const auto text = [&](const domain::Field<LocalizedText> &field) {
        return [&](SubjectText &subject) { subject.take(task.offering, field); };
    };
    const auto of = [&](void (*fill)(SubjectText &, const MapperTask &)) {
        return [&task, fill](SubjectText &subject) { fill(subject, task); };
    };
    add("objectives", of(addOutcomes));
    add("student profile", text(table.targetGroup));
    add("competencies", of(addSkills));
    add("admission", text(table.admission));
    add("graduation", text(table.assessment));
    add("accreditation", of(addAccreditation));
    add("study load", of(addStudyLoad));
    add("tuition fee", of(addFunding));
    add("additional costs", of(addOtherCosts));
    add("commercial partners", of(addPartners));
    return subjects;
}

} // namespace

Node descriptions(const MapperTask &task)
{
    Node part = Node::object();
    putDescription(part, task);
    putText(part, u"programName"_s, task.offering, offeringFields().title, nameLimit);
    putSummary(part, task);
    putSearchWords(part, task);
    if (Node subjects = subjectTexts(task); !subjects.isEmpty()) {
        part.put(u"subjectText"_s, std::move(subjects));
    }
    putWebLink(part, task.offering, offeringFields().webPage, task.languages);
    return part;
}

} // namespace leerschakel::exchange::edudex
