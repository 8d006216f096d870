// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <expected>
#include <vector>

namespace leerschakel::rules {

/** What a rule can require of a field. The set is closed: a rule file selects one, with its limit. */
enum class CheckType {
    Required,      ///< has a value; with a language: in that language
    MaxLength,     ///< at most "limit" characters, in each language
    Pattern,       ///< each text (of each language, or each code of "codeType") matches "pattern" as a whole
    NotPattern,    ///< no text matches "pattern" anywhere
    OneOf,         ///< each value is one of "values"
    NoneOf,        ///< no value is one of "values"
    MaxItems,      ///< a list of at most "limit" values
    Range,         ///< a number from "min" to "max"
    /**
     * A number from "min" to how many parts of the rule's kind have the same values as this one in the fields
     * "alike".
     */
    UpToAlike,
    NotBefore, ///< a date that is not before the one in field "other"
    After, ///< a date after the one in field "other": at least a day later
    NotAfterEdition, ///< a date that is not after the one in field "other" of its edition
    LanguagesOf, ///< has a text in each language in which field "other" has one
    AnyOf, ///< this field, or field "other" of the offering where this is empty, has at least one of "values"
    Either, ///< this field or field "other" has a value
    /**
     * At least "limit" parts of kind "part"; the rule's kind is offering or edition, its field is one of the part's.
     */
    MinParts,
    MaxParts, ///< at most "limit" of them
    /**
     * Has a code of type "codeType" that matches "pattern"; or what was imported has one, in member "kept" of the
     * rule's consumer.
     */
    HasCode,
    LoadRange, ///< each amount of the study load, or each in "unit", is from "min" to "max"
    WholeLoad, ///< study load is a whole number of at most "max" in at least one unit
    KeptConsumer, ///< what was imported contains the consumer that the rule is about
};

struct Check {
    CheckType type = CheckType::Required;
    int limit = 0;
    double min = 0;
    double max = 0;
    QRegularExpression pattern;
    QStringList values;
    QString codeType;
    /** For study load: only amounts in this unit; all when empty. */
    QString unit;
    QString kept;
    const domain::FieldSpec *other = nullptr;
    QList<const domain::FieldSpec *> alike;
    domain::Kind part{};
};

/** Holds when a field has (or, negated, has not) one of the values; "*" is any value. */
struct Condition {
    enum class Of { Offering, Provider, Itself, Formality };
    Of of = Of::Offering;
    const domain::FieldSpec *field = nullptr;
    QStringList values = {};
    bool negated = false;
    /** For a field of codes: it has (or has not) one of this type. */
    QString codeType = {};
};

/** The fixes that are certain; each calculates its value from the offering. */
enum class FixType { None, LanguageOfTexts, Simplified, SbuFromEc, EarliestStart, DurationOfEdition, SectorEdition };

/** Which records a rule looks at: those of its kind in the tree, or the one that a reference leads to. */
enum class Via { Tree, Provider, EditionLocation, CoProvider, ForeignPartner };

struct Rule {
    QString id;
    QString destination;
    QString consumer;
    /** The kind of the records it looks at. */
    domain::Kind kind{};
    Via via = Via::Tree;
    /** A field of that kind; of check.part, where the check counts parts. */
    const domain::FieldSpec *field = nullptr;
    QString language;
    Severity severity = Severity::Hints;
    std::vector<Condition> when;
    std::vector<Condition> where;
    Check check;
    domain::LocalizedText text;
    /**
     * Whether the text names the wrong value, or its size: only then are two violations that differ in just that two
     * findings.
     */
    bool namesValue = false;
    bool namesSize = false;
    domain::LocalizedText reason;
    QString owner;
    QString source;
    FixType fix = FixType::None;
};

/**
 * A rule from its JSON form (see resources/rules/ooapi5.json); its consumer, if any, must be in the offering's reach.
 * Errors: rules.bad (arguments: id, what is wrong).
 */
[[nodiscard]] std::expected<Rule, domain::Error> ruleFrom(const QJsonObject &json, const QString &destination);

/**
 * Which offerings a destination is about, from the member "for" of its file: only codes of the offering itself, so
 * that rows can be filtered as well as records (store/scope.h). Errors: rules.bad (arguments: destination, what is
 * wrong).
 */
[[nodiscard]] std::expected<std::vector<Condition>, domain::Error> scopeFrom(
    const QJsonObject &json, const QString &destination);

} // namespace leerschakel::rules
