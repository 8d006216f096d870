// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/rendercommand.h"

#include <variant>

namespace leerschakel::ui {

/** What the program was started with. */
struct Start {
    /** The catalogue to open; empty for the welcome page. */
    QString file;
    std::optional<Theme> theme = {};
    std::optional<QString> language = {};
};

/** Text to print, after which the program exits successfully. */
struct Print {
    QString text;
};

using Wish = std::variant<Start, RenderRequest, Print>;

/** Reads the arguments of the program (without its name). Errors are Failure::Usage. */
[[nodiscard]] std::expected<Wish, domain::Error> wishFrom(const QStringList &arguments);

} // namespace leerschakel::ui
