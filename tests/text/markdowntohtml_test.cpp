// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/markdowntohtml.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

class MarkdownToHtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void markdownIsShownAsItMeans_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("paragraphs") << u"een\n\ntwee"_s << u"<p>een</p>\n<p>twee</p>\n"_s;
        QTest::newRow("emphasis") << u"**vet** en *schuin*"_s << u"<p><strong>vet</strong> en <em>schuin</em></p>\n"_s;
        QTest::newRow("heading") << u"## Inhoud"_s << u"<h2>Inhoud</h2>\n"_s;
        QTest::newRow("list") << u"- a\n- b"_s << u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"_s;
        QTest::newRow("link") << u"[site](https://school.example/a?b=1&c=2)"_s
                              << u"<p><a href=\"https://school.example/a?b=1&amp;c=2\">site</a></p>\n"_s;
        QTest::newRow("letters beyond 16 bits") << u"né 🎓"_s << u"<p>né 🎓</p>\n"_s;
        // Nothing is run or fetched.
        QTest::newRow("html") << u"<b onclick=\"x()\">a</b>"_s
                              << u"<p>&lt;b onclick=&quot;x()&quot;&gt;a&lt;/b&gt;</p>\n"_s;
        QTest::newRow("script address") << u"[a](javascript:alert(1))"_s << u"<p><a>a</a></p>\n"_s;
        QTest::newRow("script address in capitals") << u"[a](JavaScript:x)"_s << u"<p><a>a</a></p>\n"_s;
        QTest::newRow("script address with a space") << u"[a](<java script:x>)"_s << u"<p><a>a</a></p>\n"_s;
        QTest::newRow("data address") << u"[a](data:text/html,x)"_s << u"<p><a>a</a></p>\n"_s;
        QTest::newRow("file") << u"[a](file:///etc/passwd)"_s << u"<p><a>a</a></p>\n"_s;
        QTest::newRow("picture") << u"![een \"foto\"](https://x.example/a.png \"t\")"_s
                                 << u"<p>een &quot;foto&quot;</p>\n"_s;
    }

    void markdownIsShownAsItMeans()
    {
        QFETCH(QString, markdown);
        QTEST(text::toHtml(markdown), "html");
    }

    void tablesAreTables() { QVERIFY(text::toHtml(u"| a | b |\n|---|---|\n| 1 | 2 |"_s).contains(u"<td>2</td>"_s)); }
};

LEERSCHAKEL_TEST_MAIN(MarkdownToHtmlTest)
#include "markdowntohtml_test.moc"
