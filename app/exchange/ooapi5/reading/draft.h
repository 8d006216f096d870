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
 * A course or program as a source describes it, with what only makes sense together with other things in that source.
 */
struct CourseDraft : reading::OfferingDraft {
    QList<ReferredDraft> referred;
    /**
     * level and sector as they were in the source: they identify one of our levels only together, and sometimes only
     * with those of the specification.
     */
    QString level;
    QString sector;
    QString specification;
    /** Programs that a course claims to belong to; the children that a program claims to have. */
    QStringList programs;
    QStringList children;
    /** Things expanded inside it. */
    QList<SourceItem> expanded;
    /** The document itself, and whether it is a Course. */
    QVariantMap source;
    bool isCourse = false;
};

/** An offering document with the document itself. */
struct RunDraft : openeducation::RunDraft {
    QVariantMap source;
};

/** Null when it has neither a name nor an identifier, in which case it was rejected. */
[[nodiscard]] CourseDraft readOffering(const SourceItem &item, bool isCourse, Losses &losses);
[[nodiscard]] RunDraft readEdition(const SourceItem &item, Losses &losses);

/** Codes from otherCodes; those of unknown types are kept. A crohoCreboCode is a CREBO code if \a isMbo. */
[[nodiscard]] QList<domain::TypedCode> readCodes(Members &members, const QString &key, bool isMbo);

/** The consumer with \a key, taken out of the consumers; the others are kept. */
[[nodiscard]] QVariantMap takeConsumer(Members &members, const QString &key);

/** A learning outcome: its text, and texts in other languages. */
struct OutcomeText {
    domain::LocalizedText text;
    QVariantList others;
};
[[nodiscard]] QList<OutcomeText> readOutcomes(Members &members, const QString &key);

} // namespace leerschakel::exchange::ooapi5
