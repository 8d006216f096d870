// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/beside.h"
#include "support/drivenwindow.h"
#include "support/program.h"
#include "support/rounds.h"
#include "support/sources.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QMutex>
#include <QRandomGenerator>
#include <QThread>

#include <atomic>
#include <functional>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/**
 * Two people on one catalogue: one writes in the window, while the other lists, backs up, exports and tries to import,
 * all the time and each at their own pace. Readers see everything that was saved when they began; a second writer is
 * told who has the catalogue; nobody waits long, and nothing is lost.
 */
class TwoPeopleTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 patience = 30'000; // milliseconds; sanitizers, two slow cores

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"samen.llo"_s);
    QMutex m_mutex;
    QStringList m_saved;
    QStringList m_wrong;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_listed = 0, m_backedUp = 0, m_exported = 0, m_refused = 0;

    QStringList saved()
    {
        const QMutexLocker locker(&m_mutex);
        return m_saved;
    }
    void note(const QString &wrong)
    {
        if (!wrong.isEmpty()) {
            const QMutexLocker locker(&m_mutex);
            m_wrong.append(wrong);
            m_isOver = true;
        }
    }
    static QString absent(const QString &what, const QString &path, const QStringList &words)
    {
        QString wrong;
        const QStringList missing = tests::missingFrom(tests::titlesIn(path, wrong), words);
        return missing.isEmpty() ? wrong : what + u" lacks "_s + missing.join(u", "_s) + wrong;
    }

    /** Does \a work again and again, with random pauses, until the time is over. */
    QThread *keepDoing(quint32 seed, const std::function<QString()> &work)
    {
        QThread *thread = QThread::create([=, this] {
            QRandomGenerator random(seed);
            while (!m_isOver) {
                QElapsedTimer timer;
                timer.start();
                note(work());
                if (timer.elapsed() > patience) {
                    note(u"it took %1 ms"_s.arg(timer.elapsed()));
                }
                QThread::msleep(random.bounded(20, 400));
            }
        });
        thread->start();
        return thread;
    }

    QString list()
    {
        const QStringList before = saved();
        ++m_listed;
        return absent(u"the list"_s, m_path, before);
    }
    QString backUp()
    {
        const QStringList before = saved();
        const tests::Ended made =
            tests::runCli({u"backup"_s, m_path, u"--to"_s, m_folder.filePath(u"kopie"_s), u"--json"_s});
        if (made.code != 0) {
            return u"backup: "_s + QString::fromUtf8(made.messages);
        }
        ++m_backedUp;
        return absent(u"the backup"_s, made.json()[u"file"_s].toString(), before);
    }
    QString exportAll()
    {
        const QString site = m_folder.filePath(u"site"_s);
        const tests::Ended made =
            tests::runCli({u"export"_s, m_path, u"--to"_s, u"ooapi5"_s, u"--out"_s, site, u"--only"_s, u"all"_s});
        if (made.code != 0 && made.code != 1) {
            return u"export: "_s + QString::fromUtf8(made.messages);
        }
        ++m_exported;
        return tests::wrongWithExport(site);
    }
    QString import()
    {
        const tests::Ended refused =
            tests::runCli({u"import"_s, m_path, m_folder.filePath(u"cursussen"_s), u"--from"_s, u"ooapi5"_s});
        ++m_refused;
        return refused.code == 3 && refused.isOneLine() && refused.messages.contains("leerschakel-driven")
            ? QString()
            : u"import: %1, "_s.arg(refused.code) + QString::fromUtf8(refused.messages);
    }

private Q_SLOTS:
    void oneWritesAndOneReads()
    {
        QCOMPARE(tests::makeSampleCatalogue(m_path), QString());
        QVERIFY(tests::writeCourses(m_folder.filePath(u"cursussen"_s), 20, 1));
        tests::DrivenWindow window(m_path);
        QCOMPARE(window.start(), QString());
        const QList<QThread *> others{keepDoing(1, [this] { return list(); }),
            keepDoing(2, [this] { return backUp(); }), keepDoing(3, [this] { return exportAll(); }),
            keepDoing(4, [this] { return import(); })};

        QRandomGenerator random(20270205);
        const QDeadlineTimer end(1000 * tests::rounds(6, 60, 60));
        for (int number = 0; !end.hasExpired() && !m_isOver; ++number) {
            const QString word = u"woord%1x"_s.arg(number);
            QElapsedTimer timer;
            timer.start();
            const tests::Answer answer = window.sayAll({{u"row"_s, QString::number(random.bounded(8))},
                {u"field"_s, u"offering.title"_s, random.bounded(2) == 0 ? u"nl"_s : u"en"_s},
                {u"key"_s, u"Ctrl+End"_s}, {u"type"_s, u' ' + word}, {u"settle"_s}, {u"look"_s}});
            note(answer.isDone ? QString() : u"the window: "_s + answer.why);
            if (!answer.saysSaved()) {
                note(u"the window says: "_s + answer.status);
            }
            if (timer.elapsed() > patience) {
                note(u"the window took %1 ms"_s.arg(timer.elapsed()));
            }
            const QMutexLocker locker(&m_mutex);
            m_saved.append(word);
        }
        m_isOver = true;
        for (QThread *thread : others) {
            QVERIFY(thread->wait());
            delete thread;
        }
        QCOMPARE(window.deletedFiles(), QStringList());
        window.kill();
        QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(u'\n')));
        QCOMPARE(absent(u"the catalogue"_s, m_path, m_saved), QString());
        QCOMPARE(tests::wrongWith(m_path), QString());
        qInfo("%d edits, %d times listed, %d backups, %d exports, %d imports refused", int(m_saved.size()),
            m_listed.load(), m_backedUp.load(), m_exported.load(), m_refused.load());
        QVERIFY(m_saved.size() > 2 && m_listed > 2 && m_backedUp > 0 && m_exported > 0 && m_refused > 0);
    }
};

LEERSCHAKEL_TEST_MAIN(TwoPeopleTest)
#include "twopeople_test.moc"
