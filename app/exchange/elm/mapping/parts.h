// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/constant.h"
#include "exchange/elm/convention.h"
#include "exchange/elm/mapping/mapper.h"
#include "exchange/elm/names.h"
#include "exchange/mapping/fields.h"
#include "exchange/mapping/moments.h"
#include "exchange/mapping/noplace.h"
#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"

// Shared by the mapper's sources; included nowhere else.
namespace leerschakel::exchange::elm {

using document::Origin;
using domain::FieldSpec;
using domain::Language;
using domain::LocalizedText;
using mapping::Source;

/** One offering being mapped. */
struct Task {
    mapping::Ledger &ledger;
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    /** The languages of texts composed here: those of the title, the first of which is its defaultLanguage. */
    QList<Language> languages;
    Description &made;
    /** The editions that are opportunities. */
    QList<Source> editions = {};
};

/** The fields that a value comes from. */
using Origins = std::vector<Origin>;
/** The origins of those of \a fields that have a value. */
[[nodiscard]] Origins originsOf(const Source &source, std::initializer_list<const FieldSpec *> fields);
using TextIn = std::function<QString(Language)>;

/** {"@type": \a type} */
[[nodiscard]] Node typed(const char *type);
/** An object with an id, which others refer to. */
[[nodiscard]] Node identified(const domain::Id &id, const char *type);
/** A reference to the object with \a id. */
[[nodiscard]] Node reference(const domain::Id &id);
[[nodiscard]] Node conceptOf(const QString &uri);
/** A value of a list that Europass maintains, with that list. */
[[nodiscard]] Node listed(const QString &uri);
/** A web address; an empty object if \a address is not one. */
[[nodiscard]] Node webResource(const QString &address);
/** Appends \a value to the list under \a key. */
void appendTo(Node &object, const QString &key, Node value);
void addOrigins(Node &value, const Origins &origins);

/** Both languages, \a first first. */
[[nodiscard]] QList<Language> startingWith(Language first);
/** A text in each of \a languages that has one. */
[[nodiscard]] Node textIn(const QList<Language> &languages, const TextIn &text);
/** Adds an additionalNote in each of \a languages for which \a text is not empty. */
void addNote(Node &object, const QList<Language> &languages, const TextIn &text, const Origins &origins);
/**
 * Puts a note that may occur only once, in one language, under \a key; in the other languages it becomes an
 * additional note that starts with \a about.
 */
void putOneNote(Node &object, const QString &key, const QList<Language> &languages, const TextIn &text,
    const Origins &origins, const TextIn &about);
/** Puts a text of one line, or Markdown without its markup, under \a key, and books it. */
void putText(Node &object, const QString &key, const Source &source, const domain::Field<LocalizedText> &field);
/** The texts of \a field without markup, in the language that was requested. Books nothing. */
[[nodiscard]] LocalizedText plainText(const Source &source, const domain::Field<LocalizedText> &field);
/** Books a text that is in the documents without any markup it has. */
void bookPlain(const Source &source, const domain::Field<LocalizedText> &field);
/** Books values that appear as part of a text; does nothing for absent ones. */
void bookAsText(const Source &source, std::initializer_list<const FieldSpec *> fields);
/** Appends the address in \a field as a WebResource, and books it. */
void appendPage(Node &object, const QString &key, const Source &source, const domain::Field<QString> &field);

/** "2027-01-01 – 2027-12-31", "t/m 2027-12-31"; empty if neither date is given. */
[[nodiscard]] QString spanOf(QDate from, QDate to, Language language);
/** An ISO 8601 duration as xs:duration, which has no weeks; empty if \a iso is not a duration. */
[[nodiscard]] QString xsDuration(const QString &iso);

/** What is learnt, with its outcomes, activity and assessment. */
void describeSpecification(const Task &task);
/** The outcomes, at least one; \a specification refers to them. */
void describeOutcomes(const Task &task, Node &specification);
/** When it can be learnt: \a edition, or at any time. */
void describeOpportunity(const Task &task, const std::optional<Source> &edition);
/** Who offers it, with whom, and whom to contact. */
void putParties(Node &opportunity, const Task &task);
/** Where \a edition takes place, with a description of the place. */
void putLocation(Node &opportunity, const Task &task, const Source &edition);
/** The times, places, prices and grants of an opportunity. */
void putSchedule(Node &opportunity, const Task &task, const std::optional<Source> &edition);

} // namespace leerschakel::exchange::elm
