// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sentencetables.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramHasTheSentencesOfAllItLinks() { tests::checkSentencesOfAllBut(u"cli"_s); }
};

LEERSCHAKEL_TEST_MAIN(SentencesTest)
#include "sentences_test.moc"
