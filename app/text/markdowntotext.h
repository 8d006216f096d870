// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::text {

/**
 * What somebody reads of Markdown, for a place that takes no markup: each block on a line of its own, "- " before the
 * items of a list, of a link and a picture its text. HTML in the text is left as it was typed.
 */
[[nodiscard]] QString toPlainText(const QString &markdown);

} // namespace leerschakel::text
