// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/delivery.h"
#include "cli/interruption.h"
#include "cli/opening.h"
#include "cli/secret.h"
#include "exchange/registry.h"
#include "publishing/serving/server.h"

#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

/** The token that clients must send, from a file or the environment. Empty if anyone may ask. */
Result<QByteArray> tokenFor(const Arguments &arguments)
{
    if (arguments.has(u"token-file"_s)) {
        return secretInFile(arguments.value(u"token-file"_s));
    }
    constexpr auto variable = "LEERSCHAKEL_SERVE_TOKEN";
    return qEnvironmentVariableIsSet(variable) ? secretInVariable(QString::fromLatin1(variable)) : QByteArray();
}

/** Waits until Ctrl+C, or a termination request. */
void waitForEnd(const Output &output)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (output.isOver()) {
            loop.quit();
        }
    });
    constexpr std::chrono::milliseconds between(50);
    look.start(between);
    loop.exec();
}

} // namespace

class ServeCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::ServeCommand)

public:
    ServeCommand()
        : Command({.name = u"serve"_s,
              .summary = QT_TRANSLATE_NOOP("cli",
                  "Serve the offerings that are ready as an endpoint, until Ctrl+C; what is edited meanwhile is "
                  "included (the token that clients must send: LEERSCHAKEL_SERVE_TOKEN)"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"listen"_s,
                              QT_TRANSLATE_NOOP("cli",
                                  "Where to listen; without it on this machine only, at a port that is free (0 means "
                                  "that too)"),
                              u"ADDRESS:PORT"_s),
                  option(u"api"_s, QT_TRANSLATE_NOOP("cli", "ooapi5 (the default)"), u"API"_s),
                  option(u"only"_s, QT_TRANSLATE_NOOP("cli", "ready (the default) or approved"), u"WHICH"_s),
                  option(u"token-file"_s, QT_TRANSLATE_NOOP("cli", "A file with the token that clients must send"),
                      u"PATH"_s),
                  allianceOption()}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const QStringList apis = exchange::servedApis();
        const Result<QString> api = arguments.choice(u"api"_s, apis.constFirst(), apis);
        const Result<exchange::Selection> only = readOutgoing(arguments, exchange::Selection::Ready);
        if (!api || !only) {
            return std::unexpected(api ? only.error() : api.error());
        }
        const Result<QStringList> alliances = readAlliances(arguments);
        if (!alliances) {
            return std::unexpected(alliances.error());
        }
        const auto where =
            publishing::serving::readListening(arguments.has(u"listen"_s) ? arguments.value(u"listen"_s) : u"0"_s);
        if (!where) {
            return std::unexpected(where.error());
        }
        const Result<QByteArray> token = tokenFor(arguments);
        if (!token) {
            return std::unexpected(token.error());
        }
        CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        publishing::serving::Holdings holdings(std::move(*catalogue), *only, *alliances);
        return run(holdings, *where, *token, output);
    }

private:
    static Result<ExitCode> run(publishing::serving::Holdings &holdings, const publishing::serving::Listening &where,
        const QByteArray &token, Output &output)
    {
        publishing::serving::Server server(holdings, token);
        // First, so that an occupied port is known at once; clients that connect meanwhile wait.
        const Result<QUrl> url = server.listen(where);
        if (!url) {
            return std::unexpected(url.error());
        }
        if (const Result<void> prepared = holdings.refresh(output.progress()); !prepared) {
            return std::unexpected(prepared.error());
        }
        if (!where.address.isLoopback()) {
            output.message(token.isEmpty()
                    ? tr("Everybody who can reach this machine can read what is served: there is no token.")
                    : tr("What is served goes over the network unencrypted, the token too: put a proxy with TLS before "
                         "it."));
        }
        output.atOnce(QJsonObject{{u"url"_s, url->toString()}}, tr("Serving at %1").arg(url->toString()));
        waitForEnd(output);
        constexpr std::chrono::milliseconds patience(5'000);
        server.stop(patience);
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Serve, ServeCommand)
