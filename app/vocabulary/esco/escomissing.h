// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/contentrows.h"
#include "vocabulary/loading/reader.h"

namespace leerschakel::vocabulary {

/**
 * The files of a download of ESCO that \a files lack, each with what that means: vocabulary.lacksSkills,
 * vocabulary.lacksSkillNames, vocabulary.lacksTree, vocabulary.lacksNeeds (each with the name of the file). Not those
 * whose rows \a current, the content that they are added to, has already.
 */
[[nodiscard]] Result<QList<domain::Message>> missingFromEsco(
    const QList<SourceFile> &files, store::Catalogue &catalogue, const std::optional<ContentRow> &current);

} // namespace leerschakel::vocabulary
