// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

namespace leerschakel::rules {

/** How much a finding weighs: only Blocks keeps an offering out of a publication. */
enum class Severity { Blocks, Warns, Hints };

/** A value that certainly mends a finding: setting \a field of \a record to \a value (plain). */
struct QuickFix {
    domain::Kind kind{};
    domain::Id record;
    QString field;
    QVariant value;
    friend bool operator==(const QuickFix &, const QuickFix &) = default;
};

/** What a rule says about a field of an offering for a destination. */
struct Finding {
    /** Id of the rule in resources/rules, unique over all destinations ("ooapi5.title.required"). */
    QString rule;
    /** "ooapi5", … */
    QString destination;
    /** The consumer of the destination that asks it ("rio", "eduxchange"), or empty. */
    QString consumer;
    Severity severity = Severity::Hints;
    /**
     * The record that has the field: the offering itself, or one of its parts or referred records. Where a part is
     * missing, kind and field are those of the part, and record is the offering or edition that lacks it.
     */
    domain::Kind kind{};
    domain::Id record;
    /** Key in the field table of that kind. */
    QString field;
    /** The language meant, "nl" or "en", or empty. */
    QString language;
    /** What is wrong, both languages, arguments filled in. */
    domain::LocalizedText text;
    domain::LocalizedText reason;
    QString owner;
    /** Where it is written: standard and section, or an address. */
    QString source;
    /** The limit the rule knows, 0 when none: characters, or items. */
    int limit = 0;
    std::optional<QuickFix> fix;

    friend bool operator==(const Finding &, const Finding &) = default;
};

/** "blocks", "warns" or "hints". */
[[nodiscard]] QString severityName(Severity severity);

} // namespace leerschakel::rules
