// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/studyload.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Language;
using domain::StudyLoad;

class StudyLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void theNumberIsWrittenAsTheLocaleDoes_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("dutch");
        QTest::addColumn<QString>("english");
        QTest::newRow("whole") << 28. << u"28 uren"_s << u"28 hours"_s;
        QTest::newRow("decimals") << 2.5 << u"2,5 uren"_s << u"2.5 hours"_s;
        QTest::newRow("all decimals") << 0.125 << u"0,125 uren"_s << u"0.125 hours"_s;
        QTest::newRow("thousands") << 1680. << u"1.680 uren"_s << u"1,680 hours"_s;
        QTest::newRow("never as a power of ten") << 100'000. << u"100.000 uren"_s << u"100,000 hours"_s;
    }

    void theNumberIsWrittenAsTheLocaleDoes()
    {
        QFETCH(double, value);
        const StudyLoad load{.unit = u"hours"_s, .value = value};
        const QLocale dutch(QLocale::Dutch, QLocale::Netherlands);
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        QTEST(domain::inWords(load, dutch, Language::Dutch), "dutch");
        QTEST(domain::inWords(load, english, Language::English), "english");
    }

    void eachUnitIsSaid()
    {
        const QList<StudyLoad> loads{{.unit = u"ec"_s, .value = 5}, {.unit = u"hours"_s, .value = 140}};
        QCOMPARE(domain::inWords(loads, QLocale::c(), Language::Dutch), (QStringList{u"5 EC"_s, u"140 uren"_s}));
        QVERIFY(domain::inWords(QList<StudyLoad>(), QLocale::c(), Language::Dutch).isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(StudyLoadTest)
#include "studyload_test.moc"
