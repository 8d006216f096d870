// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/compoundfile.h"

#include <QBitArray>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

// [MS-CFB] 2.1: the value in a table of sectors when there is no next one.
constexpr quint32 endOfChain = 0xFFFF'FFFE;
constexpr quint32 noStream = 0xFFFF'FFFF;
constexpr qint64 entrySize = 128;
constexpr int smallShift = 6;

template<typename Integer>
Integer at(QByteArrayView bytes, qsizetype place)
{
    return qFromLittleEndian<Integer>(bytes.sliced(place, sizeof(Integer)).data());
}

/** The number of pieces of \a piece bytes that hold \a size. */
qint64 piecesOf(qint64 size, qint64 piece)
{
    return size / piece + (size % piece > 0 ? 1 : 0);
}

/** Reads up to \a size bytes of \a file at \a place, as many as there are. */
Result<qint64> readAt(QIODevice &file, const QString &path, qint64 place, char *to, qint64 size)
{
    if (place >= file.size()) {
        return 0; // a buffer would not seek there
    }
    qint64 done = file.seek(place) ? 0 : -1;
    for (qint64 got = 1; done >= 0 && done < size && got > 0; done += std::max(got, qint64(0))) {
        got = file.read(to + done, size - done);
        if (got < 0 && !file.atEnd()) {
            done = -1;
            break;
        }
    }
    if (done < 0) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
    }
    return done;
}

} // namespace

CompoundStream CompoundStream::whole(QIODevice &file, const QString &path)
{
    return {file, path, u"BIFF"_s, {0}, std::max(file.size(), qint64(1)), file.size()};
}

CompoundStream::CompoundStream(
    QIODevice &file, const QString &path, const QString &name, QList<qint64> places, qint64 piece, qint64 size)
    : m_file(&file), m_path(path), m_name(name), m_places(std::move(places)), m_piece(piece), m_size(size)
{}

Result<QByteArrayView> CompoundStream::read(qint64 position, qint64 size)
{
    if (position < 0 || size < 0 || size > m_size || position > m_size - size) {
        return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {m_path, m_name}));
    }
    if (position < m_start || position + size > m_start + m_window.size()) {
        if (const Result<void> filled = fill(position, size); !filled) {
            m_window.clear();
            return std::unexpected(filled.error());
        }
    }
    return QByteArrayView(m_window).sliced(position - m_start, size);
}

Result<void> CompoundStream::fill(qint64 position, qint64 size)
{
    // Reads ahead when read from front to back, and little when read out of order.
    constexpr qint64 ahead = 64 << 10;
    constexpr qint64 apart = 4 << 10;
    const bool goesOn = position >= m_start && position <= m_start + m_window.size() + apart;
    const qint64 most = std::min(m_size - position, std::max(size, goesOn ? ahead : apart));
    m_start = position;
    m_window.resize(most);
    for (qint64 done = 0; done < most;) {
        const qint64 within = (position + done) % m_piece;
        qsizetype piece = (position + done) / m_piece;
        const qint64 place = m_places.value(piece, -1) + within;
        // Consecutive pieces that are adjacent in the file too are read together.
        qint64 length = m_piece - within;
        while (length < most - done && m_places.value(piece + 1, -1) == m_places.value(piece) + m_piece) {
            length += m_piece;
            ++piece;
        }
        length = std::min(length, most - done);
        const Result<qint64> got = readAt(*m_file, m_path, place, m_window.data() + done, length);
        if (!got || *got < length) {
            return std::unexpected(
                got ? Error::of(Failure::Data, u"import.badWorkbook"_s, {m_path, m_name}) : got.error());
        }
        done += length;
    }
    return {};
}

std::unexpected<Error> CompoundFile::bad() const
{
    return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {m_path, u"OLE"_s}));
}

Result<CompoundFile> CompoundFile::open(QIODevice &file, const QString &path)
{
    CompoundFile opened(file, path);
    return opened.readHeader().transform([&] { return std::move(opened); });
}

/** What is missing from a sector at the end of a truncated file is part of no chain. */
Result<QByteArray> CompoundFile::sector(quint32 number)
{
    QByteArray bytes(qsizetype(1) << m_shift, '\xFF');
    if (number >= m_sectors) {
        return bad();
    }
    return readAt(*m_file, m_path, placeOfSector(number), bytes.data(), bytes.size()).transform([&](qint64) {
        return bytes;
    });
}

