// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace leerschakel::text {

/**
 * Writes a table as CSV (RFC 4180, UTF-8); all CSV of the program is written here. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front, which spreadsheets take to mean text (OWASP, CSV Injection). Numbers
 * are written with a decimal point; for Dutch spreadsheets with a comma.
 */
class CsvWriter
{
public:
    /** Excel reads UTF-8 only if there is a byte order mark; scripts would take it as part of the first column name. */
    enum class For {
        Scripts,
        Spreadsheets,
        DutchSpreadsheets, ///< as Spreadsheets, with semicolons between cells
    };

    explicit CsvWriter(For reader = For::Scripts);

    CsvWriter &text(const QString &cell);
    CsvWriter &number(qint64 number);
    /** With \a decimals after the point. */
    CsvWriter &number(double number, int decimals);
    /** With as many decimals as are needed to read the same number back. */
    CsvWriter &exactNumber(double number);
    void endRow();

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /** Returns the bytes and clears them: for a table that is written to a file piece by piece. */
    [[nodiscard]] QByteArray taken() { return std::exchange(m_bytes, {}); }

private:
    void add(const QByteArray &cell);
    void addNumber(QByteArray number);

    bool m_isDutch;
    QByteArray m_bytes;
    bool m_isFirst = true;
};

/** \a cell in a form that a spreadsheet shows and does not run. */
[[nodiscard]] QString defused(const QString &cell);
/** The original of \a cell if defused() changed it; otherwise \a cell itself. */
[[nodiscard]] QString undefused(const QString &cell);

} // namespace leerschakel::text
