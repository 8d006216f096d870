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

Result<void> checkPragma(Catalogue &catalogue, const QString &pragma, const QString &kind, QList<Problem> &problems)
{
    return catalogue.rows(pragma, {}, [&](const Row &row) {
        const QString text = row.string(0);
        if (kind == u"foreignKey") {
            problems.append(
                {.kind = kind, .record = row.string(1), .text = text + u" → "_s + row.string(2), .message = {}});
        } else if (text != u"ok") {
            problems.append({.kind = kind, .record = {}, .text = text, .message = {}});
        }
        return problems.size() < mostProblems;
    });
}

/**
 * Whether \a row has the id and the booleans of \a record as we write them: other forms read the same, so that no hash
 * shows it.
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

Result<void> checkHashes(Catalogue &catalogue, QList<Problem> &problems)
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
                    problems.append({.kind = u"hash"_s,
                        .record = record.id().toString(),
                        .text = table.name(),
                        .message = {.code = u"check.recordAltered"_s, .arguments = {table.name()}}});
                }
                return problems.size() < mostProblems;
            });
        if (!read) {
            return read;
        }
    }
    return {};
}

/** That each offering is in the search index, and that the charts count what the links say. */
Result<void> checkIndexes(Catalogue &catalogue, QList<Problem> &problems)
{
    using Find = Result<QStringList> (*)(Catalogue &, qsizetype);
    for (const auto &[kind, text, find] : {std::tuple(u"search"_s, u"offering_search"_s, Find(searchOutOfStep)),
             std::tuple(u"taught"_s, u"taught"_s, Find(taughtOutOfStep))}) {
        const Result<QStringList> found = find(catalogue, mostProblems - problems.size());
        if (!found) {
            return std::unexpected(found.error());
        }
        for (const QString &offering : *found) {
            problems.append({.kind = kind, .record = offering, .text = text, .message = {}});
        }
    }
    return {};
}

/** Of \a altered those that the history made. */
Result<QList<Problem>> knownToHistory(Catalogue &catalogue, const QList<Problem> &altered)
{
    QList<Problem> known;
    for (const Problem &problem : altered) {
        const Result<QVariant> made = catalogue.single(
            u"SELECT 1 FROM change_entry WHERE kind = ? AND record = ? AND field IS NULL AND after IS NOT NULL LIMIT 1"_s,
            {problem.text, problem.record});
        if (!made) {
            return std::unexpected(made.error());
        }
        if (made->isValid()) {
            known.append(problem);
        }
    }
    return known;
}

Result<void> noteHash(Catalogue &catalogue, const Problem &problem)
{
    const KindTable *table = domain::kindTable(problem.text);
    const Result<std::optional<Record>> record = load(catalogue, table->kind(), domain::Id::fromString(problem.record));
    if (!record || !*record) {
        return record ? Result<void>() : std::unexpected(record.error());
    }
    return catalogue.execute(
        u"UPDATE %1 SET hash = ? WHERE id = ?"_s.arg(table->sqlTable()), {(*record)->contentHash(), problem.record});
}

Result<void> bringBack(Catalogue &catalogue, const QList<Problem> &altered)
{
    Reconciliation history(catalogue);
    for (const Problem &problem : altered) {
        history.add(problem.text, problem.record);
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
    for (const Problem &problem : altered) {
        if (const Result<void> noted = noteHash(catalogue, problem); !noted) {
            return noted;
        }
    }
    return refreshDerived(catalogue, *applied, catalogue.now());
}

} // namespace

Result<int> mendRecords(Catalogue &catalogue)
{
    QList<Problem> altered;
    if (const Result<void> looked = checkHashes(catalogue, altered); !looked) {
        return std::unexpected(looked.error());
    }
    if (altered.isEmpty()) {
        return 0;
    }
    const Result<QList<Problem>> inHistory = checkJournal(catalogue, 1);
    const Result<QList<Problem>> known =
        inHistory ? knownToHistory(catalogue, altered) : std::unexpected(inHistory.error());
    if (!known || !inHistory->isEmpty()) {
        return known ? Result<int>(0) : std::unexpected(known.error());
    }
    return catalogue.inTransaction([&] { return bringBack(catalogue, *known); }).transform([&] {
        return int(known->size());
    });
}

Result<QList<Problem>> checkFile(Catalogue &catalogue)
{
    QList<Problem> problems;
    if (const auto done = checkPragma(catalogue, u"PRAGMA integrity_check(100)"_s, u"integrity"_s, problems); !done) {
        return std::unexpected(done.error());
    }
    if (const auto done = checkPragma(catalogue, u"PRAGMA foreign_key_check"_s, u"foreignKey"_s, problems); !done) {
        return std::unexpected(done.error());
    }
    if (catalogue.fileSchema() != Catalogue::schemaVersion()) {
        return problems; // the hashes and the index of another schema are about other columns than we know
    }
    if (const auto done = checkHashes(catalogue, problems); !done) {
        return std::unexpected(done.error());
    }
    if (const auto done = checkIndexes(catalogue, problems); !done) {
        return std::unexpected(done.error());
    }
    return problems;
}

Result<QList<Problem>> check(Catalogue &catalogue)
{
    Result<QList<Problem>> problems = checkFile(catalogue);
    if (problems && catalogue.fileSchema() == Catalogue::schemaVersion()) {
        const auto words = [](Catalogue &file) { return checkSearchWords(file, mostProblems); };
        const auto counts = [](Catalogue &file) { return checkReadiness(file, mostProblems); };
        using Find = Result<QList<Problem>> (*)(Catalogue &);
        for (const Find find :
            {Find(checkSchema), Find(checkDerivations), Find(checkDemand), Find(words), Find(counts)}) {
            const Result<QList<Problem>> found = find(catalogue);
            if (!found) {
                return found;
            }
            // One cause is reported once: what is derived from an altered record differs as a consequence.
            QSet<QString> known;
            for (const Problem &problem : std::as_const(*problems)) {
                if (problem.kind == u"hash" || problem.kind == u"search") {
                    known.insert(problem.record);
                }
            }
            for (const Problem &problem : *found) {
                const bool follows = problem.kind == u"search" || problem.kind == u"readiness";
                if (!follows || problem.record.isEmpty() || !known.contains(problem.record)) {
                    problems->append(problem);
                }
            }
        }
        const Result<QList<Problem>> journal =
            checkJournal(catalogue, std::max(mostProblems - problems->size(), qsizetype(0)));
        if (!journal) {
            return journal;
        }
        const Result<QList<Problem>> others =
            checkByJournal(catalogue, std::max(mostProblems - problems->size(), qsizetype(0)));
        if (!others) {
            return others;
        }
        problems->append(*journal);
        problems->append(*others);
    }
    return problems;
}

} // namespace leerschakel::store
