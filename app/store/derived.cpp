// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived.h"

#include "rules/evaluator.h"
#include "store/derivedcheck.h"
#include "store/plainjson.h"
#include "store/records.h"
#include "store/switchedon.h"

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;

namespace {

/** \a title and, where it has a hyphen, also the title without it: searching for elearning finds e-learning. */
QString alsoInOne(const QString &title)
{
    return uR"(%1 || CASE WHEN instr(%1, '-') OR instr(%1, char(8209)) THEN ' ' || replace(replace(%1, '-', ''), char(8209), '') ELSE '' END)"_s
        .arg(title);
}

const QString textsOfOfferings = uR"(SELECT o.row, %1, %2, o.code, concat_ws(' ', o.summary_nl, o.summary_en),
        (SELECT group_concat(concat_ws(' ', text_nl, text_en), ' ') FROM outcome WHERE offering = o.id),
        concat_ws(' ', o.description_nl, o.description_en), concat_ws(' ', o.target_group_nl, o.target_group_en)
    FROM offering o)"_s.arg(alsoInOne(u"o.title_nl"_s), alsoInOne(u"o.title_en"_s));

/** The texts of one offering (by row) as the search index holds them. */
const QString searchRow = u"INSERT INTO %1 "_s.arg(searchColumns()) + textsOfOfferings;

/**
 * Rewrites what the search index has of \a offerings, in one statement: FTS5 flushes what it has before each statement
 * that can fail halfway. Deleted offerings no longer have a row.
 */
Result<void> refreshSearch(Catalogue &catalogue, std::span<const Id> offerings)
{
    const QString ids = jsonList(offerings);
    return catalogue
        .execute(u"DELETE FROM offering_search WHERE rowid IN (SELECT o.row FROM offering o JOIN "
                 "offering_search_docsize d ON d.id = o.row WHERE o.id IN (SELECT value FROM json_each(?)))"_s,
            {ids})
        .and_then([&] {
            return catalogue.execute(
                searchRow + u" WHERE o.id IN (SELECT value FROM json_each(?)) ORDER BY o.row"_s, {ids});
        });
}

/** The numbers of the concepts that offering o teaches. A link without a role teaches. */
const QString taughtNumbers =
    uR"(coalesce((SELECT group_concat(c.number, ' ') FROM skill_link l JOIN linked_concept c ON c.uri = l.concept
    WHERE l.offering = o.id AND coalesce(l.role, 'teaches') = 'teaches'), ''))"_s;

Result<void> refreshTaught(Catalogue &catalogue, std::span<const Id> offerings)
{
    const QString ids = jsonList(offerings);
    return catalogue
        .execute(u"INSERT OR IGNORE INTO linked_concept (uri) SELECT concept FROM skill_link WHERE offering IN "
                 "(SELECT value FROM json_each(?)) AND concept IS NOT NULL"_s,
            {ids})
        .and_then([&] {
            return catalogue.execute(u"INSERT OR REPLACE INTO taught (offering, concepts) SELECT o.row, %1 FROM "
                                     "offering o WHERE o.id IN (SELECT value FROM json_each(?))"_s.arg(taughtNumbers),
                {ids});
        });
}

/** \a text is numbers separated by spaces; returns them in ascending order. */
std::vector<qint64> numbersIn(QByteArrayView text)
{
    std::vector<qint64> numbers;
    const char *at = text.begin();
    while (at < text.end()) {
        qint64 number = -1; // what is not a number is not a concept either
        at = std::from_chars(at, text.end(), number).ptr;
        numbers.push_back(number);
        at = std::find(at, text.end(), ' ');
        at += at < text.end() ? 1 : 0;
    }
    std::ranges::sort(numbers);
    return numbers;
}

/** 0 when there is no offering with that id. */
Result<qint64> rowOf(Catalogue &catalogue, const QString &id)
{
    return catalogue.single(u"SELECT row FROM offering WHERE id = ?"_s, {id}).transform([](const QVariant &row) {
        return row.toLongLong();
    });
}

