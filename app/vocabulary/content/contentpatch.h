// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/** The concepts of a content that change, by their URIs (UTF-8); each once, in one of the lists. */
struct ContentPatch {
    /** Given again: those that the content already has keep their rows, new ones get rows after all others. */
    QByteArrayList told;
    QByteArrayList gone;
};

/**
 * Writes some concepts of \a content, in the open transaction; all others stay as they are, row for row. \a fill gives
 * the concepts of the patch with their labels, notes, mappings and the relations that they state;
 * ContentWriter::find() returns any other concept of the content, to relate them to. A relation between a concept
 * outside the patch and one that stays is kept; a relation to a concept that is removed is removed too. False, and
 * nothing is written, when the content has no room.
 */
[[nodiscard]] Result<bool> patchContent(store::Catalogue &catalogue, const ContentRow &content,
    const ContentPatch &patch, const std::function<Result<void>(ContentWriter &)> &fill);

} // namespace leerschakel::vocabulary
