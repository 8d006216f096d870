// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

/**
 * Follows a command's class in its file: defines the maker that registry.cpp calls. At namespace scope, outside any
 * namespace.
 */
#define LEERSCHAKEL_COMMAND(Name, Class)                                                                               \
    namespace leerschakel::cli {                                                                                       \
    [[nodiscard]] std::unique_ptr<Command> make##Name();                                                               \
    std::unique_ptr<Command> make##Name()                                                                              \
    {                                                                                                                  \
        return std::make_unique<Class>();                                                                              \
    }                                                                                                                  \
    }
