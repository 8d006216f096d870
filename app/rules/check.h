// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QVarLengthArray>

namespace leerschakel::rules {

/** What a check finds wrong, once for each language where it goes by language. */
struct Problem {
    QString language = {};
    /** The value that is wrong, shortened; empty when one is missing. */
    QString value = {};
    /** Characters or items that it has. */
    qsizetype size = 0;
};
using Problems = QVarLengthArray<Problem, 2>;

/** Holds \a record (of the rule's kind, out of \a tree) against the rule's check. */
[[nodiscard]] Problems problems(const Rule &rule, const domain::Record &record, const domain::OfferingTree &tree);

/** The value of the rule's field that mends \a problem; absent when there is none that is certain. */
[[nodiscard]] QVariant fixFor(const Rule &rule, const domain::Record &record, const domain::OfferingTree &tree);

} // namespace leerschakel::rules
