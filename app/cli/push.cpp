// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/push.h"

#include "cli/commandmaker.h"
#include "cli/delivery.h"
#include "cli/opening.h"
#include "cli/secret.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "publishing/delivery/keystore.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

using publishing::delivery::PushReport;
using publishing::delivery::PushRequest;
using publishing::delivery::Remark;

/** The field as named by validate; for a part, prefixed with the name of its kind. */
QString fieldOf(const Remark &remark)
{
    const QString kind =
        remark.kind == domain::Kind::Offering ? QString() : domain::kindTable(remark.kind).name() + u'.';
    return remark.field.isEmpty() ? QString() : kind + remark.field;
}

QJsonObject toJson(const Remark &remark)
{
    QJsonObject line{{u"offering"_s, remark.offering.toString()}, {u"field"_s, remark.field},
        {u"text"_s, domain::sentence(remark.text)}, {u"rule"_s, remark.rule}};
    if (!remark.field.isEmpty()) {
        line.insert(u"kind"_s, domain::kindTable(remark.kind).name());
        line.insert(u"record"_s, remark.record.toString());
    }
    return line;
}

QJsonArray toJson(const QList<Remark> &remarks)
{
    QJsonArray lines;
    for (const Remark &remark : remarks) {
        lines.append(toJson(remark));
    }
    return lines;
}

QJsonObject toJson(const PushReport &report)
{
    QJsonArray kept;
    for (const domain::Id &id : report.kept) {
        kept.append(id.toString());
    }
    return {{u"destination"_s, report.destination}, {u"address"_s, report.address}, {u"dryRun"_s, report.isDryRun},
        {u"sent"_s, report.sent.size()}, {u"unchanged"_s, report.unchanged.size()},
        {u"deleted"_s, report.deleted.size()}, {u"kept"_s, kept}, {u"refused"_s, toJson(report.refused)},
        {u"failed"_s, toJson(report.failed)}, {u"remarks"_s, toJson(report.remarks)},
        {u"skipped"_s, skippedJson(report.skipped)}};
}

} // namespace

class PushCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::PushCommand)

public:
    PushCommand()
        : Command({.name = u"push"_s,
              .summary = QT_TRANSLATE_NOOP("cli",
                  "Send what is new to a destination over the network: offerings to EDU-DEX, or a request that "
                  "SURFeduhub brings what is published to RIO"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"to"_s, QT_TRANSLATE_NOOP("cli", "The destination"), u"DESTINATION"_s),
                  flag(u"dry-run"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Only ask whether the other side would accept it; nothing changes there")),
                  option(u"offering"_s, QT_TRANSLATE_NOOP("cli", "Only this offering; can be given more than once"),
                      u"ID"_s),
                  option(u"only"_s, QT_TRANSLATE_NOOP("cli", "approved (the default) or ready"), u"WHICH"_s),
                  option(u"address"_s,
                      QT_TRANSLATE_NOOP("cli", "The web address of the other side, if not the usual one"), u"URL"_s),
                  option(u"token-from"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Where the access token is: env:NAME (a variable), file:PATH, or keystore"),
                      u"WHERE"_s),
                  flag(u"keep-token"_s,
                      QT_TRANSLATE_NOOP("cli",
                          "Keep the token in the key store of this computer, for that address, once it gave access"))}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> destination = arguments.choice(u"to"_s, {}, exchange::pushable());
        const Result<exchange::Selection> only = readOutgoing(arguments, exchange::Selection::Approved);
        if (!destination || !only) {
            return std::unexpected(destination ? only.error() : destination.error());
        }
        if (destination->isEmpty()) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.missing"_s, {spec().name, u"--to"_s}));
        }
        const Result<QUrl> address = publishing::delivery::addressOf(*destination, arguments.value(u"address"_s));
        const Result<QString> token = address ? tokenFor(arguments, *address) : std::unexpected(address.error());
        if (!token) {
            return std::unexpected(token.error());
        }
        PushRequest request;
        request.address = address->toString();
        request.credentials.token = *token;
        request.isDryRun = arguments.has(u"dry-run"_s);
        request.selection = *only;
        const QStringList ids = arguments.values(u"offering"_s);
        for (const QString &text : ids) {
            const Result<domain::Id> id = readId(text);
            if (!id) {
                return std::unexpected(id.error());
            }
            request.offerings.append(*id);
        }
        const CatalogueResult catalogue = request.isDryRun ? openToRead(arguments.at(0)) : openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<PushReport> report =
            publishing::delivery::push(**catalogue, *destination, request, output.progress());
        if (!report) {
            return std::unexpected(report.error());
        }
        if (arguments.has(u"keep-token"_s)) {
            // What was sent stays sent, whether the key store accepts the token or not.
            if (const Result<void> kept = publishing::delivery::keepToken(*address, *token); !kept) {
                output.message(domain::sentence(kept.error()));
            }
        }
        return tell(*report, output);
    }

private:
    static Result<QString> tokenFor(const Arguments &arguments, const QUrl &address)
    {
        const QString option = u"token-from"_s;
        const bool isKept = arguments.value(option) == u"keystore";
        if (arguments.has(u"keep-token"_s) && (isKept || !arguments.has(option))) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.goTogether"_s, {u"keep-token"_s, option}));
        }
        return isKept ? publishing::delivery::keptToken(address) : secretFrom(arguments, option);
    }

    static ExitCode tell(const PushReport &report, Output &output)
    {
        const auto blocked =
            std::ranges::count_if(report.skipped, [](const exchange::Skipped &each) { return each.findings > 0; });
        QStringList lines;
        for (const QList<Remark> *remarks : {&report.refused, &report.failed, &report.remarks}) {
            for (const Remark &remark : *remarks) {
                lines.append(
                    QStringList{remark.offering.toString(), fieldOf(remark), domain::sentence(remark.text)}.join(
                        u'\t'));
            }
        }
        const QString summary = report.isDryRun
            ? tr("%1 would take %2 and delete %3; %4 unchanged, %5 blocked here, %6 objections, %7 not delivered")
            : tr("%1 took %2 and deleted %3; %4 unchanged, %5 blocked here, %6 objections, %7 not delivered");
        lines.append(summary.arg(exchange::nameOfDestination(report.destination))
                .arg(report.sent.size())
                .arg(report.deleted.size())
                .arg(report.unchanged.size())
                .arg(blocked)
                .arg(report.refused.size())
                .arg(report.failed.size()));
        output.value(toJson(report), lines.join(u'\n'));
        return report.refused.isEmpty() && report.failed.isEmpty() && blocked == 0 ? Done : DoneWithFindings;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Push, PushCommand)
