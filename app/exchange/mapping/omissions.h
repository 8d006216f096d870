// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/xmltext.h"
#include "exchange/mapping/ledger.h"

namespace leerschakel::exchange::mapping {

/** Books what XML cannot hold on the value that contained it. */
inline void bookOmissions(Ledger &ledger, const std::vector<document::XmlOmission> &omissions)
{
    for (const document::XmlOmission &omission : omissions) {
        ledger.narrowAfterAll(
            omission.origin, {.code = QStringLiteral("lost.characters"), .arguments = {omission.characters}});
    }
}

} // namespace leerschakel::exchange::mapping
