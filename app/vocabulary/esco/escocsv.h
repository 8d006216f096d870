// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/reader.h"

namespace leerschakel::vocabulary {

/**
 * The CSV download of ESCO, all versions from 1.0 (columns by name, files by prefix and language by suffix): skills,
 * skill groups and their hierarchy, occupations, ISCO groups, relations and collections become one content of the
 * scheme http://data.europa.eu/esco.
 *
 * Languages accumulate. When the version is the one in use (or no name has the version), the import adds to the
 * content in use: an English folder after a Dutch one gives concepts with both. Another version starts afresh; what it
 * no longer has counts as vanished. The version is taken from the names of folders or files; failing that it is the
 * one in use, and failing that the latest modifiedDate.
 *
 * Source: ESCO's own dictionary of columns (dictionary_en.csv, 1.2.1).
 */
class EscoCsv : public VocabularyReader
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] bool takes(const SourceFile &file) const override;
    [[nodiscard]] Result<QList<domain::Message>> missing(
        const QList<SourceFile> &files, store::Catalogue &catalogue) const override;
    [[nodiscard]] Result<QList<WrittenContent>> read(const QList<SourceFile> &files, Reading &reading) const override;
};

} // namespace leerschakel::vocabulary
