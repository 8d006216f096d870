// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/importing.h"
#include "cli/opening.h"
#include "domain/sentences.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

using exchange::ImportReport;

QJsonObject json(const ImportReport &report)
{
    QJsonArray rejected;
    for (const exchange::Rejected &each : report.rejected) {
        rejected.append(
            QJsonObject{{u"source"_s, each.source}, {u"path"_s, each.path}, {u"text"_s, domain::sentence(each.text)}});
    }
    QJsonArray lost;
    for (const exchange::LostInput &each : report.lost) {
        lost.append(QJsonObject{{u"source"_s, each.source}, {u"path"_s, each.path}, {u"value"_s, each.value},
            {u"text"_s, domain::sentence(each.text)}});
    }
    return {{u"new"_s, report.added}, {u"changed"_s, report.changed}, {u"unchanged"_s, report.unchanged},
        {u"rejected"_s, rejected}, {u"lost"_s, lost}};
}

} // namespace

class ImportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::ImportCommand)

public:
    ImportCommand()
        : Command({.name = u"import"_s,
              .summary = QT_TRANSLATE_NOOP("cli",
                  "Import offerings from another catalogue or system (user, password or token of an endpoint: "
                  "LEERSCHAKEL_USER, LEERSCHAKEL_PASSWORD, LEERSCHAKEL_TOKEN)"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"SOURCE",
                      QT_TRANSLATE_NOOP("cli", "A file, a folder laid out as the endpoint, or an http(s) address")}},
              .options = {option(u"from"_s, QT_TRANSLATE_NOOP("cli", "The format"), u"FORMAT"_s),
                  flag(u"dry-run"_s, QT_TRANSLATE_NOOP("cli", "Only show what would be imported")),
                  option(u"mapping"_s, QT_TRANSLATE_NOOP("cli", "Read the sheet as this mapping says, and remember it"),
                      u"PATH"_s),
                  option(u"write-mapping"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Write how the sheet is read to a file, to correct and to give with --mapping"),
                      u"PATH"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<const exchange::Importer *> importer = importerOf(arguments);
        if (!importer) {
            return std::unexpected(importer.error());
        }
        const bool isDry = arguments.has(u"dry-run"_s);
        const CatalogueResult catalogue = isDry ? openToRead(arguments.at(0)) : openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        exchange::ImportRequest request{
            .source = arguments.at(1), .dryRun = isDry, .credentials = credentialsForSource()};
        if (const Result<void> mapped = map(arguments, **importer, **catalogue, request, output); !mapped) {
            return std::unexpected(mapped.error());
        }
        const Result<ImportReport> report = (*importer)->read(**catalogue, request, output.progress());
        if (!report) {
            return std::unexpected(report.error());
        }
        output.value(json(*report), text(*report, isDry));
        return report->rejected.isEmpty() ? Done : DoneWithFindings;
    }

private:
    /** Reads the given mapping into \a request, and writes the one that was asked for. */
    static Result<void> map(const Arguments &arguments, const exchange::Importer &importer, store::Catalogue &catalogue,
        exchange::ImportRequest &request, Output &output)
    {
        using domain::Error;
        using domain::Failure;
        const QString given = arguments.value(u"mapping"_s);
        const QString written = arguments.value(u"write-mapping"_s);
        if (!given.isEmpty()) {
            QFile file(given);
            constexpr qint64 most = 4 << 20;
            if (!file.open(QIODevice::ReadOnly)) {
                return std::unexpected(
                    Error::of(Failure::System, u"import.cannotReadMapping"_s, {given, file.errorString()}));
            }
            request.mapping = file.read(most);
            if (request.mapping.isEmpty()) {
                return std::unexpected(Error::of(Failure::Data, u"import.badMapping"_s, {given}));
            }
        }
        if (given.isEmpty() && written.isEmpty()) {
            return {};
        }
        const Result<QByteArray> mapping = importer.mapping(catalogue, request, output.progress());
        if (!mapping) {
            return std::unexpected(mapping.error());
        }
        if (mapping->isEmpty()) {
            return std::unexpected(Error::of(Failure::Usage, u"import.noMapping"_s, {importer.format()}));
        }
        if (written.isEmpty()) {
            return {};
        }
        QSaveFile file(written);
        if (file.open(QIODevice::WriteOnly) && file.write(*mapping) == mapping->size() && file.commit()) {
            return {};
        }
        return std::unexpected(
            Error::of(Failure::System, u"import.cannotWriteMapping"_s, {written, file.errorString()}));
    }

    static QString text(const ImportReport &report, bool isDry)
    {
        QString text;
        for (const exchange::Rejected &each : report.rejected) {
            text += tr("Not imported: %1 %2: %3").arg(each.source, each.path, domain::sentence(each.text)) + u'\n';
        }
        for (const exchange::LostInput &each : report.lost) {
            text += tr("Value not imported: %1 %2 \"%3\": %4")
                        .arg(each.source, each.path, onOneLine(each.value), domain::sentence(each.text))
                + u'\n';
        }
        return text
            + (isDry ? tr("%1 would be new, %2 changed, %3 unchanged") : tr("%1 new, %2 changed, %3 unchanged"))
                  .arg(report.added)
                  .arg(report.changed)
                  .arg(report.unchanged);
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Import, ImportCommand)
