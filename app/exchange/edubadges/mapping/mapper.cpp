// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edubadges/mapping/mapper.h"

#include "domain/studyload.h"
#include "exchange/edubadges/convention.h"
#include "exchange/edubadges/mapping/parts.h"
#include "exchange/edubadges/names.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edubadges {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::StudyLoad;
using mapping::Fate;

namespace {

QString suffixOf(const Task &task, Language language)
{
    return language == task.languages.constFirst() ? QString() : QString(u'-' + domain::languageCode(language));
}

QString pathOf(const Task &task, Language language)
{
    return u"achievements/"_s + task.offering.id().toString() + suffixOf(task, language) + u".json"_s;
}

QString idOf(const Task &task, Language language, const QString &address)
{
    if (!address.isEmpty()) {
        return address + pathOf(task, language);
    }
    const Id own = task.offering.id();
    const QString suffix = suffixOf(task, language);
    return iriOf(suffix.isEmpty() ? own : Id::fromName(u"leerschakel edubadges "_s + own.toString() + suffix));
}

/** The text used as the description in \a language: the summary only if there is no description. */
struct Description {
    const domain::Field<LocalizedText> *field = nullptr;
    Language language{};
};
Description descriptionIn(const Source &offering, Language language)
{
    const Language other = language == Language::Dutch ? Language::English : Language::Dutch;
    const auto &fields = offeringFields();
    for (const Language each : {language, other}) {
        for (const domain::Field<LocalizedText> *field : {&fields.description, &fields.summary}) {
            if (!offering.wanted(*field).in(each).isEmpty()) {
                return {.field = field, .language = each};
            }
        }
    }
    return {.field = &fields.description, .language = language};
}

void putDescription(Node &achievement, const Task &task)
{
    const Description own = descriptionIn(task.offering, task.language);
    achievement.put(u"description"_s, task.offering.wanted(*own.field).in(own.language),
        task.offering.has(*own.field) ? task.offering.origin(*own.field) : document::Origin());
}

/** A part of either text that is in no Achievement is left out. */
void bookDescription(const Source &offering, const QList<Language> &languages)
{
    const auto &fields = offeringFields();
    for (const domain::Field<LocalizedText> *field : {&fields.description, &fields.summary}) {
        const LocalizedText text = offering.wanted(*field);
        QVariantMap left;
        bool isUsed = false;
        for (const Language language : {Language::Dutch, Language::English}) {
            const bool isHere = std::ranges::any_of(languages, [&](Language each) {
                const Description own = descriptionIn(offering, each);
                return own.field == field && own.language == language;
            });
            isUsed = isUsed || (isHere && !text.in(language).isEmpty());
            if (!isHere && !text.in(language).isEmpty()) {
                left.insert(domain::languageCode(language), text.in(language));
            }
        }
        if (!isUsed) {
            offering.drop(*field, noPlaceForIt());
        } else if (left.isEmpty()) {
            offering.carried(*field);
        } else {
            offering.leaveOut(*field, left, Fate::Narrowed, noPlaceForIt());
        }
    }
}

/** Markdown being built, with the fields it is made from. */
class Narrative
{
public:
    explicit Narrative(Language language) : m_language(language) {}

    void add(const char *dutch, const char *english, const QString &text, const document::Origin &origin)
    {
        add(dutch, english, text, std::vector{origin});
    }
    void add(const char *dutch, const char *english, const QString &text, const std::vector<document::Origin> &origins)
    {
        if (!text.isEmpty()) {
            m_parts.append(u"**%1**\n\n%2"_s.arg(said(m_language, dutch, english), text));
            m_origins.insert(m_origins.end(), origins.begin(), origins.end());
        }
    }
    [[nodiscard]] Node node() const
    {
        Node text(m_parts.join(u"\n\n"_s));
        for (const document::Origin &origin : m_origins) {
            text.addOrigin(origin);
        }
        return text;
    }
    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }

private:
    Language m_language;
    QStringList m_parts;
    std::vector<document::Origin> m_origins;
};

