// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"

#include <QMap>

#include <expected>
#include <memory>
#include <vector>

namespace leerschakel::rules {

struct Condition;

/** What a destination allows in one field, for counters in the form. */
struct Limit {
    QString destination;
    QString consumer;
    int characters = 0;
};

/** How many findings a destination has for an offering, by severity. */
struct FindingCounts {
    int blocks = 0;
    int warns = 0;
    int hints = 0;
    friend bool operator==(const FindingCounts &, const FindingCounts &) = default;
};

/**
 * All rules of the program (resources/rules/<destination>.json), and the one evaluator that checks offerings against
 * them. Immutable after loading; may be used from several threads.
 */
class Evaluator
{
public:
    /** The rules built into the program. */
    [[nodiscard]] static const Evaluator &builtIn();
    /**
     * Rules from \a files (JSON by file name, see resources/rules). Errors: rules.bad (arguments: file or rule, what
     * is wrong).
     */
    [[nodiscard]] static std::expected<std::unique_ptr<Evaluator>, domain::Error> fromFiles(
        const QMap<QString, QByteArray> &files);
    ~Evaluator();
    Evaluator(const Evaluator &) = delete;
    Evaluator &operator=(const Evaluator &) = delete;

    /** Ids of the destinations that have rules, in display order. */
    [[nodiscard]] QStringList destinations() const;
    /** Those that are on in a catalogue where the user has not chosen: "isOnAtFirst" in their file. */
    [[nodiscard]] QStringList onAtFirst() const;
    /**
     * The conditions an offering must meet for \a destination to be about it ("for" in its file): all of them must
     * hold. Empty where it is about any offering. For other offerings its rules find nothing, and they are not
     * counted, shown or exported there.
     */
    [[nodiscard]] const std::vector<Condition> &scope(const QString &destination) const;
    [[nodiscard]] bool isAbout(const QString &destination, const domain::Record &offering) const;
    /**
     * Identifies the rules of each destination: changes whenever they change. Readiness computed under another
     * version is stale for the destinations that outdated() returns.
     */
    [[nodiscard]] QString version() const { return version(destinations()); }
    /** The part of the version that is about \a destinations. */
    [[nodiscard]] QString version(const QStringList &destinations) const;
    /**
     * The destinations whose rules differ from those in \a version, which version() returned, now or in another
     * program.
     */
    [[nodiscard]] QStringList outdated(const QString &version) const;

    /**
     * What \a destination (all when empty) finds in \a tree: blocking findings first, then by field order. No rule
     * uses \a today yet.
     */
    [[nodiscard]] QList<Finding> evaluate(
        const domain::OfferingTree &tree, const QString &destination, QDate today) const;
    /** The same for several destinations. */
    [[nodiscard]] QList<Finding> evaluateFor(
        const QStringList &destinations, const domain::OfferingTree &tree, QDate today) const;

    /**
     * How many findings evaluate() returns for \a tree for each of \a destinations, in order. No texts are made, and
     * what rules have in common is evaluated once.
     */
    [[nodiscard]] QList<FindingCounts> counts(
        const QStringList &destinations, const domain::OfferingTree &tree, QDate today) const;

    /**
     * The destinations, in the order of destinations(), with rules that depend on \a field: when its value changes,
     * counts() may change for these, and for no other destination.
     */
    [[nodiscard]] QStringList readers(const domain::FieldSpec &field) const;
    /**
     * The destinations with rules that depend on any field of records of \a kind, or on how many of these there are.
     */
    [[nodiscard]] QStringList readers(domain::Kind kind) const;

    /** Ids of the rules of \a destination, in the order of its file. */
    [[nodiscard]] QStringList ruleIds(const QString &destination) const;

    /** The limits for field \a key of \a kind, strictest first; empty when no destination has one. */
    [[nodiscard]] QList<Limit> limits(domain::Kind kind, const QString &key) const;

private:
    struct Rules;
    explicit Evaluator(std::unique_ptr<Rules> rules);
    std::unique_ptr<const Rules> m_rules;
};

} // namespace leerschakel::rules
