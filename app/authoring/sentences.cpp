// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::authoring {

namespace {

constexpr domain::Sentence sentences[] = {
    {"authoring.noTarget", QT_TRANSLATE_NOOP("sentences", "%1: there is no %2 with the id %3.")},
    {"authoring.noPart", QT_TRANSLATE_NOOP("sentences", "%1: this offering has none with the id %2.")},
    {"authoring.notAList", QT_TRANSLATE_NOOP("sentences", "%1: a list in JSON is expected: […].")},
    {"authoring.noLanguage",
        QT_TRANSLATE_NOOP("sentences", "%1 is not a text in languages, so that no language can be given.")},
    {"authoring.noList",
        QT_TRANSLATE_NOOP("sentences", "%1 has one value, so nothing can be added to it; set it instead.")},
    {"authoring.noText", QT_TRANSLATE_NOOP("sentences", "%1 is not a text in which something can be replaced.")},
    {"authoring.nothingToFind", QT_TRANSLATE_NOOP("sentences", "Say what to replace.")},
    {"authoring.badPattern", QT_TRANSLATE_NOOP("sentences", "The regular expression is wrong at character %2: %1.")},
    {"authoring.patternGaveUp",
        QT_TRANSLATE_NOOP("sentences", "The regular expression \"%1\" takes too long; nothing was changed.")},
    {"authoring.dateTooFar",
        QT_TRANSLATE_NOOP("sentences", "%1: %2 cannot be moved that far; the year would no longer be from 1 to 9999.")},
    {"authoring.noSetting", QT_TRANSLATE_NOOP("sentences", "There is no setting \"%1\" (choose from: %2).")},
    {"authoring.lastDestination",
        QT_TRANSLATE_NOOP("sentences", "%1 is the only destination that is on; one stays on.")},
    {"authoring.badSetting", QT_TRANSLATE_NOOP("sentences", "%1 cannot be \"%2\" (expected: %3).")},
    {"authoring.notShared",
        QT_TRANSLATE_NOOP(
            "sentences", "Only organisations, contacts, locations and deals can be merged or deleted here.")},
    {"authoring.otherKind", QT_TRANSLATE_NOOP("sentences", "Only what is of one kind can be merged.")},
    {"authoring.nothingToMerge", QT_TRANSLATE_NOOP("sentences", "Choose at least two to merge.")},
    {"authoring.mergedWithItself", QT_TRANSLATE_NOOP("sentences", "%1 cannot be merged with itself.")},
    {"authoring.recordGone",
        QT_TRANSLATE_NOOP("sentences", "One of those chosen is not in the catalogue any more; nothing was changed.")},
    {"authoring.isUsed", QT_TRANSLATE_NOOP("sentences", "%1 is in use, so it cannot be deleted.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::authoring
