// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/document.h"

namespace leerschakel::exchange::schemaorg {

/**
 * Imports schema.org: JSON-LD, alone or in the pages of a site, from a file, a folder (such as our own export) or a
 * web address. If there is a list of courses at an address, the pages that it names are fetched, up to a limit
 * (mostPages) and only from the same host. An offering that the catalogue has (the same id, or else the same own
 * code) is changed, others are added, and nothing is removed.
 */
class Importer : public exchange::Importer
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const override;
};

/** The largest number of pages of a list that are fetched. */
inline constexpr int mostPages = 500;

/** One document, JSON-LD or a page, read without a catalogue: for checks that feed it arbitrary input. */
[[nodiscard]] Result<reading::DocumentCounts> readDocument(const QByteArray &bytes);

} // namespace leerschakel::exchange::schemaorg
