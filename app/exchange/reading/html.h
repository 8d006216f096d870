// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::exchange::reading {

/**
 * \a text with its HTML, which endpoints send although the standard asks for Markdown, as Markdown: paragraphs, lists, emphasis, headings,
 * links and table rows; other tags are left out with what scripts and styles hold. Text without HTML comes back as it is.
 */
[[nodiscard]] QString withoutHtml(const QString &text);

} // namespace leerschakel::exchange::reading
