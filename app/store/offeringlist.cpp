// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/offeringlist.h"

#include "domain/codelist.h"
#include "domain/plain.h"
#include "store/plainjson.h"
#include "store/scope.h"
#include "store/switchedon.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::CodeList;
using domain::FieldType;
using domain::Id;
using Closeness = SearchText::Closeness;

namespace {

/** A WHERE under construction: its conditions and their values, in order. */
struct Conditions {
    QStringList texts;
    QVariantList values;

    void add(const QString &text, const QVariantList &bound)
    {
        texts.append(text);
        values.append(bound);
    }
    void prepend(const QString &text, const QVariant &bound)
    {
        texts.prepend(text);
        values.prepend(bound);
    }
    void addEqual(const QString &column, const QString &value)
    {
        if (!value.isEmpty()) {
            add(column + u" = ?"_s, {value});
        }
    }
};

/** Requires that an offering is in a state for a destination, in the terms of publishing::Readiness. */
void addReadiness(Conditions &conditions, const OfferingQuery &query, const QString &destination)
{
    const QString &readiness = query.readiness;
    const QString published = u"o.id %1 (SELECT p.offering FROM published p WHERE p.destination = ? AND p.state %2)"_s;
    const QString asDelivered =
        u"EXISTS (SELECT 1 FROM published p WHERE p.offering = o.id AND p.destination = ? AND p.state = 'published' "
        "AND p.whole_hash %1 o.whole_hash)"_s;
    const QString judged = u"o.row IN (SELECT r.offering FROM readiness r WHERE r.destination = ? AND r.blocks %1 0)"_s;
    const auto addBlocked = [&](bool isBlocked) {
        if (query.blocked) {
            conditions.add(u"o.id %1 (SELECT value FROM json_each(?))"_s.arg(isBlocked ? u"IN"_s : u"NOT IN"_s),
                {jsonList(*query.blocked)});
        } else {
            conditions.add(judged.arg(isBlocked ? u">"_s : u"="_s), {destination});
        }
    };
    if (readiness == u"blocked") {
        addBlocked(true);
    } else if (readiness == u"ready") {
        addBlocked(false);
        conditions.add(u"o.status IS NOT 'retired'"_s, {});
        conditions.add(isAbout(destination), {});
        conditions.add(published.arg(u"NOT IN"_s, u"IN ('published', 'withdrawing')"_s), {destination});
    } else if (readiness == u"published") {
        conditions.add(asDelivered.arg(u"IS"_s), {destination});
    } else if (readiness == u"changed") {
        conditions.add(asDelivered.arg(u"IS NOT"_s), {destination});
    } else if (readiness == u"withdrawing" || readiness == u"withdrawn") {
        conditions.add(published.arg(u"IN"_s, u"= '%1'"_s.arg(readiness)), {destination});
    }
}

/** The same for any of \a destinations. */
void addReadiness(Conditions &conditions, const OfferingQuery &query, const QStringList &destinations)
{
    QStringList alternatives;
    for (const QString &destination : destinations) {
        Conditions own;
        addReadiness(own, query, destination);
        alternatives.append(own.texts.join(u" AND "_s));
        conditions.values.append(own.values);
    }
    conditions.texts.append(u"("_s + alternatives.join(u" OR "_s) + u")"_s);
}

/** The conditions of \a query, with the destinations that are \a on. */
Conditions conditionsOf(const OfferingQuery &query, const QStringList &on)
{
    Conditions conditions;
    conditions.addEqual(u"o.status"_s, query.status);
    conditions.addEqual(u"o.kind"_s, query.kind);
    conditions.addEqual(u"o.level"_s, query.level);
    conditions.addEqual(u"o.provider"_s, query.provider.toString());
    if (!query.skill.isEmpty()) {
        conditions.add(u"o.id IN (SELECT s.offering FROM skill_link s WHERE s.concept = ?)"_s, {query.skill});
    }
    if (!query.readiness.isEmpty()) {
        addReadiness(conditions, query, query.destination.isEmpty() ? on : QStringList{query.destination});
    }
    if (query.ids) {
        conditions.add(u"o.id IN (SELECT value FROM json_each(?))"_s, {jsonList(*query.ids)});
    }
    return conditions;
}

/** The value of a code column as its position in its list: levels from low to high, not from A to Z. */
QString placeInList(const QString &column, const QString &list)
{
    QString text = u"CASE "_s + column;
    const QList<domain::Code> &codes = CodeList::named(list).codes();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        text += u" WHEN '%1' THEN %2"_s.arg(codes[i].code).arg(i);
    }
    return text + u" ELSE %1 END"_s.arg(codes.size());
}

