// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"
#include "rules/finding.h"
#include "store/statement.h"

namespace leerschakel::authoring {

using store::Result;

/**
 * What \a fix does to \a tree; nothing where the record that it is about is gone, or has that value already. Errors:
 * those of FieldSpec::normalised().
 */
[[nodiscard]] Result<changes::ChangeSet> fixing(
    const domain::OfferingTree &tree, const rules::QuickFix &fix, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
