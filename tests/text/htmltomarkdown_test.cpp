// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/htmltomarkdown.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** HTML in a field for Markdown. */
class HtmlToMarkdownTest : public QObject
{
    Q_OBJECT

private:
    static void row(const char *name, const QString &html, const QString &markdown)
    {
        QTest::newRow(name) << html << markdown;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void texts_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        // No HTML at all: unchanged, except for character references.
        row("empty", {}, {});
        row("plain", u"R&D; 3 < 4 & 5 > 2"_s, u"R&D; 3 < 4 & 5 > 2"_s);
        row("Markdown", u"# Kop\n\n- *een*\n- [twee](https://x.nl)"_s, u"# Kop\n\n- *een*\n- [twee](https://x.nl)"_s);
        row("an entity in a title", u"Onderzoek &amp; ontwerp"_s, u"Onderzoek & ontwerp"_s);
        row("several", u"Kosten:&nbsp;&euro;&nbsp;250 &ndash; &eacute;&eacute;n dag"_s, u"Kosten: € 250 – één dag"_s);
        row("by number", u"&#233;&#xE9;n"_s, u"één"_s);
        row("rare ones", u"&Zcaron;eljko, &frac12; dag, &NotEqualTilde;"_s, u"Željko, ½ dag, ≂̸"_s);
        row("that mean nothing", u"&bestaatniet; &#xFFFFFF0;"_s, u"&bestaatniet; &#xFFFFFF0;"_s);
        row("without a semicolon", u"?a=1&copy=2&reg=3"_s, u"?a=1&copy=2&reg=3"_s);
        row("once, not twice", u"Research &amp;amp; design"_s, u"Research &amp; design"_s);
        row("a described tag", u"schrijf &lt;b&gt; voor vet"_s, u"schrijf <b> voor vet"_s);
        row("soft hyphens", u"volwassenen&shy;onderwijs"_s, u"volwassenenonderwijs"_s);
        row("lines stay", u"een\ntwee &amp; drie"_s, u"een\ntwee & drie"_s);
        row("a word between brackets", u"Beste <naam>, welkom"_s, u"Beste <naam>, welkom"_s);
        row("an arrow", u"a <- b en c -> d, x<y"_s, u"a <- b en c -> d, x<y"_s);
        // Paragraphs and lines.
        row("a paragraph", u"<p>Costs &amp; more</p>"_s, u"Costs & more"_s);
        row("paragraphs", u"<p>een</p>\n<p>twee</p>"_s, u"een\n\ntwee"_s);
        row("white space is one space", u"<p>  een \n\t twee&nbsp; </p>"_s, u"een twee"_s);
        row("divisions", u"<div>een</div><div>twee</div>"_s, u"een\n\ntwee"_s);
        row("text around a block", u"een<p>twee</p>drie"_s, u"een\n\ntwee\n\ndrie"_s);
        row("a line break", u"een<br>twee<br/>drie"_s, u"een  \ntwee  \ndrie"_s);
        row("two line breaks", u"een<br><br>twee"_s, u"een\n\ntwee"_s);
        row("line breaks at the ends", u"<p><br>een<br></p>"_s, u"een"_s);
        row("empty paragraphs", u"<p>&nbsp;</p><p>een</p><p></p>"_s, u"een"_s);
        row("a rule", u"een<hr>twee"_s, u"een\n\n---\n\ntwee"_s);
        row("a whole document",
            u"<!DOCTYPE html><html><head><title>Titel</title><style>p{}</style></head><body><p>een</p></body></html>"_s,
            u"een"_s);
        // From the clipboard of office programs.
        row("a list of Word",
            u"<p class=MsoNormal>Je leert:</p>\n"
            "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if "
            "!supportLists]>"
            "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span>"
            "<![endif]>een <b>pomp</b> kiezen<o:p></o:p></p>\n"
            "<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o "
            "</span>"
            "op vermogen</p>\n"
            "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>"
            "inregelen</p>\n<p class=MsoNormal>En meer.</p>"_s,
            u"Je leert:\n\n- een **pomp** kiezen\n  - op vermogen\n- inregelen\n\nEn meer."_s);
        row("a numbered list of Word",
            u"<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>een</p>"
            "<p style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>a. </span>half</p>"
            "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2. </span>twee</p>"_s,
            u"1. een\n   1. half\n2. twee"_s);
        row("a list of Word that begins deep", u"<p style='mso-list:l0 level3 lfo1'>een</p>"_s, u"- een"_s);
        row("no list of Word", u"<p style='mso-list:none'>een</p>"_s, u"een"_s);
        row("all that Google Docs copies",
            u"<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p><span "
            "style=\"font-weight:400\">een </span><span style=\"font-weight:700\">twee</span><span "
            "style=\"font-style:italic\"> drie</span></p></b>"_s,
            u"een **twee** *drie*"_s);
        // Emphasis.
        row("bold", u"een <b>twee</b> <strong>drie</strong>"_s, u"een **twee** **drie**"_s);
        row("italic", u"een <i>twee</i> <em>drie</em>"_s, u"een *twee* *drie*"_s);
        row("both", u"<b><i>een</i></b>"_s, u"***een***"_s);
        row("bold in bold", u"<b>een <strong>twee</strong></b>"_s, u"**een twee**"_s);
        row("bold up to a colon", u"<b>Let op:</b>tekst"_s, u"**Let op**:tekst"_s);
        row("bold and italic up to a sign", u"<b><i>Let op!?</i></b>2 dagen"_s, u"***Let op***!?2 dagen"_s);
        row("bold from a bracket", u"cursus<b>(nieuw)</b>"_s, u"cursus(**nieuw)**"_s);
        row("bold up to a colon and a space", u"<b>Let op:</b> tekst"_s, u"**Let op:** tekst"_s);
        row("bold up to a colon and a full stop", u"<b>Let op:</b>."_s, u"**Let op:**."_s);
        row("spaces within", u"een<b> twee </b>drie"_s, u"een **twee** drie"_s);
        row("nothing within", u"een<b> </b>twee<i></i>"_s, u"een twee"_s);
        row("over paragraphs", u"<b>een<p>twee</p></b>"_s, u"**een**\n\n**twee**"_s);
        row("over a line break", u"<b>een<br></b>twee"_s, u"**een**  \ntwee"_s);
        row("struck out", u"<del>&euro; 250</del> &euro; 200"_s, u"~~€ 250~~ € 200"_s);
        row("code", u"typ <code>a*b</code>"_s, u"typ `a*b`"_s);
        row("code with accents", u"<code>a`b</code>"_s, u"``a`b``"_s);
        row("a block of code", u"<pre>een\n  twee</pre>"_s, u"```\neen\n  twee\n```"_s);
        row("coloured code", u"<pre><span>if</span>(a)<br><i>b</i></pre>"_s, u"```\nif(a)\nb\n```"_s);
        row("code of several elements", u"<code>a<b>b</b>c</code>"_s, u"`abc`"_s);
        // Headings.
        row("headings", u"<h1>Een</h1>tekst<h3>Twee</h3>"_s, u"# Een\n\ntekst\n\n### Twee"_s);
        row("a heading with emphasis", u"<h2>Een <em>twee</em></h2>"_s, u"## Een *twee*"_s);
        row("a heading over lines", u"<h2>Een<br>twee</h2>"_s, u"## Een twee"_s);
        row("a heading around paragraphs", u"<h2><p>Een</p><p>twee</p></h2>"_s, u"## Een twee"_s);
        row("a heading that ends in signs", u"<h2>Leer C #</h2>"_s, u"## Leer C \\#"_s);
        row("an empty heading", u"<h2> </h2>een"_s, u"een"_s);
        // Links and pictures.
        row("a link", u"zie <a href=\"https://x.nl/a?b=1&amp;c=2\">de site</a>."_s,
            u"zie [de site](https://x.nl/a?b=1&c=2)."_s);
        row("a link with brackets", u"<a href='https://x.nl/(a b)'>[site]</a>"_s,
            u"[\\[site\\]](https://x.nl/%28a%20b%29)"_s);
        row("an address of mail", u"<a href=\"mailto:info@x.nl\">info@x.nl</a>"_s, u"[info@x.nl](mailto:info@x.nl)"_s);
        row("a script as a link", u"<a href=\"java&#10;script:alert(1)\">klik</a>"_s, u"klik"_s);
        row("a link without an address", u"<a name=x>hier</a>"_s, u"hier"_s);
        row("a link without text", u"een<a href=\"https://x.nl\"></a> twee"_s, u"een twee"_s);
        row("a bold link", u"<a href=\"https://x.nl\"><b>site</b></a>"_s, u"[**site**](https://x.nl)"_s);
        row("an exclamation before a link", u"let op!<a href=\"https://x.nl\">site</a>"_s,
            u"let op\\![site](https://x.nl)"_s);
        row("a picture", u"een <img src=x.png alt=\"de school\"> twee"_s, u"een de school twee"_s);
        // Lists.
        row("a list", u"<ul><li>een</li><li>twee</li></ul>"_s, u"- een\n- twee"_s);
        row("a list that is not closed", u"<ul><li>een<li>twee"_s, u"- een\n- twee"_s);
        row("an ordered list", u"<ol><li>een</li><li>twee</li></ol>"_s, u"1. een\n2. twee"_s);
        row("that begins later", u"<ol start=9><li>een</li><li>twee</li></ol>"_s, u"9. een\n10. twee"_s);
        row("a list behind text", u"Je leert:<ul><li>een</li></ul>daarna"_s, u"Je leert:\n\n- een\n\ndaarna"_s);
        row("a list in a list", u"<ul><li>een<ul><li>twee</li><li>drie</li></ul></li><li>vier</li></ul>"_s,
            u"- een\n  - twee\n  - drie\n- vier"_s);
        row("a list right in a list", u"<ul><li>een</li><ul><li>twee</li></ul><li>drie</li></ul>"_s,
            u"- een\n  - twee\n- drie"_s);
        row("ordered in unordered", u"<ul><li>een<ol><li>twee</li></ol></li></ul>"_s, u"- een\n  1. twee"_s);
        row("unordered in ordered", u"<ol><li>een<ul><li>twee</li></ul></li></ol>"_s, u"1. een\n   - twee"_s);
        row("paragraphs in an item", u"<ul><li><p>een</p><p>twee</p></li></ul>"_s, u"- een\n\n  twee"_s);
        row("two lists", u"<ul><li>een</li></ul><ul><li>twee</li></ul>"_s, u"- een\n\n* twee"_s);
        row("empty items", u"<ul><li></li><li>een</li></ul>"_s, u"- een"_s);
        row("terms", u"<dl><dt>NLQF</dt><dd>het niveau</dd></dl>"_s, u"NLQF\n\nhet niveau"_s);
        row("a quotation", u"<blockquote><p>een</p><p>twee</p></blockquote>"_s, u"> een\n>\n> twee"_s);
        // Tables.
        row("a table", u"<table><tr><th>Dag</th><th>Uur</th></tr><tr><td>ma</td><td>9</td></tr></table>"_s,
            u"| Dag | Uur |\n| --- | --- |\n| ma | 9 |"_s);
        row("a table without a header", u"<table><tr><td>ma</td><td>9</td></tr></table>"_s,
            u"|  |  |\n| --- | --- |\n| ma | 9 |"_s);
        row("short rows and signs", u"<table><tr><th>a|b</th><th>c</th></tr><tr><td>d<br>e</td></tr></table>"_s,
            u"| a\\|b | c |\n| --- | --- |\n| d e |  |"_s);
        row("blocks in a cell", u"<table><tr><td><p>een</p><ul><li>twee</li></ul></td><td>3</td></tr></table>"_s,
            u"|  |  |\n| --- | --- |\n| een twee | 3 |"_s);
        row("scripts and elements in a cell",
            u"<table><tr><td><p>e<b>e</b>n</p><script>x</script></td><td>2</td></tr></table>"_s,
            u"|  |  |\n| --- | --- |\n| een | 2 |"_s);
        row("a table for the looks of it", u"<table><tr><td><p>een</p><p>twee</p></td></tr></table>"_s,
            u"een\n\ntwee"_s);
        // Elements for machines, and unknown ones.
        row("scripts", u"een<script>alert('<p>twee</p>')</script><style>b{}</style><!-- drie -->"_s, u"een"_s);
        row("an unknown element", u"<onzin>een</onzin> <p>twee</p>"_s, u"een\n\ntwee"_s);
        row("an office program's", u"<p class=MsoNormal><o:p>een</o:p> twee</p>"_s, u"een twee"_s);
        row("an element of their own", u"<x-tab>een</x-tab>"_s, u"een"_s);
        row("a word amid HTML", u"<p>Beste &lt;naam&gt; of <naam>, x < y</p>"_s,
            u"Beste \\<naam> of \\<naam>, x < y"_s);
        // Markdown characters in text.
        row("an emphasis that is none", u"<p>2*3*4 en _kop_</p>"_s, u"2\\*3\\*4 en \\_kop\\_"_s);
        row("signs that mean nothing", u"<p>3 * 4, prijs*, snake_case_naam, ~5 uur, a ` b</p>"_s,
            u"3 * 4, prijs*, snake_case_naam, ~5 uur, a ` b"_s);
        row("a heading that is none", u"<p># een</p><p>#twee</p>"_s, u"\\# een\n\n#twee"_s);
        row("a list that is none", u"<p>- een</p><p>1. twee</p><p>2026.</p><p>1.5</p>"_s,
            u"\\- een\n\n1\\. twee\n\n2026\\.\n\n1.5"_s);
        row("lines that are none", u"<p>---</p><p>een<br>===</p>"_s, u"\\---\n\neen  \n\\==="_s);
        row("a quotation that is none", u"<p>&gt; een</p>"_s, u"\\> een"_s);
        row("a link that is none", u"<p>[een](twee) [drie]</p>"_s, u"[een\\](twee) [drie]"_s);
        row("a reference that is none", u"<p>&amp;amp; en R&amp;D</p>"_s, u"\\&amp; en R&D"_s);
        row("a backslash", u"<p>C:\\map, \\*</p>"_s, u"C:\\map, \\\\*"_s);
        row("code that is none", u"<p>`een`</p>"_s, u"\\`een\\`"_s);
    }

