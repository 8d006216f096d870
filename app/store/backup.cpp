// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/filelock.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/sqlerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlError>

#include <algorithm>
#include <filesystem>

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

/** The backups of the catalogue \a path in \a folder, oldest first: "name-20270201-083000.llo", a second one in that second "…-2.llo". */
QStringList namesIn(const QDir &folder, const QString &path)
{
    // The whole name: "plan" must not take "plan-2027-20270201-083000.llo" for its own and throw it away.
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

void rotate(const QString &folder, const QString &path)
{
    QDir dir(folder);
    const QStringList names = namesIn(dir, path);
    for (qsizetype i = 0; i + backupsKept < names.size(); ++i) {
        dir.remove(names[i]);
    }
}

/** How many rows each table has: a copy must have the same. The file says which tables there are; an older schema has others than ours. */
Result<QStringList> tableCounts(Catalogue &catalogue)
{
    const Result<QSqlQuery *> named = catalogue.run(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
    if (!named) {
        return std::unexpected(named.error());
    }
    QStringList tables;
    while ((*named)->next()) {
        tables.append((*named)->value(0).toString());
    }
    QStringList counts;
    for (const QString &table : std::as_const(tables)) {
        const Result<QSqlQuery *> query = catalogue.run(u"SELECT count(*) FROM \"%1\""_s.arg(table));
        if (!query) {
            return std::unexpected(query.error());
        }
        counts.append(table + u'=' + ((*query)->next() ? (*query)->value(0).toString() : QString()));
        (*query)->finish();
    }
    return counts;
}

} // namespace

Result<void> copyTo(Catalogue &catalogue, const QString &target)
{
    // VACUUM INTO reads one snapshot while others go on, and writes a compact file without WAL.
    QSqlQuery query(catalogue.database());
    QString quoted = target;
    quoted.replace(u'\'', u"''"_s);
    // A reader's connection refuses every statement that writes, also one that writes elsewhere.
    query.exec(u"PRAGMA query_only = OFF"_s);
    const bool copied = query.exec(u"VACUUM INTO '%1'"_s.arg(quoted));
    if (!catalogue.isWritable()) {
        QSqlQuery(catalogue.database()).exec(u"PRAGMA query_only = ON"_s);
    }
    if (!copied) {
        const Error error = sqlError(query.lastError(), target);
        const bool cannotOpen = error.message.code == u"store.cannotRead";
        return std::unexpected(
            cannotOpen ? Error::of(Failure::System, u"store.cannotWrite"_s, error.message.arguments) : error);
    }
    return {};
}

Result<QString> backup(Catalogue &catalogue, const QString &folder)
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
    for (int i = 2; QFileInfo::exists(target); ++i) {
        target = u"%1-%2.llo"_s.arg(base).arg(i);
    }
    const QString temporary = target + u".part"_s;
    QFile::remove(temporary);

    const auto failed = [&](const Error &error) {
        QFile::remove(temporary);
        return std::unexpected(error);
    };
    const Result<QStringList> before = tableCounts(catalogue);
    if (!before) {
        return std::unexpected(before.error());
    }
    if (const Result<void> copied = copyTo(catalogue, temporary); !copied) {
        return failed(copied.error());
    }
    {
        const Result<std::unique_ptr<Catalogue>> copy = Catalogue::open(temporary, Access::Read, catalogue.identity());
        if (!copy) {
            return failed(copy.error());
        }
        const Result<QList<Problem>> problems = checkFile(**copy);
        const Result<QStringList> after = tableCounts(**copy);
        if (!problems || !after) {
            return failed(problems ? after.error() : problems.error());
        }
        if (!problems->isEmpty()) {
            return failed(Error::of(Failure::Data, u"store.backupFailed"_s,
                {catalogue.path(), problems->constFirst().kind + u' ' + problems->constFirst().text}));
        }
        if (*after != *before) {
            return failed(Error::of(Failure::Data, u"store.backupFailed"_s, {catalogue.path(), u"counts"_s}));
        }
    }
    if (!QFile::rename(temporary, target)) {
        return failed(Error::of(Failure::System, u"store.cannotWrite"_s, {target, QString()}));
    }
    rotate(place, catalogue.path());
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

Result<void> restore(const QString &backupPath, const QString &path)
{
    const Result<std::unique_ptr<Catalogue>> source = Catalogue::open(backupPath, Access::Read);
    if (!source) {
        return std::unexpected(source.error());
    }
    const Result<QList<Problem>> problems = checkFile(**source);
    if (!problems) {
        return std::unexpected(problems.error());
    }
    if (!problems->isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"store.damaged"_s, {backupPath, problems->constFirst().text}));
    }
    FileLock lock(path + u".lock"_s);
    if (QFileInfo::exists(path)) {
        // What is replaced is kept: as a verified backup, or aside as it is when it is too damaged for one.
        const Result<std::unique_ptr<Catalogue>> current = Catalogue::open(path, Access::Write);
        if (!current
            && (current.error().failure != Failure::Data || current.error().message.code == u"store.isFolder")) {
            return std::unexpected(current.error()); // only what is damaged is put aside
        }
        const Result<QString> kept = current ? backup(**current, {}) : Result<QString>(QString());
        if ((!current || !kept)
            && !QFile::copy(
                path, path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s))) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, QString()}));
        }
    }
    if (lock.take() != FileLock::Taken::Yes) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {path, QString()}));
    }
    const QString temporary = path + u".restoring"_s;
    QFile::remove(temporary);
    if (const Result<void> copied = copyTo(**source, temporary); !copied) {
        QFile::remove(temporary);
        return copied;
    }
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    // In one step, so that there is a catalogue at every moment; QFile::rename would have the old one removed first.
    std::error_code failure;
    std::filesystem::rename(QFile::encodeName(temporary).toStdString(), QFile::encodeName(path).toStdString(), failure);
    if (failure) {
        QFile::remove(temporary);
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotWrite"_s, {path, QString::fromStdString(failure.message())}));
    }
    return {};
}

namespace {

/** Adds to \a change what makes \a wanted exist as it is; a record that is there already is brought to it when \a overwrite. */
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
    const Result<std::unique_ptr<Catalogue>> source = Catalogue::open(backupPath, Access::Read);
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
