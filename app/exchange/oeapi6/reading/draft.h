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

/** A course or programme as a source describes it, and what of it only makes sense together with other things there. */
struct CourseDraft : reading::OfferingDraft {
    QList<ReferredDraft> referred;
    /** Identifiers of its learning outcomes, in their order. */
    QStringList outcomes;
    /** Programmes that it says it belongs to; the children that a programme says it has. */
    QStringList programmes;
    QStringList children;
    /** Things expanded inside it. */
    QList<SourceItem> expanded;
};

/** A LearningOutcome as a source describes it: several courses may refer to one. */
struct OutcomeDraft {
    QString identifier;
    /** Its text, and what we have no field for; null for one that is a skill only. */
    domain::Record outcome;
    QList<domain::Record> skills;
    Place place;
    bool isOurs = false;
    /** Derived from a skill of an offering, so that nothing is to be read from it. */
    bool isDerived = false;
};

/** Null when it has no name and no identifier; then it was rejected. */
[[nodiscard]] CourseDraft readOffering(const SourceItem &item, bool isCourse, Losses &losses);
[[nodiscard]] RunDraft readEdition(const SourceItem &item, bool isOfCourse, Losses &losses);
/** Without an identifier it is no use; then it was rejected. */
[[nodiscard]] OutcomeDraft readOutcome(const SourceItem &item, Losses &losses);

/** Our codes of teachingLanguages; others are kept, or lost. */
[[nodiscard]] QStringList readLanguages(Members &members);
/** Our code of a value that \a names has; another is kept. */
[[nodiscard]] QString readNamed(Members &members, const QString &key, std::span<const Name> names);
/** The provider of a thing; an organisation that is expanded in it goes to \a expanded. */
[[nodiscard]] domain::Id readOrganisationOf(Members &members, QList<SourceItem> &expanded);
/** As reading::idOf(), for a course or programme: numbers are given out in each by itself. */
[[nodiscard]] domain::Id offeringIdOf(const reading::Collection &collection, const QString &name);

} // namespace leerschakel::exchange::oeapi6
