// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace leerschakel::text {

/**
 * \a text, in which there may be HTML although Markdown was asked for, as Markdown (CommonMark, with tables and
 * strikethrough of GFM): paragraphs, line breaks, headings, lists, emphasis, links, quotations, code and tables.
 * Scripts, styles and the like are left out; of other elements the text counts. What would be read as a sign of
 * Markdown and was text is escaped. A text without HTML comes back as it is, but for its character references
 * (&eacute;), which are read in either case; a word between angle brackets that is no element of HTML ("<naam>") is a
 * word.
 *
 * Of a text that is made to hurt (millions of tags, or many thousands in each other) only the text comes back, without
 * structure.
 */
[[nodiscard]] QString htmlToMarkdown(const QString &text);

/** As htmlToMarkdown(), for a text that is no Markdown, a title say: the text alone, a line for each block. */
[[nodiscard]] QString htmlToText(const QString &text);

} // namespace leerschakel::text
