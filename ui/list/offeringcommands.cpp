// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringcommands.h"

#include "domain/codelist.h"
#include "store/offeringlist.h"
#include "store/records.h"
#include "store/waiting.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::OfferingTree;
using domain::Record;

namespace {

bool isInstitution(const Record &organisation)
{
    static const QStringList kinds{u"mbo"_s, u"hbo"_s, u"wo"_s, u"private"_s};
    return kinds.contains(domain::organisationTable().kind(organisation));
}

domain::Error stopped()
{
    return domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s);
}

/**
 * Adds to \a change the deletion of \a tree and of \a places, its entries in programmes. Parts first, so that undo adds
 * them in an order that works.
 */
void addRemoval(ChangeSet &change, const OfferingTree &tree, const QList<Record> &places, QSet<Id> &removed)
{
    const auto removePart = [&](const Record &part) {
        if (!removed.contains(part.id())) {
            removed.insert(part.id());
            change.remove(part);
        }
    };
    std::ranges::for_each(places, removePart);
    for (auto kind = domain::partKinds().rbegin(); kind != domain::partKinds().rend(); ++kind) {
        std::ranges::for_each(tree.of(*kind), removePart);
    }
}

Result<QList<Record>> placesOf(store::Catalogue &catalogue, const Id &module)
{
    return store::loadWhere(catalogue, Kind::Component, domain::componentTable().module, module.toString());
}

/** \a record as part of the new offering \a owner: references to copied records point to the copies. */
Record copied(const Record &record, const Id &owner, const QHash<Id, Id> &copies)
{
    const domain::KindTable &table = domain::kindTable(record.kind());
    Record copy(record.kind(), copies.value(record.id()));
    for (const domain::FieldSpec *field : table.fields()) {
        if (field->key() == "kept"_L1) {
            continue; // it belongs to the original: its identity at a source
        }
        QVariant value = record.value(*field);
        if (field->isOwner()) {
            value = owner.toString();
        } else if (field->type() == domain::FieldType::Reference && value.isValid()) {
            const Id target = Id::fromString(value.toString());
            value = copies.value(target, target).toString();
        }
        copy.setValue(*field, value);
    }
    return copy;
}

} // namespace

QString OfferingCommands::nameOf(const Record &offering) const
{
    const QString title = offeringTable().title(offering).preferring(m_session.language());
    if (!title.isEmpty()) {
        return title;
    }
    const QString code = offeringTable().code(offering);
    return code.isEmpty()
        ? domain::CodeList::named(u"kind"_s).label(offeringTable().kind(offering), m_session.language())
        : code;
}

std::optional<OfferingTree> OfferingCommands::tree(const Id &offering)
{
    Result<std::optional<OfferingTree>> loaded =
        store::loadTreeWith(m_session.catalogue(), offering, m_session.queue().waiting());
    if (!loaded) {
        Q_EMIT m_session.failed(loaded.error());
        return std::nullopt;
    }
    return *std::move(loaded);
}

Id OfferingCommands::create(const QString &kind)
{
    Record offering(Kind::Offering);
    offeringTable().kind.set(offering, kind);
    offeringTable().status.set(offering, u"draft"_s);
    // If there is only one institution, it is the provider.
    if (const Result<QList<Record>> organisations = store::loadAll(m_session.catalogue(), Kind::Organisation)) {
        QList<Id> institutions;
        for (const Record &organisation : *organisations) {
            if (isInstitution(organisation)) {
                institutions.append(organisation.id());
            }
        }
        if (institutions.size() == 1) {
            offeringTable().provider.set(offering, institutions.first());
        }
    }
    ChangeSet change({.code = u"change.create"_s, .arguments = {nameOf(offering)}});
    change.create(offering);
    return m_session.apply(change) ? offering.id() : Id();
}

Id OfferingCommands::duplicate(const Id &original)
{
    const std::optional<OfferingTree> loaded = this->tree(original);
    if (!loaded) {
        return {};
    }
    const OfferingTree &tree = *loaded;
    const Id id = Id::make();
    QHash<Id, Id> copies{{original, id}};
    for (const Kind kind : domain::partKinds()) {
        for (const Record &part : tree.of(kind)) {
            copies.insert(part.id(), Id::make());
        }
    }
    Record offering = copied(tree.offering, id, copies);
    offeringTable().status.set(offering, u"draft"_s);
    offeringTable().code.set(offering, {});
    QList<domain::TypedCode> codes = offeringTable().codes(offering);
    codes.removeIf([](const domain::TypedCode &code) {
        return code.type.startsWith("rio"_L1) || code.type == "edudex"_L1 || code.type == "systemId"_L1;
    });
    offeringTable().codes.set(offering, codes);
    domain::LocalizedText title = offeringTable().title(offering);
    // In the language of each text, not in that of the window.
    title.nl += title.nl.isEmpty() ? QString() : u" (kopie)"_s;
    title.en += title.en.isEmpty() ? QString() : u" (copy)"_s;
    offeringTable().title.set(offering, title);

    ChangeSet change({.code = u"change.duplicate"_s, .arguments = {nameOf(tree.offering)}});
    change.create(offering);
    for (const Kind kind : domain::partKinds()) {
        for (const Record &part : tree.of(kind)) {
            change.create(copied(part, id, copies));
        }
    }
    return m_session.apply(change) ? id : Id();
}

