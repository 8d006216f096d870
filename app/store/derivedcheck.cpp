// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derivedcheck.h"

#include "domain/canonicaljson.h"
#include "rules/evaluator.h"
#include "store/derived.h"
#include "store/readiness.h"
#include "store/records.h"
#include "store/sqliteconnection.h"
#include "store/sqlitehandle.h"
#include "store/switchedon.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;

namespace {

constexpr qsizetype atOnce = 200;

/** Sums over the words of each document of a search index: equal for equal words in equal places. */
using WordSums = QHash<qint64, quint64>;

const QString words = u"SELECT doc, term, col, offset FROM temp.words_of_offerings"_s;
const QString wordsTable = u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_offerings USING "
                           "fts5vocab(main, offering_search, instance)"_s;

void addWord(WordSums &sums, const Row &row)
{
    const QByteArrayView term = row.text(1);
    sums[row.integer(0)] += qHashMulti(1, qHashBits(term.data(), size_t(term.size())), row.string(2), row.integer(3))
        | quint64(1) << 48; // no word counts as zero
}

/** A second search index, in memory, filled with what \a catalogue has. */
class SecondIndex
{
public:
    static Result<WordSums> wordsOf(Catalogue &catalogue)
    {
        const Result<std::unique_ptr<SqliteConnection>> empty = SqliteConnection::inMemory();
        return empty ? SecondIndex(**empty).read(catalogue) : std::unexpected(empty.error());
    }

private:
    explicit SecondIndex(SqliteConnection &connection) : m_connection(connection) {}

    Result<WordSums> read(Catalogue &catalogue)
    {
        WordSums sums;
        const Result<QVariant> sql =
            catalogue.single(u"SELECT sql FROM sqlite_schema WHERE name = 'offering_search'"_s);
        const Result<void> filled = sql
            ? m_connection.run(sql->toString().toUtf8()).and_then([&] { return fill(catalogue); })
            : std::unexpected(sql.error());
        Result<void> done = filled.and_then([&] { return m_connection.run(wordsTable.toUtf8()); });
        if (!done) {
            return std::unexpected(done.error());
        }
        Result<Statement> statement = m_connection.statement(words);
        done = statement ? statement->each([&](const Row &row) { addWord(sums, row); })
                         : std::unexpected(statement.error());
        return done ? Result<WordSums>(sums) : std::unexpected(done.error());
    }

    Result<void> fill(Catalogue &catalogue)
    {
        Result<Statement> insert =
            m_connection.statement(u"INSERT INTO %1 VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(searchColumns()));
        if (!insert) {
            return std::unexpected(insert.error());
        }
        return m_connection.run("BEGIN")
            .and_then([&] {
                return catalogue.rows(searchTexts(), {}, [&](const Row &row) {
                    for (int column = 0; column < row.columns(); ++column) {
                        insert->bind(column, row.value(column));
                    }
                    return insert->run();
                });
            })
            .and_then([&] { return m_connection.run("COMMIT"); });
    }

    SqliteConnection &m_connection;
};

Damage damageOf(const QString &kind, const QString &record, const QString &code)
{
    return {.kind = kind, .record = record, .text = {}, .message = {.code = code, .arguments = {record}}};
}

/** What the rules of \a destinations count in \a tree, in the form of the rows of table readiness. */
QMap<QString, QList<qint64>> countsOf(const OfferingTree &tree, const QStringList &destinations, QDate today)
{
    QMap<QString, QList<qint64>> counts;
    const QList<rules::FindingCounts> found = rules::Evaluator::builtIn().counts(destinations, tree, today);
    for (qsizetype i = 0; i < destinations.size(); ++i) {
        counts.insert(destinations[i], {found[i].blocks, found[i].warns, found[i].hints});
    }
    return counts;
}

/**
 * Ids of the offerings in \a trees whose stored hash differs from the computed one, or whose stored counts do, for the
 * destinations that are \a on.
 */
Result<QStringList> wrongAmong(
    Catalogue &catalogue, const QList<OfferingTree> &trees, const QStringList &on, bool withCounts)
{
    QStringList wrong;
    for (const OfferingTree &tree : trees) {
        const QString id = tree.offering.id().toString();
        QString hash;
        bool isHashStale = false;
        bool areFindingsStale = false;
        QMap<QString, QList<qint64>> stored;
        const Result<void> read =
            catalogue.rows(u"SELECT o.whole_hash, r.destination, r.blocks, r.warns, r.hints, r.stale FROM offering o "
                           "LEFT JOIN readiness r ON r.offering = o.row WHERE o.id = ?"_s,
                {id}, [&](const Row &row) {
                    hash = row.string(0);
                    if (!on.contains(row.string(1))) {
                        return;
                    }
                    const auto stale = Stale(row.integer(5));
                    isHashStale = isHashStale || stale != Stale::Nothing;
                    areFindingsStale = areFindingsStale || stale == Stale::Findings;
                    stored.insert(row.string(1), {row.integer(2), row.integer(3), row.integer(4)});
                });
        if (!read) {
            return std::unexpected(read.error());
        }
        const bool isRight = (isHashStale || hash == tree.deliverableHash())
            && (!withCounts || areFindingsStale || stored == countsOf(tree, on, catalogue.now().date()));
        if (!isRight) {
            wrong.append(id);
        }
    }
    return wrong;
}

Result<QStringList> wrongReadiness(Catalogue &catalogue, qsizetype atMost)
{
    const Result<QStringList> on = switchedOn(catalogue);
    const Result<QStringList> old = on ? outdated(catalogue, *on) : std::unexpected(on.error());
    if (!old) {
        return std::unexpected(old.error());
    }
    QStringList wrong;
    Id last;
    while (wrong.size() < atMost) {
        const Result<QList<Id>> ids = nextOfferings(catalogue, last, int(atOnce));
        const Result<QList<OfferingTree>> trees = ids ? loadTrees(catalogue, *ids) : std::unexpected(ids.error());
        const Result<QStringList> found =
            trees ? wrongAmong(catalogue, *trees, *on, old->isEmpty()) : std::unexpected(trees.error());
        if (!found) {
            return found;
        }
        wrong.append(*found);
        if (ids->size() < atOnce) {
            break;
        }
        last = ids->constLast();
    }
    return wrong;
}

} // namespace

Result<QList<Damage>> checkSearchWords(Catalogue &catalogue, qsizetype atMost)
{
    WordSums stored;
    Result<void> read;
    {
        const WritesElsewhere writesElsewhere(catalogue);
        read = catalogue.execute(wordsTable);
    }
    read = read.and_then([&] { return catalogue.rows(words, {}, [&](const Row &row) { addWord(stored, row); }); });
    const Result<WordSums> wanted = read ? SecondIndex::wordsOf(catalogue) : std::unexpected(read.error());
    if (!wanted) {
        return std::unexpected(wanted.error());
    }
    QList<Damage> damage;
    return catalogue
        .rows(u"SELECT row, id FROM offering ORDER BY row"_s, {},
            [&](const Row &row) {
                if (stored.value(row.integer(0)) != wanted->value(row.integer(0))) {
                    damage.append(damageOf(u"search"_s, row.string(1), u"check.searchWords"_s));
                }
                return damage.size() < atMost;
            })
        .transform([&] { return damage; });
}

Result<QList<Damage>> checkReadiness(Catalogue &catalogue, qsizetype atMost)
{
    return wrongReadiness(catalogue, atMost).transform([](const QStringList &ids) {
        QList<Damage> damage;
        for (const QString &id : ids) {
            damage.append(damageOf(u"readiness"_s, id, u"check.readiness"_s));
        }
        return damage;
    });
}

Result<int> mendReadiness(Catalogue &catalogue)
{
    const Result<QStringList> wrong = wrongReadiness(catalogue, std::numeric_limits<qsizetype>::max());
    if (!wrong || wrong->isEmpty()) {
        return wrong ? Result<int>(0) : std::unexpected(wrong.error());
    }
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        const Result<QStringList> on = switchedOn(catalogue);
        if (!on) {
            return std::unexpected(on.error());
        }
        QList<Id> offerings;
        QSet<changes::RecordRef> changed;
        for (const QString &id : *wrong) {
            offerings.append(Id::fromString(id));
            changed.insert({.kind = Kind::Offering, .id = offerings.constLast()});
        }
        return markStale(catalogue, offerings, {{on->constFirst(), changed}})
            .and_then([&] { return refreshStaleReadiness(catalogue, std::numeric_limits<int>::max()); })
            .transform([](int) {});
    });
    return done.transform([&] { return int(wrong->size()); });
}