/** As in the index offering_by_title_…: SQLite recognises the expression and reads the titles in order. */
QString titleIn(domain::Language language)
{
    return language == domain::Language::Dutch ? u"coalesce(o.title_nl, o.title_en) COLLATE NOCASE"_s
                                               : u"coalesce(o.title_en, o.title_nl) COLLATE NOCASE"_s;
}

QString orderOf(const OfferingQuery &query)
{
    const QString title = titleIn(query.language);
    const QString down = query.descending ? u" DESC"_s : QString();
    switch (query.sort) {
    case SortKey::Title:
        break;
    case SortKey::Kind:
        return placeInList(u"o.kind"_s, u"kind"_s) + down + u", "_s + title;
    case SortKey::Code:
        return u"o.code COLLATE NOCASE"_s + down + u", "_s + title;
    case SortKey::Status:
        return placeInList(u"o.status"_s, u"status"_s) + down + u", "_s + title;
    case SortKey::Level:
        return placeInList(u"o.level"_s, u"level"_s) + down + u", "_s + title;
    case SortKey::Provider: {
        const QString name = query.language == domain::Language::Dutch ? u"coalesce(name_nl, name_en)"_s
                                                                       : u"coalesce(name_en, name_nl)"_s;
        return u"(SELECT %1 FROM organisation WHERE id = o.provider) COLLATE NOCASE"_s.arg(name) + down + u", "_s
            + title;
    }
    case SortKey::Updated:
        return u"o.updated"_s + down + u", o.row"_s + down;
    case SortKey::Relevance:
        if (!searchExpression(query.text).isEmpty()) {
            // A word in a title or code says more than one in a description.
            return u"bm25(offering_search, 10, 10, 10, 4, 4, 1, 1)"_s + down + u", "_s + title;
        }
        break;
    }
    return title + down;
}

OfferingRow rowFrom(const Row &read)
{
    OfferingRow row;
    row.id = Id::fromString(read.string(1));
    row.kind = read.string(2);
    row.code = read.string(3);
    row.title = {.nl = read.string(4), .en = read.string(5)};
    row.status = read.string(6);
    row.level = read.string(7);
    row.provider = Id::fromString(read.string(8));
    row.providerName = {.nl = read.string(9), .en = read.string(10)};
    row.updated = QDateTime::fromString(read.string(11), Qt::ISODateWithMs);
    row.studyLoad =
        domain::Plain<QList<domain::StudyLoad>>::from(QJsonDocument::fromJson(read.text(12).toByteArray()).toVariant())
            .mid(0, 1);
    row.editions = int(read.integer(13));
    row.skillLinks = int(read.integer(14));
    row.nextStart = QDate::fromString(read.string(15), Qt::ISODate);
    return row;
}

const QString listColumns =
    uR"(SELECT o.row, o.id, o.kind, o.code, o.title_nl, o.title_en, o.status, o.level, o.provider, p.name_nl, p.name_en, o.updated, o.study_load,
    (SELECT count(*) FROM edition e WHERE e.offering = o.id),
    (SELECT count(*) FROM skill_link s WHERE s.offering = o.id),
    (SELECT min(e.start) FROM edition e WHERE e.offering = o.id AND e.start >= ?)
    FROM offering o LEFT JOIN organisation p ON p.id = o.provider
    WHERE o.row IN (SELECT value FROM json_each(?)))"_s;

