// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/reading/sheetrow.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

/** Old workbooks made byte by byte, as no present-day program would, and everything read from them. */
namespace leerschakel::tests {

/** The bytes of \a value, lowest first. */
template<typename Integer>
[[nodiscard]] QByteArray bytesOf(Integer value)
{
    QByteArray bytes(sizeof(Integer), '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}
[[nodiscard]] inline QByteArray word(int value)
{
    return bytesOf(quint16(value));
}
[[nodiscard]] inline QByteArray doubleWord(qint64 value)
{
    return bytesOf(quint32(value));
}

[[nodiscard]] inline QByteArray record(int kind, const QByteArray &contents = {})
{
    return word(kind) + word(int(contents.size())) + contents;
}

inline constexpr int biff8 = 0x0600;
inline constexpr int biff5 = 0x0500;

/** A BOF record for a \a kind of substream: 5 for the workbook as a whole, 0x10 for a worksheet, 0x20 for a chart. */
[[nodiscard]] inline QByteArray bof(int version, int kind)
{
    return record(0x0809, word(version) + word(kind) + QByteArray(version == biff8 ? 12 : 4, '\0'));
}
[[nodiscard]] inline QByteArray eof()
{
    return record(0x000A);
}

/**
 * A string as in records of BIFF 8, with two bytes per character where one is not enough; \a length is the number of
 * bytes of its length field.
 */
[[nodiscard]] inline QByteArray unicode(const QString &text, int length = 2)
{
    const bool isWide = std::ranges::any_of(text, [](QChar c) { return c.unicode() > 0xFF; });
    QByteArray bytes = length == 2 ? word(int(text.size())) : QByteArray(1, char(text.size()));
    bytes += char(isWide ? 1 : 0);
    for (const QChar c : text) {
        bytes += isWide ? word(c.unicode()) : QByteArray(1, char(c.unicode()));
    }
    return bytes;
}

/** A record of \a kind for the cell at \a row and \a column (from 0) with the format \a xf. */
[[nodiscard]] inline QByteArray cell(int kind, int row, int column, const QByteArray &contents, int xf = 0)
{
    return record(kind, word(row) + word(column) + word(xf) + contents);
}
/** The same with an integer. */
[[nodiscard]] inline QByteArray numberCell(int row, int column, int number)
{
    return cell(0x027E, row, column, doubleWord((qint64(number) << 2) | 2));
}

/** A sheet of a workbook that is to be made. */
struct MadeSheet {
    QString name = {};
    QByteArray cells = {};
    /** 0 if visible, 1 or 2 if hidden; plus 2 << 8 for a chart. */
    int state = 0;
    int kind = 0x10;
};

/** A workbook stream with \a sheets; \a parts are records that precede the names of the sheets. */
[[nodiscard]] inline QByteArray workbookOf(
    const QList<MadeSheet> &sheets, const QByteArray &parts = {}, int version = biff8)
{
    const auto begin = [&](const QList<qint64> &places) -> QByteArray {
        QByteArray bytes = bof(version, 5) + parts;
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            const QByteArray name = version == biff8
                ? unicode(sheets[i].name, 1)
                : QByteArray(1, char(sheets[i].name.size())) + sheets[i].name.toLatin1();
            bytes += record(0x0085, doubleWord(places.value(i)) + word(sheets[i].state) + name);
        }
        return bytes + eof();
    };
    QByteArray rest;
    QList<qint64> places;
    const qint64 start = begin({}).size();
    for (const MadeSheet &sheet : sheets) {
        places.append(start + rest.size());
        rest += bof(version, sheet.kind) + sheet.cells + eof();
    }
    return begin(places) + rest;
}

/** How a compound file is laid out. */
struct CompoundForm {
    /** The sector size as a power of two: 9 in version 3, 12 in version 4. */
    int shift = 9;
    /** The last sectors of the stream come first. */
    bool isReversed = false;
    QString name = QStringLiteral("Workbook");
};

/**
 * A compound file that contains \a stream, in the mini stream if it is small; an embedded document with an empty stream
 * of the same name precedes it in the directory.
 */
class MadeCompoundFile
{
public:
    explicit MadeCompoundFile(const QByteArray &stream, const CompoundForm &form = {})
        : m_sector(qsizetype(1) << form.shift), m_isSmall(stream.size() < 4096)
    {
        const qsizetype data = sectorsOf(stream.size());
        m_smallTable = data;
        m_directory = m_smallTable + 1;
        m_table = m_directory + 1;
        qsizetype tables = 1;
        qsizetype lists = 0;
        while (tables * perSector() < m_table + tables + lists) {
            ++tables;
            lists = tables > inHeader ? (tables - inHeader + perSector() - 2) / (perSector() - 1) : 0;
        }
        m_list = m_table + tables;
        m_bytes = QByteArray((m_list + lists + 1) * m_sector, '\0');
        QByteArray next(tables * m_sector, '\xFF');
        const auto setNext = [&](qsizetype sector, qint64 to) { next.replace(sector * 4, 4, doubleWord(to)); };
        for (qsizetype i = 0; i < data; ++i) {
            const qsizetype at = form.isReversed ? data - 1 - i : i;
            setNext(at, i == data - 1 ? endOfChain : form.isReversed ? at - 1 : at + 1);
            put(at, stream.sliced(i * m_sector, std::min(m_sector, stream.size() - i * m_sector)));
        }
        setNext(m_smallTable, endOfChain);
        setNext(m_directory, endOfChain);
        m_start = data == 0 ? endOfChain : form.isReversed ? data - 1 : 0;
        QByteArray small(m_sector, '\xFF');
        const qsizetype pieces = m_isSmall ? (stream.size() + 63) / 64 : 0;
        for (qsizetype i = 0; i < pieces; ++i) {
            small.replace(i * 4, 4, doubleWord(i == pieces - 1 ? endOfChain : i + 1));
        }
        put(m_smallTable, small);
        put(m_directory,
            entry(QStringLiteral("Root Entry"), 5, -1, 1, m_isSmall ? m_start : endOfChain, stream.size())
                + entry(QStringLiteral("Ingebed"), 1, 3, 2, 0, 0)
                + entry(QStringLiteral("Workbook"), 2, -1, -1, endOfChain, 0)
                + entry(form.name, 2, -1, -1, m_isSmall ? 0 : m_start, stream.size()));
        for (qsizetype i = 0; i < tables; ++i) {
            put(m_table + i, next.sliced(i * m_sector, m_sector));
        }
        putHeader(form.shift, tables, lists);
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /** The file with its bytes from \a place replaced with \a with. */
    [[nodiscard]] QByteArray changed(qsizetype place, const QByteArray &with) const
    {
        return QByteArray(m_bytes).replace(place, with.size(), with);
    }
    /** The offsets of a sector, of the table of sectors, and of directory entry \a number. */
    [[nodiscard]] qsizetype placeOfSector(qsizetype sector) const { return (sector + 1) * m_sector; }
    [[nodiscard]] qsizetype placeOfTable() const { return placeOfSector(m_table); }
    [[nodiscard]] qsizetype placeOfEntry(qsizetype number) const { return placeOfSector(m_directory) + number * 128; }
    /** The first sector that lists further sectors of the table. */
    [[nodiscard]] qsizetype list() const { return m_list; }

private:
    static constexpr qint64 endOfChain = 0xFFFF'FFFE;
    static constexpr qsizetype inHeader = 109;

    [[nodiscard]] qsizetype perSector() const { return m_sector / 4; }
    [[nodiscard]] qsizetype sectorsOf(qsizetype size) const { return (size + m_sector - 1) / m_sector; }
    void put(qsizetype sector, const QByteArray &bytes) { m_bytes.replace(placeOfSector(sector), bytes.size(), bytes); }
    static QByteArray entry(const QString &name, int kind, qint64 right, qint64 child, qint64 start, qint64 size)
    {
        QByteArray bytes;
        for (const QChar c : name) {
            bytes += word(c.unicode());
        }
        bytes = bytes.leftJustified(64, '\0') + word(int(name.size() + 1) * 2) + char(kind) + char(1) + doubleWord(-1)
            + doubleWord(right) + doubleWord(child);
        return bytes.leftJustified(116, '\0') + doubleWord(start) + bytesOf(quint64(size));
    }
    void putHeader(int shift, qsizetype tables, qsizetype lists)
    {
        QByteArray header = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8).leftJustified(24, '\0') + word(0x3E)
            + word(shift == 9 ? 3 : 4) + word(0xFFFE) + word(shift) + word(6);
        header = header.leftJustified(44, '\0') + doubleWord(tables) + doubleWord(m_directory) + doubleWord(0)
            + doubleWord(4096) + doubleWord(m_smallTable) + doubleWord(1) + doubleWord(lists > 0 ? m_list : endOfChain)
            + doubleWord(lists);
        for (qsizetype i = 0; i < inHeader; ++i) {
            header += doubleWord(i < tables ? m_table + i : -1);
        }
        m_bytes.replace(0, header.size(), header);
        for (qsizetype i = 0; i < lists; ++i) {
            QByteArray numbers;
            for (qsizetype j = 0; j < perSector() - 1; ++j) {
                const qsizetype table = inHeader + i * (perSector() - 1) + j;
                numbers += doubleWord(table < tables ? m_table + table : -1);
            }
            put(m_list + i, numbers + doubleWord(i == lists - 1 ? endOfChain : m_list + i + 1));
        }
    }

    qsizetype m_sector;
    bool m_isSmall;
    qsizetype m_smallTable = 0;
    qsizetype m_directory = 0;
    qsizetype m_table = 0;
    qsizetype m_list = 0;
    qint64 m_start = 0;
    QByteArray m_bytes;
};

/** \a stream in a compound file. */
[[nodiscard]] inline QByteArray compound(const QByteArray &stream, const CompoundForm &form = {})
{
    return MadeCompoundFile(stream, form).bytes();
}

/**
 * All cells of the workbook \a bytes, as "Aanbod!A1 text: Titel", with a bar in front for hidden sheets; then what went
 * wrong, as "import.badWorkbook boek.xls OLE". Rows that are out of order, or end in an empty cell, are reported as
 * "disorder".
 */
[[nodiscard]] inline QStringList cellsOf(QByteArray bytes)
{
    using namespace exchange::sheets;
    static const QStringList kinds{QStringLiteral("empty"), QStringLiteral("text"), QStringLiteral("number"),
        QStringLiteral("truth"), QStringLiteral("date"), QStringLiteral("error")};
    QStringList cells;
    QBuffer file(&bytes);
    domain::NoProgress progress;
    SheetOf before;
    qint64 last = 0;
    const auto take = [&](const SheetOf &sheet, const SheetRow &row) -> exchange::Result<void> {
        last = sheet == before ? last : 0;
        before = sheet;
        if (row.number <= last || row.cells.isEmpty() || row.cells.last().isEmpty() || row.cells.size() > 256) {
            cells.append(QStringLiteral("disorder"));
        }
        last = row.number;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const Cell &each = row.cells[i];
            const QString time = each.type == Cell::Type::Date && !each.text.isEmpty() ? u' ' + each.text : QString();
            if (!each.isEmpty()) {
                cells.append((sheet.isHidden ? QStringLiteral("|") : QString()) + placeOf(sheet, row.number, i).path
                    + u' ' + kinds[int(each.type)] + QStringLiteral(": ") + each.shown() + time);
            }
        }
        return {};
    };
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const auto read = readSheets(file, QStringLiteral("boek.xls"), take, progress);
    if (!isOpen || !read) {
        cells.append(read.error().message.code + u' ' + read.error().message.arguments.join(u' '));
    }
    return cells;
}

} // namespace leerschakel::tests
