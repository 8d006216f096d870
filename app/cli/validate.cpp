// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/constant.h"
#include "exchange/registry.h"
#include "publishing/judging.h"
#include "rules/evaluator.h"
#include "store/readers.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

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

QJsonObject toJson(const publishing::Gap &gap)
{
    QJsonArray offerings;
    for (const domain::Id &id : gap.offerings) {
        offerings.append(id.toString());
    }
    return {{u"rule"_s, gap.rule}, {u"destination"_s, gap.destination},
        {u"severity"_s, rules::severityName(gap.severity)}, {u"offerings"_s, offerings},
        {u"text"_s, gap.text.preferring(ownLanguage())}, {u"reason"_s, gap.reason.preferring(ownLanguage())},
        {u"owner"_s, gap.owner}, {u"source"_s, gap.source}, {u"consumer"_s, gap.consumer},
        {u"kind"_s, domain::kindTable(gap.kind).name()}, {u"field"_s, gap.field}};
}

QString toLine(const publishing::Gap &gap)
{
    return QStringList{gap.rule, rules::severityName(gap.severity), QString::number(gap.offerings.size()),
        gap.text.preferring(ownLanguage())}
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
                  option(u"offering"_s, QT_TRANSLATE_NOOP("cli", "Only this offering"), u"ID"_s),
                  option(u"group"_s,
                      QT_TRANSLATE_NOOP("cli", "rule: one row for each rule, with the offerings it is about"),
                      u"BY"_s)}})
    {}

    /**
     * Validates for what the catalogue is for; with --for only for that destination, whether it is switched on or
     * not.
     */
    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<QString> destination = arguments.choice(u"for"_s, {}, exchange::destinations());
        const Result<QString> group = arguments.choice(u"group"_s, {}, {u"rule"_s});
        if (!destination || !group) {
            return std::unexpected(destination ? group.error() : destination.error());
        }
        if (!group->isEmpty() && arguments.has(u"offering"_s)) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.eitherOr"_s, {u"offering"_s, u"group"_s}));
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
        const Result<QStringList> wanted =
            destination->isEmpty() ? exchange::switchedOn(**catalogue) : QStringList{*destination};
        if (!wanted) {
            return std::unexpected(wanted.error());
        }
        if (!group->isEmpty()) {
            return byRule(**catalogue, *wanted, output);
        }
        return only->isNull() ? all(**catalogue, *wanted, output) : one(**catalogue, *only, *wanted, output);
    }

private:
    /** What there is to report about some offerings. */
    struct Reported {
        bool blocked = false;
        QList<std::pair<QJsonObject, QString>> items = {};
    };

    static void look(const domain::OfferingTree &tree, const QStringList &destinations, QDate today, Reported &reported)
    {
        for (const rules::Finding &finding :
            constant(rules::Evaluator::builtIn().evaluateFor(destinations, tree, today))) {
            reported.blocked = reported.blocked || finding.severity == rules::Severity::Blocks;
            reported.items.append({toJson(finding, tree.offering.id()), toLine(finding, tree.offering.id())});
        }
    }

    static void tell(const Reported &reported, Output &output)
    {
        for (const auto &[json, line] : reported.items) {
            output.item(json, line);
        }
    }

    static Result<ExitCode> byRule(store::Catalogue &catalogue, const QStringList &destinations, Output &output)
    {
        const Result<QList<publishing::Gap>> gaps =
            publishing::workList(catalogue, destinations, publishing::Judged::All, output.progress());
        if (!gaps) {
            return std::unexpected(gaps.error());
        }
        output.beginList();
        bool blocked = false;
        for (const publishing::Gap &gap : *gaps) {
            blocked = blocked || gap.severity == rules::Severity::Blocks;
            output.item(toJson(gap), toLine(gap));
        }
        output.endList();
        return blocked ? DoneWithFindings : Done;
    }

    static Result<ExitCode> one(
        store::Catalogue &catalogue, const domain::Id &id, const QStringList &destinations, Output &output)
    {
        const Result<domain::OfferingTree> tree = offeringOf(catalogue, id);
        if (!tree) {
            return std::unexpected(tree.error());
        }
        output.beginList();
        Reported reported;
        look(*tree, destinations, catalogue.now().date(), reported);
        tell(reported, output);
        output.endList();
        return reported.blocked ? DoneWithFindings : Done;
    }

    static Result<Reported> lookAt(
        store::Catalogue &catalogue, const QList<domain::Id> &ids, const QStringList &destinations, QDate today)
    {
        return store::loadTrees(catalogue, ids).transform([&](const QList<domain::OfferingTree> &trees) {
            Reported reported;
            for (const domain::OfferingTree &tree : trees) {
                look(tree, destinations, today, reported);
            }
            return reported;
        });
    }

    static Result<ExitCode> all(store::Catalogue &catalogue, const QStringList &destinations, Output &output)
    {
        constexpr int atOnce = 200;
        const QDate today = catalogue.now().date();
        store::Readers readers(catalogue);
        bool blocked = false;
        domain::Id after;
        using Work = std::function<Result<Reported>(store::Catalogue &)>;
        const auto next = [&]() -> Result<Work> {
            if (output.isOver()) {
                return Work();
            }
            return store::nextOfferings(catalogue, after, atOnce).transform([&](const QList<domain::Id> &ids) -> Work {
                if (ids.isEmpty()) {
                    return {};
                }
                after = ids.constLast();
                return
                    [ids, destinations, today](store::Catalogue &own) { return lookAt(own, ids, destinations, today); };
            });
        };
        output.beginList();
        const Result<void> looked = readers.inOrder<Reported>(next, [&](const Reported &reported) -> Result<bool> {
            blocked = blocked || reported.blocked;
            tell(reported, output);
            return !output.isOver();
        });
        if (!looked) {
            return std::unexpected(looked.error());
        }
        output.endList();
        return blocked ? DoneWithFindings : Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Validate, ValidateCommand)
