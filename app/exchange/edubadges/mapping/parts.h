// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/constant.h"
#include "exchange/edubadges/mapping/mapper.h"
#include "exchange/mapping/fields.h"
#include "exchange/mapping/noplace.h"
#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"

// What the mapper's sources share; nobody else includes it.
namespace leerschakel::exchange::edubadges {

using domain::Language;
using domain::LocalizedText;
using mapping::Source;

/** One offering being mapped to the Achievement of one language. */
struct Task {
    Source offering;
    const writing::Surroundings &around;
    /** Those of all its Achievements. */
    const QList<Language> &languages;
    Language language{};
};

/** {"type": [\a type]} */
[[nodiscard]] Node typed(const char *type);
/** Puts \a items where there are any. */
void putAll(Node &object, const QString &key, Node::Array items);
/** The text of \a field in the language of the Achievement, else in the other. Books nothing. */
[[nodiscard]] QString textOf(const Task &task, const Source &source, const domain::Field<LocalizedText> &field);
/** Books a text of which textOf() is in each Achievement: one in a language of none of them is left out. */
void bookText(const Task &task, const Source &source, const domain::Field<LocalizedText> &field);
/** Puts that text, and books it. */
void putText(Node &object, const QString &key, const Task &task, const Source &source,
    const domain::Field<LocalizedText> &field);
/** Codes as IdentifierEntry. */
[[nodiscard]] Node::Array identifiers(const QList<domain::TypedCode> &codes, const document::Origin &origin);

/** The provider, as creator. */
void putCreator(Node &achievement, const Task &task);
/** Levels, field of education and concepts. */
void putAlignments(Node &achievement, const Task &task);

} // namespace leerschakel::exchange::edubadges
