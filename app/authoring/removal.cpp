// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/removal.h"

#include "authoring/eachtree.h"
#include "authoring/naming.h"
#include "store/records.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

/** Deletions in an order that undo can reverse: parts are deleted before their owner, each once. */
class Removing
{
public:
    void add(ChangeSet &change, const Record &record)
    {
        if (!m_removed.contains(record.id())) {
            m_removed.insert(record.id());
            change.remove(record);
        }
    }
    /** Adds the parts of \a tree and its entries in programmes. */
    [[nodiscard]] Result<void> addParts(ChangeSet &change, store::Catalogue &catalogue, const OfferingTree &tree)
    {
        const Result<QList<Record>> places = store::loadWhere(
            catalogue, Kind::Component, domain::componentTable().module, tree.offering.id().toString());
        if (!places) {
            return std::unexpected(places.error());
        }
        std::ranges::for_each(*places, [&](const Record &place) { add(change, place); });
        for (const Kind kind : std::views::reverse(domain::partKinds())) {
            std::ranges::for_each(tree.of(kind), [&](const Record &part) { add(change, part); });
        }
        return {};
    }

private:
    QSet<Id> m_removed;
};

} // namespace

Result<Loss> lossOf(store::Catalogue &catalogue, const QList<Id> &offerings)
{
    const QSet<Id> wanted(offerings.cbegin(), offerings.cend());
    Loss loss;
    QSet<QString> programmes;
    for (const Id &id : wanted) {
        const Result<QVariant> there = catalogue.single(u"SELECT 1 FROM offering WHERE id = ?"_s, {id.toString()});
        const Result<QVariant> editions =
            there ? catalogue.single(u"SELECT count(*) FROM edition WHERE offering = ?"_s, {id.toString()}) : there;
        if (!editions) {
            return std::unexpected(editions.error());
        }
        loss.offerings += there->isValid() ? 1 : 0;
        loss.editions += editions->toInt();
        const Result<void> read = catalogue.rows(
            u"SELECT DISTINCT offering FROM component WHERE module = ?"_s, {id.toString()}, [&](const store::Row &row) {
                if (!wanted.contains(Id::fromString(row.string(0)))) {
                    programmes.insert(row.string(0));
                }
            });
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    loss.programmes = int(programmes.size());
    return loss;
}

Result<ChangeSet> removal(store::Catalogue &catalogue, const QList<Id> &offerings, domain::Progress &progress)
{
    ChangeSet change;
    Removing removing;
    QList<Record> whole;
    const Result<void> read = eachTree(catalogue, offerings, progress, [&](const OfferingTree &tree) {
        whole.append(tree.offering);
        return removing.addParts(change, catalogue, tree);
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    // Not before all parts are deleted: an offering may be a module of another.
    std::ranges::for_each(whole, [&](const Record &offering) { removing.add(change, offering); });
    if (whole.size() == 1) {
        change.setLabel({.code = u"change.delete"_s, .arguments = {nameOf(whole.constFirst())}});
    } else {
        change.setLabel({.code = u"change.deleteMany"_s, .arguments = {QString::number(whole.size())}});
    }
    return change;
}

Result<ChangeSet> removal(store::Catalogue &catalogue, const OfferingTree &tree, domain::Language language)
{
    ChangeSet change({.code = u"change.delete"_s, .arguments = {nameOf(tree.offering, language)}});
    Removing removing;
    if (const Result<void> added = removing.addParts(change, catalogue, tree); !added) {
        return std::unexpected(added.error());
    }
    removing.add(change, tree.offering);
    return change;
}

ChangeSet removalOfPart(const OfferingTree &tree, const Record &part, domain::Language language)
{
    ChangeSet change({.code = u"change.part"_s,
        .arguments = {domain::kindTable(part.kind()).name(), nameOf(tree.offering, language)}});
    Removing removing;
    const QList<Record> within = tree.partsWithin(part);
    std::ranges::for_each(within, [&](const Record &record) { removing.add(change, record); });
    removing.add(change, part);
    return change;
}

} // namespace leerschakel::authoring
