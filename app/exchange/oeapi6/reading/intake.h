// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/oeapi6/reading/coursedrafts.h"
#include "exchange/reading/intake.h"

namespace leerschakel::exchange::oeapi6 {

/** Joins courses and programmes with their learning outcomes, and courses with the programmes they are part of. */
class Intake : public reading::Intake
{
public:
    Intake() : m_drafts(std::make_unique<CourseDrafts>()) {}

    void take(const SourceItem &given) override;
    [[nodiscard]] const reading::Collection *kindOf(const SourceItem &item) const override;
    [[nodiscard]] Result<std::unique_ptr<reading::Drafts>> finish() override;
    [[nodiscard]] Losses &losses() override { return m_drafts->losses; }

private:
    void takeOrganisation(const SourceItem &item);
    void takeOffering(const SourceItem &item, bool isCourse);
    void takeEdition(const SourceItem &item, bool isOfCourse);
    void takeReferred(const QList<ReferredDraft> &referred);
    void takeExpanded(const QList<SourceItem> &items);
    /** Rejects \a other if it differs from \a first, which has the same identifier and was taken before. */
    void rejectOther(const Result<domain::Record> &first, const domain::Record &other, const Place &place);

    std::unique_ptr<CourseDrafts> m_drafts;
    QSet<Id> m_referredIds;
    int m_depth = 0;
    /** What went wrong, while taking items, with those that were put aside. */
    std::optional<domain::Error> m_failure;
};

} // namespace leerschakel::exchange::oeapi6
