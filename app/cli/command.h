// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/output.h"

#include <QCommandLineOption>
#include <QCoreApplication>

namespace leerschakel::cli {

/** Exit codes: a contract with nightly jobs. A command that fails with an Error exits with exitCode(error). */
enum ExitCode : int {
    Done = 0,
    DoneWithFindings = 1, ///< blocking findings, rejected rows, conflicts
    WrongUsage = 2,
    CouldNot = 3,
};
[[nodiscard]] ExitCode exitCode(const domain::Error &error);

/** What a command is, as data: its words, its arguments, and its help texts (English; translated in context "cli"). */
struct CommandSpec {
    /** As typed; two words for a command of a group ("vocabulary import"). */
    QString name;
    const char *summary = nullptr;
    QList<Positional> positionals;
    /** Besides --json, --quiet and --help, which every command has. */
    QList<QCommandLineOption> options;
};

/**
 * One command: a file in this folder with a class derived from Command and its maker, and a line in registry.cpp. It
 * keeps no state: arguments in, one JSON value or text out.
 */
class Command
{
public:
    explicit Command(CommandSpec spec) : m_spec(std::move(spec)) {}
    virtual ~Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    [[nodiscard]] const CommandSpec &spec() const { return m_spec; }
    /** Done or DoneWithFindings; or the reason for failure, which becomes the one line on stderr. */
    [[nodiscard]] virtual Result<ExitCode> execute(const Arguments &arguments, Output &output) const = 0;

private:
    CommandSpec m_spec;
};

/** An option with a value, for CommandSpec: \a placeholder is what help shows for the value. */
[[nodiscard]] inline QCommandLineOption option(const QString &name, const char *description, const QString &placeholder)
{
    return {name, QCoreApplication::translate("cli", description), placeholder};
}
/** An option without a value. */
[[nodiscard]] inline QCommandLineOption flag(const QString &name, const char *description)
{
    return {name, QCoreApplication::translate("cli", description)};
}

} // namespace leerschakel::cli
