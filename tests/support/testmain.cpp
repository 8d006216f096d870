// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace leerschakel::tests {

void failOnWarnings()
{
    // The offscreen platform warns that it has no window manager (sizes, raising, grabbing), which does not concern us.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

namespace {

QMap<QByteArray, RunTest> &tests()
{
    static QMap<QByteArray, RunTest> all;
    return all;
}

} // namespace

RegisteredTest::RegisteredTest(const char *source, RunTest run)
{
    tests().insert(QFileInfo(QFile::decodeName(source)).completeBaseName().toLatin1(), run);
}

RunTest registeredTest(const QByteArray &name)
{
    return tests().value(name);
}

QByteArrayList registeredTests()
{
    return tests().keys();
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
