// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/destination.h"
#include "store/catalogue.h"

namespace leerschakel::exchange {

/**
 * Every destination, in display order. To add one takes a folder of its own, its rules and an entry here: nothing else
 * names it.
 */
[[nodiscard]] std::span<const Destination> allDestinations();
/** Ids of all of them, including those that nothing can be exported to yet. */
[[nodiscard]] QStringList knownDestinations();
/** Ids of those that can be published to, whether or not a catalogue has them switched on. */
[[nodiscard]] QStringList destinations();
/** Ids of those that can be exported to without publishing anything. */
[[nodiscard]] QStringList workingCopies();
/** Ids of those of destinations() that are switched on in \a catalogue: these are checked and shown. */
[[nodiscard]] Result<QStringList> switchedOn(store::Catalogue &catalogue);
/** Whether exports to \a destinations bring offerings to \a id: one of these, or a consumer of one. */
[[nodiscard]] bool isReached(const QString &id, const QStringList &destinations);
/** Ids of those that deliveries can be sent to over the network, in addition to a folder. */
[[nodiscard]] QStringList pushable();
/** How deliveries to \a id are sent over the network. */
[[nodiscard]] Pushing pushingTo(const QString &id);
/** Ids of those that can be served as an endpoint, the usual one first. */
[[nodiscard]] QStringList servedApis();
/** Ids of those that can be imported from. */
[[nodiscard]] QStringList formats();
/** Those of formats() that belong to other catalogues: all but the usual one and working copies. */
[[nodiscard]] QStringList otherFormats();

/** Whether deliveries to \a destination take \a option. */
[[nodiscard]] bool hasUseFor(const QString &destination, Option option);
/** Ids of the destinations whose deliveries take \a option. */
[[nodiscard]] QStringList thoseWithUseFor(Option option);

/** The exporter to \a destination, or null. */
[[nodiscard]] const Exporter *exporter(const QString &destination);
/** The importer from \a format, or null. */
[[nodiscard]] const Importer *importer(const QString &format);
/** The importer to use when the user is not asked for a format. */
[[nodiscard]] const Importer *usualImporter();
/** The importer of sheets, our own and others', whatever their file extension. */
[[nodiscard]] const Importer *sheetImporter();

/**
 * What a destination is, who needs it, what an institution must have for it, and what happens to withdrawn offerings,
 * in the language of the window; and why it is off by default, which is empty when there is no reason to be careful.
 */
struct Introduction {
    QString about;
    QString audience;
    QString needs;
    QString reserve;
    /** What happens to withdrawn offerings. */
    QString withdrawal;
};
[[nodiscard]] Introduction introductionTo(const QString &id);

/** How withdrawn offerings leave \a id. */
[[nodiscard]] Withdrawal::Way withdrawalFrom(const QString &id);

/** Name of a destination or of a consumer of one, in the language of the window; \a id itself when it is neither. */
[[nodiscard]] QString nameOfDestination(const QString &id);

} // namespace leerschakel::exchange
