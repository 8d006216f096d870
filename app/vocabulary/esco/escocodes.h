// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

namespace leerschakel::vocabulary {

/**
 * The codes of an ESCO download: of groups and occupations, whose tree follows from them. A spreadsheet takes the zeros
 * in front of a code away: 0110 comes back as 110. They are put right by the address of a group, and by the four digits
 * that every unit group of ISCO has.
 */
class EscoCodes
{
public:
    explicit EscoCodes(ContentWriter &writer) : m_writer(writer) {}

    /** The code of the group at \a address: "0110" where it says 110, and the address ends in C0110. */
    [[nodiscard]] QByteArray ofGroup(QByteArrayView address, QByteArrayView code);
    /** The unit group that an occupation names. */
    [[nodiscard]] QByteArray ofUnitGroup(QByteArrayView code);
    /** "0110.1" of 110.1. */
    [[nodiscard]] QByteArray ofOccupation(QByteArrayView code);

    /** Another concept that has this code already, or noConcept. Empty codes belong to none. */
    ConceptNumber addIscoGroup(ConceptNumber which, const QByteArray &code);
    ConceptNumber addSkillGroup(ConceptNumber which, const QByteArray &code);
    ConceptNumber addOccupation(ConceptNumber which, const QByteArray &code, const QByteArray &unitGroup);

    /**
     * Puts each below what its code says. An occupation whose code is below one that two share goes below its unit
     * group.
     */
    void relate();

    /** Codes that were put right since this was asked. */
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
