// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

domain::Id educationSpecificationFor(const domain::Id &offering)
{
    return domain::Id::fromName(u"leerschakel education specification of "_s + offering.toString());
}

} // namespace leerschakel::exchange::ooapi5
