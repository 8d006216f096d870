// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "exchange/result.h"

#include <QHash>

namespace leerschakel::store {
class Catalogue;
class PastRecords;
} // namespace leerschakel::store

namespace leerschakel::exchange::schemaorg {

/**
 * \a title as part of a file name and an address: "warmtepompen-installeren"; a to z, digits and hyphens, at most 60
 * characters. Empty if it contains none of these.
 */
[[nodiscard]] QString slugOf(const QString &title);

/**
 * The names of the pages of offerings. An offering's name is derived from its title; of several with the same title,
 * the one that was created first has just that name, and each other gets a few characters derived from its id added.
 * So a name stays the same until the title, or another offering with that title, changes.
 */
class Slugs
{
public:
    explicit Slugs(std::optional<domain::Language> language = {}) : m_language(language) {}

    /**
     * For every offering of \a catalogue, including those that are not in this export; if \a past is given, as they
     * were then. Errors: those of the store.
     */
    [[nodiscard]] static Result<Slugs> of(
        store::Catalogue &catalogue, std::optional<domain::Language> language, store::PastRecords *past = nullptr);

    [[nodiscard]] QString of(const domain::Record &offering) const;

private:
    [[nodiscard]] QString plain(const domain::LocalizedText &title) const;

    std::optional<domain::Language> m_language;
    /** The number of characters of the digest that are added to the plain name, for those that need them. */
    QHash<domain::Id, quint8> m_endings;
};

} // namespace leerschakel::exchange::schemaorg
