// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "cli/commandmaker.h"
#include "cli/opening.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class BackupCommand : public Command
{
public:
    BackupCommand()
        : Command({.name = u"backup"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Make a verified copy"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"to"_s,
                  QT_TRANSLATE_NOOP("cli", "The folder for it; next to the catalogue when not given"), u"DIR"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QString> file = store::backup(**catalogue, arguments.value(u"to"_s));
        if (!file) {
            return std::unexpected(file.error());
        }
        output.value(QJsonObject{{u"file"_s, *file}, {u"verified"_s, true}}, *file);
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Backup, BackupCommand)
