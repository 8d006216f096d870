// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/elm/mapping/mapper.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::elm {

/** One offering as it is in an XML file; kept on disk until all are known. */
struct LoqEntry {
    domain::Id offering;
    QStringList notations;
    /** Including the organisations that they are part of. */
    QList<domain::Id> organisations;
    QList<domain::Id> modules;
    /** The texts of the containers, except agents and locations, which offerings share. */
    std::array<std::string, containers.size()> parts;
    std::vector<std::pair<domain::Id, std::string>> locations;

    [[nodiscard]] std::string packed() const;
    [[nodiscard]] static LoqEntry from(const std::string &text);
};

/**
 * Writes all remembered offerings as loq.xml, loq-2.xml and so on, each with at most a thousand offerings and
 * everything they refer to. A new file is also started if an identifier would be in a file twice. A module that is in
 * a different file from its programme has its specification in both.
 */
[[nodiscard]] Result<void> writeLoqFiles(
    const writing::Remembered &remembered, const Mapper &mapper, const writing::FileWriter &write);

} // namespace leerschakel::exchange::elm
