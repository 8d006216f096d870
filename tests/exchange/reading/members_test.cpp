// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/members.h"
#include "exchange/reading/words.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::reading::Losses;
using exchange::reading::Members;
using exchange::reading::Place;

/** The members of one object: taken, kept or lost. */
class MembersTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::array names{
        exchange::Name{.ours = "onSite", .theirs = "on campus"}, exchange::Name{.ours = "online", .theirs = "online"}};
    const Place m_place{.source = u"bron.json"_s, .path = u"/items/3"_s};

    /** The losses, each as "path value code". */
    static QStringList lines(const Losses &losses)
    {
        QStringList lines;
        for (const exchange::LostInput &each : losses.lost()) {
            lines.append(each.path + u' ' + each.value + u' ' + each.text.code);
        }
        return lines;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void whatIsNotTakenIsKept()
    {
        Losses losses;
        Members members({{u"a"_s, u" tekst "_s}, {u"b"_s, 1}, {u"c"_s, QVariant::fromValue(nullptr)},
                            {u"d"_s, QVariantList()}, {u"e"_s, u"weg"_s}},
            m_place, losses);
        QCOMPARE(members.text(u"a"_s), u"tekst"_s);
        members.keep(u"e"_s, QVariantList{u"een"_s});
        members.keep(u"f"_s, QVariantList{u"een"_s});
        members.keep(u"f"_s, QVariantList{u"twee"_s});
        QCOMPARE(members.rest(),
            QVariantMap({{u"b"_s, 1}, {u"e"_s, u"weg"_s}, {u"f"_s, QVariantList{u"een"_s, u"twee"_s}}}));
        QVERIFY(losses.lost().isEmpty());
    }

    void textsInLanguages()
    {
        Losses losses;
        const auto text = [](const QString &language, const QString &value) {
            return QVariantMap{{u"language"_s, language}, {u"value"_s, value}};
        };
        Members members(
            {{u"name"_s, QVariantList{text(u"en-GB"_s, u"Welding"_s)}},
                {u"description"_s,
                    QVariantList{text(u"nl"_s, u"<p>een</p>"_s), text(u"nl-NL"_s, u"twee"_s), text(u"de"_s, u"drei"_s),
                        text(QString(), u"without"_s)}},
                {u"map"_s, QVariantMap{{u"nl"_s, u"vier"_s}, {u"fr"_s, u"cinq"_s}}}, {u"plain"_s, u"six"_s}},
            m_place, losses);
        const domain::LocalizedText description = members.texts(u"description"_s);
        QCOMPARE(description.nl, u"een\ntwee"_s);
        QCOMPARE(description.en, u"without"_s); // the name is in English only
        QCOMPARE(members.texts(u"map"_s).nl, u"vier"_s);
        QCOMPARE(members.texts(u"plain"_s).en, u"six"_s);
        QCOMPARE(members.rest().value(u"description"_s).toList(), QVariantList{text(u"de"_s, u"drei"_s)});
        QCOMPARE(lines(losses), QStringList{u"/items/3/map/fr cinq import.notUnderstood"_s});
    }

    void codesOfTheirs()
    {
        Losses losses;
        Members members({{u"mode"_s, QVariantList{u"On-Campus"_s, u"online"_s, u"x-eigen"_s, u"radio"_s, u"online"_s}}},
            m_place, losses);
        QCOMPARE(members.codes(u"mode"_s, names), QStringList({u"onSite"_s, u"online"_s}));
        QCOMPARE(members.rest().value(u"mode"_s).toList(), QVariantList{u"x-eigen"_s});
        QCOMPARE(lines(losses), QStringList{u"/items/3/mode radio import.unknownValue"_s});
    }

    void numbersAndDays()
    {
        Losses losses;
        Members members(
            {{u"count"_s, 12}, {u"half"_s, 1.5}, {u"word"_s, u"twaalf"_s}, {u"comma"_s, u"1,5"_s},
                {u"cents"_s, u"€ 250,-"_s}, {u"day"_s, u"2026-09-01T09:30:00+02:00"_s}, {u"bad"_s, u"2026-13-01"_s}},
            m_place, losses);
        QCOMPARE(members.count(u"count"_s), std::optional<qint64>(12));
        QVERIFY(!members.count(u"half"_s));
        QVERIFY(!members.number(u"word"_s));
        QCOMPARE(members.number(u"comma"_s), std::optional(1.5));
        QCOMPARE(members.cents(u"cents"_s), std::optional<qint64>(25000));
        QCOMPARE(members.date(u"day"_s), QDate(2026, 9, 1));
        QVERIFY(!members.date(u"bad"_s).isValid());
        QCOMPARE(lines(losses),
            QStringList({u"/items/3/half 1.5 import.badNumber"_s, u"/items/3/word twaalf import.badNumber"_s,
                u"/items/3/day 2026-09-01T09:30:00+02:00 import.timeLeftOut"_s,
                u"/items/3/bad 2026-13-01 import.badDate"_s}));
    }

    void relations()
    {
        Losses losses;
        Members members({{u"a"_s, u"12"_s}, {u"b"_s, QVariantMap{{u"orgId"_s, u"13"_s}, {u"name"_s, u"School"_s}}},
                            {u"c"_s, QVariantList{u"14"_s, u"15"_s}}},
            m_place, losses);
        QCOMPARE(members.relation(u"a"_s, u"orgId"_s).identifier, u"12"_s);
        const Members::Relation expanded = members.relation(u"b"_s, u"orgId"_s);
        QCOMPARE(expanded.identifier, u"13"_s);
        QCOMPARE(expanded.expanded.value(u"name"_s), u"School"_s);
        QCOMPARE(members.relation(u"c"_s, u"orgId"_s).identifier, u"14"_s);
        QCOMPARE(lines(losses), QStringList{u"/items/3/c/1 15 import.notUnderstood"_s});
    }

    void placesArePointers()
    {
        const Place place = m_place.at(u"a/b~c"_s).at(2);
        QCOMPARE(place.path, u"/items/3/a~1b~0c/2"_s);
        QCOMPARE(place.source, m_place.source);
    }

    void words()
    {
        using namespace exchange::reading;
        const domain::Id id = domain::Id::make();
        QCOMPARE(idOf(id.toString()), id);
        QCOMPARE(idOf(u" 12 "_s), idOf(u"12"_s));
        QVERIFY(idOf(u" "_s).isNull());
        QCOMPARE(spelling(u"On-Campus "_s), spelling(u"on campus"_s));
        QCOMPARE(languageOf(u"nl-NL"_s), u"nld"_s);
        QVERIFY(languageOfTag(u"en_GB"_s) == domain::Language::English);
        QVERIFY(languageOfTag(u" NL-be"_s) == domain::Language::Dutch);
        QVERIFY(languageOfTag(u"nld"_s) == domain::Language::Dutch);
        QVERIFY(!languageOfTag(u"de"_s));
        QVERIFY(!languageOfTag(u"nlx"_s));
        QVERIFY(!languageOfTag(u""_s));
    }
};

LEERSCHAKEL_TEST_MAIN(MembersTest)
#include "members_test.moc"
