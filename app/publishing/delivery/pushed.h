// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "store/catalogue.h"

namespace leerschakel::publishing::delivery {

using store::Result;

/** Something that a server took: a row of table pushed, but for the server. */
struct Pushed {
    /** What the server calls it: the path below its address. */
    QString resource;
    domain::Id offering;
    QString hash;
};

/** What the server at \a target took and was not told to delete since, by resource. */
[[nodiscard]] Result<QHash<QString, Pushed>> pushedTo(store::Catalogue &catalogue, const QString &target);
/** Notes that it took \a pushed, in the place of what it had of that resource. */
[[nodiscard]] Result<void> notePushed(store::Catalogue &catalogue, const QString &target, const Pushed &pushed);
/** Notes that it has no \a resource any more. */
[[nodiscard]] Result<void> noteDeleted(store::Catalogue &catalogue, const QString &target, const QString &resource);

} // namespace leerschakel::publishing::delivery
