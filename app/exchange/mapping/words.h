// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/localizedtext.h"
#include "domain/message.h"
#include "exchange/document/node.h"

// How several formats write a text, an address or an amount of time.
namespace leerschakel::exchange {

/** {"nl": …, "en": …} without what is empty; an empty object when both are. */
[[nodiscard]] document::Node localized(const domain::LocalizedText &text);
/** Words of ours for what a format has no member for. */
[[nodiscard]] QString said(domain::Language language, const char *dutch, const char *english);
/** "urn:uuid:…": an identity that holds wherever the document is put. */
[[nodiscard]] QString iriOf(const domain::Id &id);
/** The label of \a code in \a list. */
[[nodiscard]] QString labelOf(const char *list, const QString &code, domain::Language language);
/** "PT2H30M" */
[[nodiscard]] QString hoursOf(double hours);
/** \a text in at most \a limit characters, at the end of a word, with "…" where it was longer. */
[[nodiscard]] QString shortenedTo(const QString &text, int limit);
/** Why a text is not carried as it is. */
[[nodiscard]] domain::Message cutOffAt(int limit);
/** \a address encoded, where it is one of the web; empty when it is none. */
[[nodiscard]] QString webAddress(const QString &address);
/** What can be written as an address of any kind: others would make the whole document unreadable as RDF. */
[[nodiscard]] bool isIri(const QString &uri);
/** Where a folder can be served: an address of the web without a question or a place in it. */
[[nodiscard]] bool isFolderAddress(const QString &address);
[[nodiscard]] bool isMailAddress(const QString &address);

} // namespace leerschakel::exchange
