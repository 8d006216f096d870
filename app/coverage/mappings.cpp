// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/mappings.h"

#include "vocabulary/search/conceptrows.h"

#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace leerschakel::coverage {

namespace {

/** The mappings, and the contents they were read from. */
struct ReadMappings {
    QList<vocabulary::ContentInUse> contents;
    std::shared_ptr<const Mappings> mappings;
};

/** The representative of the class of \a number (union-find, with path compression). */
int leaderOf(std::vector<int> &leaders, int number)
{
    while (leaders[size_t(number)] != number) {
        leaders[size_t(number)] = leaders[size_t(leaders[size_t(number)])];
        number = leaders[size_t(number)];
    }
    return number;
}

} // namespace

Mappings::Mappings(const QList<Mapping> &mappings)
{
    std::vector<std::pair<int, int>> exact;
    for (const Mapping &mapping : mappings) {
        const int from = numberOf(mapping.from), to = numberOf(mapping.to);
        switch (mapping.kind) {
        case Kind::Exact:
            exact.emplace_back(from, to);
            break;
        case Kind::Close:
            m_close[size_t(from)].push_back(to);
            m_close[size_t(to)].push_back(from);
            break;
        case Kind::Broad:
            m_broader[size_t(from)].push_back(to);
            break;
        case Kind::Narrow:
            m_broader[size_t(to)].push_back(from);
            break;
        }
    }
    findClasses(exact);
}

int Mappings::numberOf(const QString &uri)
{
    const auto known = m_numbers.constFind(uri);
    if (known != m_numbers.cend()) {
        return *known;
    }
    m_numbers.insert(uri, int(m_uris.size()));
    m_uris.append(uri);
    m_close.emplace_back();
    m_broader.emplace_back();
    return int(m_uris.size()) - 1;
}

void Mappings::findClasses(const std::vector<std::pair<int, int>> &exact)
{
    std::vector<int> leaders(size_t(m_uris.size()));
    std::iota(leaders.begin(), leaders.end(), 0);
    for (const auto &[one, other] : exact) {
        leaders[size_t(leaderOf(leaders, one))] = leaderOf(leaders, other);
    }
    std::vector<int> classOfLeader(leaders.size(), -1);
    m_classOf.resize(leaders.size());
    for (int i = 0; i < int(leaders.size()); ++i) {
        int &number = classOfLeader[size_t(leaderOf(leaders, i))];
        if (number < 0) {
            number = int(m_classes.size());
            m_classes.emplace_back();
        }
        m_classOf[size_t(i)] = number;
        m_classes[size_t(number)].push_back(i);
    }
}

Result<std::shared_ptr<const Mappings>> Mappings::read(store::Catalogue &catalogue)
{
    const Result<QList<vocabulary::ContentInUse>> contents = vocabulary::contentsInUse(catalogue);
    if (!contents) {
        return std::unexpected(contents.error());
    }
    std::any &place = catalogue.remembered(u"coverage mappings"_s);
    const auto *const known = std::any_cast<ReadMappings>(&place);
    if (known && known->contents == *contents) {
        return known->mappings;
    }
    QList<Mapping> mappings;
    for (const vocabulary::ContentInUse &content : *contents) {
        const Result<void> told =
            catalogue.rows(u"SELECT c.uri, m.kind, m.target FROM concept_mapping m JOIN concept c ON c.row = m.concept "
                           "WHERE m.concept >= ? AND m.concept < ? AND m.kind <= ?"_s,
                {content.firstConcept, content.endConcept, int(Kind::Narrow)}, [&](const store::Row &row) {
                    mappings.append({.from = row.string(0), .kind = Kind(row.integer(1)), .to = row.string(2)});
                });
        if (!told) {
            return std::unexpected(told.error());
        }
    }
    const auto read = std::make_shared<const Mappings>(mappings);
    place = ReadMappings{.contents = *contents, .mappings = read};
    return read;
}

std::vector<int> Mappings::close(int number) const
{
    std::vector<int> found;
    QSet<int> seen;
    for (const int each : same(number)) {
        seen.insert(each);
    }
    for (const int each : same(number)) {
        for (const int other : m_close[size_t(each)]) {
            for (const int alike : same(other)) {
                if (!seen.contains(alike)) {
                    seen.insert(alike);
                    found.push_back(alike);
                }
            }
        }
    }
    return found;
}

CountedAs Mappings::countedAs(const QString &uri, const Hierarchy &hierarchy) const
{
    if (const int itself = hierarchy.find(uri); itself >= 0) {
        return {.concepts = {itself}};
    }
    const int number = m_numbers.value(uri, -1);
    if (number < 0) {
        return {};
    }
    const auto inHierarchy = [&](const std::vector<int> &numbers) {
        std::vector<int> found;
        for (const int each : numbers) {
            if (const int concept_ = hierarchy.find(m_uris[each]); concept_ >= 0) {
                found.push_back(concept_);
            }
        }
        std::ranges::sort(found);
        return found;
    };
    if (std::vector<int> found = inHierarchy(same(number)); !found.empty()) {
        return {.concepts = std::move(found)};
    }
    if (std::vector<int> found = inHierarchy(close(number)); !found.empty()) {
        return {.concepts = std::move(found)};
    }
    // Upwards, one step at a time, until something is found that belongs to this scheme.
    std::vector<int> step = same(number);
    QSet<int> reached(step.cbegin(), step.cend());
    while (!step.empty()) {
        std::vector<int> above;
        for (const int each : std::as_const(step)) {
            for (const int broader : m_broader[size_t(each)]) {
                for (const int alike : same(broader)) {
                    if (!reached.contains(alike)) {
                        reached.insert(alike);
                        above.push_back(alike);
                    }
                }
            }
        }
        if (std::vector<int> found = inHierarchy(above); !found.empty()) {
            return {.concepts = std::move(found), .isUnder = true};
        }
        step = std::move(above);
    }
    return {};
}

QStringList Mappings::alike(const QString &uri) const
{
    QStringList uris;
    const int number = m_numbers.value(uri, -1);
    if (number >= 0) {
        for (const int each : same(number)) {
            uris.append(m_uris[each]);
        }
        for (const int each : close(number)) {
            uris.append(m_uris[each]);
        }
        uris.removeAll(uri);
    }
    return uris;
}

} // namespace leerschakel::coverage
