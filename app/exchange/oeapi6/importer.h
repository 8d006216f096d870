// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "exchange/reading/document.h"

namespace leerschakel::exchange::oeapi6 {

/**
 * Imports OEAPI v6: a document, a folder laid out like an endpoint, or an endpoint. As with OOAPI v5, an offering
 * that the catalogue has (the same id, or else the same own code) is changed, others are added, and nothing is
 * removed.
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

} // namespace leerschakel::exchange::oeapi6
