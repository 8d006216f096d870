// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/filelock.h"
#include "store/gate.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/replica.h"
#include "store/sqliteconnection.h"
#include "store/sqlitehandle.h"
#include "store/temporaryfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <filesystem>
#include <ranges>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeSet;
using domain::Error;
using domain::Failure;
using domain::Id;
using domain::OfferingTree;
using domain::Record;

namespace {

QString backupFolder(const QString &path)
{
    return path + u".backups"_s;
}

/**
 * The backups of the catalogue \a path in \a folder, oldest first: "name-20270201-083000.llo", a second one in the
 * same second "…-2.llo".
 */
QStringList namesIn(const QDir &folder, const QString &path)
{
    // Match the whole name: "plan" must not mistake "plan-2027-20270201-083000.llo" for its own and delete it.
    const QRegularExpression form(u"^%1-([0-9]{8}-[0-9]{6})(?:-([0-9]{1,9}))?\\.llo$"_s.arg(
        QRegularExpression::escape(QFileInfo(path).completeBaseName())));
    QList<std::tuple<QString, int, QString>> found;
    const QStringList names = folder.entryList(QDir::Files);
    for (const QString &name : names) {
        if (const QRegularExpressionMatch match = form.match(name); match.hasMatch()) {
            found.append({match.captured(1), match.captured(2).toInt(), name});
        }
    }
    std::ranges::sort(found);
    QStringList sorted;
    for (const auto &each : std::as_const(found)) {
        sorted.append(std::get<2>(each));
    }
    return sorted;
}

/** What a backup says about itself. */
struct BackupState {
    QString path;
    /** The catalogue's id: two of the same name may have their backups in one folder. */
    QString catalogue;
    /** The time of the last change, by the clock at that moment; a clock that was ahead cannot be trusted. */
    QString time;
    bool isTimeLikely = false;
    qint64 lastChange = 0;
    bool isOpen = false;
};

/** Absent for what cannot be read: such a backup cannot be judged. */
std::optional<BackupState> stateOf(const QString &path, const QDateTime &now)
{
    const Result<std::unique_ptr<SqliteConnection>> file = SqliteConnection::reading(path);
    if (!file) {
        return std::nullopt;
    }
    Result<Statement> statement = (*file)->statement(
        u"SELECT (SELECT value FROM catalogue_info WHERE key = 'id'), max(time), max(seq) FROM change"_s);
    const Result<bool> isRead = statement ? statement->next() : std::unexpected(statement.error());
    if (!isRead || !*isRead) {
        return std::nullopt;
    }
    const Row row = statement->row();
    BackupState state{.path = path,
        .catalogue = row.string(0),
        .time = row.string(1),
        .lastChange = row.integer(2),
        .isOpen = QFileInfo::exists(lockOf(path)) || QFileInfo::exists(logOf(path))};
    const QDateTime time = QDateTime::fromString(state.time, Qt::ISODateWithMs);
    state.isTimeLikely = !time.isValid() || time <= now.addDays(1);
    return state;
}

/** Removes the oldest backups of \a catalogue in \a folder, but not \a made. */
Result<void> rotate(Catalogue &catalogue, const QString &folder, const QString &made)
{
    const Result<QString> id = catalogue.info(u"id"_s);
    if (!id) {
        return std::unexpected(id.error());
    }
    const QDir dir(folder);
    QList<BackupState> states;
    const QStringList names = namesIn(dir, catalogue.path());
    for (const QString &name : names) {
        const std::optional<BackupState> state = stateOf(dir.filePath(name), catalogue.now());
        if (state && state->catalogue == *id) {
            states.append(*state);
        }
    }
    if (states.size() <= backupsKept) {
        return {};
    }
    const auto age = [](const BackupState &state) {
        return std::tie(state.isTimeLikely, state.time, state.lastChange);
    };
    std::ranges::stable_sort(states, [&](const BackupState &a, const BackupState &b) { return age(a) < age(b); });
    // The last among equals.
    const QString latest = std::ranges::max_element(states | std::views::reverse, {}, &BackupState::time)->path;
    const QString furthest = std::ranges::max_element(states | std::views::reverse, {}, &BackupState::lastChange)->path;
    qsizetype tooMany = states.size() - backupsKept;
    for (const BackupState &state : std::as_const(states)) {
        const bool mayGo =
            !state.isOpen && state.path != latest && state.path != furthest && QFileInfo(state.path) != QFileInfo(made);
        if (mayGo && tooMany > 0 && QFile::remove(state.path)) {
            --tooMany;
        }
    }
    return {};
}

/**
 * How many rows each table has: a copy must have the same. The tables are listed from the file, as an older schema has
 * other tables than ours.
 */
Result<QStringList> tableCounts(Catalogue &catalogue)
{
    QStringList tables;
    Result<void> done = catalogue.rows(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' "
        "ORDER BY name"_s,
        {}, [&](const Row &row) { tables.append(row.string(0)); });
    QStringList counts;
    for (const QString &table : std::as_const(tables)) {
        done = done.and_then([&] {
            return catalogue.rows(u"SELECT count(*) FROM \"%1\""_s.arg(QString(table).replace(u'"', u"\"\""_s)), {},
                [&](const Row &row) { counts.append(table + u'=' + row.string(0)); });
        });
    }
    return done.transform([&] { return counts; });
}

/** Checks that the copy \a path is sound, with as many rows as \a counts says. \a original is named in the error. */
Result<void> verify(const QString &path, const QStringList &counts, const QString &original)
{
    const Result<std::unique_ptr<Catalogue>> copy = Catalogue::open(path, Access::Read, {});
    if (!copy) {
        return std::unexpected(copy.error());
    }
    const Result<QList<Damage>> damage = checkFile(**copy);
    const Result<QStringList> after = tableCounts(**copy);
    if (!damage || !after) {
        return std::unexpected(damage ? after.error() : damage.error());
    }
    if (!damage->isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"store.backupFailed"_s,
            {original, damage->constFirst().kind + u' ' + damage->constFirst().text}));
    }
    return *after == counts
        ? Result<void>()
        : std::unexpected(Error::of(Failure::Data, u"store.backupFailed"_s, {original, u"counts"_s}));
}

