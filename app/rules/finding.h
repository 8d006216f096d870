// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"

namespace leerschakel::rules {

/** The weight of a finding: only Blocks keeps an offering out of a publication. */
enum class Severity { Blocks, Warns, Hints };

/** A value that certainly fixes a finding: setting \a field of \a record to \a value (plain). */
struct QuickFix {
    domain::Kind kind{};
    domain::Id record;
    QString field;
    QVariant value;
    friend bool operator==(const QuickFix &, const QuickFix &) = default;
};

/** What a rule reports about a field of an offering for a destination. */
struct Finding {
    /** Id of the rule in resources/rules, unique over all destinations ("ooapi5.title.required"). */
    QString rule;
    /** "ooapi5", … */
    QString destination;
    /** The consumer of the destination that requires it ("rio", "eduxchange"), or empty. */
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
    /** The language concerned, "nl" or "en", or empty. */
    QString language;
    /** What is wrong, in both languages, with arguments filled in. */
    domain::LocalizedText text;
    domain::LocalizedText reason;
    QString owner;
    /** Where the rule is documented: standard and section, or a URL. */
    QString source;
    /** The rule's limit, in characters or items; 0 when it has none. */
    int limit = 0;
    std::optional<QuickFix> fix;

    friend bool operator==(const Finding &, const Finding &) = default;
};

/** "blocks", "warns" or "hints". */
[[nodiscard]] QString severityName(Severity severity);

} // namespace leerschakel::rules
