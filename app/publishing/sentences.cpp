// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::publishing {

namespace {

constexpr domain::Sentence sentences[] = {
    {"publish.notPublished", QT_TRANSLATE_NOOP("sentences", "This offering is not published to %1.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::publishing
