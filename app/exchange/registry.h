// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/destination.h"
#include "store/catalogue.h"

namespace leerschakel::exchange {

/**
 * Every destination, in the order to show. A new one is its own folder, its rules and an entry here: nothing else names
 * it.
 */
[[nodiscard]] std::span<const Destination> allDestinations();
/** Ids of all of them, also of those that nothing can be brought to yet. */
[[nodiscard]] QStringList knownDestinations();
/** Ids of those that can be published to, whatever a catalogue is for. */
[[nodiscard]] QStringList destinations();
/** Ids of those that can be exported to without publishing anything. */
[[nodiscard]] QStringList workingCopies();
/** Ids of those of them that are switched on in \a catalogue: what is checked and shown. */
[[nodiscard]] Result<QStringList> switchedOn(store::Catalogue &catalogue);
/** Whether exports to \a destinations bring offerings to \a id: one of these, or a consumer of one. */
[[nodiscard]] bool isReached(const QString &id, const QStringList &destinations);
/** Ids of those that can be told over the network, besides by a folder. */
[[nodiscard]] QStringList pushable();
/** How \a id is told over the network. */
[[nodiscard]] Pushing pushingTo(const QString &id);
/** Ids of those that can be answered as an endpoint, the usual one first. */
[[nodiscard]] QStringList servedApis();
/** Ids of those that can be imported from. */
[[nodiscard]] QStringList formats();
/** Those of catalogues of others, but for the usual one and working copies. */
[[nodiscard]] QStringList otherFormats();

/** Deliveries to \a destination have a use for \a option. */
[[nodiscard]] bool hasUseFor(const QString &destination, Option option);
/** Ids of those whose deliveries have. */
[[nodiscard]] QStringList thoseWithUseFor(Option option);

/** The exporter to \a destination, or null. */
[[nodiscard]] const Exporter *exporter(const QString &destination);
/** The importer from \a format, or null. */
[[nodiscard]] const Importer *importer(const QString &format);
/** The importer to use where nobody is asked for a format. */
[[nodiscard]] const Importer *usualImporter();
/** The importer of sheets, ours and those of others, whatever their ending. */
[[nodiscard]] const Importer *sheetImporter();

/**
 * What \a id is, who needs it, what an institution must have for it, and what becomes of what is taken back, in the
 * language of the window; and why it is off unless somebody switches it on, which is empty where there is no reason to
 * be careful.
 */
struct Introduction {
    QString about;
    QString audience;
    QString needs;
    QString reserve;
    /** What becomes of what is taken back. */
    QString withdrawal;
};
[[nodiscard]] Introduction introductionTo(const QString &id);

/** How what is taken back leaves \a id. */
[[nodiscard]] Withdrawal::Way withdrawalFrom(const QString &id);

/** Name of a destination or of a consumer of one, in the language of the window; \a id itself when it is neither. */
[[nodiscard]] QString nameOfDestination(const QString &id);

} // namespace leerschakel::exchange
