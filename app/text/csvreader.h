// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <expected>
#include <string>

class QIODevice;

namespace leerschakel::text {

/** A place in a file, from 1; the column in characters. */
struct CsvPlace {
    int line = 1;
    int column = 1;
};

/** Why a record cannot be read. */
struct CsvFault {
    enum class Kind {
        CannotRead,    ///< the device failed; the reason says why
        UnclosedQuote, ///< the place is where the quote opens
        AfterQuote,    ///< there is text after a closing quote
        NotUtf8,       ///< the place is that of the first wrong byte
        NotText,       ///< a NUL
        TooLong,       ///< a record over the limit; the place is where it begins
    };
    Kind kind{};
    CsvPlace place;
    QString reason = {};
};

/**
 * Reads delimited text (RFC 4180) record by record: CRLF or LF, line ends and doubled quotes inside quotes, a byte
 * order mark, blank lines between records. Memory holds one record and a buffer, whatever the size of the file.
 */
class CsvReader
{
public:
    /** 16 MiB: several hundred times the longest record in a vocabulary. */
    static constexpr qsizetype usualLimit = qsizetype(16) << 20;

    /**
     * \a separator 0: whichever of comma, semicolon and tab comes first in the first line. \a limit: the maximum size
     * of a record in bytes.
     */
    explicit CsvReader(QIODevice &device, char separator = 0, qsizetype limit = usualLimit);

    /** Moves to the next record: true; false when there are no more. */
    [[nodiscard]] std::expected<bool, CsvFault> next();
    /** The cells of this record, UTF-8, valid until next(). */
    [[nodiscard]] const QList<QByteArrayView> &cells() const { return m_cells; }
    /** Where cell \a cell of this record begins (its last one if there are not so many). */
    [[nodiscard]] CsvPlace placeOf(qsizetype cell) const;
    /** Bytes of the file read so far. */
    [[nodiscard]] qint64 bytesRead() const { return m_fileOffset + m_at; }

private:
    template<typename T>
    using Result = std::expected<T, CsvFault>;

    /** Where a cell is: in the buffer as is, or in m_unquoted with its doubled quotes resolved. */
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
    [[nodiscard]] CsvPlace placeAt(qsizetype offset) const;
    [[nodiscard]] std::unexpected<CsvFault> fault(CsvFault::Kind kind, qsizetype offset) const;

    QIODevice &m_device;
    char m_separator;
    qsizetype m_limit;
    QByteArray m_buffer;
    /** Offsets in m_buffer: where this record begins, and where the next one does. */
    qsizetype m_recordAt = 0;
    qsizetype m_at = 0;
    /** The offset of an opening quote whose end is not in the buffer yet; negative when there is none. */
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

} // namespace leerschakel::text
