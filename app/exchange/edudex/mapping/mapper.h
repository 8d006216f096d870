// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::edudex {

using document::Node;
using mapping::Fate;

/** The document of one program, and by what EDU-DEX knows it. */
struct Program {
    Node document;
    QString programId;
    /** Empty where its provider has none. */
    QString orgUnitId;
    int runs = 0;
};

/** The document of an organisation that offers programs. */
struct Institute {
    Node document;
    /** Empty where it has none: then there is no document. */
    QString orgUnitId;
};

/** Makes documents of EDU-DEX of our records, as JSON has them; see convention.h. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /** What the ledger of an offering is to know. */
    [[nodiscard]] mapping::Terms termsOf(const domain::OfferingTree &tree) const;
    /** Of the offering that \a ledger is of; books and settles what becomes of it. */
    [[nodiscard]] Program program(mapping::Ledger &ledger) const;
    /** Of the organisation that \a ledger is of; books and settles as well. */
    [[nodiscard]] Institute institute(mapping::Ledger &ledger) const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
};

/** The code by which EDU-DEX knows an organisation; empty when it has none that can be one. */
[[nodiscard]] QString orgUnitIdOf(const domain::Record &organisation);
/** To whom messages about errors go. */
[[nodiscard]] QString editorOf(const domain::Record &organisation, const domain::Record &contact = {});
/** What all documents begin and end their first part with. */
[[nodiscard]] QString generatorName();

} // namespace leerschakel::exchange::edudex
