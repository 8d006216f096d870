// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/finding.h"
#include "widgets/tone.h"

namespace leerschakel::ui {

[[nodiscard]] inline Tone toneOf(rules::Severity severity)
{
    switch (severity) {
    case rules::Severity::Blocks:
        return Tone::Blocks;
    case rules::Severity::Warns:
        return Tone::Warns;
    case rules::Severity::Hints:
        return Tone::Hints;
    }
    return Tone::Hints;
}

} // namespace leerschakel::ui
