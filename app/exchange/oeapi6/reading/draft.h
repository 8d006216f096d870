// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/oeapi6/convention.h"
#include "exchange/oeapi6/names.h"
#include "exchange/oeapi6/reading/collections.h"
#include "exchange/openeducation/reading/editions.h"
#include "exchange/reading/members.h"
#include "exchange/reading/sourceitem.h"
#include "exchange/reading/words.h"

namespace leerschakel::exchange::oeapi6 {

using openeducation::RunDraft;
using reading::Losses;
using reading::Members;
using reading::Place;
using reading::ReferredDraft;
using reading::SourceItem;

/**
 * A course or programme as a source describes it, with what only makes sense together with other things in that
 * source.
 */
struct CourseDraft : reading::OfferingDraft {
    QList<ReferredDraft> referred;
    /** Identifiers of its learning outcomes, in order. */
    QStringList outcomes;
    /** Programmes that it claims to belong to; the children that a programme claims to have. */
    QStringList programmes;
    QStringList children;
    /** Things expanded inside it. */
    QList<SourceItem> expanded;
};

/** A LearningOutcome as a source describes it; several courses may refer to the same one. */
struct OutcomeDraft {
    QString identifier;
    /** Its text, and what we have no field for; null if it is only a skill. */
    domain::Record outcome;
    QList<domain::Record> skills;
    Place place;
    bool isOurs = false;
    /** It was derived from a skill of an offering, so nothing is to be read from it. */
    bool isDerived = false;
};

/** Null when it has neither a name nor an identifier, in which case it was rejected. */
[[nodiscard]] CourseDraft readOffering(const SourceItem &item, bool isCourse, Losses &losses);
[[nodiscard]] RunDraft readEdition(const SourceItem &item, bool isOfCourse, Losses &losses);
/** It is useless without an identifier, in which case it was rejected. */
[[nodiscard]] OutcomeDraft readOutcome(const SourceItem &item, Losses &losses);

/** Our codes for teachingLanguages; values without one are kept, or lost. */
[[nodiscard]] QStringList readLanguages(Members &members);
/** Our code for a value that is in \a names; other values are kept. */
[[nodiscard]] QString readNamed(Members &members, const QString &key, std::span<const Name> names);
/** The provider of an object; an organisation that is expanded in it goes to \a expanded. */
[[nodiscard]] domain::Id readOrganisationOf(Members &members, QList<SourceItem> &expanded);
/** Like reading::idOf(), for a course or programme: each collection has its own numbering. */
[[nodiscard]] domain::Id offeringIdOf(const reading::Collection &collection, const QString &name);

} // namespace leerschakel::exchange::oeapi6
