// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/constant.h"
#include "rules/evaluator.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

domain::Language ownLanguage()
{
    return languageOfMessages() == u"nl" ? domain::Language::Dutch : domain::Language::English;
}

QJsonObject toJson(const rules::Finding &finding, const domain::Id &offering)
{
    QJsonObject json{{u"offering"_s, offering.toString()}, {u"field"_s, finding.field},
        {u"destination"_s, finding.destination}, {u"rule"_s, finding.rule},
        {u"severity"_s, rules::severityName(finding.severity)}, {u"text"_s, finding.text.preferring(ownLanguage())},
        {u"reason"_s, finding.reason.preferring(ownLanguage())}, {u"owner"_s, finding.owner},
        {u"source"_s, finding.source}, {u"consumer"_s, finding.consumer},
        {u"kind"_s, domain::kindTable(finding.kind).name()}, {u"record"_s, finding.record.toString()},
        {u"language"_s, finding.language}, {u"limit"_s, finding.limit}};
    if (finding.fix) {
        json.insert(u"fix"_s,
            QJsonObject{{u"field"_s, finding.fix->field}, {u"value"_s, QJsonValue::fromVariant(finding.fix->value)}});
    }
    return json;
}

QString toLine(const rules::Finding &finding, const domain::Id &offering)
{
    const QString kind =
        finding.kind == domain::Kind::Offering ? QString() : domain::kindTable(finding.kind).name() + u'.';
    return QStringList{offering.toString(), rules::severityName(finding.severity), kind + finding.field,
        finding.text.preferring(ownLanguage())}
        .join(u'\t');
}

} // namespace

class ValidateCommand : public Command
{
public:
    ValidateCommand()
        : Command({.name = u"validate"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Show what is still missing for destinations"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"for"_s, QT_TRANSLATE_NOOP("cli", "Only for this destination"), u"DESTINATION"_s),
                  option(u"offering"_s, QT_TRANSLATE_NOOP("cli", "Only this offering"), u"ID"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> destination = arguments.choice(u"for"_s, {}, rules::Evaluator::builtIn().destinations());
        if (!destination) {
            return std::unexpected(destination.error());
        }
        Result<domain::Id> only = domain::Id();
        if (arguments.has(u"offering"_s)) {
            only = readId(arguments.value(u"offering"_s));
        }
        if (!only) {
            return std::unexpected(only.error());
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        return only->isNull() ? all(**catalogue, *destination, output) : one(**catalogue, *only, *destination, output);
    }

private:
    static bool tell(const domain::OfferingTree &tree, const QString &destination, QDate today, Output &output)
    {
        bool blocked = false;
        for (const rules::Finding &finding : constant(rules::Evaluator::builtIn().evaluate(tree, destination, today))) {
            blocked = blocked || finding.severity == rules::Severity::Blocks;
            output.item(toJson(finding, tree.offering.id()), toLine(finding, tree.offering.id()));
        }
        return blocked;
    }

    static Result<ExitCode> one(
        store::Catalogue &catalogue, const domain::Id &id, const QString &destination, Output &output)
    {
        const Result<domain::OfferingTree> tree = offeringOf(catalogue, id);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        output.beginList();
        const bool blocked = tell(*tree, destination, catalogue.now().date(), output);
        output.endList();
        return blocked ? DoneWithFindings : Done;
    }

    static Result<ExitCode> all(store::Catalogue &catalogue, const QString &destination, Output &output)
    {
        constexpr int atOnce = 200;
        bool blocked = false;
        domain::Id after;
        output.beginList();
        while (!output.isOver()) {
            const Result<QList<domain::Id>> ids = store::nextOfferings(catalogue, after, atOnce);
            const Result<QList<domain::OfferingTree>> trees =
                ids ? store::loadTrees(catalogue, *ids) : std::unexpected(ids.error());
            if (!trees) {
                return std::unexpected(trees.error());
            }
            if (ids->isEmpty()) {
                break;
            }
            for (const domain::OfferingTree &tree : *trees) {
                blocked = tell(tree, destination, catalogue.now().date(), output) || blocked;
            }
            after = ids->constLast();
        }
        output.endList();
        return blocked ? DoneWithFindings : Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Validate, ValidateCommand)
