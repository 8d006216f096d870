// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "publishing/delivery/push.h"
#include "publishing/everydestination.h"
#include "publishing/withdrawal.h"
#include "store/integrity.h"
#include "support/mockendpoint.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace std::chrono_literals;
using domain::Id;
using publishing::delivery::PushReport;
using publishing::delivery::PushRequest;
using tests::MockAnswer;
using tests::MockEndpoint;
using tests::MockRequest;

/** SURFeduhub's mapper is notified of what is new in what was published for RIO, and asked for the results. */
class JobsTest
    : public QObject
    , private tests::EveryDestination
{
    Q_OBJECT

private:
    std::unique_ptr<MockEndpoint> m_server;
    std::mutex m_mutex;
    /** How a job ends, by its resource; done if not listed. */
    QHash<QString, QByteArray> m_ends;
    /** Jobs in the order in which they came: "upsert courses/…". */
    QStringList m_jobs;
    int m_asked = 0;

    MockAnswer answer(const MockRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        const QString path = request.path.sliced(4); // after /v5/
        if (request.method == "POST" && path.startsWith(u"job/")) {
            m_jobs.append(path.sliced(4));
            return {.body = "{\"token\":\"t-" + QByteArray::number(m_jobs.size() - 1) + "\"}"};
        }
        if (request.method == "GET" && path.startsWith(u"status/t-")) {
            if (++m_asked % 2 == 1) { // the job takes some time
                return {.body = "{\"status\":\"in-progress\"}"};
            }
            const QString job = m_jobs.value(path.sliced(9).toInt());
            return {.body = m_ends.value(
                        job.section(u'/', -2), "{\"status\":\"done\",\"attributes\":{\"code\":\"1234O5678\"}}")};
        }
        return {.status = 404};
    }

    store::Result<PushReport> push(PushRequest request = {})
    {
        m_now = m_now.addSecs(60);
        request.address = m_server->url().toString();
        request.credentials.token = u"geheim"_s;
        request.limits.pause = 1ms;
        domain::NoProgress progress;
        return publishing::delivery::push(*m_catalogue, u"rio"_s, request, progress);
    }
    QStringList jobs()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_jobs, {});
    }
    static QString course(const Id &id) { return u"courses/"_s + id.toString(); }
    /** The path of the document of \a id, a course or program. */
    [[nodiscard]] QString documentOf(const Id &id) const
    {
        for (const QString &path : constant(files().keys())) {
            if (path.endsWith(id.toString() + u".json") && !path.startsWith(u"education")) {
                return path.chopped(5);
            }
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        makeFor(u"ooapi5"_s);
        m_ends.clear();
        m_jobs.clear();
        m_asked = 0;
        m_server = std::make_unique<MockEndpoint>([this](const MockRequest &request) { return answer(request); });
        SUCCEEDS(published());
    }
    void cleanup()
    {
        m_server.reset();
        dropCatalogue();
    }

    void specificationsGoFirstAndOnlyWhatIsNew()
    {
        const auto report = push();
        SUCCEEDS(report);
        QVERIFY(!report->sent.isEmpty());
        QVERIFY(report->refused.isEmpty());
        const QStringList all = jobs();
        bool isBehind = false;
        for (const QString &job : all) {
            QVERIFY2(job.startsWith(u"upsert/"), qPrintable(job));
            const bool isSpecification = job.contains(u"/education-specifications/");
            QVERIFY(!isSpecification || !isBehind);
            isBehind = isBehind || !isSpecification;
        }
        QVERIFY(isBehind);
        QVERIFY(all.constFirst().contains(u"/education-specifications/"));
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
        QVERIFY(std::ranges::any_of(
            report->remarks, [](const auto &remark) { return domain::sentence(remark.text).contains(u"1234O5678"); }));

        const auto again = push();
        SUCCEEDS(again);
        QVERIFY(jobs().isEmpty());
        QCOMPARE(again->unchanged.size(), report->sent.size());

        // A change is not sent before it is published: the mapper would read the old document.
        const Id changed = report->sent.constFirst();
        rename(changed, u"Heel anders"_s);
        SUCCEEDS(push());
        QVERIFY(jobs().isEmpty());
        SUCCEEDS(published());
        const auto one = push();
        SUCCEEDS(one);
        QVERIFY(one->sent.contains(changed));
        QVERIFY(jobs().contains(u"upsert/"_s + documentOf(changed)));
        const auto damage = store::check(*m_catalogue);
        SUCCEEDS(damage);
        QVERIFY(damage->isEmpty());
    }

    void whatRioRefusesIsTold()
    {
        const auto first = push({.isDryRun = true});
        SUCCEEDS(first);
        const QStringList tried = jobs();
        QVERIFY(!tried.isEmpty());
        for (const QString &job : tried) {
            QVERIFY2(job.startsWith(u"dry-run/upsert/"), qPrintable(job));
        }
        const Id refused = first->sent.constFirst();
        const QString document = documentOf(refused);
        m_ends[document] = "{\"status\":\"error\",\"phase\":\"upserting\",\"message\":\"K01010: kenmerk ontbreekt\"}";
        const auto report = push();
        SUCCEEDS(report);
        QVERIFY(!report->sent.contains(refused));
        QCOMPARE(report->refused.size(), 1);
        QCOMPARE(report->refused[0].offering, refused);
        QCOMPARE(report->refused[0].rule, u"upserting"_s);
        QVERIFY(domain::sentence(report->refused[0].text).contains(u"K01010"));
        jobs();
        // Only that one is sent again.
        m_ends.clear();
        const auto again = push();
        SUCCEEDS(again);
        QCOMPARE(again->sent, QList{refused});
        QCOMPARE(jobs(), QStringList{u"upsert/"_s + document});
    }

    void withoutItsSpecificationNothingIsTried()
    {
        SUCCEEDS(push({.isDryRun = true}));
        const QStringList tried = jobs();
        const QString specification = tried.constFirst().section(u'/', -2);
        m_ends[specification] = "{\"status\":\"time-out\"}";
        const auto report = push();
        SUCCEEDS(report);
        QVERIFY(report->failed.size() >= 2);
        QVERIFY(jobs().size() < tried.size());
        m_ends.clear();
        SUCCEEDS(push());
        QVERIFY(jobs().contains(u"upsert/"_s + specification));
    }

    void whatIsWithdrawnGoesProgramsFirst()
    {
        const auto first = push();
        SUCCEEDS(first);
        jobs();
        Id leaving;
        for (const Id &id : first->sent) {
            leaving = documentOf(id).startsWith(u"courses/") ? id : leaving;
        }
        QVERIFY(!leaving.isNull());
        const QString document = documentOf(leaving);
        SUCCEEDS(publishing::withdraw(*m_catalogue, leaving, u"ooapi5"_s));
        SUCCEEDS(push());
        QVERIFY(jobs().isEmpty()); // it is still published
        SUCCEEDS(published());
        const auto report = push();
        SUCCEEDS(report);
        QCOMPARE(report->deleted, QList{leaving});
        QStringList deletions = jobs();
        deletions.removeIf([](const QString &job) { return !job.startsWith(u"delete/"); });
        QCOMPARE(deletions.size(), 2);
        QCOMPARE(deletions[0], u"delete/"_s + document);
        QVERIFY(deletions[1].startsWith(u"delete/education-specifications/"));
        SUCCEEDS(push());
        QVERIFY(jobs().isEmpty());
    }

    void whatNeverEndsIsToldAgainTheNextTime()
    {
        SUCCEEDS(push({.isDryRun = true}));
        const QString specification = jobs().constFirst().section(u'/', -2);
        m_ends[specification] = "{\"status\":\"pending\"}";
        PushRequest request;
        request.limits.wholeRequest = 300ms;
        const auto report = push(request);
        SUCCEEDS(report);
        QVERIFY(std::ranges::any_of(
            report->failed, [](const auto &remark) { return remark.text.code == u"deliver.noOutcome"; }));
        jobs();
        m_ends.clear();
        SUCCEEDS(push());
        QVERIFY(jobs().contains(u"upsert/"_s + specification));
    }

    void nothingPublishedIsAnError()
    {
        dropCatalogue();
        makeFor(u"ooapi5"_s);
        FAILS_WITH(push(), u"publish.neverDelivered"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(JobsTest)
#include "jobs_test.moc"