Result<QString> nameOfDemand(Catalogue &catalogue, qint64 content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return catalogue
        .rows(u"SELECT period, region, sector, occupation_scheme, occupation, skill, measure, value, source "
              "FROM demand_figure WHERE content = ? ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9"_s,
            {content},
            [&](const Row &row) {
                QVariantList figure;
                for (int column = 0; column < row.columns(); ++column) {
                    figure.append(row.value(column));
                }
                hash.addData(domain::canonicalJson(figure));
            })
        .transform([&] { return QString::fromLatin1(hash.result().toHex()); });
}

Result<QList<Damage>> checkDemand(Catalogue &catalogue)
{
    struct Content {
        qint64 number;
        QString name;
        bool isRight;
    };
    QList<Content> contents;
    Result<void> read = catalogue.rows(u"SELECT number, name, source, imported, origin, figures, (SELECT count(*) FROM "
                                       u"demand_figure f WHERE f.content = c.number) "
                                       "FROM demand_content c"_s,
        {}, [&](const Row &row) {
            contents.append({.number = row.integer(0),
                .name = row.string(1),
                .isRight = row.string(4) == digestOfOrigin({}, row.string(2), row.string(3))
                    && row.integer(5) == row.integer(6)});
        });
    QList<Damage> damage;
    for (const Content &content : std::as_const(contents)) {
        const Result<QString> name = read ? nameOfDemand(catalogue, content.number) : std::unexpected(read.error());
        if (!name) {
            return std::unexpected(name.error());
        }
        if (!content.isRight || *name != content.name) {
            damage.append(damageOf(u"demand"_s, content.name, u"check.demandChanged"_s));
        }
    }
    // Each figure belongs to an import, and each set in use exists.
    return read
        .and_then([&] {
            return catalogue.rows(
                u"SELECT d.content FROM demand_figure d WHERE NOT EXISTS (SELECT 1 FROM demand_content c WHERE "
                "c.number = d.content) LIMIT 1"_s,
                {},
                [&](const Row &row) { damage.append(damageOf(u"demand"_s, row.string(0), u"check.demandChanged"_s)); });
        })
        .transform([&] { return damage; });
}

QString digestOfOrigin(const QString &scheme, const QString &source, const QString &imported)
{
    return QString::fromLatin1(QCryptographicHash::hash(
        domain::canonicalJson(QVariantList{scheme, source, imported}), QCryptographicHash::Sha256)
            .toHex());
}

} // namespace leerschakel::store
