// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptrows.h"

#include <memory>
#include <vector>

namespace leerschakel::vocabulary {

/**
 * What search caches while a catalogue is open, because it is needed again at every letter typed: the words of the
 * contents in use, the traits of their concepts, the members of collections, and prepared statements. Rebuilt when
 * other contents are in use.
 */
class SearchMemory
{
public:
    /** The one of \a catalogue. It lives until forget(), or until it is requested with other contents in use. */
    [[nodiscard]] static Result<std::shared_ptr<SearchMemory>> of(store::Catalogue &catalogue);
    /** After a failure: nothing of it is reused. */
    static void forget(store::Catalogue &catalogue);

    /** A notation of one concept, folded as labels are. */
    struct Notation {
        QByteArray text;
        qint64 row = 0;
        friend auto operator<=>(const Notation &, const Notation &) = default;
    };
    struct Content {
        ContentInUse inUse;
        /** See WordList. */
        QByteArray words;
        /** Sorted by text. */
        std::vector<Notation> notations = {};
    };
    [[nodiscard]] const QList<Content> &contents() const { return m_contents; }

    struct Traits {
        ConceptType type = ConceptType::Other;
        bool isRetired = false;
    };
    /** For a concept of one of the contents. */
    [[nodiscard]] Traits traits(qint64 row) const;
    /**
     * Rows of the concepts in the collection \a uri, also via collections in it; empty for what is not a collection.
     */
    [[nodiscard]] Result<const QSet<qint64> *> members(store::Catalogue &catalogue, const QString &uri);

    /**
     * Labels of content 0 and kind 1 from text 2 up to text 3, by text: their rows and texts. Read from an index only.
     */
    store::Statement &starts() { return m_starts; }
    /** Rows from 1 up to, but not including, 2 of the labels that match expression 0. Read from the word index only. */
    store::Statement &matches() { return m_matches; }
    /** Language, kind and folded text of label 0. */
    store::Statement &label() { return m_label; }
    ConceptRows &rows(domain::Language language)
    {
        return language == domain::Language::Dutch ? m_dutchRows : m_englishRows;
    }

private:
    SearchMemory(store::Statement starts, store::Statement matches, store::Statement label, ConceptRows dutchRows,
        ConceptRows englishRows);
    [[nodiscard]] static Result<std::shared_ptr<SearchMemory>> make(
        store::Catalogue &catalogue, const QList<ContentInUse> &contents);
    [[nodiscard]] Result<void> readContent(store::Catalogue &catalogue, const ContentInUse &content);

    QList<Content> m_contents;
    /** By content, and then by the position of the concept in it. */
    std::vector<std::vector<Traits>> m_traits;
    QHash<QString, QSet<qint64>> m_members;
    store::Statement m_starts;
    store::Statement m_matches;
    store::Statement m_label;
    ConceptRows m_dutchRows;
    ConceptRows m_englishRows;
};

} // namespace leerschakel::vocabulary
