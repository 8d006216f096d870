// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/localizedtext.h"
#include "domain/message.h"
#include "exchange/document/node.h"

// How several formats write a text, an address or an amount of time.
namespace leerschakel::exchange {

/** {"nl": …, "en": …} without empty texts; an empty object when both are empty. */
[[nodiscard]] document::Node localized(const domain::LocalizedText &text);
/** Our own words for something that a format has no member for. */
[[nodiscard]] QString said(domain::Language language, const char *dutch, const char *english);
/** "urn:uuid:…": an identifier that holds wherever the document is put. */
[[nodiscard]] QString iriOf(const domain::Id &id);
/** The label of \a code in \a list. */
[[nodiscard]] QString labelOf(const char *list, const QString &code, domain::Language language);
/** "PT2H30M" */
[[nodiscard]] QString hoursOf(double hours);
/** \a text in at most \a limit characters, at the end of a word, with "…" where it was longer. */
[[nodiscard]] QString shortenedTo(const QString &text, int limit);
/** Why a text is not carried as it is. */
[[nodiscard]] domain::Message cutOffAt(int limit);
/** \a address encoded, when it is a web address; empty otherwise. */
[[nodiscard]] QString webAddress(const QString &address);
/**
 * Whether \a uri can be written as an address of any kind: anything else would make the whole document unreadable as
 * RDF.
 */
[[nodiscard]] bool isIri(const QString &uri);
/** Whether a folder can be served there: a web address without a query or fragment. */
[[nodiscard]] bool isFolderAddress(const QString &address);
[[nodiscard]] bool isMailAddress(const QString &address);

} // namespace leerschakel::exchange
