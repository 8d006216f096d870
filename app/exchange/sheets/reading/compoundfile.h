// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QList>

#include <optional>

namespace leerschakel::exchange::sheets {

/**
 * The bytes of a stream, wherever they are in a file: read by position, in either direction, through a window of a few
 * tens of kilobytes. Nothing that the file states about itself is trusted before it has been compared with its size.
 */
class CompoundStream
{
public:
    /** All of \a file, which is the stream itself; \a path is its name in errors. */
    [[nodiscard]] static CompoundStream whole(QIODevice &file, const QString &path);
    /**
     * \a name: for errors. \a places: where in \a file its pieces of \a piece bytes begin; together they hold all of
     * \a size.
     */
    CompoundStream(
        QIODevice &file, const QString &path, const QString &name, QList<qint64> places, qint64 piece, qint64 size);

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /**
     * The \a size bytes from \a position, valid until the next call. Errors: import.badWorkbook (path, name) when there
     * are not that many, store.cannotRead.
     */
    [[nodiscard]] Result<QByteArrayView> read(qint64 position, qint64 size);
    /** Takes all of it into memory, for reading out of order. Errors: those of read(). */
    [[nodiscard]] Result<void> hold()
    {
        return read(0, m_size).transform([](QByteArrayView) {});
    }

private:
    [[nodiscard]] Result<void> fill(qint64 position, qint64 size);

    QIODevice *m_file;
    QString m_path;
    QString m_name;
    QList<qint64> m_places;
    qint64 m_piece;
    qint64 m_size;
    QByteArray m_window;
    /** The position of the window. */
    qint64 m_start = 0;
};

/**
 * A compound file (OLE), versions 3 and 4: sectors in chains, with a directory of streams ([MS-CFB] 2). The table of
 * sectors is held in memory: at most a hundredth of the file.
 */
class CompoundFile
{
public:
    /** \a path is the name of \a file. Errors: import.badWorkbook (path, "OLE"), store.cannotRead. */
    [[nodiscard]] static Result<CompoundFile> open(QIODevice &file, const QString &path);
    /**
     * The stream \a name in the root, not in documents within the document; names are compared without case ([MS-CFB]
     * 2.6.4). Absent when there is none. Errors: those of open().
     */
    [[nodiscard]] Result<std::optional<CompoundStream>> stream(const QString &name);

private:
    /** What the directory says about a stream. */
    struct Entry {
        quint32 start = 0;
        qint64 size = 0;
    };

    CompoundFile(QIODevice &file, const QString &path) : m_file(&file), m_path(path) {}
    [[nodiscard]] std::unexpected<domain::Error> bad() const;
    [[nodiscard]] qint64 placeOfSector(quint32 sector) const { return (qint64(sector) + 1) << m_shift; }
    [[nodiscard]] Result<QByteArray> sector(quint32 number);
    [[nodiscard]] Result<void> readHeader();
    [[nodiscard]] Result<void> readTable(const QByteArray &header);
    [[nodiscard]] Result<void> readDirectory(quint32 start);
    [[nodiscard]] Result<QList<quint32>> chain(const QList<quint32> &table, quint32 start, qint64 most) const;
    [[nodiscard]] Result<QList<qint64>> places(quint32 start, qint64 most) const;
    [[nodiscard]] Result<CompoundStream> largeStream(const QString &name, const Entry &entry) const;
    [[nodiscard]] Result<CompoundStream> smallStream(const QString &name, const Entry &entry);
    [[nodiscard]] Result<std::optional<Entry>> find(const QString &name);

    QIODevice *m_file;
    QString m_path;
    int m_shift = 0;
    qint64 m_sectors = 0;
    /** Streams smaller than this are in the stream of small streams. */
    qint64 m_smallerThan = 0;
    quint32 m_smallTable = 0;
    /** For each sector, the next one in its chain (FAT). */
    QList<quint32> m_next;
    std::optional<CompoundStream> m_directory;
    /** Where the stream of small streams begins, and the tree of what is in the root. */
    quint32 m_smallStart = 0;
    quint32 m_firstInRoot = 0;
};

} // namespace leerschakel::exchange::sheets
