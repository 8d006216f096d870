// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/readerdraft.h"

namespace leerschakel::exchange::ooapi5 {

/**
 * Takes the things of a source in any order and makes drafts of them; finish() then joins what belongs together: education specifications with
 * their courses and programs, courses with the programs they are a part of. What it could not take stands in losses().
 */
class Intake
{
public:
    void take(const SourceItem &given);
    void finish();

    [[nodiscard]] Losses &losses() { return m_losses; }
    [[nodiscard]] const Losses &losses() const { return m_losses; }
    [[nodiscard]] QList<OfferingDraft> &offerings() { return m_offerings; }
    [[nodiscard]] QList<EditionDraft> &editions() { return m_editions; }
    /** Organisations, contacts, locations and deals, each once. */
    [[nodiscard]] QList<Referred> &referred() { return m_referred; }

private:
    struct Specification {
        QVariantMap map;
        Place place;
        bool isUsed = false;
    };

    void takeOffering(const SourceItem &item, bool isCourse);
    void takeEdition(const SourceItem &item);
    void takeSpecification(const SourceItem &item);
    void takeReferred(const Referred &referred);
    void takeExpanded(const QList<SourceItem> &items);
    void joinSpecification(OfferingDraft &draft);
    void decideLevel(OfferingDraft &draft);
    void joinComponents(const OfferingDraft &draft);
    void addComponent(const domain::Id &programme, const domain::Id &module);

    Losses m_losses;
    QList<OfferingDraft> m_offerings;
    QList<EditionDraft> m_editions;
    QList<Referred> m_referred;
    QHash<domain::Id, qsizetype> m_offeringAt;
    /** By owner and id: published examples use one id under several owners. */
    QHash<std::pair<domain::Id, domain::Id>, qsizetype> m_editionAt;
    QSet<domain::Id> m_referredIds;
    QHash<QString, Specification> m_specifications;
    int m_depth = 0;
};

} // namespace leerschakel::exchange::ooapi5
