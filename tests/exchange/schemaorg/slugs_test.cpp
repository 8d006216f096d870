// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/schemaorg/slugs.h"
#include "support/freshcatalogue.h"
#include "support/result.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Record;
using exchange::schemaorg::slugOf;
using exchange::schemaorg::Slugs;

/** Names of pages: readable, unique for each offering, and the same every time. */
class SlugsTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    static Record titled(const QString &name, const QString &nl, const QString &en = {})
    {
        return tests::offeringNamed(tests::idOf(name), u"module"_s, nl, en, {}, {});
    }
    void take(const QList<Record> &records)
    {
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        for (const Record &record : records) {
            change.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }
    void cleanup() { dropCatalogue(); }

    void aTitleIsReadable_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("slug");
        QTest::newRow("words") << u"Warmtepompen installeren"_s << u"warmtepompen-installeren"_s;
        QTest::newRow("marks") << u"Coördinator: café & crème brûlée"_s << u"coordinator-cafe-creme-brulee"_s;
        QTest::newRow("letters of their own") << u"Straße, smørrebrød, œuvre"_s << u"strasse-smorrebrod-oeuvre"_s;
        QTest::newRow("apostrophe") << u"Auto's van nu"_s << u"autos-van-nu"_s;
        QTest::newRow("ligature") << u"ﬁnanciën"_s << u"financien"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("another path") << u"C:\\Windows\\..\\x"_s << u"c-windows-x"_s;
        QTest::newRow("nothing in it") << u"日本語 ★"_s << QString();
        QTest::newRow("cut between words")
            << u"Een zeer lange titel die niet in een adres past omdat er te veel woorden in staan"_s
            << u"een-zeer-lange-titel-die-niet-in-een-adres-past-omdat-er-te"_s;
        QTest::newRow("one long word") << QString(80, u'a') << QString(60, u'a');
    }

    void aTitleIsReadable()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, slug);
        QCOMPARE(slugOf(title), slug);
    }

    void everyOfferingHasOneOfItsOwn()
    {
        QList<Record> records;
        const QStringList titles{u"Lassen"_s, u"lassen!"_s, u"Lassen"_s, u"index"_s, u"Index 2"_s, u"Sitemap"_s,
            u"con"_s, u"LPT1"_s, u"en"_s, u"日本"_s, u"★"_s, u"Search 3"_s, u"Search tools"_s, {}};
        for (qsizetype i = 0; i < titles.size(); ++i) {
            records.append(titled(u"slug %1"_s.arg(i), titles[i]));
        }
        take(records);
        const auto slugs = Slugs::of(*m_catalogue, {});
        SUCCEEDS(slugs);
        QSet<QString> seen;
        for (const Record &record : std::as_const(records)) {
            const QString slug = slugs->of(record);
            QVERIFY2(!seen.contains(slug), qPrintable(slug));
            seen.insert(slug);
        }
        for (const QString &kept :
            {u"index"_s, u"index-2"_s, u"sitemap"_s, u"con"_s, u"lpt1"_s, u"en"_s, u"search-3"_s}) {
            QVERIFY2(!seen.contains(kept), qPrintable(kept));
        }
        QVERIFY(seen.contains(u"lassen"_s) && seen.contains(u"search-tools"_s) && seen.contains(u"offering"_s));
        const auto again = Slugs::of(*m_catalogue, {});
        SUCCEEDS(again);
        for (const Record &record : std::as_const(records)) {
            QCOMPARE(again->of(record), slugs->of(record));
        }
    }

    void anotherOfferingDoesNotChangeIt()
    {
        const Record first(domain::Kind::Offering, Id::fromString(u"01900000-0000-7000-8000-000000000001"_s));
        const Record second(domain::Kind::Offering, Id::fromString(u"01900000-0000-7000-8000-000000000002"_s));
        Record a = titled(u"a"_s, u"Lassen"_s).withId(first.id());
        const Record b = titled(u"b"_s, u"Lassen"_s).withId(second.id());
        take({a});
        SUCCEEDS(Slugs::of(*m_catalogue, {}));
        QCOMPARE(Slugs::of(*m_catalogue, {})->of(a), u"lassen"_s);
        take({b});
        const auto slugs = Slugs::of(*m_catalogue, {});
        SUCCEEDS(slugs);
        QCOMPARE(slugs->of(a), u"lassen"_s);
        QVERIFY(slugs->of(b).startsWith(u"lassen-"_s));
    }

    void theLanguageThatIsAskedForNamesIt()
    {
        const Record heatPumps = titled(u"pump"_s, u"Warmtepompen"_s, u"Heat pumps"_s);
        QCOMPARE(Slugs().of(heatPumps), u"warmtepompen"_s);
        QCOMPARE(Slugs(domain::Language::English).of(heatPumps), u"heat-pumps"_s);
        QCOMPARE(Slugs(domain::Language::English).of(titled(u"dutch"_s, u"Lassen"_s)), u"lassen"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(SlugsTest)
#include "slugs_test.moc"