/** Merges segments of the search index, in proportion to the \a offerings that were written to it. */
Result<void> mergeSearch(Catalogue &catalogue, qsizetype offerings)
{
    constexpr qsizetype pages = 8; // an offering with long texts fills some three, and is merged a few times
    return offerings == 0
        ? Result<void>()
        : catalogue.execute(
              u"INSERT INTO offering_search (offering_search, rank) VALUES ('merge', ?)"_s, {offerings * pages});
}

/** Notes that \a offerings, which changed only in a part, changed at \a time. */
Result<void> noteTime(Catalogue &catalogue, std::span<const Id> offerings, const QString &time)
{
    return offerings.empty()
        ? Result<void>()
        : catalogue.execute(u"UPDATE offering SET updated = ? WHERE id IN (SELECT value FROM json_each(?))"_s,
              {time, jsonList(offerings)});
}

/** The destinations that have to judge \a offering again. */
QStringList judgesOf(const Id &offering, const ToJudge &toJudge)
{
    QStringList judges;
    for (auto judge = toJudge.cbegin(); judge != toJudge.cend(); ++judge) {
        if (judge->contains({.kind = Kind::Offering, .id = offering})) {
            judges.append(judge.key());
        }
    }
    return judges;
}

Result<void> storeReadinessOf(Catalogue &catalogue, const QList<Id> &offerings, const ToJudge &toJudge)
{
    const Result<QStringList> on = switchedOn(catalogue);
    const Result<QList<OfferingTree>> trees = on ? loadTrees(catalogue, offerings) : std::unexpected(on.error());
    if (!trees) {
        return std::unexpected(trees.error());
    }
    for (const OfferingTree &tree : *trees) {
        const Result<void> stored = rowOf(catalogue, tree.offering.id().toString()).and_then([&](qint64 row) {
            return storeReadiness(catalogue, row, tree, *on, judgesOf(tree.offering.id(), toJudge));
        });
        if (!stored) {
            return stored;
        }
    }
    return {};
}

} // namespace

Result<void> refreshAllButSearch(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now,
    const std::function<Result<void>()> &goesOn)
{
    // A programme shows the searchable texts of its modules.
    QList<changes::RecordRef> shown = change.records;
    shown.removeIf(
        [&](const changes::RecordRef &ref) { return ref.kind == Kind::Offering && !change.reworded.contains(ref.id); });
    const Result<void> stale =
        markReferrersStale(catalogue, shown, change.toJudge).and_then([&] { return refreshFewStale(catalogue); });
    if (!stale) {
        return stale;
    }
    constexpr qsizetype few = 200; // for more, the rules would take longer than everything else
    const bool withReadiness = change.offerings.size() <= few;
    QSet<Id> written; // the offerings themselves, with their time
    for (const changes::RecordRef &ref : change.records) {
        if (ref.kind == Kind::Offering) {
            written.insert(ref.id);
        }
    }
    const QString time = now.toUTC().toString(Qt::ISODateWithMs);
    constexpr qsizetype atOnce = 200;
    for (qsizetype begin = 0; begin < change.offerings.size(); begin += atOnce) {
        const QList<Id> batch = change.offerings.mid(begin, atOnce);
        QList<Id> inParts;
        QList<Id> relinked;
        for (const Id &offering : batch) {
            if (!written.contains(offering)) {
                inParts.append(offering);
            }
            if (change.relinked.contains(offering)) {
                relinked.append(offering);
            }
        }
        Result<void> refreshed = noteTime(catalogue, std::span(inParts), time).and_then([&] {
            return relinked.isEmpty() ? Result<void>() : refreshTaught(catalogue, std::span(relinked));
        });
        for (qsizetype i = 0; refreshed && goesOn && i < batch.size(); ++i) {
            refreshed = goesOn();
        }
        if (!refreshed) {
            return refreshed;
        }
        if (const Result<void> ready = withReadiness ? storeReadinessOf(catalogue, batch, change.toJudge)
                                                     : markStale(catalogue, std::span(batch), change.toJudge);
            !ready) {
            return ready;
        }
    }
    for (const Derivation &derivation : catalogue.derivations()) {
        if (const Result<void> derived = derivation.refresh(catalogue, change); !derived) {
            return derived;
        }
    }
    return {};
}

