// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/constant.h"
#include "domain/sentences.h"
#include "vocabulary/importer.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using vocabulary::ImportedScheme;
using vocabulary::VocabularyProblem;
using vocabulary::VocabularyReport;

namespace {

constexpr qsizetype mostProblemsToPeople = 20;

QJsonObject json(const ImportedScheme &scheme)
{
    return {{u"uri"_s, scheme.uri}, {u"title"_s, scheme.title.preferring(domain::Language::Dutch)},
        {u"version"_s, scheme.version}, {u"concepts"_s, scheme.concepts}, {u"new"_s, scheme.fresh},
        {u"changed"_s, scheme.changed}, {u"retired"_s, scheme.retired}, {u"vanished"_s, scheme.vanished}};
}

QJsonObject json(const VocabularyReport &report)
{
    QJsonArray schemes;
    for (const ImportedScheme &scheme : report.schemes) {
        schemes.append(json(scheme));
    }
    QJsonArray problems;
    for (const VocabularyProblem &problem : report.problems) {
        problems.append(QJsonObject{{u"source"_s, problem.source}, {u"line"_s, problem.line},
            {u"column"_s, problem.column}, {u"text"_s, domain::sentence(problem.text)}});
    }
    return {{u"schemes"_s, schemes}, {u"relations"_s, report.relations}, {u"problems"_s, problems},
        {u"seconds"_s, report.seconds}};
}

} // namespace

class VocabularyImportCommand : public Command
{
public:
    VocabularyImportCommand()
        : Command({.name = u"vocabulary import"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Load a vocabulary, in one change that can be undone"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"SOURCE", QT_TRANSLATE_NOOP("cli", "A file of the vocabulary, several, or a folder with them"),
                      Positional::Occurs::OnceOrMore}},
              .options = {
                  option(u"format"_s, QT_TRANSLATE_NOOP("cli", "auto (by content), esco-csv or skos"), u"FORMAT"_s),
                  option(
                      u"language"_s, QT_TRANSLATE_NOOP("cli", "Only labels in these languages (nl, en)"), u"nl,en"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> format = arguments.choice(u"format"_s, u"auto"_s, {u"auto"_s, u"esco-csv"_s, u"skos"_s});
        if (!format) {
            return std::unexpected(format.error());
        }
        QStringList languages;
        for (const QString &value : constant(arguments.values(u"language"_s))) {
            languages.append(value.split(u',', Qt::SkipEmptyParts));
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<VocabularyReport> report = vocabulary::importVocabulary(
            **catalogue, {.sources = arguments.from(1), .format = *format, .languages = languages}, output.progress());
        if (!report) {
            return std::unexpected(report.error());
        }
        output.value(json(*report), text(*report));
        return report->problems.isEmpty() ? Done : DoneWithFindings;
    }

private:
    static QString text(const VocabularyReport &report)
    {
        QString text;
        for (const ImportedScheme &scheme : report.schemes) {
            text += tr("%1 %2: %3 concepts (%4 new, %5 changed, %6 retired, %7 vanished)")
                        .arg(scheme.title.preferring(domain::Language::Dutch), scheme.version)
                        .arg(scheme.concepts)
                        .arg(scheme.fresh)
                        .arg(scheme.changed)
                        .arg(scheme.retired)
                        .arg(scheme.vanished)
                + u'\n';
        }
        text += tr("%1 relations, in %2 seconds").arg(report.relations).arg(report.seconds, 0, 'f', 1) + u'\n';
        for (const VocabularyProblem &problem :
            constant(report.problems.first(qMin(report.problems.size(), mostProblemsToPeople)))) {
            const QString place = problem.line > 0 ? u":%1:%2"_s.arg(problem.line).arg(problem.column) : QString();
            text += (problem.source.isEmpty() ? QString() : problem.source + place + u": "_s)
                + domain::sentence(problem.text) + u'\n';
        }
        if (report.problems.size() > mostProblemsToPeople) {
            text += tr("%1 more problems; --json tells them all").arg(report.problems.size() - mostProblemsToPeople)
                + u'\n';
        }
        return text;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularyImport, VocabularyImportCommand)
