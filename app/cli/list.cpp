// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/offeringjson.h"
#include "cli/opening.h"
#include "exchange/registry.h"
#include "publishing/judging.h"
#include "rules/evaluator.h"
#include "store/derived.h"
#include "store/offeringlist.h"
#include "vocabulary/own/ownscheme.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

QStringList readinesses()
{
    return {u"ready"_s, u"blocked"_s, u"published"_s, u"changed"_s, u"withdrawing"_s, u"withdrawn"_s};
}

QJsonObject toJson(const store::OfferingRow &row)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{u"id"_s, row.id.toString()}, {u"kind"_s, orNull(row.kind)}, {u"code"_s, orNull(row.code)},
        {u"title"_s, cli::toJson(row.title)}, {u"status"_s, orNull(row.status)}, {u"level"_s, orNull(row.level)},
        {u"provider"_s, orNull(row.provider.toString())}, {u"providerName"_s, cli::toJson(row.providerName)},
        {u"updated"_s, orNull(row.updated.toUTC().toString(Qt::ISODateWithMs))}};
}

QString toLine(const store::OfferingRow &row)
{
    return QStringList{
        row.id.toString(), row.kind, row.status, row.level, row.code, row.title.preferring(domain::Language::Dutch)}
        .join(u'\t');
}

} // namespace

class ListCommand : public Command
{
public:
    ListCommand()
        : Command({.name = u"list"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "List offerings"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"query"_s,
                              QT_TRANSLATE_NOOP("cli", "Words that must all occur, as whole words or as beginnings"),
                              u"TEXT"_s),
                  option(u"status"_s, QT_TRANSLATE_NOOP("cli", "Only with this status"), u"S"_s),
                  option(u"kind"_s, QT_TRANSLATE_NOOP("cli", "Only of this kind: module or programme"), u"K"_s),
                  option(u"skill"_s, QT_TRANSLATE_NOOP("cli", "Only with a link to this skill"), u"URI"_s),
                  option(u"destination"_s, QT_TRANSLATE_NOOP("cli", "With --readiness: for which destination"), u"D"_s),
                  option(u"readiness"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Only what is ready, blocked, published, changed, withdrawing or withdrawn"),
                      u"R"_s),
                  option(u"rule"_s,
                      QT_TRANSLATE_NOOP("cli",
                          "With --destination: only offerings in which this rule finds something (validate --group "
                          "rule lists the rules)"),
                      u"RULE"_s),
                  option(u"limit"_s, QT_TRANSLATE_NOOP("cli", "At most this many"), u"N"_s)}})
    {}

    /**
     * Readiness for a destination that is switched off is computed on the spot: a script gets the same answer as if it
     * were on, only more slowly.
     */
    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        Result<store::OfferingQuery> query = queryOf(arguments);
        if (!query) {
            return std::unexpected(query.error());
        }
        const CatalogueResult catalogue =
            query->readiness.isEmpty() ? openToRead(arguments.at(0)) : openForReadiness(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const QString rule = arguments.value(u"rule"_s);
        const Result<void> workedOut =
            workOut(**catalogue, *query).and_then([&] { return findRule(**catalogue, rule, *query, output); });
        if (!workedOut) {
            return std::unexpected(workedOut.error());
        }
        const Result<QList<qint64>> found = store::findOfferings(**catalogue, *query);
        if (!found) {
            return std::unexpected(found.error());
        }
        output.beginList();
        constexpr qsizetype page = 1000;
        for (qsizetype begin = 0; begin < found->size() && !output.isOver(); begin += page) {
            const Result<QList<store::OfferingRow>> rows = store::offeringRows(**catalogue, found->mid(begin, page));
            if (!rows) {
                return std::unexpected(rows.error());
            }
            for (const store::OfferingRow &row : *rows) {
                output.item(toJson(row), toLine(row));
            }
        }
        output.endList();
        return Done;
    }

private:
    static Result<store::OfferingQuery> queryOf(const Arguments &arguments)
    {
        store::OfferingQuery query;
        const Result<QString> status = arguments.code(u"status"_s, u"status"_s);
        const Result<QString> kind = arguments.code(u"kind"_s, u"kind"_s);
        const Result<QString> destination = arguments.choice(u"destination"_s, {}, exchange::destinations());
        const Result<QString> readiness = arguments.choice(u"readiness"_s, {}, readinesses());
        const Result<int> limit = arguments.number(u"limit"_s, 0, 0, 100'000'000);
        for (const Result<QString> &choice : {status, kind, destination, readiness}) {
            if (!choice) {
                return std::unexpected(choice.error());
            }
        }
        if (!limit) {
            return std::unexpected(limit.error());
        }
        const bool hasRule = arguments.has(u"rule"_s);
        if (hasRule && destination->isEmpty()) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.goTogether"_s, {u"destination"_s, u"rule"_s}));
        }
        if (!hasRule && destination->isEmpty() != readiness->isEmpty()) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.goTogether"_s, {u"destination"_s, u"readiness"_s}));
        }
        query.text = arguments.value(u"query"_s);
        query.status = *status;
        query.kind = *kind;
        query.skill = arguments.value(u"skill"_s);
        query.destination = *destination;
        query.readiness = *readiness;
        query.limit = *limit;
        return query;
    }

    /** Calculates what is blocked for a destination for which nothing is stored. */
    static Result<void> workOut(store::Catalogue &catalogue, store::OfferingQuery &query)
    {
        const Result<QStringList> on = exchange::switchedOn(catalogue);
        if (!on) {
            return std::unexpected(on.error());
        }
        const bool isAsked = query.readiness == u"ready" || query.readiness == u"blocked";
        if (!isAsked || on->contains(query.destination)) {
            return {};
        }
        return publishing::blockedFor(catalogue, query.destination).transform([&](const QList<domain::Id> &blocked) {
            query.blocked = blocked;
        });
    }

    /** Selects the offerings in which the rule finds something; all where no rule is given. */
    static Result<void> findRule(
        store::Catalogue &catalogue, const QString &rule, store::OfferingQuery &query, Output &output)
    {
        if (rule.isEmpty()) {
            return {};
        }
        const QStringList known = rules::Evaluator::builtIn().ruleIds(query.destination);
        if (!known.contains(rule)) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"cli.badChoice"_s, {u"rule"_s, rule, known.join(u", "_s)}));
        }
        return publishing::gapOf(catalogue, query.destination, rule, publishing::Judged::All, output.progress())
            .transform([&](const std::optional<publishing::Gap> &gap) {
                query.ids = gap ? gap->offerings : QList<domain::Id>();
                if (query.readiness.isEmpty()) {
                    query.destination.clear(); // only readiness depends on it
                }
            });
    }

    /** Readiness computed under other rules is recomputed if the catalogue is writable. */
    static CatalogueResult openForReadiness(const QString &path)
    {
        if (const Result<void> named = checkPath(path); !named) {
            return std::unexpected(named.error());
        }
        CatalogueResult catalogue =
            store::Catalogue::open(path, store::Access::WriteIfPossible, vocabulary::derivations());
        constexpr int atOnce = 500;
        Result<int> refreshed = 1;
        while (catalogue && (*catalogue)->isWritable() && refreshed && *refreshed > 0) {
            refreshed = store::refreshStaleReadiness(**catalogue, atOnce);
        }
        if (!refreshed) {
            return std::unexpected(refreshed.error());
        }
        return catalogue;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(List, ListCommand)
