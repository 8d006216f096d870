// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/localizedtext.h"
#include "store/catalogue.h"

#include <QCommandLineParser>

namespace leerschakel::cli {

using store::Result;

/** A positional value on the command line ("FILE"). */
struct Positional {
    enum class Occurs { Once, Optional, OnceOrMore, AnyTimes };
    const char *name = nullptr;
    const char *description = nullptr;
    Occurs occurs = Occurs::Once;
};

struct CommandSpec;

/** What was typed after a command's name, checked against its spec. Errors are Failure::Usage. */
class Arguments
{
public:
    /** Errors: cli.missing, cli.tooMany, cli.unknownOption, cli.missingValue. */
    [[nodiscard]] static Result<Arguments> parse(const CommandSpec &spec, const QStringList &words);

    /** Positional value \a index; empty when it is optional and absent. */
    [[nodiscard]] QString at(qsizetype index) const { return m_positionals.value(index); }
    /** Positional values from \a index on. */
    [[nodiscard]] QStringList from(qsizetype index) const { return m_positionals.mid(index); }
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    /** The option's last value; empty when absent. */
    [[nodiscard]] QString value(const QString &option) const
    {
        return m_values.value(option).value(qMax(0, m_values.value(option).size() - 1));
    }
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }

    /** Errors: cli.badNumber. */
    [[nodiscard]] Result<int> number(const QString &option, int otherwise, int least, int most) const;
    /** The option's value, which must be one of \a choices; \a otherwise when absent. Errors: cli.badChoice. */
    [[nodiscard]] Result<QString> choice(
        const QString &option, const QString &otherwise, const QStringList &choices) const;
    /**
     * The code that the value of \a option means in the code list \a list, as CodeList::meantBy(); empty when the
     * option is absent.
     */
    [[nodiscard]] Result<QString> code(const QString &option, const QString &list) const;
    /** A language, "nl" or "en". Errors: cli.badChoice. */
    [[nodiscard]] Result<domain::Language> language(
        const QString &option, domain::Language otherwise = domain::Language::Dutch) const;
    /** Positional \a index as the id of an offering. Errors: cli.badId. */
    [[nodiscard]] Result<domain::Id> id(qsizetype index) const;

private:
    QStringList m_positionals;
    QHash<QString, QStringList> m_values;
};

/** \a text as an id. Errors: cli.badId. */
[[nodiscard]] Result<domain::Id> readId(const QString &text);

} // namespace leerschakel::cli
