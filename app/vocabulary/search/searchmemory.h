// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptrows.h"

#include <memory>
#include <vector>

namespace leerschakel::vocabulary {

/**
 * What search keeps while a catalogue is open, because it is asked for again at every letter typed: the words of the
 * contents in use, what each of their concepts is, the members of collections, and statements that are ready to run.
 * Made again when other contents are in use.
 */
class SearchMemory
{
public:
    /** That of \a catalogue. It lives until forget(), or until it is asked for with other contents in use. */
    [[nodiscard]] static Result<std::shared_ptr<SearchMemory>> of(store::Catalogue &catalogue);
    /** After a failure: nothing of it is used again. */
    static void forget(store::Catalogue &catalogue);

    /** Of one concept, folded as labels are. */
    struct Notation {
        QByteArray text;
        qint64 row = 0;
        friend auto operator<=>(const Notation &, const Notation &) = default;
    };
    struct Content {
        ContentInUse inUse;
        /** See WordList. */
        QByteArray words;
        /** In the order of their texts. */
        std::vector<Notation> notations = {};
    };
    [[nodiscard]] const QList<Content> &contents() const { return m_contents; }

    struct Traits {
        ConceptType type = ConceptType::Other;
        bool isRetired = false;
    };
    /** Of a concept of one of the contents. */
    [[nodiscard]] Traits traits(qint64 row) const;
    /**
     * Rows of the concepts in the collection \a uri, also by way of collections in it; none for what is no collection.
     */
    [[nodiscard]] Result<const QSet<qint64> *> members(store::Catalogue &catalogue, const QString &uri);

    /**
     * Labels of content 0 and kind 1 from text 2 up to text 3, by text: their rows and texts. Read from an index alone.
     */
    store::Statement &starts() { return m_starts; }
    /** Rows from 1 up to, not including, 2 of the labels that answer expression 0. Read from the word index alone. */
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
    /** By content, and then by the place of the concept in it. */
    std::vector<std::vector<Traits>> m_traits;
    QHash<QString, QSet<qint64>> m_members;
    store::Statement m_starts;
    store::Statement m_matches;
    store::Statement m_label;
    ConceptRows m_dutchRows;
    ConceptRows m_englishRows;
};

} // namespace leerschakel::vocabulary
