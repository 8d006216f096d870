// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::coverage {

namespace {

constexpr domain::Sentence sentences[] = {
    {"coverage.noScheme", QT_TRANSLATE_NOOP("sentences", "There is no vocabulary %1 in this catalogue.")},
    {"coverage.noDemand",
        QT_TRANSLATE_NOOP("sentences", "There are no demand figures with the id %1 in this catalogue.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::coverage
