// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::exchange {

namespace {

constexpr domain::Sentence sentences[] = {
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
            "%1 has more than %2 places that cannot be read, so it is not what it seems to be; nothing was "
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
        QT_TRANSLATE_NOOP("sentences", "This is there twice under one name; the last one was taken.")},
    {"import.twice",
        QT_TRANSLATE_NOOP("sentences", "There is another one with the same identifier %1; the first was taken.")},
    {"import.specificationAlone",
        QT_TRANSLATE_NOOP("sentences", "No course or program here belongs to this specification.")},
    {"import.notUnderstood", QT_TRANSLATE_NOOP("sentences", "This is not a value that belongs here.")},
    {"import.unknownValue", QT_TRANSLATE_NOOP("sentences", "This value is not in the list.")},
    {"import.badDate", QT_TRANSLATE_NOOP("sentences", "This is not a date.")},
    {"import.characters",
        QT_TRANSLATE_NOOP("sentences", "Invisible characters that a text cannot hold were left out (%1: %2).")},
    {"import.passedOver",
        QT_TRANSLATE_NOOP("sentences", "This file was not read: its name is none that the format has.")},
    {"import.timeLeftOut", QT_TRANSLATE_NOOP("sentences", "The time (%1) was left out; the day is %2.")},
    {"import.readAs", QT_TRANSLATE_NOOP("sentences", "This was read as %1.")},
    {"import.badNumber", QT_TRANSLATE_NOOP("sentences", "This is not a number that belongs here.")},
    {"import.guessedLevel",
        QT_TRANSLATE_NOOP("sentences", "It does not say of which sector this level is; taken as %1.")},
    {"import.noSessions",
        QT_TRANSLATE_NOOP("sentences", "Academic sessions are not taken; an edition has dates of its own.")},
    {"import.changedByBoth",
        QT_TRANSLATE_NOOP(
            "sentences", "This was changed in the source and by you since the last import; yours was kept.")},
    {"import.deletedHere",
        QT_TRANSLATE_NOOP(
            "sentences", "You deleted this, and the source changed it since the last import; it stays deleted.")},
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
    {"export.badAddress", QT_TRANSLATE_NOOP("sentences", "%1 is not an address of a website (https://…).")},
    {"export.busy", QT_TRANSLATE_NOOP("sentences", "Another export to %1 is going on.")},
    {"export.noOffering", QT_TRANSLATE_NOOP("sentences", "There is no offering %1.")},
    {"export.unknownDestination", QT_TRANSLATE_NOOP("sentences", "There is no destination \"%1\" (choose from: %2).")},
    {"export.selecting", QT_TRANSLATE_NOOP("sentences", "Looking what is ready")},
    {"export.writing", QT_TRANSLATE_NOOP("sentences", "Writing offerings")},
    {"lost.extOnly",
        QT_TRANSLATE_NOOP("sentences", "The format has no place for it; it travels in our own extension only.")},
    {"lost.instead", QT_TRANSLATE_NOOP("sentences", "Written as \"%1\".")},
    {"lost.specificationOnly",
        QT_TRANSLATE_NOOP("sentences", "It is in the education specification only; a course has no place for it.")},
    {"lost.elective", QT_TRANSLATE_NOOP("sentences", "The format does not say that it is an elective.")},
    {"lost.notOffered", QT_TRANSLATE_NOOP("sentences", "Not offered: it is cancelled or has no dates.")},
    {"lost.extOneLanguage",
        QT_TRANSLATE_NOOP("sentences",
            "The format has no place for it; it travels in our own extension only, and there in the language that was "
            "asked for.")},
    {"lost.rioOnly",
        QT_TRANSLATE_NOOP("sentences",
            "The format has a place for it in the part for RIO only, which this offering does not have; it travels in "
            "our own extension.")},
    {"lost.inTotal", QT_TRANSLATE_NOOP("sentences", "RIO takes one price: it is counted in the total costs.")},
    {"lost.totalOnly",
        QT_TRANSLATE_NOOP(
            "sentences", "RIO takes one price: the total costs. This one travels in our own extension only.")},
    {"lost.notInExport", QT_TRANSLATE_NOOP("sentences", "The module is not in this export.")},
    {"lost.noEdition",
        QT_TRANSLATE_NOOP("sentences", "It belongs to no edition; it travels in our own extension only.")},
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
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::exchange
