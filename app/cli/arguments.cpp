// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/command.h"
#include "domain/codelist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;

namespace {

std::unexpected<Error> wrong(const QString &code, const QStringList &arguments)
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

Result<void> checkPositionals(const CommandSpec &spec, const QStringList &given)
{
    qsizetype most = 0;
    for (const Positional &positional : spec.positionals) {
        const bool needed =
            positional.occurs == Positional::Occurs::Once || positional.occurs == Positional::Occurs::OnceOrMore;
        if (needed && given.size() <= most) {
            return wrong(u"cli.missing"_s, {spec.name, QString::fromLatin1(positional.name)});
        }
        const bool repeats =
            positional.occurs == Positional::Occurs::OnceOrMore || positional.occurs == Positional::Occurs::AnyTimes;
        if (repeats) {
            return {};
        }
        ++most;
    }
    if (given.size() > most) {
        return wrong(u"cli.tooMany"_s, {spec.name, given[most]});
    }
    return {};
}

} // namespace

Result<Arguments> Arguments::parse(const CommandSpec &spec, const QStringList &words)
{
    QList<QCommandLineOption> options = spec.options;
    options << QCommandLineOption(u"json"_s) << QCommandLineOption(u"quiet"_s)
            << QCommandLineOption(QStringList{u"h"_s, u"help"_s});
    QCommandLineParser parser;
    for (const QCommandLineOption &option : std::as_const(options)) {
        parser.addOption(option);
    }
    // The parser takes the first word as the program's name.
    const bool understood = parser.parse(QStringList{QString()} + words);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        return wrong(u"cli.unknownOption"_s, {spec.name, unknown.constFirst()});
    }
    if (!understood) {
        return wrong(u"cli.options"_s, {spec.name, parser.errorText().simplified()});
    }
    Arguments arguments;
    arguments.m_positionals = parser.positionalArguments();
    for (const QCommandLineOption &option : std::as_const(options)) {
        const QString name = option.names().constLast();
        if (parser.isSet(name)) {
            arguments.m_values.insert(name, parser.values(name));
        }
    }
    if (!arguments.has(u"help"_s)) {
        if (const Result<void> checked = checkPositionals(spec, arguments.m_positionals); !checked) {
            return std::unexpected(checked.error());
        }
    }
    return arguments;
}

Result<int> Arguments::number(const QString &option, int otherwise, int least, int most) const
{
    if (!has(option)) {
        return otherwise;
    }
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < least || number > most) {
        return wrong(u"cli.badNumber"_s, {option, value(option), QString::number(least), QString::number(most)});
    }
    return number;
}

Result<QString> Arguments::choice(const QString &option, const QString &otherwise, const QStringList &choices) const
{
    if (!has(option)) {
        return otherwise;
    }
    if (!choices.contains(value(option))) {
        return wrong(u"cli.badChoice"_s, {option, value(option), choices.join(u", "_s)});
    }
    return value(option);
}

Result<QString> Arguments::code(const QString &option, const QString &list) const
{
    const domain::CodeList &known = domain::CodeList::named(list);
    const QString code = known.meantBy(value(option));
    if (has(option) && code.isEmpty()) {
        QStringList codes;
        for (const domain::Code &each : known.codes()) {
            codes.append(each.code);
        }
        return wrong(u"cli.badChoice"_s, {option, value(option), codes.join(u", "_s)});
    }
    return code;
}

Result<domain::Language> Arguments::language(const QString &option, domain::Language otherwise) const
{
    const Result<QString> code = choice(option, domain::languageCode(otherwise), {u"nl"_s, u"en"_s});
    if (!code) {
        return std::unexpected(code.error());
    }
    return *code == u"nl" ? domain::Language::Dutch : domain::Language::English;
}

Result<domain::Id> Arguments::id(qsizetype index) const
{
    return readId(at(index));
}

Result<domain::Id> readId(const QString &text)
{
    const domain::Id id = domain::Id::fromString(text);
    if (id.isNull()) {
        return wrong(u"cli.badId"_s, {text});
    }
    return id;
}

} // namespace leerschakel::cli
