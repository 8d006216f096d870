// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/surroundings.h"

namespace leerschakel::exchange::rio {

using document::Node;
using mapping::Fate;

/** One request body. */
struct Message {
    /** The path of its file: "opleidingseenheid/<key>.xml". */
    QString path;
    /** The name of its root: "aanleveren_opleidingseenheid_request". */
    QString request;
    /** The content of the root, in the order of the schema. */
    Node body;
    /** If not null, other offerings that came with the same unit have this file too. */
    domain::Id shared = {};
};

struct Messages {
    std::vector<Message> all;
    int cohorts = 0;
};

/** Makes RIO request bodies from our records; see convention.h. */
class Mapper
{
public:
    using Surroundings = writing::Surroundings;

    explicit Mapper(Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    /** The messages of the offering of \a ledger; books and settles what becomes of its values. */
    [[nodiscard]] Messages messages(mapping::Ledger &ledger) const;
    [[nodiscard]] const Surroundings &surroundings() const { return m_surroundings; }
    [[nodiscard]] static std::span<const mapping::NoPlace> noPlace();

private:
    Surroundings m_surroundings;
};

} // namespace leerschakel::exchange::rio
