// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/xmltext.h"
#include "exchange/rio/mapping/mapper.h"

namespace leerschakel::exchange::rio {

/** The XML form of \a message. The mapper puts everything in the order of the schema. */
[[nodiscard]] inline document::XmlForm formOf(const Message &message)
{
    return {.root = message.request,
        .attributes = {{QStringLiteral("xmlns"),
            QStringLiteral("http://duo.nl/schema/DUO_RIO_Beheren_OnderwijsOrganisatie_V4")}},
        .sequences = {}};
}

} // namespace leerschakel::exchange::rio
