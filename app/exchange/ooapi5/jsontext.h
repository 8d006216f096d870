// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"
#include "exchange/ooapi5/jsonvalue.h"

#include <string>

namespace leerschakel::exchange::ooapi5 {

/** \a value as UTF-8 without white space. */
[[nodiscard]] std::string compact(const JsonValue &value);

struct PrettyText {
    QString text;
    QList<PreviewMark> marks;
};
/** \a value to read, two spaces a level, with a mark for each member that came from a field. */
[[nodiscard]] PrettyText pretty(const JsonValue &value);

} // namespace leerschakel::exchange::ooapi5
