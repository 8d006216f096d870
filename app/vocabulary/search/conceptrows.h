// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"
#include "vocabulary/content/content.h"
#include "vocabulary/search/conceptindex.h"

namespace leerschakel::vocabulary {

/** A content in use, with data from its scheme record. */
struct ContentInUse {
    qint64 number = 0;
    qint64 firstConcept = 0;
    qint64 endConcept = 0;
    QString scheme;
    domain::LocalizedText title;
    qint64 digest = 0;
    friend bool operator==(const ContentInUse &, const ContentInUse &) = default;
};

/** The contents in use, in the order of their schemes' URIs; only that of \a scheme when it is not empty. */
[[nodiscard]] Result<QList<ContentInUse>> contentsInUse(store::Catalogue &catalogue, const QString &scheme = {});

/** A label as stored in the catalogue. */
struct StoredLabel {
    QString language;
    LabelKind kind = LabelKind::Preferred;
    QString text;
};

/**
 * Which of several labels to show: one in the requested language, its regional forms, no language, the other language,
 * or whatever there is, in that order.
 */
[[nodiscard]] QString labelIn(const QList<StoredLabel> &labels, domain::Language language);

/**
 * The row of \a uri in the first content in use that has it (that of \a scheme when it is not empty); 0 when none does.
 */
[[nodiscard]] Result<qint64> rowOf(store::Catalogue &catalogue, const QString &uri, const QString &scheme = {});

/** The position of concept c among its siblings; NULL in a file with an older schema, opened for reading. */
[[nodiscard]] QString placeOfConcept(const store::Catalogue &catalogue);

/**
 * The ordering for rows of concept c that are reached via row \a row: first those that have a position among their
 * siblings, by that position and then by URI; after them the others by notation and then in the order they were read.
 */
[[nodiscard]] QString conceptOrder(const store::Catalogue &catalogue, const QString &row);

/** The order of notations: "2" before "10", and none last. */
[[nodiscard]] bool naturally(const QString &a, const QString &b);

/** Reads concepts by their row, with statements prepared once for many of them. Common ancestors are read once. */
class ConceptRows
{
public:
    [[nodiscard]] static Result<ConceptRows> prepare(
        store::Catalogue &catalogue, const QList<ContentInUse> &contents, domain::Language language);

    /** For all contents in use. */
    [[nodiscard]] static Result<ConceptRows> prepare(store::Catalogue &catalogue, domain::Language language);

    /** All fields of a hit except matched and score; absent when there is no such row in a content in use. */
    [[nodiscard]] std::optional<ConceptHit> hit(qint64 row);
    [[nodiscard]] const QList<StoredLabel> &labels(qint64 row);
    /** The note of kind \a kind, in both languages. */
    [[nodiscard]] domain::LocalizedText note(qint64 row, NoteKind kind);
    /** The concepts that \a row has relation \a kind to, in the order of conceptOrder(). */
    [[nodiscard]] QList<qint64> related(qint64 row, RelationKind kind);
    /** The rows above \a row from the top down, following the first parent of each; the lowest \a most of them. */
    [[nodiscard]] QList<qint64> above(qint64 row, qsizetype most);

    /** The first failure to read. */
    [[nodiscard]] const std::optional<domain::Error> &failure() const { return m_failure; }

private:
    ConceptRows(store::Statement item, store::Statement labels, store::Statement notes, store::Statement relations,
        store::Statement uses);
    /** Passes each row of \a statement to \a take. A failure ends it, and is kept for failure(). */
    template<store::TakesRow Take>
    void each(store::Statement &statement, Take &&take)
    {
        if (const store::Result<void> read = statement.each(std::forward<Take>(take)); !read && !m_failure) {
            m_failure = read.error();
        }
    }
    [[nodiscard]] QStringList pathTo(qint64 row);
    [[nodiscard]] QString shownLabel(qint64 row);

    store::Statement m_item;
    store::Statement m_labels;
    store::Statement m_notes;
    store::Statement m_relations;
    store::Statement m_uses;
    domain::Language m_language{};
    QList<ContentInUse> m_contents;
    QHash<qint64, QList<StoredLabel>> m_labelsRead;
    QHash<qint64, qint64> m_firstParents;
    QHash<qint64, QString> m_shownLabels;
    std::optional<domain::Error> m_failure;
};

} // namespace leerschakel::vocabulary
