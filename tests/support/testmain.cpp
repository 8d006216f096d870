// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDir>
#include <QRegularExpression>

namespace leerschakel::tests {

void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

QString sharedFolder()
{
    const QDir folder(QStringLiteral(LEERSCHAKEL_SOURCE "/../shared"));
    return folder.exists(QStringLiteral("data")) ? folder.canonicalPath() : QString();
}

} // namespace leerschakel::tests
