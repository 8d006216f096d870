// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;

namespace leerschakel::ui {

/** A selectable label that wraps \a text onto as many lines as needed. */
[[nodiscard]] QLabel *wrappedLabel(const QString &text);
/** A heading, \a size times as large as ordinary text. */
[[nodiscard]] QLabel *headingLabel(const QString &text, double size);

} // namespace leerschakel::ui
