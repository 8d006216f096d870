// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage/coverage.h"

#include <functional>
#include <span>
#include <vector>

namespace leerschakel::coverage {

/** What a set of offerings teaches: for each offering (by its internal row), one concept per link that teaches it. */
class Supply
{
public:
    /** The supply of the offerings that \a request asks for, in their internal order. */
    [[nodiscard]] static Result<Supply> read(store::Catalogue &catalogue, const CoverageRequest &request);

    /** For each named region, the internal rows of its offerings, ascending. */
    using Regions = QHash<QString, std::vector<qint64>>;
    [[nodiscard]] static Result<Regions> offeringsIn(store::Catalogue &catalogue, const QStringList &regions);
    /** Only the offerings whose internal rows are in \a rows, which ascend. */
    [[nodiscard]] Supply of(const std::vector<qint64> &rows) const;
    /** Only the offerings that are in no region of the code list. */
    [[nodiscard]] Result<Supply> withoutRegion(store::Catalogue &catalogue) const;

    struct Taught {
        qint64 row = 0;
        /** Indices in concepts(); a concept that two outcomes teach appears twice. */
        std::span<const int> concepts;
    };
    [[nodiscard]] size_t size() const { return m_rows.size(); }
    [[nodiscard]] Taught operator[](size_t index) const;
    /** URIs by number; some may be taught by no offering of this set. */
    [[nodiscard]] const std::vector<QString> &concepts() const { return m_concepts; }
    /** How many links there are to each concept, by number. */
    [[nodiscard]] std::vector<int> linksByConcept() const;
    /** The same, with the numbers of each offering as changed by \a rewrite. */
    [[nodiscard]] Supply rewritten(const std::function<void(std::vector<int> &concepts)> &rewrite) const;

private:
    [[nodiscard]] Result<void> readNumbers(store::Catalogue &catalogue);
    [[nodiscard]] Result<void> readTaught(
        store::Catalogue &catalogue, const QString &where, const QVariantList &values);
    [[nodiscard]] Result<void> readLinks(store::Catalogue &catalogue, const QString &where, const QVariantList &values);
    void parse(QByteArrayView text);

    std::vector<QString> m_concepts;
    std::vector<qint64> m_rows;
    std::vector<int> m_numbers;
    /** The numbers of offering i are [m_first[i], m_first[i + 1]). */
    std::vector<size_t> m_first;
};

} // namespace leerschakel::coverage
