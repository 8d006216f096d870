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
    void aProgramHasTheSentencesOfAllItLinks() { tests::checkSentencesOfAllBut(u"ui"_s); }

    void sentencesAreCalm()
    {
        const QStringList known = domain::sentenceCodes();
        for (const QString &code : known) {
            const QStringList arguments{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
            const QString text = domain::sentence(domain::Message{.code = code, .arguments = arguments});
            QVERIFY2(!text.contains(u'!') && !text.contains(u'\n') && !text.isEmpty(), qPrintable(code));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(SentencesTest)
#include "sentences_test.moc"
