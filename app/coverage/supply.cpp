// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/supply.h"

#include "domain/codelist.h"
#include "store/plainjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

namespace {

struct Condition {
    /** A condition on column o.row. */
    QString sql;
    QVariantList values;
};

/** Which offerings are included. */
Condition conditionOf(const CoverageRequest &request)
{
    Condition condition;
    QStringList parts;
    if (request.offerings.isEmpty()) {
        // Through an index: retired ones are few, and an offering's own row is long.
        parts.append(u"o.row NOT IN (SELECT row FROM offering WHERE status = 'retired')"_s);
    } else {
        parts.append(u"o.row IN (SELECT row FROM offering WHERE id IN (SELECT value FROM json_each(?)))"_s);
        condition.values.append(store::jsonList(request.offerings));
    }
    if (!request.region.isEmpty() && request.region != noRegion) {
        parts.append(
            // A list of codes is kept as JSON: a code appears in it with its quotes. Reads only an index, since the
            // rows are long.
            u"o.row IN (SELECT f.row FROM offering f WHERE f.regions IS NOT NULL AND instr(f.regions, ?) > 0 "
            "UNION SELECT f.row FROM location l JOIN edition e ON e.location = l.id JOIN offering f ON f.id = "
            "e.offering WHERE l.region = ?)"_s);
        condition.values << store::toJson(request.region) << request.region;
    }
    if (!request.sector.isEmpty()) {
        parts.append(u"o.row IN (SELECT row FROM offering WHERE sector = ?)"_s);
        condition.values.append(request.sector);
    }
    condition.sql = parts.join(u" AND "_s);
    return condition;
}

} // namespace

Result<Supply> Supply::read(store::Catalogue &catalogue, const CoverageRequest &request)
{
    const Result<QVariant> complete =
        catalogue.single(u"SELECT (SELECT count(*) FROM taught) = (SELECT count(*) FROM offering)"_s);
    if (!complete) {
        return std::unexpected(complete.error());
    }
    const bool inStep = complete->toBool();
    Supply supply;
    const Condition condition = conditionOf(request);
    const Result<void> done = inStep ? supply.readTaught(catalogue, condition.sql, condition.values)
                                     : supply.readLinks(catalogue, condition.sql, condition.values);
    if (!done) {
        return std::unexpected(done.error());
    }
    supply.m_first.push_back(supply.m_numbers.size());
    return request.region == noRegion ? supply.withoutRegion(catalogue) : supply;
}

Result<Supply::Regions> Supply::offeringsIn(store::Catalogue &catalogue, const QStringList &regions)
{
    Regions found;
    for (const QString &region : regions) {
        found[region];
    }
    const auto add = [&found](const QStringList &codes, qint64 row) {
        for (const QString &code : codes) {
            if (const auto offerings = found.find(code); offerings != found.end()) {
                offerings->push_back(row);
            }
        }
    };
    // Both through indexes, in which rows with the same regions are next to each other.
    QByteArray last;
    QStringList codes;
    const auto codesIn = [&](QByteArrayView text, bool isList) {
        if (last != text) {
            last = text.toByteArray();
            codes = isList ? store::fromJson(text).toStringList() : QStringList{QString::fromUtf8(text)};
        }
        return codes;
    };
    const Result<void> read =
        catalogue
            .rows(u"SELECT regions, row FROM offering WHERE regions IS NOT NULL"_s, {},
                [&](const store::Row &row) { add(codesIn(row.text(0), true), row.integer(1)); })
            .and_then([&] {
                last.clear();
                return catalogue.rows(u"SELECT l.region, f.row FROM location l JOIN edition e ON e.location = l.id "
                                      "JOIN offering f ON f.id = e.offering WHERE l.region IS NOT NULL"_s,
                    {}, [&](const store::Row &row) { add(codesIn(row.text(0), false), row.integer(1)); });
            });
    for (std::vector<qint64> &offerings : found) {
        std::ranges::sort(offerings);
        const auto doubles = std::ranges::unique(offerings);
        offerings.erase(doubles.begin(), doubles.end());
    }
    return read ? Result<Regions>(found) : std::unexpected(read.error());
}

Supply Supply::of(const std::vector<qint64> &rows) const
{
    Supply supply;
    supply.m_concepts = m_concepts;
    auto wanted = rows.cbegin();
    for (size_t i = 0; i < size(); ++i) {
        wanted = std::find_if(wanted, rows.cend(), [&](qint64 row) { return row >= m_rows[i]; });
        if (wanted == rows.cend()) {
            break;
        }
        if (*wanted == m_rows[i]) {
            const std::span<const int> concepts = (*this)[i].concepts;
            supply.m_rows.push_back(m_rows[i]);
            supply.m_first.push_back(supply.m_numbers.size());
            supply.m_numbers.insert(supply.m_numbers.end(), concepts.begin(), concepts.end());
        }
    }
    supply.m_first.push_back(supply.m_numbers.size());
    return supply;
}

