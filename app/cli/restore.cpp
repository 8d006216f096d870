// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "store/backup.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class RestoreCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::RestoreCommand)

public:
    RestoreCommand()
        : Command({.name = u"restore"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Restore a backup, or some offerings from it"),
              .positionals = {{"BACKUP", QT_TRANSLATE_NOOP("cli", "The backup")},
                  {"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue; what was there is backed up first")}},
              .options = {option(u"offering"_s,
                  QT_TRANSLATE_NOOP(
                      "cli", "Only this offering, in the catalogue as it is (may be given several times)"),
                  u"ID"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        for (const qsizetype place : {0, 1}) {
            if (const Result<void> named = checkPath(arguments.at(place)); !named) {
                return std::unexpected(named.error());
            }
        }
        QJsonObject json{{u"file"_s, arguments.at(1)}, {u"verified"_s, true}};
        if (arguments.has(u"offering"_s)) {
            const Result<QString> change = restoreSome(arguments);
            if (!change) {
                return std::unexpected(change.error());
            }
            json.insert(u"change"_s, change->isEmpty() ? QJsonValue() : QJsonValue(*change));
        } else if (const Result<void> restored = store::restore(arguments.at(0), arguments.at(1)); !restored) {
            return std::unexpected(restored.error());
        }
        output.value(json, tr("Restored %1").arg(arguments.at(1)));
        return Done;
    }

private:
    static Result<QString> restoreSome(const Arguments &arguments)
    {
        QList<domain::Id> ids;
        const QStringList texts = arguments.values(u"offering"_s).join(u',').split(u',', Qt::SkipEmptyParts);
        for (const QString &text : texts) {
            const Result<domain::Id> id = readId(text.trimmed());
            if (!id) {
                return std::unexpected(id.error());
            }
            if (!ids.contains(*id)) {
                ids.append(*id);
            }
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(1));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<store::AppliedChange> applied = store::restoreOfferings(arguments.at(0), **catalogue, ids);
        return applied ? Result<QString>(applied->id) : std::unexpected(applied.error());
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Restore, RestoreCommand)
