// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "text/htmldata.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** Machine-readable data in pages, including malformed and malicious ones. */
class HtmlDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptsAreFoundWhereverTheyAre()
    {
        const text::HtmlData data =
            text::dataIn("<!doctype html><html lang=en-GB><head><script>if (a<b) { x = '</p>'; }</script><script "
                         "type=\"application/ld+json; charset=utf-8\">{\"a\": \"<b>\"}</script><body><div><p><script "
                         "TYPE='Application/LD+JSON'>[1]</script><script type=text/javascript>no</script>");
        QCOMPARE(data.language, u"en-GB"_s);
        QCOMPARE(data.scripts, (QList<QByteArray>{"{\"a\": \"<b>\"}", "[1]"}));
        QVERIFY(!data.isTooMuch);
        QVERIFY(text::dataIn("").scripts.isEmpty());
    }

    void charactersAreThoseThatThePageSays()
    {
        const QByteArray script = "<script type='application/ld+json'>\xE9\x80</script>";
        QCOMPARE(text::dataIn("<meta charset=ISO-8859-1>" + script).scripts.constFirst(), QByteArray("é€"));
        const QString wide = u"<script type='application/ld+json'>é</script>"_s;
        QByteArray utf16("\xFF\xFE", 2);
        utf16.append(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        QCOMPARE(text::dataIn(utf16).scripts.constFirst(), QByteArray("é"));
    }

    void whatIsMadeToHurtIsNotRead()
    {
        QVERIFY(text::dataIn(QByteArray("<div>").repeated(3000)).isTooMuch);
        QVERIFY(text::dataIn(QByteArray("<br>").repeated(1'100'000)).isTooMuch);
        QVERIFY(!text::dataIn(QByteArray("<div></div>").repeated(10'000)).isTooMuch);
        QVERIFY(!text::dataIn("<script>" + QByteArray("a<b;").repeated(10'000)).isTooMuch);
    }
};

LEERSCHAKEL_TEST_MAIN(HtmlDataTest)
#include "htmldata_test.moc"
