// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/catalogue.h"

struct sqlite3;

namespace leerschakel::store {

/**
 * A write of up to hundreds of megabytes that can be stopped within a second at any point. While this object lives,
 * statements on a catalogue's connection ask every few milliseconds whether to go on, even in the middle of a slow one
 * (building an index, filling the search table). If not, the statement fails with cancelled.
 *
 * A commit neither waits for the disk nor copies the write-ahead log into the catalogue, as it otherwise would: that
 * takes seconds, and cannot be stopped. settle() does both afterwards; if the power fails before that, the catalogue
 * is as it was before the commit.
 *
 * Not to be nested on one connection. Where the Qt driver bundles its own SQLite, nothing asks, and commits work as
 * usual.
 */
class LargeWrite
{
public:
    /** Whether to go on; an error says why not. */
    using GoOn = std::function<Result<void>()>;

    LargeWrite(Catalogue &catalogue, GoOn goOn);
    ~LargeWrite();
    LargeWrite(const LargeWrite &) = delete;
    LargeWrite &operator=(const LargeWrite &) = delete;

    /** Stops asking: what follows (a rollback, for instance) runs to its end. */
    void finish();
    /** Stops asking, and restores normal commits: for when the write failed, and there is nothing to settle(). */
    [[nodiscard]] Result<void> abandon();

private:
    Catalogue &m_catalogue;
    sqlite3 *m_handle;
    GoOn m_goOn;
};

/**
 * While this object lives, SQLite sorts what it has no index for in pieces of a few megabytes, which it writes to
 * files and merges step by step. Sorting everything in memory, as a catalogue otherwise does, is faster, but is one
 * step that cannot be interrupted. The cache is small meanwhile.
 */
class SortingInPieces
{
public:
    explicit SortingInPieces(Catalogue &catalogue);
    ~SortingInPieces();
    SortingInPieces(const SortingInPieces &) = delete;
    SortingInPieces &operator=(const SortingInPieces &) = delete;

private:
    Catalogue &m_catalogue;
    /** The original values: kilobytes (negative), and where temporary tables are kept. */
    std::optional<int> m_cacheSize;
    std::optional<int> m_temporaryStore;
};

/**
 * While this object lives, SQLite keeps more of the file in memory: in a large write it would otherwise repeatedly
 * write many pages to the disk and read them back.
 */
class LargeCache
{
public:
    explicit LargeCache(Catalogue &catalogue);
    ~LargeCache();
    LargeCache(const LargeCache &) = delete;
    LargeCache &operator=(const LargeCache &) = delete;

private:
    Catalogue &m_catalogue;
    std::optional<int> m_size; ///< the original value, in kilobytes (negative)
};

/**
 * Makes sure that what a large write committed is on the disk and in the catalogue, and restores normal commits.
 * False: \a progress said to stop. Nothing is lost in that case: the write-ahead log stays next to the catalogue, even
 * when it is closed, and the next connection to open the catalogue copies it. An error: commits would not wait for the
 * disk.
 */
[[nodiscard]] Result<bool> settle(Catalogue &catalogue, domain::Progress &progress);

} // namespace leerschakel::store
