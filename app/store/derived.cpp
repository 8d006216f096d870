// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived.h"

#include "rules/evaluator.h"
#include "store/derivedcheck.h"
#include "store/records.h"

#include <QMutex>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;

namespace {

/** What other folders derive, in the order in which they registered. */
struct Derivations {
    QMutex mutex;
    QList<Derivation> list;

    static Derivations &ofThisProgram()
    {
        static Derivations derivations;
        return derivations;
    }
    QList<Derivation> all()
    {
        const QMutexLocker locker(&mutex);
        return list;
    }
};

/** \a title and, where it has a hyphen, also in one: who looks for elearning finds e-learning. */
QString alsoInOne(const QString &title)
{
    return uR"(%1 || CASE WHEN instr(%1, '-') OR instr(%1, char(8209)) THEN ' ' || replace(replace(%1, '-', ''), char(8209), '') ELSE '' END)"_s
        .arg(title);
}

const QString textsOfOfferings = uR"(SELECT o.row, %1, %2, o.code, concat_ws(' ', o.summary_nl, o.summary_en),
        (SELECT group_concat(concat_ws(' ', text_nl, text_en), ' ') FROM outcome WHERE offering = o.id),
        concat_ws(' ', o.description_nl, o.description_en), concat_ws(' ', o.target_group_nl, o.target_group_en)
    FROM offering o)"_s.arg(alsoInOne(u"o.title_nl"_s), alsoInOne(u"o.title_en"_s));

/** The texts of one offering (by row) as the search index has them. */
const QString searchRow = u"INSERT INTO %1 "_s.arg(searchColumns()) + textsOfOfferings;

Result<void> refreshSearch(Catalogue &catalogue, qint64 row)
{
    return catalogue.execute(u"DELETE FROM offering_search WHERE rowid = ?"_s, {row}).and_then([&] {
        return catalogue.execute(searchRow + u" WHERE o.row = ?"_s, {row});
    });
}

/** The numbers of the concepts that offering o teaches. A link without a role teaches. */
const QString taughtNumbers =
    uR"(coalesce((SELECT group_concat(c.number, ' ') FROM skill_link l JOIN linked_concept c ON c.uri = l.concept
    WHERE l.offering = o.id AND coalesce(l.role, 'teaches') = 'teaches'), ''))"_s;

Result<void> refreshTaught(Catalogue &catalogue, qint64 row, const QString &id)
{
    return catalogue
        .execute(u"INSERT OR IGNORE INTO linked_concept (uri) SELECT concept FROM skill_link WHERE offering = ? AND "
                 "concept IS NOT NULL"_s,
            {id})
        .and_then([&] {
            return catalogue.execute(
                u"INSERT OR REPLACE INTO taught (offering, concepts) SELECT o.row, %1 FROM offering o WHERE o.row = ?"_s
                    .arg(taughtNumbers),
                {row});
        });
}

/** \a text is numbers with a space between; in ascending order. */
std::vector<qint64> numbersIn(QByteArrayView text)
{
    std::vector<qint64> numbers;
    const char *at = text.begin();
    while (at < text.end()) {
        qint64 number = -1; // what is no number is no concept either
        at = std::from_chars(at, text.end(), number).ptr;
        numbers.push_back(number);
        at = std::find(at, text.end(), ' ');
        at += at < text.end() ? 1 : 0;
    }
    std::ranges::sort(numbers);
    return numbers;
}

Result<void> storeReadiness(Catalogue &catalogue, qint64 row, const OfferingTree &tree)
{
    const rules::Evaluator &evaluator = rules::Evaluator::builtIn();
    const QStringList destinations = evaluator.destinations();
    for (const QString &destination : destinations) {
        int counts[3] = {};
        const QList<rules::Finding> findings = evaluator.evaluate(tree, destination, catalogue.now().date());
        for (const rules::Finding &finding : findings) {
            ++counts[int(finding.severity)];
        }
        const Result<void> stored = catalogue.execute(
            u"INSERT INTO readiness (offering, destination, blocks, warns, hints, stale) VALUES (?, ?, ?, ?, ?, 0) "
            "ON CONFLICT (offering, destination) DO UPDATE SET blocks = excluded.blocks, warns = excluded.warns, "
            "hints = excluded.hints, stale = 0"_s,
            {row, destination, counts[0], counts[1], counts[2]});
        if (!stored) {
            return stored;
        }
    }
    return {};
}

