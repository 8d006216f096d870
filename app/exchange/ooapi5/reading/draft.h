// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/names.h"
#include "exchange/ooapi5/reading/collections.h"
#include "exchange/openeducation/reading/codes.h"
#include "exchange/openeducation/reading/editions.h"
#include "exchange/openeducation/reading/organisations.h"
#include "exchange/openeducation/reading/records.h"
#include "exchange/reading/members.h"
#include "exchange/reading/sourceitem.h"
#include "exchange/reading/words.h"

namespace leerschakel::exchange::ooapi5 {

using openeducation::ourRecords;
using openeducation::readPrimaryCode;
using openeducation::takeOurs;
using openeducation::withOurs;
using reading::Losses;
using reading::Members;
using reading::Place;
using reading::ReferredDraft;
using reading::SourceItem;

/**
 * A course or program as a source describes it, and what of it only makes sense together with other things of the
 * source.
 */
struct CourseDraft : reading::OfferingDraft {
    QList<ReferredDraft> referred;
    /**
     * level and sector as they were there: only together, and sometimes only with the specification's, do they mean one
     * of our levels.
     */
    QString level;
    QString sector;
    QString specification;
    /** Programs that a course says it belongs to; the children that a program says it has. */
    QStringList programs;
    QStringList children;
    /** Things expanded inside it. */
    QList<SourceItem> expanded;
    /** The document itself, and whether it is a Course. */
    QVariantMap source;
    bool isCourse = false;
};

/** With the document itself. */
struct RunDraft : openeducation::RunDraft {
    QVariantMap source;
};

/** Null when it has no name and no identifier; then it was rejected. */
[[nodiscard]] CourseDraft readOffering(const SourceItem &item, bool isCourse, Losses &losses);
[[nodiscard]] RunDraft readEdition(const SourceItem &item, Losses &losses);

/** Codes out of otherCodes; those of types we do not know are kept. A crohoCreboCode is a CREBO code where \a isMbo. */
[[nodiscard]] QList<domain::TypedCode> readCodes(Members &members, const QString &key, bool isMbo);

/** The consumer called \a key, taken out of the consumers; the others are kept. */
[[nodiscard]] QVariantMap takeConsumer(Members &members, const QString &key);

/** The learning outcomes: one text each, in order, with texts in other languages. */
struct OutcomeText {
    domain::LocalizedText text;
    QVariantList others;
};
[[nodiscard]] QList<OutcomeText> readOutcomes(Members &members, const QString &key);

} // namespace leerschakel::exchange::ooapi5
