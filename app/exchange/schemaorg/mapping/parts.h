// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelist.h"
#include "exchange/mapping/fields.h"
#include "exchange/mapping/noplace.h"
#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"
#include "exchange/schemaorg/mapping/mapper.h"

// Shared by the mapper's sources; included nowhere else.
namespace leerschakel::exchange::schemaorg {

using mapping::Source;

/** One offering being mapped to the document of one language. */
struct Task {
    Source offering;
    const domain::OfferingTree &tree;
    const writing::Surroundings &around;
    domain::Language language{};
    bool isProgramme = false;
};

/** {"@type": \a type} */
[[nodiscard]] Node typed(const char *type);
/** {"@type": "DefinedTerm", "name", "termCode"} */
[[nodiscard]] Node term(const QString &name, const QString &code);
/** A term of \a list, in the set of terms called \a set if that is not empty. */
[[nodiscard]] Node codeTerm(const char *list, const QString &code, domain::Language language, const QString &set = {});
/** A language of our list as a BCP 47 tag: "nl" for "nld". */
[[nodiscard]] QString languageTag(const QString &code);
/** Books languages that have a tag: if two of our codes have the same tag, one is lost. */
void carryLanguages(const Source &source, const domain::Field<QStringList> &field);
/** Whether \a text is an ISO 8601 duration without a start or an end: "P10W", "PT40H". */
[[nodiscard]] bool isDuration(const QString &text);
/** Labour-market regions. */
[[nodiscard]] Node::Array regionsOf(const QStringList &codes, domain::Language language);
/** Each code as a PropertyValue. */
[[nodiscard]] Node::Array identifiers(const QList<domain::TypedCode> &codes, domain::Language language);

/** \a text, with its language \a own if that is not \a wanted, the language of the document. */
[[nodiscard]] Node textIn(const QString &text, domain::Language own, domain::Language wanted);
/**
 * Puts the text of \a field in the language of the document, else in the other language, which is then stated. Books
 * it, as plain text if it contains markup. Does nothing if there is no text.
 */
void putText(Node &object, const QString &key, const Source &source, const domain::Field<domain::LocalizedText> &field,
    domain::Language language);
/** The same for a plain text or a date. */
void putPlain(Node &object, const QString &key, const Source &source, const domain::FieldSpec &field);
/** Puts \a value, as coming from \a field, if it is not empty. */
void putFrom(Node &object, const QString &key, Node value, const Source &source, const domain::FieldSpec &field);
/** Appends \a value to the list under \a key. */
void appendTo(Node &object, const QString &key, Node value);

/** An organisation as other documents refer to it; an empty object if it no longer exists. */
[[nodiscard]] Node organisationNamed(const domain::Record &organisation, domain::Language language);
/** Puts provider, contact, partners and deal. */
void putParties(Node &course, const Task &task);
/** Puts the prices and enrolment periods that apply to every edition. */
void putOffers(Node &course, const Task &task);
/** Puts an instance for each edition, or one without dates if there are no editions. */
void putInstances(Node &course, const Task &task);
/** Prices and enrolment periods as Offers, each with the members of \a common. */
[[nodiscard]] Node::Array offersOf(
    const QList<Source> &prices, const QList<Source> &periods, const Node &common, domain::Language language);

} // namespace leerschakel::exchange::schemaorg
