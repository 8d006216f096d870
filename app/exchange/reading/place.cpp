// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/place.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

QString pointerStep(QString key)
{
    return key.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

Place Place::at(const QString &key) const
{
    return {.source = source, .path = path + u'/' + pointerStep(key)};
}

} // namespace leerschakel::exchange::reading
