// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "domain/offeringtree.h"

namespace leerschakel::cli {

/** Which skills, in which role, and with the offering as a whole or one of its outcomes: what tag and untag are asked. */
struct SkillRequest {
    QStringList uris;
    /** Empty when none was asked for. */
    QString role;
    /** From 1; 0 is the offering as a whole. */
    int outcome = 0;
    bool asksOutcome = false;
};

/** Errors (Usage): cli.badUri, cli.badChoice, cli.badNumber. */
[[nodiscard]] Result<SkillRequest> readSkillRequest(const Arguments &arguments);
/** The outcome meant; null for the offering as a whole. Errors (Usage): cli.noOutcome. */
[[nodiscard]] Result<domain::Id> outcomeOf(const SkillRequest &request, const domain::OfferingTree &tree);
/** --role and --outcome. */
[[nodiscard]] QList<QCommandLineOption> skillOptions();

} // namespace leerschakel::cli
