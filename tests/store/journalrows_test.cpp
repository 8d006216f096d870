// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/journalrows.h"
#include "store/replica.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::Change;
using changes::ChangeEntry;
using store::Result;
using store::StoredChange;

class JournalRowsTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

    [[nodiscard]] ChangeEntry entry() const
    {
        return {.kind = u"offering"_s,
            .record = m_one.id().toString(),
            .ownerKind = {},
            .owner = {},
            .field = u"level"_s,
            .element = {},
            .before = {},
            .after = "\"mbo4\"",
            .salt = QByteArray(16, 's'),
            .erased = {}};
    }

    Result<qint64> appended(Change &change)
    {
        Result<qint64> seq = 0;
        const Result<void> done = m_catalogue->inTransaction([&] {
            seq = store::appendOwn(*m_catalogue, change, [&](const store::TakeEntry &take) { return take(entry()); });
            return seq.transform([](qint64) {});
        });
        return done ? seq : std::unexpected(done.error());
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void whatIsAppendedIsReadBack()
    {
        Change change;
        change.kind = u"edit"_s;
        change.label = {.code = u"change.edit"_s, .arguments = {u"a"_s, u"b"_s}};
        const auto seq = appended(change);
        SUCCEEDS(seq);
        const auto stored = store::oneChange(*m_catalogue, u"WHERE c.seq = ?"_s, {*seq});
        SUCCEEDS(stored);
        QVERIFY(stored->has_value());
        QCOMPARE((*stored)->change.id, change.id);
        QCOMPARE((*stored)->change.label, change.label);
        QCOMPARE((*stored)->change.number, 3); // after the two that made the offering
        QCOMPARE((*stored)->change.entries, QList<ChangeEntry>{entry()});
        QCOMPARE(store::isAsWritten(*m_catalogue, *seq).value_or(false), true);
        // The change that the value belongs to.
        QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT change FROM version WHERE record = ? AND field = 'level'"_s,
                     {entry().record}),
            *seq);
    }

    void digestsAreChained()
    {
        QList<QByteArray> digests;
        QList<qint64> entries;
        SUCCEEDS(store::eachHeader(*m_catalogue, [&](StoredChange &stored, qint64 count) -> Result<void> {
            digests.append(stored.digest);
            entries.append(count);
            return {};
        }));
        QCOMPARE(digests.size(), 2);
        QCOMPARE(entries, (QList<qint64>{1, 1}));
        const auto replica = store::ownReplicaRow(*m_catalogue);
        SUCCEEDS(replica);
        QCOMPARE(store::digestBefore(*m_catalogue, *replica, 1).value_or("?"), QByteArray());
        QCOMPARE(store::digestBefore(*m_catalogue, *replica, 2).value_or("?"), digests[0]);
        QCOMPARE(store::digestBefore(*m_catalogue, *replica, 3).value_or("?"), digests[1]);
        const auto second = store::oneChange(*m_catalogue, u"WHERE c.number = 2"_s, {});
        SUCCEEDS(second);
        QCOMPARE((*second)->change.digest(digests[0]), digests[1]);
        QVERIFY((*second)->change.digest({}) != digests[1]);
    }

    void whatIsAlteredIsNotAsWritten_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a value") << u"UPDATE change_entry SET after = '\"x\"' WHERE change = 2"_s;
        QTest::newRow("a salt") << u"UPDATE change_entry SET salt = zeroblob(16) WHERE change = 2"_s;
        QTest::newRow("an entry gone") << u"DELETE FROM change_entry WHERE change = 2"_s;
        QTest::newRow("a time") << u"UPDATE change SET time = '2020-01-01T00:00:00.000Z' WHERE seq = 2"_s;
        QTest::newRow("a label") << u"UPDATE change SET label = 'change.delete' WHERE seq = 2"_s;
        QTest::newRow("the one before") << u"UPDATE change SET digest = zeroblob(32) WHERE seq = 1"_s;
        QTest::newRow("gone") << u"DELETE FROM change WHERE seq = 9"_s;
    }

    void whatIsAlteredIsNotAsWritten()
    {
        QFETCH(const QString, sql);
        QCOMPARE(store::isAsWritten(*m_catalogue, 2).value_or(false), true);
        SUCCEEDS(m_catalogue->execute(sql));
        const bool isUntouched = m_catalogue->rowsWritten() == 0;
        QCOMPARE(store::isAsWritten(*m_catalogue, 2).value_or(true), isUntouched);
        QCOMPARE(store::isAsWritten(*m_catalogue, 9).value_or(true), false); // there is no such change
    }

    void anotherValueTakesThePlaceOfTheLast()
    {
        auto stored = store::oneChange(*m_catalogue, u"WHERE c.seq = 2"_s, {});
        SUCCEEDS(stored);
        ChangeEntry other = (*stored)->change.entries.constFirst();
        other.after = "\"Drie\"";
        const QByteArray before = (*stored)->digest;
        SUCCEEDS(m_catalogue->inTransaction([&] { return store::rewriteEntry(*m_catalogue, **stored, other); }));
        const auto again = store::oneChange(*m_catalogue, u"WHERE c.seq = 2"_s, {});
        SUCCEEDS(again);
        QCOMPARE((*again)->change.entries, QList<ChangeEntry>{other});
        QVERIFY((*again)->digest != before);
        QCOMPARE(store::isAsWritten(*m_catalogue, 2).value_or(false), true);
    }

    void aChangeOfAnotherReplicaIsKeptAsItIs()
    {
        Change change{.id = u"018f0000-0000-7000-8000-00000000000a"_s,
            .replica = u"018f0000-0000-7000-8000-00000000000b"_s,
            .number = 7,
            .clock = 12345,
            .context = {{u"018f0000-0000-7000-8000-00000000000c"_s, 3}},
            .time = u"2027-02-01T00:00:00.000Z"_s,
            .person = {},
            .kind = u"edit"_s,
            .label = {.code = u"change.edit"_s, .arguments = {}},
            .target = {},
            .format = 1,
            .requires_ = {u"bookmarks"_s},
            .entries = {entry()}};
        SUCCEEDS(m_catalogue->inTransaction([&]() -> Result<void> {
            const auto replica = store::replicaRow(*m_catalogue, change.replica, u"elders"_s);
            const auto person = store::personRow(*m_catalogue, u"Bo"_s);
            if (!replica || !person) {
                return std::unexpected(replica ? person.error() : replica.error());
            }
            change.person = store::personId(*m_catalogue, *person).value_or(QString());
            return store::appendChange(*m_catalogue, change, *replica, *person, change.digest({}))
                .transform([](qint64) {});
        }));
        const auto stored = store::oneChange(*m_catalogue, u"WHERE r.id = ?"_s, {change.replica});
        SUCCEEDS(stored);
        QVERIFY((*stored)->change == change);
        QCOMPARE((*stored)->digest, change.digest({}));
    }
};

LEERSCHAKEL_TEST_MAIN(JournalRowsTest)
#include "journalrows_test.moc"
