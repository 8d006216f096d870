// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/jsontext.h"
#include "exchange/preview.h"
#include "exchange/result.h"
#include "exchange/writing/layout.h"
#include "store/catalogue.h"

namespace leerschakel::exchange::writing {

/** What a destination makes of one offering, for viewing. */
struct PreviewDocuments {
    /**
     * The documents by the path under which they are served, so that what is shown can be copied and read as a single
     * document.
     */
    document::Node all = {};
    /** In their place, for a destination that takes XML. */
    std::optional<document::PrettyText> xml = std::nullopt;
    QString fileName;
    QList<mapping::Booking> bookings;
};

/**
 * What \a make makes of an offering of \a catalogue, as JSON or XML with its marks; \a needs says what is looked up for
 * it. Errors: export.noOffering, and those of the store, including those of what \a make asks of the surroundings.
 */
[[nodiscard]] Result<Preview> previewOf(store::Catalogue &catalogue, const domain::Id &offering,
    std::optional<domain::Language> language,
    const std::function<PreviewDocuments(const domain::OfferingTree &, const Surroundings &)> &make,
    const Needs &needs = {});

} // namespace leerschakel::exchange::writing
