// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "domain/offeringtree.h"
#include "rules/finding.h"
#include "store/statement.h"

namespace leerschakel::authoring {

using store::Result;

/**
 * The change that \a fix makes to \a tree; empty if the record that it is about no longer exists, or already has that
 * value. Errors: those of FieldSpec::normalised().
 */
[[nodiscard]] Result<changes::ChangeSet> fixing(
    const domain::OfferingTree &tree, const rules::QuickFix &fix, domain::Language language = domain::Language::Dutch);

} // namespace leerschakel::authoring
