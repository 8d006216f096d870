// SPDX-License-Identifier: GPL-3.0-or-later
#include "coverage/coverage.h"

namespace leerschakel::coverage {

Result<Coverage> coverage(store::Catalogue &, const CoverageRequest &) { return Coverage(); }
Result<QList<domain::Id>> offeringsBehind(store::Catalogue &, const CoverageRequest &, const QString &) { return QList<domain::Id>(); }

} // namespace leerschakel::coverage
