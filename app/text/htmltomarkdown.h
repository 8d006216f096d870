// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::text {

/**
 * Converts \a text, which may contain HTML although Markdown was expected, to Markdown (CommonMark, with GFM's tables
 * and strikethrough): paragraphs, line breaks, headings, lists, emphasis, links, quotations, code and tables.
 * Scripts, styles and the like are dropped; of other elements the text is kept. Text that would be read as a Markdown
 * sign is escaped. A text without HTML is returned unchanged, except for its character references (&eacute;), which
 * are resolved in either case; a word between angle brackets that is not an HTML element ("<naam>") is treated as a
 * word.
 *
 * For a malicious text (millions of tags, or many thousands nested in each other) only the plain text is returned,
 * without structure.
 */
[[nodiscard]] QString htmlToMarkdown(const QString &text);

/** As htmlToMarkdown(), for a text that is not Markdown, such as a title: the plain text, one line for each block. */
[[nodiscard]] QString htmlToText(const QString &text);

} // namespace leerschakel::text
