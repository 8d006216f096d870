// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derived.h"
#include "store/integrity.h"
#include "store/largestep.h"
#include "store/laterindexes.h"
#include "store/records.h"
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

/** Stops the work at the given step. */
class StoppingAfter : public domain::Progress
{
public:
    explicit StoppingAfter(int after) : m_left(after) {}
    bool step(qint64, qint64, const domain::Message &) override { return --m_left > 0; }

private:
    int m_left;
};

} // namespace

/** Changes of thousands of entries, which are undone and redone in pieces. */
class LargeStepTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    static constexpr int many = 250; // more than one piece, with their parts

    store::AppliedChange m_made; ///< what makeMany() did

    /** Everything in the catalogue that a change can touch, with what is derived from it. */
    [[nodiscard]] QStringList state()
    {
        QStringList rows;
        for (const Kind kind : domain::allKinds()) {
            const auto records = store::loadAll(*m_catalogue, kind);
            for (const Record &record : records.value_or(QList<Record>())) {
                rows.append(record.contentHash());
            }
        }
        return rows;
    }

    [[nodiscard]] int tombstones()
    {
        return int(tests::numberOf(*m_catalogue, u"SELECT count(*) FROM tombstone"_s, {}));
    }

    void isSound()
    {
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        for (const auto &problem : *problems) {
            qWarning("%s", qPrintable(problem.text));
        }
        QCOMPARE(problems->size(), 0);
        QCOMPARE(store::searchOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}), QStringList());
        QCOMPARE(store::taughtOutOfStep(*m_catalogue, 10).value_or(QStringList{u"?"_s}), QStringList());
    }

    /** Makes offerings and what they refer to, as an import does; for \a fresh, see LaterIndexes. */
    void makeMany(qsizetype fresh = 0, int offerings = many)
    {
        tests::Generator generator({.seed = 7, .offerings = offerings});
        const QList<ChangeSet> changes{generator.referred(), generator.next(offerings / 2), generator.next(offerings)};
        int next = 0;
        store::LaterIndexes indexes(*m_catalogue);
        const auto made = store::applyPieces(*m_catalogue,
            {.kind = u"import"_s,
                .next = [&]() -> store::Result<store::Piece> {
                    store::Piece piece;
                    const ChangeSet change = changes.value(next++);
                    const auto prepared = next == 2 ? indexes.leaveOutForNewRecords(fresh)
                        : change.isEmpty()          ? indexes.make()
                                                    : store::Result<void>();
                    if (!prepared) {
                        return std::unexpected(prepared.error());
                    }
                    for (const changes::Entry &entry : change.entries()) {
                        piece.made.push_back(store::MadeRecord::of(
                            Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap())));
                    }
                    return piece;
                },
                .label = [] { return domain::Message{.code = u"change.import"_s, .arguments = {u"250"_s, u"x"_s}}; }});
        SUCCEEDS(made);
        QCOMPARE(made->offerings.size(), offerings);
        QVERIFY(made->records.size() > store::largeStep);
        m_made = *made;
    }

    /** The last index that was made in the schema. */
    [[nodiscard]] QStringList lastIndex()
    {
        return tests::textRows(*m_catalogue,
            u"SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid DESC LIMIT 1"_s);
    }

