// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "publishing/publisher.h"
#include "vocabulary/own/ownscheme.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

/** What one can export to: what is published to, and files to work in. */
QStringList exportable()
{
    return exchange::destinations() + exchange::workingCopies();
}

QStringList selections()
{
    return {u"approved"_s, u"ready"_s, u"all"_s};
}

QJsonObject toJson(const exchange::ExportReport &report)
{
    QJsonArray skipped;
    for (const exchange::Skipped &each : report.skipped) {
        skipped.append(QJsonObject{{u"offering"_s, each.offering.toString()}, {u"findings"_s, each.findings}});
    }
    QJsonArray lost;
    for (const exchange::LostValue &each : report.lost) {
        QJsonObject line{{u"offering"_s, each.offering.toString()}, {u"field"_s, each.field}, {u"value"_s, each.value},
            {u"text"_s, domain::sentence(each.text)}, {u"kind"_s, domain::kindTable(each.kind).name()},
            {u"record"_s, each.record.toString()}, {u"fate"_s, exchange::mapping::nameOf(each.fate)}};
        if (each.offerings > 0) {
            line[u"offerings"_s] = each.offerings;
        }
        lost.append(line);
    }
    return {{u"written"_s, report.folder}, {u"offerings"_s, report.offerings}, {u"editions"_s, report.editions},
        {u"skipped"_s, skipped}, {u"lost"_s, lost}, {u"lostTotal"_s, report.lostTotal}, {u"files"_s, report.files},
        {u"bytes"_s, report.bytes}, {u"seconds"_s, report.seconds}, {u"hash"_s, report.hash}};
}

} // namespace

class ExportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::ExportCommand)

public:
    ExportCommand()
        : Command({.name = u"export"_s,
              .summary = QT_TRANSLATE_NOOP(
                  "cli", "Write what a destination gets, or the sheets of a catalogue, into a folder"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"to"_s, QT_TRANSLATE_NOOP("cli", "The destination"), u"DESTINATION"_s),
                  option(u"out"_s, QT_TRANSLATE_NOOP("cli", "The folder; replaced as a whole when all is written"),
                      u"DIR"_s),
                  option(u"only"_s,
                      QT_TRANSLATE_NOOP("cli", "approved (the default), ready, or all (the default of sheets)"),
                      u"WHICH"_s),
                  option(u"columns"_s,
                      QT_TRANSLATE_NOOP("cli",
                          "Of sheets these columns only, with commas between: fields (title, edition.start) or sheets "
                          "(edition)"),
                      u"COLUMNS"_s),
                  option(u"language"_s,
                      QT_TRANSLATE_NOOP("cli", "Texts in this language only, where they have it: nl or en"),
                      u"LANGUAGE"_s),
                  option(u"address"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Where the folder will be on the web, for pages that name their own addresses"),
                      u"URL"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> destination = arguments.choice(u"to"_s, {}, exportable());
        const bool isCopy = destination && exchange::workingCopies().contains(*destination);
        const Result<QString> only = arguments.choice(u"only"_s, isCopy ? u"all"_s : u"approved"_s, selections());
        for (const Result<QString> &choice : {destination, only}) {
            if (!choice) {
                return std::unexpected(choice.error());
            }
        }
        for (const QString &needed : {u"to"_s, u"out"_s}) {
            if (arguments.value(needed).isEmpty()) {
                return std::unexpected(
                    domain::Error::of(domain::Failure::Usage, u"cli.missing"_s, {u"export"_s, u"--"_s + needed}));
            }
        }
        exchange::ExportRequest request{.folder = arguments.value(u"out"_s),
            .selection = std::array{exchange::Selection::Approved, exchange::Selection::Ready,
                exchange::Selection::All}[size_t(selections().indexOf(*only))],
            .offerings = {},
            .language = std::nullopt,
            .columns = arguments.value(u"columns"_s).split(u',', Qt::SkipEmptyParts),
            .address = arguments.value(u"address"_s)};
        if (!request.columns.isEmpty() && !isCopy) {
            return std::unexpected(domain::Error::of(
                domain::Failure::Usage, u"export.noColumns"_s, {exchange::workingCopies().join(u", "_s)}));
        }
        if (arguments.has(u"language"_s)) {
            const Result<domain::Language> language = arguments.language(u"language"_s);
            if (!language) {
                return std::unexpected(language.error());
            }
            request.language = *language;
        }
        return run(arguments.at(0), *destination, request, output);
    }

private:
    static Result<ExitCode> run(
        const QString &path, const QString &destination, const exchange::ExportRequest &request, Output &output)
    {
        if (const Result<void> named = checkPath(path); !named) {
            return std::unexpected(named.error());
        }
        const bool isCopy = exchange::workingCopies().contains(destination);
        const CatalogueResult catalogue = isCopy
            ? openToRead(path)
            : store::Catalogue::open(path, store::Access::WriteIfPossible, vocabulary::derivations());
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        // A nightly job writes its files although somebody has the catalogue open; that they were written is then not
        // noted.
        const bool canNote = (*catalogue)->isWritable();
        if (!canNote && !isCopy && request.selection != exchange::Selection::All) {
            output.message(domain::sentence((*catalogue)->readOnlyReason()) + u' '
                + tr("The files are written, but no publication is noted."));
        }
        const Result<exchange::ExportReport> report = canNote
            ? publishing::publish(**catalogue, destination, request, output.progress())
            : exchange::exporter(destination)->write(**catalogue, request, output.progress());
        if (!report) {
            return std::unexpected(report.error());
        }
        const auto blocked =
            std::ranges::count_if(report->skipped, [](const exchange::Skipped &each) { return each.findings > 0; });
        output.value(toJson(*report),
            tr("%1: %2 offerings, %3 editions, %4 files, %5 bytes in %6 s; %7 blocked, %8 values not carried")
                .arg(report->folder)
                .arg(report->offerings)
                .arg(report->editions)
                .arg(report->files)
                .arg(report->bytes)
                .arg(report->seconds, 0, 'f', 1)
                .arg(blocked)
                .arg(report->lostTotal));
        return blocked > 0 ? DoneWithFindings : Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Export, ExportCommand)
