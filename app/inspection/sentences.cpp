// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::inspection {

namespace {

constexpr domain::Sentence sentences[] = {
    {"form.missing", QT_TRANSLATE_NOOP("sentences", "\"%1\" is missing: a %2 must have it.")},
    {"form.someOf", QT_TRANSLATE_NOOP("sentences", "A %2 must have one of these groups: %1.")},
    {"form.null", QT_TRANSLATE_NOOP("sentences", "\"%1\" is null. Leave out what you have nothing to say about.")},
    {"form.text", QT_TRANSLATE_NOOP("sentences", "\"%1\" should be a text, in quotation marks. It is %2.")},
    {"form.integer",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" should be a whole number, without quotation marks. It is %2.")},
    {"form.number", QT_TRANSLATE_NOOP("sentences", "\"%1\" should be a number, without quotation marks. It is %2.")},
    {"form.boolean",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" should be true or false, without quotation marks. It is %2.")},
    {"form.list",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" should be a list, in square brackets, even of one thing. It is %2.")},
    {"form.object", QT_TRANSLATE_NOOP("sentences", "\"%1\" should be an object, in braces. It is %2.")},
    {"form.either", QT_TRANSLATE_NOOP("sentences", "\"%1\" is %2: no value of that kind can stand here.")},
    {"form.onlyOne", QT_TRANSLATE_NOOP("sentences", "\"%1\" can have only one of these: %2.")},
    {"form.code", QT_TRANSLATE_NOOP("sentences", "\"%2\" is no code of \"%1\". Its codes: %3.")},
    {"form.codeMeant", QT_TRANSLATE_NOOP("sentences", "\"%2\" is no code of \"%1\". Probably \"%3\" is meant.")},
    {"form.ownCode",
        QT_TRANSLATE_NOOP(
            "sentences", "\"%2\" is no code of \"%1\"; a code of one's own begins with \"x-\". Its codes: %3.")},
    {"form.ownCodeMeant",
        QT_TRANSLATE_NOOP("sentences",
            "\"%2\" is no code of \"%1\"; a code of one's own begins with \"x-\". Probably \"%3\" is meant.")},
    {"form.tooShort", QT_TRANSLATE_NOOP("sentences", "\"%1\" has %2 characters, and needs at least %3.")},
    {"form.tooLong", QT_TRANSLATE_NOOP("sentences", "\"%1\" has %2 characters; %3 fit at most.")},
    {"form.uuid",
        QT_TRANSLATE_NOOP(
            "sentences", "\"%1\" should be a UUID, such as 5f6e1c0a-0c5b-4b43-9a55-0d4b8a1d2c3e. It is \"%2\".")},
    {"form.date", QT_TRANSLATE_NOOP("sentences", "\"%1\" should be a date, such as 2026-09-01. It is \"%2\".")},
    {"form.time",
        QT_TRANSLATE_NOOP(
            "sentences", "\"%1\" should be a time with its time zone, such as 09:00:00+02:00. It is \"%2\".")},
    {"form.date-time",
        QT_TRANSLATE_NOOP("sentences",
            "\"%1\" should be a date and a time with its time zone, such as 2026-09-01T09:00:00+02:00. It is \"%2\".")},
    {"form.email",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" should be an e-mail address, such as info@example.org. It is \"%2\".")},
    {"form.uri",
        QT_TRANSLATE_NOOP("sentences",
            "\"%1\" should be a whole address, such as https://example.org/, without blanks. It is \"%2\".")},
    {"form.pattern",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" is \"%2\", which is not written as the standard asks: %3.")},
    {"form.tooFew", QT_TRANSLATE_NOOP("sentences", "\"%1\" has %2 things in it, and needs at least %3.")},
    {"form.tooMany", QT_TRANSLATE_NOOP("sentences", "\"%1\" has %2 things in it; %3 fit at most.")},
    {"form.tooSmall", QT_TRANSLATE_NOOP("sentences", "\"%1\" is %2, and cannot be less than %3.")},
    {"form.tooLarge", QT_TRANSLATE_NOOP("sentences", "\"%1\" is %2, and cannot be more than %3.")},
    {"form.multiple", QT_TRANSLATE_NOOP("sentences", "\"%1\" is %2, and should be a multiple of %3.")},
    {"form.unknown", QT_TRANSLATE_NOOP("sentences", "A %2 has no \"%1\" in the standard: others pass over it.")},
    {"form.unknownMeant",
        QT_TRANSLATE_NOOP(
            "sentences", "A %2 has no \"%1\" in the standard: others pass over it. Probably \"%3\" is meant.")},
    {"form.notAllowed", QT_TRANSLATE_NOOP("sentences", "A %2 cannot have \"%1\".")},
    {"form.notAllowedMeant", QT_TRANSLATE_NOOP("sentences", "A %2 cannot have \"%1\". Probably \"%3\" is meant.")},
    {"form.reasonRefused",
        QT_TRANSLATE_NOOP("sentences", "The standard asks this of %1: a validator rejects the document.")},
    {"form.reasonPassedOver",
        QT_TRANSLATE_NOOP("sentences", "The standard allows it, but nobody will read it as it was meant.")},
    {"inspect.twice",
        QT_TRANSLATE_NOOP("sentences", "The identifier %1 stands here again; it was given to another thing at %2.")},
    {"inspect.reasonTwice", QT_TRANSLATE_NOOP("sentences", "Of two things with one identifier, others keep only one.")},
    {"inspect.reasonRejected",
        QT_TRANSLATE_NOOP("sentences", "Leerschakel could not take it over; other programs may not either.")},
    {"inspect.reasonLost",
        QT_TRANSLATE_NOOP("sentences", "What one program does not understand, others may not understand either.")},
    {"inspect.stopped",
        QT_TRANSLATE_NOOP("sentences", "Reading stopped here, so that nothing behind it was looked at.")},
    {"inspect.noDestination", QT_TRANSLATE_NOOP("sentences", "There are no rules for %1 (choose one of %2).")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::inspection
