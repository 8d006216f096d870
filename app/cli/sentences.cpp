// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::cli {

namespace {

constexpr domain::Sentence sentences[] = {
    {"suggest.noVocabulary",
        QT_TRANSLATE_NOOP("sentences", "There are no skills to suggest: no vocabulary is loaded in %1.")},
    {"suggest.tooLong",
        QT_TRANSLATE_NOOP("sentences", "%1 is longer than %2 MB, which is too long for a text about an offering.")},
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
    {"cli.badDate", QT_TRANSLATE_NOOP("sentences", "--%1: \"%2\" is not a day, such as 2027-02-01.")},
    {"cli.badSecretPlace",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 says where the secret is, not what it is: env:NAME, file:PATH or keystore.")},
    {"cli.badPath", QT_TRANSLATE_NOOP("sentences", "\"%1\" cannot be the name of a catalogue.")},
    {"cli.badUri", QT_TRANSLATE_NOOP("sentences", "\"%1\" is not the URI of a skill.")},
    {"cli.badJson", QT_TRANSLATE_NOOP("sentences", "%1: the value is not JSON: %2 (at character %3).")},
    {"cli.noLanguage", QT_TRANSLATE_NOOP("sentences", "%1 is not a text in languages; leave --lang out.")},
    {"cli.noOutcome", QT_TRANSLATE_NOOP("sentences", "There is no learning outcome %1; this offering has %2.")},
    {"cli.goTogether", QT_TRANSLATE_NOOP("sentences", "--%1 and --%2 go together.")},
    {"cli.eitherOr", QT_TRANSLATE_NOOP("sentences", "Give either --%1 or --%2.")},
    {"cli.oneOf", QT_TRANSLATE_NOOP("sentences", "%1: give one of %2, once (see \"leerschakel-cli help %1\").")},
    {"cli.fieldAndValue",
        QT_TRANSLATE_NOOP("sentences", "--%1: a field and its value are expected, as in status=approved.")},
    {"cli.printedTwice",
        QT_TRANSLATE_NOOP("sentences", "With --json the document cannot be printed as well; name a file for it.")},
    {"cli.unknownEnding",
        QT_TRANSLATE_NOOP(
            "sentences", "%1: its ending does not say which format it is (choose one with --format: %2).")},
    {"cli.empty", QT_TRANSLATE_NOOP("sentences", "--%1 is empty.")},
    {"cli.noOffering", QT_TRANSLATE_NOOP("sentences", "There is no offering with the id %1.")},
    {"cli.badEncoding", QT_TRANSLATE_NOOP("sentences", "Argument %1 is not UTF-8 text.")},
    {"cli.notUtf8", QT_TRANSLATE_NOOP("sentences", "%1 is not UTF-8 text.")},
    {"cli.inputTooLong", QT_TRANSLATE_NOOP("sentences", "Standard input is longer than %1 MB.")},
    {"cli.output", QT_TRANSLATE_NOOP("sentences", "The output could not be written: %1.")},
    {"cli.outputFull", QT_TRANSLATE_NOOP("sentences", "The output could not be written: the disk is full.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::cli
