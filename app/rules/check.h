// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/rule.h"

#include <QVarLengthArray>

namespace leerschakel::rules {

/** One violation found by a check; one per language where the check is by language. */
struct Violation {
    QString language = {};
    /** The wrong value: a number, or a text, shortened; invalid when a value is missing. */
    QVariant value = {};
    /** The number of characters or items it has. */
    qsizetype size = 0;
};
using Violations = QVarLengthArray<Violation, 2>;

/** What the check of \a rule finds wrong with \a record (of the rule's kind, from \a tree). */
[[nodiscard]] Violations violations(const Rule &rule, const domain::Record &record, const domain::OfferingTree &tree);

/** The value of the rule's field that fixes the violation in \a record; absent when none is certain. */
[[nodiscard]] QVariant fixFor(const Rule &rule, const domain::Record &record, const domain::OfferingTree &tree);

} // namespace leerschakel::rules
