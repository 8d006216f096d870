// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "session.h"

namespace leerschakel::ui {

/** Adding, copying and deleting whole offerings: one change each, so that one undo reverts it. */
class OfferingCommands
{
public:
    explicit OfferingCommands(Session &session) : m_session(session) {}

    /** Adds a draft without a title; \a kind is "module" or "programme". Null on failure (reported by the session). */
    [[nodiscard]] domain::Id create(const QString &kind);
    /** Adds a copy with all its parts as a draft, without what identifies the original elsewhere. Null on failure. */
    [[nodiscard]] domain::Id duplicate(const domain::Id &offering);
    /** Deletes \a offering with its parts, and its places in programmes. */
    bool remove(const domain::Id &offering);
    bool setStatus(const domain::Id &offering, const QString &status);

    /** The result of a change to many offerings. */
    struct Done {
        int offerings = 0;
    };
    /**
     * Makes the same change to all of \a rows (numbers of store::findOfferings), on the connection of long work: one
     * change.
     */
    [[nodiscard]] static Result<Done> removeMany(
        store::Catalogue &catalogue, const QList<qint64> &rows, domain::Progress &progress);
    [[nodiscard]] static Result<Done> setStatusOfMany(
        store::Catalogue &catalogue, const QList<qint64> &rows, const QString &status, domain::Progress &progress);

private:
    [[nodiscard]] QString nameOf(const domain::Record &offering) const;
    /** Its current state with queued changes on top; absent when it does not exist (any more). */
    [[nodiscard]] std::optional<domain::OfferingTree> tree(const domain::Id &offering);

    Session &m_session;
};

} // namespace leerschakel::ui
