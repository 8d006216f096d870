// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/constant.h"
#include "exchange/edubadges/mapping/mapper.h"
#include "exchange/mapping/fields.h"
#include "exchange/mapping/noplace.h"
#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"

// Shared by the mapper's sources; included nowhere else.
namespace leerschakel::exchange::edubadges {

using domain::Language;
using domain::LocalizedText;
using mapping::Source;

/** One offering being mapped to the Achievement of one language. */
struct Task {
    Source offering;
    const writing::Surroundings &around;
    /** The languages of all its Achievements. */
    const QList<Language> &languages;
    Language language{};
};

/** {"type": [\a type]} */
[[nodiscard]] Node typed(const char *type);
/** Puts \a items if there are any. */
void putAll(Node &object, const QString &key, Node::Array items);
/** The text of \a field in the language of the Achievement, else in the other language. Books nothing. */
[[nodiscard]] QString textOf(const Task &task, const Source &source, const domain::Field<LocalizedText> &field);
/**
 * Books a text that each Achievement has as textOf() gives it: a text in a language that no Achievement has is left
 * out.
 */
void bookText(const Task &task, const Source &source, const domain::Field<LocalizedText> &field);
/** Puts the text of textOf() and books it. */
void putText(Node &object, const QString &key, const Task &task, const Source &source,
    const domain::Field<LocalizedText> &field);
/** Codes as IdentifierEntry objects. */
[[nodiscard]] Node::Array identifiers(const QList<domain::TypedCode> &codes, const document::Origin &origin);

/** Puts the provider as creator. */
void putCreator(Node &achievement, const Task &task);
/** Puts levels, field of education and concepts. */
void putAlignments(Node &achievement, const Task &task);

} // namespace leerschakel::exchange::edubadges
