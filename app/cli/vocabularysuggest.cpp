// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/interruption.h"
#include "cli/opening.h"
#include "cli/standardinput.h"
#include "domain/progress.h"
#include "vocabulary/suggest/suggester.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;
using vocabulary::Suggester;
using vocabulary::Suggestion;

namespace {

constexpr qsizetype longestInput = StandardInput::longest;

/** The input from --text or --input, as a whole or line by line as it arrives. */
class SuggestInput
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SuggestInput>> open(const Arguments &arguments)
    {
        auto input = std::unique_ptr<SuggestInput>(new SuggestInput);
        if (arguments.has(u"text"_s)) {
            input->m_texts = arguments.value(u"text"_s).split(u'\n');
            return input;
        }
        input->m_name = arguments.value(u"input"_s);
        if (input->m_name == u"-") {
            input->m_standard.emplace();
            return input;
        }
        if (!QFileInfo::exists(input->m_name)) {
            return std::unexpected(Error::of(Failure::System, u"store.missing"_s, {input->m_name}));
        }
        input->m_file.setFileName(input->m_name);
        if (QFileInfo(input->m_name).isDir() || !input->m_file.open(QIODevice::ReadOnly)) {
            return std::unexpected(
                Error::of(Failure::System, u"store.cannotRead"_s, {input->m_name, input->m_file.errorString()}));
        }
        return input;
    }

    [[nodiscard]] Result<QString> whole()
    {
        if (m_standard) {
            const Result<QByteArray> bytes = m_standard->all();
            return bytes ? textOf(*bytes, m_name) : std::unexpected(bytes.error());
        }
        if (!m_file.isOpen()) {
            return m_texts.join(u'\n');
        }
        const QByteArray bytes = m_file.read(longestInput + 1);
        return bytes.size() > longestInput ? tooLong(m_name) : textOf(bytes, m_name);
    }

    /** The next line, without its end; absent after the last one. */
    [[nodiscard]] std::optional<Result<QString>> line()
    {
        ++m_line;
        if (!m_standard && !m_file.isOpen()) {
            return m_line <= m_texts.size() ? std::optional<Result<QString>>(m_texts[m_line - 1]) : std::nullopt;
        }
        const Result<QByteArray> read =
            m_standard ? m_standard->line(longestInput + 1) : m_file.readLine(longestInput + 1);
        if (!read) {
            return std::unexpected(read.error());
        }
        QByteArray bytes = *read;
        if (bytes.isEmpty()) {
            return std::nullopt;
        }
        const QString place = m_name + u':' + QString::number(m_line);
        if (bytes.size() > longestInput) {
            return tooLong(place);
        }
        while (bytes.endsWith('\n') || bytes.endsWith('\r')) {
            bytes.chop(1);
        }
        return textOf(bytes, place);
    }

private:
    SuggestInput() = default;
    static Result<QString> tooLong(const QString &what)
    {
        return std::unexpected(
            Error::of(Failure::Data, u"suggest.tooLong"_s, {what, QString::number(longestInput / 1024 / 1024)}));
    }

    QString m_name;
    std::optional<StandardInput> m_standard;
    QFile m_file;
    QStringList m_texts;
    qsizetype m_line = 0;
};

} // namespace

class VocabularySuggestCommand : public Command
{
public:
    VocabularySuggestCommand()
        : Command({.name = u"vocabulary suggest"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Suggest skills for a text, best first"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"text"_s, QT_TRANSLATE_NOOP("cli", "The text"), u"TEXT"_s),
                  option(u"input"_s, QT_TRANSLATE_NOOP("cli", "The file with the text, or - for standard input"),
                      u"PATH"_s),
                  flag(u"lines"_s,
                      QT_TRANSLATE_NOOP("cli", "Treat each line as a text of its own; prints one JSON list per line")),
                  option(u"lang"_s, QT_TRANSLATE_NOOP("cli", "The language of the text: nl or en"), u"nl"_s),
                  option(u"limit"_s, QT_TRANSLATE_NOOP("cli", "At most this many"), u"10"_s),
                  option(u"scheme"_s,
                      QT_TRANSLATE_NOOP("cli",
                          "Only from this vocabulary; by default from the skill vocabularies, or those chosen in the "
                          "window"),
                      u"URI"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<domain::Language> language = arguments.language(u"lang"_s);
        const Result<int> limit = arguments.number(u"limit"_s, 10, 1, 1000);
        if (!language || !limit) {
            return std::unexpected(!language ? language.error() : limit.error());
        }
        if (arguments.has(u"text"_s) == arguments.has(u"input"_s)) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.eitherOr"_s, {u"text"_s, u"input"_s}));
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<std::unique_ptr<SuggestInput>> input = SuggestInput::open(arguments);
        if (!input) {
            return std::unexpected(input.error());
        }
        const Result<std::shared_ptr<const Suggester>> suggester =
            Suggester::of(**catalogue, arguments.value(u"scheme"_s));
        if (!suggester) {
            return std::unexpected(suggester.error());
        }
        if ((*suggester)->isEmpty()) {
            return std::unexpected(Error::of(Failure::Data, u"suggest.noVocabulary"_s, {arguments.at(0)}));
        }
        const vocabulary::SuggestOptions options{.language = *language,
            .limit = *limit,
            .isCancelled = [&output] { return output.isOver(); },
            .weights = {}};
        return arguments.has(u"lines"_s) ? eachLine(**input, **suggester, options, output)
                                         : whole(**input, **suggester, options, output);
    }

private:
    static Result<ExitCode> whole(
        SuggestInput &input, const Suggester &suggester, const vocabulary::SuggestOptions &options, Output &output)
    {
        const Result<QString> text = input.whole();
        if (!text) {
            return std::unexpected(text.error());
        }
        const QList<Suggestion> suggestions = suggester.suggest(*text, options);
        if (wasInterrupted()) {
            return domain::cancelled();
        }
        QString lines;
        for (const Suggestion &suggestion : suggestions) {
            lines += suggestion.label + u"  ("_s + suggestion.because.join(u", "_s) + u")  "_s + suggestion.uri + u'\n';
        }
        output.value(toJson(suggestions), lines);
        return Done;
    }

    static Result<ExitCode> eachLine(
        SuggestInput &input, const Suggester &suggester, const vocabulary::SuggestOptions &options, Output &output)
    {
        while (!output.isOver()) {
            const std::optional<Result<QString>> line = input.line();
            if (!line) {
                break;
            }
            if (!*line) {
                return std::unexpected(line->error());
            }
            const QList<Suggestion> suggestions = suggester.suggest(**line, options);
            if (!output.isOver()) {
                output.jsonLine(toJson(suggestions));
            }
        }
        if (wasInterrupted()) { // this may be the only reason that the input ended
            return domain::cancelled();
        }
        return Done;
    }

    static QJsonArray toJson(const QList<Suggestion> &suggestions)
    {
        QJsonArray json;
        for (const Suggestion &suggestion : suggestions) {
            json.append(QJsonObject{{u"uri"_s, suggestion.uri}, {u"label"_s, suggestion.label},
                {u"score"_s, suggestion.score}, {u"because"_s, QJsonArray::fromStringList(suggestion.because)}});
        }
        return json;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularySuggest, VocabularySuggestCommand)
