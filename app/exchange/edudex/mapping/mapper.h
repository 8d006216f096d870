// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::edudex {

using document::Node;
using mapping::Fate;

/** The document of one program, and the codes by which EDU-DEX knows it. */
struct Program {
    Node document;
    QString programId;
    /** Empty if its provider has none. */
    QString orgUnitId;
    int runs = 0;
};

/** The document of an organisation that offers programs. */
struct Institute {
    Node document;
    /** Empty if it has none; then there is no document. */
    QString orgUnitId;
};

/** Makes EDU-DEX documents from our records, in their JSON form; see convention.h. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /** What the ledger of an offering needs to know. */
    [[nodiscard]] mapping::Terms termsOf(const domain::OfferingTree &tree) const;
    /** The program of the offering of \a ledger; books and settles what becomes of its values. */
    [[nodiscard]] Program program(mapping::Ledger &ledger) const;
    /** The document of the organisation of \a ledger; also books and settles. */
    [[nodiscard]] Institute institute(mapping::Ledger &ledger) const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
};

/** The code by which EDU-DEX knows an organisation; empty when it has no valid one. */
[[nodiscard]] QString orgUnitIdOf(const domain::Record &organisation);
/** The address that messages about errors go to. */
[[nodiscard]] QString editorOf(const domain::Record &organisation, const domain::Record &contact = {});
/** The generator that all documents name: this program and its version. */
[[nodiscard]] QString generatorName();

} // namespace leerschakel::exchange::edudex
