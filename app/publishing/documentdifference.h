// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "exchange/writing/layout.h"

namespace leerschakel::publishing {

/** What a delivery would do with something. */
enum class DeliveryChange { Added, Changed, Removed };
/** "added", "changed", "removed" */
[[nodiscard]] QString changeName(DeliveryChange change);

/**
 * Whether the documents shown as delivered are the ones that were delivered: only hashes of those are kept, and the
 * documents are made again from the journal.
 */
enum class Proof {
    /** The hash of the documents equals that of the delivered ones. */
    Proven,
    /**
     * The records are as they were then, but the documents are not: another version of the program, or other
     * settings.
     */
    OtherDocuments,
    /** The records could not be reconstructed as they were. */
    OtherRecords,
};
/** What to say about documents that are not proven; empty where they are. */
[[nodiscard]] domain::Message remarkOn(Proof proof);

/** One document of an offering, for reading: JSON is indented, however it is delivered. */
struct DocumentDifference {
    /** In the folder of the export; the path of the list where the document is part of one. */
    QString path;
    DeliveryChange change = DeliveryChange::Changed;
    /** Empty where it was not delivered, or would not be. */
    QString delivered;
    QString now;
    /** The difference between the two in the unified format. */
    [[nodiscard]] QString unified() const;
};

/** Documents for reading, by path, in their order. */
using Documents = QList<std::pair<QString, QString>>;
/** \a files as laid out by \a layout. */
[[nodiscard]] Documents documentsOf(
    const std::vector<exchange::writing::File> &files, const exchange::writing::Layout &layout);
/** Those that differ: in the order of \a now, followed by those that are no longer there. */
[[nodiscard]] QList<DocumentDifference> differencesOf(const Documents &delivered, const Documents &now);

} // namespace leerschakel::publishing
