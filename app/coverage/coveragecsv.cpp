// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coveragecsv.h"

#include "text/csvwriter.h"

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

QByteArray toCsv(const Coverage &coverage, int top)
{
    text::CsvWriter csv;
    for (const QString &name :
        {u"uri"_s, u"label_nl"_s, u"label_en"_s, u"concepts"_s, u"taught"_s, u"share"_s, u"offerings"_s, u"links"_s}) {
        csv.text(name);
    }
    csv.endRow();
    const qsizetype rows = top > 0 ? qMin(qsizetype(top), coverage.rows.size()) : coverage.rows.size();
    constexpr int decimals = 4;
    const QList<CoverageRow> shown = coverage.rows.first(rows);
    for (const CoverageRow &row : shown) {
        csv.text(row.uri).text(row.label.nl).text(row.label.en).number(row.concepts).number(row.taught);
        csv.number(row.share(), decimals).number(row.offerings).number(row.links).endRow();
    }
    return csv.bytes();
}

} // namespace leerschakel::coverage
