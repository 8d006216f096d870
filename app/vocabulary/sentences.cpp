// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::vocabulary {

namespace {

constexpr domain::Sentence sentences[] = {
    {"vocabulary.characters",
        QT_TRANSLATE_NOOP("sentences", "%1: invisible characters that a text cannot hold were left out (%2: %3).")},
    {"vocabulary.reading", QT_TRANSLATE_NOOP("sentences", "Reading %1")},
    {"vocabulary.writing", QT_TRANSLATE_NOOP("sentences", "Writing %1")},
    {"vocabulary.indexing", QT_TRANSLATE_NOOP("sentences", "Building the index of concepts")},
    {"vocabulary.missing", QT_TRANSLATE_NOOP("sentences", "There is no file or folder %1.")},
    {"vocabulary.badZip", QT_TRANSLATE_NOOP("sentences", "%1 is damaged: %2 cannot be unpacked.")},
    {"vocabulary.zipTooLarge",
        QT_TRANSLATE_NOOP("sentences", "%1 holds more than %2 GB, which is too much for a vocabulary.")},
    {"vocabulary.nothingToRead",
        QT_TRANSLATE_NOOP("sentences",
            "No vocabulary was found in %1 (SKOS in any of its forms and the ESCO download as CSV can be read).")},
    {"vocabulary.unknownFormat",
        QT_TRANSLATE_NOOP("sentences", "Vocabularies in the format \"%1\" cannot be read (choose from: %2).")},
    {"vocabulary.mixedVersions",
        QT_TRANSLATE_NOOP("sentences", "The files have two versions, %1 and %2: load one version at a time.")},
    {"vocabulary.missingColumn",
        QT_TRANSLATE_NOOP("sentences", "%1 has no column \"%2\": it is not the file its name says.")},
    {"vocabulary.editedHere",
        QT_TRANSLATE_NOOP("sentences", "%1 is edited in this catalogue; a file cannot take its place.")},
    {"vocabulary.notAnIri",
        QT_TRANSLATE_NOOP("sentences", "%1 cannot be exported: \"%2\" in it is not a complete web address or URN.")},
    {"vocabulary.noTitle", QT_TRANSLATE_NOOP("sentences", "The vocabulary needs a title.")},
    {"vocabulary.badIri",
        QT_TRANSLATE_NOOP(
            "sentences", "\"%1\" is not a complete web address or URN (write it as https://… or urn:…).")},
    {"vocabulary.schemeExists", QT_TRANSLATE_NOOP("sentences", "A vocabulary %1 already exists.")},
    {"vocabulary.noScheme", QT_TRANSLATE_NOOP("sentences", "There is no vocabulary %1 in this catalogue.")},
    {"vocabulary.tooLargeToEdit",
        QT_TRANSLATE_NOOP("sentences", "%1 has %2 concepts; vocabularies of more than %3 cannot be edited here.")},
    {"vocabulary.ownAncestor", QT_TRANSLATE_NOOP("sentences", "%1 cannot be below itself.")},
    {"vocabulary.inUse",
        QT_TRANSLATE_NOOP("sentences", "%1 is linked to %2 offerings, so it cannot be removed; it can be retired.")},
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
    {"check.conceptSearch",
        QT_TRANSLATE_NOOP("sentences",
            "The search index of the vocabularies does not say what their labels say. Load them again, or bring back a "
            "backup.")},
    {"check.ownScheme",
        QT_TRANSLATE_NOOP("sentences",
            "What is found, shown and exported of your own vocabulary %1 is not what its concepts say. Nothing is "
            "lost: leerschakel-cli check FILE --mend rewrites it from them.")},
    {"vocabulary.tooManyLabels", QT_TRANSLATE_NOOP("sentences", "%1 has more than %2 labels.")},
    {"vocabulary.tooManyNotes", QT_TRANSLATE_NOOP("sentences", "%1 has more than %2 notes.")},
    {"vocabulary.tooFewCells",
        QT_TRANSLATE_NOOP("sentences", "This row has %1 cells, not %2; it was taken as far as it goes.")},
    {"vocabulary.tooManyCells", QT_TRANSLATE_NOOP("sentences", "This row has %1 cells, not %2; it was left out.")},
    {"vocabulary.badUri",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" is not the address of a concept; the row was left out.")},
    {"vocabulary.duplicateUri", QT_TRANSLATE_NOOP("sentences", "%1 is in this file already; the row was left out.")},
    {"vocabulary.duplicateCode",
        QT_TRANSLATE_NOOP("sentences", "Another concept in this file has the code %1 as well; both were taken.")},
    {"vocabulary.codesPutRight",
        QT_TRANSLATE_NOOP("sentences",
            "%1 codes lacked the zeros in front, as a spreadsheet leaves them out, and were put right: the first was "
            "%2 and is %3.")},
    {"vocabulary.unknownConcept", QT_TRANSLATE_NOOP("sentences", "There is no concept %1; the relation was left out.")},
    {"vocabulary.ownParent", QT_TRANSLATE_NOOP("sentences", "%1 cannot be below itself; the relation was left out.")},
    {"vocabulary.unknownRelation",
        QT_TRANSLATE_NOOP(
            "sentences", "There is no relation \"%1\" (expected: essential or optional); it was left out.")},
    {"vocabulary.otherLanguage",
        QT_TRANSLATE_NOOP(
            "sentences", "This file is in the language \"%1\", which a catalogue does not have; it was left out.")},
    {"vocabulary.noLanguage",
        QT_TRANSLATE_NOOP(
            "sentences", "The name of this file does not say which language it is in (_nl or _en); it was left out.")},
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
        QT_TRANSLATE_NOOP("sentences", "%1 concepts are below themselves; these relations were left out.")},
    {"vocabulary.notAFile",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 is a pipe or a device; a vocabulary is read from a file. Save it as one first.")},
    {"vocabulary.inRings",
        QT_TRANSLATE_NOOP("sentences",
            "%1 concepts are below themselves by way of others, such as %2; the tree of the vocabulary does not lead "
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
            "%1 characters are written as one half of two (a lone surrogate) and were replaced by a replacement "
            "character.")},
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
    {"vocabulary.lacksSkills",
        QT_TRANSLATE_NOOP("sentences",
            "The file with the skills (%1) is missing. Without it there are only occupations, groups and the skills of "
            "collections to link offerings to.")},
    {"vocabulary.lacksSkillNames",
        QT_TRANSLATE_NOOP("sentences",
            "The file with the skills (%1) is missing. Without it skills get no names in this language; they keep the "
            "ones they have.")},
    {"vocabulary.lacksTree",
        QT_TRANSLATE_NOOP("sentences",
            "The file that says in which groups skills are (%1) is missing. Without it skills are found by searching, "
            "but not in the tree, and the Radar cannot count them by group.")},
    {"vocabulary.lacksNeeds",
        QT_TRANSLATE_NOOP("sentences",
            "The file that says which skills occupations need (%1) is missing. Without it the page of a skill does not "
            "show the occupations that need it.")},
    {"cli.unknownConcept", QT_TRANSLATE_NOOP("sentences", "No vocabulary in this catalogue knows %1.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::vocabulary
