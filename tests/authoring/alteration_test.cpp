// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/alteration.h"
#include "domain/codelist.h"
#include "support/result.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using authoring::Alteration;
using domain::Language;
using domain::offeringTable;

/** The effect on one value of set, add, remove, replace and moving dates. */
class AlterationTest : public QObject
{
    Q_OBJECT

private:
    static QVariant items(const QString &unit, double value)
    {
        return QVariantList{QVariantMap{{u"unit"_s, unit}, {u"value"_s, value}}};
    }
    static QVariant list(const QStringList &codes) { return QVariant(QVariantList(codes.cbegin(), codes.cend())); }

private Q_SLOTS:
    void aTextIsSetInOneLanguageAndStaysInTheOther()
    {
        const auto set = Alteration::set(offeringTable().title, u"Warmtepompen  "_s, Language::Dutch);
        SUCCEEDS(set);
        const QVariantMap before{{u"nl"_s, u"Oud"_s}, {u"en"_s, u"Old"_s}};
        QCOMPARE(set->applied(offeringTable().title, before).value().toMap(),
            (QVariantMap{{u"nl"_s, u"Warmtepompen"_s}, {u"en"_s, u"Old"_s}}));
        const auto cleared = Alteration::set(offeringTable().title, u""_s, Language::Dutch);
        SUCCEEDS(cleared);
        QCOMPARE(cleared->applied(offeringTable().title, before).value().toMap(), (QVariantMap{{u"en"_s, u"Old"_s}}));
        QVERIFY(!cleared->applied(offeringTable().title, QVariantMap{{u"nl"_s, u"Oud"_s}}).value().isValid());
    }

    void whatAFieldCannotHoldIsRefused()
    {
        FAILS_WITH(Alteration::set(offeringTable().status, u"klaar"_s), u"field.unknownCode"_s);
        FAILS_WITH(Alteration::set(offeringTable().status, u"draft"_s, Language::Dutch), u"authoring.noLanguage"_s);
        FAILS_WITH(Alteration::add(offeringTable().status, u"draft"_s), u"authoring.noList"_s);
        FAILS_WITH(Alteration::add(domain::outcomeTable().text, u"x"_s), u"authoring.noList"_s);
        FAILS_WITH(
            Alteration::replace(offeringTable().title, {.from = {}, .with = u"x"_s}), u"authoring.nothingToFind"_s);
        FAILS_WITH(Alteration::replace(offeringTable().mkb, {.from = u"a"_s, .with = u"b"_s}), u"authoring.noText"_s);
        FAILS_WITH(Alteration::replace(offeringTable().level, {.from = u"mbo."_s, .with = u"mbo4"_s, .isRegex = true}),
            u"authoring.noText"_s);
        const auto bad = Alteration::replace(offeringTable().title, {.from = u"a(b"_s, .with = {}, .isRegex = true});
        FAILS_WITH(bad, u"authoring.badPattern"_s);
        QCOMPARE(bad.error().message.arguments.at(1), u"4"_s);
    }

    void aListTakesWhatItDoesNotHaveAndKeepsItsOrder()
    {
        const auto &field = offeringTable().languages;
        const auto add = Alteration::add(field, QVariantList{u"eng"_s, u"deu"_s});
        SUCCEEDS(add);
        QCOMPARE(add->applied(field, list({u"nld"_s, u"eng"_s})).value(), list({u"nld"_s, u"eng"_s, u"deu"_s}));
        QCOMPARE(add->applied(field, {}).value(), list({u"eng"_s, u"deu"_s}));
        const auto remove = Alteration::remove(field, u"eng"_s);
        SUCCEEDS(remove);
        QCOMPARE(remove->applied(field, list({u"eng"_s, u"nld"_s})).value(), list({u"nld"_s}));
        QVERIFY(!remove->applied(field, list({u"eng"_s})).value().isValid());
    }

    void anItemWithAKeyTakesThePlaceOfTheOneThatHasIt()
    {
        const auto &field = offeringTable().studyLoad;
        const auto add = Alteration::add(field, QVariantMap{{u"unit"_s, u"ec"_s}, {u"value"_s, 5}});
        SUCCEEDS(add);
        QCOMPARE(add->applied(field, items(u"ec"_s, 3)).value(), items(u"ec"_s, 5));
        QCOMPARE(add->applied(field, items(u"sbu"_s, 84)).value().toList(),
            items(u"sbu"_s, 84).toList() + items(u"ec"_s, 5).toList());
        // One member is enough to say which item is to be removed.
        const auto remove = Alteration::remove(field, QVariantMap{{u"unit"_s, u"ec"_s}});
        SUCCEEDS(remove);
        QVERIFY(!remove->applied(field, items(u"ec"_s, 3)).value().isValid());
        QCOMPARE(remove->applied(field, items(u"sbu"_s, 3)).value(), items(u"sbu"_s, 3));
    }