/** The offerings in the rows \a some, in no particular order, by row. */
Result<QHash<qint64, OfferingRow>> readRows(Catalogue &catalogue, const QList<qint64> &some)
{
    const QString numbers = jsonList(some);
    QHash<qint64, OfferingRow> rows;
    const Result<QStringList> on = switchedOn(catalogue);
    if (!on) {
        return std::unexpected(on.error());
    }
    return catalogue
        .rows(listColumns, {catalogue.now().date().toString(Qt::ISODate), numbers},
            [&](const Row &read) { rows.insert(read.integer(0), rowFrom(read)); })
        .and_then([&] {
            return catalogue.rows(
                u"SELECT r.offering, r.destination, r.blocks, r.warns FROM readiness r JOIN offering o ON o.row = "
                "r.offering WHERE r.offering IN (SELECT value FROM json_each(?)) AND r.destination IN (SELECT value "
                "FROM json_each(?)) AND %1"_s.arg(isAboutThatOf(u"r.destination"_s, *on)),
                {numbers, jsonList(*on)}, [&](const Row &counts) {
                    if (const auto row = rows.find(counts.integer(0)); row != rows.end()) {
                        row->findings.insert(counts.string(1), {int(counts.integer(2)), int(counts.integer(3))});
                    }
                });
        })
        .transform([&] { return std::move(rows); });
}

/** The first column of the rows of \a sql. */
Result<QList<qint64>> numbers(Catalogue &catalogue, const QString &sql, const QVariantList &values = {})
{
    QList<qint64> result;
    return catalogue.rows(sql, values, [&](const Row &row) { result.append(row.integer(0)); }).transform([&] {
        return std::move(result);
    });
}

/** The rows of \a from that match \a conditions, in the order and up to the number that \a query asks for. */
Result<QList<qint64>> rowsWhere(
    Catalogue &catalogue, const OfferingQuery &query, const QString &from, const Conditions &conditions)
{
    QString sql = u"SELECT o.row FROM "_s + from;
    if (!conditions.texts.isEmpty()) {
        sql += u" WHERE "_s + conditions.texts.join(u" AND "_s);
    }
    sql += u" ORDER BY "_s + orderOf(query);
    QVariantList values = conditions.values;
    if (query.limit > 0) {
        sql += u" LIMIT ?"_s;
        values.append(query.limit);
    }
    return numbers(catalogue, sql, values);
}

/** The offerings that contain \a words (an FTS5 expression), by row. */
Result<QList<qint64>> hitsOf(Catalogue &catalogue, const QString &words)
{
    return numbers(catalogue, u"SELECT rowid FROM offering_search WHERE offering_search MATCH ?"_s, {words});
}

/** All offerings in one order, and how much had been written when they were read. */
struct KnownOrder {
    QString order;
    /** By other connections (PRAGMA data_version), and by this one (total_changes()). */
    std::pair<qint64, qint64> written;
    QList<qint64> rows;
};

/**
 * All offerings in the order that \a query asks for. It is read once and kept until somebody writes: typing in the
 * search field asks for it with every letter, and reading it takes longer than finding what contains the words.
 */
Result<QList<qint64>> allInOrder(Catalogue &catalogue, const OfferingQuery &query)
{
    std::pair<qint64, qint64> written;
    const Result<void> state = catalogue.rows(u"SELECT data_version, total_changes() FROM pragma_data_version"_s, {},
        [&](const Row &row) { written = {row.integer(0), row.integer(1)}; });
    if (!state) {
        return std::unexpected(state.error());
    }
    const QString order = orderOf(query);
    std::any &place = catalogue.remembered(u"order of offerings"_s);
    if (const auto *const known = std::any_cast<KnownOrder>(&place);
        known && known->order == order && known->written == written) {
        return known->rows;
    }
    const Result<QList<qint64>> rows = numbers(catalogue, u"SELECT o.row FROM offering o ORDER BY "_s + order);
    if (rows) {
        place = KnownOrder{.order = order, .written = written, .rows = *rows};
    }
    return rows;
}

/** A set of rows, looked up by their number. */
class Marked
{
public:
    explicit Marked(const QList<qint64> &rows)
    {
        m_marks.resize(rows.isEmpty() ? 0 : size_t(std::ranges::max(rows)) + 1);
        for (const qint64 row : rows) {
            m_marks[size_t(row)] = true;
        }
    }
    [[nodiscard]] bool has(qint64 row) const { return size_t(row) < m_marks.size() && m_marks[size_t(row)]; }

private:
    std::vector<bool> m_marks;
};

QList<qint64> limited(QList<qint64> rows, int limit)
{
    if (limit > 0 && rows.size() > limit) {
        rows.resize(limit);
    }
    return rows;
}

