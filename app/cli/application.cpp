// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"

#include "cli/registry.h"
#include "domain/sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;

namespace {

using Commands = std::vector<std::unique_ptr<Command>>;

QString translated(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

/** The command that \a words begin with, and how many words its name is; the longest name wins. */
std::pair<const Command *, qsizetype> commandIn(const Commands &commands, const QStringList &words)
{
    for (const qsizetype count : {2, 1}) {
        const QString name = words.mid(0, count).join(u' ');
        const auto found =
            std::ranges::find_if(commands, [&](const auto &command) { return command->spec().name == name; });
        if (words.size() >= count && found != commands.end()) {
            return {found->get(), count};
        }
    }
    return {nullptr, 0};
}

QString positionalText(const Positional &positional)
{
    const QString name = QString::fromLatin1(positional.name);
    switch (positional.occurs) {
    case Positional::Occurs::Once:
        return name;
    case Positional::Occurs::Optional:
        return u'[' + name + u']';
    case Positional::Occurs::OnceOrMore:
        return name + u'…';
    case Positional::Occurs::AnyTimes:
        return u'[' + name + u"…]"_s;
    }
    return name;
}

QString optionText(const QCommandLineOption &option)
{
    const QString name = u"--"_s + option.names().constFirst();
    return option.valueName().isEmpty() ? name : name + u' ' + option.valueName();
}

QString helpOfAll(const Commands &commands)
{
    qsizetype width = 0;
    for (const auto &command : commands) {
        width = qMax(width, command->spec().name.size());
    }
    QString text = translated("Usage: leerschakel-cli COMMAND …") + u"\n\n"_s;
    for (const auto &command : commands) {
        text += u"  "_s + command->spec().name.leftJustified(width + 2) + translated(command->spec().summary) + u'\n';
    }
    text += u'\n'
        + translated("leerschakel-cli help COMMAND tells what a command takes. Every command knows --json and --quiet.")
        + u'\n';
    text += translated("Exit codes: 0 done, 1 done with findings, 2 wrong usage, 3 could not.") + u'\n';
    return text;
}

QString helpOfOne(const CommandSpec &spec)
{
    QString usage = u"leerschakel-cli "_s + spec.name;
    for (const Positional &positional : spec.positionals) {
        usage += u' ' + positionalText(positional);
    }
    QList<std::pair<QString, QString>> rows;
    for (const Positional &positional : spec.positionals) {
        rows.append({QString::fromLatin1(positional.name), translated(positional.description)});
    }
    for (const QCommandLineOption &option : spec.options) {
        usage += u" ["_s + optionText(option) + u']';
        rows.append({optionText(option), option.description()});
    }
    rows.append({u"--json"_s, translated("Print one JSON value")});
    rows.append({u"--quiet"_s, translated("No messages and no progress")});
    qsizetype width = 0;
    for (const auto &row : std::as_const(rows)) {
        width = qMax(width, row.first.size());
    }
    QString text = translated("Usage:") + u' ' + usage + u"\n\n"_s + translated(spec.summary) + u"\n\n"_s;
    for (const auto &row : std::as_const(rows)) {
        text += u"  "_s + row.first.leftJustified(width + 2) + row.second + u'\n';
    }
    return text;
}

/** Whether \a word is the first of a group of commands, such as "vocabulary". */
bool isGroup(const Commands &commands, const QString &word)
{
    return std::ranges::any_of(
        commands, [&](const auto &command) { return command->spec().name.startsWith(word + u' '); });
}

Result<int> help(const Commands &commands, const QStringList &words, Output &output)
{
    if (words.isEmpty()) {
        output.value({}, helpOfAll(commands));
        return Done;
    }
    const auto [command, count] = commandIn(commands, words);
    if (command) {
        output.value({}, helpOfOne(command->spec()));
        return Done;
    }
    if (!isGroup(commands, words.constFirst())) {
        return std::unexpected(Error::of(Failure::Usage, u"cli.unknownCommand"_s, {words.join(u' ')}));
    }
    QString text;
    for (const auto &each : commands) {
        if (each->spec().name.startsWith(words.constFirst() + u' ')) {
            text += helpOfOne(each->spec()) + u'\n';
        }
    }
    output.value({}, text);
    return Done;
}

Result<int> runWords(const Commands &commands, const QStringList &words, Output &output)
{
    if (words.isEmpty()) {
        return std::unexpected(Error::of(Failure::Usage, u"cli.noCommand"_s));
    }
    if (words.constFirst() == u"--version") {
        output.value({}, u"leerschakel-cli %1"_s.arg(QStringLiteral(LEERSCHAKEL_VERSION)));
        return Done;
    }
    if (words.constFirst() == u"help" || words.constFirst() == u"--help" || words.constFirst() == u"-h") {
        return help(commands, words.mid(1), output);
    }
    const auto [command, count] = commandIn(commands, words);
    if (!command) {
        const bool group = isGroup(commands, words.constFirst());
        if (group && words.size() > 1 && (words[1] == u"--help" || words[1] == u"-h")) {
            return help(commands, words.mid(0, 1), output);
        }
        return std::unexpected(
            Error::of(Failure::Usage, u"cli.unknownCommand"_s, {words.mid(0, group ? 2 : 1).join(u' ')}));
    }
    const Result<Arguments> arguments = Arguments::parse(command->spec(), words.mid(count));
    if (!arguments) {
        return std::unexpected(arguments.error());
    }
    if (arguments->has(u"help"_s)) {
        output.value({}, helpOfOne(command->spec()));
        return Done;
    }
    return command->execute(*arguments, output);
}

} // namespace

int run(const QStringList &words, std::FILE *out, std::FILE *messages)
{
    // Checked before the words are parsed, because it decides how a parse failure is reported. Help is always text.
    const QStringList own = words.mid(0, words.contains(u"--"_s) ? words.indexOf(u"--"_s) : words.size());
    const bool asksHelp = own.isEmpty() || own.constFirst() == u"help" || own.constFirst().startsWith(u'-')
        || own.contains(u"--help"_s) || own.contains(u"-h"_s);
    const auto form = own.contains(u"--json"_s) && !asksHelp ? Output::Form::Json : Output::Form::Text;
    Output output(form, own.contains(u"--quiet"_s) ? Output::Chatter::Quiet : Output::Chatter::Normal, out, messages);

    const Commands commands = makeCommands();
    const Result<int> code = runWords(commands, words, output);
    if (!code) {
        output.error(u"leerschakel-cli: "_s + domain::sentence(code.error()));
        return exitCode(code.error());
    }
    if (const Result<void> finished = output.finish(); !finished) {
        output.error(u"leerschakel-cli: "_s + domain::sentence(finished.error()));
        return exitCode(finished.error());
    }
    return *code;
}

QString languageOfMessages()
{
    for (const char *name : {"LEERSCHAKEL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty()) {
            return value.startsWith(u"nl"_s) ? u"nl"_s : u"en"_s;
        }
    }
    return u"en"_s;
}

domain::Language ownLanguage()
{
    return languageOfMessages() == u"nl" ? domain::Language::Dutch : domain::Language::English;
}

} // namespace leerschakel::cli
