// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

namespace leerschakel::vocabulary::rdf {

/** A place in a file, from 1; 0 when not known. */
struct Place {
    qint64 line = 0;
    qint64 column = 0;

    friend auto operator<=>(const Place &, const Place &) = default;
};

/** What is wrong and where: becomes one of the errors of readTriples. */
struct Damage {
    QString code;
    Place place;
    QStringList details;
};

/** \a good triples came before it. */
[[nodiscard]] domain::Error damaged(const QString &name, qint64 good, const Damage &damage);

} // namespace leerschakel::vocabulary::rdf
