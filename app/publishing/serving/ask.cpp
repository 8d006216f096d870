// SPDX-License-Identifier: GPL-3.0-or-later
// The paths and parameters of OOAPI 5.0 (v5/ooapi.json, paths), as far as a catalogue has something to offer for them.
#include "publishing/serving/ask.h"

#include "domain/constant.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <functional>
#include <span>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

using domain::Id;

namespace {

/** The values of a parameter that allows only certain ones; empty if it takes any text. */
using Words = std::span<const QByteArrayView>;

constexpr QByteArrayView truths[] = {"true", "false"};
constexpr QByteArrayView pageSizes[] = {"10", "20", "50", "100", "250"};
constexpr QByteArrayView organisationTypes[] = {
    "root", "institute", "department", "faculty", "branch", "academy", "school"};
constexpr QByteArrayView specificationTypes[] = {"program", "privateProgram", "programCluster", "cluster", "course"};
constexpr QByteArrayView programTypes[] = {"program", "minor", "honours", "specialization", "track"};
constexpr QByteArrayView qualifications[] = {"AD", "BA", "BSc", "LLB", "MA", "MSc", "LLM", "Phd", "None"};
constexpr QByteArrayView qualificationLevels[] = {"1", "2", "3", "4", "4+", "5", "6", "7", "8"};
constexpr QByteArrayView sectors[] = {
    "secondary vocational education", "higher professional education", "university education"};
constexpr QByteArrayView levels[] = {"secondary vocational education", "secondary vocational education 1",
    "secondary vocational education 2", "secondary vocational education 3", "secondary vocational education 4",
    "associate degree", "bachelor", "master", "doctoral", "undefined", "undivided", "nt2-1", "nt2-2"};
constexpr QByteArrayView deliveryModes[] = {"distance-learning", "on campus", "online", "hybrid", "situated"};
constexpr QByteArrayView studyModes[] = {"full-time", "part-time", "dual training", "self-paced"};
constexpr QByteArrayView offeringTypes[] = {"program", "course", "component"};

bool contains(Words words, QByteArrayView word)
{
    return std::ranges::find(words, word) != words.end();
}

/** A parameter that filters lists: the member it is about has the same name. */
struct Parameter {
    QByteArrayView name;
    Words words = {};
    bool isLanguage = false;
    bool isMany = false;
};

constexpr Parameter primaryCode{.name = "primaryCode"};
constexpr Parameter teachingLanguage{.name = "teachingLanguage", .words = {}, .isLanguage = true};
constexpr Parameter modeOfDelivery{
    .name = "modeOfDelivery", .words = deliveryModes, .isLanguage = false, .isMany = true};

constexpr Parameter organisationParameters[] = {primaryCode, {.name = "organizationType", .words = organisationTypes}};
constexpr Parameter specificationParameters[] = {
    primaryCode, {.name = "educationSpecificationType", .words = specificationTypes}};
constexpr Parameter programParameters[] = {primaryCode, teachingLanguage,
    {.name = "programType", .words = programTypes}, {.name = "qualificationAwarded", .words = qualifications},
    {.name = "levelOfQualification", .words = qualificationLevels}, {.name = "sector", .words = sectors},
    {.name = "fieldsOfStudy"}, {.name = "croho-creboCode"}};
constexpr Parameter courseParameters[] = {
    primaryCode, teachingLanguage, {.name = "level", .words = levels}, modeOfDelivery};
constexpr Parameter offeringParameters[] = {primaryCode, teachingLanguage, modeOfDelivery,
    {.name = "modeOfStudy", .words = studyModes}, {.name = "resultExpected", .words = truths},
    {.name = "offeringType", .words = offeringTypes}};

std::span<const Parameter> parametersOf(Entity entity)
{
    switch (entity) {
    case Entity::Organisation:
        return organisationParameters;
    case Entity::Specification:
        return specificationParameters;
    case Entity::Program:
        return programParameters;
    case Entity::Course:
        return courseParameters;
    case Entity::Offering:
        return offeringParameters;
    case Entity::Nothing:
        break;
    }
    return {};
}

/** What a list may be sorted by: the parameter value, and its key. */
QHash<QByteArray, SortKey> sortKeysOf(Entity entity)
{
    QHash<QByteArray, SortKey> keys{{"name"_ba, SortKey::Name}, {idMemberOf(entity), SortKey::Id}};
    if (entity == Entity::Offering) {
        keys.insert("startDate"_ba, SortKey::Start);
        keys.insert("endDate"_ba, SortKey::End);
    } else if (entity == Entity::Specification) {
        keys.insert("educationSpecificationType"_ba, SortKey::Type);
        keys.insert("primaryCode"_ba, SortKey::Code);
        keys.insert("primarycode"_ba, SortKey::Code); // as spelled below organizations
    }
    return keys;
}

/** A list of everything of a kind; the single documents are below it. */
struct Collection {
    QByteArrayView path;
    Entity entity;
};
/** A list below one document: "courses/<id>/offerings". */
struct Below {
    Entity owner;
    QByteArrayView path;
    Entity entity;
    /** The member of its items that refers to the document it is below. */
    QByteArrayView relation = {};
    SortKey sorted = SortKey::Name;
};

constexpr std::array collections{
    Collection{"organizations", Entity::Organisation},
    Collection{"education-specifications", Entity::Specification},
    Collection{"programs", Entity::Program},
    Collection{"courses", Entity::Course},
    Collection{"academic-sessions", Entity::Nothing},
    Collection{"persons", Entity::Nothing},
    Collection{"groups", Entity::Nothing},
    Collection{"buildings", Entity::Nothing},
    Collection{"rooms", Entity::Nothing},
    Collection{"news-feeds", Entity::Nothing},
};

constexpr std::array belows{
    Below{Entity::Organisation, "programs", Entity::Program, "organization"},
    Below{Entity::Organisation, "courses", Entity::Course, "organization"},
    Below{Entity::Organisation, "components", Entity::Nothing},
    Below{Entity::Organisation, "offerings", Entity::Offering, "organization", SortKey::Start},
    Below{Entity::Organisation, "groups", Entity::Nothing},
    Below{Entity::Organisation, "education-specifications", Entity::Specification, "organization"},
    Below{Entity::Specification, "education-specifications", Entity::Specification, "parent", SortKey::Id},
    Below{Entity::Specification, "courses", Entity::Course, "educationSpecification", SortKey::Id},
    Below{Entity::Specification, "programs", Entity::Program, "educationSpecification"},
    Below{Entity::Program, "programs", Entity::Program, "parent"},
    Below{Entity::Program, "courses", Entity::Course, "programs", SortKey::Id},
    Below{Entity::Program, "offerings", Entity::Offering, "program", SortKey::Start},
    Below{Entity::Course, "components", Entity::Nothing},
    Below{Entity::Course, "offerings", Entity::Offering, "course", SortKey::Start},
    Below{Entity::Offering, "associations", Entity::Nothing},
    Below{Entity::Offering, "groups", Entity::Nothing},
};

std::unexpected<Problem> notThere()
{
    return std::unexpected(Problem{.status = 404, .why = {.code = u"serve.noPath"_s, .arguments = {}}});
}

std::unexpected<Problem> badValue(QByteArrayView name, const QByteArray &value, const QByteArrayList &words = {})
{
    const QString shown = QString::fromUtf8(value).left(100);
    return std::unexpected(Problem{.status = 400,
        .why = words.isEmpty()
            ? domain::Message{.code = u"serve.badValue"_s, .arguments = {QString::fromLatin1(name), shown}}
            : domain::Message{.code = u"serve.badChoice"_s,
                  .arguments = {QString::fromLatin1(name), shown, QString::fromLatin1(words.join(", "))}}});
}

QByteArrayList listed(Words words)
{
    QByteArrayList list;
    for (const QByteArrayView word : words) {
        list.append(word.toByteArray());
    }
    return list;
}

/** The entity whose documents are found by id below \a path; there is no list of all offerings. */
std::optional<Entity> oneIn(QByteArrayView path)
{
    if (path == "offerings") {
        return Entity::Offering;
    }
    const auto found = std::ranges::find(collections, path, &Collection::path);
    return found == collections.end() ? std::nullopt : std::optional(found->entity);
}

std::expected<Ask, Problem> askOfPath(const QList<QByteArray> &steps)
{
    if (steps.isEmpty()) {
        return Ask{.what = Ask::What::Service};
    }
    if (steps.size() == 1) {
        const auto found = std::ranges::find(collections, steps[0], &Collection::path);
        return found == collections.end() ? std::expected<Ask, Problem>(notThere())
                                          : Ask{.what = Ask::What::List, .entity = found->entity};
    }
    const std::optional<Entity> entity = oneIn(steps[0]);
    const Id id = Id::fromString(QString::fromUtf8(steps[1]));
    if (!entity || *entity == Entity::Nothing || id.isNull() || steps.size() > 3) {
        return notThere();
    }
    if (steps.size() == 2) {
        return Ask{.what = Ask::What::One, .entity = *entity, .id = id};
    }
    const auto below =
        std::ranges::find_if(belows, [&](const Below &each) { return each.owner == *entity && each.path == steps[2]; });
    if (below == belows.end()) {
        return notThere();
    }
    return Ask{.what = Ask::What::List,
        .entity = below->entity,
        .id = id,
        .owner = *entity,
        .relation = below->relation.toByteArray(),
        .choice = {.sorting = {{.key = below->sorted}}}};
}

/** The parameters of a query, in order; a plus is a space, as in forms. */
class Query
{
public:
    explicit Query(QByteArrayView query)
    {
        for (const QByteArray &each : constant(query.toByteArray().split('&'))) {
            const qsizetype equals = each.indexOf('=');
            if (!each.isEmpty()) {
                m_values.append(
                    {decoded(each.left(equals)), equals < 0 ? QByteArray() : decoded(each.mid(equals + 1))});
            }
        }
    }

