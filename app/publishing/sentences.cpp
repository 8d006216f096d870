// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"

namespace leerschakel::publishing {

namespace {

constexpr domain::Sentence sentences[] = {
    {"deliver.awaiting", QT_TRANSLATE_NOOP("sentences", "Waiting for the answer of %1")},
    {"deliver.cannotPush",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" cannot be delivered to over the network (choose from: %2).")},
    {"deliver.forgotten", QT_TRANSLATE_NOOP("sentences", "%1 no longer knows this job, so its result is not known.")},
    {"deliver.noAddress", QT_TRANSLATE_NOOP("sentences", "Give the address of %1 (--address): there is no usual one.")},
    {"deliver.noOutcome",
        QT_TRANSLATE_NOOP(
            "sentences", "%1 accepted the job and did not finish it in time; it is sent again next time.")},
    {"deliver.noSupplier",
        QT_TRANSLATE_NOOP("sentences", "The provider has no EDU-DEX code, so it is not known whose offering this is.")},
    {"deliver.notHttps",
        QT_TRANSLATE_NOOP("sentences", "%1 is not protected: give an address that begins with https.")},
    {"deliver.notUnderstood", QT_TRANSLATE_NOOP("sentences", "%1 gave an unexpected answer: is it the right address?")},
    {"deliver.preparing", QT_TRANSLATE_NOOP("sentences", "Checking what is new")},
    {"deliver.refused", QT_TRANSLATE_NOOP("sentences", "It was refused, without a reason (HTTP %1).")},
    {"deliver.said", QT_TRANSLATE_NOOP("sentences", "%1 says: %2")},
    {"deliver.sending", QT_TRANSLATE_NOOP("sentences", "Sending to %1")},
    {"deliver.specificationFirst",
        QT_TRANSLATE_NOOP("sentences", "RIO did not accept its specification, which has to be there first.")},
    {"deliver.timedOut",
        QT_TRANSLATE_NOOP("sentences", "%1 could not reach RIO, or the web address where it reads the offering.")},
    {"keystore.nothing",
        QT_TRANSLATE_NOOP("sentences",
            "The key store has no token for %1: give it once with --token-from file:PATH and --keep-token.")},
    {"keystore.unavailable", QT_TRANSLATE_NOOP("sentences", "The key store of this computer does not answer: %1.")},
    {"publish.badProfileName",
        QT_TRANSLATE_NOOP(
            "sentences", "\"%1\" cannot be the name of a profile: use letters, digits, - and _, 60 at most.")},
    {"publish.comparing", QT_TRANSLATE_NOOP("sentences", "Comparing with the last delivery")},
    {"publish.judging", QT_TRANSLATE_NOOP("sentences", "Checking what is still missing")},
    {"publish.neverDelivered", QT_TRANSLATE_NOOP("sentences", "Nothing was ever delivered to %1.")},
    {"publish.otherDocuments",
        QT_TRANSLATE_NOOP("sentences",
            "The offering is known as it was delivered, but its documents were made by another version of the program, "
            "or with other settings: what is shown as delivered is what this program would have made.")},
    {"publish.otherRecords",
        QT_TRANSLATE_NOOP("sentences",
            "The offering could not be put together again as it was delivered: what is shown as delivered may differ "
            "from what was.")},
    {"publish.noFolder", QT_TRANSLATE_NOOP("sentences", "The profile %1 needs a folder (--out).")},
    {"publish.noProfile", QT_TRANSLATE_NOOP("sentences", "There is no profile \"%1\" (there are: %2).")},
    {"publish.profileExists", QT_TRANSLATE_NOOP("sentences", "There is a profile \"%1\" already.")},
    {"publish.secretInAddress",
        QT_TRANSLATE_NOOP("sentences",
            "The address %1 is kept in the catalogue, where everybody can read it: leave out name, password and what "
            "comes after ? or #.")},
    {"publish.notPublished", QT_TRANSLATE_NOOP("sentences", "This offering is not published to %1.")},
    {"serve.badChoice", QT_TRANSLATE_NOOP("sentences", "Parameter %1: there is no \"%2\" (choose from: %3).")},
    {"serve.badListen",
        QT_TRANSLATE_NOOP("sentences", "\"%1\" is not an address to listen at, such as 127.0.0.1:8080.")},
    {"serve.badValue", QT_TRANSLATE_NOOP("sentences", "Parameter %1: \"%2\" is not a value that it can have.")},
    {"serve.body", QT_TRANSLATE_NOOP("sentences", "Requests here cannot have a body.")},
    {"serve.cannotListen", QT_TRANSLATE_NOOP("sentences", "Cannot listen at %1, port %2: %3.")},
    {"serve.emptyToken", QT_TRANSLATE_NOOP("sentences", "There is no token in %1.")},
    {"serve.full", QT_TRANSLATE_NOOP("sentences", "There are too many requests at the moment.")},
    {"serve.httpVersion", QT_TRANSLATE_NOOP("sentences", "Only HTTP/1.1 and HTTP/1.0 are answered.")},
    {"serve.longAddress", QT_TRANSLATE_NOOP("sentences", "The address is longer than %1 bytes.")},
    {"serve.longHead", QT_TRANSLATE_NOOP("sentences", "The header fields are longer than %1 bytes.")},
    {"serve.malformed", QT_TRANSLATE_NOOP("sentences", "This is not a well-formed HTTP request.")},
    {"serve.manyFields", QT_TRANSLATE_NOOP("sentences", "There are more than %1 header fields.")},
    {"serve.method", QT_TRANSLATE_NOOP("sentences", "%1 is not answered here; GET and HEAD are.")},
    {"serve.noDocument", QT_TRANSLATE_NOOP("sentences", "Nothing with the id %1 is published here.")},
    {"serve.noPath", QT_TRANSLATE_NOOP("sentences", "There is nothing at this address.")},
    {"serve.noToken", QT_TRANSLATE_NOOP("sentences", "A valid bearer token is required.")},
    {"serve.notAcceptable", QT_TRANSLATE_NOOP("sentences", "Only \"application/json; version=5\" is served here.")},
    {"serve.preparing", QT_TRANSLATE_NOOP("sentences", "Preparing what is served")},
    {"serve.readOnly", QT_TRANSLATE_NOOP("sentences", "Nothing can be changed here; GET and HEAD are answered.")},
    {"serve.slow", QT_TRANSLATE_NOOP("sentences", "The request took too long to arrive.")},
};

[[maybe_unused]] const bool isAdded = domain::addSentences(sentences);

} // namespace

} // namespace leerschakel::publishing
