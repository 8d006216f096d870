// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/killing.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class LongKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledWriterLeavesAWholeCatalogue()
    {
        QTemporaryDir folder;
        const tests::SmallCatalogue catalogue = tests::makeSmallCatalogue(folder.filePath(u"proef.llo"_s));
        QVERIFY(!catalogue.offering.isEmpty());
        const QString wrong = tests::killWhileWriting(catalogue, 200);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
};

LEERSCHAKEL_TEST_MAIN(LongKillTest)
#include "longkill_test.moc"
