// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/offeringjson.h"
#include "store/catalogue.h"

namespace leerschakel::cli {

using store::Result;

/** \a text as JSON, as plain values. Errors (Usage): cli.badJson (key, what is wrong, at which character, from 1). */
[[nodiscard]] Result<QVariant> readJson(const QString &key, const QString &text);

/**
 * What \a text, as typed, makes of \a field, which has \a current now; still to be normalised. A text goes into \a
 * language (of a LocalizedText without a language asked for: "nl", or the whole as a JSON object); composite values are
 * JSON, lists of codes also "nl,en"; empty clears. Errors (Usage): cli.badJson, cli.notAList.
 */
[[nodiscard]] Result<QVariant> givenValue(const domain::FieldSpec &field, const QVariant &current, const QString &text,
    std::optional<domain::Language> language);

/**
 * Every reference of \a record leads somewhere, among \a made or in \a catalogue. Errors (Usage): cli.noTarget (key,
 * kind, id).
 */
[[nodiscard]] Result<void> checkReferences(
    store::Catalogue &catalogue, const domain::Record &record, const QSet<domain::Id> &made = {});

/**
 * The change that makes the parts of \a tree in \a list what \a items (plain JSON values) say, in that order. An item
 * with an "id" is that part, one without is the part that says the same, or else the one at its place: identities stay,
 * so that skill links and other people's changes do too. Parts that no item describes are deleted with what belongs to
 * them. Bare texts go into \a language. Errors (Usage): field.unknownMember, cli.noPart, cli.notAList, cli.noTarget,
 * and those of FieldSpec::normalised().
 */
[[nodiscard]] Result<changes::ChangeSet> partChanges(store::Catalogue &catalogue, const domain::OfferingTree &tree,
    const PartList &list, const QVariant &items, domain::Language language);

} // namespace leerschakel::cli
