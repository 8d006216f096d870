// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/collection.h"
#include "exchange/reading/json.h"
#include "exchange/reading/losses.h"
#include "exchange/reading/place.h"

namespace leerschakel::exchange::reading {

/** One item from a source, and where it was found. */
struct SourceItem {
    /** Its kind, according to the place where it was found; null when that does not show it. */
    const Collection *collection = nullptr;
    /** For an item that was found below another: the identifier and the kind of that other item. */
    QString owner = {};
    const Collection *ownerCollection = nullptr;
    /** A file or an address. */
    QString source = {};
    /** JSON Pointer in that document. */
    QString path = {};
    QVariant value = {};
    /** These as in ReadItem. */
    std::optional<domain::Message> fault = {};
    QList<PassedOver> passedOver = {};
    qsizetype size = 0;
    bool isClean = false;

    [[nodiscard]] Place place() const { return {.source = source, .path = path}; }
};

/** \a read, found at \a place, as an item. */
[[nodiscard]] SourceItem itemAt(SourceItem place, const ReadItem &read);

/** The identifier of \a value as an item of \a collection; empty when it has none. */
[[nodiscard]] QString identifierOf(const QVariant &value, const Collection *collection);

/**
 * \a item without the characters that cannot be stored in a text; each text that lost some is reported, with its place.
 */
[[nodiscard]] SourceItem cleaned(SourceItem item, Losses &losses);

using TakeSourceItem = std::function<Result<void>(SourceItem &&item)>;
/** Called with messages about a source as a whole, rather than an item of it. */
using ReportOnSource = std::function<void(const QString &source, const domain::Message &text)>;

} // namespace leerschakel::exchange::reading
