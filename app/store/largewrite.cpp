// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/largewrite.h"

#include "store/sqlitehandle.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <chrono>
#include <future>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/**
 * SQLite's default: commits copy the write-ahead log when it has more pages than this.
 * https://sqlite.org/c3ref/wal_autocheckpoint.html
 */
constexpr int pagesOfALog = 1000;

bool hasLog(Catalogue &catalogue)
{
    const Result<QVariant> mode = catalogue.single(u"PRAGMA journal_mode"_s);
    return mode && mode->toString() == u"wal"_s;
}

/**
 * Sets whether a commit waits for the disk, or leaves that to the copying of the log (PRAGMA synchronous). Refused
 * within a transaction.
 */
Result<void> waitForDisk(Catalogue &catalogue, bool waits)
{
    return catalogue.execute(waits ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
}

/** Makes commits copy the log and wait for the disk again. */
Result<void> commitAsAlways(Catalogue &catalogue)
{
    sqlite3_wal_autocheckpoint(handleOf(catalogue), pagesOfALog);
    return waitForDisk(catalogue, true);
}

/** The value of \a pragma; empty where it cannot be read. */
std::optional<int> setting(Catalogue &catalogue, const QString &pragma)
{
    const Result<QVariant> value = catalogue.single(u"PRAGMA "_s + pragma);
    return value ? std::optional(value->toInt()) : std::nullopt;
}

/** Sets \a pragma to \a value. Only speed depends on these: where SQLite refuses, it sorts as usual. */
void set(Catalogue &catalogue, const QString &pragma, std::optional<int> value)
{
    if (value) {
        static_cast<void>(catalogue.execute(u"PRAGMA %1 = %2"_s.arg(pragma).arg(*value)));
    }
}

} // namespace

LargeWrite::LargeWrite(Catalogue &catalogue, GoOn goOn)
    : m_catalogue(catalogue), m_handle(goOn ? handleOf(catalogue) : nullptr), m_goOn(std::move(goOn))
{
    if (!m_handle) {
        return;
    }
    sqlite3_wal_autocheckpoint(m_handle, 0);
    if (hasLog(catalogue)) { // without a log (a file on a network), only waiting is safe
        static_cast<void>(waitForDisk(catalogue, false)); // where that is refused (within a transaction), commits wait
    }
    constexpr int instructions =
        10'000; // steps of SQLite's virtual machine: about a millisecond, or some hundred rows of a search table
    sqlite3_progress_handler(
        m_handle, instructions, [](void *self) { return static_cast<LargeWrite *>(self)->m_goOn() ? 0 : 1; }, this);
}

LargeWrite::~LargeWrite()
{
    finish();
}

Result<void> LargeWrite::abandon()
{
    if (!m_handle) {
        return {};
    }
    finish();
    return commitAsAlways(m_catalogue);
}

void LargeWrite::finish()
{
    if (m_handle) {
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
        m_handle = nullptr;
    }
}

SortingInPieces::SortingInPieces(Catalogue &catalogue)
    : m_catalogue(catalogue),
      m_cacheSize(setting(catalogue, u"cache_size"_s)),
      m_temporaryStore(setting(catalogue, u"temp_store"_s))
{
    constexpr int inFiles = 1;
    set(catalogue, u"temp_store"_s, inFiles);
    set(catalogue, u"cache_size"_s, -6000); // a piece is as large as the cache
}

SortingInPieces::~SortingInPieces()
{
    set(m_catalogue, u"temp_store"_s, m_temporaryStore);
    set(m_catalogue, u"cache_size"_s, m_cacheSize);
}

LargeCache::LargeCache(Catalogue &catalogue) : m_catalogue(catalogue), m_size(setting(catalogue, u"cache_size"_s))
{
    set(catalogue, u"cache_size"_s, -96000);
}

LargeCache::~LargeCache()
{
    set(m_catalogue, u"cache_size"_s, m_size);
}

Result<bool> settle(Catalogue &catalogue, domain::Progress &progress)
{
    using namespace std::chrono_literals;
    sqlite3 *const handle = handleOf(catalogue);
    const auto goesOn = [&] { return progress.step(0, 0, {.code = u"store.finishing"_s, .arguments = {}}); };
    bool isStopped = !goesOn();
    if (!isStopped) {
        sqlite3_file *const file = mainFile(handle);
        // SQLite copies without calling back, but another thread can interrupt it. What it cannot copy stays in the
        // log, as when a commit fails.
        std::future<int> copying = std::async(std::launch::async, [handle] {
            return sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
        });
        QElapsedTimer sinceSync;
        sinceSync.start();
        while (copying.wait_for(20ms) != std::future_status::ready) {
            isStopped = isStopped || !goesOn();
            if (isStopped) {
                sqlite3_interrupt(handle);
            } else if (file && sinceSync.elapsed() > 200) {
                // Otherwise the copying would end by waiting for the disk to have all of it, and nothing can interrupt
                // that. SQLite also syncs itself, and reports errors.
                (void)file->pMethods->xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
                sinceSync.restart();
            }
        }
    }
    if (isStopped) { // the log keeps its size
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return waitForDisk(catalogue, true).transform([] { return false; });
    }
    return commitAsAlways(catalogue).transform([] { return true; });
}

} // namespace leerschakel::store
