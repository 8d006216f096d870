// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/part.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::edudex {

using reading::Losses;
using reading::Part;
using reading::Place;

/** A program as a source describes it, with what only makes sense together with other things in that source. */
struct ProgramDraft : reading::OfferingDraft {
    QList<reading::EditionDraft> editions;
    QList<reading::ReferredDraft> referred;
    QString orgUnitId;
    QString programId;
    /** The programme that it claims to be part of; empty for none. */
    QString superProgramId;
    domain::Id superProgram;
    /** The names of the modules that it claims to consist of, in order. */
    QList<domain::LocalizedText> modules;
};

/** Null when it has neither a name nor a programId, in which case it was rejected. */
[[nodiscard]] ProgramDraft readProgram(const reading::SourceItem &item, Losses &losses);
/** The organisation of an institute document; null when it has no orgUnitId, in which case it was rejected. */
[[nodiscard]] reading::ReferredDraft readInstitute(const reading::SourceItem &item, Losses &losses);

/** The id of an organisation whose orgUnitId is all that is known of it. */
[[nodiscard]] domain::Id organisationIdOf(const QString &orgUnitId);
/** An organisation of which only the orgUnitId is known. */
[[nodiscard]] domain::Record organisationNamed(const QString &orgUnitId);
/** Whether the document was written by this program. */
[[nodiscard]] bool isOurDocument(const QVariantMap &document);

// Used by readProgram().
void readDescriptions(Part &part, ProgramDraft &draft);
/** Prices and editions. */
void readSchedule(Part &part, ProgramDraft &draft);
void readClassification(Part &part, ProgramDraft &draft);
void readCurriculum(Part &part, ProgramDraft &draft);
void readAcknowledgements(Part &part, ProgramDraft &draft);

/** Our codes for \a forms; those that do not express a mode go to \a others. */
[[nodiscard]] QStringList modesOf(const QStringList &forms, QStringList &others);
/** Adds \a codes to a list of codes in which each occurs once. */
void addTo(domain::Record &record, const domain::Field<QStringList> &field, const QStringList &codes);

} // namespace leerschakel::exchange::edudex
