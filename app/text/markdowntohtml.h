// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::text {

/**
 * Markdown (CommonMark, with GFM's tables, strikethrough and bare links) as HTML for a body. HTML in the text is
 * shown as text, links other than http, https, mailto and tel lose their address, and a picture is replaced by its
 * description: whatever the user pasted, nothing is run or fetched.
 */
[[nodiscard]] QString toHtml(const QString &markdown);

} // namespace leerschakel::text
