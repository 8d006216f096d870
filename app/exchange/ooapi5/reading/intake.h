// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ooapi5/reading/coursedrafts.h"
#include "exchange/ooapi5/reading/providers.h"
#include "exchange/reading/intake.h"

namespace leerschakel::exchange::ooapi5 {

/** Joins education specifications with their courses and programs, and courses with the programs they are part of. */
class Intake : public reading::Intake
{
public:
    Intake() : m_drafts(std::make_unique<CourseDrafts>()) {}

    void take(const SourceItem &given) override;
    [[nodiscard]] const reading::Collection *kindOf(const SourceItem &item) const override;
    [[nodiscard]] Result<std::unique_ptr<reading::Drafts>> finish() override;
    [[nodiscard]] Losses &losses() override { return m_drafts->losses; }

private:
    void takeOffering(const SourceItem &item, bool isCourse);
    void takeEdition(const SourceItem &item);
    void takeSpecification(const SourceItem &item);
    void takeReferred(const ReferredDraft &referred);
    void takeExpanded(const QList<SourceItem> &items);
    [[nodiscard]] Result<void> joinSpecification(CourseDraft &draft);
    /** Education that RIO has as a course or a program is recognised; otherwise it would be a private program. */
    static void decideRecognition(CourseDraft &draft);
    void decideLevel(CourseDraft &draft);
    void joinComponents(qsizetype number);
    /** Joins all that the rest of the source says about offering \a number. */
    [[nodiscard]] Result<void> join(qsizetype number, Providers &providers);

    std::unique_ptr<CourseDrafts> m_drafts;
    QSet<Id> m_referredIds;
    /** Documents of organisations, by id. */
    QHash<Id, QVariantMap> m_organisations;
    int m_depth = 0;
    /** What went wrong, while taking items, with those that were put aside. */
    std::optional<domain::Error> m_failure;
};

} // namespace leerschakel::exchange::ooapi5
