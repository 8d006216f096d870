// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace leerschakel::text {

/**
 * Writes a table as CSV (RFC 4180, UTF-8), the only way in which the program does. A text that a spreadsheet would run
 * as a formula gets an apostrophe before it, which spreadsheets take for "this is text" (OWASP, CSV Injection). Numbers
 * are written as they are, with a point.
 */
class CsvWriter
{
public:
    /**
     * Excel reads UTF-8 only where a byte order mark says so; scripts would take the mark for a part of the first name.
     */
    enum class For { Scripts, Spreadsheets };

    explicit CsvWriter(For reader = For::Scripts);

    CsvWriter &text(const QString &cell);
    CsvWriter &number(qint64 number);
    /** With \a decimals after the point. */
    CsvWriter &number(double number, int decimals);
    void endRow();

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void add(const QByteArray &cell);

    QByteArray m_bytes;
    bool m_isFirst = true;
};

/** \a cell as a spreadsheet shows it and does not run it. */
[[nodiscard]] QString defused(const QString &cell);

} // namespace leerschakel::text
