// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

class QWidget;

namespace leerschakel::ui {

/**
 * Opens a catalogue, as Catalogue::open does, in the background. A catalogue of an older version is copied and brought
 * up to date, and one that was not closed properly is checked: for a large catalogue that takes minutes. If it takes
 * longer than a moment, progress is shown in front of \a window, which is painted meanwhile but accepts no keys or
 * clicks.
 */
[[nodiscard]] store::Result<std::unique_ptr<store::Catalogue>> openWatched(
    const QString &path, store::Access access, QWidget *window);

} // namespace leerschakel::ui
