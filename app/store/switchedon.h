// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

namespace leerschakel::store {

/**
 * The key of the setting that says which destinations a catalogue is for: only those are checked and shown. Its value
 * is their ids separated by commas; absent means those that are on by default.
 */
[[nodiscard]] const QString &destinationsKey();
/**
 * The destinations that \a setting, a value of that setting, switches on, as far as this program has rules for them.
 * Never empty: where all are unknown here, those that are on by default.
 */
[[nodiscard]] QStringList switchedOnBy(const QString &setting);
/** The destinations that are switched on in \a catalogue, in the order of rules::Evaluator::destinations(). */
[[nodiscard]] Result<QStringList> switchedOn(Catalogue &catalogue);

/**
 * Those of \a destinations, which are switched on, whose rules differ from when their readiness was last computed, or
 * that were not on then.
 */
[[nodiscard]] Result<QStringList> outdated(Catalogue &catalogue, const QStringList &destinations);
/** Call it when the setting changes: from then on, what is off counts as out of date, however soon it is on again. */
[[nodiscard]] Result<void> noteSwitch(Catalogue &catalogue);

/** Whether readiness is stored for a destination that is switched off. */
[[nodiscard]] Result<bool> keepsSwitchedOff(Catalogue &catalogue);
/** Removes it, for at most \a atMost offerings per destination; returns how many rows, 0 when there are none left. */
[[nodiscard]] Result<qint64> forgetSwitchedOff(Catalogue &catalogue, int atMost);

} // namespace leerschakel::store
