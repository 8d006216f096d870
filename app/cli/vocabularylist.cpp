// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "vocabulary/search/conceptindex.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class VocabularyListCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::VocabularyListCommand)

public:
    VocabularyListCommand()
        : Command({.name = u"vocabulary list"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "List the vocabularies of a catalogue"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QList<vocabulary::SchemeSummary>> schemes =
            vocabulary::schemes(**catalogue, domain::Language::Dutch);
        if (!schemes) {
            return std::unexpected(schemes.error());
        }
        QJsonArray json;
        QString text;
        for (const vocabulary::SchemeSummary &scheme : *schemes) {
            QJsonObject labels{{u"nl"_s, 0}, {u"en"_s, 0}};
            for (auto it = scheme.labels.cbegin(); it != scheme.labels.cend(); ++it) {
                labels.insert(it.key(), it.value());
            }
            json.append(QJsonObject{{u"uri"_s, scheme.uri}, {u"title"_s, scheme.title}, {u"version"_s, scheme.version},
                {u"concepts"_s, scheme.concepts}, {u"labels"_s, labels}, {u"own"_s, scheme.own}});
            const auto number = [](int count) { return QString::number(count); };
            text += tr("%1: %2 concepts (%3 in Dutch, %4 in English), %5")
                        .arg(QString(scheme.title + u' ' + scheme.version).trimmed(), number(scheme.concepts),
                            number(scheme.labels.value(u"nl"_s)), number(scheme.labels.value(u"en"_s)), scheme.uri)
                + u'\n';
        }
        output.value(json, text);
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularyList, VocabularyListCommand)