/** Ends the sessions in the file \a path: the next program to open it for writing makes changes as a new replica. */
Result<void> endSessions(const QString &path)
{
    const Result<std::unique_ptr<SqliteConnection>> file = SqliteConnection::writing(path);
    return file ? (*file)->run("UPDATE replica SET session = NULL") : std::unexpected(file.error());
}

/** A verified copy of \a catalogue for \a target, in the same folder. */
Result<TemporaryFile> verifiedCopy(Catalogue &catalogue, const QString &target, const QString &ending)
{
    Result<TemporaryFile> copy = TemporaryFile::make(target, ending);
    if (!copy) {
        return copy;
    }
    // The counts and the copy may differ if somebody writes in between; then try again.
    Result<void> verified;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const Result<QStringList> counts = tableCounts(catalogue);
        if (!counts) {
            return std::unexpected(counts.error());
        }
        verified = copyTo(catalogue, copy->path()).and_then([&] { return endSessions(copy->path()); }).and_then([&] {
            return verify(copy->path(), *counts, catalogue.path());
        });
        const Result<QStringList> after = tableCounts(catalogue);
        if (verified || !after || *after == *counts) {
            break;
        }
        Result<TemporaryFile> next = TemporaryFile::make(target, ending);
        if (!next) {
            return next;
        }
        copy = std::move(next);
    }
    return verified ? std::move(copy) : std::unexpected(verified.error());
}

} // namespace

Result<void> copyTo(Catalogue &catalogue, const QString &target)
{
    // VACUUM INTO reads one snapshot while others go on, and writes a compact file without WAL.
    Result<void> copied;
    {
        const WritesElsewhere writesElsewhere(catalogue);
        copied = catalogue.execute(u"VACUUM INTO ?"_s, {target});
    }
    if (!copied) {
        const Error &error = copied.error();
        const bool cannotOpen = error.message.code == u"store.cannotRead";
        return std::unexpected(cannotOpen
                ? Error::of(Failure::System, u"store.cannotWrite"_s, {target, error.message.arguments.value(1)})
                : error);
    }
    return {};
}

