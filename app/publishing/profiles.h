// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

namespace leerschakel::publishing {

using store::Result;

/**
 * A delivery with a name: where to and how, for a job that runs every night. It belongs to the catalogue and is in
 * its history. It never holds a secret.
 */
struct Profile {
    /** Letters, digits, "-" and "_": a word for scripts. */
    QString name;
    QString destination;
    /** Offerings are given as a selection here, never as a list. */
    exchange::ExportRequest request;
};

/** The name of the profile that is stored under the setting \a key; empty when that is another setting. */
[[nodiscard]] QString profileOfSetting(const QString &key);
/** The profile \a name as read from its setting. */
[[nodiscard]] Profile profileOf(const QString &name, const QString &setting);

/** All profiles of \a catalogue, by name. */
[[nodiscard]] Result<QList<Profile>> profiles(store::Catalogue &catalogue);
/** Errors (Usage): publish.noProfile (name, the existing names). */
[[nodiscard]] Result<Profile> profile(store::Catalogue &catalogue, const QString &name);
/**
 * Stores \a profile, replacing the one of that name; its folder as an absolute path. Nothing happens (seq 0) where it
 * is already so. Errors (Usage): publish.badProfileName (name), export.unknownDestination, publish.noFolder (name),
 * publish.secretInAddress (address: it has a user name, a password, a query or a fragment).
 */
[[nodiscard]] Result<store::AppliedChange> setProfile(store::Catalogue &catalogue, const Profile &profile);
/**
 * As setProfile(), for a profile that was called \a before, or is new where that is empty; it replaces no other
 * profile. Errors: those of setProfile(), and (Usage) publish.noProfile (as profile()), publish.profileExists (name).
 */
[[nodiscard]] Result<store::AppliedChange> keepProfile(
    store::Catalogue &catalogue, const QString &before, const Profile &after);
/** Errors: as profile(). */
[[nodiscard]] Result<store::AppliedChange> removeProfile(store::Catalogue &catalogue, const QString &name);

} // namespace leerschakel::publishing
