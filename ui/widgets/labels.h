// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;

namespace leerschakel::ui {

/** \a text on as many lines as it needs; it can be selected and copied. */
[[nodiscard]] QLabel *wrappedLabel(const QString &text);
/** A heading, \a size times as large as ordinary text. */
[[nodiscard]] QLabel *headingLabel(const QString &text, double size);

} // namespace leerschakel::ui
