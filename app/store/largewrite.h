// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/catalogue.h"

struct sqlite3;

namespace leerschakel::store {

/**
 * A write of up to hundreds of megabytes that can be stopped within a second wherever it is. While it lives, statements
 * on a catalogue's connection ask every few milliseconds whether to go on, also in the middle of one that takes long
 * (building an index, filling the search table). When they may not, the statement fails with cancelled.
 *
 * A commit neither waits for the disk nor copies the write-ahead log into the catalogue, as it otherwise would: that
 * takes seconds, and cannot be stopped. Both are for settle(), after it; should the power fail before, the catalogue is
 * as it was before the commit.
 *
 * Not to be nested on one connection. Where the Qt driver carries an SQLite of its own nothing asks, and commits are as
 * they always are.
 */
class LargeWrite
{
public:
    /** Whether to go on; else why not. */
    using GoOn = std::function<Result<void>()>;

    LargeWrite(Catalogue &catalogue, GoOn goOn);
    ~LargeWrite();
    LargeWrite(const LargeWrite &) = delete;
    LargeWrite &operator=(const LargeWrite &) = delete;

    /** Stops asking: what follows (a roll-back, say) runs to its end. */
    void finish();
    /** Stops asking, and lets commits be as they always are: for where it failed, and there is nothing to settle(). */
    [[nodiscard]] Result<void> abandon();

private:
    Catalogue &m_catalogue;
    sqlite3 *m_handle;
    GoOn m_goOn;
};

/**
 * While it lives, SQLite sorts what it has no index for in pieces of some megabytes, which it puts in files and merges
 * step by step. All at once in memory, as a catalogue has it otherwise, is quicker, but one step that nothing
 * interrupts. The cache is small meanwhile.
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
    /** As they were: kilobytes (negative), and where temporary tables are kept. */
    std::optional<int> m_cacheSize;
    std::optional<int> m_temporaryStore;
};

/**
 * While it lives, SQLite keeps more of the file in memory: of a large write it would otherwise put many pages on the
 * disk, and read them back, time and again.
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
    std::optional<int> m_size; ///< as it was, in kilobytes (negative)
};

/**
 * Sees to it that what a large write committed is on the disk and in the catalogue, and lets commits do so again.
 * False: \a progress said to stop. Nothing is lost by that: the write-ahead log stays next to the catalogue, also when
 * it is closed, and whoever opens the catalogue next copies it. An error: commits would not wait for the disk.
 */
[[nodiscard]] Result<bool> settle(Catalogue &catalogue, domain::Progress &progress);

} // namespace leerschakel::store