namespace {

/**
 * How much FTS5 keeps in memory before it writes a segment
 * (https://sqlite.org/fts5.html#the_hashsize_configuration_option). For thousands of offerings in one statement, a
 * larger buffer makes one segment where a smaller one makes many, which have to be merged.
 */
enum class SearchBuffer { Usual = 1 << 20, Large = 32 << 20 };

Result<void> bufferSearch(Catalogue &catalogue, SearchBuffer buffer)
{
    return catalogue.execute(
        u"INSERT INTO offering_search (offering_search, rank) VALUES ('hashsize', ?)"_s, {int(buffer)});
}

} // namespace

Result<void> refreshSearch(
    Catalogue &catalogue, const AppliedChange &change, const std::function<Result<void>()> &goesOn)
{
    QList<Id> reworded;
    std::ranges::copy_if(change.offerings, std::back_inserter(reworded),
        [&](const Id &offering) { return change.reworded.contains(offering); });
    constexpr qsizetype many = 1000;
    const bool areMany = reworded.size() > many;
    const qsizetype atOnce = areMany ? 5000 : 200;
    Result<void> refreshed = areMany ? bufferSearch(catalogue, SearchBuffer::Large) : Result<void>();
    for (qsizetype begin = 0; refreshed && begin < reworded.size(); begin += atOnce) {
        const std::span<const Id> batch =
            std::span(reworded).subspan(size_t(begin), size_t(qMin(atOnce, reworded.size() - begin)));
        refreshed =
            refreshSearch(catalogue, batch).and_then([&] { return mergeSearch(catalogue, qsizetype(batch.size())); });
        for (size_t i = 0; refreshed && goesOn && i < batch.size(); ++i) {
            refreshed = goesOn();
        }
    }
    return refreshed && areMany ? bufferSearch(catalogue, SearchBuffer::Usual) : refreshed;
}

Result<void> refreshDerived(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now,
    const std::function<Result<void>()> &goesOn)
{
    return refreshAllButSearch(catalogue, change, now, goesOn).and_then([&] {
        return refreshSearch(catalogue, change, goesOn);
    });
}

Result<QList<Damage>> checkDerivations(Catalogue &catalogue)
{
    QList<Damage> damage;
    for (const Derivation &derivation : catalogue.derivations()) {
        const Result<QList<Damage>> found = derivation.check(catalogue);
        if (!found) {
            return found;
        }
        damage.append(*found);
    }
    return damage;
}

Result<int> mendDerivations(Catalogue &catalogue)
{
    int mended = 0;
    for (const Derivation &derivation : catalogue.derivations()) {
        const Result<int> more = derivation.mend(catalogue);
        if (!more) {
            return more;
        }
        mended += *more;
    }
    return mended;
}

Result<int> mendDerived(Catalogue &catalogue)
{
    const Result<QStringList> search = searchOutOfStep(catalogue, 1);
    const Result<QStringList> taught = taughtOutOfStep(catalogue, 1);
    if (!search || !taught) {
        return std::unexpected(search ? taught.error() : search.error());
    }
    const Result<QList<Damage>> words = checkSearchWords(catalogue, 1);
    const Result<int> counts = words ? mendReadiness(catalogue) : std::unexpected(words.error());
    if (!counts) {
        return counts;
    }
    const bool isSound = search->isEmpty() && taught->isEmpty() && words->isEmpty();
    const Result<void> built = isSound ? Result<void>() : rebuildSearch(catalogue);
    return built.and_then([&] { return mendDerivations(catalogue); }).transform([&](int mended) {
        return mended + *counts + (isSound ? 0 : 1);
    });
}

const QString &searchTexts()
{
    return textsOfOfferings;
}

QString searchColumns()
{
    return u"offering_search (rowid, title_nl, title_en, code, summary, outcomes, description, target_group)"_s;
}

