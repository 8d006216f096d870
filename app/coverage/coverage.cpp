// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"

#include "coverage/demand.h"
#include "coverage/rollup.h"
#include "coverage/schemecontent.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

using domain::Record;

namespace {

/** The scheme that \a request names, or the one that most links of \a supply point into; absent when no scheme is loaded. */
Result<std::optional<SchemeContent>> chooseScheme(
    store::Catalogue &catalogue, const CoverageRequest &request, const Supply &supply)
{
    const Result<QList<Record>> schemes = SchemeContent::schemes(catalogue);
    if (!schemes) {
        return std::unexpected(schemes.error());
    }
    const std::vector<int> links = supply.linksByConcept();
    std::optional<SchemeContent> best;
    qint64 most = -1;
    for (const Record &record : *schemes) {
        const bool asked = domain::schemeTable().uri(record) == request.scheme;
        if (!request.scheme.isEmpty() && !asked) {
            continue;
        }
        Result<SchemeContent> content = SchemeContent::read(catalogue, record);
        if (!content) {
            return std::unexpected(content.error());
        }
        qint64 here = 0;
        for (size_t i = 0; i < links.size(); ++i) {
            if (links[i] > 0 && content->hierarchy->find(supply.concepts()[i]) >= 0) {
                here += links[i];
            }
        }
        if (here > most) {
            most = here;
            best = std::move(*content);
        }
    }
    if (!best && !request.scheme.isEmpty()) {
        return std::unexpected(domain::Error::of(domain::Failure::Usage, u"coverage.noScheme"_s, {request.scheme}));
    }
    return best;
}

Result<Assignment> assignmentFor(store::Catalogue &catalogue, By by, const SchemeContent &scheme, const Supply &supply)
{
    switch (by) {
    case By::Group:
        return byGroup(*scheme.hierarchy, supply.concepts());
    case By::Skill:
        return bySkill(*scheme.hierarchy, supply);
    case By::Occupation:
        break;
    }
    const Result<std::vector<std::pair<QString, QString>>> essential = scheme.essentialSkills(catalogue);
    if (!essential) {
        return std::unexpected(essential.error());
    }
    return byOccupation(supply.concepts(), *essential);
}

/** Fills in the labels of \a rows (CoverageRow or WhiteSpot). */
template<typename Row>
Result<void> label(store::Catalogue &catalogue, const SchemeContent &scheme, QList<Row> &rows)
{
    QStringList uris;
    for (const Row &row : std::as_const(rows)) {
        uris.append(row.uri);
    }
    const Result<QHash<QString, domain::LocalizedText>> labels = scheme.labels(catalogue, uris);
    if (!labels) {
        return std::unexpected(labels.error());
    }
    for (Row &row : rows) {
        row.label = labels->value(row.uri);
    }
    return {};
}

/** Holds the demand of \a request, where there is any, against what is taught. */
Result<void> addDemand(
    store::Catalogue &catalogue, const CoverageRequest &request, const Supply &supply, Coverage &coverage)
{
    const Result<std::optional<Demand>> demand = Demand::read(catalogue, request);
    if (!demand) {
        return std::unexpected(demand.error());
    }
    if (!*demand) {
        return {};
    }
    const std::vector<int> links = supply.linksByConcept();
    QSet<QString> taught;
    for (size_t i = 0; i < links.size(); ++i) {
        if (links[i] > 0) {
            taught.insert(supply.concepts()[i]);
        }
    }
    double total = 0;
    double covered = 0;
    for (const Demand::Figure &figure : (*demand)->figures) {
        total += figure.value;
        if (taught.contains(figure.skill)) {
            covered += figure.value;
        } else {
            coverage.whiteSpots.append({.uri = figure.skill, .label = {}, .demand = figure.value, .supply = 0});
        }
    }
    coverage.demand = total;
    coverage.covered = covered;
    return {};
}

/** Fills in what \a scheme has to say: its rows, and the labels of rows and white spots. */
Result<void> addRows(
    store::Catalogue &catalogue, By by, const SchemeContent &scheme, const Supply &supply, Coverage &coverage)
{
    coverage.scheme = scheme.uri;
    coverage.schemeTitle = scheme.title;
    coverage.attribution = scheme.attribution;
    Result<Assignment> assignment = assignmentFor(catalogue, by, scheme, supply);
    if (!assignment) {
        return std::unexpected(assignment.error());
    }
    if (const Result<void> labelled = label(catalogue, scheme, assignment->rows); !labelled) {
        return labelled;
    }
    coverage.rows = rollUp(*assignment, supply);
    return label(catalogue, scheme, coverage.whiteSpots);
}

void countConcepts(const Hierarchy &hierarchy, const Supply &supply, Coverage &coverage)
{
    coverage.concepts = hierarchy.countable();
    const std::vector<int> links = supply.linksByConcept();
    for (size_t i = 0; i < links.size(); ++i) {
        const int number = links[i] > 0 ? hierarchy.find(supply.concepts()[i]) : -1;
        coverage.taught += number >= 0 && hierarchy.concepts()[size_t(number)].counts ? 1 : 0;
        coverage.linksElsewhere += number < 0 ? links[i] : 0;
    }
}

/** Numbers of the concepts in \a supply that the row of \a uri is about. */
std::vector<bool> conceptsBehind(const CoverageRequest &request, const Hierarchy &hierarchy,
    const Assignment &assignment, const Supply &supply, const QString &uri)
{
    std::vector<bool> wanted(supply.concepts().size(), false);
    const auto row = std::ranges::find(assignment.rows, uri, &CoverageRow::uri);
    if (row != assignment.rows.cend()) {
        const int bar = int(row - assignment.rows.cbegin());
        for (size_t i = 0; i < wanted.size(); ++i) {
            wanted[i] = std::ranges::find(assignment.bars[i], bar) != assignment.bars[i].cend();
        }
        return wanted;
    }
    const int number = request.by == By::Occupation ? -1 : hierarchy.find(uri);
    QSet<QString> under;
    if (number >= 0) {
        for (const int each : hierarchy.under(number)) {
            under.insert(hierarchy.concepts()[size_t(each)].uri);
        }
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        wanted[i] = under.contains(supply.concepts()[i]);
    }
    return wanted;
}

Result<QList<domain::Id>> idsOf(store::Catalogue &catalogue, const std::vector<qint64> &rows)
{
    QStringList numbers;
    for (const qint64 row : rows) {
        numbers.append(QString::number(row));
    }
    const Result<QSqlQuery *> query =
        catalogue.run(u"SELECT o.id FROM json_each(?) j JOIN offering o ON o.row = j.value ORDER BY j.key"_s,
            {u"[%1]"_s.arg(numbers.join(u','))});
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<domain::Id> ids;
    while ((*query)->next()) {
        ids.append(domain::Id::fromString((*query)->value(0).toString()));
    }
    return ids;
}

} // namespace