private Q_SLOTS:
    void init() { makeCatalogue(); }
    void cleanup() { dropCatalogue(); }

    void indexesOfManyNewRecordsAreMadeAtTheEnd()
    {
        const QStringList before = state();
        const QStringList last = lastIndex();
        makeMany(4 * store::largeStep);
        QVERIFY(lastIndex() != last);
        isSound();
        const QStringList after = state();
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(state(), before);
        // The history is now larger than the number of new records announced.
        const QStringList made = lastIndex();
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(state(), after);
        QCOMPARE(lastIndex(), made);
        isSound();
    }

    void indexesStayWhereThereIsMore()
    {
        makeMany();
        SUCCEEDS(store::undo(*m_catalogue));
        const QStringList last = lastIndex();
        makeMany(store::largeStep);
        QCOMPARE(lastIndex(), last);
        isSound();
    }

    void ofVeryManyItTellsTheOfferingsAndTheKinds()
    {
        makeMany();
        const qint64 entries =
            tests::numberOf(*m_catalogue, u"SELECT entries FROM change WHERE seq = ?"_s, {m_made.seq});
        QCOMPARE(m_made.records.size(), entries);
        QSet<Kind> kinds;
        for (const changes::RecordRef &ref : std::as_const(m_made.records)) {
            kinds.insert(ref.kind);
        }
        dropCatalogue();
        makeCatalogue();
        constexpr int more = 4 * many;
        makeMany(0, more);
        const qint64 moreEntries =
            tests::numberOf(*m_catalogue, u"SELECT entries FROM change WHERE seq = ?"_s, {m_made.seq});
        QVERIFY(m_made.records.size() < moreEntries);
        QCOMPARE(m_made.offerings.size(), more);
        for (const changes::RecordRef &ref : std::as_const(m_made.records)) {
            kinds.remove(ref.kind);
        }
        QVERIFY(kinds.isEmpty());
    }

    void madeRecordsAreAsAnyOther()
    {
        makeMany();
        isSound();
        const QStringList inPieces = state();
        dropCatalogue();
        makeCatalogue();
        tests::Generator generator({.seed = 7, .offerings = many});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        SUCCEEDS(store::apply(*m_catalogue, generator.next(many)));
        QCOMPARE(state(), inPieces);
    }

    void whetherAStepTakesLongIsKnownByWhatItIsAbout()
    {
        using store::Direction;
        const auto isLarge = [this](Direction direction) {
            return store::isLargeStep(*m_catalogue, direction).value_or(true);
        };
        QVERIFY(!isLarge(Direction::Back)); // there is nothing to undo
        const auto make = [](ChangeSet &change) {
            const Record offering(Kind::Offering);
            change.create(offering);
            return offering.id();
        };
        // One offering with many parts is not large, and neither are a few offerings.
        ChangeSet whole({.code = u"change.create"_s, .arguments = {}});
        const domain::Id id = make(whole);
        for (int i = 0; i < 100; ++i) {
            Record outcome(Kind::Outcome);
            domain::outcomeTable().offering.set(outcome, id);
            whole.create(outcome);
        }
        SUCCEEDS(store::apply(*m_catalogue, whole));
        QVERIFY(!isLarge(Direction::Back));
        ChangeSet some({.code = u"change.bulk"_s, .arguments = {}});
        for (int i = 0; i < 20; ++i) {
            make(some);
        }
        SUCCEEDS(store::apply(*m_catalogue, some));
        QVERIFY(!isLarge(Direction::Back));
        ChangeSet more({.code = u"change.edit"_s, .arguments = {}});
        for (int i = 0; i < 21; ++i) {
            make(more);
        }
        SUCCEEDS(store::apply(*m_catalogue, more));
        QVERIFY(isLarge(Direction::Back));
        QVERIFY(!store::isLargeStep(*m_catalogue, Direction::Back, 1).value_or(true));
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(isLarge(Direction::Again));
        // Another content of a vocabulary is one value, but affects all its concepts.
        Record scheme(Kind::Scheme);
        domain::schemeTable().uri.set(scheme, u"http://example.org/s"_s);
        ChangeSet made({.code = u"change.makeScheme"_s, .arguments = {}});
        made.create(scheme);
        SUCCEEDS(store::apply(*m_catalogue, made));
        QVERIFY(!isLarge(Direction::Back));
        ChangeSet taken({.code = u"change.vocabulary"_s, .arguments = {}});
        taken.set(scheme, domain::schemeTable().contentDigest, u"a-content"_s);
        SUCCEEDS(store::apply(*m_catalogue, taken));
        QVERIFY(isLarge(Direction::Back));
        domain::schemeTable().contentDigest.set(scheme, u"a-content"_s);
        ChangeSet gone({.code = u"change.delete"_s, .arguments = {}});
        gone.remove(scheme);
        SUCCEEDS(store::apply(*m_catalogue, gone));
        QVERIFY(isLarge(Direction::Back));
    }

    void isTakenBackAndDoneAgain()
    {
        const QStringList before = state();
        makeMany();
        const QStringList after = state();
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(state(), before);
        QCOMPARE(tombstones(), after.size());
        isSound();
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(state(), after);
        QCOMPARE(tombstones(), 0);
        isSound();
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(state(), before);
        isSound();
    }

    void fieldsOfManyAreTakenBack()
    {
        makeMany();
        const QStringList before = state();
        ChangeSet change({.code = u"change.bulk"_s, .arguments = {}});
        for (const Kind kind : domain::partKinds()) {
            const auto parts = store::loadAll(*m_catalogue, kind);
            SUCCEEDS(parts);
            for (const Record &part : *parts) {
                if (kind == Kind::Price) {
                    change.remove(part);
                } else if (kind == Kind::Outcome) {
                    change.set(part, domain::outcomeTable().text, QVariantMap{{u"nl"_s, u"Anders"_s}});
                } else if (kind == Kind::SkillLink) {
                    change.set(part, domain::skillLinkTable().role, u"requires"_s);
                }
            }
        }
        const auto offerings = store::loadAll(*m_catalogue, Kind::Offering);
        SUCCEEDS(offerings);
        for (const Record &offering : *offerings) {
            change.set(offering, offeringTable().code, u"C-1"_s);
        }
        QVERIFY(change.entries().size() > store::largeStep);
        SUCCEEDS(store::apply(*m_catalogue, change));
        const QStringList after = state();
        QVERIFY(after != before);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(state(), before);
        isSound();
        SUCCEEDS(store::redo(*m_catalogue));
        QCOMPARE(state(), after);
        isSound();
    }

    void stoppedItChangesNothing()
    {
        makeMany();
        const QStringList after = state();
        const qint64 last = m_catalogue->lastChange().value_or(-1);
        StoppingAfter stopping(2);
        FAILS_WITH(store::undo(*m_catalogue, stopping), u"cancelled"_s);
        QCOMPARE(state(), after);
        QCOMPARE(m_catalogue->lastChange().value_or(-1), last);
        isSound();
    }

    void whatSomebodyElseChangedSinceIsNotTakenBack()
    {
        makeMany();
        const auto offerings = store::loadAll(*m_catalogue, Kind::Offering);
        SUCCEEDS(offerings);
        // As another program would change it: the record no longer has the values that undo expects.
        ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(offerings->at(many / 2), offeringTable().code, u"Z-9"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        SUCCEEDS(m_catalogue->execute(
            u"UPDATE undo_state SET state = 'abandoned' WHERE change = ?"_s, {m_catalogue->lastChange().value_or(-1)}));
        const QStringList now = state();
        FAILS_WITH(store::undo(*m_catalogue), u"change.changedSince"_s);
        QCOMPARE(state(), now);
        isSound();
    }

    void aChangeThatIsNotAsItWasWrittenIsLeftAlone()
    {
        makeMany();
        const QStringList now = state();
        const qint64 seq = m_catalogue->lastChange().value_or(-1);
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM change_entry WHERE change = ? AND position = 1000"_s, {seq}));
        FAILS_WITH(store::undo(*m_catalogue), u"change.altered"_s);
        QCOMPARE(state(), now);
        SUCCEEDS(m_catalogue->execute(
            u"UPDATE change_entry SET after = '{}' WHERE change = ? AND position = 1001"_s, {seq}));
        FAILS_WITH(store::undo(*m_catalogue), u"change.altered"_s);
        QCOMPARE(state(), now);
    }
};

LEERSCHAKEL_TEST_MAIN(LargeStepTest)
#include "largestep_test.moc"
