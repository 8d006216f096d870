// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "session/session.h"

class QWidget;

namespace leerschakel::ui {

// One change to many offerings, made off the window's thread, that can be undone as a whole.

/** Returns the offerings to change, at the time the change is made. */
using ReadOfferings = std::function<Result<QList<domain::Id>>(store::Catalogue &)>;
using MakeChange =
    std::function<Result<changes::ChangeSet>(store::Catalogue &, const QList<domain::Id> &, domain::Progress &)>;

/**
 * Makes the change as long work called \a what; \a done gets the number of offerings changed, unless \a context is
 * gone.
 */
void changeMany(Session &session, QObject *context, const QString &what, const ReadOfferings &offerings,
    const MakeChange &make, const std::function<void(const Result<int> &)> &done);

/**
 * Asks, in front of \a window, what to change in \a count offerings, shows the effect, and makes the change. \a field
 * is chosen beforehand if possible; null for none. \a done gets the number of offerings changed.
 */
void askToChange(Session &session, QObject *context, QWidget *window, qsizetype count, const ReadOfferings &offerings,
    const domain::FieldSpec *field, const std::function<void(const Result<int> &)> &done);

} // namespace leerschakel::ui
