// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/reading/draft.h"

namespace leerschakel::exchange::ooapi5 {

/**
 * Derives from the documents of a whole source what they do not state themselves about its organisations and locations:
 *  - the kind of an organisation: that of its sector (mbo, hbo, wo) if it has a BRIN and its offerings are of one
 *    sector; a private provider if neither it nor what it is part of has a BRIN, and every specification of its
 *    offerings is a privateProgram; else none;
 *  - its RIO onderwijsaanbiedercode, and the onderwijslocatiecode of a location: those in the consumers of its
 *    offerings, if all of these have the same one and no other organisation (location) has it. The code stays in the
 *    consumers as well.
 */
class Providers
{
public:
    explicit Providers(const QList<ReferredDraft> &referred);

    /** Adds an offering of the source, whose editions are at \a locations. */
    void learn(const CourseDraft &draft, const QSet<domain::Id> &locations);
    /** Fills in \a referred; called when all offerings are known. */
    void tell(QList<ReferredDraft> &referred) const;

private:
    /** What its own offerings, and those of its parts, say about an organisation. */
    struct Evidence {
        QSet<QString> sectors;
        QSet<QString> types;
    };
    /** The codes that documents give for each record; an empty code for a document that gives none. */
    using Codes = QHash<domain::Id, QSet<QString>>;

    [[nodiscard]] bool hasBrin(domain::Id organisation) const;
    /** \a organisation and everything it is part of. */
    [[nodiscard]] QList<domain::Id> upwards(domain::Id organisation) const;
    [[nodiscard]] QString kindOf(const domain::Id &organisation) const;

    QHash<domain::Id, domain::Record> m_organisations;
    QHash<domain::Id, Evidence> m_evidence;
    Codes m_offererCodes;
    Codes m_locationCodes;
    QHash<QString, QSet<domain::Id>> m_offerers;
    QHash<QString, QSet<domain::Id>> m_locations;
};

/**
 * Finds partners that came as a code only and that are the one organisation of the source with that code, and removes
 * what was made of the code from \a referred. Returns the organisation by the id of what was removed.
 */
[[nodiscard]] QHash<domain::Id, domain::Id> joinPartners(QList<ReferredDraft> &referred);

/** Replaces the partners of \a draft by the organisations that joinPartners() found. */
void usePartners(const QHash<domain::Id, domain::Id> &joined, CourseDraft &draft);

} // namespace leerschakel::exchange::ooapi5