Result<QString> backup(Catalogue &catalogue, const QString &folder, Rotation rotation)
{
    const QString place = folder.isEmpty() ? backupFolder(catalogue.path()) : folder;
    std::error_code failure;
    std::filesystem::create_directories(QFile::encodeName(place).toStdString(), failure);
    if (failure) {
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotWrite"_s, {place, QString::fromStdString(failure.message())}));
    }
    const QString base = QDir(place).filePath(
        QFileInfo(catalogue.path()).completeBaseName() + catalogue.now().toString(u"-yyyyMMdd-HHmmss"_s));
    QString target = base + u".llo"_s;
    // What is in a backup stays there as it is. Where the seal cannot be written, restoring takes care of it.
    if (catalogue.isWritable()) {
        static_cast<void>(catalogue.inTransaction([&] { return sealChanges(catalogue); }));
    }
    Result<TemporaryFile> copy = verifiedCopy(catalogue, target, u".part"_s);
    if (!copy) {
        return std::unexpected(copy.error());
    }
    for (int i = 2; QFileInfo::exists(target); ++i) {
        target = u"%1-%2.llo"_s.arg(base).arg(i);
    }
    if (const Result<void> moved = copy->moveTo(target); !moved) {
        return std::unexpected(moved.error());
    }
    if (rotation == Rotation::MakeRoom) {
        if (const Result<void> rotated = rotate(catalogue, place, target); !rotated) {
            return std::unexpected(rotated.error());
        }
    }
    return target;
}

QStringList backupsOf(const QString &path)
{
    const QDir folder(backupFolder(path));
    QStringList paths;
    const QStringList names = namesIn(folder, path);
    for (const QString &name : names) {
        paths.prepend(folder.filePath(name));
    }
    return paths;
}

namespace {

/** Gives the file \a path and its log, as they are, a second name, which they keep when another file replaces them. */
Result<void> putAside(const QString &path)
{
    const QString aside = path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    for (const auto &[from, to] : {std::pair(logOf(path), logOf(aside)), std::pair(path, aside)}) {
        if (!QFileInfo::exists(from)) {
            continue;
        }
        std::error_code failure;
        std::filesystem::create_hard_link(
            QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), failure);
        // Not every file system has hard links. Nobody has the file open here: we hold its lock, and could not read
        // it.
        if (failure) {
            std::filesystem::copy_file(
                QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), failure);
        }
        if (failure) {
            return std::unexpected(
                Error::of(Failure::System, u"store.cannotWrite"_s, {to, QString::fromStdString(failure.message())}));
        }
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

/** Keeps what is at \a path: as a verified backup, or set aside as it is when it is too damaged for one. */
Result<void> keepWhatIsThere(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists()) {
        return {};
    }
    if (const int names = namesOf(path); names > 1) {
        return std::unexpected(Error::of(Failure::System, u"store.manyNames"_s, {path, QString::number(names)}));
    }
    if (file.isDir() || !file.isFile()) {
        return lookAt(path).transform([](const FileState &) {}); // the error says what it is
    }
    // We hold the lock. All that was committed is read, including what only the log holds.
    const Result<std::unique_ptr<Catalogue>> current = Catalogue::open(path, Access::Look, {});
    if (!current && current.error().failure != Failure::Data) {
        return std::unexpected(current.error()); // only what is damaged is set aside
    }
    const Result<QString> kept =
        current ? backup(**current, {}, Rotation::KeepAll) : Result<QString>(std::unexpected(current.error()));
    if (kept && QFileInfo::exists(*kept)) {
        return {};
    }
    if (kept || kept.error().failure == Failure::Data) {
        return putAside(path);
    }
    return std::unexpected(kept.error()); // no room for it, so nothing is replaced
}

} // namespace

