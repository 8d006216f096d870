// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/killing.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledWriterLeavesAWholeCatalogue()
    {
        QTemporaryDir folder;
        const tests::SmallCatalogue catalogue = tests::makeSmallCatalogue(folder.filePath(u"proef.llo"_s));
        QVERIFY(!catalogue.offering.isEmpty());
        const QString wrong = tests::killWhileWriting(catalogue, 10);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
};

LEERSCHAKEL_TEST_MAIN(KillTest)
#include "kill_test.moc"
