// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "session.h"

namespace leerschakel::ui {

/** Making, copying and deleting whole offerings: one change each, so that one undo takes it back. */
class OfferingCommands
{
public:
    explicit OfferingCommands(Session &session) : m_session(session) {}

    /** A draft without a title; \a kind is "module" or "programme". Null when it could not be made (the session said why). */
    [[nodiscard]] domain::Id create(const QString &kind);
    /** A copy with all its parts as a draft, without what identifies the original elsewhere. Null when it could not be made. */
    [[nodiscard]] domain::Id duplicate(const domain::Id &offering);
    /** Deletes \a offerings with their parts, and their places in programmes. */
    bool remove(const QList<domain::Id> &offerings);
    bool setStatus(const QList<domain::Id> &offerings, const QString &status);

private:
    [[nodiscard]] QString nameOf(const domain::Record &offering) const;
    [[nodiscard]] std::optional<QList<domain::OfferingTree>> trees(const QList<domain::Id> &offerings);

    Session &m_session;
};

} // namespace leerschakel::ui