    /** The last one of that name; absent if there is none, or it is empty. */
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const
    {
        const QList<QByteArray> all = values(name);
        return all.isEmpty() ? std::nullopt : std::optional(all.last());
    }
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const
    {
        QList<QByteArray> found;
        for (const auto &[key, value] : m_values) {
            if (key == name && !value.isEmpty()) {
                found.append(value);
            }
        }
        return found;
    }
    /** All values of that name, each of which may be several separated by commas. */
    [[nodiscard]] QList<QByteArray> listed(QByteArrayView name) const
    {
        return values(name).isEmpty() ? QList<QByteArray>() : values(name).join(',').split(',');
    }

private:
    static QByteArray decoded(QByteArray text)
    {
        text.replace('+', ' ');
        return QByteArray::fromPercentEncoding(text);
    }

    QList<std::pair<QByteArray, QByteArray>> m_values;
};

std::expected<int, Problem> numberIn(
    const Query &query, QByteArrayView name, int otherwise, const std::function<bool(int)> &isRight)
{
    const std::optional<QByteArray> value = query.value(name);
    bool isNumber = false;
    const int number = value.value_or(QByteArray()).toInt(&isNumber);
    if (!value) {
        return otherwise;
    }
    return isNumber && isRight(number) ? std::expected<int, Problem>(number) : badValue(name, *value);
}

std::expected<QDate, Problem> dateIn(const Query &query, QByteArrayView name, QDate otherwise)
{
    const std::optional<QByteArray> value = query.value(name);
    const QDate date = QDate::fromString(QString::fromLatin1(value.value_or(QByteArray())), Qt::ISODate);
    if (!value) {
        return otherwise;
    }
    return date.isValid() && value->size() == 10 ? std::expected<QDate, Problem>(date) : badValue(name, *value);
}

bool isLanguage(const QByteArray &text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::expected<void, Problem> readFilters(Ask &ask, const Query &query)
{
    for (const Parameter &parameter : parametersOf(ask.entity)) {
        const std::optional<QByteArray> last = query.value(parameter.name);
        if (!last) {
            continue;
        }
        const QList<QByteArray> values = parameter.isMany ? query.listed(parameter.name) : QList<QByteArray>{*last};
        for (const QByteArray &value : values) {
            const bool isKnown = parameter.words.empty() || contains(parameter.words, value);
            if (!isKnown || (parameter.isLanguage && !isLanguage(value))) {
                return badValue(parameter.name, value, listed(parameter.words));
            }
        }
        ask.choice.filters.append({.member = parameter.name.toByteArray(), .values = values});
    }
    return {};
}

std::expected<void, Problem> readSorting(Ask &ask, const Query &query)
{
    const QHash<QByteArray, SortKey> keys = sortKeysOf(ask.entity);
    QList<Sorting> sorting;
    for (const QByteArray &value : constant(query.listed("sort"))) {
        const bool isDescending = value.startsWith('-');
        const auto key = keys.constFind(isDescending ? value.sliced(1) : value);
        if (key == keys.cend() && ask.entity != Entity::Nothing) {
            QByteArrayList words = keys.keys();
            std::ranges::sort(words);
            return badValue("sort", value, words);
        }
        sorting.append({.key = key == keys.cend() ? SortKey::Name : *key, .isDescending = isDescending});
    }
    if (!sorting.isEmpty()) {
        ask.choice.sorting = sorting;
    } else if (ask.choice.sorting.isEmpty()) {
        ask.choice.sorting = {{.key = SortKey::Name}};
    }
    return {};
}

std::expected<void, Problem> readDates(Ask &ask, const Query &query, QDate today)
{
    if (ask.entity != Entity::Offering) {
        return {};
    }
    const auto since = dateIn(query, "since", today);
    const auto until = dateIn(query, "until", {});
    if (!since || !until) {
        return std::unexpected(since ? until.error() : since.error());
    }
    ask.choice.since = *since;
    ask.choice.until = *until;
    return {};
}

std::expected<void, Problem> readPage(Ask &ask, const Query &query)
{
    const std::optional<QByteArray> size = query.value("pageSize");
    if (size && !contains(pageSizes, *size)) {
        return badValue("pageSize", *size, listed(pageSizes));
    }
    ask.pageSize = size.value_or("10"_ba).toInt();
    return numberIn(query, "pageNumber", 1, [](int number) { return number >= 1; }).transform([&](int number) {
        ask.pageNumber = number;
    });
}

std::expected<void, Problem> readList(Ask &ask, const Query &query, QDate today)
{
    // OOAPI calls it q; its documentation, and with it some clients, call it search.
    const QByteArray search = query.value("q").or_else([&] { return query.value("search"); }).value_or(QByteArray());
    ask.choice.search = QString::fromUtf8(search).toCaseFolded();
    ask.choice.consumer = query.value("consumer").value_or(QByteArray());
    return readPage(ask, query)
        .and_then([&] { return readFilters(ask, query); })
        .and_then([&] { return readDates(ask, query, today); })
        .and_then([&] { return readSorting(ask, query); });
}

/**
 * References that may be expanded but are not documents here: they stay as they were imported, whatever the request.
 */
QByteArrayList keptReferencesOf(Entity entity)
{
    switch (entity) {
    case Entity::Program:
    case Entity::Course:
        return {"coordinators"_ba};
    case Entity::Offering:
        return {"programOffering"_ba, "courseOffering"_ba, "component"_ba, "academicSession"_ba};
    default:
        return {};
    }
}

std::expected<void, Problem> readOne(Ask &ask, const Query &query)
{
    const std::optional<QByteArray> overrides = query.value("returnTimelineOverrides");
    if (overrides && !contains(truths, *overrides)) {
        return badValue("returnTimelineOverrides", *overrides, listed(truths));
    }
    ask.withTimelineOverrides = overrides == "true";
    QByteArrayList expandable = keptReferencesOf(ask.entity);
    for (const auto &[member, entity] : constant(referencesOf(ask.entity))) {
        expandable.append(member);
    }
    for (const QByteArray &member : constant(query.listed("expand"))) {
        if (!expandable.contains(member)) {
            std::ranges::sort(expandable);
            return badValue("expand", member, expandable);
        }
        ask.expand.append(member);
    }
    return {};
}

} // namespace

std::expected<Ask, Problem> readAsk(QByteArrayView path, QByteArrayView query, QDate today)
{
    QList<QByteArray> steps = path.toByteArray().split('/');
    steps.removeFirst(); // there is nothing before the first slash
    if (steps.last().isEmpty()) {
        steps.removeLast();
    }
    for (QByteArray &step : steps) {
        step = QByteArray::fromPercentEncoding(step);
    }
    std::expected<Ask, Problem> ask = askOfPath(steps);
    if (!ask || ask->what == Ask::What::Service) {
        return ask;
    }
    const Query parameters(query);
    const auto read = ask->what == Ask::What::List ? readList(*ask, parameters, today) : readOne(*ask, parameters);
    return read ? ask : std::unexpected(read.error());
}

QByteArray idMemberOf(Entity entity)
{
    switch (entity) {
    case Entity::Organisation:
        return "organizationId"_ba;
    case Entity::Specification:
        return "educationSpecificationId"_ba;
    case Entity::Program:
        return "programId"_ba;
    case Entity::Course:
        return "courseId"_ba;
    case Entity::Offering:
        return "offeringId"_ba;
    case Entity::Nothing:
        break;
    }
    return {};
}

QList<QByteArray> filterMembersOf(Entity entity)
{
    QList<QByteArray> members;
    for (const Parameter &parameter : parametersOf(entity)) {
        members.append(parameter.name.toByteArray());
    }
    return members;
}

QList<std::pair<QByteArray, Entity>> referencesOf(Entity entity)
{
    const std::pair organisation("organization"_ba, Entity::Organisation);
    const std::pair specification("educationSpecification"_ba, Entity::Specification);
    switch (entity) {
    case Entity::Organisation:
    case Entity::Specification:
    case Entity::Program: {
        QList<std::pair<QByteArray, Entity>> references{{"parent"_ba, entity}, {"children"_ba, entity}};
        if (entity != Entity::Organisation) {
            references.append(organisation);
        }
        if (entity == Entity::Program) {
            references.append(specification);
        }
        return references;
    }
    case Entity::Course:
        return {organisation, specification, {"programs"_ba, Entity::Program}};
    case Entity::Offering:
        return {organisation, {"program"_ba, Entity::Program}, {"course"_ba, Entity::Course}};
    case Entity::Nothing:
        break;
    }
    return {};
}

} // namespace leerschakel::publishing::serving
