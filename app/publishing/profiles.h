// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::publishing {

using store::Result;

/**
 * A delivery by name: where to and how, for a job that runs every night. It belongs to the catalogue, and is in the
 * history. It never holds a secret.
 */
struct Profile {
    /** Letters, digits, "-" and "_": a word for scripts. */
    QString name;
    QString destination;
    /** Which offerings is a selection here, never a list of them. */
    exchange::ExportRequest request;
};

/** The name of the profile that the setting \a key is; empty when it is another setting. */
[[nodiscard]] QString profileOfSetting(const QString &key);
/** The profile \a name as its setting has it. */
[[nodiscard]] Profile profileOf(const QString &name, const QString &setting);

/** All of \a catalogue, by name. */
[[nodiscard]] Result<QList<Profile>> profiles(store::Catalogue &catalogue);
/** Errors (Usage): publish.noProfile (name, those there are). */
[[nodiscard]] Result<Profile> profile(store::Catalogue &catalogue, const QString &name);
/**
 * Keeps \a profile, in the place of the one of that name; its folder as an absolute path. Nothing happens (seq 0) where
 * it is so. Errors (Usage): publish.badProfileName (name), export.unknownDestination, publish.noFolder (name),
 * publish.secretInAddress (address: it has a name, a password, a query or a fragment).
 */
[[nodiscard]] Result<store::AppliedChange> setProfile(store::Catalogue &catalogue, const Profile &profile);
/**
 * As setProfile(), of one that was called \a before, or is new where that is empty: it takes the place of no other.
 * Errors: those of setProfile(), and (Usage) publish.noProfile (as profile()), publish.profileExists (name).
 */
[[nodiscard]] Result<store::AppliedChange> keepProfile(
    store::Catalogue &catalogue, const QString &before, const Profile &after);
/** Errors: as profile(). */
[[nodiscard]] Result<store::AppliedChange> removeProfile(store::Catalogue &catalogue, const QString &name);

} // namespace leerschakel::publishing
