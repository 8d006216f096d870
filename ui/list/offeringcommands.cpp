// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringcommands.h"

#include "authoring/creation.h"
#include "authoring/naming.h"
#include "authoring/removal.h"
#include "store/waiting.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::Id;
using domain::offeringTable;
using domain::OfferingTree;

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
    const Result<domain::Record> offering = authoring::newOffering(m_session.catalogue(), kind);
    if (!offering) {
        Q_EMIT m_session.failed(offering.error());
        return {};
    }
    return m_session.apply(authoring::creation(*offering, m_session.language())) ? offering->id() : Id();
}

Id OfferingCommands::duplicate(const Id &offering, authoring::Editions editions)
{
    const std::optional<OfferingTree> original = tree(offering);
    if (!original) {
        return {};
    }
    const authoring::Copy copy = authoring::duplicate(*original, editions, m_session.language());
    return m_session.apply(copy.change) ? copy.id : Id();
}

bool OfferingCommands::remove(const Id &offering)
{
    const std::optional<OfferingTree> whole = tree(offering);
    if (!whole) {
        return false;
    }
    const Result<ChangeSet> change = authoring::removal(m_session.catalogue(), *whole, m_session.language());
    if (!change) {
        Q_EMIT m_session.failed(change.error());
        return false;
    }
    return m_session.apply(*change);
}

bool OfferingCommands::setStatus(const Id &offering, const QString &status)
{
    const std::optional<OfferingTree> whole = tree(offering);
    if (!whole) {
        return false;
    }
    ChangeSet change({.code = u"change.edit"_s,
        .arguments = {offeringTable().status.key(), authoring::nameOf(whole->offering, m_session.language())}});
    change.set(whole->offering, offeringTable().status, status);
    return m_session.apply(change);
}

} // namespace leerschakel::ui
