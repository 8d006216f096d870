// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/reading/draft.h"
#include "exchange/reading/intake.h"

namespace leerschakel::exchange::ooapi5 {

/** Joins education specifications with their courses and programs, and courses with the programs they are a part of. */
class Intake : public reading::Intake
{
public:
    void take(const SourceItem &given) override;
    [[nodiscard]] reading::Drafts finish() override;
    [[nodiscard]] Losses &losses() override { return m_losses; }

private:
    struct Specification {
        QVariantMap map;
        Place place;
        bool isUsed = false;
    };

    void takeOffering(const SourceItem &item, bool isCourse);
    void takeEdition(const SourceItem &item);
    void takeSpecification(const SourceItem &item);
    void takeReferred(const ReferredDraft &referred);
    void takeExpanded(const QList<SourceItem> &items);
    void joinSpecification(CourseDraft &draft);
    /**
     * Education that RIO has as a course or a program is recognised; outside the system it would be a private program.
     */
    static void decideRecognition(CourseDraft &draft);
    void decideLevel(CourseDraft &draft);
    void joinComponents(const CourseDraft &draft);
    void addComponent(const domain::Id &programme, const domain::Id &module);

    Losses m_losses;
    QList<CourseDraft> m_offerings;
    QList<RunDraft> m_editions;
    QList<ReferredDraft> m_referred;
    QHash<domain::Id, qsizetype> m_offeringAt;
    /** By owner and id: published examples use one id under several owners. */
    QHash<std::pair<domain::Id, domain::Id>, qsizetype> m_editionAt;
    QSet<domain::Id> m_referredIds;
    /** Documents of organisations, by id. */
    QHash<domain::Id, QVariantMap> m_organisations;
    QHash<QString, Specification> m_specifications;
    int m_depth = 0;
};

} // namespace leerschakel::exchange::ooapi5
