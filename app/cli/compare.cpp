// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "publishing/comparison.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

QJsonObject toJson(const publishing::OfferingDifference &difference, const publishing::DocumentDifference &document)
{
    const domain::Message remark = publishing::remarkOn(difference.proof);
    return {{u"offering"_s, difference.offering.isNull() ? QJsonValue() : difference.offering.toString()},
        {u"document"_s, document.path}, {u"kind"_s, publishing::changeName(document.change)},
        {u"diff"_s, document.unified()}, {u"proven"_s, difference.proof == publishing::Proof::Proven},
        {u"remark"_s, remark.isEmpty() ? QJsonValue() : domain::sentence(remark)}};
}

QString toLine(const publishing::OfferingDifference &difference, const publishing::DocumentDifference &document)
{
    const QString title = difference.title.preferring(domain::Language::Dutch);
    const domain::Message remark = publishing::remarkOn(difference.proof);
    const QString heading =
        QStringList{difference.offering.toString(), publishing::changeName(document.change), document.path, title}.join(
            u'\t');
    return QString(
        heading + (remark.isEmpty() ? QString() : u'\n' + domain::sentence(remark)) + u'\n' + document.unified())
        .trimmed();
}

} // namespace

class CompareCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::CompareCommand)

public:
    CompareCommand()
        : Command({.name = u"compare"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Show what a delivery now would change, compared with the last one"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"to"_s, QT_TRANSLATE_NOOP("cli", "The destination"), u"DESTINATION"_s),
                  option(u"offering"_s, QT_TRANSLATE_NOOP("cli", "Only this offering"), u"ID"_s),
                  option(u"only"_s,
                      QT_TRANSLATE_NOOP("cli",
                          "Which offerings a delivery takes: approved or ready (by default as the last one did)"),
                      u"WHICH"_s)}})
    {}

    /** Differences are not findings: 0; where nothing was ever delivered to the destination, 3. */
    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> destination = arguments.choice(u"to"_s, {}, exchange::destinations());
        const QStringList selections = exchange::selectionNames().first(2);
        const Result<QString> only = arguments.choice(u"only"_s, {}, selections);
        for (const Result<QString> &choice : {destination, only}) {
            if (!choice) {
                return std::unexpected(choice.error());
            }
        }
        if (destination->isEmpty()) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.missing"_s, {u"compare"_s, u"--to"_s}));
        }
        publishing::ComparisonRequest request;
        if (!only->isEmpty()) {
            request.selection = exchange::Selection(selections.indexOf(*only));
        }
        if (arguments.has(u"offering"_s)) {
            const Result<domain::Id> id = readId(arguments.value(u"offering"_s));
            if (!id) {
                return std::unexpected(id.error());
            }
            request.offerings = {*id};
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        return run(**catalogue, *destination, request, output);
    }

private:
    static Result<ExitCode> run(store::Catalogue &catalogue, const QString &destination,
        const publishing::ComparisonRequest &request, Output &output)
    {
        bool hasBegun = false;
        const auto begin = [&] {
            if (!hasBegun) {
                output.beginList();
                hasBegun = true;
            }
        };
        const Result<publishing::Comparison> compared = publishing::compareWithLast(
            catalogue, destination, request, output.progress(), [&](const publishing::OfferingDifference &difference) {
                begin();
                tell(difference, output);
                return !output.isOver();
            });
        if (!compared) {
            return std::unexpected(compared.error());
        }
        begin();
        output.endList();
        output.message(tr("Compared with what was delivered to %1 on %2: %3 added, %4 changed, %5 removed")
                .arg(exchange::nameOfDestination(destination), compared->last.time.toUTC().toString(Qt::ISODate))
                .arg(compared->added)
                .arg(compared->changed)
                .arg(compared->removed));
        return Done;
    }

    /** A change that cannot be shown is an item too: without a diff, and with the reason. */
    static void tell(const publishing::OfferingDifference &difference, Output &output)
    {
        QList<publishing::DocumentDifference> documents = difference.documents;
        if (documents.isEmpty()) {
            documents.append({.path = {}, .change = difference.change, .delivered = {}, .now = {}});
        }
        for (const publishing::DocumentDifference &document : std::as_const(documents)) {
            output.item(toJson(difference, document), toLine(difference, document));
        }
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Compare, CompareCommand)
