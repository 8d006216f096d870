// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/reader.h"

namespace leerschakel::vocabulary {

/**
 * Vocabularies in SKOS and SKOS-XL, in every syntax that rdf/ reads: one content for each scheme in the files, all
 * files taken together. The classes and properties that it knows are data (SkosProfile).
 */
class Skos : public VocabularyReader
{
public:
    [[nodiscard]] QString format() const override;
    [[nodiscard]] bool takes(const SourceFile &file) const override;
    [[nodiscard]] Result<QList<WrittenContent>> read(const QList<SourceFile> &files, Reading &reading) const override;
};

} // namespace leerschakel::vocabulary