Result<Coverage> coverage(store::Catalogue &catalogue, const CoverageRequest &request)
{
    const Result<Supply> supply = Supply::read(catalogue, request);
    if (!supply) {
        return std::unexpected(supply.error());
    }
    const Result<std::optional<SchemeContent>> scheme = chooseScheme(catalogue, request, *supply);
    if (!scheme) {
        return std::unexpected(scheme.error());
    }
    Coverage result;
    Result<void> done = addDemand(catalogue, request, *supply, result);
    if (*scheme && done) {
        done = addRows(catalogue, request.by, **scheme, *supply, result);
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    countConcepts(*scheme ? *(*scheme)->hierarchy : Hierarchy(), *supply, result);
    return result;
}

Result<QList<domain::Id>> offeringsBehind(
    store::Catalogue &catalogue, const CoverageRequest &request, const QString &uri)
{
    const Result<Supply> supply = Supply::read(catalogue, request);
    if (!supply) {
        return std::unexpected(supply.error());
    }
    const Result<std::optional<SchemeContent>> scheme = chooseScheme(catalogue, request, *supply);
    if (!scheme) {
        return std::unexpected(scheme.error());
    }
    if (!*scheme) {
        return QList<domain::Id>();
    }
    const Result<Assignment> assignment = assignmentFor(catalogue, request.by, **scheme, *supply);
    if (!assignment) {
        return std::unexpected(assignment.error());
    }
    const std::vector<bool> wanted = conceptsBehind(request, *(*scheme)->hierarchy, *assignment, *supply, uri);
    std::vector<qint64> rows;
    for (size_t i = 0; i < supply->size(); ++i) {
        const Supply::Taught taught = (*supply)[i];
        if (std::ranges::any_of(taught.concepts, [&](int number) { return wanted[size_t(number)]; })) {
            rows.push_back(taught.row);
        }
    }
    return idsOf(catalogue, rows);
}

} // namespace leerschakel::coverage
