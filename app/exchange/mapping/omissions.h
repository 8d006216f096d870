// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/xmltext.h"
#include "exchange/mapping/ledger.h"

namespace leerschakel::exchange::mapping {

/** What XML cannot hold is said of the value that it was in. */
inline void bookOmissions(Ledger &ledger, const std::vector<document::XmlOmission> &omissions)
{
    for (const document::XmlOmission &omission : omissions) {
        ledger.narrowAfterAll(
            omission.origin, {.code = QStringLiteral("lost.characters"), .arguments = {omission.characters}});
    }
}

} // namespace leerschakel::exchange::mapping
