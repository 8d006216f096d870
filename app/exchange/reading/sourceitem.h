// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/collection.h"
#include "exchange/reading/json.h"
#include "exchange/reading/losses.h"
#include "exchange/reading/place.h"

namespace leerschakel::exchange::reading {

/** One thing from a source, and where it was found. */
struct SourceItem {
    /** What it is, by the place where it was found; null when that says nothing. */
    const Collection *collection = nullptr;
    /** Of a thing that was found below another: the identifier of that, and what it is. */
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

/** \a read, which was found at \a place. */
[[nodiscard]] SourceItem itemAt(SourceItem place, const ReadItem &read);

/** The identifier that \a value has as a thing of \a collection; empty when it has none. */
[[nodiscard]] QString identifierOf(const QVariant &value, const Collection *collection);

/** \a item without the characters that no text is stored with; each text that lost some is reported, with its place. */
[[nodiscard]] SourceItem cleaned(SourceItem item, Losses &losses);

using TakeSourceItem = std::function<Result<void>(SourceItem &&item)>;
/** Called with what there is to say of a source as a whole, that is no item of it. */
using ReportOnSource = std::function<void(const QString &source, const domain::Message &text)>;

} // namespace leerschakel::exchange::reading