/** 0 when there is no offering of that id. */
Result<qint64> rowOf(Catalogue &catalogue, const QString &id)
{
    return catalogue.single(u"SELECT row FROM offering WHERE id = ?"_s, {id}).transform([](const QVariant &row) {
        return row.toLongLong();
    });
}

/** Marks the readiness of offerings that refer to \a ref as stale. */
Result<void> markStale(Catalogue &catalogue, const changes::RecordRef &ref)
{
    QString which;
    switch (ref.kind) {
    case Kind::Organisation:
        // Also of those that it is the organisation of a contact or location of, or a partner in the deal of: documents
        // have those too.
        which =
            u"SELECT row FROM offering WHERE provider = ? "
            "UNION SELECT o.row FROM partner p JOIN offering o ON o.id = p.offering WHERE p.organisation = ? "
            "UNION SELECT o.row FROM contact c JOIN offering o ON o.contact = c.id WHERE c.organisation = ? "
            "UNION SELECT o.row FROM location l JOIN edition e ON e.location = l.id JOIN offering o ON o.id = "
            "e.offering "
            "WHERE l.organisation = ? "
            "UNION SELECT o.row FROM deal d JOIN json_each(d.partners) p ON p.value = ? JOIN offering o ON o.deal = "
            "d.id"_s;
        break;
    case Kind::Contact:
        which = u"SELECT row FROM offering WHERE contact = ?"_s;
        break;
    case Kind::Deal:
        which = u"SELECT row FROM offering WHERE deal = ?"_s;
        break;
    case Kind::Location:
        which = u"SELECT o.row FROM edition e JOIN offering o ON o.id = e.offering WHERE e.location = ?"_s;
        break;
    case Kind::Offering:
        which = u"SELECT o.row FROM component c JOIN offering o ON o.id = c.offering WHERE c.module = ?"_s;
        break;
    default:
        return {};
    }
    return catalogue.execute(u"UPDATE readiness SET stale = 1 WHERE offering IN (%1)"_s.arg(which),
        QVariantList(which.count(u'?'), ref.id.toString()));
}

/**
 * So that a small change of a location or contact shows at once; the many offerings of one provider are left for later.
 */
Result<void> refreshFewStale(Catalogue &catalogue)
{
    constexpr int few = 20;
    const Result<QVariant> stale =
        catalogue.single(u"SELECT count(*) FROM (SELECT 1 FROM readiness WHERE stale = 1 LIMIT ?)"_s, {few + 1});
    if (!stale) {
        return std::unexpected(stale.error());
    }
    const Result<QString> rules = catalogue.info(u"rules"_s);
    if (!rules) {
        return std::unexpected(rules.error());
    }
    // With other rules than those of the last time all are stale: that is no small matter.
    if (stale->toInt() == 0 || stale->toInt() > few || *rules != rules::Evaluator::builtIn().version()) {
        return {};
    }
    return refreshStaleReadiness(catalogue, few).transform([](int) {});
}

} // namespace

void addDerivation(const Derivation &derivation)
{
    Derivations &all = Derivations::ofThisProgram();
    const QMutexLocker locker(&all.mutex);
    if (!all.list.contains(derivation)) {
        all.list.append(derivation);
    }
}

