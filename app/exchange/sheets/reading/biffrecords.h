// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/reading/compoundfile.h"

#include <functional>
#include <optional>

namespace leerschakel::exchange::sheets {

/** Kinds of records in BIFF 5 to 8 ([MS-XLS] 2.3); those of BIFF 5 and 7 have the same numbers. */
enum class Biff : quint16 {
    Formula = 0x0006,
    Eof = 0x000A,
    Date1904 = 0x0022,
    FilePass = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    BoundSheet = 0x0085,
    MulRk = 0x00BD,
    RString = 0x00D6,
    Xf = 0x00E0,
    Sst = 0x00FC,
    LabelSst = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BoolErr = 0x0205,
    String = 0x0207,
    Rk = 0x027E,
    Format = 0x041E,
    Bof = 0x0809,
};

/** The records of a stream, one after the other: each is a kind, a length and that many bytes (at most 65,535). */
class BiffRecords
{
public:
    explicit BiffRecords(CompoundStream &stream) : m_stream(&stream) {}

    /** Makes the record at \a position of the stream the next one. */
    void goTo(qint64 position) { m_next = position; }
    /** Errors: import.badWorkbook when the stream ends before the record does, store.cannotRead. */
    [[nodiscard]] Result<void> next();
    /** Whether the next record continues this one. */
    [[nodiscard]] Result<bool> isContinued();

    [[nodiscard]] Biff kind() const { return m_kind; }
    /** Where the current record begins, and where the next one does. */
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qint64 end() const { return m_next; }
    [[nodiscard]] qint64 size() const { return m_stream->size(); }
    /** The contents of the record, valid until next() or isContinued(). */
    [[nodiscard]] Result<QByteArrayView> bytes();
    [[nodiscard]] std::unexpected<domain::Error> bad() const;

private:
    CompoundStream *m_stream;
    Biff m_kind = Biff::Eof;
    qint64 m_position = 0;
    qint64 m_next = 0;
    /** The length of the contents of the current record. */
    qint64 m_length = 0;
};

/** How texts are written: in Unicode since BIFF 8, in the bytes of some code page before. */
struct BiffTexts {
    bool isUnicode = true;
    std::function<QString(QByteArrayView)> decode;
};

/**
 * The contents of the current record and of the CONTINUE records after it, read in order as one. When they have less
 * than is asked for, everything that follows is read as zeros, and finish() reports that.
 */
class BiffContents
{
public:
    explicit BiffContents(BiffRecords &records);

    /** Errors: import.badWorkbook when more was read than there is, store.cannotRead. */
    [[nodiscard]] Result<void> finish() const;
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    [[nodiscard]] bool atEnd();

    [[nodiscard]] quint8 byte();
    [[nodiscard]] quint16 word();
    [[nodiscard]] quint32 doubleWord();
    [[nodiscard]] quint64 quadWord();
    /** How many bytes are left in this record, not counting those that continue it. */
    [[nodiscard]] qsizetype left() const { return m_bytes.size() - m_at; }
    void skip(qint64 count);
    /** A text preceded by its length, of two bytes or of one. */
    [[nodiscard]] QString text(const BiffTexts &texts, bool isLengthShort = false);

private:
    template<typename Integer>
    Integer integer();
    [[nodiscard]] bool hasMore();
    void read(char *to, qsizetype count);
    [[nodiscard]] QString unicode(qsizetype count);
    void fail();

    BiffRecords *m_records;
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::optional<domain::Error> m_error;
};

} // namespace leerschakel::exchange::sheets
