// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QVarLengthArray>

namespace leerschakel::rules {

/** What a check finds wrong, once for each language where it goes by language. */
struct Violation {
    QString language = {};
    /** The value that is wrong: a number, or a text, shortened; invalid when one is missing. */
    QVariant value = {};
    /** Characters or items that it has. */
    qsizetype size = 0;
};
using Violations = QVarLengthArray<Violation, 2>;

/** What the check of \a rule finds wrong with \a record (of the kind of the rule, out of \a tree). */
[[nodiscard]] Violations violations(const Rule &rule, const domain::Record &record, const domain::OfferingTree &tree);

/** The value of the rule's field that mends \a violation; absent when there is none that is certain. */
[[nodiscard]] QVariant fixFor(const Rule &rule, const domain::Record &record, const domain::OfferingTree &tree);

} // namespace leerschakel::rules