Result<void> refreshDerived(Catalogue &catalogue, const AppliedChange &change, const QDateTime &now)
{
    for (const changes::RecordRef &ref : change.records) {
        if (const Result<void> marked = markStale(catalogue, ref); !marked) {
            return marked;
        }
    }
    if (const Result<void> refreshed = refreshFewStale(catalogue); !refreshed) {
        return refreshed;
    }
    const QString time = now.toUTC().toString(Qt::ISODateWithMs);
    constexpr qsizetype atOnce = 200;
    for (qsizetype begin = 0; begin < change.offerings.size(); begin += atOnce) {
        const Result<QList<OfferingTree>> trees = loadTrees(catalogue, change.offerings.mid(begin, atOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const OfferingTree &tree : *trees) {
            const QString id = tree.offering.id().toString();
            const Result<qint64> row = rowOf(catalogue, id);
            if (!row) {
                return std::unexpected(row.error());
            }
            if (const Result<void> stored =
                    catalogue.execute(u"UPDATE offering SET whole_hash = ?, updated = ? WHERE row = ?"_s,
                        {tree.deliverableHash(), time, *row});
                !stored) {
                return stored;
            }
            if (const Result<void> searched = refreshSearch(catalogue, *row); !searched) {
                return searched;
            }
            if (const Result<void> taught = refreshTaught(catalogue, *row, id); !taught) {
                return taught;
            }
            if (const Result<void> ready = storeReadiness(catalogue, *row, tree); !ready) {
                return ready;
            }
        }
    }
    const QList<Derivation> derivations = Derivations::ofThisProgram().all();
    for (const Derivation &derivation : derivations) {
        if (const Result<void> derived = derivation.refresh(catalogue, change); !derived) {
            return derived;
        }
    }
    return {};
}

Result<QList<Damage>> checkDerivations(Catalogue &catalogue)
{
    QList<Damage> damage;
    const QList<Derivation> derivations = Derivations::ofThisProgram().all();
    for (const Derivation &derivation : derivations) {
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
    const QList<Derivation> derivations = Derivations::ofThisProgram().all();
    for (const Derivation &derivation : derivations) {
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
    const Result<qint64> row = rowOf(catalogue, offering.toString());
    if (!row) {
        return std::unexpected(row.error());
    }
    return catalogue.execute(u"DELETE FROM offering_search WHERE rowid = ?"_s, {*row});
}

Result<int> staleReadiness(Catalogue &catalogue)
{
    const Result<QString> known = catalogue.info(u"rules"_s);
    if (!known) {
        return std::unexpected(known.error());
    }
    const bool isOfOtherRules = *known != rules::Evaluator::builtIn().version();
    return catalogue
        .single(isOfOtherRules ? u"SELECT count(*) FROM offering"_s
                               : u"SELECT count(DISTINCT offering) FROM readiness WHERE stale = 1"_s)
        .transform([](const QVariant &count) { return count.toInt(); });
}

Result<int> refreshStaleReadiness(Catalogue &catalogue, int atMost)
{
    const QString version = rules::Evaluator::builtIn().version();
    const Result<QString> known = catalogue.info(u"rules"_s);
    if (!known) {
        return std::unexpected(known.error());
    }
    int remaining = 0;
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        if (*known != version) {
            const QStringList destinations = rules::Evaluator::builtIn().destinations();
            for (const QString &destination : destinations) {
                if (const Result<void> marked =
                        catalogue.execute(u"INSERT INTO readiness (offering, destination, blocks, warns, hints, stale) "
                                          "SELECT row, ?, 0, 0, 0, 1 FROM offering WHERE true "
                                          "ON CONFLICT (offering, destination) DO UPDATE SET stale = 1"_s,
                            {destination});
                    !marked) {
                    return marked;
                }
            }
            if (const Result<void> noted = catalogue.setInfo(u"rules"_s, version); !noted) {
                return noted;
            }
        }
        QHash<Id, qint64> rows;
        const Result<void> stale = catalogue.rows(
            u"SELECT DISTINCT o.row, o.id FROM readiness r JOIN offering o ON o.row = r.offering WHERE r.stale = 1 "
            "LIMIT ?"_s,
            {atMost}, [&](const Row &row) { rows.insert(Id::fromString(row.string(1)), row.integer(0)); });
        if (!stale) {
            return stale;
        }
        const Result<QList<OfferingTree>> trees = loadTrees(catalogue, rows.keys());
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const OfferingTree &tree : *trees) {
            const qint64 row = rows.value(tree.offering.id());
            if (const auto hashed = catalogue.execute(
                    u"UPDATE offering SET whole_hash = ? WHERE row = ?"_s, {tree.deliverableHash(), row});
                !hashed) {
                return hashed;
            }
            if (const Result<void> stored = storeReadiness(catalogue, row, tree); !stored) {
                return stored;
            }
        }
        return catalogue.single(u"SELECT count(*) FROM readiness WHERE stale = 1"_s)
            .transform([&](const QVariant &left) { remaining = left.toInt(); });
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    return remaining;
}

Result<QStringList> taughtOutOfStep(Catalogue &catalogue, qsizetype atMost)
{
    // Both in the order of offerings, once through: 800,000 links one by one would take minutes. A link to a concept
    // without a number counts as 0.
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
