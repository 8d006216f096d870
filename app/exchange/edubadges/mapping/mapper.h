// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::edubadges {

using document::Node;

/** An offering as a badge class, in one language. */
struct Achievement {
    /** Relative to the folder of the export. */
    QString path;
    Node node;
};

/** Makes Achievements of Open Badges 3.0 from our offerings; see convention.h. */
class Mapper
{
public:
    /** \a address: where the folder will be served, with a "/" at its end; empty if unknown. */
    Mapper(writing::Surroundings surroundings, QString address)
        : m_surroundings(std::move(surroundings)), m_address(std::move(address))
    {}

    /** What the ledger of an offering needs to know. */
    [[nodiscard]] mapping::Terms terms() const { return {.language = m_surroundings.language}; }
    /** One per language, for the offering of \a ledger; books and settles what becomes of its values. */
    [[nodiscard]] std::vector<Achievement> achievements(mapping::Ledger &ledger) const;
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    writing::Surroundings m_surroundings;
    QString m_address;
};

} // namespace leerschakel::exchange::edubadges
