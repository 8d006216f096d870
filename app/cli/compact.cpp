// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "store/backup.h"
#include "store/compaction.h"
#include "vocabulary/content/content.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class CompactCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::CompactCommand)

public:
    CompactCommand()
        : Command({.name = u"compact"_s,
              .summary = QT_TRANSLATE_NOOP(
                  "cli", "Leave old details out of the history, after a backup, and make the file smaller"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"before"_s,
                              QT_TRANSLATE_NOOP("cli",
                                  "Of changes before this day (2027-02-01): values that later ones replaced. Who "
                                  "changed what and when stays"),
                              u"DATE"_s),
                  option(u"to"_s,
                      QT_TRANSLATE_NOOP("cli", "The folder for the backup; that of the catalogue when not given"),
                      u"DIR"_s),
                  flag(u"dry-run"_s, QT_TRANSLATE_NOOP("cli", "Only say what would go"))}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const QDate day = QDate::fromString(arguments.value(u"before"_s), Qt::ISODate);
        if (!day.isValid()) {
            return std::unexpected(domain::Error::of(
                domain::Failure::Usage, u"cli.badDate"_s, {u"before"_s, arguments.value(u"before"_s)}));
        }
        const bool isDry = arguments.has(u"dry-run"_s);
        const CatalogueResult catalogue = isDry ? openToRead(arguments.at(0)) : openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const QDateTime before = day.startOfDay();
        const Result<store::Compacted> found = store::compactable(**catalogue, before);
        const Result<qint64> size = found ? store::sizeOf(**catalogue) : std::unexpected(found.error());
        if (!size) {
            return std::unexpected(size.error());
        }
        if (isDry || found->entries == 0) {
            tell(*found, {}, *size, *size, output);
            return Done;
        }
        const Result<QString> backup = store::backup(**catalogue, arguments.value(u"to"_s));
        const Result<store::Compacted> done =
            backup ? store::compactJournal(**catalogue, before) : std::unexpected(backup.error());
        if (!done) {
            return std::unexpected(done.error());
        }
        // The command has done what was asked: failing to give the space back is not a failure.
        const Result<void> shrunk =
            vocabulary::discardUnused(**catalogue).and_then([&] { return store::shrink(**catalogue); });
        if (!shrunk) {
            output.message(domain::sentence(shrunk.error()));
        }
        const Result<qint64> after = store::sizeOf(**catalogue);
        if (!after) {
            return std::unexpected(after.error());
        }
        tell(*done, *backup, *size, *after, output);
        return Done;
    }

private:
    static void tell(const store::Compacted &result, const QString &backup, qint64 before, qint64 after, Output &output)
    {
        QStringList lines{tr("Details no longer needed, of %n change(s): %1", nullptr, int(result.changes))
                .arg(QLocale().formattedDataSize(result.bytes))};
        if (!backup.isEmpty()) {
            lines.append(tr("Backup: %1").arg(backup));
            lines.append(tr("The file was %1 and is %2")
                    .arg(QLocale().formattedDataSize(before), QLocale().formattedDataSize(after)));
        }
        output.value(
            QJsonObject{{u"changes"_s, result.changes}, {u"values"_s, result.entries}, {u"bytes"_s, result.bytes},
                {u"backup"_s, backup.isEmpty() ? QJsonValue() : QJsonValue(backup)},
                {u"size"_s, QJsonObject{{u"before"_s, before}, {u"after"_s, after}}}},
            lines.join(u'\n'));
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Compact, CompactCommand)
