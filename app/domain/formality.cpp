// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/formality.h"

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

bool isNonFormal(const Record &offering, const Record &provider)
{
    if (!provider.isNull() && organisationTable().kind(provider) == u"private") {
        return true;
    }
    const QString accreditation = offeringTable().accreditation(offering);
    return accreditation == u"own" || (accreditation.isEmpty() && !offeringTable().accredited(offering));
}

QList<const FieldSpec *> formalityFields()
{
    return {&organisationTable().kind, &offeringTable().accreditation, &offeringTable().accredited};
}

} // namespace leerschakel::domain
