// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/translations.h"

#include <algorithm>
#include <cmath>

namespace leerschakel::vocabulary::suggest {

namespace {

constexpr int rounds = 5;
/** Translations less likely than this share of the most likely one are noise. */
constexpr float leastShare = 0.25F;
constexpr size_t mostTranslations = 4;

/** A word together with a word of the other language, in at least one pair. */
struct Cell {
    Term dutch = noTerm;
    Term english = noTerm;
    friend auto operator<=>(const Cell &, const Cell &) = default;
};

} // namespace

void WordTranslations::addPair(const std::vector<Term> &dutch, const std::vector<Term> &english)
{
    if (!dutch.empty() && !english.empty()) {
        m_pairs.push_back({.dutch = dutch, .english = english});
    }
}

void WordTranslations::learn(Term terms)
{
    std::vector<Cell> cells;
    for (const Pair &pair : m_pairs) {
        for (const Term dutch : pair.dutch) {
            for (const Term english : pair.english) {
                cells.push_back({.dutch = dutch, .english = english});
            }
        }
    }
    std::vector<Cell> known = cells;
    std::ranges::sort(known);
    const auto repeated = std::ranges::unique(known);
    known.erase(repeated.begin(), repeated.end());
    std::vector<quint32> cellNumbers(cells.size());
    std::ranges::transform(cells, cellNumbers.begin(),
        [&](const Cell &cell) { return quint32(std::ranges::lower_bound(known, cell) - known.begin()); });
    cells = {};

    // toEnglish[i]: how likely known[i].english is, given known[i].dutch; toDutch the reverse.
    std::vector<float> toEnglish(known.size(), 1), toDutch(known.size(), 1), newEnglish, newDutch;
    std::vector<float> totals;
    for (int round = 0; round < rounds; ++round) {
        newEnglish.assign(known.size(), 0);
        newDutch.assign(known.size(), 0);
        size_t place = 0;
        for (const Pair &pair : m_pairs) {
            const size_t width = pair.english.size();
            const size_t height = pair.dutch.size();
            std::vector<float> columns(width, 0);
            for (size_t row = 0; row < height; ++row) {
                for (size_t column = 0; column < width; ++column) {
                    columns[column] += toEnglish[cellNumbers[place + row * width + column]];
                }
            }
            for (size_t row = 0; row < height; ++row) {
                const auto numbers = std::span(cellNumbers).subspan(place + row * width, width);
                float across = 0;
                for (const quint32 number : numbers) {
                    across += toDutch[number];
                }
                for (size_t column = 0; column < width; ++column) {
                    const quint32 number = numbers[column];
                    newEnglish[number] += toEnglish[number] / columns[column];
                    newDutch[number] += toDutch[number] / across;
                }
            }
            place += width * height;
        }
        totals.assign(size_t(terms) * 2, 0);
        for (size_t i = 0; i < known.size(); ++i) {
            totals[size_t(known[i].dutch) * 2] += newEnglish[i];
            totals[size_t(known[i].english) * 2 + 1] += newDutch[i];
        }
        for (size_t i = 0; i < known.size(); ++i) {
            toEnglish[i] = newEnglish[i] / totals[size_t(known[i].dutch) * 2];
            toDutch[i] = newDutch[i] / totals[size_t(known[i].english) * 2 + 1];
        }
    }

    std::vector<std::vector<WeightedTerm>> found(static_cast<size_t>(terms));
    for (size_t i = 0; i < known.size(); ++i) {
        const float likely = std::sqrt(toEnglish[i] * toDutch[i]);
        found[size_t(known[i].dutch)].push_back({.term = known[i].english, .strength = likely});
        found[size_t(known[i].english)].push_back({.term = known[i].dutch, .strength = likely});
    }
    m_pairs = {};
    m_first.assign(1, 0);
    for (std::vector<WeightedTerm> &translations : found) {
        std::ranges::sort(translations, [](const WeightedTerm &a, const WeightedTerm &b) {
            return a.strength != b.strength ? a.strength > b.strength : a.term < b.term;
        });
        for (size_t i = 0; i < translations.size() && i < mostTranslations; ++i) {
            const float share = translations[i].strength / translations.front().strength;
            if (share >= leastShare && translations.front().strength > 0) {
                m_translations.push_back({.term = translations[i].term, .strength = share});
            }
        }
        m_first.push_back(quint32(m_translations.size()));
    }
}

std::span<const WeightedTerm> WordTranslations::of(Term term) const
{
    if (term < 0 || size_t(term) + 1 >= m_first.size()) {
        return {};
    }
    return std::span(m_translations).subspan(m_first[size_t(term)], m_first[size_t(term) + 1] - m_first[size_t(term)]);
}

size_t WordTranslations::bytes() const
{
    return m_first.capacity() * sizeof(quint32) + m_translations.capacity() * sizeof(WeightedTerm);
}

} // namespace leerschakel::vocabulary::suggest
