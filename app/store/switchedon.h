// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * The key of the setting that says which destinations a catalogue is for: only those are checked and shown. Its value
 * is their ids with commas between; absent means those that are on at first.
 */
[[nodiscard]] const QString &destinationsKey();
/**
 * The destinations that \a setting, a value of it, switches on, as far as this program has rules for them. Never none:
 * where all are unknown here, those that are on at first.
 */
[[nodiscard]] QStringList switchedOnBy(const QString &setting);
/** The destinations that are switched on in \a catalogue, in the order of rules::Evaluator::destinations(). */
[[nodiscard]] Result<QStringList> switchedOn(Catalogue &catalogue);

/**
 * Those of \a destinations, which are switched on, that have other rules now than when their readiness was last worked
 * out, or were not on then.
 */
[[nodiscard]] Result<QStringList> outdated(Catalogue &catalogue, const QStringList &destinations);
/**
 * To be called when the setting has another value: what is off is not up to date any more, however soon it is on again.
 */
[[nodiscard]] Result<void> noteSwitch(Catalogue &catalogue);

/** Whether readiness is stored of a destination that is switched off. */
[[nodiscard]] Result<bool> keepsSwitchedOff(Catalogue &catalogue);
/** Removes that, of at most \a atMost offerings for each destination: of how many rows. 0 when there is none left. */
[[nodiscard]] Result<qint64> forgetSwitchedOff(Catalogue &catalogue, int atMost);

} // namespace leerschakel::store
