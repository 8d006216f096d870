// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/offeringdocument.h"

#include "authoring/removal.h"
#include "store/waiting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

double positionOf(const Record &record)
{
    const FieldSpec *field = domain::kindTable(record.kind()).field(u"position"_s);
    return field ? record.value(*field).toDouble() : 0;
}

} // namespace

OfferingDocument::OfferingDocument(Session &session, QObject *parent) : RecordDocument(session, parent)
{
    connect(&session, &Session::changed, this, &OfferingDocument::take);
    connect(&session, &Session::stateChanged, this, &OfferingDocument::refreshed);
    const auto loadAgain = [this] {
        if (!m_id.isNull()) {
            load();
            Q_EMIT refreshed();
        }
    };
    connect(&session, &Session::waitingChanged, this, loadAgain);
    connect(&session, &Session::othersChanged, this, loadAgain);
}

QString OfferingDocument::title() const
{
    if (isEmpty()) {
        return {};
    }
    const QString title = domain::offeringTable().title(m_tree.offering).preferring(language());
    return title.isEmpty() ? domain::offeringTable().code(m_tree.offering) : title;
}

Record OfferingDocument::record(Kind kind, const Id &id) const
{
    return m_tree.record(kind, id);
}

void OfferingDocument::show(const Id &id)
{
    setAside();
    m_id = id;
    load();
    Q_EMIT replaced();
    Q_EMIT refreshed();
}

bool OfferingDocument::add(const Record &part)
{
    ChangeSet change({.code = u"change.part"_s, .arguments = {domain::kindTable(part.kind()).name(), title()}});
    change.create(part);
    return apply(change);
}

bool OfferingDocument::remove(Kind kind, const Id &id)
{
    const Record part = record(kind, id);
    if (part.isNull()) {
        return false;
    }
    return apply(authoring::removalOfPart(m_tree, part, language()));
}

bool OfferingDocument::move(const QList<Record> &siblings, const Id &id, int steps)
{
    QList<Record> others = siblings;
    const auto place = std::ranges::find(siblings, id, &Record::id);
    if (place == siblings.cend()) {
        return false;
    }
    const qsizetype from = place - siblings.cbegin();
    const qsizetype to = std::clamp<qsizetype>(from + steps, 0, siblings.size() - 1);
    if (to == from) {
        return true;
    }
    others.move(from, to);
    // Renumbers every part whose position differs from its place: they are few, and this keeps all positions distinct.
    ChangeSet change({.code = u"change.part"_s, .arguments = {domain::kindTable(place->kind()).name(), title()}});
    const FieldSpec *field = domain::kindTable(place->kind()).field(u"position"_s);
    for (qsizetype i = 0; i < others.size(); ++i) {
        change.set(others[i], *field, double(i + 1));
    }
    return apply(change);
}

double OfferingDocument::positionAfter(const QList<Record> &siblings, const Id &after)
{
    if (siblings.isEmpty()) {
        return 1;
    }
    const auto place = std::ranges::find(siblings, after, &Record::id);
    if (place == siblings.cend() || place + 1 == siblings.cend()) {
        return positionOf(siblings.last()) + 1;
    }
    return (positionOf(*place) + positionOf(*(place + 1))) / 2;
}

void OfferingDocument::take(const store::AppliedChange &change)
{
    const bool concerns = std::ranges::any_of(change.records, [this](const changes::RecordRef &ref) {
        return m_tree.referred.contains(ref.id) || m_tree.modules.contains(ref.id) || ref.id == m_id;
    });
    if (!m_id.isNull() && (concerns || change.offerings.contains(m_id))) {
        load();
        Q_EMIT refreshed();
    }
}

void OfferingDocument::load()
{
    m_tree = {};
    if (m_id.isNull()) {
        return;
    }
    store::Result<std::optional<domain::OfferingTree>> tree =
        store::loadTreeWith(session().catalogue(), m_id, session().queue().waiting());
    if (!tree) {
        Q_EMIT session().failed(tree.error());
    } else if (*tree) {
        m_tree = std::move(**tree);
    }
}

} // namespace leerschakel::ui
