// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptindex.h"

namespace leerschakel::vocabulary {

Result<QList<ConceptHit>> search(store::Catalogue &, const QString &, const SearchOptions &) { return QList<ConceptHit>(); }
Result<QList<ConceptHit>> concepts(store::Catalogue &, const QStringList &, domain::Language) { return QList<ConceptHit>(); }
Result<std::optional<ConceptPage>> page(store::Catalogue &, const QString &, domain::Language) { return std::optional<ConceptPage>(); }
Result<QList<ConceptHit>> children(store::Catalogue &, const QString &, const QString &, domain::Language) { return QList<ConceptHit>(); }
Result<QList<SchemeSummary>> schemes(store::Catalogue &, domain::Language) { return QList<SchemeSummary>(); }

} // namespace leerschakel::vocabulary
