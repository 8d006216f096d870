// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping/fields.h"
#include "exchange/oeapi6/convention.h"
#include "exchange/oeapi6/mapping/mapper.h"
#include "exchange/oeapi6/names.h"
#include "exchange/openeducation/entitydocument.h"
#include "exchange/openeducation/parts.h"
#include "exchange/openeducation/texts.h"

// Shared by the mapper's sources; included nowhere else.
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

/** Puts the day in \a field as the midnight at which it starts, and books it. */
void putDay(EntityDocument &document, const QString &key, const Source &source, const domain::Field<QDate> &field);
/** The v6 names of \a codes; those that are not in \a names start with "x-". */
[[nodiscard]] Node namesOf(const QStringList &codes, std::span<const Name> names);

/** The offering document of an edition. */
[[nodiscard]] Node offeringDocument(const Task &task, const Source &edition);

/**
 * The LearningOutcomes of an offering, its outcomes first. Books its outcomes and skills, except for what is in ext.
 */
[[nodiscard]] std::vector<std::pair<domain::Id, Node>> learningOutcomes(const Task &task);
/** Whether it has a text and so is a LearningOutcome, which must have a name. */
[[nodiscard]] bool isDescribed(const Source &outcome);
/** The skills that are not in the document of an outcome. */
[[nodiscard]] QList<Source> looseSkills(const Source &offering);

} // namespace leerschakel::exchange::oeapi6
