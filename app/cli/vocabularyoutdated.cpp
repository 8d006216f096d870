// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "vocabulary/loading/outdated.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class VocabularyOutdatedCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::VocabularyOutdatedCommand)

public:
    VocabularyOutdatedCommand()
        : Command({.name = u"vocabulary outdated"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "List linked concepts that their vocabulary has retired or left out"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QList<vocabulary::OutdatedConcept>> outdated = vocabulary::outdatedConcepts(**catalogue);
        if (!outdated) {
            return std::unexpected(outdated.error());
        }
        QJsonArray json;
        QString text;
        for (const vocabulary::OutdatedConcept &each : *outdated) {
            json.append(QJsonObject{{u"uri"_s, each.uri}, {u"label"_s, QJsonObject::fromVariantMap(each.label.toMap())},
                {u"scheme"_s, each.scheme.preferring(domain::Language::Dutch)}, {u"what"_s, fateName(each.fate)},
                {u"successors"_s, QJsonArray::fromStringList(each.successors)}, {u"uses"_s, each.uses}});
            text += tr("%1 (%2), in %n offering(s)", nullptr, each.uses)
                        .arg(each.label.preferring(domain::Language::Dutch), each.uri)
                + u'\n';
            for (const QString &successor : each.successors) {
                text += tr("    instead: %1").arg(successor) + u'\n';
            }
        }
        output.value(json, text);
        return outdated->isEmpty() ? Done : DoneWithFindings;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(VocabularyOutdated, VocabularyOutdatedCommand)