bool OfferingCommands::remove(const Id &offering)
{
    const std::optional<OfferingTree> loaded = tree(offering);
    if (!loaded) {
        return false;
    }
    const Result<QList<Record>> places = placesOf(m_session.catalogue(), offering);
    if (!places) {
        Q_EMIT m_session.failed(places.error());
        return false;
    }
    ChangeSet change({.code = u"change.delete"_s, .arguments = {nameOf(loaded->offering)}});
    QSet<Id> removed;
    addRemoval(change, *loaded, *places, removed);
    change.remove(loaded->offering);
    return m_session.apply(change);
}

bool OfferingCommands::setStatus(const Id &offering, const QString &status)
{
    const std::optional<OfferingTree> loaded = tree(offering);
    if (!loaded) {
        return false;
    }
    ChangeSet change({.code = u"change.edit"_s, .arguments = {offeringTable().status.key(), nameOf(loaded->offering)}});
    change.set(loaded->offering, offeringTable().status, status);
    return m_session.apply(change);
}

Result<OfferingCommands::Done> OfferingCommands::removeMany(
    store::Catalogue &catalogue, const QList<qint64> &rows, domain::Progress &progress)
{
    const Result<QList<Id>> ids = store::offeringIds(catalogue, rows);
    if (!ids) {
        return std::unexpected(ids.error());
    }
    ChangeSet change({.code = u"change.deleteMany"_s, .arguments = {QString::number(ids->size())}});
    QSet<Id> removed;
    QList<Record> offerings;
    constexpr qsizetype atOnce = 200;
    for (qsizetype begin = 0; begin < ids->size(); begin += atOnce) {
        // Reading is half of the work.
        if (!progress.step(begin, 2 * ids->size(), {})) {
            return std::unexpected(stopped());
        }
        const Result<QList<OfferingTree>> trees = store::loadTrees(catalogue, ids->mid(begin, atOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        for (const OfferingTree &tree : *trees) {
            const Result<QList<Record>> places = placesOf(catalogue, tree.offering.id());
            if (!places) {
                return std::unexpected(places.error());
            }
            addRemoval(change, tree, *places, removed);
            offerings.append(tree.offering);
        }
    }
    std::ranges::for_each(offerings, [&](const Record &offering) { change.remove(offering); });
    if (!progress.step(ids->size(), 2 * ids->size(), {})) {
        return std::unexpected(stopped());
    }
    return store::apply(catalogue, change).transform([&](const store::AppliedChange &) {
        return Done{.offerings = int(offerings.size())};
    });
}

Result<OfferingCommands::Done> OfferingCommands::setStatusOfMany(
    store::Catalogue &catalogue, const QList<qint64> &rows, const QString &status, domain::Progress &progress)
{
    const domain::FieldSpec &field = offeringTable().status;
    const Result<QList<Id>> ids = store::offeringIds(catalogue, rows);
    if (!ids) {
        return std::unexpected(ids.error());
    }
    ChangeSet change({.code = u"change.bulk"_s, .arguments = {field.key(), QString::number(ids->size())}});
    for (const Id &id : *ids) {
        // One field of each: the whole offerings are not read for it.
        const Result<QVariant> before = catalogue.single(
            u"SELECT \"%1\" FROM offering WHERE id = ?"_s.arg(field.columns().constFirst()), {id.toString()});
        if (!before) {
            return std::unexpected(before.error());
        }
        if (before->toString() != status) {
            change.append({.record = {.kind = Kind::Offering, .id = id},
                .field = field.key(),
                .before = *before,
                .after = status});
        }
    }
    if (!progress.step(0, 0, {})) {
        return std::unexpected(stopped());
    }
    return store::apply(catalogue, change).transform([&](const store::AppliedChange &) {
        return Done{.offerings = int(ids->size())};
    });
}

} // namespace leerschakel::ui
