// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "exchange/result.h"

#include <QVariant>

#include <functional>

namespace leerschakel::exchange::reading {

/**
 * The largest item that is taken from a document (bytes): values are held in memory several times over while they are
 * compared and written.
 */
inline constexpr qint64 largestItem = 32LL << 20;
/** No value may be nested deeper than this. OOAPI itself needs about twelve levels, timeline overrides included. */
inline constexpr int deepestNesting = 100;

/** What a document was, apart from its items. */
struct PageState {
    /** It was a list page; false for a single entity. */
    bool isList = false;
    bool hasNextPage = false;
    /** The page said so, either way. */
    bool saysNextPage = false;
    /** As the page said; 0 where it did not. */
    qint64 pageSize = 0;
    qint64 totalPages = 0;
    int items = 0;
};

/** A member that was passed over while its item was read. */
struct PassedOver {
    /** JSON Pointer in the document. */
    QString path;
    QVariant value;
    domain::Message text;
};

/** One thing out of a document. */
struct ReadItem {
    /** JSON Pointer in the document. */
    QString path;
    /** Usually a map, but a document may contain anything; invalid when there is a fault. */
    QVariant value;
    /**
     * Why it cannot be read, although the document is well-formed: import.numberTooLarge, import.halfCharacter (line
     * and column).
     */
    std::optional<domain::Message> fault = {};
    /** Members of an object that were replaced by a later one of the same name (import.memberTwice). */
    QList<PassedOver> passedOver = {};
    /** Size of its text, in bytes. */
    qsizetype size = 0;
    /** No text in it has a character that cannot be stored; false means that this is not known. */
    bool isClean = false;
};
using TakeItem = std::function<Result<void>(const ReadItem &item)>;

/**
 * Items that are not even made into values, because nothing is read from them: there may be as many of these as of the
 * others.
 */
struct LeaveOut {
    /** The member in which an item has its identifier. */
    QString identifier;
    /** As Collection::derived; empty for none. */
    QString derived = {};
    /** Asked of each item that can be read. */
    std::function<bool(const QString &identifier, bool isDerived)> isLeftOut;
};

/**
 * Reads \a json, item by item: the members of "items" of a list page, of an array at the top, or of every response in
 * an enveloped answer of the gateway; otherwise the document itself is the one item. What is wrong with one item only
 * is reported with that item. Whole numbers are qlonglong, others double, null a nullptr QVariant. \a json is taken by
 * value because reading needs some padding after the text. Errors: import.empty, import.encoding, import.markup,
 * import.badJson, import.cutShort, import.tooDeep, import.itemTooLarge (arguments: source, line and column from 1, …)
 * and those of \a take.
 */
[[nodiscard]] Result<PageState> readJson(
    QByteArray json, const QString &source, const TakeItem &take, const std::optional<LeaveOut> &leaveOut = {});

} // namespace leerschakel::exchange::reading
