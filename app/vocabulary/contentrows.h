// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/utf8statement.h"
#include "vocabulary/content.h"

#include <functional>

namespace leerschakel::vocabulary {

// How concepts, labels and notes are numbered (resources/schema): a concept's labels and notes are found by its own number, without an index.
constexpr qint64 labelsPerConcept = 4096;
constexpr qint64 notesPerConcept = 256;

/** A content as the table vocabulary_content describes it. */
struct ContentRow {
    qint64 number = 0;
    qint64 firstConcept = 0;
    qint64 endConcept = 0;
    quint64 digest = 0;
    QString scheme;
    QString version;
    /** Written from the records of a scheme that is edited here (ownscheme.h): no import may take its place. */
    bool isOwn = false;
};

/** The content in use for \a schemeUri; absent when there is none. */
[[nodiscard]] Result<std::optional<ContentRow>> contentInUse(store::Catalogue &catalogue, const QString &schemeUri);
/** The content \a number, in use or not; absent when there is none. */
[[nodiscard]] Result<std::optional<ContentRow>> contentNumbered(store::Catalogue &catalogue, qint64 number);

/** Gives every row of \a sql to \a take, in their order; \a sql has two places, for the first row's number and for the one behind the last. */
[[nodiscard]] Result<void> eachRow(store::Catalogue &catalogue, const QString &sql, qint64 first, qint64 end,
    const std::function<void(const store::Utf8Statement &)> &take);

/** What stands as the source of a content that is written from records. */
constexpr char ownSource[] = "urn:x-leerschakel:own-concepts";

/** Removes the rows of a content, and leaves the content itself. */
[[nodiscard]] Result<void> clearContent(store::Catalogue &catalogue, const ContentRow &content);
/** Removes a content with all its rows. */
[[nodiscard]] Result<void> removeContent(store::Catalogue &catalogue, qint64 number);

/** Retired in the words of any of the vocabularies we know: retired, obsolete, deprecated, superseded, withdrawn. */
[[nodiscard]] bool isRetired(QByteArrayView status);

} // namespace leerschakel::vocabulary
