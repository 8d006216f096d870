// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::ui {

namespace {

constexpr domain::Sentence sentences[] = {
    {"render.usage",
        QT_TRANSLATE_NOOP("sentences", "This cannot be asked of leerschakel: %1. See leerschakel --help.")},
    {"render.unknownView", QT_TRANSLATE_NOOP("sentences", "There is no view \"%1\" (choose from: %2).")},
    {"render.nothingToMap",
        QT_TRANSLATE_NOOP("sentences", "There is no vocabulary of your own in this catalogue that could be mapped.")},
    {"render.noFile",
        QT_TRANSLATE_NOOP("sentences", "Which catalogue? Write: leerschakel --render VIEW FILE --out PATH.")},
    {"render.badOut",
        QT_TRANSLATE_NOOP("sentences",
            "\"%1\" is not a picture that can be written: --out takes a path that ends in .png, .svg or .pdf.")},
    {"render.badSize",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" is not a size: write it as 1440x900, between 200x150 and 10000x10000.")},
    {"render.badTheme",
        QT_TRANSLATE_NOOP("sentences",
            "There is no theme \"%1\" (choose from: light, dark, high-contrast, high-contrast-light, system).")},
    {"render.badLanguage", QT_TRANSLATE_NOOP("sentences", "There is no language \"%1\" (choose from: nl, en).")},
    {"render.onlyWithRender", QT_TRANSLATE_NOOP("sentences", "%1 goes with --render only.")},
    {"render.tooLong", QT_TRANSLATE_NOOP("sentences", "The view \"%1\" was not ready to be drawn within a minute.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::ui
