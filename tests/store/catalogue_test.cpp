// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "support/interrupted.h"
#include "support/rows.h"

#include <QSignalSpy>
#include <QThread>

#include <future>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Error;
using domain::Failure;
using store::Access;
using store::Catalogue;
using store::Result;

class CatalogueTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

    static Error refused() { return Error::of(Failure::Conflict, u"change.inUse"_s); }
    Result<void> put(const QString &key) { return m_catalogue->setInfo(key, u"x"_s); }
    [[nodiscard]] bool has(const QString &key) { return m_catalogue->info(key) == Result<QString>(u"x"_s); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void whatItCounts()
    {
        const auto counts = m_catalogue->counts();
        SUCCEEDS(counts);
        QCOMPARE(counts->offerings, 1);
        QCOMPARE(counts->modules, 0);
        QCOMPARE(counts->editions, 0);
        QCOMPARE(counts->changes, 2);
    }

    void theLastChangeGrowsWithEachNewOne()
    {
        const qint64 before = m_catalogue->lastChange().value_or(-1);
        m_one.setTitle(*m_catalogue, u"Twee"_s);
        QCOMPARE(m_catalogue->lastChange().value_or(-1), before + 1);
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        QCOMPARE((*reader)->lastChange().value_or(-1), before + 1);
        const auto empty = Catalogue::create(m_one.path(u"leeg.llo"_s), {});
        SUCCEEDS(empty);
        QCOMPARE((*empty)->lastChange().value_or(-1), 0);
    }

    void oneThreadOpensItForAnother()
    {
        m_catalogue.reset();
        QThread *here = QThread::currentThread();
        auto opened = std::async(std::launch::async, [here, path = m_one.path()] {
            Result<std::unique_ptr<Catalogue>> catalogue = Catalogue::open(path, Access::Write, {});
            if (catalogue) {
                (*catalogue)->handTo(here);
            }
            return catalogue;
        }).get();
        SUCCEEDS(opened);
        QCOMPARE((*opened)->thread(), here);
        QVERIFY((*opened)->database().isOpen()); // this warns if it belongs to another thread
        QSignalSpy changed(opened->get(), &Catalogue::changed);
        m_one.setTitle(**opened, u"Hier"_s);
        QCOMPARE(changed.size(), 1);
    }

    void infoIsByKey()
    {
        QCOMPARE(m_catalogue->info(u"no such"_s).value_or(u"?"_s), QString());
        SUCCEEDS(m_catalogue->setInfo(u"k"_s, u"a"_s));
        SUCCEEDS(m_catalogue->setInfo(u"k"_s, u"b"_s));
        QCOMPARE(m_catalogue->info(u"k"_s).value_or(u"?"_s), u"b"_s);
    }

    void whoItSaysMakesChanges_data()
    {
        QTest::addColumn<QByteArray>("author");
        QTest::addColumn<QString>("expected");
        QTest::newRow("named") << QByteArray("Ans") << u"Ans"_s;
        QTest::newRow("with an accent") << QByteArray("Zo\xc3\xab") << u"Zo\u00eb"_s;
    }

    void whoItSaysMakesChanges()
    {
        QFETCH(const QByteArray, author);
        QFETCH(const QString, expected);
        qputenv("LEERSCHAKEL_AUTHOR", author);
        const store::Identity identity = store::Identity::ofThisSession();
        qunsetenv("LEERSCHAKEL_AUTHOR");
        QCOMPARE(identity.author, expected);
        QVERIFY(!identity.device.isEmpty());
    }

    void withinAnotherAFailureTakesBackOnlyItsOwn()
    {
        SUCCEEDS(m_catalogue->inTransaction([&]() -> Result<void> {
            const Result<void> before = put(u"before"_s);
            const Result<void> inner = m_catalogue->inTransaction([&]() -> Result<void> {
                const Result<void> innermost = m_catalogue->inTransaction([&] { return put(u"innermost"_s); });
                return innermost.and_then([] { return Result<void>(std::unexpected(refused())); });
            });
            const Result<void> after = m_catalogue->inTransaction([&] { return put(u"after"_s); });
            return !inner && before ? after : std::unexpected(refused());
        }));
        QVERIFY(has(u"before"_s) && has(u"after"_s) && !has(u"innermost"_s));
    }

    void aFailureAroundTakesBackAll()
    {
        FAILS_WITH(m_catalogue->inTransaction([&]() -> Result<void> {
            const Result<void> inner = m_catalogue->inTransaction([&] { return put(u"inner"_s); });
            return inner ? std::unexpected(refused()) : inner;
        }),
            u"change.inUse"_s);
        QVERIFY(!has(u"inner"_s));
        SUCCEEDS(m_catalogue->inTransaction([&] { return put(u"next"_s); }));
        QVERIFY(has(u"next"_s));
    }

    void oneMomentIsOneMoment()
    {
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        SUCCEEDS((*reader)->atOneMoment([&]() -> Result<void> {
            const QString first = tests::titleIn(**reader, m_one.id());
            m_one.setTitle(*m_catalogue, u"Twee"_s);
            const bool isSame = first == u"Een" && tests::titleIn(**reader, m_one.id()) == first;
            return isSame ? Result<void>() : std::unexpected(refused());
        }));
        QCOMPARE(tests::titleIn(**reader, m_one.id()), u"Twee"_s);
    }

    void aReaderDoesNotWriteAndMakesNoWriter()
    {
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        FAILS_WITH((*reader)->execute(u"DELETE FROM offering"_s), u"store.readOnlyPlace"_s);
        FAILS_WITH((*reader)->writer(), u"store.readOnly"_s);
        const auto writer = m_catalogue->writer();
        SUCCEEDS(writer);
        m_one.setTitle(**writer, u"Twee"_s);
        QCOMPARE(tests::titleIn(*m_catalogue, m_one.id()), u"Twee"_s);
    }

    void whatIsRememberedIsByKey()
    {
        QVERIFY(!m_catalogue->remembered(u"a"_s).has_value());
        m_catalogue->remembered(u"a"_s) = 1;
        QCOMPARE(std::any_cast<int>(m_catalogue->remembered(u"a"_s)), 1);
        QVERIFY(!m_catalogue->remembered(u"b"_s).has_value());
    }

    void countingIsAllOrNothing()
    {
        tests::verifyAllOrNothing(*m_catalogue, [](Catalogue &catalogue) {
            return catalogue.counts().transform([](const store::Counts &counts) { return counts.changes; });
        });
    }
};

LEERSCHAKEL_TEST_MAIN(CatalogueTest)
#include "catalogue_test.moc"
