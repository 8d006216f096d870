// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "store/journal.h"

namespace leerschakel::cli {

using store::Result;

/**
 * Applies \a change and prints {change: its id}; null when there was nothing to change. \a text is what a person
 * reads instead.
 */
[[nodiscard]] Result<void> applyAndTell(
    store::Catalogue &catalogue, const changes::ChangeSet &change, Output &output, const QString &text);

/** Reports on stderr what the gate of domain/cleantext.h removes from \a value, given for \a key. */
void tellRemark(const QString &key, const QVariant &value, Output &output);

} // namespace leerschakel::cli
