// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/offeringtree.h"
#include "store/catalogue.h"

namespace leerschakel::cli {

/** What tag and untag are asked to do: which skills, in which role, and with which part of the offering. */
struct SkillRequest {
    std::unique_ptr<store::Catalogue> catalogue;
    /** The offering with all its parts. */
    domain::OfferingTree tree;
    QStringList uris;
    /** Empty when none was asked for. */
    QString role;
    bool asksOutcome = false;
    /** The outcome meant; null for the offering as a whole. */
    domain::Id outcome;
};

/**
 * Opens the catalogue for writing. Errors (Usage): cli.badUri, cli.badChoice, cli.badNumber, cli.noOffering,
 * cli.noOutcome; those of openToWrite().
 */
[[nodiscard]] Result<SkillRequest> readSkillRequest(const Arguments &arguments);
/** --role and --outcome. */
[[nodiscard]] QList<QCommandLineOption> skillOptions();

} // namespace leerschakel::cli
