// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived.h"
#include "store/integrity.h"
#include "store/records.h"
#include "store/step.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Kind;
using domain::offeringTable;
using domain::Record;

namespace {

/** Notes each step, and stops the work after a number of them. */
class Stopping : public domain::Progress
{
public:
    explicit Stopping(int after) : m_after(after) {}
    bool step(qint64 done, qint64 total, const domain::Message &what) override
    {
        m_isInOrder = m_isInOrder && done >= m_done && done <= total;
        m_done = done;
        m_what.insert(what.code);
        return ++m_steps < m_after;
    }
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] bool isInOrder() const { return m_isInOrder; }
    [[nodiscard]] const QSet<QString> &what() const { return m_what; }

private:
    int m_after;
    int m_steps = 0;
    qint64 m_done = 0;
    bool m_isInOrder = true;
    QSet<QString> m_what;
};

constexpr int never = 1'000'000;

} // namespace

class StepTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    static constexpr int many = 450; // more than the two hundred whose readiness is computed at once
    [[nodiscard]] QList<Record> offerings()
    {
        return store::loadAll(*m_catalogue, Kind::Offering).value_or(QList<Record>());
    }

    [[nodiscard]] ChangeSet settingStatus(const QList<Record> &records, const QString &status)
    {
        ChangeSet change({.code = u"change.bulk"_s, .arguments = {}});
        for (const Record &record : records) {
            change.set(record, offeringTable().status, status);
        }
        return change;
    }

    [[nodiscard]] qint64 withStatus(const QString &status)
    {
        return tests::numberOf(*m_catalogue, u"SELECT count(*) FROM offering WHERE status = ?"_s, {status});
    }

    /** The offerings whose readiness is stale. */
    [[nodiscard]] int stale() { return store::staleReadiness(*m_catalogue).value_or(-1); }

    void refreshAll()
    {
        int left = 1;
        while (left > 0) {
            left = store::refreshStaleReadiness(*m_catalogue, 100).value_or(-1);
        }
        QCOMPARE(left, 0);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        tests::Generator generator(
            {.seed = 3, .offerings = many, .skillLinksPerOffering = 1, .editionsPerOffering = 1});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        SUCCEEDS(store::apply(*m_catalogue, generator.next(many)));
        SUCCEEDS(store::apply(*m_catalogue, settingStatus(offerings(), u"draft"_s)));
        refreshAll();
    }

    void cleanup() { dropCatalogue(); }

    void aLargeChangeCanBeStoppedAtAnyMoment()
    {
        const ChangeSet change = settingStatus(offerings(), u"approved"_s);
        const qint64 before = m_catalogue->lastChange().value_or(-1);
        int stops = 0;
        for (int after = 1; after < never; ++after) {
            Stopping progress(after);
            const auto applied = store::apply(*m_catalogue, change, progress);
            if (applied) {
                QVERIFY(progress.steps() < after);
                break;
            }
            QCOMPARE(applied.error().failure, domain::Failure::Cancelled);
            QCOMPARE(withStatus(u"approved"_s), 0);
            QCOMPARE(m_catalogue->lastChange().value_or(-1), before);
            QCOMPARE(stale(), 0);
            ++stops;
        }
        QVERIFY(stops > 3); // while the change is applied, journalled and written
        QCOMPARE(withStatus(u"approved"_s), many);
    }

    void soCanTakingItBackAndDoingItAgain()
    {
        SUCCEEDS(store::apply(*m_catalogue, settingStatus(offerings(), u"approved"_s)));
        Stopping back(3), wholeBack(never), again(3), wholeAgain(never);
        QCOMPARE(store::undo(*m_catalogue, back).error().failure, domain::Failure::Cancelled);
        QCOMPARE(withStatus(u"approved"_s), many);
        SUCCEEDS(store::undo(*m_catalogue, wholeBack));
        QCOMPARE(withStatus(u"draft"_s), many);
        QCOMPARE(store::redo(*m_catalogue, again).error().failure, domain::Failure::Cancelled);
        QCOMPARE(withStatus(u"draft"_s), many);
        SUCCEEDS(store::redo(*m_catalogue, wholeAgain));
        QCOMPARE(withStatus(u"approved"_s), many);
        for (const Stopping *progress : {&wholeBack, &wholeAgain}) {
            QVERIFY(progress->isInOrder());
            QCOMPARE(progress->what(), (QSet<QString>{u"change.taking"_s, u"change.writing"_s}));
        }
    }

    void readinessOfManyIsLeftForLater()
    {
        SUCCEEDS(store::apply(*m_catalogue, settingStatus(offerings(), u"approved"_s)));
        QCOMPARE(stale(), many);
        refreshAll();
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 0);
    }

    void readinessOfFewIsThereAtOnce()
    {
        SUCCEEDS(store::apply(*m_catalogue, settingStatus(offerings().first(20), u"approved"_s)));
        QCOMPARE(stale(), 0);
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 0);
    }

    void whatIsFoundByFollowsAlsoWhenManyChange()
    {
        const QList<Record> before = offerings();
        ChangeSet change({.code = u"change.bulk"_s, .arguments = {}});
        for (const Record &record : before) {
            change.set(record, offeringTable().title, QVariantMap{{u"nl"_s, u"Zonnepaneel"_s}});
            Record link(Kind::SkillLink);
            domain::skillLinkTable().offering.set(link, record.id());
            domain::skillLinkTable().concept_.set(link, u"http://example.org/zon"_s);
            change.create(link);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        const QString found = u"SELECT count(*) FROM offering_search WHERE offering_search MATCH 'zonnepaneel'"_s;
        QCOMPARE(tests::numberOf(*m_catalogue, found, {}), many);
        QCOMPARE(store::taughtOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}), QStringList());
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(tests::numberOf(*m_catalogue, found, {}), 0);
        QCOMPARE(store::taughtOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}), QStringList());
    }

    void whatSearchDoesNotGoByLeavesItsIndexAlone()
    {
        const QList<Record> before = offerings();
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM offering_search"_s));
        SUCCEEDS(store::apply(*m_catalogue, settingStatus({before.first()}, u"approved"_s)));
        QCOMPARE(store::searchOutOfStep(*m_catalogue, many).value_or(QStringList()).size(), many);
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(before.first(), offeringTable().code, u"Z-1"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(store::searchOutOfStep(*m_catalogue, many).value_or(QStringList()).size(), many - 1);
    }

    void aChangeCanBeMadeInPieces()
    {
        const QList<Record> before = offerings();
        int pieces = 0;
        const auto next = [&]() -> store::Result<ChangeSet> {
            // Each piece sees what the previous one wrote.
            const qint64 done = withStatus(u"approved"_s);
            if (done == 300) {
                return ChangeSet();
            }
            ++pieces;
            return settingStatus(before.mid(done, 100), u"approved"_s);
        };
        const auto label = [&] {
            return domain::Message{.code = u"change.bulk"_s, .arguments = {QString::number(pieces)}};
        };
        const auto applied = store::applyPieces(*m_catalogue, {.kind = u"edit"_s, .next = next, .label = label});
        SUCCEEDS(applied);
        QCOMPARE(pieces, 3);
        QCOMPARE(applied->offerings.size(), 300);
        const auto items = store::history(*m_catalogue, {.record = {}, .limit = 1});
        SUCCEEDS(items);
        QCOMPARE(items->first().id, applied->id);
        QCOMPARE(items->first().label.arguments, QStringList{u"3"_s});
        QCOMPARE(items->first().entries.size(), 300);
        const auto problems = store::check(*m_catalogue); // including the digests of the history
        SUCCEEDS(problems);
        QCOMPARE(problems->size(), 0);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(withStatus(u"approved"_s), 0);
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(withStatus(u"approved"_s), 300);
    }

    void aPieceThatFailsLeavesAllAsItWas()
    {
        const QList<Record> before = offerings();
        const qint64 last = m_catalogue->lastChange().value_or(-1);
        int pieces = 0;
        const auto next = [&]() -> store::Result<ChangeSet> {
            if (++pieces == 3) {
                return std::unexpected(domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s));
            }
            return settingStatus(before.mid(100 * pieces, 100), u"approved"_s);
        };
        const auto label = [] { return domain::Message{.code = u"change.bulk"_s, .arguments = {}}; };
        FAILS_WITH(store::applyPieces(*m_catalogue, {.kind = u"edit"_s, .next = next, .label = label}), u"cancelled"_s);
        QCOMPARE(withStatus(u"approved"_s), 0);
        QCOMPARE(m_catalogue->lastChange().value_or(-1), last);
        // Without entries there is no change.
        const auto none = store::applyPieces(*m_catalogue,
            {.kind = u"edit"_s, .next = [] { return store::Result<ChangeSet>(ChangeSet()); }, .label = label});
        SUCCEEDS(none);
        QCOMPARE(none->seq, 0);
        QCOMPARE(m_catalogue->lastChange().value_or(-1), last);
    }

    void recordsThatAreMadeAndChangedInOneChangeAreTakenInOrder()
    {
        Record made(Kind::Offering);
        ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(made);
        change.set(made, offeringTable().code, u"Z-2"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        QCOMPARE(tests::numberOf(*m_catalogue, u"SELECT count(*) FROM offering WHERE code = 'Z-2'"_s, {}), 1);
        ChangeSet twice({.code = u"change.create"_s, .arguments = {}});
        twice.set(made, offeringTable().code, u"Z-3"_s);
        twice.create(made);
        QVERIFY(!store::apply(*m_catalogue, twice));
        ChangeSet absent({.code = u"change.edit"_s, .arguments = {}});
        absent.set(Record(Kind::Offering), offeringTable().code, u"Z-3"_s);
        FAILS_WITH(store::apply(*m_catalogue, absent), u"change.missing"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(StepTest)
#include "step_test.moc"
