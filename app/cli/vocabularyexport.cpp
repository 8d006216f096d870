// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "vocabulary/skos/skoswriter.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

using domain::Error;
using domain::Failure;
using vocabulary::SkosSyntax;

namespace {

/** Standard output as a device to write a document to. */
class Printed : public QIODevice
{
public:
    explicit Printed(Output &output) : m_output(output) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override
    {
        m_output.document(QByteArray::fromRawData(bytes, size));
        return size; // the output remembers errors
    }

private:
    Output &m_output;
};

} // namespace

class VocabularyExportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::VocabularyExportCommand)

public:
    VocabularyExportCommand()
        : Command({.name = u"vocabulary export"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Write a vocabulary, loaded or your own, as SKOS"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"URI", QT_TRANSLATE_NOOP("cli", "The vocabulary, as \"vocabulary list\" names it")},
                  {"OUTPUT", QT_TRANSLATE_NOOP("cli", "The file to write: .ttl or .jsonld; - prints it")}},
              .options = {option(u"format"_s,
                  QT_TRANSLATE_NOOP("cli", "turtle or jsonld; otherwise what the name of the file ends in"),
                  u"FORMAT"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const QString path = arguments.at(2);
        const Result<SkosSyntax> syntax = syntaxOf(arguments);
        if (!syntax) {
            return std::unexpected(syntax.error());
        }
        const bool isPrinted = path == u"-";
        if (isPrinted && output.isJson()) {
            return std::unexpected(Error::of(Failure::Usage, u"cli.printedTwice"_s));
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        if (isPrinted) {
            Printed printed(output);
            return vocabulary::writeSkos(**catalogue, arguments.at(1), *syntax, printed, output.progress())
                .transform([](const vocabulary::SkosExport &) { return Done; });
        }
        const Result<vocabulary::SkosExport> written =
            vocabulary::exportSkos(**catalogue, arguments.at(1), *syntax, path, output.progress());
        if (!written) {
            return std::unexpected(written.error());
        }
        output.value(QJsonObject{{u"scheme"_s, written->scheme},
                         {u"title"_s, written->title.preferring(domain::Language::Dutch)}, {u"file"_s, path},
                         {u"concepts"_s, written->concepts}, {u"bytes"_s, written->bytes}},
            tr("%1: %2 concepts, %3 bytes").arg(path).arg(written->concepts).arg(written->bytes));
        return Done;
    }

private:
    static Result<SkosSyntax> syntaxOf(const Arguments &arguments)
    {
        const QStringList names{u"turtle"_s, u"jsonld"_s};
        const Result<QString> format = arguments.choice(u"format"_s, {}, names);
        if (!format) {
            return std::unexpected(format.error());
        }
        if (!format->isEmpty()) {
            return *format == names[0] ? SkosSyntax::Turtle : SkosSyntax::JsonLd;
        }
        const QString path = arguments.at(2);
        const std::optional<SkosSyntax> byName =
            path == u"-" ? std::optional(SkosSyntax::Turtle) : vocabulary::skosSyntaxOf(path);
        return byName ? Result<SkosSyntax>(*byName)
                      : std::unexpected(Error::of(Failure::Usage, u"cli.unknownEnding"_s, {path, names.join(u", "_s)}));
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularyExport, VocabularyExportCommand)
