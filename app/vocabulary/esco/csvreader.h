// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QByteArrayView>
#include <QList>

#include <string>

class QIODevice;

namespace leerschakel::vocabulary {

using store::Result;

/**
 * Reads delimited text (RFC 4180) record by record: CRLF or LF, line ends and doubled quotes inside quotes, a byte
 * order mark, blank lines between records. Memory holds one record and a buffer, whatever the size of the file.
 *
 * Errors (arguments: name, line, column, the latter two from 1 and in characters): csv.unclosedQuote (where it opens),
 * csv.afterQuote, csv.notUtf8 (where the first wrong byte is), csv.notText (a NUL), csv.tooLong (a record over the
 * limit: where it begins), store.cannotRead (name, reason).
 */
class CsvReader
{
public:
    /** A place in the file, from 1; the column in characters. */
    struct Place {
        int line = 1;
        int column = 1;
    };

    /** 16 MiB: some hundred times the longest record that a vocabulary has. */
    static constexpr qsizetype usualLimit = qsizetype(16) << 20;

    /**
     * \a name is for messages. \a separator 0: whichever of comma, semicolon and tab comes first in the first line. \a
     * limit: most bytes in a record.
     */
    CsvReader(QIODevice &device, const QString &name, char separator = 0, qsizetype limit = usualLimit);

    /** Goes to the next record: true; false when there is none any more. */
    [[nodiscard]] Result<bool> next();
    /** The cells of this record, UTF-8, valid until next(). */
    [[nodiscard]] const QList<QByteArrayView> &cells() const { return m_cells; }
    /** Where cell \a cell of this record begins (its last one for a number beyond). */
    [[nodiscard]] Place placeOf(qsizetype cell) const;
    /** Bytes of the file read so far. */
    [[nodiscard]] qint64 bytesRead() const { return m_fileOffset + m_at; }

private:
    /** Where a cell lies: in the buffer as it is, or without its doubled quotes in m_unquoted. */
    struct Span {
        qsizetype raw = 0;
        qsizetype begin = 0;
        qsizetype length = 0;
        bool isUnquoted = false;
    };
    enum class Parsed { Record, NeedsMore };

    [[nodiscard]] Result<bool> fill();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<Parsed> parse();
    [[nodiscard]] Result<Parsed> parseQuoted(qsizetype &at);
    void keepRecord(qsizetype end);
    [[nodiscard]] Result<void> checkText() const;
    [[nodiscard]] Place placeAt(qsizetype offset) const;
    [[nodiscard]] domain::Error errorAt(const QString &code, qsizetype offset) const;

    QIODevice &m_device;
    QString m_name;
    char m_separator;
    qsizetype m_limit;
    QByteArray m_buffer;
    /** Of m_buffer: where this record begins, and where the next one does. */
    qsizetype m_recordAt = 0;
    qsizetype m_at = 0;
    /** Where the quote opened whose end is not in the buffer yet; negative when there is none. */
    qsizetype m_openQuote = -1;
    qint64 m_fileOffset = 0;
    int m_recordLine = 1;
    int m_nextLine = 1;
    bool m_begun = false;
    bool m_atEnd = false;
    std::string m_unquoted;
    QList<Span> m_spans;
    QList<QByteArrayView> m_cells;
};

} // namespace leerschakel::vocabulary
