// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/utf8.h"

using namespace leerschakel;

class Utf8Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void theFirstWrongByteIsFoundWhereverItIs()
    {
        // One to four bytes a character, so that halving makes each kind of cut.
        const QByteArray piece("a\xc3\xab\xe2\x82\xac\xf0\x9f\x8c\xb1");
        for (const qsizetype pieces : {0, 1, 7, 40, 300}) {
            const QByteArray good = piece.repeated(pieces);
            QCOMPARE(text::firstNotUtf8(good), good.size());
            for (const QByteArray &wrong : {QByteArray("\xe9"), QByteArray("\xff"), QByteArray("\x80"),
                     QByteArray("\xc0\xaf"), QByteArray("\xed\xa0\x80"), QByteArray("\xe2\x82")}) {
                for (const qsizetype behind : {0, 1, 50}) {
                    const QByteArray all = good + wrong + QByteArray("!\xc3\xa9").repeated(behind);
                    QCOMPARE(text::firstNotUtf8(all), good.size());
                }
            }
        }
    }
};

LEERSCHAKEL_TEST_MAIN(Utf8Test)
#include "utf8_test.moc"
