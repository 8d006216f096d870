// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"

namespace leerschakel::coverage {

/** The demand for each skill, from one demand set: its most frequent measure, summed over its periods. */
struct Demand {
    struct Figure {
        QString skill;
        double value = 0;
    };
    domain::Id set;
    QString measure;
    /** Highest demand first. */
    std::vector<Figure> figures;

    /**
     * The set that \a request names, or the one that was imported last; absent when there is none. With a region or
     * sector only its own figures count (national ones are not spread over regions); without, the overall figures
     * where the set has them, otherwise the sum of the parts. Errors: coverage.noDemand (the id) for a set that does
     * not exist.
     */
    [[nodiscard]] static Result<std::optional<Demand>> read(
        store::Catalogue &catalogue, const CoverageRequest &request);
};

} // namespace leerschakel::coverage
