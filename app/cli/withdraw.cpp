// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "exchange/registry.h"
#include "publishing/withdrawal.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class WithdrawCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::WithdrawCommand)

public:
    WithdrawCommand()
        : Command({.name = u"withdraw"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Mark an offering for withdrawal; the next delivery carries it out"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "The offering")}},
              .options = {option(u"from"_s, QT_TRANSLATE_NOOP("cli", "The destination"), u"DESTINATION"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> destination = arguments.choice(u"from"_s, {}, exchange::destinations());
        const Result<domain::Id> id = arguments.id(1);
        if (!destination || !id) {
            return std::unexpected(!destination ? destination.error() : id.error());
        }
        if (destination->isEmpty()) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.missing"_s, {u"withdraw"_s, u"--from"_s}));
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        if (const Result<void> marked = publishing::withdraw(**catalogue, *id, *destination); !marked) {
            return std::unexpected(marked.error());
        }
        const bool isEnded = exchange::withdrawalFrom(*destination) != exchange::Withdrawal::Way::LeftOut;
        const QString told = exchange::introductionTo(*destination).withdrawal;
        const QString next = isEnded ? tr("The next delivery to %1 has it once more, ended; later ones leave it out.")
                                     : tr("The next delivery to %1 leaves it out.");
        output.value(
            QJsonObject{{u"pending"_s, true}, {u"way"_s, isEnded ? u"ended"_s : u"leftOut"_s}, {u"text"_s, told}},
            next.arg(exchange::nameOfDestination(*destination)) + u'\n' + told);
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Withdraw, WithdrawCommand)
