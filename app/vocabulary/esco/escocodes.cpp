// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/esco/escocodes.h"

#include <algorithm>

namespace leerschakel::vocabulary {

namespace {

constexpr char iscoPrefix[] = "http://data.europa.eu/esco/isco/C";
/** ISCO-08: a unit group has four digits, each group above it one less. */
constexpr qsizetype digitsOfUnitGroup = 4;

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QByteArray EscoCodes::right(QByteArrayView before, const QByteArray &after)
{
    if (before != after && m_putRight.count++ == 0) {
        m_putRight.firstBefore = before.toByteArray();
        m_putRight.firstAfter = after;
    }
    return after;
}

QByteArray EscoCodes::ofGroup(QByteArrayView address, QByteArrayView code)
{
    QByteArrayView end = address.sliced(address.lastIndexOf('/') + 1);
    if (end.startsWith('C')) {
        end = end.sliced(1);
    }
    const bool isShortened = isDigits(code) && isDigits(end) && end.size() > code.size() && end.endsWith(code)
        && std::ranges::all_of(end.first(end.size() - code.size()), [](char c) { return c == '0'; });
    return right(code, (isShortened ? end : code).toByteArray());
}

QByteArray EscoCodes::withZeros(QByteArrayView digits) const
{
    const bool isShort = isDigits(digits) && digits.size() < digitsOfUnitGroup;
    const bool isGroup = isShort && m_writer.find(QByteArray(iscoPrefix + digits.toByteArray())) != noConcept;
    return isShort && !isGroup ? digits.toByteArray().rightJustified(digitsOfUnitGroup, '0') : digits.toByteArray();
}

QByteArray EscoCodes::ofUnitGroup(QByteArrayView code)
{
    return right(code, withZeros(code));
}

QByteArray EscoCodes::ofOccupation(QByteArrayView code)
{
    const qsizetype dot = code.indexOf('.');
    return right(
        code, dot < 0 ? code.toByteArray() : QByteArray(withZeros(code.first(dot)) + code.sliced(dot).toByteArray()));
}

ConceptNumber EscoCodes::add(QHash<QByteArray, ConceptNumber> &codes, ConceptNumber which, const QByteArray &code)
{
    if (code.isEmpty()) {
        return noConcept;
    }
    const auto known = codes.constFind(code);
    if (known == codes.cend()) {
        codes.insert(code, which);
        return noConcept;
    }
    return *known == which ? noConcept : *known;
}

ConceptNumber EscoCodes::addIscoGroup(ConceptNumber which, const QByteArray &code)
{
    return add(m_iscoGroups, which, code);
}

ConceptNumber EscoCodes::addSkillGroup(ConceptNumber which, const QByteArray &code)
{
    return add(m_skillGroups, which, code);
}

ConceptNumber EscoCodes::addOccupation(ConceptNumber which, const QByteArray &code, const QByteArray &unitGroup)
{
    m_each.push_back({.which = which, .code = code, .unitGroup = unitGroup});
    const ConceptNumber other = add(m_occupations, which, code);
    if (other != noConcept) {
        m_usedTwice.insert(code);
    }
    return other;
}

void EscoCodes::relate()
{
    // "2654.1.2" is below "2654.1" where that is an occupation, otherwise below its ISCO group, which is below the
    // group with one digit less.
    for (const Occupation &each : m_each) {
        const qsizetype dot = each.code.lastIndexOf('.');
        const QByteArray codeAbove = dot > 0 ? each.code.first(dot) : QByteArray();
        const ConceptNumber above =
            m_usedTwice.contains(codeAbove) ? noConcept : m_occupations.value(codeAbove, noConcept);
        const ConceptNumber group = m_writer.find(QByteArray(iscoPrefix + each.unitGroup));
        m_writer.addRelation(each.which, RelationKind::Broader, above == noConcept ? group : above);
    }
    for (auto it = m_iscoGroups.cbegin(); it != m_iscoGroups.cend(); ++it) {
        m_writer.addRelation(it.value(), RelationKind::Broader, m_iscoGroups.value(it.key().chopped(1), noConcept));
    }
}

} // namespace leerschakel::vocabulary
