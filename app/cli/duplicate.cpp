// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/copying.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class DuplicateCommand : public Command
{
public:
    DuplicateCommand()
        : Command({.name = u"duplicate"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Make a copy of an offering with all its parts, as a draft"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offering")}},
              .options = {flag(u"without-editions"_s,
                  QT_TRANSLATE_NOOP("cli", "Leave out its editions, with their enrolment periods and prices"))}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<domain::Id> id = arguments.id(1);
        if (!id) {
            return std::unexpected(id.error());
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const auto editions =
            arguments.has(u"without-editions"_s) ? authoring::Editions::LeftOut : authoring::Editions::Copied;
        authoring::Copy copy;
        return offeringOf(**catalogue, *id)
            .and_then([&](const domain::OfferingTree &tree) {
                copy = authoring::duplicate(tree, editions);
                return store::apply(**catalogue, copy.change);
            })
            .transform([&](const store::AppliedChange &applied) {
                const QString text = copy.id.toString();
                output.value(QJsonObject{{u"id"_s, text}, {u"change"_s, applied.id}}, text);
                return Done;
            });
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Duplicate, DuplicateCommand)
