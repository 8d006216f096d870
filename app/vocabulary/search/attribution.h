// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"
#include "store/catalogue.h"

namespace leerschakel::vocabulary {

/** The attribution that a publisher asks for where its scheme is used. */
struct Attribution {
    QString scheme;
    domain::LocalizedText text;
};

/** The attributions asked for by the schemes in use that have one of \a concepts (URIs), by the URI of the scheme. */
[[nodiscard]] store::Result<QList<Attribution>> attributionsFor(
    store::Catalogue &catalogue, const QSet<QString> &concepts);

} // namespace leerschakel::vocabulary
