// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/csvwriter.h"

using namespace Qt::StringLiterals;

namespace leerschakel::text {

QString defused(const QString &cell)
{
    // Excel also takes the wide forms, which a Japanese keyboard gives, and looks past a tab, a line end and, in some
    // versions, a space.
    constexpr QStringView starters = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";
    const QString visible = cell.trimmed();
    const bool runs = !cell.isEmpty()
        && (starters.contains(cell.front()) || (!visible.isEmpty() && starters.contains(visible.front())));
    return runs ? u'\'' + cell : cell;
}

CsvWriter::CsvWriter(For reader) : m_bytes(reader == For::Spreadsheets ? "\xEF\xBB\xBF" : "") {}

CsvWriter &CsvWriter::text(const QString &cell)
{
    QString safe = defused(cell);
    const bool needsQuotes = std::ranges::any_of(safe, [](QChar c) {
        return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r';
    }) || cell != cell.trimmed();
    if (needsQuotes) {
        safe = u'"' + safe.replace(u"\""_s, u"\"\""_s) + u'"';
    }
    add(safe.toUtf8());
    return *this;
}

CsvWriter &CsvWriter::number(qint64 number)
{
    add(QByteArray::number(number));
    return *this;
}

CsvWriter &CsvWriter::number(double number, int decimals)
{
    add(QByteArray::number(number, 'f', decimals));
    return *this;
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isFirst = true;
}

void CsvWriter::add(const QByteArray &cell)
{
    m_bytes += m_isFirst ? QByteArray() : QByteArray(",");
    m_bytes += cell;
    m_isFirst = false;
}

} // namespace leerschakel::text
