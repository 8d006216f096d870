// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/document.h"

namespace leerschakel::exchange::ooapi5 {

/**
 * Imports OOAPI v5: a document, a folder laid out like an endpoint, or an endpoint. An offering that the catalogue
 * has (the same id, or else the same own code) is changed, others are added. An import adds and changes; it never
 * removes an offering or a part, and a text that the source does not have is kept.
 */
class Importer : public exchange::Importer
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const override;
};

/** One document, read without a catalogue: for checks that feed it arbitrary input. */
[[nodiscard]] Result<reading::DocumentCounts> readDocument(const QByteArray &json);

} // namespace leerschakel::exchange::ooapi5