    void texts()
    {
        QFETCH(QString, html);
        QTEST(text::htmlToMarkdown(html), "markdown");
    }

    void plainTexts_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("plain");
        row("plain", u"R&D *nieuw*"_s, u"R&D *nieuw*"_s);
        row("an entity", u"Onderzoek &amp; ontwerp"_s, u"Onderzoek & ontwerp"_s);
        row("a bold title", u"<b>Lassen</b> 2_3 *nieuw* [a](b)"_s, u"Lassen 2_3 *nieuw* [a](b)"_s);
        row("lines", u"<p>een</p>twee<br>drie<ul><li>vier</li><li>vijf</li></ul>"_s, u"een\ntwee\ndrie\nvier\nvijf"_s);
        row("a script", u"<script>x</script>een<style>y</style>"_s, u"een"_s);
        row("cells", u"<table><tr><td>een</td><td>twee</td></tr></table>"_s, u"een twee"_s);
        row("a word", u"<i>Beste</i> <naam>"_s, u"Beste <naam>"_s);
    }

    void plainTexts()
    {
        QFETCH(QString, html);
        QTEST(text::htmlToText(html), "plain");
    }

    /** Deep, wide or large input takes a moment, and no text is lost. */
    void madeToHurt_data()
    {
        QTest::addColumn<QString>("html");
        constexpr qsizetype many = 200'000;
        QTest::newRow("deep") << u"<div>"_s.repeated(many) + u"tekst"_s;
        QTest::newRow("deep and closed") << u"<div>"_s.repeated(many) + u"tekst"_s + u"</div>"_s.repeated(many);
        QTest::newRow("deep, below the limit") << u"<div>"_s.repeated(900) + u"tekst"_s + u"</div>"_s.repeated(900);
        QTest::newRow("deep lists") << u"<ul><li>"_s.repeated(400) + u"tekst"_s;
        QTest::newRow("deep quotations") << u"<blockquote>"_s.repeated(900) + u"tekst"_s;
        QTest::newRow("closed before they open") << u"</div>"_s.repeated(many) + u"<div>"_s.repeated(many) + u"tekst"_s;
        QTest::newRow("wide") << u"<p>"_s.repeated(many) + u"tekst"_s;
        QTest::newRow("unknown words") << u"<woord>"_s.repeated(many) + u"<b>tekst</b>"_s;
        QTest::newRow("references") << u"&eacute;&#x41;"_s.repeated(many) + u"tekst"_s;
        QTest::newRow("large") << u"<p>"_s + u"woord "_s.repeated(2'000'000) + u"tekst</p>"_s;
        QString formats;
        for (int i = 0; i < 900; ++i) {
            formats += u"<font size=%1>"_s.arg(i);
        }
        QTest::newRow("opened again in each paragraph") << formats + u"<p>a</p>"_s.repeated(20'000) + u"tekst"_s;
        QTest::newRow("an unfinished tag") << u"<a href=\""_s + u"a<b "_s.repeated(many) + u"tekst"_s;
        QTest::newRow("angle brackets") << u"<"_s.repeated(many) + u"tekst"_s;
        QTest::newRow("signs") << u"<p>"_s + u"*a_&`[~"_s.repeated(many) + u"tekst</p>"_s;
        QTest::newRow("tables") << u"<table><tr><td>"_s.repeated(300) + u"tekst"_s;
    }

    void madeToHurt()
    {
        QFETCH(QString, html);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(text::htmlToMarkdown(html).contains(u"tekst"_s));
        QVERIFY(text::htmlToText(html).contains(u"tekst"_s));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

LEERSCHAKEL_TEST_MAIN(HtmlToMarkdownTest)
#include "htmltomarkdown_test.moc"
