// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>

namespace leerschakel::text {

/**
 * Writes a table as CSV (RFC 4180, UTF-8), the only way in which the program does. A text that a spreadsheet would run
 * as a formula gets an apostrophe before it, which spreadsheets take for "this is text" (OWASP, CSV Injection). Numbers
 * are written as they are, with a point; for Dutch spreadsheets with a comma.
 */
class CsvWriter
{
public:
    /**
     * Excel reads UTF-8 only where a byte order mark says so; scripts would take the mark for a part of the first name.
     */
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
    /** With as many decimals as it takes to read the same number back. */
    CsvWriter &exactNumber(double number);
    void endRow();

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /** The same, which are then gone from here: for a table that is written to a file piece by piece. */
    [[nodiscard]] QByteArray taken() { return std::exchange(m_bytes, {}); }

private:
    void add(const QByteArray &cell);
    void addNumber(QByteArray number);

    bool m_isDutch;
    QByteArray m_bytes;
    bool m_isFirst = true;
};

/** \a cell as a spreadsheet shows it and does not run it. */
[[nodiscard]] QString defused(const QString &cell);
/** What defused() made \a cell of; \a cell itself where it made nothing of it. */
[[nodiscard]] QString undefused(const QString &cell);

} // namespace leerschakel::text
