// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/choosing.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

namespace {

/**
 * Organisations never name consumers and are for everyone; an offering that names none is for those of its course or
 * program.
 */
bool isForAnybodyWithoutConsumers(Entity entity)
{
    return entity == Entity::Organisation || entity == Entity::Offering;
}

/** A choice, with everything to compare prepared in advance. */
class Sieve
{
public:
    Sieve(Entity entity, const Choice &choice)
        : m_choice(choice), m_words(choice.search.toUtf8()), m_isOffering(entity == Entity::Offering)
    {
        for (const Filter &filter : choice.filters) {
            std::vector<Mark> any;
            for (const QByteArray &value : filter.values) {
                any.push_back(markOf(filter.member, value));
            }
            m_filters.push_back(std::move(any));
        }
        if (!choice.consumer.isEmpty()) {
            std::vector<Mark> any{markOf("consumer", choice.consumer)};
            if (isForAnybodyWithoutConsumers(entity)) {
                any.push_back(forAnybody());
            }
            m_filters.push_back(std::move(any));
        }
    }

    [[nodiscard]] bool lets(const Traits &traits) const
    {
        return std::ranges::all_of(m_filters, [&](const std::vector<Mark> &any) {
            return std::ranges::any_of(any, [&](Mark mark) { return traits.has(mark); });
        }) && (!m_isOffering || isInTime(traits));
    }
    [[nodiscard]] bool isSearch() const { return !m_words.isEmpty(); }
    [[nodiscard]] bool isFoundIn(const QByteArray &words) const { return words.contains(m_words); }

private:
    [[nodiscard]] bool isInTime(const Traits &traits) const
    {
        return (m_choice.since.isNull() || traits.start >= m_choice.since)
            && (m_choice.until.isNull() || traits.end <= m_choice.until);
    }

    const Choice &m_choice;
    QByteArray m_words;
    bool m_isOffering;
    std::vector<std::vector<Mark>> m_filters; ///< at least one mark of each must be present
};

int compared(const Traits &a, const Traits &b, SortKey key)
{
    const auto texts = [](const QByteArray &left, const QByteArray &right) { return left.compare(right); };
    const auto days = [](QDate left, QDate right) { return left < right ? -1 : right < left ? 1 : 0; };
    switch (key) {
    case SortKey::Name:
        return texts(a.name, b.name);
    case SortKey::Code:
        return texts(a.code, b.code);
    case SortKey::Type:
        return texts(a.type, b.type);
    case SortKey::Start:
        return days(a.start, b.start);
    case SortKey::End:
        return days(a.end, b.end);
    case SortKey::Id:
        break;
    }
    const QUuid::Id128Bytes left = a.id.uuid().toBytes();
    const QUuid::Id128Bytes right = b.id.uuid().toBytes();
    return std::memcmp(left.data, right.data, sizeof left.data);
}

bool isBefore(const Traits &a, const Traits &b, const QList<Sorting> &sorting)
{
    for (const Sorting &each : sorting) {
        if (const int order = compared(a, b, each.key); order != 0) {
            return each.isDescending ? order > 0 : order < 0;
        }
    }
    return compared(a, b, SortKey::Id) < 0;
}

} // namespace

QByteArray keyOf(Entity entity, std::optional<Mark> owner, const Choice &choice)
{
    QByteArray key;
    // Each is preceded by its length, so that no two lists have the same key.
    const auto add = [&](const QByteArray &piece) { key += QByteArray::number(piece.size()) + ':' + piece; };
    add(QByteArray::number(int(entity)));
    add(owner ? QByteArray::number(*owner) : QByteArray());
    for (const Filter &filter : choice.filters) {
        add(filter.member);
        add(QByteArray::number(filter.values.size()));
        std::ranges::for_each(filter.values, add);
    }
    add(choice.search.toUtf8());
    add(choice.consumer);
    add(QByteArray::number(choice.since.toJulianDay()));
    add(QByteArray::number(choice.until.toJulianDay()));
    for (const Sorting &each : choice.sorting) {
        add(QByteArray::number(int(each.key)) + (each.isDescending ? "-" : "+"));
    }
    return key;
}

Result<std::vector<const Held *>> choose(
    Entity entity, const std::vector<const Held *> &held, const Choice &choice, const WordsOf &words)
{
    const Sieve sieve(entity, choice);
    std::vector<const Held *> found;
    for (const Held *each : held) {
        if (!sieve.lets(each->traits)) {
            continue;
        }
        if (sieve.isSearch()) {
            const Result<QByteArray> text = words(*each);
            if (!text) {
                return std::unexpected(text.error());
            }
            if (!sieve.isFoundIn(*text)) {
                continue;
            }
        }
        found.push_back(each);
    }
    std::ranges::sort(
        found, [&](const Held *a, const Held *b) { return isBefore(a->traits, b->traits, choice.sorting); });
    return found;
}

} // namespace leerschakel::publishing::serving
