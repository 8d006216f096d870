// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/preview.h"

#include <string>
#include <string_view>

namespace leerschakel::exchange::document {

/** \a value as UTF-8 without white space. */
[[nodiscard]] std::string compact(const Node &value);

/** Appends \a value to \a text. */
void appendCompact(std::string &text, const Node &value);

/** A few bytes of the SHA-256 of \a text, in hexadecimal: enough to tell two values of one member apart. */
[[nodiscard]] QString digest(std::string_view text);

struct PrettyText {
    QString text;
    QList<PreviewMark> marks;
};
/** \a value formatted for reading, two spaces a level, with a mark for each member that came from a field. */
[[nodiscard]] PrettyText pretty(const Node &value);

} // namespace leerschakel::exchange::document
