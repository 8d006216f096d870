// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/doubles.h"
#include "authoring/merging.h"
#include "coverage/coverage.h"
#include "measure.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/offeringlist.h"
#include "store/records.h"
#include "vocabulary/content/content.h"
#include "vocabulary/search/conceptindex.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using store::Access;
using store::Catalogue;

QString nationalCatalogue()
{
    return generatedCatalogue(nationalSize);
}

void openBenchmark(benchmark::State &state)
{
    const QString path = nationalCatalogue(); // makes it the first time
    Latencies times;
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] {
            const auto catalogue = orDie(Catalogue::open(path, Access::Write, {}), "open");
            const auto rows = orDie(store::findOfferings(*catalogue, {}), "list");
            benchmark::DoNotOptimize(orDie(store::offeringRows(*catalogue, rows.first(60)), "rows"));
        });
    }
    times.report(state);
}

/** Words as people search for offerings, a letter at a time; the first letters match nearly everything. */
QStringList typedWords()
{
    QStringList typed;
    const QStringList words =
        u"warmtepompen energieadvies lassen module deelnemer waterstof zorg coachend praktijk data GEN-2027 inkoop"_s
            .split(u' ');
    for (const QString &word : words) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            typed.append(word.left(length));
        }
    }
    typed << u"warmtepompen zorg"_s << u"de deelnemer"_s << u"is about"_s << u"heat pumps bedrijven"_s
          << u"bestaatniet"_s;
    return typed;
}

/**
 * Searches with \a order and \a limit as the window does (all, by title) or as the command line does (the best few).
 */
void searchOfferings(benchmark::State &state, store::SortKey order, int limit)
{
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Read, {}), "open");
    // A connection of its own, so that neither evicts the other's pages from memory.
    const auto bareCatalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Read, {}), "open");
    const QStringList typed = typedWords();
    constexpr qsizetype shown = 60;
    Latencies times, bare;
    bool isAsked = false;
    for ([[maybe_unused]] auto _ : state) {
        for (const QString &text : typed) {
            times.time([&] {
                const auto rows =
                    orDie(store::findOfferings(*catalogue, {.text = text, .sort = order, .limit = limit}), "search");
                benchmark::DoNotOptimize(
                    orDie(store::offeringRows(*catalogue, rows.first(qMin(shown, rows.size()))), "rows"));
            });
            if (isAsked) {
                continue; // bare searches take long; measuring each once is enough for comparison
            }
            bare.time([&] {
                orDie(bareCatalogue->rows(
                          u"SELECT rowid FROM offering_search WHERE offering_search MATCH ? ORDER BY rank LIMIT 60"_s,
                          {store::searchExpression(text)},
                          [](const store::Row &row) { benchmark::DoNotOptimize(row.integer(0)); }),
                    "bare search");
            });
        }
        isAsked = true;
    }
    times.report(state);
    bare.report(state, "bare_");
    state.counters["questions"] = double(typed.size());
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
    state.counters["ratio_p99"] = times.quantile(0.99) / bare.quantile(0.99);
    state.counters["ratio_mean"] = times.mean() / bare.mean();
}

void searchByTitleBenchmark(benchmark::State &state)
{
    searchOfferings(state, store::SortKey::Title, 0);
}

void searchByRelevanceBenchmark(benchmark::State &state)
{
    searchOfferings(state, store::SortKey::Relevance, 200);
}

void editBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Write, {}), "open");
    const auto rows = orDie(store::findOfferings(*catalogue, {.sort = store::SortKey::Updated, .limit = 500}), "list");
    const auto listed = orDie(store::offeringRows(*catalogue, rows), "rows");
    QRandomGenerator random(11);
    Latencies times, bare;
    for ([[maybe_unused]] auto _ : state) {
        const domain::Id id = listed[random.bounded(int(listed.size()))].id;
        const auto before = orDie(store::load(*catalogue, domain::Kind::Offering, id), "load");
        domain::Record after = *before;
        domain::offeringTable().code.set(after, u"BENCH-%1"_s.arg(random.generate()));
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.update(*before, after);
        times.time([&] { benchmark::DoNotOptimize(orDie(store::apply(*catalogue, change), "edit")); });
        const QString time = catalogue->now().toUTC().toString(Qt::ISODateWithMs);
        bare.time([&] {
            orDie(catalogue->execute(u"UPDATE offering SET updated = ? WHERE id = ?"_s, {time, id.toString()}),
                "bare edit");
        });
    }
    times.report(state);
    bare.report(state, "bare_");
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
}

