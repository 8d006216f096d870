// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/document/node.h"
#include "exchange/mapping/booking.h"
#include "exchange/mapping/noplace.h"
#include "exchange/report.h"

#include <array>
#include <span>
#include <vector>

namespace leerschakel::exchange::mapping {

class Source;

/** The lines of a loss report that are about one offering. */
struct LossReport {
    /** About the offering and its parts; in the ledger of a single record, about that record. */
    QList<LostValue> own;
    /** About the records it refers to, which others may refer to as well: these lines name no offering. */
    QList<LostValue> shared;
};

/**
 * Whether \a field holds something that the author entered: not where a record belongs or its place in a list, and not
 * what was kept for a format.
 */
[[nodiscard]] bool isValue(const domain::FieldSpec &field);

/** What a ledger has to know in addition to the records. */
struct Terms {
    /** Texts in this language only, unless a field has none in it (ExportRequest::language). */
    std::optional<domain::Language> language = std::nullopt;
    /**
     * Kinds of referenced records that have documents, and so ledgers, of their own: they can be read here but are not
     * booked here.
     */
    QList<domain::Kind> apart = {};
    /** Records of other kinds that have a document of their own. */
    QSet<domain::Id> apartRecords = {};
};

/**
 * The books of one offering on its way to one destination: every value present in the offering, in its parts and in the
 * records it refers to, and what became of each, once. A mapping reads through source() and so cannot use a value
 * without booking it; a value that was never booked is reported as dropped ("lost.unaccounted"), so no report depends
 * on a list that somebody has to maintain.
 */
class Ledger
{
public:
    /** \a tree must outlive the ledger. */
    explicit Ledger(const domain::OfferingTree &tree, Terms terms = {});
    /** For a record that has a document of its own and is not an offering; \a record must outlive the ledger. */
    explicit Ledger(const domain::Record &record, Terms terms = {});
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    /** The offering, or the one record. */
    [[nodiscard]] Source source();
    /** Null in the ledger of a single record. */
    [[nodiscard]] const domain::OfferingTree *tree() const { return m_tree; }
    [[nodiscard]] std::optional<domain::Language> language() const { return m_terms.language; }

    /** Books the values that have no place, and those not booked so far. Nothing is open afterwards. */
    void settle(std::span<const NoPlace> noPlace = {});
    /**
     * What is not carried unchanged, one line per value; a record of which nothing is carried, all for the same reason,
     * takes one line, which covers everything within it and the references to it.
     */
    [[nodiscard]] LossReport lost() const;
    /** A value of the offering or of a part of it that is narrowed. */
    struct Narrowed {
        const domain::Record *record = nullptr;
        const domain::FieldSpec *field = nullptr;
    };
    [[nodiscard]] std::vector<Narrowed> narrowed() const;
    /** Books \a value as carried after all: its narrowed form is what it was imported as. */
    void carriedAsItCame(const Narrowed &value);
    /**
     * Books a carried value as narrowed after all, for the reason \a why: the text of a document cannot hold all of it.
     */
    void narrowAfterAll(const document::Origin &value, const domain::Message &why);

    /**
     * Reports on \a kind that the documents contain \a text, which comes from no value; \a why says why it was added.
     */
    void tellAddition(domain::Kind kind, const QString &text, const domain::Message &why);

    /** Every present value with its fate, in the order of the records and their fields, except those still open. */
    [[nodiscard]] QList<Booking> bookings() const;

private:
    friend class Source;
    friend class LossLines;

    /** Why a value met its fate, when that needs more than the fate says. */
    struct Note {
        domain::Message why;
        /** The elements of a list, or the languages, that were left out; all when empty. */
        QString leftOut;
        bool isElsewhere = false;
    };
    enum class State : quint8 { Absent, Open, Booked };
    struct Cell {
        State state = State::Absent;
        Fate fate = Fate::Carried;
        /** Index in m_notes. */
        quint32 note = 0;
    };
    struct Entry {
        const domain::Record *record = nullptr;
        /** Index of its first field in m_cells; -1 for a record that is booked elsewhere. */
        int cells = -1;
        /** The entry of the part that it is within; -1 for none. */
        int within = -1;
    };
    struct Addition {
        domain::Kind kind{};
        QString text;
        domain::Message why;
    };
    struct Range {
        int first = 0;
        int count = 0;
    };

    void add(const domain::Record &record);
    void addParts(const domain::OfferingTree &tree, domain::Kind kind);
    void addReferred(const domain::OfferingTree &tree, domain::Kind kind);
    /** Null where there is no value to book. */
    [[nodiscard]] Cell *cell(int entry, const domain::FieldSpec &field);
    void book(int entry, const domain::FieldSpec &field, Fate fate, quint32 note = 0);
    [[nodiscard]] quint32 note(const domain::Message &why, const QString &leftOut = {}, bool isElsewhere = false);
    [[nodiscard]] Range range(domain::Kind kind) const { return m_ranges[size_t(kind)]; }
    /** The entry of a record that is referred to; -1 when it is not in the tree. */
    [[nodiscard]] int entryOf(domain::Kind kind, const domain::Id &id) const;

    Terms m_terms;
    const domain::OfferingTree *m_tree = nullptr;
    std::vector<Entry> m_entries;
    std::vector<Cell> m_cells;
    /** The first is empty. */
    std::vector<Note> m_notes;
    std::vector<Addition> m_additions;
    std::array<Range, size_t(domain::Kind::DemandSet) + 1> m_ranges;
};

} // namespace leerschakel::exchange::mapping
