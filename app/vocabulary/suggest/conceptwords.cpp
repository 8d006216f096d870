// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/conceptwords.h"

#include "vocabulary/suggest/stems.h"

namespace leerschakel::vocabulary::suggest {

Term ConceptWords::term(QByteArrayView stem, Language language) const
{
    return m_terms[size_t(language)].value(QByteArray::fromRawData(stem.data(), stem.size()), noTerm);
}

std::span<const Term> ConceptWords::termsWithRootOf(QByteArrayView stem, Language language) const
{
    if (language != Language::Dutch) {
        return {};
    }
    const qint32 number = m_roots.value(rootOf(stem, language), -1);
    return number < 0 ? std::span<const Term>() : m_termsOfRoot[number];
}

size_t ConceptWords::bytes() const
{
    // Measured overhead of a hash of short texts, in addition to the texts: about 80 bytes each.
    constexpr size_t eachText = 80;
    size_t bytes = m_items.capacity() * sizeof(Item) + m_labels.capacity() * sizeof(ConceptLabel)
        + m_labelWords.capacity() * sizeof(LabelWord) + m_options.capacity() * sizeof(WeightedTerm)
        + m_rarity.capacity() * sizeof(float) + m_centres.capacity() * sizeof(ConceptIndex);
    bytes += m_labelsWith.bytes() + m_textsWith.bytes() + m_termsOfRoot.bytes() + m_circles.bytes()
        + m_circlesOf.bytes() + m_translations.bytes();
    for (const Item &item : m_items) {
        bytes += size_t(item.uri.size() + item.label[0].size() + item.label[1].size());
    }
    return bytes + eachText * size_t(m_terms[0].size() + m_terms[1].size() + m_roots.size() + m_compounds.count());
}

} // namespace leerschakel::vocabulary::suggest
