// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/backup.h"
#include "store/journal.h"

#include <QSysInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;
using store::Access;
using store::Catalogue;

class GateTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;

    void setHeader(int offset, quint32 value)
    {
        QFile file(m_one.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        const quint32 big = qToBigEndian(value);
        QCOMPARE(file.write(reinterpret_cast<const char *>(&big), 4), 4);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QVERIFY(m_one.make());
    }

    void whatIsNoCatalogueIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("a,b,c\n").repeated(100);
        QTest::newRow("only the beginning of a header") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("a header of zeros") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\0');
        QTest::newRow("an archive") << QByteArray("PK\x03\x04") + QByteArray(5000, '\x07');
    }

    void whatIsNoCatalogueIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const QString other = m_one.path(u"anders.llo"_s);
        tests::write(other, bytes);
        for (const Access access : {Access::Read, Access::Write, Access::WriteIfPossible}) {
            FAILS_WITH(Catalogue::open(other, access, {}), u"store.notACatalogue"_s);
        }
        QCOMPARE(tests::bytesOf(other), bytes);
        QCOMPARE(QDir(m_one.folder()).entryList({u"anders*"_s}, QDir::Files), QStringList{u"anders.llo"_s});
    }

    void anotherProgramsDatabaseIsRefused()
    {
        setHeader(68, 0x12345678);
        FAILS_WITH(Catalogue::open(m_one.path(), Access::Read, {}), u"store.notACatalogue"_s);
    }

    void missingFilesAndFoldersAreSaid()
    {
        FAILS_WITH(Catalogue::open(m_one.path(u"weg.llo"_s), Access::Read, {}), u"store.missing"_s);
        FAILS_WITH(Catalogue::open(m_one.folder(), Access::Read, {}), u"store.isFolder"_s);
        FAILS_WITH(Catalogue::create(m_one.path(), {}), u"store.exists"_s);
        FAILS_WITH(Catalogue::create(m_one.path(u"weg/nieuw.llo"_s), {}), u"store.cannotWrite"_s);
        FAILS_WITH(Catalogue::create(m_one.folder(), {}), u"store.exists"_s);
    }

    void aFileCutShortIsDamaged_data()
    {
        QTest::addColumn<double>("part");
        QTest::newRow("half") << 0.5;
        QTest::newRow("all but the end") << 0.99;
        QTest::newRow("one page") << 0.01;
    }

    void aFileCutShortIsDamaged()
    {
        QFETCH(const double, part);
        QFile file(m_one.path());
        QVERIFY(file.resize(qMax(qint64(4096), qint64(double(file.size()) * part))));
        const QByteArray before = tests::bytesOf(m_one.path());
        for (const Access access : {Access::Read, Access::Write}) {
            FAILS_WITH(Catalogue::open(m_one.path(), access, {}), u"store.damaged"_s);
        }
        QCOMPARE(tests::bytesOf(m_one.path()), before);
    }

    void aNewerSchemaCanBeReadOnly()
    {
        setHeader(60, 99);
        const QByteArray before = tests::bytesOf(m_one.path());
        FAILS_WITH(Catalogue::open(m_one.path(), Access::Write, {}), u"store.newerSchema"_s);
        auto catalogue = m_one.opened(Access::WriteIfPossible);
        QVERIFY(catalogue);
        QVERIFY(!catalogue->isWritable());
        QCOMPARE(catalogue->readOnlyReason().code, u"store.newerSchema"_s);
        QCOMPARE(tests::titleIn(*catalogue, m_one.id()), u"Een"_s);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(Record(Kind::Offering));
        FAILS_WITH(store::apply(*catalogue, change), u"store.readOnly"_s);
        catalogue.reset();
        QCOMPARE(tests::bytesOf(m_one.path()), before);
    }

    void oneWriterAtATime()
    {
        const auto writer = m_one.opened();
        QVERIFY(writer);
        FAILS_WITH(Catalogue::open(m_one.path(), Access::Write, {}), u"store.lockedBy"_s);
        const auto second = m_one.opened(Access::WriteIfPossible);
        QVERIFY(second);
        QCOMPARE(second->readOnlyReason().code, u"store.lockedBy"_s);
        QCOMPARE(second->readOnlyReason().arguments.value(2), QString::number(QCoreApplication::applicationPid()));
        // A reader sees what the writer has committed.
        m_one.setTitle(*writer, u"Twee"_s);
        QCOMPARE(tests::titleIn(*second, m_one.id()), u"Twee"_s);
    }

    void readersLeaveNothingBehindAndChangeNothing()
    {
        const QByteArray before = tests::bytesOf(m_one.path());
        {
            const auto reader = m_one.opened(Access::Read);
            QVERIFY(reader);
            QCOMPARE(tests::titleIn(*reader, m_one.id()), u"Een"_s);
            QVERIFY(!reader->execute(u"UPDATE offering SET title_nl = 'x'"_s).has_value());
            SUCCEEDS(store::backup(*reader, m_one.path(u"kopie"_s)));
            QVERIFY(!reader->execute(u"DELETE FROM offering"_s).has_value());
            SUCCEEDS(store::backup(*reader, m_one.path(u"kopie"_s)));
            QVERIFY(!reader->execute(u"DELETE FROM offering"_s).has_value());
        }
        QCOMPARE(tests::bytesOf(m_one.path()), before);
        QCOMPARE(QDir(m_one.folder()).entryList(QDir::Files), QStringList{u"proef.llo"_s});
    }

    void theLockOfADeadProcessIsNone()
    {
        tests::write(m_one.path() + u".lock"_s,
            QByteArray("99999999\nleerschakel\n") + QSysInfo::machineHostName().toUtf8() + "\n");
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        QVERIFY(catalogue->isWritable());
        QCOMPARE(tests::titleIn(*catalogue, m_one.id()), u"Een"_s);
    }

    void aLockFileThatNobodyHasIsNone_data()
    {
        QTest::addColumn<QByteArray>("left");
        const QByteArray here = '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
        QTest::newRow("ended between making the file and writing its name in it") << QByteArray();
        QTest::newRow("ended half way its name") << QByteArray("123");
        QTest::newRow("its number now belongs to another process")
            << QByteArray::number(QCoreApplication::applicationPid()) + "\nleerschakel" + here;
        QTest::newRow("killed on another machine") << QByteArray("1\nleerschakel\nelders\n");
    }

    void aLockFileThatNobodyHasIsNone()
    {
        QFETCH(QByteArray, left);
        tests::write(m_one.path() + u".lock"_s, left);
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        QVERIFY2(catalogue->isWritable(), qPrintable(catalogue->readOnlyReason().code));
    }

    void afterAnUncleanEndDamageIsFound()
    {
        // A page in the middle is overwritten; the header is intact.
        {
            QFile file(m_one.path());
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (qint64 at = 4096 * 3; at + 4096 < file.size(); at += 4096 * 4) {
                QVERIFY(file.seek(at));
                file.write(QByteArray(4096, '\xff'));
            }
        }
        tests::write(m_one.path() + u".lock"_s,
            QByteArray("99999999\nleerschakel\n") + QSysInfo::machineHostName().toUtf8() + "\n");
        FAILS_WITH(Catalogue::open(m_one.path(), Access::Write, {}), u"store.damaged"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(GateTest)
#include "gate_test.moc"
