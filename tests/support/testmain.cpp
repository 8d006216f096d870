// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace leerschakel::tests {

void failOnWarnings()
{
    // The offscreen platform remarks that it has no window manager (sizes, raising, grabbing); that is so, and says
    // nothing of us.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

OwnGuards::OwnGuards()
{
    qputenv("LEERSCHAKEL_REPLICAS", QFile::encodeName(m_folder.path()));
}

QString sharedFolder()
{
    const QDir folder(sourcePath(u"../shared"_s));
    return folder.exists(QStringLiteral("data")) ? folder.canonicalPath() : QString();
}

} // namespace leerschakel::tests
