// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replicaguard.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::ReplicaGuard;
using store::ReplicaMark;

namespace {

constexpr quint64 thisFile = 7;

} // namespace

class ReplicaGuardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    static ReplicaMark mark(qint64 number, const QByteArray &digest)
    {
        return {.replica = u"r"_s, .number = number, .digest = digest};
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("LEERSCHAKEL_REPLICAS", QFile::encodeName(m_folder->filePath(u"below/there"_s)));
        ReplicaGuard first(u"one"_s, thisFile);
        first.note(mark(4, "d4"));
        first.note(mark(5, "d5"));
    }

    void whatIsNotAsItWasLeftIsNoticed_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<QString>("session");
        QTest::addColumn<quint64>("file");
        QTest::addColumn<bool>("isTheSame");
        const auto row = [](const char *name, qint64 number, const char *digest, const QString &session, quint64 file,
                             bool isTheSame) {
            QTest::newRow(name) << number << QByteArray(digest) << session << file << isTheSame;
        };
        row("as it was left", 5, "d5", u"one"_s, thisFile, true);
        row("killed before the guard knew", 6, "d6", u"one"_s, thisFile, true);
        row("on a disk that does not number files", 5, "d5", u"one"_s, 0, true);
        row("put back to an earlier state", 4, "d4", u"one"_s, thisFile, false);
        row("the last change is another one", 5, "other", u"one"_s, thisFile, false);
        row("a copy", 5, "d5", u"one"_s, thisFile + 1, false);
        row("opened elsewhere meanwhile", 5, "d5", u"two"_s, thisFile, false);
        row("a backup", 5, "d5", {}, thisFile, false);
    }

    void whatIsNotAsItWasLeftIsNoticed()
    {
        QFETCH(const qint64, number);
        QFETCH(const QByteArray, digest);
        QFETCH(const QString, session);
        QFETCH(const quint64, file);
        ReplicaGuard guard(u"next"_s, file);
        QTEST(guard.takeUp(mark(number, digest), session), "isTheSame");
    }

    void ofTwoEqualFilesTheFirstGoesOn()
    {
        ReplicaGuard first(u"next"_s, 0);
        ReplicaGuard second(u"after"_s, 0);
        QVERIFY(first.takeUp(mark(5, "d5"), u"one"_s));
        first.note(mark(6, "d6"));
        QVERIFY(!second.takeUp(mark(5, "d5"), u"one"_s));
        ReplicaGuard again(u"last"_s, 0);
        QVERIFY(again.takeUp(mark(6, "d6"), u"next"_s));
    }

    /** Nothing was committed to the file: it still has the previous session. */
    void anOpeningThatWasCutOffChangesNothing()
    {
        QVERIFY(ReplicaGuard(u"cut off"_s, thisFile).takeUp(mark(5, "d5"), u"one"_s));
        QVERIFY(ReplicaGuard(u"next"_s, thisFile).takeUp(mark(5, "d5"), u"one"_s));
    }

    void whatIsNotKnownIsNotTheSame()
    {
        ReplicaGuard guard(u"next"_s, thisFile);
        QVERIFY(!guard.takeUp({.replica = u"another"_s, .number = 1, .digest = "d"}, u"one"_s));
        QFile torn(QDir(ReplicaGuard::folder()).filePath(u"r.json"_s));
        QVERIFY(torn.resize(40));
        QVERIFY(!guard.takeUp(mark(5, "d5"), u"one"_s));
    }

    void withoutAPlaceNothingIsKnown()
    {
        QFile inTheWay(m_folder->filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        qputenv("LEERSCHAKEL_REPLICAS", QFile::encodeName(inTheWay.fileName()));
        ReplicaGuard guard(u"one"_s, thisFile);
        guard.note(mark(5, "d5"));
        QVERIFY(!guard.takeUp(mark(5, "d5"), u"one"_s));
    }
};

LEERSCHAKEL_TEST_MAIN(ReplicaGuardTest)
#include "replicaguard_test.moc"
