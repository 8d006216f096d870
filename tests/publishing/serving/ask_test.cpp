// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/ask.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using publishing::serving::Ask;
using publishing::serving::Entity;
using publishing::serving::readAsk;
using publishing::serving::SortKey;

/** Parsing addresses into what they ask for; no network, no catalogue. */
class AskTest : public QObject
{
    Q_OBJECT

private:
    const QDate m_today{2026, 11, 21};
    const QByteArray m_id = "0198c0de-0000-7000-8000-00000000002a"_ba;

    [[nodiscard]] auto ask(const QByteArray &path, const QByteArray &query = {}) const
    {
        return readAsk(path, query, m_today);
    }
    [[nodiscard]] int status(const QByteArray &path, const QByteArray &query = {}) const
    {
        const auto asked = ask(path, query);
        return asked ? 200 : asked.error().status;
    }

    static QJsonObject resolved(const QJsonObject &document, const QJsonObject &value)
    {
        QJsonValue found = value;
        while (found.toObject().contains(u"$ref"_s)) {
            QJsonValue at = document;
            for (QString step : found[u"$ref"_s].toString().mid(2).split(u'/')) {
                at = at[step.replace(u"~1"_s, u"/"_s)];
            }
            found = at;
        }
        return found.toObject();
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void pathsSayWhatIsAskedFor()
    {
        QVERIFY(ask("/")->what == Ask::What::Service);
        const auto courses = ask("/courses");
        QVERIFY(courses && courses->what == Ask::What::List && courses->entity == Entity::Course);
        QCOMPARE(courses->pageSize, 10);
        QCOMPARE(courses->pageNumber, 1);
        const auto one = ask("/courses/" + m_id);
        QVERIFY(one && one->what == Ask::What::One && one->entity == Entity::Course);
        QCOMPARE(one->id.toString().toLatin1(), m_id);
        const auto below = ask("/programs/" + m_id.toUpper() + "/offerings/");
        QVERIFY(below && below->entity == Entity::Offering && below->owner == Entity::Program);
        QCOMPARE(below->relation, "program"_ba);
        QCOMPARE(below->choice.since, m_today);
        QVERIFY(below->choice.sorting.first().key == SortKey::Start);
        QVERIFY(ask("/persons")->entity == Entity::Nothing);
    }

    void otherPathsAreNotThere_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const QByteArray &path : QByteArrayList{"//"_ba, "/nergens"_ba, "/courses.json"_ba, "/courses/1"_ba,
                 "/offerings"_ba, "/courses/../courses"_ba, "/../../etc/passwd"_ba, "/%2e%2e/%2e%2e/etc/passwd"_ba,
                 "/courses/..%2f..%2fetc"_ba, "/courses/" + m_id + "/nergens", "/persons/" + m_id, "/persons/me"_ba,
                 "/components/" + m_id, "/courses/" + m_id + "/offerings/x", "/Courses"_ba, "/courses//"_ba}) {
            QTest::newRow(path.constData()) << path;
        }
    }
    void otherPathsAreNotThere()
    {
        QFETCH(const QByteArray, path);
        QCOMPARE(status(path), 404);
    }

    void parametersAreRead()
    {
        const auto list = ask("/courses",
            "pageSize=250&pageNumber=3&q=Warmte+Pomp%20%C3%89&consumer=rio&teachingLanguage=nld&level=bachelor"
            "&modeOfDelivery=online,on%20campus&modeOfDelivery=hybrid&primaryCode=LLO-1&sort=-name,courseId&vreemd=1");
        QVERIFY(list);
        QCOMPARE(list->pageSize, 250);
        QCOMPARE(list->pageNumber, 3);
        QCOMPARE(list->choice.search, u"warmte pomp é"_s);
        QCOMPARE(list->choice.consumer, "rio"_ba);
        QCOMPARE(list->choice.filters.size(), 4);
        QCOMPARE(list->choice.filters[0].member, "primaryCode"_ba);
        QCOMPARE(list->choice.filters[3].values, (QList<QByteArray>{"online", "on campus", "hybrid"}));
        QCOMPARE(list->choice.sorting.size(), 2);
        QVERIFY(list->choice.sorting[0].key == SortKey::Name && list->choice.sorting[0].isDescending);
        QVERIFY(list->choice.sorting[1].key == SortKey::Id && !list->choice.sorting[1].isDescending);
        QCOMPARE(ask("/courses", "search=Las")->choice.search, u"las"_s);
        const auto runs = ask("/courses/" + m_id + "/offerings", "since=2026-01-01&until=2026-06-30");
        QCOMPARE(runs->choice.since, QDate(2026, 1, 1));
        QCOMPARE(runs->choice.until, QDate(2026, 6, 30));
        const auto one = ask("/programs/" + m_id, "expand=organization,parent&returnTimelineOverrides=true");
        QCOMPARE(one->expand, (QList<QByteArray>{"organization", "parent"}));
        QVERIFY(one->withTimelineOverrides);
        // An empty value has no effect.
        QCOMPARE(ask("/courses", "q=&pageSize=&sort=&&=x")->pageSize, 10);
    }

    void whatAParameterCannotBeIsSaid_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        const QByteArray one = "/courses/" + m_id;
        QTest::newRow("another size") << "/courses"_ba << "pageSize=11"_ba;
        QTest::newRow("a size with a plus") << "/courses"_ba << "pageSize=%2B10"_ba;
        QTest::newRow("page 0") << "/courses"_ba << "pageNumber=0"_ba;
        QTest::newRow("page -1") << "/courses"_ba << "pageNumber=-1"_ba;
        QTest::newRow("a page too far for a number") << "/courses"_ba << "pageNumber=99999999999"_ba;
        QTest::newRow("no page") << "/courses"_ba << "pageNumber=een"_ba;
        QTest::newRow("two letters") << "/courses"_ba << "teachingLanguage=nl"_ba;
        QTest::newRow("capitals") << "/courses"_ba << "teachingLanguage=NLD"_ba;
        QTest::newRow("no level") << "/courses"_ba << "level=hoog"_ba;
        QTest::newRow("one mode of two") << "/courses"_ba << "modeOfDelivery=online,thuis"_ba;
        QTest::newRow("no sort") << "/courses"_ba << "sort=programId"_ba;
        QTest::newRow("no day") << one + "/offerings" << "since=morgen"_ba;
        QTest::newRow("a time") << one + "/offerings" << "until=2026-01-01T00:00:00"_ba;
        QTest::newRow("a day that is none") << one + "/offerings" << "until=2026-02-30"_ba;
        QTest::newRow("no member") << one << "expand=alles"_ba;
        QTest::newRow("neither true nor false") << one << "returnTimelineOverrides=ja"_ba;
    }
    void whatAParameterCannotBeIsSaid()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, query);
        const auto asked = ask(path, query);
        QVERIFY(!asked);
        QCOMPARE(asked.error().status, 400);
        QCOMPARE(asked.error().why.arguments.first().toUtf8(), query.left(query.indexOf('=')));
    }

    /**
     * Every path, parameter, enumeration and default in the official document is followed, as far as documents are
     * served.
     */
    void theOfficialDocumentIsFollowed()
    {
        SKIP_WITHOUT_SHARED();
        QFile file(tests::sharedFolder() + u"/data/specs/ooapi5/ooapi.openapi.json"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject paths = document[u"paths"_s].toObject();
        int followed = 0;
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            static const QRegularExpression placeholder(u"\\{\\w+\\}"_s);
            const QByteArray address = path.key().toLatin1();
            const QByteArray real = QString(path.key()).replace(placeholder, QString::fromLatin1(m_id)).toLatin1();
            const auto asked = ask(real);
            if (!asked || asked->entity == Entity::Nothing) {
                continue;
            }
            const QJsonArray parameters = path.value()[u"get"_s][u"parameters"_s].toArray();
            for (const QJsonValue &each : parameters) {
                const QJsonObject parameter = resolved(document, each.toObject());
                const QJsonObject schema = resolved(document, parameter[u"schema"_s].toObject());
                const QByteArray name = parameter[u"name"_s].toString().toLatin1();
                const QJsonArray words = schema.contains(u"enum"_s)
                    ? schema[u"enum"_s].toArray()
                    : resolved(document, schema[u"items"_s].toObject())[u"enum"_s].toArray();
                for (const QJsonValue &word : words) {
                    const QByteArray value = word.toVariant().toString().toUtf8().toPercentEncoding();
                    QVERIFY2(ask(real, name + '=' + value),
                        qPrintable(QString::fromUtf8(address + '?' + name + '=' + value)));
                    ++followed;
                }
                if (!words.isEmpty() && name != "expand") {
                    QVERIFY2(!ask(real, name + "=ditniet"), qPrintable(QString::fromUtf8(address + '?' + name)));
                }
                if (name == "sort" && schema[u"default"_s].isArray() && schema[u"default"_s][0].isString()) {
                    const QByteArray usual = schema[u"default"_s][0].toString().toLatin1();
                    QCOMPARE(ask(real, "sort=" + usual)->choice.sorting, asked->choice.sorting);
                }
            }
        }
        QVERIFY2(followed > 300, qPrintable(QString::number(followed)));
    }
};

LEERSCHAKEL_TEST_MAIN(AskTest)
#include "ask_test.moc"
