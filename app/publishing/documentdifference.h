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
 * Whether what is shown as delivered is what was delivered: of that only hashes are kept, and the documents are made
 * once more out of the journal.
 */
enum class Proof {
    /** The hash of the documents is that of those that were delivered. */
    Proven,
    /** The records are as they were then, the documents are not: another version of the program, or other settings. */
    OtherDocuments,
    /** The records could not be put together as they were. */
    OtherRecords,
};
/** In words, what is to be said of documents that are not proven; empty where they are. */
[[nodiscard]] domain::Message remarkOn(Proof proof);

/** One document of an offering, to read: JSON indented, whatever it is delivered as. */
struct DocumentDifference {
    /** In the folder of the export; the list, where it is a part of one. */
    QString path;
    DeliveryChange change = DeliveryChange::Changed;
    /** Empty where it was not delivered, or would not be. */
    QString delivered;
    QString now;
    /** Both in the unified format. */
    [[nodiscard]] QString unified() const;
};

/** Documents to read, by path, in their order. */
using Documents = QList<std::pair<QString, QString>>;
/** \a files as \a layout lays them out. */
[[nodiscard]] Documents documentsOf(
    const std::vector<exchange::writing::File> &files, const exchange::writing::Layout &layout);
/** Those that are not the same: in the order of \a now, then what is no longer there. */
[[nodiscard]] QList<DocumentDifference> differencesOf(const Documents &delivered, const Documents &now);

} // namespace leerschakel::publishing
