// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::text {

/**
 * Markdown as readable plain text, for a place that takes no markup: each block on its own line, "- " before list
 * items, and for links and pictures only their text. HTML in the text is left as typed.
 */
[[nodiscard]] QString toPlainText(const QString &markdown);

} // namespace leerschakel::text
