// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

class QWidget;

namespace leerschakel::ui {

/**
 * Opens a catalogue, as Catalogue::open does, in the background. A catalogue of an older version is copied and
 * brought up to date, one after an unclean end is checked: with a large one that takes minutes. What takes longer than
 * a moment is shown in front of \a window, which is painted meanwhile and takes no keys and clicks.
 */
[[nodiscard]] store::Result<std::unique_ptr<store::Catalogue>> openWatched(
    const QString &path, store::Access access, QWidget *window);

} // namespace leerschakel::ui
