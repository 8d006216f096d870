// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/linedifference.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using text::DifferenceLine;
using Kind = DifferenceLine::Kind;

class LineDifferenceTest : public QObject
{
    Q_OBJECT

private:
    /** Checks that the difference leads from \a before to \a after; returns how many lines changed. */
    static int changesOf(const QStringList &before, const QStringList &after)
    {
        QStringList was;
        QStringList is;
        int changes = 0;
        const QList<DifferenceLine> lines = text::lineDifference(before, after);
        for (const DifferenceLine &line : lines) {
            changes += line.kind == Kind::Same ? 0 : 1;
            if (line.kind != Kind::Added) {
                was.append(before.value(line.before));
            }
            if (line.kind != Kind::Removed) {
                is.append(after.value(line.after));
            }
            if (line.kind == Kind::Same && before.value(line.before) != after.value(line.after)) {
                return -1;
            }
        }
        return was == before && is == after ? changes : -1;
    }

private Q_SLOTS:
    void asFewLinesAsPossible_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("changes");
        QTest::newRow("nothing") << u""_s << u""_s << 0;
        QTest::newRow("equal") << u"abc"_s << u"abc"_s << 0;
        QTest::newRow("from nothing") << u""_s << u"abc"_s << 3;
        QTest::newRow("to nothing") << u"abc"_s << u""_s << 3;
        QTest::newRow("in the middle") << u"abcde"_s << u"abXde"_s << 2;
        QTest::newRow("the example of the paper") << u"abcabba"_s << u"cbabac"_s << 5;
        QTest::newRow("moved") << u"abcdef"_s << u"defabc"_s << 6;
        QTest::newRow("all other") << u"abc"_s << u"xyz"_s << 6;
        QTest::newRow("repeated") << u"aaaa"_s << u"aaaaaa"_s << 2;
    }
    void asFewLinesAsPossible()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const auto linesOf = [](const QString &letters) { return letters.split(QString(), Qt::SkipEmptyParts); };
        QTEST(changesOf(linesOf(before), linesOf(after)), "changes");
    }

    void whateverTheTextsOneLeadsToTheOther()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QStringList before;
            QStringList after;
            for (int i = random.bounded(40); i > 0; --i) {
                before.append(QString::number(random.bounded(6)));
            }
            for (int i = random.bounded(40); i > 0; --i) {
                after.append(QString::number(random.bounded(6)));
            }
            QVERIFY(changesOf(before, after) >= 0);
            QCOMPARE(changesOf(before, after), changesOf(after, before));
        }
    }

    void nothingInCommonTakesNoMinutes()
    {
        QStringList before;
        QStringList after;
        for (int i = 0; i < 60'000; ++i) {
            before.append(u"a%1"_s.arg(i));
            after.append(u"b%1"_s.arg(i));
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(changesOf(before, after), 120'000);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void theUnifiedFormatIsThatOfDiff()
    {
        QString before;
        for (int i = 1; i <= 20; ++i) {
            before += QString::number(i) + u'\n';
        }
        QString after = before;
        after.replace(u"\n4\n"_s, u"\nvier\n"_s).replace(u"\n15\n"_s, u"\n"_s);
        // The output of diff -u.
        QCOMPARE(text::unifiedDifference(before, after, u"a/x"_s, u"b/x"_s),
            u"--- a/x\n+++ b/x\n@@ -1,7 +1,7 @@\n 1\n 2\n 3\n-4\n+vier\n 5\n 6\n 7\n@@ -12,7 +12,6 @@\n 12\n 13\n 14\n"
            "-15\n 16\n 17\n 18\n"_s);
        QCOMPARE(text::unifiedDifference(u"een\n"_s, {}, u"a/x"_s, u"b/x"_s),
            u"--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-een\n"_s);
        QCOMPARE(text::unifiedDifference({}, u"een\ntwee"_s, u"a/x"_s, u"b/x"_s),
            u"--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+een\n+twee\n"_s);
        QVERIFY(text::unifiedDifference(before, before, u"a"_s, u"b"_s).isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(LineDifferenceTest)
#include "linedifference_test.moc"
