// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/composition.h"
#include "exchange/reading/draft.h"
#include "exchange/reading/shelf.h"

namespace leerschakel::exchange::reading {

/**
 * The offerings of a source whose documents hold their editions too: put aside while it is read, and given out when
 * their turn comes.
 */
class OfferingDrafts : public Drafts
{
public:
    [[nodiscard]] Result<Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;

    /** An offering of another id than those before. */
    void add(const OfferingDraft &draft, const QList<EditionDraft> &editions);
    /** -1 when there is none of that id. */
    [[nodiscard]] qsizetype placeOf(const domain::Id &offering) const { return m_at.value(offering, -1); }
    [[nodiscard]] Result<OfferingDraft> offering(qsizetype number);
    /** It replaces the offering, not its editions. */
    void replace(qsizetype number, const OfferingDraft &draft);
    /**
     * \a module becomes a part of \a programme, both by their ids; what one says of it at \a place is lost where the
     * programme would be a part of itself (import.cycle).
     */
    void compose(const domain::Id &programme, const domain::Id &module, const Place &place);

private:
    Shelf m_offerings;
    Shelf m_editions;
    QHash<domain::Id, qsizetype> m_at;
    Composition m_composition;
};

} // namespace leerschakel::exchange::reading
