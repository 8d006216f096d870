// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/part.h"
#include "exchange/reading/sourceitem.h"

namespace leerschakel::exchange::edudex {

using reading::Losses;
using reading::Part;
using reading::Place;

/** A program as a source describes it, and what of it only makes sense together with other things there. */
struct ProgramDraft : reading::OfferingDraft {
    QList<reading::EditionDraft> editions;
    QList<reading::ReferredDraft> referred;
    QString orgUnitId;
    QString programId;
    /** The programme that it says it is a part of; empty for none. */
    QString superProgramId;
    domain::Id superProgram;
    /** The names of the modules that it says it is made of, in their order. */
    QList<domain::LocalizedText> modules;
};

/** Null when it has no name and no programId; then it was rejected. */
[[nodiscard]] ProgramDraft readProgram(const reading::SourceItem &item, Losses &losses);
/** The organisation of an institute document; null when it has no orgUnitId; then it was rejected. */
[[nodiscard]] reading::ReferredDraft readInstitute(const reading::SourceItem &item, Losses &losses);

/** The id of an organisation whose orgUnitId is all that is known of it. */
[[nodiscard]] domain::Id organisationIdOf(const QString &orgUnitId);
/** An organisation of which only that is known. */
[[nodiscard]] domain::Record organisationNamed(const QString &orgUnitId);
/** A document of this program's own. */
[[nodiscard]] bool isOurDocument(const QVariantMap &document);

// Parts of readProgram().
void readDescriptions(Part &part, ProgramDraft &draft);
/** Prices and editions. */
void readSchedule(Part &part, ProgramDraft &draft);
void readClassification(Part &part, ProgramDraft &draft);
void readCurriculum(Part &part, ProgramDraft &draft);
void readAcknowledgements(Part &part, ProgramDraft &draft);

/** Our codes of \a forms; \a others are those that say nothing of a mode. */
[[nodiscard]] QStringList modesOf(const QStringList &forms, QStringList &others);
/** Adds \a codes to a list of codes that has each once. */
void addTo(domain::Record &record, const domain::Field<QStringList> &field, const QStringList &codes);

} // namespace leerschakel::exchange::edudex
