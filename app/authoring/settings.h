// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "store/switchedon.h"

namespace leerschakel::authoring {

using store::Result;

/** How a catalogue is worked with. It travels with the file; changes of it are in the history and can be undone. */
struct Settings {
    /**
     * Somebody approves what is published. Without review everything that is not retired counts as approved.
     */
    bool review = true;
    /** The organisation that provides what is made here; null when none was chosen, or the chosen one is gone. */
    domain::Id institution;
    /** The languages that texts are written in, the first one first. */
    QList<domain::Language> languages{domain::Language::Dutch, domain::Language::English};
    /** The destinations it is for: only those are checked and shown. Never none. */
    QStringList destinations = store::switchedOnBy({});

    friend bool operator==(const Settings &, const Settings &) = default;
};

[[nodiscard]] Result<Settings> settings(store::Catalogue &catalogue);

/** "review", "institution", "languages", "destinations": what a script calls them. */
[[nodiscard]] const QStringList &settingKeys();
/**
 * Changes the setting \a key to \a value: "on" or "off", the id of an organisation, "nl,en", "ooapi5,edudex"; an empty
 * one brings back what holds at first. Nothing happens (seq 0) where it is so. Errors (Usage): authoring.noTarget,
 * authoring.noSetting (key, known ones), authoring.badSetting (key, value, what is expected).
 */
[[nodiscard]] Result<store::AppliedChange> changeSetting(
    store::Catalogue &catalogue, const QString &key, const QString &value);

/**
 * Switches \a destination on or off. The last one stays on: a catalogue is for one at least. Errors (Usage):
 * authoring.badSetting, authoring.lastDestination (id).
 */
[[nodiscard]] Result<store::AppliedChange> switchDestination(
    store::Catalogue &catalogue, const QString &destination, bool isOn);

/**
 * Makes \a institution the one that provides what is made here and, in the same step, \a change, which may make it.
 * Errors: those of store::apply(), change.conflict.
 */
[[nodiscard]] Result<store::AppliedChange> chooseInstitution(
    store::Catalogue &catalogue, const domain::Id &institution, const changes::ChangeSet &change);

/** The settings that speak of one of \a from, records of \a kind, as they become when it is to be \a to. */
[[nodiscard]] Result<QList<store::Fact>> settingsMoved(
    store::Catalogue &catalogue, domain::Kind kind, const QSet<domain::Id> &from, const domain::Id &to);

/** Whether \a status lets an offering be published where only what is approved is. */
[[nodiscard]] inline bool countsAsApproved(const QString &status, bool withReview)
{
    return withReview ? status == QLatin1StringView("approved") : status != QLatin1StringView("retired");
}

} // namespace leerschakel::authoring
