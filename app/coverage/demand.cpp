// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/demand.h"

#include "domain/kinds.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

using domain::Record;

namespace {

Result<std::optional<Record>> demandSet(store::Catalogue &catalogue, const QString &id)
{
    const domain::DemandSetTable &table = domain::demandSetTable();
    const Result<QList<Record>> sets = store::loadAll(catalogue, domain::Kind::DemandSet);
    if (!sets) {
        return std::unexpected(sets.error());
    }
    std::optional<Record> found;
    for (const Record &set : *sets) {
        const bool asked = id.isEmpty() || set.id().toString() == id.toLower();
        const auto age = [&](const Record &each) { return std::pair(table.period(each), each.id()); };
        if (asked && !table.contentDigest(set).isEmpty() && (!found || age(*found) < age(set))) {
            found = set;
        }
    }
    if (!found && !id.isEmpty()) {
        return std::unexpected(domain::Error::of(domain::Failure::Usage, u"coverage.noDemand"_s, {id}));
    }
    return found;
}

/** " AND column = ?" for a part that was requested; otherwise the overall figures, if there are any. */
Result<QString> narrowing(
    store::Catalogue &catalogue, const QString &column, const QString &asked, QVariantList &values)
{
    if (!asked.isEmpty()) {
        values.append(asked);
        return u" AND %1 = ?"_s.arg(column);
    }
    const Result<QVariant> overall = catalogue.single(
        u"SELECT 1 FROM demand_figure WHERE content = ? AND measure = ? AND skill IS NOT NULL AND %1 IS NULL LIMIT 1"_s
            .arg(column),
        values.mid(0, 2));
    if (!overall) {
        return std::unexpected(overall.error());
    }
    return overall->isValid() ? u" AND %1 IS NULL"_s.arg(column) : QString();
}

} // namespace

Result<std::optional<Demand>> Demand::read(store::Catalogue &catalogue, const CoverageRequest &request)
{
    const Result<std::optional<Record>> set = demandSet(catalogue, request.demandSet);
    if (!set) {
        return std::unexpected(set.error());
    }
    if (!*set) {
        return std::nullopt;
    }
    const Result<QVariant> number = catalogue.single(
        u"SELECT number FROM demand_content WHERE name = ?"_s, {domain::demandSetTable().contentDigest(**set)});
    if (!number) {
        return std::unexpected(number.error());
    }
    const qint64 content = number->toLongLong(); // 0 if its figures are not in this catalogue
    const Result<QVariant> measure = catalogue.single(
        u"SELECT measure FROM demand_figure WHERE content = ? AND skill IS NOT NULL GROUP BY measure ORDER BY "
        "count(*) DESC, measure LIMIT 1"_s,
        {content});
    if (!measure) {
        return std::unexpected(measure.error());
    }
    Demand demand{.set = (*set)->id(), .measure = measure->toString(), .figures = {}};
    QVariantList values{content, demand.measure};
    QString sql =
        u"SELECT skill, sum(value) AS total FROM demand_figure WHERE content = ? AND measure = ? AND skill IS NOT "
        "NULL"_s;
    for (const auto &[column, asked] :
        {std::pair(u"region"_s, request.region), std::pair(u"sector"_s, request.sector)}) {
        const Result<QString> part = narrowing(catalogue, column, asked, values);
        if (!part) {
            return std::unexpected(part.error());
        }
        sql += *part;
    }
    const Result<void> read =
        catalogue.rows(sql + u" GROUP BY skill ORDER BY total DESC, skill"_s, values, [&](const store::Row &row) {
            demand.figures.push_back({.skill = row.string(0), .value = row.real(1).value_or(0)});
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    return demand;
}

} // namespace leerschakel::coverage
