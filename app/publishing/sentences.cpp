// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::publishing {

namespace {

constexpr domain::Sentence sentences[] = {
    {"publish.badProfileName",
        QT_TRANSLATE_NOOP(
            "sentences", "\"%1\" cannot be the name of a profile: use letters, digits, - and _, 60 at most.")},
    {"publish.noFolder", QT_TRANSLATE_NOOP("sentences", "The profile %1 needs a folder (--out).")},
    {"publish.noProfile", QT_TRANSLATE_NOOP("sentences", "There is no profile \"%1\" (there are: %2).")},
    {"publish.secretInAddress",
        QT_TRANSLATE_NOOP("sentences",
            "The address %1 is kept in the catalogue, where everybody can read it: leave out name, password and what "
            "comes after ? or #.")},
    {"publish.notPublished", QT_TRANSLATE_NOOP("sentences", "This offering is not published to %1.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::publishing
