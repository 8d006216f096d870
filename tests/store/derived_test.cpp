// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/derived.h"
#include "store/integrity.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

class DerivedTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

    [[nodiscard]] int found(const QString &words)
    {
        return int(tests::numberOf(
            *m_catalogue, u"SELECT count(*) FROM offering_search WHERE offering_search MATCH ?"_s, {words}));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void whatFallsOutOfStepIsFoundAndMended_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<bool>("isOfSearch");
        QTest::newRow("not in the search index") << u"DELETE FROM offering_search"_s << true;
        QTest::newRow("in the search index, and nowhere else")
            << u"INSERT INTO offering_search (rowid, title_nl) VALUES (99, 'x')"_s << true;
        QTest::newRow("no row of what it teaches") << u"DELETE FROM taught"_s << false;
        QTest::newRow("other concepts than its links") << u"UPDATE taught SET concepts = '7'"_s << false;
    }

    void whatFallsOutOfStepIsFoundAndMended()
    {
        QFETCH(const QString, damage);
        QFETCH(const bool, isOfSearch);
        QCOMPARE(store::mendDerived(*m_catalogue).value_or(-1), 0);
        SUCCEEDS(m_catalogue->execute(damage));
        QCOMPARE(store::searchOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}).size(), isOfSearch ? 1 : 0);
        QCOMPARE(store::taughtOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}).size(), isOfSearch ? 0 : 1);
        QCOMPARE(store::searchOutOfStep(*m_catalogue, 0).value_or(QStringList{u"?"_s}).size(), 0);
        QVERIFY(store::mendDerived(*m_catalogue).value_or(-1) > 0);
        QCOMPARE(store::searchOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}), QStringList());
        QCOMPARE(store::taughtOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}), QStringList());
        QCOMPARE(found(u"een"_s), 1);
    }

    void aTitleWithAHyphenIsFoundInOneAsWell_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("as written") << u"\"e-learning\""_s;
        QTest::newRow("in one") << u"elearning"_s;
        QTest::newRow("the second part") << u"learning"_s;
    }

    void aTitleWithAHyphenIsFoundInOneAsWell()
    {
        QFETCH(const QString, words);
        QCOMPARE(found(words), 0);
        m_one.setTitle(*m_catalogue, u"E-learning"_s);
        QCOMPARE(found(words), 1);
    }

    void whatGoesIsForgotten()
    {
        QCOMPARE(found(u"een"_s), 1);
        SUCCEEDS(store::forgetDerived(*m_catalogue, m_one.id()));
        QCOMPARE(found(u"een"_s), 0);
    }

    void ofTheIndexLittleIsMergedAtATime()
    {
        const QString setting = u"SELECT v FROM offering_search_config WHERE k = 'automerge'"_s;
        QCOMPARE(tests::numberOf(*m_catalogue, setting), 0);
        // Also in an older catalogue.
        SUCCEEDS(
            m_catalogue->execute(u"INSERT INTO offering_search (offering_search, rank) VALUES ('automerge', 4)"_s));
        m_catalogue.reset();
        m_catalogue = m_one.opened();
        QVERIFY(m_catalogue);
        QCOMPARE(tests::numberOf(*m_catalogue, setting), 0);
        int most = 0;
        for (int i = 0; i < 60; ++i) {
            m_one.setTitle(*m_catalogue, u"Titel %1"_s.arg(i));
            most = qMax(
                most, int(tests::numberOf(*m_catalogue, u"SELECT count(DISTINCT segid) FROM offering_search_idx"_s)));
        }
        QCOMPARE(found(u"59"_s), 1);
        QCOMPARE(found(u"58"_s), 0);
        QVERIFY2(most < 16, qPrintable(QString::number(most))); // at sixteen, FTS5 merges all of them at once
    }

    void thousandsAreFoundAsOneIs()
    {
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        constexpr int many = 1100;
        for (int i = 0; i < many; ++i) {
            Record offering(Kind::Offering);
            domain::offeringTable().title.set(offering, {.nl = u"Veel %1"_s.arg(i), .en = {}});
            change.create(offering);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(found(u"veel"_s), many);
        QCOMPARE(found(u"1099"_s), 1);
        QCOMPARE(store::searchOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}), QStringList());
        // FTS5 has its usual memory limit again.
        QCOMPARE(
            tests::numberOf(*m_catalogue, u"SELECT v FROM offering_search_config WHERE k = 'hashsize'"_s), 1 << 20);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(found(u"veel"_s), 0);
    }

    void derivationsOfOtherFoldersAreRun()
    {
        // A derivation that counts its calls, and finds one problem.
        static int refreshed = 0;
        static const store::Derivation counting{.refresh =
                                                    [](store::Catalogue &, const store::AppliedChange &) {
                                                        ++refreshed;
                                                        return store::Result<void>();
                                                    },
            .check =
                [](store::Catalogue &) {
                    return store::Result<QList<store::Damage>>(
                        {{.kind = u"counting"_s, .record = {}, .text = {}, .message = {}}});
                },
            .mend = [](store::Catalogue &) { return store::Result<int>(3); }};
        m_catalogue.reset();
        m_catalogue = m_one.opened(store::Access::Write, {counting});
        QVERIFY(m_catalogue);
        m_one.setTitle(*m_catalogue, u"Twee"_s);
        QCOMPARE(refreshed, 1);
        const auto problems = store::checkDerivations(*m_catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 1);
        QCOMPARE(problems->first().kind, u"counting"_s);
        QCOMPARE(store::mendDerivations(*m_catalogue).value_or(-1), 3);
        // A second connection of either kind has the derivations as well.
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        SUCCEEDS(store::checkDerivations(**reader));
        QCOMPARE(store::checkDerivations(**reader)->size(), 1);
        const auto writer = m_catalogue->writer();
        SUCCEEDS(writer);
        m_one.setTitle(**writer, u"Drie"_s);
        QCOMPARE(refreshed, 2);
    }
};

LEERSCHAKEL_TEST_MAIN(DerivedTest)
#include "derived_test.moc"
