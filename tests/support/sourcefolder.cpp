// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

QString sourcePath(const QString &below)
{
    return QStringLiteral(LEERSCHAKEL_SOURCE) + u'/' + below;
}

} // namespace leerschakel::tests
