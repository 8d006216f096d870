// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/sourceplaces.h"
#include "support/windowtest.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using ui::FieldPlace;

/** From lines to fields and back. */
class SourcePlacesTest : public QObject
{
    Q_OBJECT

private:
    const domain::Id m_offering = domain::Record(Kind::Offering).id();
    const domain::Id m_edition = domain::Record(Kind::Edition).id();

    /** A title on lines 2 to 5, an edition on 8 to 12 with its start on 9; not in the order of the lines. */
    [[nodiscard]] ui::SourcePlaces places() const
    {
        return ui::SourcePlaces({{.line = 9, .kind = Kind::Edition, .record = m_edition, .field = u"start"_s},
            {.line = 2, .kind = Kind::Offering, .record = m_offering, .field = u"title"_s},
            {.line = 2, .kind = Kind::Offering, .record = m_offering, .field = u"kind"_s},
            {.line = 8, .kind = Kind::Edition, .record = m_edition, .field = u"status"_s},
            {.line = 14, .kind = Kind::Offering, .record = m_offering, .field = u"title"_s}});
    }
    static int endOf(int line) { return line == 2 ? 5 : line == 8 ? 12 : line; }

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    void aFieldHasItsFirstLine()
    {
        QCOMPARE(places().lineOf({.kind = Kind::Offering, .record = m_offering, .field = u"title"_s}), 2);
        QCOMPARE(places().lineOf({.kind = Kind::Edition, .record = m_edition, .field = u"start"_s}), 9);
        QCOMPARE(places().lineOf({.kind = Kind::Edition, .record = m_edition, .field = u"end"_s}), -1);
        QCOMPARE(places().lineOf({.kind = Kind::Edition, .record = m_edition, .field = {}}), 8);
        QCOMPARE(places().lineOf(domain::Record(Kind::Edition).id()), -1);
    }

    void aLineHasTheInnermostFieldThatItIsIn()
    {
        const auto at = [&](int line) { return places().at(line, endOf).value_or(FieldPlace()).field; };
        QCOMPARE(at(2), u"title"_s);
        QCOMPARE(at(4), u"title"_s);
        QCOMPARE(at(5), u"title"_s);
        QCOMPARE(at(6), QString());
        QCOMPARE(at(9), u"start"_s);
        QCOMPARE(at(10), u"status"_s);
        QCOMPARE(at(13), QString());
        QCOMPARE(at(0), QString());
        QCOMPARE(places().at(9, endOf)->record, m_edition);
        QVERIFY(!ui::SourcePlaces().at(0, endOf));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SourcePlacesTest)
#include "sourceplaces_test.moc"
