// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/readerjson.h"

#include <functional>

namespace leerschakel::exchange::ooapi5 {

/** What the place where something stood says that it is. */
enum class Collection {
    Unknown,
    Organizations,
    AcademicSessions,
    EducationSpecifications,
    Programs,
    Courses,
    Offerings
};

/** One thing out of a source, and where it stood. */
struct SourceItem {
    Collection collection = Collection::Unknown;
    /** Of an offering that was found with its course or program: the identifier of that, and what it is. */
    QString owner;
    Collection ownerCollection = Collection::Unknown;
    /** A file or an address. */
    QString source;
    /** JSON Pointer in that document. */
    QString path;
    QVariant value;
    /** As in ReadItem. */
    std::optional<domain::Message> fault = {};
    QList<PassedOver> passedOver = {};
};

/** \a read as it stood at \a place. */
[[nodiscard]] SourceItem itemAt(SourceItem place, const ReadItem &read);

using TakeSourceItem = std::function<Result<void>(const SourceItem &item)>;
/** Called with what there is to say of a source as a whole, that is no item of it. */
using TellOfSource = std::function<void(const QString &source, const domain::Message &text)>;

/**
 * Reads \a request's source: a file, a folder laid out as an endpoint (our own export is one), or an endpoint. Organisations come first, then education
 * specifications, programs, courses, and offerings last. Where a list and a document of its own have the same thing, the latter is read.
 * Errors: those of readJson(), readFile() and Endpoint, import.noFolder, import.nothing (source) when there is no OOAPI document.
 */
[[nodiscard]] Result<void> readSource(
    const ImportRequest &request, domain::Progress &progress, const TakeSourceItem &take, const TellOfSource &tell);

/** The member with which a thing of \a collection names itself: "courseId". */
[[nodiscard]] QString identifierKey(Collection collection);

} // namespace leerschakel::exchange::ooapi5
