// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/constant.h"
#include "domain/sentences.h"
#include "store/backup.h"
#include "store/temporaryfolder.h"
#include "vocabulary/loading/importer.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using vocabulary::ConceptDifference;
using vocabulary::Fate;
using vocabulary::ImportedScheme;
using vocabulary::SchemeDifference;
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
    QJsonArray missing;
    for (const domain::Message &each : report.missing) {
        missing.append(domain::sentence(each));
    }
    return {{u"schemes"_s, schemes}, {u"relations"_s, report.relations}, {u"problems"_s, problems},
        {u"missing"_s, missing}, {u"seconds"_s, report.seconds}};
}

QJsonArray json(const QList<domain::LocalizedText> &labels)
{
    QJsonArray list;
    for (const domain::LocalizedText &label : labels) {
        list.append(QJsonObject::fromVariantMap(label.toMap()));
    }
    return list;
}

QJsonObject json(const SchemeDifference &difference)
{
    QJsonObject object{{u"uri"_s, difference.scheme},
        {u"title"_s, difference.title.preferring(domain::Language::Dutch)}, {u"from"_s, difference.versionBefore},
        {u"to"_s, difference.versionAfter}};
    for (const Fate fate : vocabulary::fates) {
        object.insert(fateName(fate), difference.count(fate));
    }
    QJsonArray concepts;
    for (const ConceptDifference &each : difference.concepts) {
        QJsonObject told{{u"uri"_s, each.uri}, {u"what"_s, fateName(each.fate)},
            {u"before"_s, QJsonObject::fromVariantMap(each.before.toMap())},
            {u"after"_s, QJsonObject::fromVariantMap(each.after.toMap())}, {u"uses"_s, each.uses}};
        if (each.fate == Fate::Moved) {
            told.insert(u"parentsBefore"_s, json(each.parentsBefore));
            told.insert(u"parentsAfter"_s, json(each.parentsAfter));
        }
        if (!each.successors.isEmpty()) {
            told.insert(u"successors"_s, QJsonArray::fromStringList(each.successors));
        }
        concepts.append(told);
    }
    object.insert(u"concepts"_s, concepts);
    return object;
}

} // namespace

class VocabularyImportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::VocabularyImportCommand)

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
                      u"language"_s, QT_TRANSLATE_NOOP("cli", "Only labels in these languages (nl, en)"), u"nl,en"_s),
                  flag(
                      u"dry-run"_s, QT_TRANSLATE_NOOP("cli", "Only show how it differs from what the catalogue has"))}})
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
        const bool isDry = arguments.has(u"dry-run"_s);
        const CatalogueResult catalogue = isDry ? openToRead(arguments.at(0)) : openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const vocabulary::VocabularyRequest request{
            .sources = arguments.from(1), .format = *format, .languages = languages};
        if (isDry) {
            return tellOnly(**catalogue, request, output);
        }
        const Result<VocabularyReport> report = vocabulary::importVocabulary(**catalogue, request, output.progress());
        if (!report) {
            return std::unexpected(report.error());
        }
        output.value(json(*report), text(*report));
        return report->problems.isEmpty() ? Done : DoneWithFindings;
    }

private:
    /**
     * Imports everything into a copy of \a asked, and reports what would change: the file itself stays untouched, and
     * others may have it open.
     */
    static Result<ExitCode> tellOnly(
        store::Catalogue &asked, const vocabulary::VocabularyRequest &request, Output &output)
    {
        const store::TemporaryFolder folder;
        const QString path = folder.filePath(u"dry-run.llo"_s);
        const CatalogueResult copy = store::copyTo(asked, path).and_then([&] { return openToWrite(path); });
        if (!copy) {
            return std::unexpected(copy.error());
        }
        store::Catalogue &catalogue = **copy;
        VocabularyReport report;
        QList<SchemeDifference> differences;
        const Result<void> tried = vocabulary::prepareVocabulary(catalogue, request, output.progress())
                                       .and_then([&](const vocabulary::PreparedVocabulary &prepared) {
                                           report = prepared.report;
                                           return vocabulary::differences(catalogue, prepared);
                                       })
                                       .transform([&](const QList<SchemeDifference> &found) { differences = found; });
        if (!tried) {
            return std::unexpected(tried.error());
        }
        QJsonObject whole = json(report);
        QJsonArray list;
        QString lines = text(report);
        for (const SchemeDifference &each : std::as_const(differences)) {
            list.append(json(each));
            lines += text(each);
        }
        whole.insert(u"differences"_s, list);
        output.value(whole, lines);
        return report.problems.isEmpty() ? Done : DoneWithFindings;
    }

    static QString text(const SchemeDifference &difference)
    {
        QString lines = tr("%1: from %2 to %3")
                            .arg(difference.title.preferring(domain::Language::Dutch), difference.versionBefore,
                                difference.versionAfter)
            + u'\n';
        for (const Fate fate : vocabulary::fates) {
            lines +=
                fateName(fate).leftJustified(12) + QString::number(difference.count(fate)).rightJustified(7) + u'\n';
        }
        for (const ConceptDifference &each : difference.concepts) {
            if (each.uses > 0) {
                const QString label =
                    (each.before.isEmpty() ? each.after : each.before).preferring(domain::Language::Dutch);
                lines += tr("In use: %1 (%2), by %n offering(s)", nullptr, each.uses).arg(label, fateName(each.fate))
                    + u'\n';
            }
        }
        return lines;
    }

    static QString text(const VocabularyReport &report)
    {
        QString text;
        for (const ImportedScheme &scheme : report.schemes) {
            const auto number = [](int count) { return QString::number(count); };
            text +=
                tr("%1: %2 concepts (%3 new, %4 changed, %5 retired, %6 vanished)")
                    .arg(QString(scheme.title.preferring(domain::Language::Dutch) + u' ' + scheme.version).trimmed(),
                        number(scheme.concepts), number(scheme.fresh), number(scheme.changed), number(scheme.retired),
                        number(scheme.vanished))
                + u'\n';
        }
        text += tr("%1 relations, in %2 seconds").arg(report.relations).arg(report.seconds, 0, 'f', 1) + u'\n';
        for (const domain::Message &missing : report.missing) {
            text += domain::sentence(missing) + u'\n';
        }
        for (const VocabularyProblem &problem :
            constant(report.problems.first(qMin(report.problems.size(), mostProblemsToPeople)))) {
            const QString place = problem.line > 0 ? u":%1:%2"_s.arg(problem.line).arg(problem.column) : QString();
            text += (problem.source.isEmpty() ? QString() : problem.source + place + u": "_s)
                + domain::sentence(problem.text) + u'\n';
        }
        if (report.problems.size() > mostProblemsToPeople) {
            text += tr("%1 more problems; --json lists them all").arg(report.problems.size() - mostProblemsToPeople)
                + u'\n';
        }
        return text;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularyImport, VocabularyImportCommand)