Result<QStringList> searchOutOfStep(Catalogue &catalogue, qsizetype atMost)
{
    QStringList found;
    return catalogue
        .rows(u"SELECT o.id FROM offering o WHERE NOT EXISTS (SELECT 1 FROM offering_search_docsize d WHERE d.id = "
              u"o.row) "
              "UNION ALL SELECT 'row ' || d.id FROM offering_search_docsize d WHERE NOT EXISTS (SELECT 1 FROM "
              "offering o WHERE o.row = d.id) LIMIT ?"_s,
            {atMost}, [&](const Row &row) { found.append(row.string(0)); })
        .transform([&] { return std::move(found); });
}

Result<void> forgetDerived(Catalogue &catalogue, const Id &offering)
{
    return rowOf(catalogue, offering.toString()).and_then([&](qint64 row) { return forgetSearch(catalogue, {row}); });
}

Result<void> forgetSearch(Catalogue &catalogue, const QList<qint64> &rows)
{
    constexpr qsizetype atOnce = 500;
    for (qsizetype begin = 0; begin < rows.size(); begin += atOnce) {
        const auto batch = std::span(rows).subspan(size_t(begin), size_t(qMin(atOnce, rows.size() - begin)));
        const Result<void> gone = catalogue.execute(
            u"DELETE FROM offering_search WHERE rowid IN (SELECT value FROM json_each(?))"_s, {jsonList(batch)});
        if (!gone) {
            return gone;
        }
    }
    return {};
}

Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost)
{
    // Both in the order of offerings, in one pass: looking up 800,000 links one by one would take minutes. A link to a
    // concept without a number counts as 0.
    Result<Statement> stored = catalogue.statement(
        u"SELECT o.row, o.id, t.concepts FROM offering o LEFT JOIN taught t ON t.offering = o.row ORDER BY o.row"_s);
    Result<Statement> links = catalogue.statement(
        u"SELECT o.row, coalesce(c.number, 0) FROM skill_link l JOIN offering o ON o.id = l.offering "
        "LEFT JOIN linked_concept c ON c.uri = l.concept "
        "WHERE l.concept IS NOT NULL AND coalesce(l.role, 'teaches') = 'teaches' ORDER BY 1, 2"_s);
    if (!stored || !links) {
        return std::unexpected(stored ? links.error() : stored.error());
    }
    QStringList found;
    Result<bool> isLink = links->next();
    const Result<void> read = stored->each([&](const Row &offering) -> Result<void> {
        std::vector<qint64> taught;
        while (isLink && *isLink && links->row().integer(0) == offering.integer(0)) {
            taught.push_back(links->row().integer(1));
            isLink = links->next();
        }
        if (!isLink) {
            return std::unexpected(isLink.error());
        }
        if (found.size() < atMost && (offering.isNull(2) || numbersIn(offering.text(2)) != taught)) {
            found.append(offering.string(1));
        }
        return {};
    });
    return read ? Result<QStringList>(found) : std::unexpected(read.error());
}

Result<void> mergeSearchInSteps(Catalogue &catalogue)
{
    const Result<QVariant> set = catalogue.single(u"SELECT v FROM offering_search_config WHERE k = 'automerge'"_s);
    if (!set || (set->isValid() && set->toInt() == 0)) {
        return set ? Result<void>() : std::unexpected(set.error());
    }
    return catalogue.execute(u"INSERT INTO offering_search (offering_search, rank) VALUES ('automerge', 0)"_s);
}

Result<void> rebuildSearch(Catalogue &catalogue)
{
    return catalogue.inTransaction([&]() -> Result<void> {
        const QStringList steps{u"DELETE FROM offering_search"_s, searchRow,
            u"INSERT OR IGNORE INTO linked_concept (uri) SELECT DISTINCT concept FROM skill_link WHERE concept IS "
            "NOT NULL"_s,
            u"INSERT OR REPLACE INTO taught (offering, concepts) SELECT o.row, %1 FROM offering o"_s.arg(
                taughtNumbers)};
        for (const QString &sql : steps) {
            if (const Result<void> done = catalogue.execute(sql); !done) {
                return done;
            }
        }
        return {};
    });
}

} // namespace leerschakel::store
