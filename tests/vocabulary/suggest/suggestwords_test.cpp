// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "vocabulary/suggest/compounds.h"
#include "vocabulary/suggest/stems.h"

using namespace leerschakel;
using domain::Language;

/** How words are split. */
class SuggestWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compoundsFallApartWhereTheirPartsAreCommon()
    {
        vocabulary::suggest::CompoundSplitter splitter;
        for (const auto &[word, times] : {std::pair("warmte", 20), std::pair("pomp", 15), std::pair("installatie", 30),
                 std::pair("warmtepomp", 4), std::pair("onder", 90), std::pair("zoek", 3), std::pair("onderzoek", 50),
                 std::pair("verzorging", 12), std::pair("wondverzorging", 1), std::pair("verbanden", 9),
                 std::pair("wondverbanden", 1), std::pair("veiligheid", 40), std::pair("regel", 30)}) {
            splitter.count(word, times);
        }
        splitter.learnFirstParts();
        QCOMPARE(splitter.parts("warmtepompinstallatie"), (QList<QByteArray>{"warmte", "pomp", "installatie"}));
        QCOMPARE(splitter.parts("veiligheidsregel"), (QList<QByteArray>{"veiligheid", "regel"}));
        QCOMPARE(splitter.parts("wondverzorging"), (QList<QByteArray>{"wond", "verzorging"}));
        QCOMPARE(splitter.parts("onderzoek"), QList<QByteArray>());
        QCOMPARE(splitter.parts("fiets"), QList<QByteArray>());
    }

    void stemsAndRoots()
    {
        vocabulary::suggest::Stemmer dutch(Language::Dutch);
        QCOMPARE(dutch.stem("warmtepompen"), dutch.stem("warmtepomp"));
        for (const char *word : {"installeren", "installeert", "installatie", "installateur"}) {
            QCOMPARE(vocabulary::suggest::rootOf(dutch.stem(word), Language::Dutch), "install");
        }
        QCOMPARE(vocabulary::suggest::rootOf(dutch.stem("schrijft"), Language::Dutch),
            vocabulary::suggest::rootOf(dutch.stem("schrijven"), Language::Dutch));
        QCOMPARE(vocabulary::suggest::rootOf(dutch.stem("water"), Language::Dutch), "water");
        vocabulary::suggest::Stemmer english(Language::English);
        QCOMPARE(english.stem("installing"), english.stem("installation"));
        QVERIFY(vocabulary::suggest::isFunctionWord("van", Language::Dutch));
        QVERIFY(!vocabulary::suggest::isFunctionWord("van", Language::English));
        QVERIFY(vocabulary::suggest::isCatalogueWord("cursus", Language::Dutch));
    }
};

LEERSCHAKEL_TEST_MAIN(SuggestWordsTest)
#include "suggestwords_test.moc"
