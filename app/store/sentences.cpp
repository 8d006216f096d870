// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::store {

namespace {

constexpr domain::Sentence sentences[] = {
    {"change.conflict",
        QT_TRANSLATE_NOOP("sentences", "%1 was changed elsewhere in the meantime; nothing was written.")},
    {"change.exists", QT_TRANSLATE_NOOP("sentences", "A record with the id %1 already exists.")},
    {"change.missing", QT_TRANSLATE_NOOP("sentences", "There is no record with the id %1.")},
    {"change.vanished",
        QT_TRANSLATE_NOOP("sentences",
            "A trigger in the file that is not Leerschakel's removed record %1 as it was written; nothing was "
            "written.")},
    {"change.altered",
        QT_TRANSLATE_NOOP("sentences",
            "What the history says of the last change is gone or altered, so that it cannot be undone or done again. "
            "Check the catalogue: that says what is affected and what to do.")},
    {"change.shortened", QT_TRANSLATE_NOOP("sentences", "details no longer kept")},
    {"change.goneHere",
        QT_TRANSLATE_NOOP(
            "sentences", "Details of the last change are no longer kept, so that it cannot be undone or done again.")},
    {"change.valuesGone",
        QT_TRANSLATE_NOOP("sentences",
            "Details of %1 that are needed are gone from the history; nothing was written. Check the catalogue: that "
            "says what is affected and what to do.")},
    {"change.inUse", QT_TRANSLATE_NOOP("sentences", "This is still used by another record; nothing was written.")},
    {"change.changedSince",
        QT_TRANSLATE_NOOP(
            "sentences", "%5 changed this since, so nothing was written. You can restore the earlier value by hand.")},
    {"check.recordAltered",
        QT_TRANSLATE_NOOP("sentences",
            "This %1 is not as it was written: another program altered it, or the file is damaged. leerschakel-cli "
            "check "
            "--mend brings back what the history says of it; so does a backup.")},
    {"check.changeAltered",
        QT_TRANSLATE_NOOP("sentences",
            "The change of %1 in the history is not as it was written. Undoing it may bring back wrong values; the "
            "records themselves are checked apart. A backup of before has it whole.")},
    {"check.valuesGone",
        QT_TRANSLATE_NOOP("sentences",
            "Details of the change of %1 are gone from the history, and were not left out on purpose. A backup of "
            "before has them.")},
    {"check.horizonWrong",
        QT_TRANSLATE_NOOP("sentences",
            "The history of %1 was shortened up to a change that is missing or altered. A backup of before has it.")},
    {"check.changeMissing",
        QT_TRANSLATE_NOOP("sentences",
            "A change is missing from the history, before that of %1. It cannot be undone or shown; the records "
            "themselves are checked apart. A backup of before has it whole.")},
    {"check.entryOfNoChange",
        QT_TRANSLATE_NOOP(
            "sentences", "The history has a part of a change of %1 that is missing. A backup of before has it whole.")},
    {"check.versionWrong",
        QT_TRANSLATE_NOOP("sentences",
            "The history says that a value of %1 is from another change than it is. This matters only when catalogues "
            "are "
            "merged.")},
    {"check.deletionUnknown",
        QT_TRANSLATE_NOOP("sentences",
            "The history says that %1 was deleted, but the catalogue does not have it on record. This matters only "
            "when catalogues are "
            "merged.")},
    {"check.deletedIsThere",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 was deleted, but it is there. Check whether it is right, or restore a backup.")},
    {"check.publicationAltered",
        QT_TRANSLATE_NOOP("sentences",
            "What was noted of the publication of %1 to %2 is not as it was written. Compare it with the manifest of "
            "that delivery.")},
    {"check.publicationMissing",
        QT_TRANSLATE_NOOP("sentences",
            "The publication %1 is in the history, and what was noted of it is gone or altered. Publish again to note "
            "what is there.")},
    {"check.deliveryAltered",
        QT_TRANSLATE_NOOP("sentences",
            "What was delivered of offering %1 to %2 is not noted as it was written. Publish again to note what is "
            "there.")},
    {"change.nothingToUndo", QT_TRANSLATE_NOOP("sentences", "There is nothing to undo.")},
    {"change.nothingToRedo", QT_TRANSLATE_NOOP("sentences", "There is nothing to redo.")},
    {"store.missing", QT_TRANSLATE_NOOP("sentences", "There is no file %1.")},
    {"store.exists", QT_TRANSLATE_NOOP("sentences", "A file %1 already exists; choose another name.")},
    {"store.isFolder", QT_TRANSLATE_NOOP("sentences", "%1 is a folder, not a catalogue.")},
    {"store.notACatalogue", QT_TRANSLATE_NOOP("sentences", "%1 is not a Leerschakel catalogue.")},
    {"store.damaged",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is damaged: %2. Bring back a backup, or ask for help before you change anything.")},
    {"store.newerSchema",
        QT_TRANSLATE_NOOP("sentences",
            "%1 was made by a newer Leerschakel (schema %2, this one knows %3): it can be read but not changed.")},
    {"store.lockedBy",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is being changed by %2 (process %3 on %4): it can be read but not changed here.")},
    {"store.readOnlyPlace",
        QT_TRANSLATE_NOOP("sentences", "%1 cannot be written to (its file or folder is read-only).")},
    {"store.manyNames",
        QT_TRANSLATE_NOOP("sentences",
            "%1 has %2 names (hard links): it can be read but not changed, since whoever opens it by another name "
            "would not see what is written here. Make a copy of it and work in that.")},
    {"store.moved",
        QT_TRANSLATE_NOOP("sentences",
            "%1 was moved, renamed or deleted while it was open here; this change was not saved. Put it back, or open "
            "it where it "
            "is now.")},
    {"store.logGone",
        QT_TRANSLATE_NOOP("sentences",
            "Another program removed %2, which holds the latest changes of %1; this change was not saved. Close the "
            "catalogue and "
            "open it again.")},
    {"store.logPutAside",
        QT_TRANSLATE_NOOP("sentences",
            "The log next to %1 belonged to another file, which this one replaced. It was put aside as %2.")},
    {"store.logLeftAlone",
        QT_TRANSLATE_NOOP("sentences",
            "The log %2 belongs to another file, which %1 replaced. It was left where it is, and not read.")},
    {"store.clockMended",
        QT_TRANSLATE_NOOP("sentences",
            "The clock of this computer was ahead for a while. Changes that were made meanwhile count as made now.")},
    {"store.clockAhead",
        QT_TRANSLATE_NOOP("sentences",
            "Changes in this catalogue are from a computer whose clock is ahead, or the clock of this one is behind. "
            "Set it right: the "
            "order of changes follows clocks.")},
    {"store.logUnreadable",
        QT_TRANSLATE_NOOP("sentences",
            "%1 cannot be read here: its latest changes are in %2, which can be read only where there is room and a "
            "folder that can "
            "be written. Copy both files to such a folder and open the copy.")},
    {"store.sameFile",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is the backup itself: name the catalogue that it should take the place of.")},
    {"store.readOnly", QT_TRANSLATE_NOOP("sentences", "This catalogue is open for reading only.")},
    {"store.draftUnreadable",
        QT_TRANSLATE_NOOP("sentences",
            "What was typed when the program stopped cannot be read back; the file %1 was put aside as %1.damaged.")},
    {"store.busy", QT_TRANSLATE_NOOP("sentences", "%1 is busy: another program keeps it locked. Try again.")},
    {"store.otherSqlite",
        QT_TRANSLATE_NOOP("sentences",
            "This program was put together wrongly: Qt's database driver carries an SQLite of its own (%1).")},
    {"store.sql", QT_TRANSLATE_NOOP("sentences", "The catalogue could not be read or written: %1.")},
    {"store.cannotRead", QT_TRANSLATE_NOOP("sentences", "%1 cannot be read: %2.")},
    {"store.migrationFailed",
        QT_TRANSLATE_NOOP("sentences", "%1 could not be brought to schema %2: %3. It was left as it was.")},
    {"store.backupFailed", QT_TRANSLATE_NOOP("sentences", "The backup of %1 could not be verified: %2.")},
    {"cancelled", QT_TRANSLATE_NOOP("sentences", "Stopped; nothing was changed.")},
    {"change.taking", QT_TRANSLATE_NOOP("sentences", "Preparing the change")},
    {"change.writing", QT_TRANSLATE_NOOP("sentences", "Writing the change")},
    {"store.finishing", QT_TRANSLATE_NOOP("sentences", "Finishing")},
    {"check.foreignTrigger",
        QT_TRANSLATE_NOOP("sentences",
            "The trigger %1 is not Leerschakel's: another program that writes to this catalogue would let it change "
            "records behind the history. Remove it with the program that made it.")},
    {"check.foreignObject",
        QT_TRANSLATE_NOOP("sentences",
            "%1 is not Leerschakel's: it is kept, but nothing here reads it. Remove it with the program that made "
            "it.")},
    {"check.objectChanged",
        QT_TRANSLATE_NOOP("sentences",
            "%1 is not made the way Leerschakel makes it: another program altered it, or the file is damaged. Bring "
            "back a backup.")},
    {"check.objectMissing",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is missing: another program removed it, or the file is damaged. Bring back a backup.")},
    {"check.searchWords",
        QT_TRANSLATE_NOOP("sentences",
            "The search index has other words for offering %1 than it has itself. leerschakel-cli check FILE --mend "
            "makes it right.")},
    {"check.readiness",
        QT_TRANSLATE_NOOP("sentences",
            "What is counted of offering %1 for publishing is not what its fields come to. leerschakel-cli check FILE "
            "--mend makes it right.")},
    {"check.demandChanged",
        QT_TRANSLATE_NOOP("sentences",
            "Figures of the imported demand %1 are not as they were imported. Import them again, or bring back a "
            "backup.")},
    {"check.recordUnknown",
        QT_TRANSLATE_NOOP("sentences",
            "Another program made the record %1: the history does not know it. Compare it with a backup.")},
    {"check.recordMissing",
        QT_TRANSLATE_NOOP("sentences",
            "Another program deleted the record %1: the history does not know that. Bring it back from a backup.")},
    {"check.settingAltered",
        QT_TRANSLATE_NOOP(
            "sentences", "The setting %1 is not what the history says of it: another program changed it.")},
    {"check.dismissalAltered",
        QT_TRANSLATE_NOOP("sentences",
            "Which suggestions were put away for offering %1 is not what the history says: another program changed "
            "it.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::store
