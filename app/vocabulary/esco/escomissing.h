// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/contentrows.h"
#include "vocabulary/loading/reader.h"

namespace leerschakel::vocabulary {

/**
 * The files of an ESCO download that are missing from \a files, each with its consequence: vocabulary.lacksSkills,
 * vocabulary.lacksSkillNames, vocabulary.lacksTree, vocabulary.lacksNeeds (each with the name of the file). Does not
 * include those whose rows are already in \a current, the content that they are added to.
 */
[[nodiscard]] Result<QList<domain::Message>> missingFromEsco(
    const QList<SourceFile> &files, store::Catalogue &catalogue, const std::optional<ContentRow> &current);

} // namespace leerschakel::vocabulary
