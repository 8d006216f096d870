// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "vocabulary/content/content.h"
#include "vocabulary/search/conceptrows.h"
#include "vocabulary/suggest/compounds.h"
#include "vocabulary/suggest/translations.h"

#include <QByteArray>
#include <QHash>

#include <span>
#include <vector>

namespace leerschakel::vocabulary::suggest {

using domain::Language;

/** A concept in ConceptWords. */
using ConceptIndex = qint32;

/** Lists of numbers, numbered from 0, in one block of memory. */
template<typename T>
class Lists
{
public:
    [[nodiscard]] std::span<const T> operator[](qsizetype index) const
    {
        const auto at = size_t(index);
        return at + 1 < m_first.size() ? std::span(m_items).subspan(m_first[at], m_first[at + 1] - m_first[at])
                                       : std::span<const T>();
    }
    [[nodiscard]] qsizetype count() const { return qsizetype(m_first.size()) - 1; }
    /** \a items are pairs of a list's number (below \a lists) and an item; they keep their order within a list. */
    void fill(const std::vector<std::pair<qint32, T>> &items, qsizetype lists)
    {
        m_first.assign(size_t(lists) + 1, 0);
        for (const auto &item : items) {
            ++m_first[size_t(item.first) + 1];
        }
        for (size_t i = 1; i < m_first.size(); ++i) {
            m_first[i] += m_first[i - 1];
        }
        m_items.resize(items.size());
        std::vector<quint32> next(m_first.begin(), m_first.end() - 1);
        for (const auto &item : items) {
            m_items[next[size_t(item.first)]++] = item.second;
        }
    }
    [[nodiscard]] size_t bytes() const { return m_first.capacity() * sizeof(quint32) + m_items.capacity() * sizeof(T); }

private:
    std::vector<quint32> m_first{0};
    std::vector<T> m_items;
};

/** A word of a label: matches a text that has any of its options; its weight is its inverse document frequency. */
struct LabelWord {
    quint32 firstOption = 0;
    quint32 endOption = 0;
    float weight = 0;
};

struct ConceptLabel {
    ConceptIndex of = 0;
    quint32 firstWord = 0;
    quint32 endWord = 0;
    /** The weights of its words together. */
    float weight = 0;
};

/** A term in a concept's texts. */
struct Occurrence {
    ConceptIndex of = 0;
    /**
     * How strongly a concept's texts use it, for BM25: the frequency, saturated and normalised for the length of the
     * texts; from 0 to k1 + 1.
     */
    float frequency = 0;
};

/**
 * The words of every concept in use, inverted so that concepts can be found for a text: what suggestions are made
 * from. Built once for a content and then only read, by any number of threads. The search table (concept_search) has
 * neither frequencies nor positions nor descriptions, so it could not be used to weigh anything.
 */
class ConceptWords
{
public:
    struct Item {
        QByteArray uri;
        /** Preferred labels, Dutch and English; the other language's where one is missing. */
        std::array<QByteArray, 2> label;
        ConceptType type = ConceptType::Other;
        /**
         * A skill or knowledge that is not retired (or a concept of unknown type): groups, collections and occupations
         * only help to find these.
         */
        bool isSuggested = false;
    };

    /** Reads \a contents. Errors: those of the store. */
    [[nodiscard]] static Result<ConceptWords> read(store::Catalogue &catalogue, const QList<ContentInUse> &contents);

    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }
    [[nodiscard]] const ConceptLabel &label(qint32 number) const { return m_labels[size_t(number)]; }
    [[nodiscard]] qsizetype labelCount() const { return qsizetype(m_labels.size()); }
    [[nodiscard]] std::span<const LabelWord> words(const ConceptLabel &label) const
    {
        return std::span(m_labelWords).subspan(label.firstWord, label.endWord - label.firstWord);
    }
    [[nodiscard]] std::span<const WeightedTerm> options(const LabelWord &word) const
    {
        return std::span(m_options).subspan(word.firstOption, word.endOption - word.firstOption);
    }
    /** Labels that contain \a term. */
    [[nodiscard]] std::span<const qint32> labelsWith(Term term) const { return m_labelsWith[term]; }
    /** Concepts that have \a term in a label or description. */
    [[nodiscard]] std::span<const Occurrence> textsWith(Term term) const { return m_textsWith[term]; }
    /** Inverse document frequency: ln(1 + (N - n + 0.5) / (n + 0.5)). */
    [[nodiscard]] float rarity(Term term) const { return m_rarity[size_t(term)]; }
    [[nodiscard]] Term termCount() const { return Term(m_rarity.size()); }

    /** The term of \a stem, or noTerm. */
    [[nodiscard]] Term term(QByteArrayView stem, Language language) const;
    /** Terms with the same root as \a stem (rootOf). */
    [[nodiscard]] std::span<const Term> termsWithRootOf(QByteArrayView stem, Language language) const;
    [[nodiscard]] const WordTranslations &translations() const { return m_translations; }
    [[nodiscard]] const CompoundSplitter &compounds() const { return m_compounds; }

    /**
     * Concepts that belong together: each circle consists of the skills that are essential for one occupation (or
     * skill), or that are in one group.
     */
    [[nodiscard]] std::span<const ConceptIndex> circle(qint32 number) const { return m_circles[number]; }
    [[nodiscard]] std::span<const qint32> circlesOf(ConceptIndex item) const { return m_circlesOf[item]; }
    [[nodiscard]] qsizetype circleCount() const { return m_circles.count(); }
    /** The concept at the centre of a circle. */
    [[nodiscard]] ConceptIndex centre(qint32 circle) const { return m_centres[size_t(circle)]; }

    /** Approximate memory use. */
    [[nodiscard]] size_t bytes() const;

private:
    friend class ConceptWordsReader;
    ConceptWords() = default;

    std::vector<Item> m_items;
    std::vector<ConceptLabel> m_labels;
    std::vector<LabelWord> m_labelWords;
    std::vector<WeightedTerm> m_options;
    Lists<qint32> m_labelsWith;
    Lists<Occurrence> m_textsWith;
    std::vector<float> m_rarity;
    std::array<QHash<QByteArray, Term>, 2> m_terms;
    QHash<QByteArray, qint32> m_roots;
    Lists<Term> m_termsOfRoot;
    WordTranslations m_translations;
    CompoundSplitter m_compounds;
    Lists<ConceptIndex> m_circles;
    Lists<qint32> m_circlesOf;
    std::vector<ConceptIndex> m_centres;
};

} // namespace leerschakel::vocabulary::suggest