void coverageOf(benchmark::State &state, const coverage::CoverageRequest &request)
{
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Read, {}), "open");
    Latencies times, first, bare;
    first.time([&] { benchmark::DoNotOptimize(orDie(coverage::coverage(*catalogue, request), "coverage")); });
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] { benchmark::DoNotOptimize(orDie(coverage::coverage(*catalogue, request), "coverage")); });
        bare.time([&] {
            orDie(catalogue->rows(
                      u"SELECT concept, count(*), count(DISTINCT offering) FROM skill_link GROUP BY concept"_s, {},
                      [](const store::Row &row) { benchmark::DoNotOptimize(row.integer(1)); }),
                "bare");
        });
    }
    times.report(state);
    bare.report(state, "bare_");
    state.counters["first_ms"] = first.quantile(0);
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
}

void coverageBenchmark(benchmark::State &state)
{
    coverageOf(state, {});
}

void coverageOfRegionBenchmark(benchmark::State &state)
{
    coverageOf(state, {.region = u"AM05"_s});
}

/** All labour-market regions in one pass, by group. */
void coverageByRegionBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Read, {}), "open");
    QStringList regions;
    orDie(catalogue->rows(u"SELECT DISTINCT region FROM location WHERE region IS NOT NULL ORDER BY 1"_s, {},
              [&](const store::Row &row) { regions.append(row.string(0)); }),
        "regions");
    Latencies times, bare;
    for ([[maybe_unused]] auto _ : state) {
        times.time(
            [&] { benchmark::DoNotOptimize(orDie(coverage::coverageByRegion(*catalogue, {}, regions), "coverage")); });
        bare.time([&] {
            orDie(catalogue->rows(u"SELECT l.region, count(*) FROM location l JOIN edition e ON e.location = l.id "
                                  "JOIN skill_link s ON s.offering = e.offering GROUP BY l.region"_s,
                      {}, [](const store::Row &row) { benchmark::DoNotOptimize(row.integer(1)); }),
                "bare");
        });
    }
    times.report(state);
    bare.report(state, "bare_");
    state.counters["regions"] = double(regions.size());
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
}

void coverageBySkillBenchmark(benchmark::State &state)
{
    coverageOf(state, {.by = coverage::By::Skill});
}

void coverageByOccupationBenchmark(benchmark::State &state)
{
    coverageOf(state, {.by = coverage::By::Occupation});
}

/**
 * A scheme whose concepts are each mapped to a linked skill, exactly, closely or as something broader; in 20 groups.
 * Made the first time.
 */
QString mappedScheme()
{
    const QString uri = u"urn:leerschakel:benchmark:mapped"_s;
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Write, {}), "open");
    const auto schemes = orDie(vocabulary::schemes(*catalogue, domain::Language::Dutch), "schemes");
    if (std::ranges::find(schemes, uri, &vocabulary::SchemeSummary::uri) != schemes.cend()) {
        return uri;
    }
    QStringList skills;
    orDie(catalogue->rows(u"SELECT DISTINCT concept FROM skill_link ORDER BY concept"_s, {},
              [&](const store::Row &row) { skills.append(row.string(0)); }),
        "linked skills");
    const auto written = orDie(vocabulary::writeContent(*catalogue,
                                   {.uri = uri,
                                       .title = {.nl = u"Afgebeeld"_s, .en = u"Mapped"_s},
                                       .version = u"1"_s,
                                       .attribution = {},
                                       .source = {}},
                                   [&](vocabulary::ContentWriter &writer) -> store::Result<void> {
                                       using enum vocabulary::MappingKind;
                                       const std::array kinds{Exact, Close, Narrow};
                                       for (qsizetype i = 0; i < skills.size(); ++i) {
                                           const auto group = writer.addConcept(
                                               uri + u":group:%1"_s.arg(i % 20), vocabulary::ConceptType::Group);
                                           const auto skill = writer.addConcept(uri + u":%1"_s.arg(i));
                                           writer.addRelation(skill, vocabulary::RelationKind::Broader, group);
                                           writer.addMapping(skill, kinds[size_t(i % 3)], skills[i].toUtf8());
                                       }
                                       return {};
                                   }),
        "mapped scheme");
    static_cast<void>(
        orDie(store::apply(*catalogue, orDie(vocabulary::changeToUse(*catalogue, {written}), "use")), "use"));
    return uri;
}

