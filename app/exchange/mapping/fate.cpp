// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/fate.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::mapping {

QString nameOf(Fate fate)
{
    switch (fate) {
    case Fate::Carried:
        return u"carried"_s;
    case Fate::Narrowed:
        return u"narrowed"_s;
    case Fate::ExtensionOnly:
        return u"extensionOnly"_s;
    case Fate::Filtered:
        return u"filtered"_s;
    case Fate::Dropped:
        return u"dropped"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace leerschakel::exchange::mapping
