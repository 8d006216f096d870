// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/markdowntotext.h"

using namespace Qt::StringLiterals;
using leerschakel::text::toPlainText;

/** Markdown as plain text. */
class MarkdownToTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsComeOutPlain_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("plain");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("one line") << u"Over koudemiddel & cv"_s << u"Over koudemiddel & cv"_s;
        QTest::newRow("emphasis") << u"Over **koudemiddel** en _cv_."_s << u"Over koudemiddel en cv."_s;
        QTest::newRow("paragraphs") << u"Een\nzin.\n\nNog een."_s << u"Een zin.\nNog een."_s;
        QTest::newRow("heading and list") << u"## Inhoud\n\n- eerst\n- dan\n"_s << u"Inhoud\n- eerst\n- dan"_s;
        QTest::newRow("loose list") << u"- eerst\n\n- dan"_s << u"- eerst\n- dan"_s;
        QTest::newRow("nested list") << u"- eerst\n  - daarin\n"_s << u"- eerst\n- daarin"_s;
        QTest::newRow("link") << u"Zie [de site](https://example.org)."_s << u"Zie de site."_s;
        QTest::newRow("picture") << u"![een pomp](pomp.png)"_s << u"een pomp"_s;
        QTest::newRow("entities") << u"caf&eacute; &amp; caf&#233; &#xE9; &#0;"_s << u"caf&eacute; & café é &#0;"_s;
        QTest::newRow("table") << u"| a | b |\n|---|---|\n| 1 | 2 |"_s << u"a b\n1 2"_s;
        QTest::newRow("HTML") << u"<script>alert(1)</script>"_s << u"<script>alert(1)</script>"_s;
        QTest::newRow("break") << u"een  \ntwee"_s << u"een\ntwee"_s;
    }

    void textsComeOutPlain()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, plain);
        QCOMPARE(toPlainText(markdown), plain);
    }

    void whatIsNestedDeeplyIsRead() { QVERIFY(toPlainText(QString(100'000, u'>') + u" diep"_s).contains(u"diep"_s)); }
};

LEERSCHAKEL_TEST_MAIN(MarkdownToTextTest)
#include "markdowntotext_test.moc"
