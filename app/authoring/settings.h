// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/journal.h"
#include "store/switchedon.h"

namespace leerschakel::authoring {

using store::Result;

/**
 * How people work with a catalogue. The settings travel with the file; changes to them are in the history and can be
 * undone.
 */
struct Settings {
    /** What is published needs approval. Without review, everything that is not retired counts as approved. */
    bool review = true;
    /**
     * The organisation that provides what is made here; null when none was chosen, or the chosen one no longer
     * exists.
     */
    domain::Id institution;
    /** The languages that texts are written in, the main one first. */
    QList<domain::Language> languages{domain::Language::Dutch, domain::Language::English};
    /** The destinations it is for: only those are checked and shown. Never empty. */
    QStringList destinations = store::switchedOnBy({});

    friend bool operator==(const Settings &, const Settings &) = default;
};

[[nodiscard]] Result<Settings> settings(store::Catalogue &catalogue);

/** "review", "institution", "languages", "destinations": their names in scripts. */
[[nodiscard]] const QStringList &settingKeys();
/**
 * Changes the setting \a key to \a value: "on" or "off", the id of an organisation, "nl,en", "ooapi5,edudex"; an
 * empty value restores the default. Nothing happens (seq 0) where it is already so. Errors (Usage):
 * authoring.noTarget, authoring.noSetting (key, known ones), authoring.badSetting (key, value, what is expected).
 */
[[nodiscard]] Result<store::AppliedChange> changeSetting(
    store::Catalogue &catalogue, const QString &key, const QString &value);

/**
 * Switches \a destination on or off. The last one stays on: a catalogue is for at least one. Errors (Usage):
 * authoring.badSetting, authoring.lastDestination (id).
 */
[[nodiscard]] Result<store::AppliedChange> switchDestination(
    store::Catalogue &catalogue, const QString &destination, bool isOn);

/**
 * Applies \a change, which may create \a institution, and in the same step makes that the provider of what is made
 * here. Errors: those of store::apply(), change.conflict.
 */
[[nodiscard]] Result<store::AppliedChange> chooseInstitution(
    store::Catalogue &catalogue, const domain::Id &institution, const changes::ChangeSet &change);

/** The settings that refer to one of \a from, records of \a kind, as they become when they refer to \a to instead. */
[[nodiscard]] Result<QList<store::Fact>> settingsMoved(
    store::Catalogue &catalogue, domain::Kind kind, const QSet<domain::Id> &from, const domain::Id &to);

/** Whether an offering with \a status may be published where only approved ones are. */
[[nodiscard]] inline bool countsAsApproved(const QString &status, bool withReview)
{
    return withReview ? status == QLatin1StringView("approved") : status != QLatin1StringView("retired");
}

} // namespace leerschakel::authoring
