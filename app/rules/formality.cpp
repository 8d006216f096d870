// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/formality.h"

using namespace Qt::StringLiterals;

namespace leerschakel::rules {

bool isNonFormal(const domain::Record &offering, const domain::Record &provider)
{
    if (!provider.isNull() && domain::organisationTable().kind(provider) == u"private") {
        return true;
    }
    const QString accreditation = domain::offeringTable().accreditation(offering);
    return accreditation == u"own" || (accreditation.isEmpty() && !domain::offeringTable().accredited(offering));
}

} // namespace leerschakel::rules
