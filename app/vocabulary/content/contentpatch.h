// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/** Which concepts of a content change, by their URIs (UTF-8); each once, in one of the lists. */
struct ContentPatch {
    /** Given again: those that the content has keep their rows, new ones get rows after all others. */
    QByteArrayList told;
    QByteArrayList gone;
};

/**
 * Writes some concepts of \a content, in the transaction that is open; all others stay as they are, row for row. \a
 * fill tells the concepts of the patch with their labels, notes, mappings and the relations that they tell;
 * ContentWriter::find() gives it any other concept of the content to relate them to. A relation between others and a
 * concept that stays stays; one to a concept that goes, goes. False, and nothing is written, when the content has no
 * room.
 */
[[nodiscard]] Result<bool> patchContent(store::Catalogue &catalogue, const ContentRow &content,
    const ContentPatch &patch, const std::function<Result<void>(ContentWriter &)> &fill);

} // namespace leerschakel::vocabulary
