// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/ledger.h"

namespace leerschakel::exchange::mapping {

/** \a text as a report shows it: at most 80 characters. */
[[nodiscard]] QString shortened(const QString &text);
/** A plain value of \a field, as text that people recognise. */
[[nodiscard]] QString valueText(const domain::FieldSpec &field, const QVariant &value);

/** The lines of a loss report, from a ledger in which everything is booked. */
class LossLines
{
public:
    explicit LossLines(const Ledger &ledger) : m_ledger(ledger) {}

    [[nodiscard]] LossReport lines();

private:
    /** What became of a record none of whose values is carried, all of them for the same reason. */
    struct Whole {
        Fate fate{};
        domain::Message why;
        friend bool operator==(const Whole &, const Whole &) = default;
    };
    [[nodiscard]] std::optional<Whole> whole(const Ledger::Entry &entry) const;
    [[nodiscard]] bool isSaidByOthers(int entry, const Whole &whole) const;
    /**
     * The record that \a field of \a record refers to is lost as a whole in the same way, so its line covers this too.
     */
    [[nodiscard]] bool isSaidByTarget(
        const domain::Record &record, const domain::FieldSpec &field, const Whole &what) const;
    /** Offerings share \a record, and it is not the one that the ledger is for. */
    [[nodiscard]] bool isShared(const domain::Record &record) const;
    void take(int entry);
    void takeValues(const Ledger::Entry &entry);
    void append(const domain::Record &record, const QString &field, const QString &value, const Whole &what);
    [[nodiscard]] Whole whatBecame(const Ledger::Cell &cell) const;
    [[nodiscard]] QString nameOf(const domain::Record &record) const;
    /** The value as it is in \a record; the name of the record that it refers to, where that is known. */
    [[nodiscard]] QString shown(const domain::Record &record, const domain::FieldSpec &field) const;
    [[nodiscard]] domain::Record referred(const domain::Id &id) const;

    const Ledger &m_ledger;
    LossReport m_lines;
    /** By entry, for the parts within it. */
    std::vector<std::optional<Whole>> m_wholes;
};

} // namespace leerschakel::exchange::mapping
