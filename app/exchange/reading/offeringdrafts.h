// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/composition.h"
#include "exchange/reading/draft.h"
#include "exchange/reading/shelf.h"

namespace leerschakel::exchange::reading {

/**
 * The offerings of a source whose documents contain their editions too: put aside while it is read, and returned when
 * their turn comes.
 */
class OfferingDrafts : public Drafts
{
public:
    [[nodiscard]] Result<Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;

    /** Adds an offering; none with that id was added before. */
    void add(const OfferingDraft &draft, const QList<EditionDraft> &editions);
    /** -1 when there is none of that id. */
    [[nodiscard]] qsizetype placeOf(const domain::Id &offering) const { return m_at.value(offering, -1); }
    [[nodiscard]] Result<OfferingDraft> offering(qsizetype number);
    /** Replaces the offering, not its editions. */
    void replace(qsizetype number, const OfferingDraft &draft);
    /**
     * Makes \a module a part of \a programme, both given by id; the statement of this at \a place is lost when the
     * programme would become a part of itself (import.cycle).
     */
    void compose(const domain::Id &programme, const domain::Id &module, const Place &place);

private:
    Shelf m_offerings;
    Shelf m_editions;
    QHash<domain::Id, qsizetype> m_at;
    Composition m_composition;
};

} // namespace leerschakel::exchange::reading