Result<Supply> Supply::withoutRegion(store::Catalogue &catalogue) const
{
    QStringList codes;
    const QList<domain::Code> known = domain::CodeList::named(u"region"_s).codes();
    for (const domain::Code &region : known) {
        codes.append(region.code);
    }
    return offeringsIn(catalogue, codes).transform([this](const Regions &regions) {
        std::vector<qint64> inside;
        for (const std::vector<qint64> &rows : regions) {
            inside.insert(inside.end(), rows.cbegin(), rows.cend());
        }
        std::ranges::sort(inside);
        std::vector<qint64> outside;
        std::ranges::set_difference(m_rows, inside, std::back_inserter(outside));
        return of(outside);
    });
}

Supply::Taught Supply::operator[](size_t index) const
{
    return {.row = m_rows[index],
        .concepts = std::span(m_numbers).subspan(m_first[index], m_first[index + 1] - m_first[index])};
}

std::vector<int> Supply::linksByConcept() const
{
    std::vector<int> links(m_concepts.size(), 0);
    for (const int number : m_numbers) {
        ++links[size_t(number)];
    }
    return links;
}

Supply Supply::rewritten(const std::function<void(std::vector<int> &concepts)> &rewrite) const
{
    Supply supply;
    supply.m_concepts = m_concepts;
    supply.m_rows = m_rows;
    supply.m_numbers.reserve(m_numbers.size());
    supply.m_first.reserve(m_first.size());
    std::vector<int> concepts;
    for (size_t i = 0; i < size(); ++i) {
        const std::span<const int> now = (*this)[i].concepts;
        concepts.assign(now.begin(), now.end());
        rewrite(concepts);
        supply.m_first.push_back(supply.m_numbers.size());
        supply.m_numbers.insert(supply.m_numbers.end(), concepts.begin(), concepts.end());
    }
    supply.m_first.push_back(supply.m_numbers.size());
    return supply;
}

Result<void> Supply::readNumbers(store::Catalogue &catalogue)
{
    return catalogue.rows(
        u"SELECT number, uri FROM linked_concept ORDER BY number"_s, {}, [this](const store::Row &row) {
            const size_t number = size_t(row.integer(0));
            m_concepts.resize(number + 1);
            m_concepts[number] = row.string(1);
        });
}

Result<void> Supply::readTaught(store::Catalogue &catalogue, const QString &where, const QVariantList &values)
{
    if (const Result<void> read = readNumbers(catalogue); !read) {
        return read;
    }
    return catalogue.rows(
        u"SELECT o.row, o.concepts FROM (SELECT offering AS row, concepts FROM taught WHERE concepts <> '') o WHERE "_s
            + where,
        values, [this](const store::Row &row) {
            m_rows.push_back(row.integer(0));
            m_first.push_back(m_numbers.size());
            parse(row.text(1));
        });
}

/** \a text consists of numbers separated by spaces. */
void Supply::parse(QByteArrayView text)
{
    int value = 0;
    for (const char character : text) {
        if (character == ' ') {
            m_numbers.push_back(value);
            value = 0;
        } else {
            value = value * 10 + (character - '0');
        }
    }
    m_numbers.push_back(value);
}

/**
 * The slow way, for a catalogue whose table of what is taught was not kept up to date (rows written by another
 * program).
 */
Result<void> Supply::readLinks(store::Catalogue &catalogue, const QString &where, const QVariantList &values)
{
    QHash<QString, int> numbers;
    return catalogue.rows(
        u"SELECT o.row, l.concept FROM offering o JOIN skill_link l ON l.offering = o.id "
        "WHERE l.concept IS NOT NULL AND coalesce(l.role, 'teaches') = 'teaches' AND %1 ORDER BY o.row"_s.arg(where),
        values, [&](const store::Row &link) {
            const qint64 row = link.integer(0);
            if (m_rows.empty() || m_rows.back() != row) {
                m_rows.push_back(row);
                m_first.push_back(m_numbers.size());
            }
            const QString uri = link.string(1);
            int number = numbers.value(uri, -1);
            if (number < 0) {
                number = int(m_concepts.size());
                numbers.insert(uri, number);
                m_concepts.push_back(uri);
            }
            m_numbers.push_back(number);
        });
}

} // namespace leerschakel::coverage
