// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/endings.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

/** Removes \a edition from \a tree, with what belongs to it. */
void remove(OfferingTree &tree, const Record &edition)
{
    QList<Record> gone = tree.partsWithin(edition);
    gone.append(edition);
    for (const Record &record : std::as_const(gone)) {
        tree.parts[record.kind()].removeIf([&](const Record &each) { return each.id() == record.id(); });
    }
}

/** The codes of the included offerings. */
QSet<QString> codesOf(const Scope &scope)
{
    QSet<QString> codes;
    for (const Id &id : scope.selection().set) {
        codes.insert(scope.facts().code(id).toCaseFolded());
    }
    return codes;
}

} // namespace

OfferingTree endedAs(const Ending &ending, OfferingTree tree)
{
    const QDate day = ending.day;
    const auto &fields = domain::offeringTable();
    const QDate from = fields.validFrom(tree.offering);
    const QDate end = from.isValid() && !ending.isExpired ? std::max(from, day) : day;
    const QDate known = fields.validTo(tree.offering);
    if (!known.isValid() || known > end) {
        fields.validTo.set(tree.offering, end);
    }
    const auto &table = domain::editionTable();
    const QList<Record> editions = tree.of(Kind::Edition);
    for (const Record &edition : editions) {
        if (!table.start(edition).isValid() || table.start(edition) > day) {
            remove(tree, edition);
        }
    }
    for (Record &edition : tree.parts[Kind::Edition]) {
        const QString status = table.status(edition);
        if (status.isEmpty() || status == u"planned" || status == u"open") {
            const QDate last = table.end(edition);
            table.status.set(edition, last.isValid() && last < day ? u"completed"_s : u"running"_s);
        }
    }
    return tree;
}

Result<QSet<Id>> providersOf(store::Catalogue &catalogue, const QList<Ending> &endings)
{
    QMap<qint64, QList<Id>> byDelivery;
    for (const Ending &each : endings) {
        byDelivery[each.change].append(each.offering);
    }
    QSet<Id> providers;
    for (auto each = byDelivery.cbegin(); each != byDelivery.cend(); ++each) {
        Result<store::PastRecords> past = store::PastRecords::of(catalogue, each.key());
        const Result<QList<OfferingTree>> trees = past ? past->trees(*each) : std::unexpected(past.error());
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const OfferingTree &tree : *trees) {
            providers.insert(domain::offeringTable().provider(tree.offering));
        }
    }
    return providers;
}

Result<std::vector<EndedOffering>> endedOfferings(store::Catalogue &catalogue, const Layout &layout,
    const QList<Ending> &endings, std::optional<domain::Language> language, const Scope &now)
{
    std::vector<EndedOffering> ended;
    std::map<qint64, QMap<Id, Ending>> byDelivery;
    for (const Ending &each : endings) {
        byDelivery[each.change].insert(each.offering, each);
    }
    const QSet<QString> taken = byDelivery.empty() ? QSet<QString>() : codesOf(now);
    for (const auto &[change, these] : byDelivery) {
        Result<store::PastRecords> past = store::PastRecords::of(catalogue, change);
        if (!past) {
            return std::unexpected(past.error());
        }
        Scope then;
        const QList<Id> ids = these.keys();
        const Result<void> loaded = then.loadPast(catalogue, *past, QSet<Id>(ids.cbegin(), ids.cend()), layout.needs());
        const Result<QList<OfferingTree>> trees = loaded ? past->trees(ids) : std::unexpected(loaded.error());
        if (!trees) {
            return std::unexpected(trees.error());
        }
        Surroundings around = then.surroundings(language);
        around.code = [&](const Id &id) {
            const QString code = then.facts().code(id);
            return these.contains(id) && taken.contains(code.toCaseFolded()) ? QString() : code;
        };
        // So that readers see that it changed.
        around.lastEdited = [&](const Id &id) {
            const auto ending = these.constFind(id);
            return ending == these.cend() ? then.facts().lastEdited(id) : ending->time;
        };
        const std::unique_ptr<FileMaker> maker = layout.maker(around);
        for (const OfferingTree &tree : *trees) {
            EndedOffering offering{.tree = endedAs(these[tree.offering.id()], tree), .made = {}};
            offering.made = maker->offering(offering.tree);
            ended.push_back(std::move(offering));
        }
    }
    return ended;
}

} // namespace leerschakel::exchange::writing