/** \a order without the rows that are not among \a hits. */
QList<qint64> only(const QList<qint64> &hits, QList<qint64> order)
{
    const Marked marked(hits);
    order.removeIf([&](qint64 row) { return !marked.has(row); });
    return order;
}

/** Above this many, hits are no longer looked up one by one: all rows are read in order, and the others left out. */
constexpr qsizetype few = 1000;
/** Above this many a rank says little, and calculating it takes longer than anything else. */
constexpr qsizetype mostRanked = 4000;

/** Those of \a hits that match \a conditions, in an order that the rows themselves give. */
Result<QList<qint64>> ordered(
    Catalogue &catalogue, const OfferingQuery &query, const QList<qint64> &hits, Conditions conditions)
{
    if (hits.size() <= few) {
        conditions.prepend(u"o.row IN (SELECT value FROM json_each(?))"_s, jsonList(hits));
        return rowsWhere(catalogue, query, u"offering o"_s, conditions);
    }
    OfferingQuery unlimited = query;
    unlimited.limit = 0;
    const Result<QList<qint64>> all = conditions.texts.isEmpty()
        ? allInOrder(catalogue, unlimited)
        : rowsWhere(catalogue, unlimited, u"offering o"_s, conditions);
    return all ? limited(only(hits, *all), query.limit) : all;
}

/**
 * The best first; when there are very many, those with the words in a title or code and then the others, each sorted
 * by title.
 */
Result<QList<qint64>> ranked(Catalogue &catalogue, const OfferingQuery &query, const QString &words,
    const QList<qint64> &hits, Conditions conditions)
{
    if (hits.size() <= mostRanked) {
        conditions.prepend(u"offering_search MATCH ?"_s, words);
        return rowsWhere(
            catalogue, query, u"offering_search CROSS JOIN offering o ON o.row = offering_search.rowid"_s, conditions);
    }
    OfferingQuery byTitle = query;
    byTitle.sort = SortKey::Title;
    byTitle.descending = false;
    byTitle.limit = 0;
    Result<QList<qint64>> rows = ordered(catalogue, byTitle, hits, conditions);
    const Result<QList<qint64>> inTitle = hitsOf(catalogue, u"{title_nl title_en code} : (%1)"_s.arg(words));
    if (!rows || !inTitle) {
        return rows ? inTitle : rows;
    }
    const Marked marked(*inTitle);
    std::ranges::stable_partition(*rows, [&](qint64 row) { return marked.has(row); });
    if (query.descending) {
        std::ranges::reverse(*rows);
    }
    return limited(*rows, query.limit);
}

/**
 * Rows whose title or code begins with \a typed: a screenful from each index, which has the shortest first. To an
 * index, a letter beyond ASCII is another one in upper case.
 */
Result<QList<qint64>> beginningWith(Catalogue &catalogue, const QString &typed)
{
    QStringList parts;
    QVariantList values;
    const auto add = [&](const QString &column, const QString &from) {
        parts.append(u"SELECT number FROM (SELECT o.row AS number FROM offering o WHERE %1 >= ? AND %1 < ? "
                     "ORDER BY %1 LIMIT 60)"_s.arg(column));
        values.append(from);
        values.append(QString(from + u"\U0010FFFF"_s)); // sorts after everything that begins with the text
    };
    add(titleIn(domain::Language::Dutch), typed);
    add(titleIn(domain::Language::English), typed);
    const QSet<QString> cases{typed, typed.toUpper(), typed.toLower()};
    for (const QString &each : cases) {
        add(u"o.code"_s, each);
    }
    return numbers(catalogue, parts.join(u" UNION "_s), values);
}

/** How close the titles and codes of \a rows are to the text of \a query; only those that are to come first. */
Result<QHash<qint64, Closeness>> closeness(Catalogue &catalogue, const OfferingQuery &query, const QList<qint64> &rows)
{
    // In an order that the user chose, only what was named in full is moved.
    const bool isByTitle = query.sort == SortKey::Title && !query.descending;
    const Closeness farthest = isByTitle ? Closeness::HasWords : Closeness::Equal;
    const SearchText text(query.text);
    QHash<qint64, Closeness> close;
    return catalogue
        .rows(u"SELECT row, title_nl, title_en, code FROM offering WHERE row IN (SELECT value FROM json_each(?))"_s,
            {jsonList(rows)},
            [&](const Row &row) {
                const Closeness each = text.closenessTo({row.string(1), row.string(2), row.string(3)});
                if (each <= farthest) {
                    close.insert(row.integer(0), each);
                }
            })
        .transform([&] { return std::move(close); });
}

