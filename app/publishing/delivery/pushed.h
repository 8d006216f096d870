// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "store/catalogue.h"

namespace leerschakel::publishing::delivery {

using store::Result;

/** Something that a server accepted: a row of the table pushed, without the server. */
struct Pushed {
    /** The server's name for it: the path below its address. */
    QString resource;
    domain::Id offering;
    QString hash;
};

/** What the server at \a target accepted and was not asked to delete since, by resource. */
[[nodiscard]] Result<QHash<QString, Pushed>> pushedTo(store::Catalogue &catalogue, const QString &target);
/** Records that the server accepted \a pushed, replacing what it had under that resource. */
[[nodiscard]] Result<void> notePushed(store::Catalogue &catalogue, const QString &target, const Pushed &pushed);
/** Records that the server no longer has \a resource. */
[[nodiscard]] Result<void> noteDeleted(store::Catalogue &catalogue, const QString &target, const QString &resource);

} // namespace leerschakel::publishing::delivery
