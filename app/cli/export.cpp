// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/delivery.h"
#include "cli/opening.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "publishing/publisher.h"
#include "vocabulary/own/ownscheme.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

QJsonObject toJson(const exchange::ExportReport &report)
{
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
    QJsonArray ended;
    for (const domain::Id &each : report.ended) {
        ended.append(each.toString());
    }
    return {{u"withdrawn"_s, ended}, {u"written"_s, report.folder}, {u"offerings"_s, report.offerings},
        {u"editions"_s, report.editions}, {u"skipped"_s, skippedJson(report.skipped)}, {u"lost"_s, lost},
        {u"lostTotal"_s, report.lostTotal}, {u"files"_s, report.files}, {u"bytes"_s, report.bytes},
        {u"seconds"_s, report.seconds}, {u"hash"_s, report.hash}};
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
              .options =
                  QList{option(u"profile"_s,
                      QT_TRANSLATE_NOOP("cli", "As the profile of this name says; other options given take precedence"),
                      u"NAME"_s)}
                  + deliveryOptions()})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        // Errors in the options are reported before the catalogue is opened.
        if (!arguments.has(u"profile"_s)) {
            return readDelivery(arguments, {}, spec().name).and_then([&](const publishing::Profile &delivery) {
                return open(arguments).and_then(
                    [&](const auto &catalogue) { return run(*catalogue, delivery, output); });
            });
        }
        return open(arguments).and_then([&](const auto &catalogue) {
            return publishing::profile(*catalogue, arguments.value(u"profile"_s))
                .and_then([&](const publishing::Profile &known) { return readDelivery(arguments, known, spec().name); })
                .and_then([&](const publishing::Profile &delivery) { return run(*catalogue, delivery, output); });
        });
    }

private:
    static CatalogueResult open(const Arguments &arguments)
    {
        return checkPath(arguments.at(0)).and_then([&] {
            return store::Catalogue::open(arguments.at(0), store::Access::WriteIfPossible, vocabulary::derivations());
        });
    }

    static Result<ExitCode> run(store::Catalogue &catalogue, const publishing::Profile &delivery, Output &output)
    {
        const exchange::ExportRequest &request = delivery.request;
        // A nightly job writes its files even while someone has the catalogue open; that they were written is then
        // not recorded. Writing a working copy does not publish anything.
        const bool isCopy = exchange::workingCopies().contains(delivery.destination);
        const bool canNote = catalogue.isWritable() && !isCopy;
        if (!canNote && !isCopy && request.selection != exchange::Selection::All) {
            output.message(domain::sentence(catalogue.readOnlyReason()) + u' '
                + tr("The files are written, but no publication is noted."));
        }
        const Result<exchange::ExportReport> report = canNote
            ? publishing::publish(catalogue, delivery.destination, request, output.progress())
            : exchange::exporter(delivery.destination)->write(catalogue, request, output.progress());
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
