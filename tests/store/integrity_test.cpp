// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

class IntegrityTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;

    static QStringList kindsFound(store::Catalogue &catalogue)
    {
        QStringList kinds;
        const auto problems = store::check(catalogue);
        for (const store::Damage &problem :
            problems ? *problems : QList<store::Damage>{{.kind = u"?"_s, .record = {}, .text = {}, .message = {}}}) {
            kinds.append(problem.kind);
        }
        return kinds;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QVERIFY(m_one.make());
    }

    void checkFindsWhatTheSearchMisses()
    {
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        SUCCEEDS(catalogue->execute(u"DELETE FROM offering_search"_s));
        const auto problems = store::check(*catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 1);
        QCOMPARE(problems->first().kind, u"search"_s);
    }

    void checkFindsWhatTheChartsMiscount_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("another concept, as many") << u"UPDATE taught SET concepts = '2' WHERE concepts = '1'"_s;
        QTest::newRow("one too few") << u"UPDATE taught SET concepts = ''"_s;
        QTest::newRow("one too many") << u"UPDATE taught SET concepts = '1 1'"_s;
        QTest::newRow("no numbers") << u"UPDATE taught SET concepts = 'one'"_s;
        QTest::newRow("no row") << u"DELETE FROM taught"_s;
        QTest::newRow("a link by another program") << u"UPDATE skill_link SET concept = 'urn:new', hash = hash"_s;
        QTest::newRow("a number of another concept")
            << u"UPDATE linked_concept SET uri = 'urn:other' WHERE number = 1"_s;
    }

    void checkFindsWhatTheChartsMiscount()
    {
        QFETCH(const QString, damage);
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        for (const QString &role : {u"teaches"_s, u"requires"_s}) {
            Record link(Kind::SkillLink);
            domain::skillLinkTable().offering.set(link, m_one.id());
            domain::skillLinkTable().concept_.set(link, u"urn:"_s + role);
            domain::skillLinkTable().role.set(link, role);
            change.create(link);
        }
        SUCCEEDS(store::apply(*catalogue, change));
        const auto before = store::check(*catalogue);
        SUCCEEDS(before);
        QVERIFY(before->isEmpty());
        SUCCEEDS(catalogue->execute(damage));
        QVERIFY(catalogue->rowsWritten() > 0);
        const auto problems = store::check(*catalogue);
        SUCCEEDS(problems);
        const auto found = std::ranges::find(*problems, u"taught"_s, &store::Damage::kind);
        QVERIFY(found != problems->cend());
        QCOMPARE(found->record, m_one.id().toString());
    }

    void whatWasAlteredIsMendedFromTheHistory_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("a title") << u"UPDATE offering SET title_nl = 'by hand'"_s;
        QTest::newRow("a title that went") << u"UPDATE offering SET title_nl = NULL"_s;
        QTest::newRow("a value that was absent") << u"UPDATE offering SET level = 'mbo4'"_s;
        QTest::newRow("a hash") << u"UPDATE offering SET hash = 'x'"_s;
    }

    void whatWasAlteredIsMendedFromTheHistory()
    {
        QFETCH(const QString, damage);
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        QCOMPARE(store::mendRecords(*catalogue).value_or(-1), 0);
        SUCCEEDS(catalogue->execute(damage));
        QCOMPARE(kindsFound(*catalogue), QStringList{u"hash"_s});
        QCOMPARE(store::mendRecords(*catalogue).value_or(-1), 1);
        QCOMPARE(kindsFound(*catalogue), QStringList());
        QCOMPARE(tests::textRows(*catalogue, u"SELECT title_nl, level FROM offering"_s), QStringList{u"Een|"_s});
    }

    void nothingIsMendedFromAHistoryThatWasAltered()
    {
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        SUCCEEDS(catalogue->execute(u"UPDATE offering SET title_nl = 'by hand'"_s));
        SUCCEEDS(catalogue->execute(u"UPDATE change_entry SET after = '\"by hand too\"' WHERE field = 'title'"_s));
        QCOMPARE(store::mendRecords(*catalogue).value_or(-1), 0);
        QCOMPARE(tests::textRows(*catalogue, u"SELECT title_nl FROM offering"_s), QStringList{u"by hand"_s});
    }

    void aCopyIsCheckedForItselfOnly()
    {
        const auto catalogue = m_one.opened();
        QVERIFY(catalogue);
        SUCCEEDS(catalogue->execute(u"CREATE TABLE foreign_to_us (x)"_s));
        QCOMPARE(kindsFound(*catalogue), QStringList{u"schema"_s});
        const auto problems = store::checkFile(*catalogue);
        SUCCEEDS(problems);
        QVERIFY(problems->isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(IntegrityTest)
#include "integrity_test.moc"
