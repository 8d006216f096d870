// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/oeapi6/reading/draft.h"
#include "exchange/reading/composition.h"
#include "exchange/reading/shelf.h"

namespace leerschakel::exchange::oeapi6 {

using domain::Id;

/**
 * The courses and programmes of a source, with their offerings and learning outcomes. They are put aside while the
 * source is read, and joined when their turn comes.
 */
class CourseDrafts : public reading::Drafts
{
public:
    [[nodiscard]] Result<reading::Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;

    /** -1 if there is none with that id. */
    [[nodiscard]] qsizetype placeOf(const Id &offering) const { return m_courseAt.value(offering, -1); }
    void add(const CourseDraft &draft);
    [[nodiscard]] Result<CourseDraft> course(qsizetype number);
    [[nodiscard]] qsizetype placeOf(const Id &owner, const Id &edition) const
    {
        return m_runAt.value({owner, edition}, -1);
    }
    void add(const RunDraft &draft);
    [[nodiscard]] Result<RunDraft> run(qsizetype number);
    /** Of several with the same identifier, the first is kept. */
    void add(const OutcomeDraft &draft);

    /** Called when everything was taken: makes modules parts of their programmes, and reports references to nothing. */
    [[nodiscard]] Result<void> join();

private:
    struct Joins {
        Id offering;
        QStringList outcomes;
        QStringList programmes;
        QStringList children;
    };
    struct KnownOutcome {
        qsizetype number = 0;
        bool isUsed = false;
    };
    [[nodiscard]] Result<OutcomeDraft> outcome(qsizetype number);
    [[nodiscard]] Result<void> addOutcomes(CourseDraft &draft);
    [[nodiscard]] Result<void> joinOutcomes();
    /** Keeps the draft's relations to things that are not in this source. */
    void keepRelations(CourseDraft &draft) const;

    reading::Shelf m_courses;
    reading::Shelf m_runs;
    reading::Shelf m_outcomes;
    QHash<Id, qsizetype> m_courseAt;
    /** By owner and id: published examples use one id under several owners. */
    QHash<std::pair<Id, Id>, qsizetype> m_runAt;
    QHash<QString, KnownOutcome> m_outcomeAt; ///< by identifier
    QList<Joins> m_joins;
    reading::Composition m_composition;
};

} // namespace leerschakel::exchange::oeapi6
