// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duration.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Language;

class DurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void durationsAreInWords_data()
    {
        QTest::addColumn<QString>("duration");
        QTest::addColumn<QString>("dutch");
        QTest::addColumn<QString>("english");
        QTest::newRow("one day") << u"P1D"_s << u"1 dag"_s << u"1 day"_s;
        QTest::newRow("weeks") << u"P10W"_s << u"10 weken"_s << u"10 weeks"_s;
        QTest::newRow("two years") << u"P2Y"_s << u"2 jaar"_s << u"2 years"_s;
        QTest::newRow("composed") << u"P1Y6M"_s << u"P1Y6M"_s << u"P1Y6M"_s;
        QTest::newRow("none") << QString() << QString() << QString();
    }

    void durationsAreInWords()
    {
        QFETCH(QString, duration);
        QTEST(domain::durationInWords(duration, Language::Dutch), "dutch");
        QTEST(domain::durationInWords(duration, Language::English), "english");
    }
};

LEERSCHAKEL_TEST_MAIN(DurationTest)
#include "duration_test.moc"
