// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QTest>
#include <QtEnvironmentVariables>

namespace leerschakel::tests {

/** The content of all files below \a folder, including hidden ones, by relative path. */
[[nodiscard]] inline QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly)) {
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
        }
    }
    return files;
}

/**
 * Fails if \a made differs from \a reference, a file below tests/reference. With LEERSCHAKEL_REFRESH_REFERENCES, writes
 * \a made there instead. The caller must check QTest::currentTestFailed().
 */
inline void compareWithReference(const QByteArray &made, const QString &reference)
{
    QFile file(sourcePath(QStringLiteral("tests/reference/") + reference));
    if (qEnvironmentVariableIsSet("LEERSCHAKEL_REFRESH_REFERENCES")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(made), QString::fromUtf8(file.readAll()));
}

} // namespace leerschakel::tests
