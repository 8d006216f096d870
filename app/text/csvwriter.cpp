// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/csvwriter.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::text {

namespace {

/** Whether a spreadsheet would run it, or it is a text that already had apostrophes before that, which it must keep. */
bool isLikeFormula(QStringView cell)
{
    // Excel also accepts the full-width forms, which a Japanese keyboard produces, and skips a tab, a line end and,
    // in some versions, a space.
    constexpr QStringView starters = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";
    while (cell.startsWith(u'\'')) {
        cell = cell.sliced(1);
    }
    const QStringView visible = cell.trimmed();
    return !cell.isEmpty()
        && (starters.contains(cell.front()) || (!visible.isEmpty() && starters.contains(visible.front())));
}

} // namespace

QString defused(const QString &cell)
{
    return isLikeFormula(cell) ? u'\'' + cell : cell;
}

QString undefused(const QString &cell)
{
    return cell.startsWith(u'\'') && isLikeFormula(cell) ? cell.sliced(1) : cell;
}

CsvWriter::CsvWriter(For reader)
    : m_isDutch(reader == For::DutchSpreadsheets), m_bytes(reader == For::Scripts ? "" : "\xEF\xBB\xBF")
{}

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
    addNumber(QByteArray::number(number, 'f', decimals));
    return *this;
}

CsvWriter &CsvWriter::exactNumber(double number)
{
    addNumber(QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
    return *this;
}

void CsvWriter::addNumber(QByteArray number)
{
    add(m_isDutch ? number.replace('.', ',') : number);
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isFirst = true;
}

void CsvWriter::add(const QByteArray &cell)
{
    m_bytes += m_isFirst ? QByteArray() : QByteArray(m_isDutch ? ";" : ",");
    m_bytes += cell;
    m_isFirst = false;
}

} // namespace leerschakel::text
