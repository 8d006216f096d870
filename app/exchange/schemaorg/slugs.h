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
 * \a title as the name of a file and in an address: "warmtepompen-installeren"; a to z, digits and hyphens, at most 60
 * characters. Empty when it has none of these.
 */
[[nodiscard]] QString slugOf(const QString &title);

/**
 * The names of the pages of offerings. An offering has that of its title; of several of one title, that was first made
 * has it, and each other gets a few characters of its id behind it. So a name stays the same until the title, or
 * another offering of that title, changes.
 */
class Slugs
{
public:
    explicit Slugs(std::optional<domain::Language> language = {}) : m_language(language) {}

    /**
     * For every offering of \a catalogue, also those that are not exported now; as they were, where \a past is given.
     * Errors: those of the store.
     */
    [[nodiscard]] static Result<Slugs> of(
        store::Catalogue &catalogue, std::optional<domain::Language> language, store::PastRecords *past = nullptr);

    [[nodiscard]] QString of(const domain::Record &offering) const;

private:
    [[nodiscard]] QString plain(const domain::LocalizedText &title) const;

    std::optional<domain::Language> m_language;
    /** How many characters of its digest are behind the plain one, of those that need them. */
    QHash<domain::Id, quint8> m_endings;
};

} // namespace leerschakel::exchange::schemaorg
