// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/jsonmembers.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace leerschakel;
namespace serving = publishing::serving;

class JsonMembersTest : public QObject
{
    Q_OBJECT

private:
    static QJsonObject parsed(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

    static QJsonValue any(QRandomGenerator &random, int depth)
    {
        switch (random.bounded(depth > 0 ? 6 : 4)) {
        case 0:
            return u"a\"b\\,:{}[] \u00e9\n"_s.left(random.bounded(14));
        case 1:
            return random.bounded(1000) - 500.5;
        case 2:
            return random.bounded(2) == 0;
        case 3:
            return {};
        case 4: {
            QJsonArray array;
            for (int i = random.bounded(4); i > 0; --i) {
                array.append(any(random, depth - 1));
            }
            return array;
        }
        default:
            return object(random, depth - 1);
        }
    }
    static QJsonObject object(QRandomGenerator &random, int depth)
    {
        QJsonObject made;
        for (int i = random.bounded(5); i > 0; --i) {
            made.insert(u"k\"%1"_s.arg(random.bounded(6)), any(random, depth));
        }
        return made;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void membersAreFound()
    {
        const QByteArray json =
            "{\"a\":\"x,\\\"b\\\":1\",\"b\":{\"a\":2},\"c\":[1,\"]\",{\"d\":3}],\"d\":-1.5e3,\"e\":null}";
        QCOMPARE(serving::memberOf(json, "a"), "\"x,\\\"b\\\":1\""_ba);
        QCOMPARE(serving::memberOf(json, "b"), "{\"a\":2}"_ba);
        QCOMPARE(serving::memberOf(json, "c"), "[1,\"]\",{\"d\":3}]"_ba);
        QCOMPARE(serving::memberOf(json, "d"), "-1.5e3"_ba);
        QCOMPARE(serving::memberOf(json, "e"), "null"_ba);
        QVERIFY(serving::memberOf(json, "f").isNull());
        QVERIFY(serving::memberOf("{}", "a").isNull());
        const QList<QByteArrayView> items = serving::itemsOf(serving::memberOf(json, "c"));
        QCOMPARE(items.size(), 3);
        QCOMPARE(items[1], "\"]\""_ba);
        QVERIFY(serving::itemsOf("[ ]").isEmpty());
    }

    void membersAreLeftOutAndReplaced()
    {
        const QByteArray json = "{\"a\":1,\"b\":\"2\",\"c\":[3]}";
        QCOMPARE(serving::withoutMember(json, "a"), "{\"b\":\"2\",\"c\":[3]}"_ba);
        QCOMPARE(serving::withoutMember(json, "b"), "{\"a\":1,\"c\":[3]}"_ba);
        QCOMPARE(serving::withoutMember(json, "c"), "{\"a\":1,\"b\":\"2\"}"_ba);
        QCOMPARE(serving::withoutMember(json, "d"), json);
        QCOMPARE(serving::withoutMember("{\"a\":1}", "a"), "{}"_ba);
        QCOMPARE(serving::withMember(json, "b", "{\"x\":1}"), "{\"a\":1,\"b\":{\"x\":1},\"c\":[3]}"_ba);
        QCOMPARE(serving::withMember(json, "d", "1"), json);
    }

    void anyObjectStaysOneButForTheMember()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 2'000; ++round) {
            const QJsonObject whole = object(random, 4);
            const auto form = round % 2 == 0 ? QJsonDocument::Compact : QJsonDocument::Indented;
            const QByteArray json = QJsonDocument(whole).toJson(form).trimmed();
            for (auto member = whole.begin(); member != whole.end(); ++member) {
                // The name as it is escaped in the text.
                const QByteArray name =
                    QJsonDocument(QJsonArray{member.key()}).toJson(QJsonDocument::Compact).chopped(2).sliced(2);
                const QByteArray value = '[' + serving::memberOf(json, name).toByteArray() + ']';
                QCOMPARE(QJsonDocument::fromJson(value).array().first(), QJsonValue(member.value()));
                QJsonObject rest = whole;
                rest.remove(member.key());
                QCOMPARE(parsed(serving::withoutMember(json, name)), rest);
                rest.insert(member.key(), 7);
                QCOMPARE(parsed(serving::withMember(json, name, "7")), rest);
            }
        }
    }
};

LEERSCHAKEL_TEST_MAIN(JsonMembersTest)
#include "jsonmembers_test.moc"
