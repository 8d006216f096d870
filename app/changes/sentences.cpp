// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::changes {

namespace {

// The labels of changes. The journal stores them as codes, so every program that reads it needs all of them.
constexpr domain::Sentence sentences[] = {
    {"change.create", QT_TRANSLATE_NOOP("sentences", "Add %1")},
    {"change.edit", QT_TRANSLATE_NOOP("sentences", "Change %1 of %2")},
    {"change.delete", QT_TRANSLATE_NOOP("sentences", "Delete %1")},
    {"change.deleteMany", QT_TRANSLATE_NOOP("sentences", "Delete %1 offerings")},
    {"change.draft", QT_TRANSLATE_NOOP("sentences", "Put back what was typed when the program stopped")},
    {"change.notLast",
        QT_TRANSLATE_NOOP("sentences", "Something else was changed in the meantime; nothing was undone or redone.")},
    {"change.deleteUnused", QT_TRANSLATE_NOOP("sentences", "Delete %1 unused organisations, contacts or locations")},
    {"change.mergeRecords", QT_TRANSLATE_NOOP("sentences", "Merge %1 into %2")},
    {"change.mergeManyRecords", QT_TRANSLATE_NOOP("sentences", "Merge %1 others into %2")},
    {"change.duplicate", QT_TRANSLATE_NOOP("sentences", "Duplicate %1")},
    {"change.duplicateMany", QT_TRANSLATE_NOOP("sentences", "Duplicate %1 offerings")},
    {"change.tag", QT_TRANSLATE_NOOP("sentences", "Link %1 to %2")},
    {"change.untag", QT_TRANSLATE_NOOP("sentences", "Unlink %1 from %2")},
    {"change.addModule", QT_TRANSLATE_NOOP("sentences", "Add a module to %1")},
    {"change.part", QT_TRANSLATE_NOOP("sentences", "Change the %1 of %2")},
    {"change.bulk", QT_TRANSLATE_NOOP("sentences", "Change %1 of %2 offerings")},
    {"change.partOfMany", QT_TRANSLATE_NOOP("sentences", "Change the %1 of %2 offerings")},
    {"change.shiftDates", QT_TRANSLATE_NOOP("sentences", "Move the dates of %1 by %2 days")},
    {"change.shiftDatesOfMany", QT_TRANSLATE_NOOP("sentences", "Move the dates of %1 offerings by %2 days")},
    {"change.import", QT_TRANSLATE_NOOP("sentences", "Import %1 offerings from %2")},
    {"change.makeScheme", QT_TRANSLATE_NOOP("sentences", "Make vocabulary %1")},
    {"change.takeOverScheme", QT_TRANSLATE_NOOP("sentences", "Edit vocabulary %1 here")},
    {"change.addConcept", QT_TRANSLATE_NOOP("sentences", "Add a concept to %1")},
    {"change.moveConcept", QT_TRANSLATE_NOOP("sentences", "Move concept %1")},
    {"change.retireConcept", QT_TRANSLATE_NOOP("sentences", "Retire concept %1")},
    {"change.removeConcept", QT_TRANSLATE_NOOP("sentences", "Remove concept %1")},
    {"change.mapConcept", QT_TRANSLATE_NOOP("sentences", "Map concept %1")},
    {"change.vocabulary", QT_TRANSLATE_NOOP("sentences", "Load vocabulary %1 %2")},
    {"change.replaceConcept", QT_TRANSLATE_NOOP("sentences", "Link with %2 instead of %1")},
    {"change.replaceConcepts", QT_TRANSLATE_NOOP("sentences", "Replace %1 skills that are out of date")},
    {"change.sample", QT_TRANSLATE_NOOP("sentences", "Make the sample catalogue")},
    {"change.publish", QT_TRANSLATE_NOOP("sentences", "Publish %1 offerings to %2")},
    {"change.withdraw", QT_TRANSLATE_NOOP("sentences", "Withdraw %1 from %2")},
    {"change.withdrawMany", QT_TRANSLATE_NOOP("sentences", "Withdraw %1 offerings from %2")},
    {"change.setting", QT_TRANSLATE_NOOP("sentences", "Change the setting %1")},
    {"change.dismiss", QT_TRANSLATE_NOOP("sentences", "Do not suggest %1 any more")},
    {"change.undo", QT_TRANSLATE_NOOP("sentences", "Undo: %1")},
    {"change.redo", QT_TRANSLATE_NOOP("sentences", "Redo: %1")},
    {"change.restore", QT_TRANSLATE_NOOP("sentences", "Bring back %1 offerings from a backup")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::changes