void coverageOverMappingsBenchmark(benchmark::State &state)
{
    coverageOf(state, {.scheme = mappedScheme(), .overMappings = true});
}

void sharedBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Read, {}), "open");
    Latencies times, referrers, bare;
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] {
            const auto records = orDie(authoring::sharedRecords(*catalogue), "shared records");
            benchmark::DoNotOptimize(authoring::doublesAmong(records));
        });
        const auto records = orDie(authoring::sharedRecords(*catalogue), "shared records");
        const auto most = std::ranges::max(records, {}, [](const auto &each) { return each.use.offerings; });
        referrers.time([&] {
            benchmark::DoNotOptimize(
                orDie(authoring::referrersOf(*catalogue, changes::RecordRef::of(most.record)), "referrers"));
        });
        bare.time([&] {
            orDie(catalogue->execute(u"SELECT provider, count(*) FROM offering GROUP BY provider"_s), "bare count");
        });
    }
    times.report(state);
    referrers.report(state, "referrers_");
    bare.report(state, "bare_");
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
}

void mergeBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Write, {}), "open");
    Latencies previews, times, back;
    domain::NoProgress nobody;
    for ([[maybe_unused]] auto _ : state) {
        auto records = orDie(authoring::sharedRecords(*catalogue), "shared records");
        records.removeIf([](const auto &each) { return each.record.kind() != domain::Kind::Organisation; });
        std::ranges::sort(records, std::greater(), [](const auto &each) { return each.use.offerings; });
        std::optional<authoring::Merging> merging;
        previews.time([&] {
            merging = orDie(authoring::merging(*catalogue, changes::RecordRef::of(records[0].record),
                                {changes::RecordRef::of(records[1].record)}, nobody),
                "merging");
        });
        times.time([&] { static_cast<void>(orDie(authoring::merge(*catalogue, *merging, nobody), "merge")); });
        back.time([&] { static_cast<void>(orDie(store::undo(*catalogue), "undo")); });
        state.counters["offerings"] = merging->offerings;
    }
    previews.report(state, "preview_");
    times.report(state);
    back.report(state, "undo_");
}

void checkBenchmark(benchmark::State &state)
{
    const auto catalogue = orDie(Catalogue::open(nationalCatalogue(), Access::Read, {}), "open");
    Latencies times, bare;
    for ([[maybe_unused]] auto _ : state) {
        times.time([&] {
            const auto problems = orDie(store::check(*catalogue), "check");
            if (!problems.isEmpty()) {
                die("check", problems.constFirst().kind + u' ' + problems.constFirst().record);
            }
        });
        bare.time([&] { orDie(catalogue->execute(u"PRAGMA integrity_check"_s), "bare check"); });
    }
    times.report(state);
    bare.report(state, "bare_");
    state.counters["ratio_p50"] = times.quantile(0.5) / bare.quantile(0.5);
}

} // namespace

void registerCatalogueBenchmarks()
{
    const auto add = [](const char *name, void (*function)(benchmark::State &), int iterations) {
        benchmark::RegisterBenchmark(name, function)->Iterations(iterations)->Unit(benchmark::kMillisecond);
    };
    add("catalogue/open", openBenchmark, 7);
    add("catalogue/search-by-title", searchByTitleBenchmark, 3);
    add("catalogue/search-by-relevance", searchByRelevanceBenchmark, 3);
    add("catalogue/edit", editBenchmark, 300);
    add("catalogue/coverage", coverageBenchmark, 7);
    add("catalogue/coverage-of-region", coverageOfRegionBenchmark, 7);
    add("catalogue/coverage-by-region", coverageByRegionBenchmark, 5);
    add("catalogue/coverage-by-skill", coverageBySkillBenchmark, 5);
    add("catalogue/coverage-by-occupation", coverageByOccupationBenchmark, 5);
    add("catalogue/shared-records", sharedBenchmark, 5);
    add("catalogue/merge", mergeBenchmark, 3);
    add("catalogue/check", checkBenchmark, 1);
    add("catalogue/coverage-over-mappings", coverageOverMappingsBenchmark, 5); // adds a scheme, so it is last
}

} // namespace leerschakel::benchmarks
