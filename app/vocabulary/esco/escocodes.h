// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/**
 * The codes of an ESCO download: of groups and occupations, whose tree follows from them. A spreadsheet drops the
 * leading zeros of a code: 0110 comes back as 110. They are restored from the URI of a group, and from the fact that
 * every ISCO unit group has four digits.
 */
class EscoCodes
{
public:
    explicit EscoCodes(ContentWriter &writer) : m_writer(writer) {}

    /** The code of the group at \a address: "0110" where it says 110 and the URI ends in C0110. */
    [[nodiscard]] QByteArray ofGroup(QByteArrayView address, QByteArrayView code);
    /** The unit group that an occupation refers to. */
    [[nodiscard]] QByteArray ofUnitGroup(QByteArrayView code);
    /** "0110.1" for 110.1. */
    [[nodiscard]] QByteArray ofOccupation(QByteArrayView code);

    /** Another concept that has this code already, or noConcept. Empty codes always give noConcept. */
    ConceptNumber addIscoGroup(ConceptNumber which, const QByteArray &code);
    ConceptNumber addSkillGroup(ConceptNumber which, const QByteArray &code);
    ConceptNumber addOccupation(ConceptNumber which, const QByteArray &code, const QByteArray &unitGroup);

    /**
     * Puts each concept below the one that its code implies. An occupation whose code is below one that two concepts
     * share goes below its unit group.
     */
    void relate();

    /** Codes that were corrected since this was last called. */
    struct PutRight {
        int count = 0;
        QByteArray firstBefore;
        QByteArray firstAfter;
    };
    [[nodiscard]] PutRight takePutRight() { return std::exchange(m_putRight, {}); }

private:
    struct Occupation {
        ConceptNumber which;
        QByteArray code;
        QByteArray unitGroup;
    };
    QByteArray right(QByteArrayView before, const QByteArray &after);
    [[nodiscard]] QByteArray withZeros(QByteArrayView digits) const;
    static ConceptNumber add(QHash<QByteArray, ConceptNumber> &codes, ConceptNumber which, const QByteArray &code);

    ContentWriter &m_writer;
    PutRight m_putRight;
    QHash<QByteArray, ConceptNumber> m_occupations;
    QHash<QByteArray, ConceptNumber> m_iscoGroups;
    QHash<QByteArray, ConceptNumber> m_skillGroups;
    QSet<QByteArray> m_usedTwice;
    std::vector<Occupation> m_each;
};

} // namespace leerschakel::vocabulary
