// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/fields.h"
#include "exchange/oeapi6/convention.h"
#include "exchange/oeapi6/mapping/mapper.h"
#include "exchange/oeapi6/names.h"
#include "exchange/openeducation/entitydocument.h"
#include "exchange/openeducation/parts.h"
#include "exchange/openeducation/texts.h"

// What the mapper's sources share; nobody else includes it.
namespace leerschakel::exchange::oeapi6 {

using mapping::Source;
using openeducation::EntityDocument;
using openeducation::inExtension;
using openeducation::languageTyped;
using openeducation::partEntries;
using openeducation::putEntries;

/** One offering being mapped. */
struct Task {
    Source offering;
    const domain::OfferingTree &tree;
    const Mapper::Surroundings &around;
    bool isProgramme = false;
};

[[nodiscard]] inline QString format()
{
    return QString::fromLatin1(destinationName);
}

/** Puts the day in \a field as the midnight with which it begins, and books it. */
void putDay(EntityDocument &document, const QString &key, const Source &source, const domain::Field<QDate> &field);
/** The names of \a codes; what \a names does not have begins with "x-". */
[[nodiscard]] Node namesOf(const QStringList &codes, std::span<const Name> names);

/** The offering document of an edition. */
[[nodiscard]] Node offeringDocument(const Task &task, const Source &edition);

/** The LearningOutcomes of an offering, of its outcomes first. Books its outcomes and skills but for what is in ext. */
[[nodiscard]] std::vector<std::pair<domain::Id, Node>> learningOutcomes(const Task &task);
/** It has a text, so that it is a LearningOutcome: that has a name. */
[[nodiscard]] bool isDescribed(const Source &outcome);
/** The skills that are in the document of no outcome. */
[[nodiscard]] QList<Source> looseSkills(const Source &offering);

} // namespace leerschakel::exchange::oeapi6