/** [MS-CFB] 2.2. */
Result<void> CompoundFile::readHeader()
{
    constexpr qint64 headerSize = 512;
    constexpr quint16 littleEndian = 0xFFFE;
    constexpr quint16 usualShifts[] = {9, 12}; // of version 3 and 4
    QByteArray header(headerSize, '\0');
    const Result<qint64> got = readAt(*m_file, m_path, 0, header.data(), headerSize);
    if (!got) {
        return std::unexpected(got.error());
    }
    const auto shift = at<quint16>(header, 30);
    if (*got < headerSize || !header.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
        || at<quint16>(header, 28) != littleEndian || !std::ranges::contains(usualShifts, shift)
        || at<quint16>(header, 32) != smallShift) {
        return bad();
    }
    m_shift = shift;
    m_sectors = std::max(piecesOf(m_file->size(), qint64(1) << m_shift) - 1, qint64(0));
    m_smallerThan = at<quint32>(header, 56);
    m_smallTable = at<quint32>(header, 60);
    return readTable(header).and_then([&] { return readDirectory(at<quint32>(header, 48)); });
}

/**
 * The table is in sectors of its own: the header lists the first 109, and a chain of sectors lists the others ([MS-CFB]
 * 2.3, 2.5). No more of them are read than a file of this size can use, whatever it states, so a circular chain ends.
 */
Result<void> CompoundFile::readTable(const QByteArray &header)
{
    constexpr qsizetype inHeader = 76;
    const qint64 perSector = (qint64(1) << m_shift) / qint64(sizeof(quint32));
    const qint64 needed = piecesOf(m_sectors, perSector);
    m_next.reserve(needed * perSector);
    qint64 used = 0;
    const auto take = [&](QByteArrayView numbers) -> Result<void> {
        for (qsizetype i = 0; i + 4 <= numbers.size() && used < needed; i += 4) {
            const auto number = at<quint32>(numbers, i);
            if (number >= endOfChain) {
                continue;
            }
            const Result<QByteArray> table = sector(number);
            if (!table) {
                return std::unexpected(table.error());
            }
            for (qsizetype j = 0; j < table->size(); j += 4) {
                m_next.append(at<quint32>(*table, j));
            }
            ++used;
        }
        return {};
    };
    Result<void> taken = take(QByteArrayView(header).sliced(inHeader));
    auto more = at<quint32>(header, 68);
    for (qint64 i = 0; taken && used < needed && more < endOfChain && i <= needed / (perSector - 1); ++i) {
        const Result<QByteArray> numbers = sector(more);
        if (!numbers) {
            return std::unexpected(numbers.error());
        }
        taken = take(QByteArrayView(*numbers).chopped(4));
        more = at<quint32>(*numbers, numbers->size() - 4);
    }
    return taken;
}

/** At most \a most sectors, from \a start on; an error when they are circular or lead out of the file. */
Result<QList<quint32>> CompoundFile::chain(const QList<quint32> &table, quint32 start, qint64 most) const
{
    QList<quint32> sectors;
    QBitArray seen(table.size());
    for (quint32 each = start; each != endOfChain && sectors.size() < most; each = table[each]) {
        if (each >= table.size() || seen.testBit(each)) {
            return bad();
        }
        seen.setBit(each);
        sectors.append(each);
    }
    return sectors;
}

/** Where the sectors from \a start on are in the file. */
Result<QList<qint64>> CompoundFile::places(quint32 start, qint64 most) const
{
    const Result<QList<quint32>> sectors = chain(m_next, start, most);
    if (!sectors) {
        return std::unexpected(sectors.error());
    }
    QList<qint64> places;
    places.reserve(sectors->size());
    for (const quint32 each : *sectors) {
        if (each >= m_sectors) {
            return bad();
        }
        places.append(placeOfSector(each));
    }
    return places;
}

Result<void> CompoundFile::readDirectory(quint32 start)
{
    Result<QList<qint64>> all = places(start, m_sectors);
    if (!all) {
        return std::unexpected(all.error());
    }
    const qint64 size = all->size() << m_shift;
    m_directory.emplace(*m_file, m_path, u"OLE"_s, std::move(*all), qint64(1) << m_shift, size);
    const Result<QByteArrayView> root = m_directory->read(0, entrySize);
    if (!root) {
        return std::unexpected(root.error());
    }
    m_smallStart = at<quint32>(*root, 116);
    m_firstInRoot = at<quint32>(*root, 76);
    return {};
}

