// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/naming.h"

namespace leerschakel::authoring {

QString nameOf(const domain::Record &offering, domain::Language language)
{
    const domain::OfferingTable &table = domain::offeringTable();
    const QString title = table.title(offering).preferring(language);
    if (!title.isEmpty()) {
        return title;
    }
    const QString code = table.code(offering);
    return code.isEmpty() ? table.kind(offering) : code;
}

} // namespace leerschakel::authoring
