// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringcommands.h"

#include "domain/codelist.h"
#include "store/records.h"

#include <QCoreApplication>

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

QString words(const char *text, int count)
{
    return QCoreApplication::translate("OfferingCommands", text, nullptr, count);
}

/** \a record of the new offering \a owner: references to records that were copied point to their copies. */
Record copied(const Record &record, const Id &owner, const QHash<Id, Id> &copies)
{
    const domain::KindTable &table = domain::kindTable(record.kind());
    Record copy(record.kind(), copies.value(record.id()));
    for (const domain::FieldSpec *field : table.fields()) {
        if (field->key() == "kept"_L1) {
            continue; // it belongs to the original: a source's identity of it
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

std::optional<QList<OfferingTree>> OfferingCommands::trees(const QList<Id> &offerings)
{
    Result<QList<OfferingTree>> loaded = store::loadTrees(m_session.catalogue(), offerings);
    if (!loaded) {
        Q_EMIT m_session.failed(loaded.error());
        return std::nullopt;
    }
    return *loaded;
}

Id OfferingCommands::create(const QString &kind)
{
    Record offering(Kind::Offering);
    offeringTable().kind.set(offering, kind);
    offeringTable().status.set(offering, u"draft"_s);
    // Where there is one institution only, it is its offering.
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
    const std::optional<QList<OfferingTree>> loaded = trees({original});
    if (!loaded || loaded->isEmpty()) {
        return {};
    }
    const OfferingTree &tree = loaded->first();
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

bool OfferingCommands::remove(const QList<Id> &offerings)
{
    const std::optional<QList<OfferingTree>> loaded = trees(offerings);
    if (!loaded || loaded->isEmpty()) {
        return false;
    }
    const qsizetype count = loaded->size();
    ChangeSet change({.code = u"change.delete"_s,
        .arguments = {count == 1 ? nameOf(loaded->first().offering)
                                 : words(QT_TRANSLATE_N_NOOP("OfferingCommands", "%n offering(s)"), int(count))}});
    QSet<Id> removed;
    const auto removePart = [&](const Record &part) {
        if (!removed.contains(part.id())) {
            removed.insert(part.id());
            change.remove(part);
        }
    };
    // Parts before the offerings they belong to, so that taking it back makes them in the order in which they can be made.
    for (const OfferingTree &tree : *loaded) {
        const Result<QList<Record>> places = store::loadWhere(
            m_session.catalogue(), Kind::Component, domain::componentTable().module, tree.offering.id().toString());
        if (!places) {
            Q_EMIT m_session.failed(places.error());
            return false;
        }
        std::ranges::for_each(*places, removePart);
        for (auto kind = domain::partKinds().rbegin(); kind != domain::partKinds().rend(); ++kind) {
            std::ranges::for_each(tree.of(*kind), removePart);
        }
    }
    for (const OfferingTree &tree : *loaded) {
        change.remove(tree.offering);
    }
    return m_session.apply(change);
}

bool OfferingCommands::setStatus(const QList<Id> &offerings, const QString &status)
{
    const std::optional<QList<OfferingTree>> loaded = trees(offerings);
    if (!loaded || loaded->isEmpty()) {
        return false;
    }
    const bool isOne = loaded->size() == 1;
    const QString key = offeringTable().status.key();
    ChangeSet change(isOne
            ? domain::Message{.code = u"change.edit"_s, .arguments = {key, nameOf(loaded->first().offering)}}
            : domain::Message{.code = u"change.bulk"_s, .arguments = {key, QString::number(loaded->size())}});
    for (const OfferingTree &tree : *loaded) {
        change.set(tree.offering, offeringTable().status, status);
    }
    return m_session.apply(change);
}

} // namespace leerschakel::ui