/**
 * Everything in the root is a tree sorted by name ([MS-CFB] 2.6.4), which not every program keeps in order; so all of
 * it is visited, each entry once.
 */
Result<std::optional<CompoundFile::Entry>> CompoundFile::find(const QString &name)
{
    constexpr quint8 isStream = 2;
    const qint64 count = m_directory->size() / entrySize;
    QBitArray seen(count);
    QList<quint32> ahead{m_firstInRoot};
    while (!ahead.isEmpty()) {
        const quint32 number = ahead.takeLast();
        if (number == noStream) {
            continue;
        }
        if (number >= count || seen.testBit(number)) {
            return bad();
        }
        seen.setBit(number);
        const Result<QByteArrayView> entry = m_directory->read(number * entrySize, entrySize);
        if (!entry) {
            return std::unexpected(entry.error());
        }
        constexpr quint16 mostBytes = 64; // of a name, including its final zero
        const quint16 bytes = std::min(at<quint16>(*entry, 64), mostBytes);
        QString called(std::max(bytes / 2 - 1, 0), Qt::Uninitialized);
        qFromLittleEndian<char16_t>(entry->data(), called.size(), called.data());
        if (at<quint8>(*entry, 66) == isStream && called.compare(name, Qt::CaseInsensitive) == 0) {
            // In version 3 the upper half of a size may hold anything ([MS-CFB] 2.6.1).
            const bool isVersion3 = m_shift == 9;
            const quint64 size = isVersion3 ? at<quint32>(*entry, 120) : at<quint64>(*entry, 120);
            if (size > quint64(m_file->size())) {
                return bad();
            }
            return Entry{.start = at<quint32>(*entry, 116), .size = qint64(size)};
        }
        ahead << at<quint32>(*entry, 68) << at<quint32>(*entry, 72);
    }
    return std::nullopt;
}

Result<std::optional<CompoundStream>> CompoundFile::stream(const QString &name)
{
    const Result<std::optional<Entry>> entry = find(name);
    if (!entry) {
        return std::unexpected(entry.error());
    }
    if (!*entry) {
        return std::nullopt;
    }
    return (*entry)->size < m_smallerThan ? smallStream(name, **entry) : largeStream(name, **entry);
}

Result<CompoundStream> CompoundFile::largeStream(const QString &name, const Entry &entry) const
{
    const qint64 needed = piecesOf(entry.size, qint64(1) << m_shift);
    Result<QList<qint64>> all = places(entry.start, needed);
    if (!all || all->size() < needed) {
        return all ? bad() : std::unexpected(all.error());
    }
    return CompoundStream(*m_file, m_path, name, std::move(*all), qint64(1) << m_shift, entry.size);
}

/** Pieces of 64 bytes within a stream of the root, with a table of their own ([MS-CFB] 2.4). */
Result<CompoundStream> CompoundFile::smallStream(const QString &name, const Entry &entry)
{
    const qint64 needed = piecesOf(entry.size, qint64(1) << smallShift);
    const Result<QList<quint32>> inTable = chain(m_next, m_smallTable, m_sectors);
    const Result<QList<qint64>> holder = places(m_smallStart, m_sectors);
    if (!inTable || !holder) {
        return std::unexpected(inTable ? holder.error() : inTable.error());
    }
    QList<quint32> table;
    for (const quint32 each : *inTable) {
        const Result<QByteArray> numbers = sector(each);
        if (!numbers) {
            return std::unexpected(numbers.error());
        }
        for (qsizetype i = 0; i < numbers->size(); i += 4) {
            table.append(at<quint32>(*numbers, i));
        }
    }
    const Result<QList<quint32>> pieces = chain(table, entry.start, needed);
    if (!pieces || pieces->size() < needed) {
        return pieces ? bad() : std::unexpected(pieces.error());
    }
    QList<qint64> all;
    for (const quint32 each : *pieces) {
        const qint64 within = qint64(each) << smallShift;
        if (within >> m_shift >= holder->size()) {
            return bad();
        }
        all.append((*holder)[within >> m_shift] + (within & ((qint64(1) << m_shift) - 1)));
    }
    return CompoundStream(*m_file, m_path, name, std::move(all), qint64(1) << smallShift, entry.size);
}

} // namespace leerschakel::exchange::sheets
