// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/exporter.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "publishing/serving/desk.h"
#include "store/records.h"
#include "support/generator.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using publishing::serving::Answer;
using publishing::serving::Desk;
using publishing::serving::Holdings;
using publishing::serving::Request;
using store::Catalogue;

/** The answers to requests, which follow edits made meanwhile; no network. */
class DeskTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<Holdings> m_holdings;
    std::unique_ptr<Desk> m_desk;
    const tests::SampleOfferings m_ids;

    static QDateTime then() { return {QDate(2026, 11, 21), QTime(12, 0), QTimeZone::UTC}; }

    void serve(exchange::Selection selection = exchange::Selection::Ready, const QByteArray &token = {})
    {
        auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        (*reader)->setClock(then);
        m_holdings = std::make_unique<Holdings>(std::move(*reader), selection);
        m_desk = std::make_unique<Desk>(*m_holdings, token);
    }

    Answer answer(const QByteArray &address)
    {
        const qsizetype mark = address.indexOf('?');
        return m_desk->answer({.method = "GET",
            .path = mark < 0 ? address : address.first(mark),
            .query = mark < 0 ? QByteArray() : address.sliced(mark + 1)});
    }
    QJsonObject json(const QByteArray &address)
    {
        const Answer made = answer(address);
        if (made.status != 200) {
            qInfo("%s: %d %s", address.constData(), made.status, made.body.constData());
        }
        return QJsonDocument::fromJson(made.body).object();
    }
    QStringList idsIn(const QByteArray &address, const QString &member = u"courseId"_s)
    {
        QStringList ids;
        const QJsonArray items = json(address)[u"items"_s].toArray();
        for (const QJsonValue &item : items) {
            ids.append(item[member].toString());
        }
        return ids;
    }
    static QByteArray path(const char *collection, const Id &id)
    {
        return '/' + QByteArray(collection) + '/' + id.toString().toLatin1();
    }

    void change(const Record &record, const domain::FieldSpec &field, const QVariant &value)
    {
        changes::ChangeSet set({.code = u"change.sample"_s, .arguments = {}});
        set.set(record, field, value);
        SUCCEEDS(store::apply(*m_catalogue, set));
    }
    [[nodiscard]] Record offering(const Id &id) { return store::load(*m_catalogue, Kind::Offering, id)->value(); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {}, {.author = u"t"_s, .device = u"d"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        m_catalogue->setClock(then);
        SUCCEEDS(tests::makeSample(*m_catalogue));
        serve();
    }

    void cleanup()
    {
        m_desk.reset();
        m_holdings.reset();
        m_catalogue.reset();
        m_folder.reset();
    }

    void documentsAreThoseOfAnExport()
    {
        domain::NoProgress progress;
        const QString folder = m_folder->filePath(u"uit"_s);
        SUCCEEDS(exchange::ooapi5::Exporter().write(*m_catalogue,
            {.folder = folder, .selection = exchange::Selection::Ready, .offerings = {}, .language = std::nullopt},
            progress));
        int compared = 0;
        for (const QString &name : {u"courses"_s, u"programs"_s, u"education-specifications"_s, u"organizations"_s}) {
            QFile list(folder + u'/' + name + u".json"_s);
            QVERIFY(list.open(QIODevice::ReadOnly));
            const QJsonArray items = QJsonDocument::fromJson(list.readAll())[u"items"_s].toArray();
            const QJsonObject page = json('/' + name.toLatin1() + "?pageSize=250");
            QCOMPARE(page[u"items"_s].toArray().size(), items.size());
            for (const QJsonValue &item : items) {
                QVERIFY(page[u"items"_s].toArray().contains(item));
                ++compared;
            }
        }
        QVERIFY(compared > 8);
        QFile service(folder + u"/index.json"_s);
        QVERIFY(service.open(QIODevice::ReadOnly));
        QCOMPARE(answer("/").body, service.readAll());
    }

    void onlyWhatIsReadyIsServed()
    {
        QCOMPARE(answer(path("courses", m_ids.draft)).status, 404);
        QCOMPARE(answer(path("courses", m_ids.heatPumps)).status, 200);
        // A course is not a program.
        QCOMPARE(answer(path("programs", m_ids.heatPumps)).status, 404);
        change(offering(m_ids.welding), domain::offeringTable().status, u"draft"_s);
        QCOMPARE(answer(path("courses", m_ids.welding)).status, 200);
        serve(exchange::Selection::Approved);
        QCOMPARE(answer(path("courses", m_ids.welding)).status, 404);
        QCOMPARE(answer(path("courses", m_ids.heatPumps)).status, 200);
    }

    void whatIsEditedIsServedAtOnce()
    {
        const QByteArray before = answer(path("courses", m_ids.heatPumps)).body;
        const QByteArray tag = answer(path("courses", m_ids.heatPumps)).tag;
        const quint64 version = m_holdings->version();
        change(offering(m_ids.welding), domain::offeringTable().title, QVariantMap{{u"nl"_s, u"Lassen en snijden"_s}});
        QCOMPARE(json(path("courses", m_ids.welding))[u"name"_s][0][u"value"_s].toString(), u"Lassen en snijden"_s);
        QVERIFY(m_holdings->version() > version);
        QVERIFY(idsIn("/courses?q=snijden") == QStringList{m_ids.welding.toString()});
        // What was not edited is unchanged.
        QCOMPARE(answer(path("courses", m_ids.heatPumps)).body, before);
        QCOMPARE(answer(path("courses", m_ids.heatPumps)).tag, tag);
        // Other writes to the catalogue change nothing.
        const quint64 edited = m_holdings->version();
        SUCCEEDS(m_catalogue->setInfo(u"proef"_s, u"1"_s));
        QCOMPARE(answer("/").status, 200);
        QCOMPARE(m_holdings->version(), edited);
    }

    void whoComesAndGoesIsInItsRelatives()
    {
        const QByteArray heatPumps = path("courses", m_ids.heatPumps);
        QCOMPARE(json(heatPumps)[u"programs"_s].toArray(), QJsonArray{m_ids.programme.toString()});
        QCOMPARE(json("/programs?pageSize=10")[u"items"_s].toArray().size(), 2);
        QVERIFY(json(path("programs", m_ids.programme))[u"children"_s].toArray().contains(m_ids.safety.toString()));
        change(offering(m_ids.programme), domain::offeringTable().status, u"retired"_s);
        QCOMPARE(answer(path("programs", m_ids.programme)).status, 404);
        QVERIFY(!json(heatPumps).contains(u"programs"_s));
        change(offering(m_ids.programme), domain::offeringTable().status, u"approved"_s);
        QCOMPARE(json(heatPumps)[u"programs"_s].toArray(), QJsonArray{m_ids.programme.toString()});
        // A module that becomes a course is no longer a child of its programme, although the programme itself was not
        // edited.
        change(offering(m_ids.safety), domain::offeringTable().reach, QVariant());
        QVERIFY(!json(path("programs", m_ids.programme)).contains(u"children"_s));
    }

    void pagesFollowOneAnother()
    {
        tests::Generator generator({.seed = 5, .offerings = 60});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        SUCCEEDS(store::apply(*m_catalogue, generator.next(60)));
        serve(exchange::Selection::Ready);
        const QStringList all = idsIn("/education-specifications?pageSize=250", u"educationSpecificationId"_s);
        QVERIFY2(all.size() > 25, qPrintable(QString::number(all.size())));
        QStringList paged;
        for (int page = 1;; ++page) {
            const QByteArray number = QByteArray::number(page);
            const QJsonObject list = json("/education-specifications?pageNumber=" + number);
            QCOMPARE(list[u"pageNumber"_s].toInt(), page);
            QCOMPARE(list[u"pageSize"_s].toInt(), 10);
            QCOMPARE(list[u"totalPages"_s].toInt(), int((all.size() + 9) / 10));
            QCOMPARE(list[u"hasPreviousPage"_s].toBool(), page > 1);
            paged += idsIn("/education-specifications?pageNumber=" + number, u"educationSpecificationId"_s);
            if (!list[u"hasNextPage"_s].toBool()) {
                break;
            }
        }
        QCOMPARE(paged, all);
        const QJsonObject beyond = json("/education-specifications?pageNumber=1000");
        QVERIFY(beyond[u"items"_s].toArray().isEmpty());
        QVERIFY(!beyond[u"hasNextPage"_s].toBool(true));
        const QJsonObject none = json("/persons");
        QVERIFY(none[u"items"_s].isArray() && none[u"items"_s].toArray().isEmpty());
        QCOMPARE(none[u"totalPages"_s].toInt(), 1);
    }

    void listsAreFiltered()
    {
        const QString heatPumps = m_ids.heatPumps.toString();
        const QString welding = m_ids.welding.toString();
        QCOMPARE(idsIn("/courses"), (QStringList{welding, heatPumps})); // by name
        QCOMPARE(idsIn("/courses?sort=-name"), (QStringList{heatPumps, welding}));
        QCOMPARE(idsIn("/courses?q=WARMTE"), QStringList{heatPumps});
        QCOMPARE(idsIn("/courses?search=wp-1"), QStringList{heatPumps});
        QCOMPARE(idsIn("/courses?q=over%20lassen"), QStringList{welding}); // in the description
        QCOMPARE(idsIn("/courses?q=nergens"), QStringList());
        QCOMPARE(idsIn("/courses?primaryCode=LAS-3"), QStringList{welding});
        QCOMPARE(idsIn("/courses?primaryCode=las-3"), QStringList());
        QCOMPARE(idsIn("/courses?teachingLanguage=nld").size(), 2);
        QCOMPARE(idsIn("/courses?teachingLanguage=eng"), QStringList());
        QCOMPARE(idsIn("/courses?level=bachelor"), QStringList{heatPumps});
        QCOMPARE(idsIn("/courses?modeOfDelivery=online&modeOfDelivery=situated"), QStringList{heatPumps});
        QCOMPARE(idsIn("/courses?consumer=rio"), QStringList{heatPumps});
        QCOMPARE(idsIn("/courses?consumer=unita"), QStringList{heatPumps});
        QCOMPARE(idsIn("/courses?consumer=eduxchange"), QStringList());
        QCOMPARE(idsIn("/organizations?consumer=rio", u"organizationId"_s).size(),
            idsIn("/organizations", u"organizationId"_s).size());
        QCOMPARE(idsIn("/education-specifications?consumer=rio&educationSpecificationType=course",
                     u"educationSpecificationId"_s)
                     .size(),
            1);
        QCOMPARE(idsIn("/organizations?organizationType=root", u"organizationId"_s).size(), 3);
    }

    void listsBelowAreOfTheirOwner()
    {
        const QByteArray academy = path("organizations", tests::idOf(u"Academie Techniek"_s));
        QCOMPARE(idsIn(academy + "/courses"), QStringList{m_ids.heatPumps.toString()});
        QCOMPARE(idsIn(academy + "/programs", u"programId"_s), QStringList());
        QCOMPARE(idsIn(academy + "/offerings", u"offeringId"_s).size(), 1);
        QCOMPARE(idsIn(academy + "/components").size(), 0);
        QCOMPARE(idsIn(path("programs", m_ids.programme) + "/courses"), QStringList{m_ids.heatPumps.toString()});
        QCOMPARE(idsIn(path("programs", m_ids.programme) + "/programs", u"programId"_s),
            QStringList{m_ids.safety.toString()});
        const QString specification = json(path("courses", m_ids.heatPumps))[u"educationSpecification"_s].toString();
        QCOMPARE(idsIn("/education-specifications/" + specification.toLatin1() + "/courses"),
            QStringList{m_ids.heatPumps.toString()});
        QCOMPARE(answer(path("courses", m_ids.draft) + "/offerings").status, 404);
    }

    void offeringsAreThoseToCome()
    {
        const QByteArray runs = path("courses", m_ids.heatPumps) + "/offerings";
        QCOMPARE(idsIn(runs, u"offeringId"_s).size(), 1); // from 2027-02-01 to 2027-04-11
        QCOMPARE(idsIn(runs + "?since=2027-02-01", u"offeringId"_s).size(), 1);
        QCOMPARE(idsIn(runs + "?since=2027-02-02", u"offeringId"_s).size(), 0);
        QCOMPARE(idsIn(runs + "?until=2027-04-11", u"offeringId"_s).size(), 1);
        QCOMPARE(idsIn(runs + "?until=2027-04-10", u"offeringId"_s).size(), 0);
        QCOMPARE(idsIn(runs + "?resultExpected=true&consumer=rio", u"offeringId"_s).size(), 1);
        QCOMPARE(idsIn(runs + "?resultExpected=false", u"offeringId"_s).size(), 0);
        const QString one = idsIn(runs, u"offeringId"_s).first();
        QCOMPARE(json("/offerings/" + one.toLatin1())[u"offeringId"_s].toString(), one);
        // On a later day they are in the past, without any edit.
        auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        auto later = QDateTime(QDate(2027, 2, 1), QTime(12, 0), QTimeZone::UTC);
        (*reader)->setClock([&later] { return later; });
        m_holdings = std::make_unique<Holdings>(std::move(*reader), exchange::Selection::Ready);
        m_desk = std::make_unique<Desk>(*m_holdings, QByteArray());
        QCOMPARE(idsIn(runs, u"offeringId"_s).size(), 1);
        later = later.addDays(1);
        QCOMPARE(idsIn(runs, u"offeringId"_s).size(), 0);
    }

    void whatIsReferredToCanBeThereWhole()
    {
        const QByteArray one = path("courses", m_ids.heatPumps);
        const QJsonObject plain = json(one);
        const QJsonObject whole = json(one + "?expand=organization,educationSpecification,programs,coordinators");
        QCOMPARE(whole[u"organization"_s][u"organizationId"_s], plain[u"organization"_s]);
        QCOMPARE(whole[u"educationSpecification"_s][u"educationSpecificationId"_s], plain[u"educationSpecification"_s]);
        QCOMPARE(whole[u"programs"_s][0][u"programId"_s], plain[u"programs"_s][0]);
        QJsonObject back = whole;
        for (const QString &member : {u"organization"_s, u"educationSpecification"_s, u"programs"_s}) {
            back[member] = plain[member];
        }
        QCOMPARE(back, plain);
        const QString run = idsIn(one + "/offerings", u"offeringId"_s).first();
        QCOMPARE(
            json("/offerings/" + run.toLatin1() + "?expand=course")[u"course"_s][u"courseId"_s], plain[u"courseId"_s]);
        QCOMPARE(answer(one + "?expand=kamer").status, 400);
    }

    void timelineOverridesAreThereWhenAskedFor()
    {
        QVariantMap kept = domain::offeringTable().kept(offering(m_ids.welding));
        const QVariantList overrides{
            QVariantMap{{u"validFrom"_s, u"2028-01-01"_s}, {u"course"_s, QVariantMap{{u"abbreviation"_s, u"LAS"_s}}}}};
        kept.insert(u"ooapi5"_s, QVariantMap{{u"timelineOverrides"_s, overrides}});
        change(offering(m_ids.welding), domain::offeringTable().kept, kept);
        const QByteArray one = path("courses", m_ids.welding);
        QVERIFY(!json(one).contains(u"timelineOverrides"_s));
        QVERIFY(!json(one + "?returnTimelineOverrides=false").contains(u"timelineOverrides"_s));
        QCOMPARE(json(one + "?returnTimelineOverrides=true")[u"timelineOverrides"_s].toArray().size(), 1);
    }

    void whoHasItAlreadyIsToldSo()
    {
        Request request{.method = "GET", .path = path("courses", m_ids.heatPumps)};
        const Answer first = m_desk->answer(request);
        QVERIFY(first.tag.size() > 20 && first.tag.startsWith('"') && first.tag.endsWith('"'));
        request.ifNoneMatch = "W/" + first.tag;
        QCOMPARE(m_desk->answer(request).status, 304);
        request.acceptEncoding = "gzip";
        const Answer packed = m_desk->answer(request);
        QCOMPARE(packed.status, 200); // the client has only the uncompressed form
        QVERIFY(packed.isGzip && packed.tag != first.tag && packed.body.size() < first.body.size());
        request.ifNoneMatch = packed.tag;
        QCOMPARE(m_desk->answer(request).status, 304);
        change(offering(m_ids.heatPumps), domain::offeringTable().code, u"WP-2"_s);
        QCOMPARE(m_desk->answer(request).status, 200);
    }

    void requestsThatCannotBeAnsweredAreTold()
    {
        const auto status = [&](const Request &request) {
            const Answer made = m_desk->answer(request);
            const QJsonObject problem = QJsonDocument::fromJson(made.body).object();
            const bool isWhole = made.type == "application/problem+json"
                && problem[u"status"_s].toString() == QString::number(made.status)
                && problem[u"detail"_s].toString().contains(u' ');
            return isWhole ? made.status : 0;
        };
        QCOMPARE(status({.method = "", .path = "/courses"}), 405);
        QCOMPARE(status({.method = "GET", .path = "/nergens"}), 404);
        QCOMPARE(status({.method = "GET", .path = "/courses", .query = "pageSize=9"}), 400);
        QCOMPARE(status({.method = "GET", .path = "/courses", .query = {}, .accept = "text/html"}), 406);
        serve(exchange::Selection::Ready, "geheim");
        QCOMPARE(status({.method = "GET", .path = "/"}), 401);
        QCOMPARE(status({.method = "", .path = "/nergens"}), 401); // unauthorised clients are not told what exists
        Request request{.method = "GET", .path = "/"};
        request.authorization = "Bearer geheim";
        QCOMPARE(m_desk->answer(request).status, 200);
    }

    void aCatalogueThatIsGoneIsSaid()
    {
        QCOMPARE(answer("/courses").status, 200);
        m_catalogue.reset();
        const QString name = m_folder->filePath(u"proef.llo"_s);
        QVERIFY(QFile::rename(name, name + u".weg"_s));
        QTest::qWait(1'100); // it checks for the file once a second
        const Answer gone = answer("/courses");
        QCOMPARE(gone.status, 503);
        QVERIFY(gone.fields.contains(std::pair("Retry-After"_ba, "5"_ba)));
        QVERIFY(QFile::rename(name + u".weg"_s, name));
        QTest::qWait(1'100);
        QCOMPARE(answer("/courses").status, 200);
    }
};

LEERSCHAKEL_TEST_MAIN(DeskTest)
#include "desk_test.moc"
