// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/derived.h"
#include "store/derivedcheck.h"
#include "store/journalcheck.h"
#include "store/reconciliation.h"
#include "store/records.h"
#include "store/schemacheck.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Kind;
using domain::KindTable;
using domain::Record;

namespace {

Result<void> checkPragma(Catalogue &catalogue, const QString &pragma, const QString &kind, QList<Damage> &damage)
{
    return catalogue.rows(pragma, {}, [&](const Row &row) {
        const QString text = row.string(0);
        if (kind == u"foreignKey") {
            damage.append(
                {.kind = kind, .record = row.string(1), .text = text + u" → "_s + row.string(2), .message = {}});
        } else if (text != u"ok") {
            damage.append({.kind = kind, .record = {}, .text = text, .message = {}});
        }
        return damage.size() < mostDamage;
    });
}

/**
 * Whether \a row has the id and the booleans of \a record as we write them: other forms are read as the same, so the
 * hash does not reveal them.
 */
bool isWrittenPlainly(const Row &row, const Record &record)
{
    bool isPlain = row.string(1) == record.id().toString();
    int column = 2;
    for (const domain::FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        const bool isYesOrNo = row.isNull(column) || row.integer(column) == 0 || row.integer(column) == 1;
        isPlain = isPlain && (field->type() != domain::FieldType::Boolean || isYesOrNo);
        column += int(field->columns().size());
    }
    return isPlain;
}

Result<void> checkHashes(Catalogue &catalogue, QList<Damage> &damage)
{
    for (const Kind kind : domain::allKinds()) {
        const KindTable &table = domain::kindTable(kind);
        if (table.since() > catalogue.fileSchema()) {
            continue;
        }
        const Result<void> read = catalogue.rows(
            u"SELECT hash, %1 FROM %2"_s.arg(selectColumns(table, catalogue.fileSchema()), table.sqlTable()), {},
            [&](const Row &row) {
                const Record record = recordFrom(row, kind, 1);
                if (record.contentHash() != row.string(0) || !isWrittenPlainly(row, record)) {
                    damage.append({.kind = u"hash"_s,
                        .record = record.id().toString(),
                        .text = table.name(),
                        .message = {.code = u"check.recordAltered"_s, .arguments = {table.name()}}});
                }
                return damage.size() < mostDamage;
            });
        if (!read) {
            return read;
        }
    }
    return {};
}

/** Checks that each offering is in the search index, and that what the charts count matches the links. */
Result<void> checkIndexes(Catalogue &catalogue, QList<Damage> &damage)
{
    using Find = Result<QStringList> (*)(Catalogue &, qsizetype);
    for (const auto &[kind, text, find] : {std::tuple(u"search"_s, u"offering_search"_s, Find(searchOutOfStep)),
             std::tuple(u"taught"_s, u"taught"_s, Find(taughtOutOfStep))}) {
        const Result<QStringList> found = find(catalogue, mostDamage - damage.size());
        if (!found) {
            return std::unexpected(found.error());
        }
        for (const QString &offering : *found) {
            damage.append({.kind = kind, .record = offering, .text = text, .message = {}});
        }
    }
    return {};
}

/** Those of \a altered that the history made. */
Result<QList<Damage>> knownToHistory(Catalogue &catalogue, const QList<Damage> &altered)
{
    QList<Damage> known;
    for (const Damage &each : altered) {
        const Result<QVariant> made = catalogue.single(
            u"SELECT 1 FROM change_entry WHERE kind = ? AND record = ? AND field IS NULL AND after IS NOT NULL "
            "LIMIT 1"_s,
            {each.text, each.record});
        if (!made) {
            return std::unexpected(made.error());
        }
        if (made->isValid()) {
            known.append(each);
        }
    }
    return known;
}

Result<void> noteHash(Catalogue &catalogue, const Damage &each)
{
    const KindTable *table = domain::kindTable(each.text);
    const Result<std::optional<Record>> record = load(catalogue, table->kind(), domain::Id::fromString(each.record));
    if (!record || !*record) {
        return record ? Result<void>() : std::unexpected(record.error());
    }
    return catalogue.execute(
        u"UPDATE %1 SET hash = ? WHERE id = ?"_s.arg(table->sqlTable()), {(*record)->contentHash(), each.record});
}

Result<void> bringBack(Catalogue &catalogue, const QList<Damage> &altered)
{
    Reconciliation history(catalogue);
    for (const Damage &each : altered) {
        history.add(each.text, each.record);
    }
    QString last;
    qint64 seq = 0;
    const Result<void> found =
        catalogue.rows(u"SELECT seq, id FROM change ORDER BY seq DESC LIMIT 1"_s, {}, [&](const Row &row) {
            seq = row.integer(0);
            last = row.string(1);
        });
    const Result<AppliedChange> applied =
        found ? history.run(seq, last) : Result<AppliedChange>(std::unexpected(found.error()));
    if (!applied) {
        return std::unexpected(applied.error());
    }
    for (const Damage &each : altered) {
        if (const Result<void> noted = noteHash(catalogue, each); !noted) {
            return noted;
        }
    }
    return refreshDerived(catalogue, *applied, catalogue.now());
}

} // namespace

