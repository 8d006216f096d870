// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"

#include <QRandomGenerator>

namespace leerschakel::tests {

struct GeneratorOptions {
    quint32 seed = 1;
    int offerings = 1000;
    /** On average; each offering has between half and one and a half times this number. */
    double skillLinksPerOffering = 8;
    double editionsPerOffering = 2;
    int organisations = 60;
    /** URIs to link to; if empty, invented ones from a pool of 3,000. */
    QStringList concepts = {};
    /** One text in this many is some thousands of characters long; 0 for none. */
    int longTextEvery = 40;
};

/**
 * Plausible random offerings with all their parts: the same options give the same records, including ids. Generates
 * them in batches, so that a national catalogue need not fit in memory. Every value has the form in which its field
 * stores it.
 */
class Generator
{
public:
    explicit Generator(const GeneratorOptions &options = {});

    /**
     * The records that offerings refer to: organisations, contacts, locations, deals. Apply it before the first batch.
     */
    [[nodiscard]] changes::ChangeSet referred();
    /**
     * The next offerings, at most \a atMost, with their parts; empty when all have been generated. Programmes refer to
     * modules generated earlier.
     */
    [[nodiscard]] changes::ChangeSet next(int atMost = 1000);
    [[nodiscard]] int made() const { return m_made; }
    [[nodiscard]] bool atEnd() const { return m_made >= m_options.offerings; }

private:
    [[nodiscard]] domain::Id nextId();
    [[nodiscard]] int below(int bound) { return int(m_random.bounded(qMax(1, bound))); }
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    [[nodiscard]] int around(double average);
    template<typename List>
    [[nodiscard]] auto oneOf(const List &list)
    {
        return list[below(int(std::size(list)))];
    }
    [[nodiscard]] QString code(const domain::FieldSpec &field);
    [[nodiscard]] QStringList codes(const domain::FieldSpec &field, int atMost);
    [[nodiscard]] QDate date();
    [[nodiscard]] domain::LocalizedText words(int count);
    [[nodiscard]] domain::LocalizedText sentence();
    [[nodiscard]] domain::LocalizedText paragraphs();
    [[nodiscard]] domain::Record organisation(int number);
    [[nodiscard]] domain::Record contact();
    [[nodiscard]] domain::Record location();
    [[nodiscard]] domain::Record deal();
    [[nodiscard]] domain::Record offering();
    /**
     * Creates \a record in \a change, often with values for fields that nothing else here sets, as far as the field
     * table says what a value looks like (for texts and dates it does not): so a new field is tested without a change
     * here.
     */
    void create(changes::ChangeSet &change, domain::Record record);
    /** The fields that the code here sets, determined by a trial run. */
    [[nodiscard]] static const QSet<const domain::FieldSpec *> &knownFields();
    void describe(domain::Record &offering);
    void addOutcomes(changes::ChangeSet &change, const domain::Record &offering, int links);
    [[nodiscard]] domain::Record skillLink(const domain::Id &offering, const domain::Id &outcome, double position);
    void addEdition(changes::ChangeSet &change, const domain::Record &offering);
    void addPrice(changes::ChangeSet &change, const domain::Id &offering, const domain::Id &edition, double position);
    void addSmallParts(changes::ChangeSet &change, const domain::Record &offering);
    void addComponents(changes::ChangeSet &change, const domain::Record &offering);

    GeneratorOptions m_options;
    bool m_fillsOthers = true;
    QRandomGenerator m_random;
    int m_made = 0;
    quint64 m_ids = 0;
    QList<domain::Id> m_organisations;
    QList<domain::Id> m_contacts;
    QList<domain::Id> m_locations;
    QList<domain::Id> m_deals;
    /** The modules that a programme may consist of: the last few hundred generated. */
    QList<domain::Id> m_modules;
};

} // namespace leerschakel::tests
