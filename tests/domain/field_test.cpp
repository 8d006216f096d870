// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/kinds.h"
#include "domain/sentences.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace leerschakel::domain;

class FieldTest : public QObject
{
    Q_OBJECT

    static QVariant normal(const FieldSpec &field, const QVariant &value)
    {
        const auto result = field.normalised(value);
        return result ? *result : QVariant(u"refused: "_s + result.error().message.code);
    }

private Q_SLOTS:
    void init() { leerschakel::tests::failOnWarnings(); }

    void keysAreUniqueAndTargetsAndCodeListsExist()
    {
        for (const Kind kind : allKinds()) {
            QSet<QString> keys;
            for (const FieldSpec *field : kindTable(kind).fields()) {
                QVERIFY2(!keys.contains(field->key()), qPrintable(field->key()));
                keys.insert(field->key());
                QCOMPARE(kindTable(kind).fields().at(field->index()), field);
                if (!field->target().isEmpty()) {
                    QVERIFY2(kindTable(field->target()), qPrintable(field->target()));
                }
                if (!field->codes().isEmpty()) {
                    QVERIFY2(!CodeList::named(field->codes()).codes().isEmpty(), qPrintable(field->codes()));
                }
                for (const Member &member : field->members()) {
                    QVERIFY(!member.codes || !CodeList::named(QString::fromLatin1(member.codes)).codes().isEmpty());
                }
            }
        }
    }

    void keysThatScriptsCountOnAreThere()
    {
        const QStringList promised =
            u"title summary description targetGroup admission assessment kind level nlqf studyLoad duration languages "
            u"modes result isced "
            "sector theme regions provider contact webPage code mkb workplace deal status validFrom validTo"_s.split(
                u' ');
        for (const QString &key : promised) {
            QVERIFY2(offeringTable().field(key), qPrintable(key));
        }
    }

    void aCopyIsWithoutWhatIsAboutTheOriginalAlone()
    {
        const OfferingTable &table = offeringTable();
        QCOMPARE(table.code.copied(u"WP-01"_s), QVariant());
        QCOMPARE(table.kept.copied(QVariantMap{{u"ooapi5"_s, 1}}), QVariant());
        QCOMPARE(editionTable().code.copied(u"WP-01-A"_s), QVariant());
        QCOMPARE(table.level.copied(u"mbo4"_s), QVariant(u"mbo4"_s));
        const auto code = [](const QString &type) { return QVariantMap{{u"type"_s, type}, {u"code"_s, u"1"_s}}; };
        QCOMPARE(table.codes.copied(QVariantList{code(u"rioUnit"_s), code(u"crebo"_s), code(u"systemId"_s)}),
            QVariant(QVariantList{code(u"crebo"_s)}));
        QCOMPARE(table.codes.copied(QVariantList{code(u"edudex"_s)}), QVariant());
        QCOMPARE(table.codes.copied({}), QVariant());
        const QList<Code> types = CodeList::named(u"codeType"_s).codes();
        for (const Code &type : types) {
            const bool isRegistered =
                type.code.startsWith(u"rio") || type.code == u"edudex" || type.code == u"systemId";
            QCOMPARE(table.codes.copied(QVariantList{code(type.code)}).isValid(), !isRegistered);
        }
    }

    void normalForms_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("given");
        QTest::addColumn<QVariant>("kept");