    void aSingleValueGoesOnlyWhereItIsThatOne()
    {
        const auto remove =
            Alteration::remove(offeringTable().theme, domain::CodeList::named(u"theme"_s).codes()[0].code);
        SUCCEEDS(remove);
        const QString first = domain::CodeList::named(u"theme"_s).codes()[0].code;
        const QString second = domain::CodeList::named(u"theme"_s).codes()[1].code;
        QVERIFY(!remove->applied(offeringTable().theme, first).value().isValid());
        QCOMPARE(remove->applied(offeringTable().theme, second).value().toString(), second);
    }

    void textIsReplacedAsItStands_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("with");
        QTest::addColumn<bool>("isRegex");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("plain") << u"ROC"_s << u"MBO"_s << false << u"ROC, roc en ROC"_s << u"MBO, roc en MBO"_s;
        QTest::newRow("signs are signs") << u"a.c"_s << u"x\\1"_s << false << u"abc a.c"_s << u"abc x\\1"_s;
        QTest::newRow("groups") << u"(\\d+) uur"_s << u"\\1 klokuren"_s << true << u"12 uur"_s << u"12 klokuren"_s;
        QTest::newRow("letters with marks are letters")
            << u"\\bé\\w+"_s << u"x"_s << true << u"één dag"_s << u"x dag"_s;
        QTest::newRow("not there") << u"zzz"_s << u"x"_s << true << u"één dag"_s << u"één dag"_s;
        QTest::newRow("all of it") << u".*"_s << u""_s << true << u"weg"_s << u""_s;
    }

    void textIsReplacedAsItStands()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, with);
        QFETCH(const bool, isRegex);
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const auto replace =
            Alteration::replace(offeringTable().webPage, {.from = from, .with = with, .isRegex = isRegex});
        SUCCEEDS(replace);
        QCOMPARE(replace->applied(offeringTable().webPage, before).value().toString(), after);
    }

    void bothLanguagesAreLookedThroughUnlessOneIsAskedFor()
    {
        const QVariantMap before{{u"nl"_s, u"LLO nu"_s}, {u"en"_s, u"LLO now"_s}};
        const auto both = Alteration::replace(offeringTable().summary, {.from = u"LLO"_s, .with = u"Leren"_s});
        const auto english =
            Alteration::replace(offeringTable().summary, {.from = u"LLO"_s, .with = u"Learning"_s}, Language::English);
        SUCCEEDS(both);
        SUCCEEDS(english);
        QCOMPARE(both->applied(offeringTable().summary, before).value().toMap(),
            (QVariantMap{{u"nl"_s, u"Leren nu"_s}, {u"en"_s, u"Leren now"_s}}));
        QCOMPARE(english->applied(offeringTable().summary, before).value().toMap(),
            (QVariantMap{{u"nl"_s, u"LLO nu"_s}, {u"en"_s, u"Learning now"_s}}));
    }

    void aCodeIsReplacedWhereItIsTheWholeOfIt()
    {
        const auto level = Alteration::replace(offeringTable().level, {.from = u"mbo3"_s, .with = u"mbo4"_s});
        SUCCEEDS(level);
        QCOMPARE(level->applied(offeringTable().level, u"mbo3"_s).value().toString(), u"mbo4"_s);
        QCOMPARE(level->applied(offeringTable().level, u"mbo2"_s).value().toString(), u"mbo2"_s);
        const auto &field = offeringTable().languages;
        const auto inList = Alteration::replace(field, {.from = u"eng"_s, .with = u"nld"_s});
        SUCCEEDS(inList);
        QCOMPARE(inList->applied(field, list({u"eng"_s, u"deu"_s, u"nld"_s})).value(), list({u"nld"_s, u"deu"_s}));
    }

    void aPatternThatTakesForEverGivesUpAndSaysSo()
    {
        const auto replace =
            Alteration::replace(offeringTable().webPage, {.from = u"(a+)+$|(a+)+b"_s, .with = u"x"_s, .isRegex = true});
        SUCCEEDS(replace);
        FAILS_WITH(replace->applied(offeringTable().webPage, QString(u"a"_s.repeated(40) + u"!"_s)),
            u"authoring.patternGaveUp"_s);
    }

    void datesMoveAndStayDates()
    {
        const auto shift = Alteration::shiftDates(364);
        QVERIFY(shift.fields().contains(&domain::editionTable().start));
        QVERIFY(shift.fields().contains(&domain::enrolmentPeriodTable().end));
        QVERIFY(shift.fields().contains(&offeringTable().validTo));
        QVERIFY(!shift.fields().contains(&domain::fundingTable().validTo));
        QCOMPARE(shift.applied(domain::editionTable().start, u"2026-08-31"_s).value().toString(), u"2027-08-30"_s);
        QVERIFY(!shift.applied(domain::editionTable().start, {}).value().isValid());
        FAILS_WITH(shift.applied(domain::editionTable().start, u"9999-12-01"_s), u"authoring.dateTooFar"_s);
        FAILS_WITH(Alteration::shiftDates(-40).applied(domain::editionTable().start, u"0001-01-20"_s),
            u"authoring.dateTooFar"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(AlterationTest)
#include "alteration_test.moc"
