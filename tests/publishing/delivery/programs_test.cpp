// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/removal.h"
#include "publishing/delivery/push.h"
#include "publishing/everydestination.h"
#include "publishing/withdrawal.h"
#include "store/integrity.h"
#include "support/mockendpoint.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace std::chrono_literals;
using domain::Id;
using domain::Kind;
using publishing::Readiness;
using publishing::delivery::PushReport;
using publishing::delivery::PushRequest;
using tests::MockAnswer;
using tests::MockEndpoint;
using tests::MockRequest;

/**
 * Offerings go to EDU-DEX one by one: only what is new, and what EDU-DEX reports about them is traced to their fields.
 */
class ProgramsTest
    : public QObject
    , private tests::EveryDestination
{
    Q_OBJECT

private:
    /** The answers of EDU-DEX, called in the thread of the server; it accepts everything if this is empty. */
    std::function<MockAnswer(const MockRequest &)> m_otherwise;
    std::unique_ptr<MockEndpoint> m_server;
    std::mutex m_mutex;
    /** The programs that EDU-DEX has, by path. */
    QMap<QString, QByteArray> m_programs;

    MockAnswer answer(const MockRequest &request)
    {
        const std::lock_guard lock(m_mutex);
        if (m_otherwise) {
            const MockAnswer other = m_otherwise(request);
            if (other.status != 200 || other.drops || other.hangs || !other.body.isEmpty()) {
                return other;
            }
        }
        if (request.headers[QByteArray("authorization")] != "Bearer geheim") {
            return {.status = 401, .body = R"({"status":401,"error":"no"})"};
        }
        if (request.method == "PUT") {
            const bool isSame = m_programs.value(request.encodedPath) == request.body;
            m_programs[request.encodedPath] = request.body;
            return {.body = isSame
                    ? R"({"status":"unchanged","validationMessages":[],"lastChange":"2026-11-21T12:00:00Z"})"
                    : R"({"status":"ok","validationMessages":[],"lastChange":"2026-11-21T12:00:00Z"})"};
        }
        if (request.method == "DELETE") {
            return {.status = m_programs.remove(request.encodedPath) > 0 ? 204 : 404};
        }
        return {.body = R"({"validates":true,"validationMessages":[]})"};
    }

    store::Result<PushReport> push(PushRequest request = {})
    {
        m_now = m_now.addSecs(60);
        if (request.address.isEmpty()) {
            request.address = m_server->url().toString();
        }
        if (request.credentials.token.isEmpty()) {
            request.credentials.token = u"geheim"_s;
        }
        request.selection = exchange::Selection::Ready;
        request.limits.pause = 2ms;
        domain::NoProgress progress;
        return publishing::delivery::push(*m_catalogue, u"edudex"_s, request, progress);
    }
    /** The path of the program that has \a part in it. */
    [[nodiscard]] QString pathWith(const QString &part) const
    {
        const QStringList paths = m_programs.keys();
        const auto path = std::ranges::find_if(paths, [&](const QString &each) { return each.contains(part); });
        return path == paths.cend() ? QString() : *path;
    }
    /** The methods of the requests since the last call. */
    QStringList requests()
    {
        QStringList list;
        const QList<MockRequest> all = m_server->requests();
        for (const MockRequest &each : all.sliced(m_seen)) {
            list.append(QString::fromLatin1(each.method));
        }
        m_seen = all.size();
        return list;
    }
    qsizetype m_seen = 0;

    QHash<Id, publishing::OfferingReadiness> states()
    {
        QHash<Id, publishing::OfferingReadiness> states;
        const auto rows = publishing::readiness(*m_catalogue, u"edudex"_s);
        for (const publishing::OfferingReadiness &row : rows ? *rows : QList<publishing::OfferingReadiness>()) {
            states.insert(row.offering, row);
        }
        return states;
    }
    qsizetype publicationCount() { return publishing::publications(*m_catalogue, u"edudex"_s)->size(); }
    void isWhole()
    {
        const auto damage = store::check(*m_catalogue);
        SUCCEEDS(damage);
        QVERIFY2(damage->isEmpty(), damage->isEmpty() ? "" : qPrintable(damage->constFirst().kind));
    }
    static int count(const QStringList &requests, const QString &method) { return int(requests.count(method)); }

private Q_SLOTS:
    void init()
    {
        makeFor(u"edudex"_s);
        m_otherwise = {};
        m_programs.clear();
        m_seen = 0;
        m_server = std::make_unique<MockEndpoint>([this](const MockRequest &request) { return answer(request); });
    }
    void cleanup()
    {
        m_server.reset();
        dropCatalogue();
    }

    void onlyWhatIsNewIsSent()
    {
        const auto first = push();
        SUCCEEDS(first);
        const qsizetype all = first->sent.size();
        QVERIFY(all >= 3);
        QVERIFY(first->refused.isEmpty());
        QVERIFY(first->failed.isEmpty());
        QCOMPARE(count(requests(), u"PUT"_s), all);
        QVERIFY(!pathWith(u"/programs/ET%201%2F2/public"_s).isEmpty());
        QCOMPARE(states()[m_ids.welding].readiness, Readiness::Published);
        QCOMPARE(publicationCount(), 1);
        isWhole();

        // What is sent is what an export has.
        SUCCEEDS(published());
        const auto exported = files();
        for (const QByteArray &program : std::as_const(m_programs)) {
            QVERIFY(exported.values().contains(program));
        }

        const auto again = push();
        SUCCEEDS(again);
        QVERIFY(again->sent.isEmpty());
        QCOMPARE(again->unchanged.size(), all);
        QVERIFY(requests().isEmpty());

        rename(m_ids.welding, u"Lassen, maar dan anders"_s);
        const auto one = push();
        SUCCEEDS(one);
        QVERIFY(one->sent.contains(m_ids.welding));
        QVERIFY(one->sent.size() < all);
        QCOMPARE(count(requests(), u"PUT"_s), one->sent.size());
        QCOMPARE(states()[m_ids.welding].readiness, Readiness::Published);
        const auto last = publishing::publications(*m_catalogue, u"edudex"_s);
        QCOMPARE(last->constFirst().target, m_server->url().toString());
        isWhole();
    }

    void nothingNewIsNoPublication()
    {
        SUCCEEDS(push());
        const qsizetype before = publicationCount();
        SUCCEEDS(push());
        QCOMPARE(publicationCount(), before);
    }

    void aDryRunChangesNothing()
    {
        m_otherwise = [this](const MockRequest &request) -> MockAnswer {
            const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
            if (!request.path.endsWith(u"/validations/programs")) {
                return {.status = 500};
            }
            const bool isWelding =
                asked[u"data"][u"programClassification"][u"programId"].toString() == m_ids.welding.toString();
            return {.body = isWelding
                    ? R"({"validates":false,"validationMessages":[{"forClient":null,"level":"error","message":"te kort",)"
                      R"("ruleName":"minimum","contextPath":"programDescriptions.programSummaryText.nl"}]})"
                    : R"({"validates":true,"validationMessages":[]})"};
        };
        const auto report = push({.isDryRun = true});
        SUCCEEDS(report);
        QVERIFY(report->isDryRun);
        QCOMPARE(report->refused.size(), 1);
        QCOMPARE(report->refused[0].offering, m_ids.welding);
        QCOMPARE(report->refused[0].field, u"description"_s); // the summary is the beginning of the description
        QCOMPARE(report->refused[0].rule, u"minimum"_s);
        QVERIFY(domain::sentence(report->refused[0].text).contains(u"te kort"));
        QVERIFY(!report->sent.contains(m_ids.welding));
        QCOMPARE(publicationCount(), 0);
        const QStringList methods = requests();
        QCOMPARE(count(methods, u"POST"_s), methods.size());
        m_otherwise = {};
        QCOMPARE(push()->sent.size(), report->sent.size() + 1);
    }

    void whatIsRefusedComesBackToItsField()
    {
        SUCCEEDS(push());
        const QString welding = pathWith(m_ids.welding.toString());
        QVERIFY(!welding.isEmpty());
        const QByteArray before = m_programs[welding];
        rename(m_ids.welding, u"Lassen zonder reden"_s);
        for (const int status : {400, 422}) {
            m_otherwise = [&](const MockRequest &request) -> MockAnswer {
                return request.encodedPath == welding
                    ? MockAnswer{.status = status,
                          .body = R"({"status":400,"error":"Invalid","validationMessages":[)"
                                  R"({"forClient":null,"level":"error","message":"bestaat al","ruleName":"unique",)"
                                  R"("contextPath":"/programDescriptions/programName/nl"},)"
                                  R"({"forClient":null,"level":"warning","message":"kort","ruleName":"short"}]})"}
                    : MockAnswer();
            };
            const auto report = push();
            SUCCEEDS(report);
            QCOMPARE(report->refused.size(), 1);
            QCOMPARE(report->refused[0].field, u"title"_s);
            QCOMPARE(report->refused[0].kind, Kind::Offering);
            QCOMPARE(report->refused[0].record, m_ids.welding);
            QCOMPARE(report->remarks.size(), 1);
            QVERIFY(report->failed.isEmpty());
        }
        // The earlier program is still there, and recorded as such.
        QCOMPARE(m_programs[welding], before);
        QCOMPARE(states()[m_ids.welding].readiness, Readiness::Changed);
        m_otherwise = {};
        QVERIFY(push()->sent.contains(m_ids.welding));
        QCOMPARE(states()[m_ids.welding].readiness, Readiness::Published);
        isWhole();
    }

    void whatBrokeOffGoesOnWhereItWas()
    {
        int taken = 0;
        m_otherwise = [&](const MockRequest &) -> MockAnswer { return {.drops = ++taken > 1}; };
        const auto broken = push();
        FAILS_WITH(broken, u"import.connection"_s);
        QVERIFY(!domain::sentence(broken.error()).contains(u"geheim"));
        QCOMPARE(m_programs.size(), 1);
        QCOMPARE(publicationCount(), 1);
        requests();
        m_otherwise = {};
        const auto rest = push();
        SUCCEEDS(rest);
        QCOMPARE(rest->unchanged.size(), 1);
        QVERIFY(!rest->sent.isEmpty());
        QCOMPARE(count(requests(), u"PUT"_s), rest->sent.size());
        QCOMPARE(m_programs.size(), 1 + rest->sent.size());
        isWhole();
    }

    /** This holds even if the publication was never recorded because the process was killed. */
    void whatWasTakenIsNotedAtOnce()
    {
        SUCCEEDS(push());
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM published"_s));
        requests();
        const auto report = push();
        SUCCEEDS(report);
        QVERIFY(requests().isEmpty());
        QCOMPARE(states()[m_ids.welding].readiness, Readiness::Published);
    }

    void oneThatFailsDoesNotStopTheOthers()
    {
        const QString welding = m_ids.welding.toString();
        m_otherwise = [&](const MockRequest &request) -> MockAnswer {
            return {.status = request.path.contains(welding) ? 500 : 200};
        };
        const auto report = push();
        SUCCEEDS(report);
        QCOMPARE(report->failed.size(), 1);
        QCOMPARE(report->failed[0].offering, m_ids.welding);
        QVERIFY(report->sent.size() >= 2);
        QVERIFY(states()[m_ids.welding].readiness != Readiness::Published);
    }

    void accessDeniedEndsIt()
    {
        FAILS_WITH(push({.credentials = {.user = {}, .password = {}, .token = u"anders"_s}}), u"import.refused"_s);
        QCOMPARE(requests().size(), 1);
        QCOMPARE(publicationCount(), 0);
    }

    void anotherServerIsNotTakenForIt()
    {
        m_otherwise = [](const MockRequest &) -> MockAnswer {
            return {.body = "<html>Welkom</html>", .contentType = "text/html"};
        };
        FAILS_WITH(push(), u"deliver.notUnderstood"_s);
        m_otherwise = [](const MockRequest &) -> MockAnswer { return {.status = 404, .body = "nee"}; };
        FAILS_WITH(push(), u"import.httpStatus"_s);
        QCOMPARE(publicationCount(), 0);
    }

    void whatIsWithdrawnIsDeleted()
    {
        SUCCEEDS(push());
        const qsizetype all = m_programs.size();
        SUCCEEDS(publishing::withdraw(*m_catalogue, m_ids.welding, u"edudex"_s));
        requests();
        const auto report = push();
        SUCCEEDS(report);
        QCOMPARE(report->deleted, QList{m_ids.welding});
        QCOMPARE(count(requests(), u"DELETE"_s), 1);
        QCOMPARE(m_programs.size(), all - 1);
        QCOMPARE(states()[m_ids.welding].readiness, Readiness::Withdrawn);
        isWhole();
        QVERIFY(push()->deleted.isEmpty());
        QVERIFY(requests().isEmpty());
    }

    void whatIsGoneIsDeletedAndWhatIsBlockedStays()
    {
        SUCCEEDS(push());
        const qsizetype all = m_programs.size();
        set(Kind::Offering, m_ids.safety, domain::offeringTable().summary, QVariant());
        set(Kind::Offering, m_ids.safety, domain::offeringTable().title, QVariant());
        domain::NoProgress progress;
        const auto removal = authoring::removal(*m_catalogue, {m_ids.welding}, progress);
        SUCCEEDS(removal);
        apply(*removal);
        const auto report = push();
        SUCCEEDS(report);
        QCOMPARE(report->deleted, QList{m_ids.welding});
        QCOMPARE(report->kept, QList{m_ids.safety});
        QVERIFY(std::ranges::any_of(report->skipped,
            [this](const exchange::Skipped &each) { return each.offering == m_ids.safety && each.findings > 0; }));
        QCOMPARE(m_programs.size(), all - 1);
        isWhole();
    }

    /**
     * EDU-DEX now knows the offering by another id; the program with the old one would otherwise stay there for ever.
     */
    void anotherIdTakesThePlaceOfTheOld()
    {
        SUCCEEDS(push());
        const qsizetype all = m_programs.size();
        set(Kind::Offering, m_ids.welding, domain::offeringTable().codes,
            QVariantList{QVariantMap{{u"type"_s, u"edudex"_s}, {u"code"_s, u"L-1"_s}}});
        const auto report = push();
        SUCCEEDS(report);
        QCOMPARE(m_programs.size(), all);
        QVERIFY(!pathWith(u"/programs/L-1/public"_s).isEmpty());
        QCOMPARE(states()[m_ids.welding].readiness, Readiness::Published);
        isWhole();
    }

    void someOnlyAndNeverWhatNobodyChose()
    {
        const auto report = push({.offerings = {m_ids.welding}});
        SUCCEEDS(report);
        QCOMPARE(report->sent, QList{m_ids.welding});
        QCOMPARE(m_programs.size(), 1);
        const QByteArray alone = m_programs.first();
        SUCCEEDS(push());
        QVERIFY(m_programs.values().contains(alone)); // sent alone, it is the same as when sent with all others
        QVERIFY(!states()[m_ids.draft].published.isValid() || states()[m_ids.draft].status == u"approved");
    }

    void stoppingKeepsWhatWasTaken()
    {
        class Stopping : public domain::Progress
        {
        public:
            bool step(qint64 done, qint64, const domain::Message &what) override
            {
                return what.code != u"deliver.sending" || done < 2;
            }
        };
        Stopping progress;
        PushRequest request;
        request.address = m_server->url().toString();
        request.credentials.token = u"geheim"_s;
        request.selection = exchange::Selection::Ready;
        FAILS_WITH(publishing::delivery::push(*m_catalogue, u"edudex"_s, request, progress), u"cancelled"_s);
        QCOMPARE(m_programs.size(), 2);
        QCOMPARE(push()->unchanged.size(), 2);
        isWhole();
    }

    void noSecretIsKept()
    {
        SUCCEEDS(push());
        m_catalogue.reset();
        QFile file(m_folder->filePath(u"proef.llo"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("geheim"));
    }

    void onlySomeDestinationsCanBeTold()
    {
        PushRequest request;
        domain::NoProgress progress;
        FAILS_WITH(publishing::delivery::push(*m_catalogue, u"elm"_s, request, progress), u"deliver.cannotPush"_s);
        FAILS_WITH(publishing::delivery::push(*m_catalogue, u"rio"_s, request, progress), u"deliver.noAddress"_s);
        request.address = u"http://api.example.org/"_s;
        FAILS_WITH(publishing::delivery::push(*m_catalogue, u"edudex"_s, request, progress), u"deliver.notHttps"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(ProgramsTest)
#include "programs_test.moc"
