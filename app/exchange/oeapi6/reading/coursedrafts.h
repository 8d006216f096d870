// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/oeapi6/reading/draft.h"
#include "exchange/reading/composition.h"
#include "exchange/reading/shelf.h"

namespace leerschakel::exchange::oeapi6 {

using domain::Id;

/**
 * The courses and programmes of a source, with their offerings and learning outcomes: put aside while it is read, and
 * joined when their turn comes.
 */
class CourseDrafts : public reading::Drafts
{
public:
    [[nodiscard]] Result<reading::Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;

    /** -1 when there is none of that id. */
    [[nodiscard]] qsizetype placeOf(const Id &offering) const { return m_courseAt.value(offering, -1); }
    void add(const CourseDraft &draft);
    [[nodiscard]] Result<CourseDraft> course(qsizetype number);
    [[nodiscard]] qsizetype placeOf(const Id &owner, const Id &edition) const
    {
        return m_runAt.value({owner, edition}, -1);
    }
    void add(const RunDraft &draft);
    [[nodiscard]] Result<RunDraft> run(qsizetype number);
    /** The first of each identifier stays. */
    void add(const OutcomeDraft &draft);

    /** When all has been taken: modules become parts of their programmes, and what refers to nothing is reported. */
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
    /** Relations of theirs to what is not in this source stay as they were. */
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
