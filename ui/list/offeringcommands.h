// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/copying.h"
#include "session/session.h"

namespace leerschakel::ui {

/**
 * The operations of app/authoring on one offering, carried out at once, or queued while another process is writing:
 * one change each, so that one undo reverts it. Failures are reported by the session.
 */
class OfferingCommands
{
public:
    explicit OfferingCommands(Session &session) : m_session(session) {}

    /** Adds a draft without a title; \a kind is "module" or "programme". Null on failure. */
    [[nodiscard]] domain::Id create(const QString &kind);
    /** Adds a copy as authoring::duplicate() makes it. Null on failure. */
    [[nodiscard]] domain::Id duplicate(
        const domain::Id &offering, authoring::Editions editions = authoring::Editions::Copied);
    /** Deletes \a offering with its parts, and its places in programmes. */
    bool remove(const domain::Id &offering);
    bool setStatus(const domain::Id &offering, const QString &status);

private:
    /** The current state of \a offering with queued changes on top; absent when it does not exist (any more). */
    [[nodiscard]] std::optional<domain::OfferingTree> tree(const domain::Id &offering);

    Session &m_session;
};

} // namespace leerschakel::ui
