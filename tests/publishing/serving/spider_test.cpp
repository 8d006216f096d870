// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/exporter.h"
#include "exchange/ooapi5/importer.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/sample/sample.h"
#include "publishing/serving/served.h"
#include "support/generator.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::Selection;
using store::Catalogue;
using tests::Served;

/** A client that begins at / and follows every page and every id, and one that imports everything. */
class SpiderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QUrl m_url;
    int m_requests = 0;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    /** The document at \a address; fails the test if there is none. */
    QJsonObject document(const QString &address)
    {
        QNetworkRequest request(QUrl(m_url.toString().chopped(1) + address));
        request.setRawHeader("Accept", "application/json; version=5");
        const std::unique_ptr<QNetworkReply> reply(m_network->get(request));
        QEventLoop loop;
        connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        ++m_requests;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray body = reply->readAll();
        const QString type = reply->header(QNetworkRequest::ContentTypeHeader).toString();
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        if (status != 200 || !type.startsWith(u"application/json") || object.isEmpty()) {
            QTest::qFail(qPrintable(u"%1: %2 %3 %4"_s.arg(address).arg(status).arg(type, QString::fromUtf8(body))),
                __FILE__, __LINE__);
        }
        return object;
    }

    /** Writes a document to where the validator expects it in a folder. */
    void keep(const QString &name, const QJsonObject &object)
    {
        const QString file = path(u"spin/"_s + name + u".json"_s);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QJsonDocument(object).toJson());
    }

    /**
     * The official document uses "oneOf" with schemas that are not exclusive, so that no offering is valid in this
     * list; each offering is requested, and validated, on its own.
     */
    static bool isAskedTwice(const QString &address)
    {
        return address.startsWith(u"/organizations/") && address.endsWith(u"/offerings");
    }

    /** All items of a list, page after page; keeps each page. */
    QJsonArray all(const QString &address, const QString &query = {})
    {
        QJsonArray items;
        bool isMore = true;
        for (int page = 1; isMore && !QTest::currentTestFailed(); ++page) {
            const QJsonObject list = document(
                address + u"?pageSize=20&pageNumber=%1"_s.arg(page) + (query.isEmpty() ? query : u'&' + query));
            const QJsonArray found = list[u"items"_s].toArray();
            if (list[u"pageNumber"_s].toInt() != page || found.size() > 20 || list[u"pageSize"_s].toInt() != 20
                || (page == 1) == list[u"hasPreviousPage"_s].toBool()) {
                QTest::qFail(qPrintable(address + u" is no page"_s), __FILE__, __LINE__);
            }
            if (!isAskedTwice(address)) {
                keep(page == 1 ? address.mid(1) : u"pagina-%1"_s.arg(page) + address, list);
            }
            for (const QJsonValue &item : found) {
                items.append(item);
            }
            isMore = list[u"hasNextPage"_s].toBool();
        }
        return items;
    }

    struct Below {
        QString path;
        QString id;
        QStringList lists;
        QString expand;
    };
    void follow(const Below &kind, QSet<QString> &runs)
    {
        const QJsonArray items = all(kind.path);
        QSet<QString> seen;
        for (const QJsonValue &item : items) {
            const QString id = item[kind.id].toString();
            QVERIFY2(!seen.contains(id), qPrintable(id));
            seen.insert(id);
            const QString address = kind.path + u'/' + id;
            const QJsonObject one = document(address);
            QCOMPARE(one[kind.id].toString(), id);
            keep(address.mid(1), one);
            keep(u"heel"_s + address, document(address + u"?returnTimelineOverrides=true&expand="_s + kind.expand));
            for (const QString &list : kind.lists) {
                const bool isRuns = list == u"offerings";
                const QJsonArray below = all(address + u'/' + list, isRuns ? u"since=1900-01-01"_s : QString());
                for (const QJsonValue &each : below) {
                    if (isRuns) {
                        runs.insert(each[u"offeringId"_s].toString());
                    }
                }
            }
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        qInfo("%s: %d", qPrintable(kind.path), int(items.size()));
    }

    void fill(int offerings)
    {
        SUCCEEDS(tests::makeSample(*m_catalogue));
        tests::Generator generator({.seed = 21, .offerings = offerings});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next(200)));
        }
    }

    static exchange::Result<exchange::ExportReport> write(
        Catalogue &catalogue, const QString &folder, Selection selection)
    {
        domain::NoProgress progress;
        return exchange::ooapi5::Exporter().write(
            catalogue, {.folder = folder, .selection = selection, .offerings = {}, .language = std::nullopt}, progress);
    }

    /**
     * The report of an import into a new catalogue, from \a folder or, if that is empty, from what is served; a second
     * import has to find nothing new. The catalogue is then exported.
     */
    exchange::Result<exchange::ImportReport> imported(const QString &name, const QString &folder)
    {
        auto copy = Catalogue::create(path(name), vocabulary::derivations());
        if (!copy) {
            return std::unexpected(copy.error());
        }
        const Served served(path(u"proef.llo"_s));
        domain::NoProgress progress;
        const exchange::ImportRequest request{
            .source = folder.isEmpty() ? served.url().toString() : folder, .dryRun = false, .credentials = {}};
        auto report = exchange::ooapi5::Importer().read(**copy, request, progress);
        const auto again = exchange::ooapi5::Importer().read(**copy, request, progress);
        if (report && (!again || again->change != 0 || again->unchanged != report->added)) {
            QTest::qFail("a second import found something new", __FILE__, __LINE__);
        }
        if (report && !report->rejected.isEmpty()) {
            QTest::qFail(qPrintable(domain::sentence(report->rejected.first().text)), __FILE__, __LINE__);
        }
        const auto written = write(**copy, path(name + u" uit"_s), Selection::All);
        return written ? report : std::unexpected(written.error());
    }

    void compareFolders(const QString &expected, const QString &actual)
    {
        for (const QString &name :
            {u"organizations.json"_s, u"courses.json"_s, u"programs.json"_s, u"education-specifications.json"_s}) {
            QFile one(path(expected + u'/' + name));
            QFile other(path(actual + u'/' + name));
            QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
            QCOMPARE(other.readAll(), one.readAll());
        }
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_network = std::make_unique<QNetworkAccessManager>();
        auto made = Catalogue::create(path(u"proef.llo"_s), vocabulary::derivations());
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        m_requests = 0;
    }
    void cleanup()
    {
        m_network.reset();
        m_catalogue.reset();
        m_folder.reset();
    }

    void everyPageAndEveryIdIsThereAndValid()
    {
        fill(60);
        const Served served(path(u"proef.llo"_s));
        m_url = served.url();
        QVERIFY(m_url.isValid());
        keep(u"index"_s, document(u"/"_s));
        QSet<QString> runs;
        follow(
            {.path = u"/organizations"_s,
                .id = u"organizationId"_s,
                .lists = {u"programs"_s, u"courses"_s, u"components"_s, u"offerings"_s, u"education-specifications"_s},
                .expand = u"parent,children"_s},
            runs);
        follow({.path = u"/education-specifications"_s,
                   .id = u"educationSpecificationId"_s,
                   .lists = {u"education-specifications"_s, u"courses"_s, u"programs"_s},
                   .expand = u"organization,parent,children"_s},
            runs);
        follow({.path = u"/programs"_s,
                   .id = u"programId"_s,
                   .lists = {u"programs"_s, u"courses"_s, u"offerings"_s},
                   .expand = u"organization,educationSpecification,parent,children,coordinators"_s},
            runs);
        follow({.path = u"/courses"_s,
                   .id = u"courseId"_s,
                   .lists = {u"components"_s, u"offerings"_s},
                   .expand = u"organization,educationSpecification,programs,coordinators"_s},
            runs);
        for (const QString &list :
            {u"/academic-sessions"_s, u"/persons"_s, u"/groups"_s, u"/buildings"_s, u"/rooms"_s, u"/news-feeds"_s}) {
            QCOMPARE(all(list).size(), 0);
        }
        QVERIFY(!QTest::currentTestFailed());
        for (const QString &id : std::as_const(runs)) {
            const QString address = u"/offerings/"_s + id;
            keep(address.mid(1), document(address));
            keep(u"heel"_s + address, document(address + u"?expand=course,program,organization,academicSession"_s));
        }
        QVERIFY(!QTest::currentTestFailed());
        QVERIFY2(runs.size() > 20, qPrintable(QString::number(runs.size())));
        qInfo("%d requests, %d offerings", m_requests, int(runs.size()));
        if (!tests::hasValidators()) {
            QSKIP("all is there; set LEERSCHAKEL_VALIDATE to have it validated with the official document");
        }
        // Each page is in its own folder, so that the address of a document is its path.
        QStringList folders{path(u"spin"_s), path(u"spin/heel"_s)};
        for (const QString &name : QDir(path(u"spin"_s)).entryList({u"pagina-*"_s}, QDir::Dirs)) {
            folders.append(path(u"spin/"_s + name));
        }
        for (const QString &folder : std::as_const(folders)) {
            QStringList entries;
            for (const QString &entry : QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
                if (entry != u"heel" && !entry.startsWith(u"pagina-"_s)) {
                    entries.append(folder + u'/' + entry);
                }
            }
            QStringList verdict = tests::verdictOf(u"ooapi5.mjs"_s, entries).split(u'\n');
            verdict.removeIf([](const QString &line) { return line.isEmpty() || line.startsWith(u"OK "); });
            QVERIFY2(verdict.isEmpty(), qPrintable(verdict.join(u'\n').left(3'000)));
        }
    }

    void whatIsImportedFromItIsWhatIsServed()
    {
        SUCCEEDS(tests::makeSample(*m_catalogue));
        SUCCEEDS(write(*m_catalogue, path(u"uit"_s), Selection::Ready));
        const auto report = imported(u"kopie.llo"_s, {});
        SUCCEEDS(report);
        QVERIFY2(report->lost.isEmpty(),
            report->lost.isEmpty() ? "" : qPrintable(domain::sentence(report->lost.first().text)));
        QCOMPARE(report->added, 4);
        compareFolders(u"uit"_s, u"kopie.llo uit"_s);
    }

    /** A programme that is served may refer to modules that are not; these references are lost, and nothing else is. */
    void whatIsImportedFromItIsWhatAnExportHas()
    {
        fill(120);
        SUCCEEDS(write(*m_catalogue, path(u"uit"_s), Selection::Ready));
        const auto fromFolder = imported(u"map.llo"_s, path(u"uit"_s));
        SUCCEEDS(fromFolder);
        const auto report = imported(u"kopie.llo"_s, {});
        SUCCEEDS(report);
        QVERIFY(report->added > 40);
        QCOMPARE(report->added, fromFolder->added);
        QVERIFY(!report->lost.isEmpty());
        QCOMPARE(report->lost.size(), fromFolder->lost.size());
        for (const exchange::LostInput &lost : report->lost) {
            QVERIFY2(lost.path.endsWith(u"/module"), qPrintable(lost.path));
        }
        compareFolders(u"map.llo uit"_s, u"kopie.llo uit"_s);
    }

    void theSampleIsServed()
    {
        m_catalogue.reset();
        auto sample = Catalogue::create(path(u"voorbeeld.llo"_s), vocabulary::derivations());
        SUCCEEDS(sample);
        SUCCEEDS(exchange::sample::fill(**sample));
        sample->reset();
        const Served served(path(u"voorbeeld.llo"_s));
        m_url = served.url();
        QVERIFY(all(u"/courses"_s).size() > 5);
    }
};

LEERSCHAKEL_TEST_MAIN(SpiderTest)
#include "spider_test.moc"
