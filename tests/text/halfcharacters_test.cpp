// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/halfcharacters.h"
#include "text/jsonnumber.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** JSON with values that no text or number can hold. */
class HalfCharactersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void texts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("mended");
        QTest::addColumn<int>("first"); // -1 for none
        QTest::newRow("none") << QByteArray(R"("een\u00e9n")") << QByteArray(R"("een\u00e9n")") << -1;
        QTest::newRow("a whole one") << QByteArray(R"("\ud83d\ude00")") << QByteArray(R"("\ud83d\ude00")") << -1;
        QTest::newRow("a high half") << QByteArray(R"("a\uD83Db")") << QByteArray(R"("a\uFFFDb")") << 2;
        QTest::newRow("a low half") << QByteArray(R"("\uDE00")") << QByteArray(R"("\uFFFD")") << 1;
        QTest::newRow("two high halves") << QByteArray(R"("\ud83d\ud83d\ude00")")
                                         << QByteArray(R"("\uFFFD\ud83d\ude00")") << 1;
        QTest::newRow("a backslash before it") << QByteArray(R"("\\ud83d")") << QByteArray(R"("\\ud83d")") << -1;
        QTest::newRow("the end of the text") << QByteArray(R"("\ud8)") << QByteArray(R"("\ud8)") << -1;
    }

    void texts()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, first);
        // In one piece, and in blocks of every size: an unfinished end of a block is put before the next one.
        for (qsizetype block = 1; block <= json.size(); ++block) {
            text::HalfCharacters halves;
            QByteArray done;
            QByteArray held;
            for (qsizetype at = 0; at < json.size(); at += block) {
                held += json.mid(at, block);
                const qsizetype count = halves.mend(held.data(), held.size(), at + block >= json.size());
                done += held.first(count);
                held.remove(0, count);
            }
            QVERIFY(held.isEmpty());
            QTEST(done, "mended");
            QCOMPARE(halves.first().value_or(-1), first);
            QCOMPARE(halves.count() > 0, first >= 0);
        }
    }

    void numbers()
    {
        QVERIFY(!text::isTooLarge("12"));
        QVERIFY(!text::isTooLarge("1e308"));
        QVERIFY(!text::isTooLarge("1e-400")); // 0
        QVERIFY(text::isTooLarge("1e309"));
        QVERIFY(text::isTooLarge("-1E400"));
    }
};

LEERSCHAKEL_TEST_MAIN(HalfCharactersTest)
#include "halfcharacters_test.moc"