        const auto row = [](const char *name, const QString &key, const QVariant &given, const QVariant &kept) {
            QTest::newRow(name) << key << given << kept;
        };
        row("text loses white space at its end", u"code"_s, u"WP-1 \n"_s, u"WP-1"_s);
        row("tabs and line ends within text stay", u"code"_s, u"\tWP\n1"_s, u"\tWP\n1"_s);
        row("line ends are LF", u"code"_s, u"WP\r\n1"_s, u"WP\n1"_s);
        row("text loses what cannot be stored", u"code"_s, u"WP\u0001-1"_s, u"WP-1"_s);
        row("a number as text", u"code"_s, 12, u"12"_s);
        row("texts of languages are tidied", u"title"_s, QVariantMap{{u"en"_s, u"B"_s}, {u"nl"_s, u"A\r\n"_s}},
            QVariantMap{{u"en"_s, u"B"_s}, {u"nl"_s, u"A"_s}});
        row("empty text is absent", u"code"_s, u"  "_s, {});
        row("languages left empty are absent", u"title"_s, QVariantMap{{u"nl"_s, u"A"_s}, {u"en"_s, QString()}},
            QVariantMap{{u"nl"_s, u"A"_s}});
        row("another language is refused", u"title"_s, QVariantMap{{u"de"_s, u"A"_s}},
            u"refused: field.unknownLanguage"_s);
        row("a title is not bare text", u"title"_s, u"A"_s, u"refused: field.wrongType"_s);
        row("a code out of the list", u"level"_s, u"mbo4"_s, u"mbo4"_s);
        row("a code that is not", u"level"_s, u"mbo9"_s, u"refused: field.unknownCode"_s);
        row("a code as people write it", u"level"_s, u"MBO-4"_s, u"mbo4"_s);
        row("a label for a code", u"status"_s, u"Goedgekeurd"_s, u"approved"_s);
        row("languages as people write them", u"languages"_s, QVariantList{u"nl"_s, u"Engels"_s, u"frysk"_s, u"eng"_s},
            QVariantList{u"nld"_s, u"eng"_s, u"fry"_s});
        row("hyphens alone are no code", u"level"_s, u"--"_s, u"refused: field.unknownCode"_s);
        row("one code for a list", u"modes"_s, u"online"_s, QVariantList{u"online"_s});
        row("codes are kept once", u"modes"_s, QVariantList{u"online"_s, u"hybrid"_s, u"online"_s},
            QVariantList{u"online"_s, u"hybrid"_s});
        row("no codes is absent", u"modes"_s, QVariantList{}, {});
        row("a date", u"validFrom"_s, u"2027-02-01"_s, u"2027-02-01"_s);
        row("a date with other separators", u"validFrom"_s, u" 2027/02/01"_s, u"2027-02-01"_s);
        row("no such day", u"validFrom"_s, u"2027-02-30"_s, u"refused: field.badDate"_s);
        row("a Dutch date", u"validFrom"_s, u"1-2-2027"_s, u"refused: field.badDate"_s);
        row("yes", u"mkb"_s, true, true);
        row("no is absent", u"mkb"_s, false, {});
        row("a reference", u"provider"_s, u"018F6C1E-7A4B-7C1D-8A00-000000000001"_s,
            u"018f6c1e-7a4b-7c1d-8a00-000000000001"_s);
        row("no reference", u"provider"_s, u"roc"_s, u"refused: field.badId"_s);
        row("study loads", u"studyLoad"_s, QVariantList{QVariantMap{{u"unit"_s, u"ec"_s}, {u"value"_s, 5}}},
            QVariantList{QVariantMap{{u"unit"_s, u"ec"_s}, {u"value"_s, 5.0}}});
        row("a study load with a stranger", u"studyLoad"_s, QVariantList{QVariantMap{{u"size"_s, 5}}},
            u"refused: field.unknownMember"_s);
        row("a study load of no number", u"studyLoad"_s,
            QVariantList{QVariantMap{{u"unit"_s, u"ec"_s}, {u"value"_s, u"vijf"_s}}}, u"refused: field.notANumber"_s);
    }

    void normalForms()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, given);
        QFETCH(QVariant, kept);
        QCOMPARE(normal(*offeringTable().field(key), given), kept);
    }

    void numbers_data()
    {
        QTest::addColumn<QVariant>("given");
        QTest::addColumn<QVariant>("whole");
        QTest::addColumn<QVariant>("decimal");
        const QVariant refused = u"refused: field.notANumber"_s;
        const auto row = [](const char *name, const QVariant &given, const QVariant &whole, const QVariant &decimal) {
            QTest::newRow(name) << given << whole << decimal;
        };
        row("whole", 12LL, 12LL, 12.0);
        row("an int", 12, 12LL, 12.0);
        row("negative", -12LL, -12LL, -12.0);
        row("a whole double", 12.0, 12LL, 12.0);
        row("not whole", 2.5, refused, 2.5);
        row("text", u" 12 "_s, 12LL, 12.0);
        row("text that is not whole", u"2.5"_s, refused, 2.5);
        row("blank", u" "_s, {}, {});
        row("too large to be exact", 9'100'000'000'000'000LL, refused, 9.1e15);
        row("the smallest there is", std::numeric_limits<qlonglong>::min(), refused, -9223372036854775808.0);
        row("infinite", std::numeric_limits<double>::infinity(), refused, refused);
        row("not a number", std::numeric_limits<double>::quiet_NaN(), refused, refused);
        row("true", true, refused, refused);
    }

    void numbers()
    {
        QFETCH(QVariant, given);
        QFETCH(QVariant, whole);
        QFETCH(QVariant, decimal);
        const auto compare = [&](const FieldSpec &field, FieldType type, const QVariant &expected) {
            QCOMPARE(field.type(), type);
            const QVariant kept = normal(field, given);
            QCOMPARE(kept, expected);
            QCOMPARE(kept.typeId(), expected.typeId()); // comparing does not tell 12 from 12.0
        };
        compare(priceTable().cents, FieldType::Integer, whole);
        compare(locationTable().latitude, FieldType::Decimal, decimal);
    }

    void typedAndPlainAgree()
    {
        Record record(Kind::Offering);
        offeringTable().studyLoad.set(record, {{.unit = u"ec"_s, .value = 2.5}});
        offeringTable().languages.set(record, {u"nld"_s, u"eng"_s});
        offeringTable().validTo.set(record, QDate(2028, 1, 31));
        offeringTable().title.set(record, {.nl = u"Ä"_s, .en = {}});
        for (const FieldSpec *field : offeringTable().fields()) {
            QCOMPARE(normal(*field, record.value(*field)), record.value(*field));
        }
        QCOMPARE(Record::fromMap(Kind::Offering, record.id(), record.toMap()), record);
        QCOMPARE(offeringTable().studyLoad(record).first().value, 2.5);
        QCOMPARE(offeringTable().validTo(record), QDate(2028, 1, 31));
    }

    void theHashFollowsTheContent()
    {
        const Record record(Kind::Offering);
        Record other = record;
        QCOMPARE(other.contentHash(), record.contentHash());
        offeringTable().title.set(other, {.nl = u"x"_s, .en = {}});
        QVERIFY(other.contentHash() != record.contentHash());
        offeringTable().title.set(other, {});
        QCOMPARE(other.contentHash(), record.contentHash());
        QVERIFY(Record(Kind::Offering).contentHash() != record.contentHash());
    }

    void idsAscendAndAreVersionSeven()
    {
        Id before = Id::make();
        for (int i = 0; i < 20000; ++i) {
            const Id next = Id::make();
            QVERIFY2(before < next, qPrintable(before.toString() + u' ' + next.toString()));
            before = next;
        }
        QCOMPARE(before.toString().at(14), QChar(u'7'));
        QCOMPARE(before.uuid().variant(), QUuid::DCE);
        QVERIFY(Id::fromString(u"not-an-id").isNull());
        QCOMPARE(Id::fromName(u"a"_s), Id::fromName(u"a"_s));
    }

    void argumentsAreFilledInOnce()
    {
        QCOMPARE(
            sentence(Message{.code = u"field.badId"_s, .arguments = {u"%2"_s, u"x"_s}}), u"%2: \"x\" is not an id."_s);
        QCOMPARE(sentence(Message{.code = u"no.such"_s, .arguments = {u"a"_s}}), u"no.such: a"_s);
        QStringList codes = sentenceCodes();
        const qsizetype all = codes.size();
        codes.removeDuplicates();
        QCOMPARE(codes.size(), all);
    }
};

LEERSCHAKEL_TEST_MAIN(FieldTest)
#include "field_test.moc"
