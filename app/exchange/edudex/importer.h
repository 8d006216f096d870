// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/document.h"

namespace leerschakel::exchange::edudex {

/**
 * Imports EDU-DEX: documents of its Data API (JSON) and of its feeds (XML), from a file or from a folder, such as our
 * own export. For an address book alone, the documents are looked for in its folder, by the ends of their addresses.
 * An offering that the catalogue has (the same id, or else the same own code) is changed, others are added, and
 * nothing is removed.
 */
class Importer : public exchange::Importer
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const override;
};

/** One document, JSON or XML, read without a catalogue: for checks that feed it arbitrary input. */
[[nodiscard]] Result<reading::DocumentCounts> readDocument(const QByteArray &bytes);

} // namespace leerschakel::exchange::edudex
