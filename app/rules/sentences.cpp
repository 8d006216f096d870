// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::rules {

namespace {

constexpr domain::Sentence sentences[] = {
    {"rules.bad", QT_TRANSLATE_NOOP("sentences", "The rule %1 cannot be read: %2.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::rules
