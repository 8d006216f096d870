// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coveragecsv.h"

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

namespace {

QString cell(QString text)
{
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r')) {
        return u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
    }
    return text;
}

} // namespace

QByteArray toCsv(const Coverage &coverage, int top)
{
    QStringList lines{u"uri,label_nl,label_en,concepts,taught,share,offerings,links"_s};
    for (const CoverageRow &row : coverage.rows) {
        if (top > 0 && lines.size() > top) {
            break;
        }
        lines.append(QStringList{cell(row.uri), cell(row.label.nl), cell(row.label.en), QString::number(row.concepts),
            QString::number(row.taught), QString::number(row.share(), 'f', 4), QString::number(row.offerings),
            QString::number(row.links)}
                .join(u','));
    }
    return (lines.join(u"\r\n"_s) + u"\r\n"_s).toUtf8();
}

} // namespace leerschakel::coverage
