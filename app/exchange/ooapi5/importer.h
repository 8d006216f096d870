// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"

namespace leerschakel::exchange::ooapi5 {

/**
 * Imports OOAPI v5: a document, a folder laid out as an endpoint, or an endpoint. An offering that the catalogue has
 * (the same id, or else the same own code) is changed, others are added. An import adds and changes; it never removes
 * an offering or a part, and a text that the source does not have stays.
 */
class Importer : public exchange::Importer
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const override;
};

/**
 * One document, read without a catalogue: how many offerings and editions it has. For checks that feed it anything at
 * all.
 */
struct DocumentCounts {
    qsizetype offerings = 0;
    qsizetype editions = 0;
    qsizetype rejected = 0;
    qsizetype lost = 0;
};
[[nodiscard]] Result<DocumentCounts> readDocument(const QByteArray &json);

} // namespace leerschakel::exchange::ooapi5
