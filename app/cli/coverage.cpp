// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"

#include "cli/arguments.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "coverage/coveragecsv.h"
#include "domain/constant.h"
#include "domain/outputfile.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

using coverage::By;
using coverage::Coverage;
using coverage::CoverageRequest;
using coverage::CoverageRow;
using domain::Language;

QJsonValue json(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

/** The taught share of the demand, or of all concepts where no demand is known. */
double shareOf(const Coverage &coverage)
{
    const double whole = coverage.demand.value_or(coverage.concepts);
    return whole > 0 ? coverage.covered.value_or(coverage.taught) / whole : 0;
}

template<typename Row>
QList<Row> firstOf(const QList<Row> &rows, int top)
{
    return top > 0 ? rows.first(qMin(rows.size(), qsizetype(top))) : rows;
}

QJsonObject json(const Coverage &coverage, int top)
{
    QJsonArray rows;
    for (const CoverageRow &row : constant(firstOf(coverage.rows, top))) {
        rows.append(QJsonObject{{u"uri"_s, row.uri}, {u"label"_s, QJsonObject::fromVariantMap(row.label.toMap())},
            {u"concepts"_s, row.concepts}, {u"taught"_s, row.taught}, {u"share"_s, row.share()},
            {u"offerings"_s, row.offerings}, {u"links"_s, row.links}});
    }
    QJsonArray spots;
    for (const coverage::WhiteSpot &spot : constant(firstOf(coverage.whiteSpots, top))) {
        spots.append(QJsonObject{{u"uri"_s, spot.uri}, {u"label"_s, QJsonObject::fromVariantMap(spot.label.toMap())},
            {u"demand"_s, spot.demand}, {u"supply"_s, spot.supply}});
    }
    return {{u"scheme"_s, coverage.scheme}, {u"concepts"_s, coverage.concepts}, {u"taught"_s, coverage.taught},
        {u"linksElsewhere"_s, coverage.linksElsewhere}, {u"linksMapped"_s, coverage.linksMapped},
        {u"demand"_s, json(coverage.demand)}, {u"covered"_s, coverage.covered.value_or(coverage.taught)},
        {u"share"_s, shareOf(coverage)}, {u"whiteSpots"_s, spots}, {u"rows"_s, rows}};
}

} // namespace

class CoverageCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::CoverageCommand)

public:
    CoverageCommand()
        : Command({.name = u"coverage"_s,
              .summary = QT_TRANSLATE_NOOP(
                  "cli", "Show which skills are taught, by group, and which are asked for but not taught"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {
                  option(u"demand"_s,
                      QT_TRANSLATE_NOOP("cli", "Compare with these demand figures; otherwise with those imported last"),
                      u"ID"_s),
                  option(u"region"_s, QT_TRANSLATE_NOOP("cli", "Only what is offered in this labour-market region"),
                      u"AMnn"_s),
                  option(u"sector"_s, QT_TRANSLATE_NOOP("cli", "Only offerings for this sector (letter of the SBI)"),
                      u"A"_s),
                  option(u"by"_s, QT_TRANSLATE_NOOP("cli", "One row per group (the default), skill or occupation"),
                      u"WHAT"_s),
                  flag(u"over-mappings"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Count links into other vocabularies as what they are mapped to, no skill twice")),
                  option(u"top"_s, QT_TRANSLATE_NOOP("cli", "Only the first N rows and white spots"), u"N"_s),
                  option(u"csv"_s, QT_TRANSLATE_NOOP("cli", "Write the rows to this file as CSV; - prints them"),
                      u"PATH"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<CoverageRequest> request = requestOf(arguments);
        const Result<int> top = arguments.number(u"top"_s, 0, 1, 1'000'000);
        if (!request || !top) {
            return std::unexpected(request ? top.error() : request.error());
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<Coverage> coverage = coverage::coverage(**catalogue, *request);
        if (!coverage) {
            return std::unexpected(coverage.error());
        }
        const QString csv = arguments.value(u"csv"_s);
        if (!csv.isEmpty() && csv != u"-") {
            if (const Result<void> written = domain::writeOutput(csv, coverage::toCsv(*coverage, *top)); !written) {
                return std::unexpected(written.error());
            }
        }
        output.value(json(*coverage, *top),
            csv == u"-" ? QString::fromUtf8(coverage::toCsv(*coverage, *top)) : text(*coverage, *top));
        return Done;
    }

private:
    static Result<CoverageRequest> requestOf(const Arguments &arguments)
    {
        const Result<QString> by = arguments.choice(u"by"_s, u"group"_s, {u"group"_s, u"skill"_s, u"occupation"_s});
        const Result<QString> region = arguments.code(u"region"_s, u"region"_s);
        const Result<QString> sector = arguments.code(u"sector"_s, u"sector"_s);
        for (const Result<QString> *choice : {&by, &region, &sector}) {
            if (!*choice) {
                return std::unexpected(choice->error());
            }
        }
        return CoverageRequest{.by = *by == u"skill" ? By::Skill
                : *by == u"occupation"               ? By::Occupation
                                                     : By::Group,
            .demandSet = arguments.value(u"demand"_s),
            .region = *region,
            .sector = *sector,
            .overMappings = arguments.has(u"over-mappings"_s)};
    }

    static QString text(const Coverage &coverage, int top)
    {
        QString text;
        for (const CoverageRow &row : constant(firstOf(coverage.rows, top))) {
            const QString label = row.label.preferring(Language::Dutch);
            text += (label.isEmpty() ? row.uri : label).leftJustified(48, u' ', true)
                + QString::number(row.taught).rightJustified(7) + u" / "_s
                + QString::number(row.concepts).leftJustified(7)
                + QString::number(qRound(row.share() * 100)).rightJustified(4) + u" %"_s
                + QString::number(row.offerings).rightJustified(9) + u'\n';
        }
        for (const coverage::WhiteSpot &spot : constant(firstOf(coverage.whiteSpots, top))) {
            const QString label = spot.label.preferring(Language::Dutch);
            text +=
                tr("Not taught: %1 (asked for: %2)").arg(label.isEmpty() ? spot.uri : label).arg(spot.demand) + u'\n';
        }
        text += tr("%1 of %2 concepts are taught").arg(coverage.taught).arg(coverage.concepts) + u'\n';
        if (coverage.linksMapped > 0) {
            text +=
                tr("%n link(s) into another vocabulary count by their mappings", nullptr, coverage.linksMapped) + u'\n';
        }
        if (coverage.linksElsewhere > 0) {
            text += tr("%n link(s) are to concepts of another vocabulary", nullptr, coverage.linksElsewhere) + u'\n';
        }
        return text;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Coverage, CoverageCommand)
