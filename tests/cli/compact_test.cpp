// SPDX-License-Identifier: GPL-3.0-or-later
// leerschakel-cli compact: what it prints, what it keeps, and that it is done completely or not at all.
#include "store/backup.h"
#include "store/compaction.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/catalogues.h"
#include "support/extent.h"
#include "support/program.h"
#include "support/result.h"
#include "support/rounds.h"
#include "support/rows.h"
#include "support/sources.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Access;
using store::Catalogue;
using tests::Ended;
using tests::runCli;

class CompactTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    tests::SmallCatalogue m_catalogue;

    static constexpr int edits = 60;

    [[nodiscard]] QString base() const { return m_folder->filePath(u"base.llo"_s); }
    static qint64 emptiedIn(const QString &path)
    {
        const auto catalogue = Catalogue::open(path, Access::Read, {});
        return catalogue ? tests::numberOf(**catalogue, u"SELECT count(*) FROM change_entry WHERE erased IS NOT NULL"_s)
                         : -1;
    }
    static QStringList foundIn(const QString &path)
    {
        const auto catalogue = Catalogue::open(path, Access::Write, vocabulary::derivations());
        const auto damage = catalogue ? store::check(**catalogue) : std::unexpected(catalogue.error());
        QStringList found;
        const QList<store::Damage> all = damage.value_or(QList<store::Damage>());
        for (const store::Damage &each : all) {
            found.append(each.kind + u' ' + each.message.code);
        }
        return damage ? found : QStringList{domain::sentence(damage.error())};
    }
    static QString summaryIn(const QString &path)
    {
        const auto catalogue = Catalogue::open(path, Access::Read, {});
        return catalogue ? tests::textRows(**catalogue, u"SELECT summary_nl FROM offering"_s).value(0) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = tests::makeSmallCatalogue(base());
        QVERIFY(!m_catalogue.path.isEmpty());
        const auto catalogue = Catalogue::open(base(), Access::Write, vocabulary::derivations());
        SUCCEEDS(catalogue);
        const domain::Id id = domain::Id::fromString(m_catalogue.offering);
        for (int i = 0; i < edits; ++i) {
            const auto offering = store::load(**catalogue, domain::Kind::Offering, id);
            SUCCEEDS(offering);
            changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
            change.set(
                **offering, domain::offeringTable().summary, QVariantMap{{u"nl"_s, QString::number(i).repeated(4000)}});
            SUCCEEDS(store::apply(**catalogue, change));
        }
    }

    void init()
    {
        m_catalogue.path = m_folder->filePath(u"proef.llo"_s);
        QFile::remove(m_catalogue.path);
        QDir(m_catalogue.path + u".backups"_s).removeRecursively();
        QDir(m_folder->filePath(u"proef.backups"_s)).removeRecursively();
        QVERIFY(QFile::copy(base(), m_catalogue.path));
    }

    void countedFirst()
    {
        const Ended counted =
            runCli({u"compact"_s, m_catalogue.path, u"--before"_s, u"2100-01-01"_s, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(counted.code, 0);
        const QJsonObject json = counted.json().toObject();
        QCOMPARE(json[u"changes"_s].toInt(), edits - 1);
        QCOMPARE(json[u"values"_s].toInt(), edits - 1);
        QVERIFY(json[u"bytes"_s].toInt() > 59 * 4000);
        QVERIFY(json[u"backup"_s].isNull());
        QCOMPARE(emptiedIn(m_catalogue.path), 0);
        QVERIFY(store::backupsOf(m_catalogue.path).isEmpty());
    }

    void thenDone()
    {
        const qint64 before = QFileInfo(m_catalogue.path).size();
        const Ended done = runCli({u"compact"_s, m_catalogue.path, u"--before"_s, u"2100-01-01"_s, u"--json"_s});
        QVERIFY2(done.code == 0, done.messages.constData());
        const QJsonObject json = done.json().toObject();
        QCOMPARE(json.keys(), (QStringList{u"backup"_s, u"bytes"_s, u"changes"_s, u"size"_s, u"values"_s}));
        QCOMPARE(json[u"values"_s].toInt(), edits - 1);
        const qint64 after = QFileInfo(m_catalogue.path).size();
        QCOMPARE(json[u"size"_s].toObject()[u"after"_s].toInteger(), after);
        QVERIFY2(after < before - 59 * 4000, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
        QCOMPARE(emptiedIn(m_catalogue.path), edits - 1);
        QCOMPARE(foundIn(m_catalogue.path), QStringList());
        QCOMPARE(store::backupsOf(m_catalogue.path), QStringList{json[u"backup"_s].toString()});
        QCOMPARE(emptiedIn(json[u"backup"_s].toString()), 0);
        QCOMPARE(foundIn(json[u"backup"_s].toString()), QStringList());

        // The history has all changes, and states which of them no longer have their details.
        const Ended history = runCli({u"history"_s, m_catalogue.path, m_catalogue.offering, u"--json"_s});
        const QJsonArray items = history.json().toArray();
        QVERIFY(items.size() > edits);
        QVERIFY(!items[0][u"entries"_s][0][u"after"_s].isNull());
        QVERIFY(!items[0][u"entries"_s][0].toObject().contains(u"kept"_s));
        const QJsonObject gone = items[1][u"entries"_s][0].toObject();
        QCOMPARE(gone[u"field"_s].toString(), u"summary"_s);
        QVERIFY(gone[u"before"_s].isNull() && gone[u"after"_s].isNull());
        QCOMPARE(gone[u"kept"_s], QJsonValue(false));
        const QList<QByteArray> lines = runCli({u"history"_s, m_catalogue.path}).out.split('\n');
        QVERIFY(!lines.value(0).contains("no longer kept"));
        QVERIFY(lines.value(1).endsWith("details no longer kept"));

        // A second run changes nothing, and one step can be undone.
        const Ended again = runCli({u"compact"_s, m_catalogue.path, u"--before"_s, u"2100-01-01"_s, u"--json"_s});
        QCOMPARE(again.json()[u"values"_s].toInt(), 0);
        QCOMPARE(store::backupsOf(m_catalogue.path).size(), 1);
        QCOMPARE(runCli({u"undo"_s, m_catalogue.path}).code, 0);
        QCOMPARE(summaryIn(m_catalogue.path), QString::number(edits - 2).repeated(4000));
        QCOMPARE(runCli({u"undo"_s, m_catalogue.path}).code, 2);
    }

    /** Old versions of a vocabulary go if only old details referred to them. */
    void contentsOfOldVocabulariesGo()
    {
        const auto contents = [this] {
            return tests::valueIn(m_catalogue.path, u"SELECT count(*) FROM vocabulary_content"_s).toInt();
        };
        const QString source = m_folder->filePath(u"vocabulary.ttl"_s);
        for (int i = 1; i <= 4; ++i) {
            QVERIFY(tests::writeVocabulary(source, 20, i));
            const Ended loaded = runCli({u"vocabulary"_s, u"import"_s, m_catalogue.path, source});
            QVERIFY2(loaded.code == 0, loaded.messages.constData());
        }
        QCOMPARE(contents(), 4);
        QCOMPARE(runCli({u"compact"_s, m_catalogue.path, u"--before"_s, u"2100-01-01"_s}).code, 0);
        QCOMPARE(contents(), 2);
        QCOMPARE(foundIn(m_catalogue.path), QStringList());
        QCOMPARE(runCli({u"undo"_s, m_catalogue.path}).code, 0);
        QCOMPARE(foundIn(m_catalogue.path), QStringList());
    }

    void onlyWithADay()
    {
        for (const QString &day : {u"gisteren"_s, u"2027-02-30"_s, u""_s}) {
            const Ended ended = runCli({u"compact"_s, m_catalogue.path, u"--before"_s, day});
            QCOMPARE(ended.code, 2);
            QVERIFY(ended.isOneLine());
        }
        QCOMPARE(runCli({u"compact"_s, m_catalogue.path}).code, 2);
        const Ended none = runCli({u"compact"_s, m_catalogue.path, u"--before"_s, u"2001-01-01"_s, u"--json"_s});
        QCOMPARE(none.code, 0);
        QCOMPARE(none.json()[u"values"_s].toInt(), 0);
    }

    /** Whenever it is killed, the catalogue is sound, with either all details or the compacted history. */
    void killedItIsWholeOrNothing()
    {
        const QString copy = m_folder->filePath(u"maat.llo"_s);
        QVERIFY(QFile::copy(base(), copy));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runCli({u"compact"_s, copy, u"--before"_s, u"2100-01-01"_s}).code, 0);
        const qint64 whole = timer.nsecsElapsed() / 1000;
        const QString summary = summaryIn(base());
        QRandomGenerator random(20270301);
        int kills = 0;
        int done = 0;
        const int rounds = tests::rounds(12, 40, 200);
        for (int i = 0; i < rounds; ++i) {
            init();
            QProcess victim;
            victim.start(tests::programPath(u"leerschakel-cli"_s),
                {u"compact"_s, m_catalogue.path, u"--before"_s, u"2100-01-01"_s});
            QVERIFY(victim.waitForStarted());
            QThread::usleep(ulong(random.bounded(whole)));
            victim.kill();
            victim.waitForFinished();
            kills += victim.exitStatus() == QProcess::CrashExit ? 1 : 0;
            QCOMPARE(foundIn(m_catalogue.path), QStringList());
            const qint64 emptied = emptiedIn(m_catalogue.path);
            QVERIFY2(emptied == 0 || emptied == edits - 1, qPrintable(QString::number(emptied)));
            done += emptied > 0 ? 1 : 0;
            QCOMPARE(summaryIn(m_catalogue.path), summary);
        }
        qInfo("%d rounds, %d killed while at work, %d after it was done", rounds, kills, done);
        QVERIFY(kills > 0);
    }
};

LEERSCHAKEL_TEST_MAIN(CompactTest)
#include "compact_test.moc"
