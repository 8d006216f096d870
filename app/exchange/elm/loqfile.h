// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/elm/mapping/mapper.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::elm {

/** What one offering is in a file of XML; kept on disk until all are known. */
struct LoqEntry {
    domain::Id offering;
    QStringList notations;
    /** With those that they are a part of. */
    QList<domain::Id> organisations;
    QList<domain::Id> modules;
    /** Texts of the containers, without agents and locations, which offerings share. */
    std::array<std::string, containers.size()> parts;
    std::vector<std::pair<domain::Id, std::string>> locations;

    [[nodiscard]] std::string packed() const;
    [[nodiscard]] static LoqEntry from(const std::string &text);
};

/**
 * Writes what is remembered of all offerings as loq.xml, loq-2.xml and so on: in each at most a thousand offerings with
 * all that they refer to. A new one begins, too, where an identifier would be in a file twice. A module that is in
 * another file than its programme has its specification in both.
 */
[[nodiscard]] Result<void> writeLoqFiles(
    const writing::Remembered &remembered, const Mapper &mapper, const writing::FileWriter &write);

} // namespace leerschakel::exchange::elm
