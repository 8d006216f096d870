// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/reading/draft.h"

namespace leerschakel::exchange::ooapi5 {

/**
 * Tells what follows from the documents of a whole source about the organisations and locations in it, where they say
 * nothing themselves:
 *  - the kind of an organisation: that of its sector (mbo, hbo, wo) where it has a BRIN and its offerings are of one
 *    sector; a private provider where
 *    neither it nor what it is a part of has a BRIN, and every specification of its offerings is a privateProgram;
 *    else none;
 *  - its RIO onderwijsaanbiedercode, and the onderwijslocatiecode of a location: those in the consumers of its
 *    offerings, where each of these has the same
 *    one and no other organisation (location) has it. It stays in the consumers as well.
 */
class Providers
{
public:
    explicit Providers(const QList<ReferredDraft> &referred);

    /** An offering of the source, of which the editions are at \a locations. */
    void learn(const CourseDraft &draft, const QSet<domain::Id> &locations);
    /** When all offerings are known. */
    void tell(QList<ReferredDraft> &referred) const;

private:
    /** What the offerings of an organisation, and of its parts, say of it. */
    struct Evidence {
        QSet<QString> sectors;
        QSet<QString> types;
    };
    /** The codes that documents give each of several records; an empty one for a document that gives none. */
    using Codes = QHash<domain::Id, QSet<QString>>;

    [[nodiscard]] bool hasBrin(domain::Id organisation) const;
    /** \a organisation and all that it is a part of. */
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
 * A partner that came as a code is the one organisation of the source that has it, where there is one: what was made of
 * the code alone is taken out of \a referred. By the id of that, the organisation that it is.
 */
[[nodiscard]] QHash<domain::Id, domain::Id> joinPartners(QList<ReferredDraft> &referred);

/** Makes the partners of \a draft those that joinPartners() found. */
void usePartners(const QHash<domain::Id, domain::Id> &joined, CourseDraft &draft);

} // namespace leerschakel::exchange::ooapi5
