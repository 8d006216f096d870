// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"

#include <QVariantMap>

/**
 * A value that goes out exactly as it came in counts as carried, even when what we made of it on the way in says more:
 * a run that came in as closed, and is planned here, goes out as closed. When a document is imported, what each
 * narrowed value becomes in it is noted; when it is made again, a value that is still the same, and becomes the same,
 * has lost nothing.
 */
namespace leerschakel::exchange::mapping {

/**
 * Digests of each narrowed value of \a ledger and of what it becomes in \a documents (except in their member
 * \a except); values that no member comes from are left out.
 */
[[nodiscard]] QVariantMap narrowings(
    const Ledger &ledger, const std::vector<const document::Node *> &documents, const QString &except);

/** Books as carried each value that is the same, and becomes the same, as in \a came, the narrowings() of an import. */
void carryAsItCame(Ledger &ledger, const QVariantMap &came, const std::vector<const document::Node *> &documents,
    const QString &except);

} // namespace leerschakel::exchange::mapping