Result<int> mendRecords(Catalogue &catalogue)
{
    QList<Damage> altered;
    if (const Result<void> looked = checkHashes(catalogue, altered); !looked) {
        return std::unexpected(looked.error());
    }
    if (altered.isEmpty()) {
        return 0;
    }
    const Result<QList<Damage>> inHistory = checkJournal(catalogue, 1);
    const Result<QList<Damage>> known =
        inHistory ? knownToHistory(catalogue, altered) : std::unexpected(inHistory.error());
    if (!known || !inHistory->isEmpty()) {
        return known ? Result<int>(0) : std::unexpected(known.error());
    }
    return catalogue.inTransaction([&] { return bringBack(catalogue, *known); }).transform([&] {
        return int(known->size());
    });
}

Result<QList<Damage>> checkFile(Catalogue &catalogue)
{
    QList<Damage> damage;
    if (const auto done = checkPragma(catalogue, u"PRAGMA integrity_check(100)"_s, u"integrity"_s, damage); !done) {
        return std::unexpected(done.error());
    }
    if (const auto done = checkPragma(catalogue, u"PRAGMA foreign_key_check"_s, u"foreignKey"_s, damage); !done) {
        return std::unexpected(done.error());
    }
    if (catalogue.fileSchema() != Catalogue::schemaVersion()) {
        return damage; // the hashes and the index of another schema cover other columns than we know
    }
    if (const auto done = checkHashes(catalogue, damage); !done) {
        return std::unexpected(done.error());
    }
    if (const auto done = checkIndexes(catalogue, damage); !done) {
        return std::unexpected(done.error());
    }
    return damage;
}

Result<QList<Damage>> check(Catalogue &catalogue)
{
    Result<QList<Damage>> damage = checkFile(catalogue);
    if (damage && catalogue.fileSchema() == Catalogue::schemaVersion()) {
        const auto words = [](Catalogue &file) { return checkSearchWords(file, mostDamage); };
        const auto counts = [](Catalogue &file) { return checkReadiness(file, mostDamage); };
        using Find = Result<QList<Damage>> (*)(Catalogue &);
        for (const Find find :
            {Find(checkSchema), Find(checkDerivations), Find(checkDemand), Find(words), Find(counts)}) {
            const Result<QList<Damage>> found = find(catalogue);
            if (!found) {
                return found;
            }
            // One cause is reported once: what is derived from an altered record differs as a consequence.
            QSet<QString> known;
            for (const Damage &each : std::as_const(*damage)) {
                if (each.kind == u"hash" || each.kind == u"search") {
                    known.insert(each.record);
                }
            }
            for (const Damage &each : *found) {
                const bool follows = each.kind == u"search" || each.kind == u"readiness";
                if (!follows || each.record.isEmpty() || !known.contains(each.record)) {
                    damage->append(each);
                }
            }
        }
        const Result<QList<Damage>> journal =
            checkJournal(catalogue, std::max(mostDamage - damage->size(), qsizetype(0)));
        if (!journal) {
            return journal;
        }
        const Result<QList<Damage>> others =
            checkByJournal(catalogue, std::max(mostDamage - damage->size(), qsizetype(0)));
        if (!others) {
            return others;
        }
        damage->append(*journal);
        damage->append(*others);
    }
    return damage;
}

} // namespace leerschakel::store