void addOutcomes(Narrative &narrative, const Task &task)
{
    const auto &table = domain::outcomeTable();
    QStringList lines;
    std::vector<document::Origin> origins;
    for (const Source &outcome : constant(task.offering.parts(Kind::Outcome))) {
        if (const QString text = textOf(task, outcome, table.text); !text.isEmpty()) {
            lines.append(u"- "_s + text);
            origins.push_back(outcome.origin(table.text));
        }
        bookText(task, outcome, table.text);
    }
    narrative.add("Leeruitkomsten", "Learning outcomes", lines.join(u'\n'), origins);
}

/** The first amount in credits. */
std::optional<StudyLoad> creditsOf(const Source &offering)
{
    const QList<StudyLoad> loads = offering.look(offeringFields().studyLoad);
    const auto found = std::ranges::find(loads, u"ec"_s, &StudyLoad::unit);
    return found == loads.cend() ? std::nullopt : std::optional(*found);
}

void addLoad(Narrative &narrative, const Task &task)
{
    const auto &field = offeringFields().studyLoad;
    const std::optional<StudyLoad> credits = creditsOf(task.offering);
    task.offering.carryThose(
        field, [&](const StudyLoad &load) { return load == credits; }, inTextOnly(), Fate::Narrowed);
    QList<StudyLoad> others = task.offering.look(field);
    others.removeIf([&](const StudyLoad &load) { return load == credits; });
    narrative.add("Studielast", "Study load",
        domain::inWords(others, domain::localeOf(task.language), task.language).join(u", "_s),
        task.offering.origin(field));
}

void addLanguages(Narrative &narrative, const Task &task)
{
    const auto &field = offeringFields().languages;
    QStringList names;
    for (const QString &code : constant(task.offering.look(field))) {
        names.append(labelOf("language", code, task.language));
    }
    task.offering.narrow(field, inTextOnly());
    narrative.add("Voertaal", "Language of instruction", names.join(u", "_s), task.offering.origin(field));
}

void putCriteria(Node &achievement, const Task &task)
{
    const auto &fields = offeringFields();
    Node criteria = Node::object();
    if (const QString page = webAddress(task.offering.look(fields.webPage)); page.isEmpty()) {
        task.offering.drop(fields.webPage, badForm());
    } else {
        criteria.put(u"id"_s, page, task.offering.origin(fields.webPage));
        if (page == task.offering.look(fields.webPage)) {
            task.offering.carried(fields.webPage);
        } else {
            task.offering.narrow(fields.webPage, page);
        }
    }
    Narrative narrative(task.language);
    addOutcomes(narrative, task);
    narrative.add("Toetsing", "Assessment", textOf(task, task.offering, fields.assessment),
        task.offering.origin(fields.assessment));
    bookText(task, task.offering, fields.assessment);
    addLoad(narrative, task);
    addLanguages(narrative, task);
    if (!narrative.isEmpty()) {
        criteria.put(u"narrative"_s, narrative.node());
    }
    achievement.put(u"criteria"_s, std::move(criteria));
}

void putResult(Node &achievement, const Task &task)
{
    const auto &field = offeringFields().result;
    if (const char *type = theirsFor(achievementTypes, task.offering.look(field))) {
        achievement.put(u"achievementType"_s, type, task.offering.origin(field));
        task.offering.carried(field);
    } else {
        task.offering.drop(field, noPlaceForIt());
    }
    if (const std::optional<StudyLoad> credits = creditsOf(task.offering)) {
        achievement.put(u"creditsAvailable"_s, Node(credits->value), task.offering.origin(offeringFields().studyLoad));
    }
}

void putIdentifiers(Node &achievement, const Task &task)
{
    const auto &fields = offeringFields();
    Node::Array all;
    if (const QString code = task.offering.carry(fields.code); !code.isEmpty()) {
        achievement.put(u"humanCode"_s, code, task.offering.origin(fields.code));
        all = identifiers({{.type = u"identifier"_s, .code = code}}, task.offering.origin(fields.code));
    }
    for (Node &entry : identifiers(task.offering.carry(fields.codes), task.offering.origin(fields.codes))) {
        all.push_back(std::move(entry));
    }
    putAll(achievement, u"otherIdentifier"_s, std::move(all));
}

