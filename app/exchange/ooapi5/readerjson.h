// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"

#include <functional>

namespace leerschakel::exchange::ooapi5 {

/** No document is taken that is larger than this (bytes): beyond it is no catalogue, and memory has an end. */
inline constexpr qint64 largestDocument = 1LL << 30;
/** Nor one thing in it that is larger than this: values are held in memory several times over while they are compared and written. */
inline constexpr qint64 largestItem = 32LL << 20;
/** No value may be nested deeper than this. OOAPI itself needs about twelve levels, timeline overrides included. */
inline constexpr int deepestNesting = 100;

/** What a document was, beside its items. */
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

/** Called with each item's JSON Pointer in the document, and the item: a map, mostly, but a document may say anything. */
using TakeItem = std::function<Result<void>(const QString &path, const QVariant &item)>;

/**
 * Reads \a json, item by item: the members of "items" of a list page, of an array at the top, or of every response in an enveloped
 * answer of the gateway; otherwise the document itself is the one item. Whole numbers are qlonglong, others double, null a nullptr QVariant.
 * \a json is taken by value because reading needs some room behind the text.
 * Errors: import.empty, import.encoding, import.markup, import.badJson, import.cutShort, import.tooDeep, import.itemTooLarge (arguments: source, line and column from 1, …)
 * and those of \a take.
 */
[[nodiscard]] Result<PageState> readJson(QByteArray json, const QString &source, const TakeItem &take);

/** The bytes of a file. Errors: store.missing, store.cannotRead, import.tooLarge. */
[[nodiscard]] Result<QByteArray> readFile(const QString &path);

/** \a key as a step of a JSON Pointer (RFC 6901, section 3). */
[[nodiscard]] QString pointerStep(QString key);

} // namespace leerschakel::exchange::ooapi5
