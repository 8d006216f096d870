// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

namespace {

struct Sentence {
    const char *code;
    const char *text;
};

// One line a code, by folder. Plain words, no exclamation marks, the cause first and what to do about it behind it.
constexpr Sentence sentences[] = {
    // domain
    {"field.wrongType", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not the right kind of value (expected: %3).")},
    {"field.unknownCode", QT_TRANSLATE_NOOP("sentences", "%1: there is no value \"%2\" (choose from: %3).")},
    {"field.badDate", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not a date (write it as %3).")},
    {"field.badId", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not an id.")},
    {"field.notANumber", QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is not a number (write it as %3).")},
    {"field.unknownMember", QT_TRANSLATE_NOOP("sentences", "%1 has no part called \"%2\".")},
    {"field.unknownLanguage", QT_TRANSLATE_NOOP("sentences", "%1: there is no language \"%2\" (choose from: %3).")},
    {"text.removed",
        QT_TRANSLATE_NOOP("sentences", "%1: invisible characters that a text cannot hold were left out (%2: %3).")},
    {"field.unknown", QT_TRANSLATE_NOOP("sentences", "There is no field \"%1\".")},
    // changes
    {"change.create", QT_TRANSLATE_NOOP("sentences", "Add %1")},
    {"change.edit", QT_TRANSLATE_NOOP("sentences", "Change %1 of %2")},
    {"change.delete", QT_TRANSLATE_NOOP("sentences", "Delete %1")},
    {"change.deleteMany", QT_TRANSLATE_NOOP("sentences", "Delete %1 offerings")},
    {"change.draft", QT_TRANSLATE_NOOP("sentences", "Put back what was typed when the program stopped")},
    {"change.notLast",
        QT_TRANSLATE_NOOP("sentences", "Something else was changed in the meantime; nothing was undone or redone.")},
    {"change.duplicate", QT_TRANSLATE_NOOP("sentences", "Duplicate %1")},
    {"change.tag", QT_TRANSLATE_NOOP("sentences", "Link %1 to %2")},
    {"change.untag", QT_TRANSLATE_NOOP("sentences", "Unlink %1 from %2")},
    {"change.part", QT_TRANSLATE_NOOP("sentences", "Change the %1 of %2")},
    {"change.bulk", QT_TRANSLATE_NOOP("sentences", "Change %1 of %2 offerings")},
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
    {"change.setting", QT_TRANSLATE_NOOP("sentences", "Change the setting %1")},
    {"change.dismiss", QT_TRANSLATE_NOOP("sentences", "Do not suggest %1 any more")},
    {"change.undo", QT_TRANSLATE_NOOP("sentences", "Undo: %1")},
    {"change.redo", QT_TRANSLATE_NOOP("sentences", "Redo: %1")},
    {"change.restore", QT_TRANSLATE_NOOP("sentences", "Bring back %1 offerings from a backup")},
    {"change.conflict",
        QT_TRANSLATE_NOOP("sentences", "%1 was changed elsewhere in the meantime; nothing was written.")},
    {"change.exists", QT_TRANSLATE_NOOP("sentences", "There is a record with the id %1 already.")},
    {"change.missing", QT_TRANSLATE_NOOP("sentences", "There is no record with the id %1.")},
    {"change.vanished",
        QT_TRANSLATE_NOOP("sentences",
            "Something in the file that is not of this program (a trigger) took record %1 away as it was written; "
            "nothing was written.")},
    {"change.altered",
        QT_TRANSLATE_NOOP("sentences",
            "What the history says of the last change is gone or altered, so that it cannot be undone or done again. "
            "Check the catalogue: that says what is affected and what to do.")},
    {"change.inUse", QT_TRANSLATE_NOOP("sentences", "This is still used by another record; nothing was written.")},
    {"change.changedSince",
        QT_TRANSLATE_NOOP(
            "sentences", "%5 changed this since, so nothing was written. You can put the value of then back by hand.")},
    {"check.recordAltered",
        QT_TRANSLATE_NOOP("sentences",
            "This %1 is not as it was written: another program altered it, or the file is damaged. leerschakel-cli "
            "check "
            "--mend brings back what the history says of it; so does a backup.")},
    {"check.changeAltered",
        QT_TRANSLATE_NOOP("sentences",
            "The change of %1 in the history is not as it was written. Undoing it may bring back wrong values; the "
            "records themselves are checked apart. A backup of before has it whole.")},
    {"check.changeMissing",
        QT_TRANSLATE_NOOP("sentences",
            "A change is missing from the history, before that of %1. It cannot be undone or shown; the records "
            "themselves are checked apart. A backup of before has it whole.")},
    {"check.entryOfNoChange",
        QT_TRANSLATE_NOOP(
            "sentences", "The history has a part of a change of %1 that is missing. A backup of before has it whole.")},
    {"check.versionWrong",
        QT_TRANSLATE_NOOP("sentences",
            "Which change a value of %1 is of is not as the history says. This matters only when catalogues are "
            "merged.")},
    {"check.deletionUnknown",
        QT_TRANSLATE_NOOP("sentences",
            "The history says that %1 was deleted, and that is not known. This matters only when catalogues are "
            "merged.")},
    {"check.deletedIsThere",
        QT_TRANSLATE_NOOP("sentences", "%1 was deleted, and is there. Look whether it is right, or restore a backup.")},
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
    // store
    {"store.missing", QT_TRANSLATE_NOOP("sentences", "There is no file %1.")},
    {"store.exists", QT_TRANSLATE_NOOP("sentences", "There is a file %1 already; choose another name.")},
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
            "%1 has %2 names (hard links): it can be read but not changed, as who comes by another name would not see "
            "what is "
            "written here. Make a copy of it and work in that.")},
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
            "The log beside %1 belonged to another file, which this one was put in the place of. It was put aside as "
            "%2.")},
    {"store.logLeftAlone",
        QT_TRANSLATE_NOOP("sentences",
            "The log %2 belongs to another file, which %1 was put in the place of. It was left where it is, and not "
            "read.")},
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
    {"store.diskFull", QT_TRANSLATE_NOOP("sentences", "The disk is full; nothing was changed.")},
    {"store.busy", QT_TRANSLATE_NOOP("sentences", "%1 is busy: another program keeps it locked. Try again.")},
    {"store.otherSqlite",
        QT_TRANSLATE_NOOP("sentences",
            "This program was put together wrongly: Qt's database driver carries an SQLite of its own (%1).")},
    {"store.sql", QT_TRANSLATE_NOOP("sentences", "The catalogue could not be read or written: %1.")},
    {"store.cannotWrite", QT_TRANSLATE_NOOP("sentences", "%1 cannot be written: %2.")},
    {"store.cannotRead", QT_TRANSLATE_NOOP("sentences", "%1 cannot be read: %2.")},
    {"store.migrationFailed",
        QT_TRANSLATE_NOOP("sentences", "%1 could not be brought to schema %2: %3. It was left as it was.")},
    {"store.backupFailed", QT_TRANSLATE_NOOP("sentences", "The backup of %1 could not be verified: %2.")},
    {"cancelled", QT_TRANSLATE_NOOP("sentences", "Stopped; nothing was changed.")},
    // vocabulary
    {"vocabulary.characters",
        QT_TRANSLATE_NOOP("sentences", "%1: invisible characters that a text cannot hold were left out (%2: %3).")},
    {"vocabulary.reading", QT_TRANSLATE_NOOP("sentences", "Reading %1")},
    {"vocabulary.writing", QT_TRANSLATE_NOOP("sentences", "Writing %1")},
    {"store.finishing", QT_TRANSLATE_NOOP("sentences", "Finishing")},
    {"vocabulary.indexing", QT_TRANSLATE_NOOP("sentences", "Building the index of concepts")},
    {"vocabulary.missing", QT_TRANSLATE_NOOP("sentences", "There is no file or folder %1.")},
    {"vocabulary.badZip", QT_TRANSLATE_NOOP("sentences", "%1 is damaged: %2 cannot be unpacked.")},
    {"vocabulary.zipTooLarge", QT_TRANSLATE_NOOP("sentences", "%1 holds more than %2 GB, which is no vocabulary.")},
    {"vocabulary.nothingToRead",
        QT_TRANSLATE_NOOP("sentences",
            "No vocabulary was found in %1 (SKOS in any of its forms and the ESCO download as CSV can be read).")},
    {"vocabulary.unknownFormat",
        QT_TRANSLATE_NOOP("sentences", "Vocabularies in the format \"%1\" cannot be read (choose from: %2).")},
    {"vocabulary.mixedVersions",
        QT_TRANSLATE_NOOP("sentences", "The files are of two versions, %1 and %2: load one version at a time.")},
    {"vocabulary.missingColumn",
        QT_TRANSLATE_NOOP("sentences", "%1 has no column \"%2\": it is not the file its name says.")},
    {"vocabulary.editedHere",
        QT_TRANSLATE_NOOP("sentences", "%1 is edited in this catalogue; a file cannot take its place.")},
    {"vocabulary.notAnIri",
        QT_TRANSLATE_NOOP("sentences", "%1 cannot be exported: \"%2\" in it is no whole web address or URN.")},
    {"vocabulary.noTitle", QT_TRANSLATE_NOOP("sentences", "The vocabulary needs a title.")},
    {"vocabulary.badIri",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" is not a whole web address or URN (write it as https://… or urn:…).")},
    {"vocabulary.schemeExists", QT_TRANSLATE_NOOP("sentences", "There is a vocabulary %1 already.")},
    {"vocabulary.noScheme", QT_TRANSLATE_NOOP("sentences", "There is no vocabulary %1 in this catalogue.")},
    {"vocabulary.tooLargeToEdit",
        QT_TRANSLATE_NOOP("sentences", "%1 has %2 concepts; vocabularies of more than %3 cannot be edited here.")},
    {"vocabulary.ownAncestor", QT_TRANSLATE_NOOP("sentences", "%1 cannot hang below itself.")},
    {"vocabulary.inUse",
        QT_TRANSLATE_NOOP("sentences", "%1 is linked to %2 offerings, so it cannot be removed; it can be retired.")},
    {"check.foreignTrigger",
        QT_TRANSLATE_NOOP("sentences",
            "The trigger %1 is not of Leerschakel: another program that writes to this catalogue would let it change "
            "records behind "
            "the history. Remove it with the program that made it.")},
    {"check.foreignObject",
        QT_TRANSLATE_NOOP("sentences",
            "%1 is not of Leerschakel: it is kept, but nothing here reads it. Remove it with the program that made "
            "it.")},
    {"check.objectChanged",
        QT_TRANSLATE_NOOP("sentences",
            "%1 is made otherwise than Leerschakel makes it: another program altered it, or the file is damaged. Bring "
            "back a backup.")},
    {"check.objectMissing",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is missing: another program removed it, or the file is damaged. Bring back a backup.")},
    {"check.conceptChanged",
        QT_TRANSLATE_NOOP("sentences",
            "The concept %1 is not as it was loaded: another program altered it, or the file is damaged. Load the "
            "vocabulary %2 "
            "again, or bring back a backup.")},
    {"check.vocabularyChanged",
        QT_TRANSLATE_NOOP("sentences",
            "The vocabulary %1 is not as it was loaded: another program altered it, or the file is damaged. Load it "
            "again, or bring "
            "back a backup.")},
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
    {"check.conceptSearch",
        QT_TRANSLATE_NOOP("sentences",
            "The search index of the vocabularies does not say what their labels say. Load them again, or bring back a "
            "backup.")},
    {"check.ownScheme",
        QT_TRANSLATE_NOOP("sentences",
            "What is found, shown and exported of your own vocabulary %1 is not what its concepts say. Nothing is "
            "lost: leerschakel-cli check FILE --mend writes it anew from them.")},
    {"vocabulary.tooManyLabels", QT_TRANSLATE_NOOP("sentences", "%1 has more than %2 labels.")},
    {"vocabulary.tooManyNotes", QT_TRANSLATE_NOOP("sentences", "%1 has more than %2 notes.")},
    {"vocabulary.tooFewCells",
        QT_TRANSLATE_NOOP("sentences", "This row has %1 cells, not %2; it was taken as far as it goes.")},
    {"vocabulary.tooManyCells", QT_TRANSLATE_NOOP("sentences", "This row has %1 cells, not %2; it was left out.")},
    {"vocabulary.badUri",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" is not the address of a concept; the row was left out.")},
    {"vocabulary.duplicateUri",
        QT_TRANSLATE_NOOP("sentences", "%1 stands in this file already; the row was left out.")},
    {"vocabulary.duplicateCode",
        QT_TRANSLATE_NOOP("sentences", "Another concept in this file has the code %1 as well; both were taken.")},
    {"vocabulary.codesPutRight",
        QT_TRANSLATE_NOOP("sentences",
            "%1 codes lacked the zeros in front, as a spreadsheet leaves them out, and were put right: the first was "
            "%2 and is %3.")},
    {"vocabulary.unknownConcept", QT_TRANSLATE_NOOP("sentences", "There is no concept %1; the relation was left out.")},
    {"vocabulary.ownParent",
        QT_TRANSLATE_NOOP("sentences", "%1 cannot stand below itself; the relation was left out.")},
    {"vocabulary.unknownRelation",
        QT_TRANSLATE_NOOP(
            "sentences", "There is no relation \"%1\" (expected: essential or optional); it was left out.")},
    {"vocabulary.otherLanguage",
        QT_TRANSLATE_NOOP(
            "sentences", "This file is in the language \"%1\", which a catalogue does not have; it was left out.")},
    {"vocabulary.noLanguage",
        QT_TRANSLATE_NOOP(
            "sentences", "The name of this file does not tell its language (_nl or _en); it was left out.")},
    {"vocabulary.moreProblems", QT_TRANSLATE_NOOP("sentences", "There are %1 more problems like these.")},
    {"vocabulary.badProfile", QT_TRANSLATE_NOOP("sentences", "%1 is not a profile for vocabularies: %2.")},
    {"vocabulary.noConcepts", QT_TRANSLATE_NOOP("sentences", "There is no concept in %1.")},
    {"vocabulary.tooLarge",
        QT_TRANSLATE_NOOP("sentences",
            "These files hold more concepts, labels and relations than fit in %1 MB of memory; nothing was loaded. "
            "Load "
            "them in parts.")},
    {"vocabulary.tooManySchemes",
        QT_TRANSLATE_NOOP("sentences", "These files hold %1 vocabularies; load at most %2 at a time.")},
    {"vocabulary.textsTooLong",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 texts are too long for a label or note, or are no text; they were left out.")},
    {"vocabulary.mentions",
        QT_TRANSLATE_NOOP("sentences",
            "%1 concepts of other vocabularies are only mentioned, such as %2: what is said of them was left out. Load "
            "the vocabulary they belong to.")},
    {"vocabulary.describedOnly",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is described here, but none of its concepts are in this file: load that as well.")},
    {"vocabulary.sameNotations",
        QT_TRANSLATE_NOOP("sentences", "%1 concepts have a code that another one has as well, the first is %2.")},
    {"vocabulary.keptAsMappings",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 relations go to concepts that are not in this vocabulary; they were kept as mappings.")},
    {"vocabulary.relationsLeftOut",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 relations go to concepts that are not in this vocabulary; they were left out.")},
    {"vocabulary.ownParents",
        QT_TRANSLATE_NOOP("sentences", "%1 concepts stand below themselves; these relations were left out.")},
    {"vocabulary.notAFile",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is a pipe or a device; a vocabulary is read from a file. Save it as one first.")},
    {"vocabulary.inRings",
        QT_TRANSLATE_NOOP("sentences",
            "%1 concepts stand, by way of others, below themselves, such as %2; the tree of the vocabulary does not "
            "lead "
            "to them, search does.")},
    {"vocabulary.badOrders",
        QT_TRANSLATE_NOOP("sentences", "%1 concepts have an order that is no number; it was left out.")},
    {"rdf.duplicateKey",
        QT_TRANSLATE_NOOP("sentences",
            "%1 members have a name that another one in the same object has, such as \"%2\"; of an address or a text "
            "the first was taken.")},
    {"rdf.numberTooLarge",
        QT_TRANSLATE_NOOP("sentences", "%1 numbers are too large to read, such as %2; they were left out.")},
    {"rdf.halfCharacters",
        QT_TRANSLATE_NOOP("sentences",
            "%1 characters are written as one half of two (a surrogate alone); a replacement character stands in their "
            "place.")},
    {"rdf.syntax",
        QT_TRANSLATE_NOOP(
            "sentences", "%1, line %2, column %3: %5. %4 statements before it were good; nothing was loaded.")},
    {"rdf.notUtf8",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: this is not UTF-8. %4 statements before it were good; nothing was loaded. Save "
            "the file as UTF-8.")},
    {"rdf.escape",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: %5 is the number of no character. %4 statements before it were good; nothing was "
            "loaded.")},
    {"rdf.nesting",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: more than %5 levels inside each other. %4 statements before it were good; nothing "
            "was loaded.")},
    {"rdf.prefix",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: the prefix of %5 is not declared. %4 statements before it were good; nothing was "
            "loaded.")},
    {"rdf.relative",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: \"%5\" is a relative address and the file does not say to what (declare a base). "
            "%4 statements before it were good; nothing was loaded.")},
    {"rdf.tooLong",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: a single text of more than %5 MB. %4 statements before it were good; nothing was "
            "loaded.")},
    {"rdf.tooMany",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: more than %5 times %6, which no vocabulary needs. %4 statements before it were "
            "good; nothing was loaded.")},
    {"rdf.remoteContext",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: the context is elsewhere (%5), and nothing is fetched from elsewhere. Put its "
            "content in the file. "
            "%4 statements before it were good; nothing was loaded.")},
    {"rdf.unsupported",
        QT_TRANSLATE_NOOP("sentences",
            "%1, line %2, column %3: %5 is a part of JSON-LD that cannot be read here. %4 statements before it were "
            "good; nothing was loaded.")},
    {"suggest.noVocabulary",
        QT_TRANSLATE_NOOP("sentences", "There are no skills to suggest: no vocabulary is loaded in %1.")},
    {"suggest.tooLong", QT_TRANSLATE_NOOP("sentences", "%1 is longer than %2 MB, which is no text about an offering.")},
    {"csv.unclosedQuote",
        QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: a quotation mark is opened here and never closed.")},
    {"csv.afterQuote",
        QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: there is text behind a closing quotation mark.")},
    {"csv.notUtf8",
        QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: this is not UTF-8; save the file as UTF-8.")},
    {"csv.notText",
        QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: there is a zero byte; this is not a text file.")},
    {"csv.tooLong",
        QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: the record that begins here is too long to be one.")},
    // rules
    {"rules.bad", QT_TRANSLATE_NOOP("sentences", "The rule %1 cannot be read: %2.")},
    // exchange
    {"import.noFormat", QT_TRANSLATE_NOOP("sentences", "Say in which format the source is (--from; choose from: %1).")},
    {"import.unknownFormat",
        QT_TRANSLATE_NOOP("sentences", "There is no format \"%1\" to import from (choose from: %2).")},
    {"import.empty", QT_TRANSLATE_NOOP("sentences", "%1 is empty.")},
    {"import.encoding",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is not UTF-8 (line %2, column %3); it looks like %4. Save it as UTF-8 and try again.")},
    {"import.markup", QT_TRANSLATE_NOOP("sentences", "%1 holds HTML or XML, not JSON.")},
    {"import.badJson", QT_TRANSLATE_NOOP("sentences", "%1 is not well-formed JSON: line %2, column %3.")},
    {"import.cutShort", QT_TRANSLATE_NOOP("sentences", "%1 stops in the middle: line %2, column %3.")},
    {"import.tooDeep", QT_TRANSLATE_NOOP("sentences", "%1 is nested deeper than %4 levels: line %2, column %3.")},
    {"import.tooLarge",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is larger than %2 MB, which is more than a catalogue needs; nothing was read.")},
    {"import.tooManyLosses",
        QT_TRANSLATE_NOOP("sentences",
            "%1 has more than %2 places that cannot be read, so it is something else than it seems; nothing was "
            "changed.")},
    {"import.itemTooLarge",
        QT_TRANSLATE_NOOP("sentences",
            "%1 has one thing in it (%2) that is larger than %3 MB, which is more than an offering can be; nothing was "
            "read.")},
    {"import.nothing", QT_TRANSLATE_NOOP("sentences", "There are no documents of this format in %1.")},
    {"import.badAddress", QT_TRANSLATE_NOOP("sentences", "%1 is not an address of an endpoint.")},
    {"import.noAnswer", QT_TRANSLATE_NOOP("sentences", "%1 gave no answer for %2 seconds.")},
    {"import.unprotected",
        QT_TRANSLATE_NOOP("sentences",
            "%1 would get the password or token without protection: give an address that begins with https.")},
    {"import.tooSlow",
        QT_TRANSLATE_NOOP("sentences", "%1 answers too slowly: %2 bytes in %3 seconds. Try again later.")},
    {"import.comeBack", QT_TRANSLATE_NOOP("sentences", "%1 asks not to be asked again before %2.")},
    {"import.waiting", QT_TRANSLATE_NOOP("sentences", "%1 is busy; asking again in %2 seconds")},
    {"import.tooMuch", QT_TRANSLATE_NOOP("sentences", "%1 sends more than %2 MB; that is no catalogue.")},
    {"import.tooManyItems", QT_TRANSLATE_NOOP("sentences", "%1 has no end after %2 items.")},
    {"import.pagesRepeat",
        QT_TRANSLATE_NOOP(
            "sentences", "The endpoint promises more pages and sends nothing new; what came until then is taken.")},
    {"import.connection", QT_TRANSLATE_NOOP("sentences", "%1 could not be reached: %2.")},
    {"import.tls", QT_TRANSLATE_NOOP("sentences", "%1 has no secure connection that can be trusted: %2.")},
    {"import.refused",
        QT_TRANSLATE_NOOP("sentences", "%1 refuses access (%2): check the user name and password, or the token.")},
    {"import.httpStatus", QT_TRANSLATE_NOOP("sentences", "%1 answered with an error (HTTP %2).")},
    {"import.notJson",
        QT_TRANSLATE_NOOP("sentences", "%1 answered with %2, not with JSON: is it the address of the endpoint?")},
    {"import.redirect",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 sends on to %2, which is not followed (another, unprotected place, or too many times).")},
    {"import.tooManyRequests", QT_TRANSLATE_NOOP("sentences", "%1 has no end after %2 requests.")},
    {"import.reading", QT_TRANSLATE_NOOP("sentences", "Reading %1")},
    {"import.fetching", QT_TRANSLATE_NOOP("sentences", "Fetching from %1")},
    {"import.comparing", QT_TRANSLATE_NOOP("sentences", "Comparing with the catalogue")},
    {"import.notAnObject", QT_TRANSLATE_NOOP("sentences", "This is not an object with members.")},
    {"import.unknownThing",
        QT_TRANSLATE_NOOP("sentences", "This is not a course, program, offering, specification or organisation.")},
    {"import.unnamed", QT_TRANSLATE_NOOP("sentences", "This has no name or no identifier.")},
    {"import.noOwner", QT_TRANSLATE_NOOP("sentences", "The course or program that this is an edition of is not here.")},
    {"import.numberTooLarge",
        QT_TRANSLATE_NOOP("sentences", "It has a number that is too large to be read: line %1, column %2.")},
    {"import.halfCharacter",
        QT_TRANSLATE_NOOP(
            "sentences", "It has a character of which one half is missing (a surrogate alone): line %1, column %2.")},
    {"import.memberTwice",
        QT_TRANSLATE_NOOP("sentences", "This stands there twice under one name; the last one was taken.")},
    {"import.twice",
        QT_TRANSLATE_NOOP("sentences", "There is another one with the same identifier %1; the first was taken.")},
    {"import.specificationAlone",
        QT_TRANSLATE_NOOP("sentences", "No course or program here belongs to this specification.")},
    {"import.notUnderstood", QT_TRANSLATE_NOOP("sentences", "This is not a value that belongs here.")},
    {"import.unknownValue", QT_TRANSLATE_NOOP("sentences", "This value is not in the list.")},
    {"import.badDate", QT_TRANSLATE_NOOP("sentences", "This is not a date.")},
    {"import.characters",
        QT_TRANSLATE_NOOP("sentences", "Invisible characters that a text cannot hold were left out (%1: %2).")},
    {"import.passedOver", QT_TRANSLATE_NOOP("sentences", "This file was not read: its name is none that the format has.")},
    {"import.timeLeftOut", QT_TRANSLATE_NOOP("sentences", "The time (%1) was left out; the day is %2.")},
    {"import.readAs", QT_TRANSLATE_NOOP("sentences", "This was read as %1.")},
    {"import.badNumber", QT_TRANSLATE_NOOP("sentences", "This is not a number that belongs here.")},
    {"import.guessedLevel",
        QT_TRANSLATE_NOOP("sentences", "It does not say of which sector this level is; taken as %1.")},
    {"import.noSessions",
        QT_TRANSLATE_NOOP("sentences", "Academic sessions are not taken; an edition has dates of its own.")},
    {"import.noSuchRecord", QT_TRANSLATE_NOOP("sentences", "What this refers to is not here.")},
    {"sample.damaged",
        QT_TRANSLATE_NOOP(
            "sentences", "The sample that comes with this program is damaged (%1: %2). Install the program again.")},
    {"export.cannotWrite",
        QT_TRANSLATE_NOOP("sentences", "%1 cannot be written: %2. The export that was there is untouched.")},
    {"export.notOurs",
        QT_TRANSLATE_NOOP("sentences",
            "%1 holds \"%2\", which is not from an earlier export; choose a new or empty folder, or take it out.")},
    {"export.otherDestination", QT_TRANSLATE_NOOP("sentences", "%1 holds an export to %2; choose another folder.")},
    {"export.busy", QT_TRANSLATE_NOOP("sentences", "Another export to %1 is going on.")},
    {"output.notAFile",
        QT_TRANSLATE_NOOP("sentences", "%1 is not a file that can be replaced (a folder, a device or a pipe).")},
    {"export.noOffering", QT_TRANSLATE_NOOP("sentences", "There is no offering %1.")},
    {"export.unknownDestination", QT_TRANSLATE_NOOP("sentences", "There is no destination \"%1\" (choose from: %2).")},
    {"export.selecting", QT_TRANSLATE_NOOP("sentences", "Looking what is ready")},
    {"export.writing", QT_TRANSLATE_NOOP("sentences", "Writing offerings")},
    {"lost.extOnly",
        QT_TRANSLATE_NOOP("sentences", "The format has no place for it; it travels in our own extension only.")},
    {"lost.instead", QT_TRANSLATE_NOOP("sentences", "Written as \"%1\".")},
    {"lost.specificationOnly",
        QT_TRANSLATE_NOOP("sentences", "Stands in the education specification only; a course has no place for it.")},
    {"lost.elective", QT_TRANSLATE_NOOP("sentences", "The format does not say that it is an elective.")},
    {"lost.notOffered", QT_TRANSLATE_NOOP("sentences", "Not offered: it is cancelled or has no dates.")},
    {"lost.noPlace", QT_TRANSLATE_NOOP("sentences", "The format has no place for it.")},
    {"lost.narrowed", QT_TRANSLATE_NOOP("sentences", "The format has room for a part of it only.")},
    {"lost.filtered", QT_TRANSLATE_NOOP("sentences", "Left out, as was asked.")},
    {"lost.otherLanguage", QT_TRANSLATE_NOOP("sentences", "Left out, as texts in the other language were asked for.")},
    {"lost.fromNewer",
        QT_TRANSLATE_NOOP(
            "sentences", "A newer version of Leerschakel keeps this here; this version cannot pass it on.")},
    {"lost.unaccounted",
        QT_TRANSLATE_NOOP("sentences",
            "It was passed over, which is a mistake in Leerschakel. Please report it; the value stays in the "
            "catalogue.")},
    // publishing
    {"publish.notPublished", QT_TRANSLATE_NOOP("sentences", "This offering is not published to %1.")},
    // coverage
    {"coverage.noScheme", QT_TRANSLATE_NOOP("sentences", "There is no vocabulary %1 in this catalogue.")},
    {"coverage.noDemand",
        QT_TRANSLATE_NOOP("sentences", "There are no demand figures with the id %1 in this catalogue.")},
    // ui: pictures
    {"render.usage",
        QT_TRANSLATE_NOOP("sentences", "This cannot be asked of leerschakel: %1. See leerschakel --help.")},
    {"render.unknownView",
        QT_TRANSLATE_NOOP("sentences",
            "There is no view \"%1\" (choose from: offerings, skills, mapping, radar, publishing, history).")},
    {"render.nothingToMap",
        QT_TRANSLATE_NOOP("sentences", "There is no vocabulary of your own in this catalogue that could be mapped.")},
    {"render.noFile",
        QT_TRANSLATE_NOOP("sentences", "Which catalogue? Write: leerschakel --render VIEW FILE --out PATH.")},
    {"render.badOut",
        QT_TRANSLATE_NOOP(
            "sentences", "\"%1\" is no picture to write: --out takes a path that ends in .png, .svg or .pdf.")},
    {"render.badSize",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" is no size: write it as 1440x900, between 200x150 and 10000x10000.")},
    {"render.badTheme",
        QT_TRANSLATE_NOOP("sentences", "There is no theme \"%1\" (choose from: light, dark, high-contrast, system).")},
    {"render.badLanguage", QT_TRANSLATE_NOOP("sentences", "There is no language \"%1\" (choose from: nl, en).")},
    {"render.onlyWithRender", QT_TRANSLATE_NOOP("sentences", "%1 goes with --render only.")},
    {"render.tooLong", QT_TRANSLATE_NOOP("sentences", "The view \"%1\" was not ready to be drawn within a minute.")},
    // cli
    {"cli.noCommand", QT_TRANSLATE_NOOP("sentences", "No command was given (\"leerschakel-cli help\" lists them).")},
    {"cli.unknownCommand",
        QT_TRANSLATE_NOOP("sentences", "There is no command \"%1\" (\"leerschakel-cli help\" lists them).")},
    {"cli.missing", QT_TRANSLATE_NOOP("sentences", "%1: %2 is missing (see \"leerschakel-cli help %1\").")},
    {"cli.tooMany",
        QT_TRANSLATE_NOOP("sentences", "%1: \"%2\" is one value too many (see \"leerschakel-cli help %1\").")},
    {"cli.unknownOption", QT_TRANSLATE_NOOP("sentences", "%1 has no option \"%2\" (see \"leerschakel-cli help %1\").")},
    {"cli.options", QT_TRANSLATE_NOOP("sentences", "%1: %2 (see \"leerschakel-cli help %1\").")},
    {"cli.badNumber", QT_TRANSLATE_NOOP("sentences", "--%1: \"%2\" is not a whole number from %3 to %4.")},
    {"cli.badChoice", QT_TRANSLATE_NOOP("sentences", "--%1: there is no \"%2\" (choose from: %3).")},
    {"cli.badId", QT_TRANSLATE_NOOP("sentences", "\"%1\" is not an id.")},
    {"cli.badPath", QT_TRANSLATE_NOOP("sentences", "\"%1\" cannot be the name of a catalogue.")},
    {"cli.badUri", QT_TRANSLATE_NOOP("sentences", "\"%1\" is not the URI of a skill.")},
    {"cli.badJson", QT_TRANSLATE_NOOP("sentences", "%1: the value is not JSON: %2 (at character %3).")},
    {"cli.notAList", QT_TRANSLATE_NOOP("sentences", "%1: a list in JSON is expected: […].")},
    {"cli.noPart", QT_TRANSLATE_NOOP("sentences", "%1: this offering has none with the id %2.")},
    {"cli.noTarget", QT_TRANSLATE_NOOP("sentences", "%1: there is no %2 with the id %3.")},
    {"cli.noLanguage", QT_TRANSLATE_NOOP("sentences", "%1 is not a text in languages; leave --lang out.")},
    {"cli.noOutcome", QT_TRANSLATE_NOOP("sentences", "There is no learning outcome %1; this offering has %2.")},
    {"cli.unknownConcept", QT_TRANSLATE_NOOP("sentences", "No vocabulary in this catalogue knows %1.")},
    {"cli.goTogether", QT_TRANSLATE_NOOP("sentences", "--%1 and --%2 go together.")},
    {"cli.eitherOr", QT_TRANSLATE_NOOP("sentences", "Give either --%1 or --%2.")},
    {"cli.printedTwice",
        QT_TRANSLATE_NOOP("sentences", "With --json the document cannot be printed as well; name a file for it.")},
    {"cli.unknownEnding",
        QT_TRANSLATE_NOOP("sentences", "%1: its ending tells no format (choose one with --format: %2).")},
    {"cli.empty", QT_TRANSLATE_NOOP("sentences", "--%1 is empty.")},
    {"cli.noOffering", QT_TRANSLATE_NOOP("sentences", "There is no offering with the id %1.")},
    {"cli.badEncoding", QT_TRANSLATE_NOOP("sentences", "Argument %1 is not UTF-8 text.")},
    {"cli.notUtf8", QT_TRANSLATE_NOOP("sentences", "%1 is not UTF-8 text.")},
    {"cli.inputTooLong", QT_TRANSLATE_NOOP("sentences", "Standard input is longer than %1 MB.")},
    {"cli.output", QT_TRANSLATE_NOOP("sentences", "The output could not be written: %1.")},
    {"cli.outputFull", QT_TRANSLATE_NOOP("sentences", "The output could not be written: the disk is full.")},
};

} // namespace

namespace {

const Sentence *find(const QString &code)
{
    const QByteArray wanted = code.toLatin1();
    const auto found =
        std::ranges::find_if(sentences, [&](const Sentence &candidate) { return wanted == candidate.code; });
    return found == std::end(sentences) ? nullptr : &*found;
}

/** All places at once, so that an argument that holds "%1" itself is left alone. */
QString filled(const QString &text, const QStringList &arguments)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit()) {
            const QString argument = arguments.value(text[i + 1].digitValue() - 1);
            ++i;
            // What is not there (a version, say) leaves no double space.
            if (argument.isEmpty() && result.endsWith(u' ') && (i + 1 == text.size() || text[i + 1] == u' ')) {
                result.chop(1);
            }
            result.append(argument);
        } else {
            result.append(text[i]);
        }
    }
    return result;
}

QString withoutSentence(const Message &message)
{
    return message.arguments.isEmpty() ? message.code : message.code + u": "_s + message.arguments.join(u", "_s);
}

} // namespace

QString sentence(const Message &message)
{
    const Sentence *found = find(message.code);
    return found ? filled(QCoreApplication::translate("sentences", found->text), message.arguments)
                 : withoutSentence(message);
}

QString englishSentence(const Message &message)
{
    const Sentence *found = find(message.code);
    return found ? filled(QString::fromUtf8(found->text), message.arguments) : withoutSentence(message);
}

QStringList sentenceCodes()
{
    QStringList codes;
    for (const Sentence &each : sentences) {
        codes.append(QString::fromLatin1(each.code));
    }
    return codes;
}

} // namespace leerschakel::domain