Result<void> restore(const QString &backupPath, const QString &given)
{
    const QString canonical = QFileInfo(given).canonicalFilePath();
    const QString path = canonical.isEmpty() ? given : canonical;
    if (!canonical.isEmpty() && canonical == QFileInfo(backupPath).canonicalFilePath()) {
        return std::unexpected(Error::of(Failure::Usage, u"store.sameFile"_s, {path}));
    }
    const Result<std::unique_ptr<Catalogue>> source = Catalogue::open(backupPath, Access::Read, {});
    if (!source) {
        return std::unexpected(source.error());
    }
    const Result<QList<Damage>> damage = checkFile(**source);
    if (!damage) {
        return std::unexpected(damage.error());
    }
    if (!damage->isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"store.damaged"_s, {backupPath, damage->constFirst().text}));
    }
    if (QFileInfo(path).isDir()) {
        return std::unexpected(Error::of(Failure::Data, u"store.isFolder"_s, {path}));
    }
    FileLock lock(lockOf(path));
    if (const std::optional<Error> held = takeLock(lock, path)) {
        return std::unexpected(*held);
    }
    if (const Result<void> kept = keepWhatIsThere(path); !kept) {
        if (lock.wasLeft()) {
            lock.leave(); // the lock file says whose log it is
        }
        return kept;
    }
    Result<TemporaryFile> copy = verifiedCopy(**source, path, u".restoring"_s);
    if (!copy) {
        if (lock.wasLeft()) {
            lock.leave();
        }
        return std::unexpected(copy.error());
    }
    // If the process dies between these two: the copy keeps no log, so the log next to it is recognised as another
    // file's.
    return copy->moveTo(path).transform([&] {
        const QStringList logs = logFilesOf(path);
        for (const QString &log : logs) {
            QFile::remove(log);
        }
    });
}

namespace {

/**
 * Adds to \a change what makes \a wanted exist as it is; an existing record is only changed to match it if
 * \a overwrite.
 */
Result<void> bringBack(Catalogue &catalogue, ChangeSet &change, const Record &wanted, bool overwrite)
{
    const Result<std::optional<Record>> current = load(catalogue, wanted.kind(), wanted.id());
    if (!current) {
        return std::unexpected(current.error());
    }
    if (!*current) {
        change.create(wanted);
    } else if (overwrite) {
        change.update(**current, wanted);
    }
    return {};
}

} // namespace

Result<AppliedChange> restoreOfferings(const QString &backupPath, Catalogue &catalogue, const QList<Id> &offerings)
{
    const Result<std::unique_ptr<Catalogue>> source = Catalogue::open(backupPath, Access::Read, {});
    if (!source) {
        return std::unexpected(source.error());
    }
    const Result<QList<OfferingTree>> trees = loadTrees(**source, offerings);
    const Result<QList<OfferingTree>> present = loadTrees(catalogue, offerings);
    if (!trees || !present) {
        return std::unexpected(trees ? present.error() : trees.error());
    }
    QSet<Id> found;
    for (const OfferingTree &tree : *trees) {
        found.insert(tree.offering.id());
    }
    for (const Id &id : offerings) {
        if (!found.contains(id)) {
            return std::unexpected(Error::of(Failure::Usage, u"change.missing"_s, {id.toString()}));
        }
    }
    ChangeSet change({.code = u"change.restore"_s, .arguments = {QString::number(trees->size())}});
    QSet<Id> made;
    for (const OfferingTree &tree : *trees) {
        QSet<Id> wantedParts;
        QList<Record> standing = tree.referred.values();
        standing.append(tree.modules.values());
        for (const Record &record : std::as_const(standing)) {
            if (!made.contains(record.id()) && !found.contains(record.id())) {
                made.insert(record.id());
                if (const Result<void> done = bringBack(catalogue, change, record, false); !done) {
                    return std::unexpected(done.error());
                }
            }
        }
        if (const Result<void> done = bringBack(catalogue, change, tree.offering, true); !done) {
            return std::unexpected(done.error());
        }
        for (const QList<Record> &parts : tree.parts) {
            for (const Record &part : parts) {
                wantedParts.insert(part.id());
                if (const Result<void> done = bringBack(catalogue, change, part, true); !done) {
                    return std::unexpected(done.error());
                }
            }
        }
        for (const OfferingTree &now : *present) {
            if (now.offering.id() == tree.offering.id()) {
                for (const QList<Record> &parts : now.parts) {
                    for (const Record &part : parts) {
                        if (!wantedParts.contains(part.id())) {
                            change.remove(part);
                        }
                    }
                }
            }
        }
    }
    return apply(catalogue, change);
}

} // namespace leerschakel::store
