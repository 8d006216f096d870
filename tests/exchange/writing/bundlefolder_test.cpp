// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/registry.h"
#include "store/filelock.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using exchange::ExportReport;
using exchange::Selection;
using store::Catalogue;

/** An export replaces an earlier one and nothing else, completely or not at all. */
class BundleFolderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    store::Result<ExportReport> exported(const QString &folder)
    {
        domain::NoProgress progress;
        return exported(folder, progress);
    }

    store::Result<ExportReport> exported(const QString &folder, domain::Progress &progress)
    {
        return exchange::exporter(u"ooapi5"_s)
            ->write(*m_catalogue,
                {.folder = path(folder), .selection = Selection::All, .offerings = {}, .language = {}}, progress);
    }

    [[nodiscard]] bool leftNothing() const
    {
        return QDir(m_folder->path())
            .entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
            .isEmpty();
    }

    /** Writes a file \a name, creating the folders above it. */
    void put(const QString &name, const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(path(u"proef.llo"_s), {}, {.author = u"t"_s, .device = u"d"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        SUCCEEDS(tests::makeSample(*m_catalogue));
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void aFolderWithOtherThingsIsLeftAlone()
    {
        put(u"thuis/brief.txt"_s, "Lieve Anna");
        const auto refused = exported(u"thuis"_s);
        FAILS_WITH(refused, u"export.notOurs"_s);
        QCOMPARE(refused.error().message.arguments.last(), u"brief.txt"_s);
        QVERIFY(QFile::exists(path(u"thuis/brief.txt"_s)));
        FAILS_WITH(exported(u"proef.llo"_s), u"export.cannotWrite"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"leeg"_s));
        SUCCEEDS(exported(u"leeg"_s));
    }

    /** A website has a manifest.json as well. */
    void aManifestOfSomebodyElseIsNone_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<QString>("code");
        QTest::newRow("of a web site") << QByteArray("{\"name\":\"Mijn site\",\"start_url\":\"/\"}")
                                       << u"export.notOurs"_s;
        QTest::newRow("no JSON") << QByteArray("ja") << u"export.notOurs"_s;
        QTest::newRow("empty") << QByteArray() << u"export.notOurs"_s;
        QTest::newRow("a list") << QByteArray("[{\"program\":\"Leerschakel 0.1.0\"}]") << u"export.notOurs"_s;
        QTest::newRow("of another program")
            << QByteArray("{\"program\":\"Anders 1\",\"destination\":\"ooapi5\",\"files\":[{\"path\":\"index.html\"}]}")
            << u"export.notOurs"_s;
        QTest::newRow("to another destination") << QByteArray(
            "{\"program\":\"Leerschakel 0.1.0\",\"destination\":\"rio\",\"files\":[{\"path\":\"index.html\"}]}")
                                                << u"export.otherDestination"_s;
        QTest::newRow("without the files")
            << QByteArray("{\"program\":\"Leerschakel 0.1.0\",\"destination\":\"ooapi5\"}") << u"export.notOurs"_s;
    }

    void aManifestOfSomebodyElseIsNone()
    {
        QFETCH(QByteArray, manifest);
        QFETCH(QString, code);
        put(u"site/manifest.json"_s, manifest);
        put(u"site/index.html"_s, "<h1>Hallo</h1>");
        const QMap<QString, QByteArray> before = tests::filesBelow(path(u"site"_s));
        FAILS_WITH(exported(u"site"_s), code);
        QCOMPARE(tests::filesBelow(path(u"site"_s)), before);
        QVERIFY(leftNothing());
    }

    void whatSomebodyPutIntoAnExportIsNotThrownAway_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("next to it") << u"nota.txt"_s;
        QTest::newRow("hidden") << u".htaccess"_s;
        QTest::newRow("deep in it") << u"courses/notities/nota.txt"_s;
        QTest::newRow("a link") << u"koppeling"_s;
    }

    void whatSomebodyPutIntoAnExportIsNotThrownAway()
    {
        QFETCH(QString, name);
        SUCCEEDS(exported(u"out"_s));
        SUCCEEDS(exported(u"out"_s)); // only an earlier export is replaced
        if (name == u"koppeling") {
            QVERIFY(QFile::link(path(u"proef.llo"_s), path(u"out/"_s + name)));
        } else {
            put(u"out/"_s + name, "van mij");
        }
        const auto refused = exported(u"out"_s);
        FAILS_WITH(refused, u"export.notOurs"_s);
        QCOMPARE(refused.error().message.arguments, QStringList({path(u"out"_s), name}));
        QVERIFY(QFile::exists(path(u"out/"_s + name)));
        QVERIFY(QFile::remove(path(u"out/"_s + name)));
        SUCCEEDS(exported(u"out"_s));
    }

    /** This includes exports to other folders, if nobody is working in them any more. */
    void whatKilledExportsLeftIsSwept()
    {
        put(u".elders.export/courses.json"_s, "half");
        put(u".elders.export.lock"_s, {});
        put(u".bezig.export/courses.json"_s, "half");
        store::FileLock busy(path(u".bezig.export.lock"_s));
        QVERIFY(busy.take() == store::FileLock::Taken::Yes);
        put(u".weg.export.old/courses.json"_s, "die er stond");
        put(u".weg.export.lock"_s, {});
        put(u".van-mij.export/brief.txt"_s, "geen slot");
        SUCCEEDS(exported(u"out"_s));
        QVERIFY(!QFile::exists(path(u".elders.export"_s)) && !QFile::exists(path(u".elders.export.lock"_s)));
        QVERIFY(QFile::exists(path(u".bezig.export/courses.json"_s)));
        QVERIFY(QFile::exists(path(u"weg/courses.json"_s)) && !QFile::exists(path(u".weg.export.old"_s)));
        QVERIFY(QFile::exists(path(u".van-mij.export/brief.txt"_s)));
    }

    void anExportThatWasKilledHoldsNoneBack()
    {
        // Left by an export that ended while it made its lock: a lock file without a name in it, and a partial folder.
        QFile lock(path(u".out.export.lock"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        QVERIFY(QDir(m_folder->path()).mkdir(u".out.export"_s));
        SUCCEEDS(exported(u"out"_s));
        QVERIFY(!QFile::exists(path(u".out.export"_s)));
    }

    void aCancelledExportLeavesTheOldOne()
    {
        class Stop : public domain::Progress
        {
        public:
            bool step(qint64, qint64, const domain::Message &) override { return false; }
        };
        SUCCEEDS(exported(u"out"_s));
        const QMap<QString, QByteArray> before = tests::filesBelow(path(u"out"_s));
        Stop stop;
        FAILS_WITH(exported(u"out"_s, stop), u"cancelled"_s);
        QCOMPARE(tests::filesBelow(path(u"out"_s)), before);
        QVERIFY(leftNothing());
    }

    /** A file that somebody puts into the folder while the export is written stays there, and is reported. */
    void whatIsPutThereMeanwhileIsNotThrownAway()
    {
        class Putting : public domain::Progress
        {
        public:
            explicit Putting(const QString &path) : m_path(path) {}
            [[nodiscard]] bool step(qint64, qint64, const domain::Message &what) override
            {
                QFile file(m_path);
                return what.code != u"export.writing" || file.open(QIODevice::WriteOnly);
            }

        private:
            QString m_path;
        };
        SUCCEEDS(exported(u"out"_s));
        Putting putting(path(u"out/nota.txt"_s));
        FAILS_WITH(exported(u"out"_s, putting), u"export.notOurs"_s);
        QVERIFY(QFile::exists(path(u"out/nota.txt"_s)));
        QVERIFY(leftNothing());
    }
};

LEERSCHAKEL_TEST_MAIN(BundleFolderTest)
#include "bundlefolder_test.moc"
