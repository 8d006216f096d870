// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <gumbo.h>

#include <span>

namespace leerschakel::text {

[[nodiscard]] std::span<GumboNode *const> childrenOf(const GumboNode &node);
[[nodiscard]] bool isText(const GumboNode &node);
/** The text of a node that isText(), without soft hyphens. */
[[nodiscard]] QString textOf(const GumboNode &node);
/** All text in \a node, however deep, unchanged: for code. */
[[nodiscard]] QString rawText(const GumboNode &node);
/** All visible text in \a node, however deep, with a line for each block. */
[[nodiscard]] QString plainText(const GumboNode &node);
/** As plainText(), on one line. */
[[nodiscard]] QString flatText(const GumboNode &node);
/** GUMBO_TAG_UNKNOWN for a node that is not an element. */
[[nodiscard]] GumboTag tagOf(const GumboNode &node);
/** An attribute of an element; empty if absent. */
[[nodiscard]] QString attribute(const GumboNode &node, const char *name);
/** Whether the content of an element of \a tag is for machines. */
[[nodiscard]] bool isHidden(GumboTag tag);
[[nodiscard]] QList<const GumboNode *> rowsOf(const GumboNode &table);
[[nodiscard]] QList<const GumboNode *> cellsOf(const GumboNode &row);

} // namespace leerschakel::text