/**
 * \a rows with those first that the text of \a query names, the closest before the others. Of very many, only those
 * that the indexes find: typing takes no longer.
 */
Result<QList<qint64>> closestFirst(Catalogue &catalogue, const OfferingQuery &query, QList<qint64> rows)
{
    const Result<QList<qint64>> looked =
        rows.size() <= few ? Result<QList<qint64>>(rows) : beginningWith(catalogue, query.text.simplified());
    const auto close = looked ? closeness(catalogue, query, *looked) : std::unexpected(looked.error());
    if (!close) {
        return std::unexpected(close.error());
    }
    const Marked marked(close->keys());
    const auto others = std::ranges::stable_partition(rows, [&](qint64 row) { return marked.has(row); });
    std::ranges::stable_sort(rows.begin(), others.begin(), {}, [&](qint64 row) { return close->value(row); });
    return rows;
}

} // namespace

Result<QList<qint64>> findOfferings(Catalogue &catalogue, const OfferingQuery &query)
{
    const bool isOfAny = !query.readiness.isEmpty() && query.destination.isEmpty();
    const Result<QStringList> on = isOfAny ? switchedOn(catalogue) : QStringList();
    if (!on) {
        return std::unexpected(on.error());
    }
    const Conditions conditions = conditionsOf(query, *on);
    const QString words = searchExpression(query.text);
    if (words.isEmpty()) {
        return conditions.texts.isEmpty() && query.limit == 0
            ? allInOrder(catalogue, query)
            : rowsWhere(catalogue, query, u"offering o"_s, conditions);
    }
    const Result<QList<qint64>> hits = hitsOf(catalogue, words);
    if (!hits) {
        return hits;
    }
    if (query.sort == SortKey::Relevance) {
        return ranked(catalogue, query, words, *hits, conditions);
    }
    OfferingQuery unlimited = query;
    unlimited.limit = 0;
    return ordered(catalogue, unlimited, *hits, conditions)
        .and_then([&](const QList<qint64> &rows) { return closestFirst(catalogue, query, rows); })
        .transform([&](const QList<qint64> &rows) { return limited(rows, query.limit); });
}

Result<QList<OfferingRow>> offeringRows(Catalogue &catalogue, const QList<qint64> &rows)
{
    QList<OfferingRow> result;
    result.reserve(rows.size());
    constexpr qsizetype atOnce = 1000;
    for (qsizetype begin = 0; begin < rows.size(); begin += atOnce) {
        const QList<qint64> some = rows.mid(begin, atOnce);
        const Result<QHash<qint64, OfferingRow>> read = readRows(catalogue, some);
        if (!read) {
            return std::unexpected(read.error());
        }
        for (const qint64 row : some) {
            if (const auto found = read->constFind(row); found != read->cend()) {
                result.append(*found);
            }
        }
    }
    return result;
}

Result<QList<Id>> offeringIds(Catalogue &catalogue, const QList<qint64> &rows)
{
    QList<Id> ids;
    ids.reserve(rows.size());
    constexpr qsizetype atOnce = 5000;
    for (qsizetype begin = 0; begin < rows.size(); begin += atOnce) {
        const Result<void> read = catalogue.rows(
            u"SELECT o.id FROM json_each(?) j JOIN offering o ON o.row = j.value ORDER BY j.key"_s,
            {jsonList(rows.mid(begin, atOnce))}, [&](const Row &row) { ids.append(Id::fromString(row.string(0))); });
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return ids;
}

Result<qint64> offeringRowOf(Catalogue &catalogue, const Id &id)
{
    return catalogue.single(u"SELECT row FROM offering WHERE id = ?"_s, {id.toString()})
        .transform([](const QVariant &row) { return row.toLongLong(); });
}

} // namespace leerschakel::store
