// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "vocabulary/content/content.h"

#include <functional>

namespace leerschakel::vocabulary {

// How concepts, labels and notes are numbered (resources/schema): a concept's labels and notes are found from its own
// number, without an index.
constexpr qint64 labelsPerConcept = 4096;
constexpr qint64 notesPerConcept = 256;

/** A content as the table vocabulary_content describes it. */
struct ContentRow {
    qint64 number = 0;
    /** The name by which scheme records refer to it. */
    QString name;
    qint64 firstConcept = 0;
    qint64 endConcept = 0;
    quint64 digest = 0;
    QString scheme;
    QString version;
    /** Written from the records of a scheme that is edited here (ownscheme.h): no import may replace it. */
    bool isOwn = false;
};

/** Digests of what a content holds, whatever the order it was read in. */
struct ContentDigests {
    /** Over its concepts and relations: what makes two contents differ for a user. */
    quint64 concepts = 0;
    /** Over the order of siblings, and when concepts were changed. */
    quint64 places = 0;
};
/** The name by which scheme records refer to a content: SHA-256 over what it holds. */
[[nodiscard]] QString nameOfContent(
    const QString &scheme, const QString &version, ContentDigests digests, qint64 concepts, qint64 relations);

/** The content in use for \a schemeUri; absent when there is none. */
[[nodiscard]] Result<std::optional<ContentRow>> contentInUse(store::Catalogue &catalogue, const QString &schemeUri);
/** The content that scheme records refer to as \a name; absent when there is none. */
[[nodiscard]] Result<std::optional<ContentRow>> contentNamed(store::Catalogue &catalogue, const QString &name);
/** The content \a number, in use or not; absent when there is none. */
[[nodiscard]] Result<std::optional<ContentRow>> contentNumbered(store::Catalogue &catalogue, qint64 number);

/**
 * Passes every row of \a sql to \a take, in order; \a sql has two parameters, for the first row's number and for the
 * one after the last.
 */
[[nodiscard]] Result<void> eachRow(store::Catalogue &catalogue, const QString &sql, qint64 first, qint64 end,
    const std::function<void(const store::Row &)> &take);

/** The source stored for a content written from records. */
constexpr char ownSource[] = "urn:x-leerschakel:own-concepts";

/** This many rows are left free after a content that is written from records, for what is added to it later. */
constexpr qint64 roomToGrow = 1 << 20;
/**
 * The first row for a new content, or for \a content when it is rewritten: a row number is never used for two
 * concepts.
 */
[[nodiscard]] Result<qint64> nextPlace(store::Catalogue &catalogue, qint64 content = 0);

/**
 * Add the labels from one row up to, but not including, another to the search index, and remove them from it (before
 * they are deleted themselves).
 */
constexpr QLatin1StringView intoIndex("INSERT INTO concept_search (rowid, folded) SELECT row, folded FROM "
                                      "concept_label WHERE row >= ? AND row < ? ORDER BY row");
constexpr QLatin1StringView outOfIndex("INSERT INTO concept_search (concept_search, rowid, folded) SELECT 'delete', "
                                       "row, folded FROM concept_label WHERE row >= ? AND row < ?");

/** Removes the rows of a content, but not the content itself. */
[[nodiscard]] Result<void> clearContent(store::Catalogue &catalogue, const ContentRow &content);
/** Removes a content with all its rows. */
[[nodiscard]] Result<void> removeContent(store::Catalogue &catalogue, qint64 number);

/**
 * Whether \a status means retired in any of the vocabularies we know: retired, obsolete, deprecated, superseded,
 * withdrawn.
 */
[[nodiscard]] bool isRetired(QByteArrayView status);

} // namespace leerschakel::vocabulary
