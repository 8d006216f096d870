// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"

#include "coverage/demand.h"
#include "coverage/rollup.h"
#include "coverage/schemecontent.h"
#include "store/offeringlist.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

using domain::Record;

namespace {

/**
 * The scheme that \a request names, or the one that most links of \a supply point to; absent when no scheme is
 * loaded.
 */
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

/** What does not depend on which offerings are included. */
struct Common {
    std::optional<SchemeContent> scheme;
    /** Null when they are not asked for. */
    std::shared_ptr<const Mappings> mappings = {};
    /** By the supply's own concept numbers; all empty without a scheme. */
    std::vector<CountedAs> counted = {};
};

/** What a request needs, once read. */
struct Asked : Common {
    /**
     * Each offering has each concept of the scheme once per link, even if it is also linked to another concept that
     * counts as it.
     */
    Supply supply;
    /** By the supply's own concept numbers, the number of links, including those that are counted as one. */
    std::vector<int> links;
};

Result<Common> readCommon(store::Catalogue &catalogue, const CoverageRequest &request, const Supply &supply)
{
    Result<std::optional<SchemeContent>> scheme = chooseScheme(catalogue, request, supply);
    if (!scheme) {
        return std::unexpected(scheme.error());
    }
    Common common{.scheme = std::move(*scheme)};
    if (request.overMappings) {
        Result<std::shared_ptr<const Mappings>> mappings = Mappings::read(catalogue);
        if (!mappings) {
            return std::unexpected(mappings.error());
        }
        common.mappings = std::move(*mappings);
    }
    common.counted.resize(supply.concepts().size());
    if (common.scheme) {
        common.counted = countedAs(*common.scheme->hierarchy, supply.concepts(), common.mappings.get());
    }
    return common;
}

Asked askedOf(const Common &common, Supply supply)
{
    Asked asked{common, std::move(supply), {}};
    asked.links = asked.supply.linksByConcept();
    if (asked.mappings) {
        asked.supply = withoutDoubles(asked.supply, asked.counted);
    }
    return asked;
}

Result<Asked> readWhatIsAsked(store::Catalogue &catalogue, const CoverageRequest &request)
{
    Result<Supply> supply = Supply::read(catalogue, request);
    if (!supply) {
        return std::unexpected(supply.error());
    }
    const Result<Common> common = readCommon(catalogue, request, *supply);
    return common ? Result<Asked>(askedOf(*common, std::move(*supply))) : std::unexpected(common.error());
}

Result<Assignment> assignmentFor(store::Catalogue &catalogue, By by, const Asked &asked)
{
    const Hierarchy &hierarchy = *asked.scheme->hierarchy;
    switch (by) {
    case By::Group:
        return byGroup(hierarchy, asked.counted);
    case By::Skill:
        return bySkill(hierarchy, asked.counted, asked.supply);
    case By::Occupation:
        break;
    }
    const Result<std::shared_ptr<const EssentialSkills>> essential = asked.scheme->essentialSkills(catalogue);
    if (!essential) {
        return std::unexpected(essential.error());
    }
    return byOccupation(hierarchy, asked.counted, **essential);
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

/** Compares the demand for \a request, if any, with what is taught. */
Result<void> addDemand(
    store::Catalogue &catalogue, const CoverageRequest &request, const Asked &asked, Coverage &coverage)
{
    const Result<std::optional<Demand>> demand = Demand::read(catalogue, request);
    if (!demand) {
        return std::unexpected(demand.error());
    }
    if (!*demand) {
        return {};
    }
    QSet<QString> taught;
    for (size_t i = 0; i < asked.links.size(); ++i) {
        if (asked.links[i] > 0) {
            taught.insert(asked.supply.concepts()[i]);
        }
    }
    const auto isTaught = [&](const QString &skill) {
        const auto contains = [&](const QString &uri) { return taught.contains(uri); };
        return contains(skill) || (asked.mappings && std::ranges::any_of(asked.mappings->alike(skill), contains));
    };
    double total = 0;
    double covered = 0;
    for (const Demand::Figure &figure : (*demand)->figures) {
        total += figure.value;
        if (isTaught(figure.skill)) {
            covered += figure.value;
        } else {
            coverage.whiteSpots.append({.uri = figure.skill, .label = {}, .demand = figure.value, .supply = 0});
        }
    }
    coverage.demand = total;
    coverage.covered = covered;
    return {};
}

/** The rows of the scheme, with their labels. */
Result<Assignment> labelledRows(store::Catalogue &catalogue, By by, const Asked &asked)
{
    Result<Assignment> assignment = assignmentFor(catalogue, by, asked);
    if (!assignment) {
        return assignment;
    }
    const Result<void> labelled = label(catalogue, *asked.scheme, assignment->rows);
    return labelled ? std::move(assignment) : std::unexpected(labelled.error());
}

/** Fills in what comes from the scheme: its rows, and the labels of white spots. */
Result<void> addRows(store::Catalogue &catalogue, const Asked &asked, const Assignment &assignment, Coverage &coverage)
{
    coverage.scheme = asked.scheme->uri;
    coverage.schemeTitle = asked.scheme->title;
    coverage.attribution = asked.scheme->attribution;
    coverage.rows = rollUp(assignment, asked.supply);
    return label(catalogue, *asked.scheme, coverage.whiteSpots);
}

void countConcepts(const Asked &asked, Coverage &coverage)
{
    const Hierarchy none;
    const Hierarchy &hierarchy = asked.scheme ? *asked.scheme->hierarchy : none;
    coverage.concepts = hierarchy.countable();
    const std::vector<int> &links = asked.links;
    std::vector<bool> isTaught(hierarchy.concepts().size(), false);
    for (size_t i = 0; i < links.size(); ++i) {
        const CountedAs &counted = asked.counted[i];
        if (counted.concepts.empty()) {
            coverage.linksElsewhere += links[i];
        } else if (asked.mappings && hierarchy.find(asked.supply.concepts()[i]) < 0) {
            coverage.linksMapped += links[i];
        }
        for (const int number : counted.concepts) {
            isTaught[size_t(number)] = isTaught[size_t(number)]
                || (links[i] > 0 && !counted.isUnder && hierarchy.concepts()[size_t(number)].counts);
        }
    }
    coverage.taught = int(std::ranges::count(isTaught, true));
    for (size_t i = 0; i < asked.supply.size(); ++i) {
        coverage.offerings += std::ranges::any_of(
            asked.supply[i].concepts, [&](int number) { return !asked.counted[size_t(number)].concepts.empty(); });
    }
}

/** Which concepts in the supply the row of \a uri is about, by number; all that count when it is empty. */
std::vector<bool> conceptsBehind(
    const CoverageRequest &request, const Hierarchy &hierarchy, const Assignment &assignment, const QString &uri)
{
    std::vector<bool> isMeant(hierarchy.concepts().size(), uri.isEmpty());
    const auto row = std::ranges::find(assignment.rows, uri, &CoverageRow::uri);
    if (row != assignment.rows.cend()) {
        const int bar = int(row - assignment.rows.cbegin());
        for (size_t i = 0; i < isMeant.size(); ++i) {
            isMeant[i] = std::ranges::find(assignment.bars[i], bar) != assignment.bars[i].cend();
        }
    } else if (const int number = hierarchy.find(uri); number >= 0 && request.by != By::Occupation) {
        for (const int each : hierarchy.under(number)) {
            isMeant[size_t(each)] = true;
        }
    }
    std::vector<bool> wanted;
    wanted.reserve(assignment.counted.size());
    for (const CountedAs &counted : assignment.counted) {
        wanted.push_back(std::ranges::any_of(counted.concepts, [&](int number) { return isMeant[size_t(number)]; }));
    }
    return wanted;
}

/** \a rows: those that labelledRows() would return; it is called if they are null. */
Result<Coverage> coverageOf(
    store::Catalogue &catalogue, const CoverageRequest &request, const Asked &asked, const Assignment *rows = nullptr)
{
    Coverage result;
    Result<void> done = addDemand(catalogue, request, asked, result);
    if (asked.scheme && done) {
        const Result<Assignment> own = rows ? Assignment() : labelledRows(catalogue, request.by, asked);
        done = own ? addRows(catalogue, asked, rows ? *rows : *own, result) : std::unexpected(own.error());
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    countConcepts(asked, result);
    return result;
}

} // namespace

Result<Coverage> coverage(store::Catalogue &catalogue, const CoverageRequest &request)
{
    const Result<Asked> asked = readWhatIsAsked(catalogue, request);
    return asked ? coverageOf(catalogue, request, *asked) : std::unexpected(asked.error());
}

Result<QList<Coverage>> coverageByRegion(
    store::Catalogue &catalogue, CoverageRequest request, const QStringList &regions)
{
    request.region.clear();
    const Result<Supply> all = Supply::read(catalogue, request);
    if (!all) {
        return std::unexpected(all.error());
    }
    const Result<Common> common = readCommon(catalogue, request, *all);
    const Result<Supply::Regions> offerings =
        common ? Supply::offeringsIn(catalogue, regions) : std::unexpected(common.error());
    const Result<Supply> elsewhere =
        regions.contains(noRegion) && offerings ? all->withoutRegion(catalogue) : Result<Supply>(Supply());
    if (!offerings || !elsewhere) {
        return std::unexpected(offerings ? elsewhere.error() : offerings.error());
    }
    // Bars for skills taught differ by region; groups and occupations are the same in all.
    std::optional<Assignment> shared;
    if (common->scheme && request.by != By::Skill) {
        Result<Assignment> rows = labelledRows(catalogue, request.by, askedOf(*common, *all));
        if (!rows) {
            return std::unexpected(rows.error());
        }
        shared = std::move(*rows);
    }
    QList<Coverage> coverages;
    for (const QString &region : regions) {
        request.region = region;
        const Asked asked = askedOf(*common, region == noRegion ? *elsewhere : all->of(offerings->value(region)));
        Result<Coverage> coverage = coverageOf(catalogue, request, asked, shared ? &*shared : nullptr);
        if (!coverage) {
            return std::unexpected(coverage.error());
        }
        coverages.append(std::move(*coverage));
    }
    return coverages;
}

Result<QList<domain::Id>> offeringsBehind(
    store::Catalogue &catalogue, const CoverageRequest &request, const QString &uri)
{
    const Result<Asked> asked = readWhatIsAsked(catalogue, request);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    if (!asked->scheme) {
        return QList<domain::Id>();
    }
    const Result<Assignment> assignment = assignmentFor(catalogue, request.by, *asked);
    if (!assignment) {
        return std::unexpected(assignment.error());
    }
    const std::vector<bool> wanted = conceptsBehind(request, *asked->scheme->hierarchy, *assignment, uri);
    QList<qint64> rows;
    for (size_t i = 0; i < asked->supply.size(); ++i) {
        const Supply::Taught taught = asked->supply[i];
        if (std::ranges::any_of(taught.concepts, [&](int number) { return wanted[size_t(number)]; })) {
            rows.append(taught.row);
        }
    }
    return store::offeringIds(catalogue, rows);
}

} // namespace leerschakel::coverage
