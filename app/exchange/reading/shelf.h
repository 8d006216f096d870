// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>
#include <vector>

namespace leerschakel::exchange::reading {

/**
 * Data put aside until the whole source is known. What exceeds a few megabytes goes to a file that nobody else sees, so
 * that memory use does not grow with the source; when no file can be written, it stays in memory.
 */
class Shelf
{
public:
    /** \a inMemory: the number of bytes that are kept before any are written to the file. */
    explicit Shelf(qsizetype inMemory = 8 << 20) : m_inMemory(inMemory) {}

    [[nodiscard]] qsizetype size() const { return qsizetype(m_things.size()); }
    /** Returns its number: 0, 1, … */
    qsizetype add(const QByteArray &thing);
    void replace(qsizetype number, const QByteArray &thing);
    /** Fast in the order in which they were added. The error is store.cannotRead. */
    [[nodiscard]] Result<QByteArray> at(qsizetype number);

private:
    struct Thing {
        qint64 begin = 0; ///< offset in everything that was added
        qsizetype size = 0;
    };
    [[nodiscard]] Thing put(const QByteArray &thing);
    void putInFile();

    qsizetype m_inMemory;
    std::vector<Thing> m_things;
    std::unique_ptr<QTemporaryFile> m_file;
    bool m_hasNoFile = false; ///< none could be written
    qint64 m_filed = 0; ///< how much of it is in the file
    QByteArray m_end; ///< what comes after that
    QByteArray m_window; ///< what was last read from the file
    qint64 m_windowBegin = 0;
};

} // namespace leerschakel::exchange::reading
