// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sentences.h"
#include "support/sentencetables.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramHasTheSentencesOfAllItLinks()
    {
        const QStringList here = domain::sentenceCodes();
        const QMultiHash<QString, QString> rooms = tests::sentenceTables();
        QVERIFY(rooms.size() > 250);
        for (auto it = rooms.cbegin(); it != rooms.cend(); ++it) {
            QVERIFY2(here.contains(it.key()) == (*it != u"cli"), qPrintable(*it + u": "_s + it.key()));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(SentencesTest)
#include "sentences_test.moc"