/** Labels of the subjects, for people who search. */
void putTags(Node &achievement, const Task &task)
{
    const auto &fields = offeringFields();
    Node::Array all;
    const auto add = [&](const FieldSpec &field, const char *list, const QStringList &codes) {
        for (const QString &code : codes) {
            if (!code.isEmpty()) {
                Node tag(labelOf(list, code, task.language));
                tag.addOrigin(task.offering.origin(field));
                all.push_back(std::move(tag));
            }
        }
    };
    add(fields.level, "level", {task.offering.carry(fields.level)});
    add(fields.theme, "theme", {task.offering.carry(fields.theme)});
    add(fields.sector, "sector", {task.offering.carry(fields.sector)});
    add(fields.modes, "mode", task.offering.carry(fields.modes));
    add(fields.accreditation, "accreditation", {task.offering.carry(fields.accreditation)});
    putAll(achievement, u"tag"_s, std::move(all));
}

void putRelated(Node &achievement, const Task &task, const QString &address)
{
    Node::Array all;
    for (const Language language : task.languages) {
        if (language != task.language) {
            Node other = typed("Related");
            other.put(u"id"_s, idOf(task, language, address));
            other.put(u"inLanguage"_s, domain::languageCode(language));
            all.push_back(std::move(other));
        }
    }
    putAll(achievement, u"related"_s, std::move(all));
}

Node achievementOf(const Task &task, const QString &address)
{
    Node achievement = Node::object();
    achievement.put(u"@context"_s, context);
    achievement.put(u"id"_s, idOf(task, task.language, address));
    achievement.put(u"type"_s, Node::Array{"Achievement"});
    achievement.put(u"inLanguage"_s, domain::languageCode(task.language));
    putText(achievement, u"name"_s, task, task.offering, offeringFields().title);
    achievement.putDefault(u"name"_s, QString());
    putDescription(achievement, task);
    putCriteria(achievement, task);
    putResult(achievement, task);
    putCreator(achievement, task);
    putAlignments(achievement, task);
    if (const QString code = task.offering.look(offeringFields().isced); !code.isEmpty()) {
        achievement.put(
            u"fieldOfStudy"_s, labelOf("isced", code, task.language), task.offering.origin(offeringFields().isced));
    }
    putIdentifiers(achievement, task);
    putTags(achievement, task);
    putRelated(achievement, task, address);
    return achievement;
}

std::vector<mapping::NoPlace> placeless()
{
    std::vector<mapping::NoPlace> all;
    for (const Kind kind : {Kind::Edition, Kind::EnrolmentPeriod, Kind::Price, Kind::Funding, Kind::Partner,
             Kind::Component, Kind::Contact, Kind::Location, Kind::Deal}) {
        all.push_back({.kind = kind, .field = nullptr});
    }
    const auto &fields = offeringFields();
    for (const FieldSpec *field : std::initializer_list<const FieldSpec *>{&fields.kind, &fields.status,
             &fields.targetGroup, &fields.admission, &fields.duration, &fields.timing, &fields.contactMoments,
             &fields.accredited, &fields.sectorEdition, &fields.regions, &fields.contact, &fields.mkb,
             &fields.workplace, &fields.deal, &fields.validFrom, &fields.validTo, &domain::skillLinkTable().level,
             &domain::organisationTable().kind, &domain::organisationTable().shortName}) {
        all.push_back({.kind = field->kind(), .field = field});
    }
    all.push_back({.kind = Kind::Offering, .field = &fields.reach, .reason = "lost.reach"});
    return all;
}

} // namespace

std::vector<Achievement> Mapper::achievements(mapping::Ledger &ledger) const
{
    const Source offering = ledger.source();
    const QList<Language> languages = offering.languagesOf(offeringFields().title);
    std::vector<Achievement> all;
    for (const Language language : languages) {
        const Task task{.offering = offering, .around = m_surroundings, .languages = languages, .language = language};
        all.push_back({.path = pathOf(task, language), .node = achievementOf(task, m_address)});
    }
    bookDescription(offering, languages);
    // What remains is of partners, and of organisations involved in something else.
    for (const Source &organisation : constant(offering.parts(Kind::Organisation))) {
        organisation.rest(mapping::Fate::Dropped, noPlaceForIt());
    }
    ledger.settle(noPlace());
    return all;
}

std::span<const mapping::NoPlace> Mapper::noPlace()
{
    static const std::vector<mapping::NoPlace> all = placeless();
    return all;
}

} // namespace leerschakel::exchange::edubadges
