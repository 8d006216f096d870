// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafting.h"
#include "offering/offeringdocument.h"
#include "store/drafts.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "ui/editorcatalogue.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using State = ui::Session::Saving::State;

namespace {

/** Nothing over this runs on the window's thread; with room for a busy machine. */
constexpr qint64 blink = 400;

/** Another program that writes: a connection of its own that holds the catalogue. */
class Holder
{
public:
    explicit Holder(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        isHolding = sqlite3_exec(m_handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~Holder()
    {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        sqlite3_close(m_handle);
    }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;
    bool isHolding = false;

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::EditorCatalogue> m_catalogue;
    QSemaphore m_begun;
    QSemaphore m_mayEnd;

    [[nodiscard]] ui::Session &session() { return *m_catalogue->session; }
    [[nodiscard]] QString draftPath() const { return m_catalogue->path() + u".draft"_s; }
    [[nodiscard]] ChangeSet titled(const Record &module, const QString &title) const
    {
        ChangeSet change({.code = u"change.edit"_s, .arguments = {u"title"_s, u"x"_s}});
        change.set(module, offeringTable().title, domain::LocalizedText{.nl = title, .en = {}}.toMap());
        return change;
    }

    /** Long work that writes, and goes on until release(). \a change, where given, is a part of it. */
    void hold(const ChangeSet &change = {})
    {
        session().longWork<int>(
            this, {.what = u"Importing…"_s},
            [this, change](store::Catalogue &catalogue, domain::Progress &progress) -> ui::Result<int> {
                const ui::Result<void> done = catalogue.inTransaction([&]() -> ui::Result<void> {
                    const auto applied = store::apply(catalogue, change);
                    m_begun.release();
                    while (!m_mayEnd.tryAcquire(1, 10)) {
                        if (!progress.step(1, 2, {})) {
                            return std::unexpected(domain::Error::of(domain::Failure::Cancelled, u"cancelled"_s));
                        }
                    }
                    return applied ? ui::Result<void>() : std::unexpected(applied.error());
                });
                return done ? ui::Result<int>(1) : std::unexpected(done.error());
            },
            [this](const ui::Result<int> &result) { m_ended.append(result.has_value()); });
        QVERIFY(m_begun.tryAcquire(1, 10'000));
    }
    void release() { m_mayEnd.release(); }
    QList<bool> m_ended;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue = std::make_unique<tests::EditorCatalogue>();
        m_ended.clear();
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_mayEnd.tryAcquire(m_mayEnd.available());
    }

    void anEditDuringLongWorkWaitsAndIsKept()
    {
        ui::OfferingDocument document(session());
        document.show(m_catalogue->module.id());
        hold();
        QElapsedTimer timer;
        timer.start();
        SUCCEEDS(session().handOver(titled(document.tree().offering, u"Een"_s)));
        QVERIFY2(timer.elapsed() < blink, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(offeringTable().title(document.tree().offering).nl, u"Een"_s);
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen"_s);
        timer.start();
        SUCCEEDS(session().handOver(titled(document.tree().offering, u"Twee"_s)));
        QVERIFY2(timer.elapsed() < blink / 2, qPrintable(QString::number(timer.elapsed())));
        Record outcome(Kind::Outcome);
        domain::outcomeTable().offering.set(outcome, document.id());
        domain::outcomeTable().text.set(outcome, {.nl = u"Kan meten"_s, .en = {}});
        QVERIFY(document.add(outcome));
        QCOMPARE(document.record(Kind::Outcome, outcome.id()).id(), outcome.id());

        const ui::Session::Saving saving = session().saving();
        QCOMPARE(saving.state, State::Waiting);
        QCOMPARE(saving.count, 3);
        QCOMPARE(saving.why, u"Importing…"_s);
        QTRY_VERIFY(QFile::exists(draftPath()));

        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_ended, QList<bool>{true});
        QCOMPARE(m_catalogue->title().nl, u"Twee"_s);
        QCOMPARE(m_catalogue->tree().of(Kind::Outcome).size(), 1);
        QCOMPARE(document.tree().of(Kind::Outcome).size(), 1);
        QTRY_VERIFY(!QFile::exists(draftPath()));
        const auto history = store::history(session().catalogue());
        SUCCEEDS(history);
        QCOMPARE(history->mid(0, 3).at(2).entries.size(), 1); // in order: title, title, outcome
        QVERIFY(history->at(0).entries.constFirst().isWhole());
    }

    void aNewOfferingCanBeEditedWhileItWaits()
    {
        ui::OfferingDocument document(session());
        hold();
        Record fresh(Kind::Offering);
        offeringTable().kind.set(fresh, u"module"_s);
        ChangeSet made({.code = u"change.create"_s, .arguments = {u"x"_s}});
        made.create(fresh);
        QVERIFY(session().apply(made));
        document.show(fresh.id());
        QVERIFY(!document.isEmpty());
        SUCCEEDS(document.setField(Kind::Offering, fresh.id(), offeringTable().title,
            domain::LocalizedText{.nl = u"Nieuw"_s, .en = {}}.toMap()));
        QCOMPARE(document.title(), u"Nieuw"_s);
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        const auto kept = store::load(session().catalogue(), Kind::Offering, fresh.id());
        SUCCEEDS(kept);
        QVERIFY(kept->has_value());
        QCOMPARE(offeringTable().title(**kept).nl, u"Nieuw"_s);
    }

    void whatLongWorkChangedTooIsInTheHistoryAndTold()
    {
        QSignalSpy overridden(&session().queue(), &ui::WriteQueue::overridden);
        const Record before = m_catalogue->tree().offering;
        hold(titled(before, u"Ingelezen"_s));
        SUCCEEDS(session().handOver(titled(before, u"Getypt"_s)));
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, u"Getypt"_s);
        QCOMPARE(overridden.size(), 1);
        const auto history = store::history(session().catalogue());
        SUCCEEDS(history);
        QCOMPARE(history->at(0).entries.constFirst().before.toMap().value(u"nl"_s).toString(), u"Ingelezen"_s);
    }

    void whatBelongsToSomethingThatLongWorkDeletedIsKeptInTheDraft()
    {
        QSignalSpy lost(&session().queue(), &ui::WriteQueue::lost);
        connect(&session().queue(), &ui::WriteQueue::lost, this,
            [this](const ChangeSet &, const QList<changes::Entry> &entries) { session().drafting().offer(entries); });
        const Record before = m_catalogue->tree().offering;
        ChangeSet removal({.code = u"change.delete"_s, .arguments = {u"x"_s}});
        removal.remove(before);
        hold(removal);
        SUCCEEDS(session().handOver(titled(before, u"Te laat"_s)));
        release();
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(session().drafting().offered().size(), 1);
        QTRY_VERIFY(QFile::exists(draftPath()));
        session().drafting().forgetOffered();
        QTRY_VERIFY(!QFile::exists(draftPath()));
    }

    void undoTakesBackWhatWaitsLast()
    {
        const Record before = m_catalogue->tree().offering;
        hold();
        SUCCEEDS(session().handOver(titled(before, u"Een"_s)));
        ChangeSet second({.code = u"change.edit"_s, .arguments = {u"code"_s, u"x"_s}});
        second.set(before, offeringTable().code, u"A1"_s);
        SUCCEEDS(session().handOver(second));
        QCOMPARE(session().undoLabel().arguments.value(0), u"code"_s);
        session().undo();
        QCOMPARE(session().saving().count, 1);
        QCOMPARE(session().redoLabel().arguments.value(0), u"code"_s);
        session().redo();
        QCOMPARE(session().saving().count, 2);
        session().undo();
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, u"Een"_s);
        QCOMPARE(offeringTable().code(m_catalogue->tree().offering), QString());
    }

    void undoOfWhatWasKeptWaitsItsTurn()
    {
        QSignalSpy failed(&session(), &ui::Session::failed);
        ui::OfferingDocument document(session());
        document.show(m_catalogue->module.id());
        const auto title = [&] { return offeringTable().title(document.tree().offering).nl; };
        const QString first = title();
        SUCCEEDS(session().handOver(titled(document.tree().offering, u"Een"_s)));
        SUCCEEDS(session().handOver(titled(document.tree().offering, u"Twee"_s)));
        hold();
        session().undo();
        QCOMPARE(session().saving().state, State::Waiting);
        QCOMPARE(session().saving().count, 1);
        QCOMPARE(title(), u"Een"_s); // shown as it will be
        QCOMPARE(m_catalogue->title().nl, u"Twee"_s);
        session().undo();
        QCOMPARE(session().saving().count, 2);
        QCOMPARE(title(), first);
        session().redo(); // the second undo does not wait any more
        QCOMPARE(session().saving().count, 1);
        QCOMPARE(title(), u"Een"_s);
        session().undo();
        SUCCEEDS(session().handOver(titled(document.tree().offering, u"Drie"_s)));
        QCOMPARE(title(), u"Drie"_s);
        QVERIFY2(session().redoLabel().isEmpty(), "after a new edit nothing is redone");
        session().undo();
        QCOMPARE(title(), first);
        session().redo();
        QCOMPARE(title(), u"Drie"_s);
        session().undo();
        QCOMPARE(session().saving().count, 2);
        QCOMPARE(failed.size(), 0);
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, first);
        QCOMPARE(title(), first);
        session().redo();
        QTRY_COMPARE(m_catalogue->title().nl, u"Drie"_s);
        QVERIFY(session().redoLabel().isEmpty());
        QCOMPARE(failed.size(), 0);
    }

    void whatWasTakenBackFirstIsDoneAgainLast()
    {
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Een"_s)));
        const QString first = u"Een"_s;
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Twee"_s)));
        hold();
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Drie"_s)));
        session().undo(); // takes it out of what waits
        session().undo(); // of what was kept
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, first);
        session().redo();
        QTRY_COMPARE(m_catalogue->title().nl, u"Twee"_s);
        session().redo();
        QTRY_COMPARE(m_catalogue->title().nl, u"Drie"_s);
    }

    void redoOfWhatWasUndoneWaitsItsTurn()
    {
        const QString first = m_catalogue->title().nl;
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Een"_s)));
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Twee"_s)));
        session().undo();
        session().undo();
        QCOMPARE(m_catalogue->title().nl, first);
        hold();
        session().redo();
        session().redo();
        QCOMPARE(session().saving().count, 2);
        QVERIFY(session().redoLabel().isEmpty());
        session().undo(); // takes the last redo out of what waits
        QCOMPARE(session().saving().count, 1);
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, u"Een"_s);
        QCOMPARE(session().redoLabel().code, u"change.edit"_s);
    }

    void anUndoThatWaitedForAnImportDoesNotTakeTheImportBack()
    {
        const Record before = m_catalogue->tree().offering;
        SUCCEEDS(session().handOver(titled(before, u"Een"_s)));
        ChangeSet import({.code = u"change.edit"_s, .arguments = {u"code"_s, u"x"_s}});
        import.set(m_catalogue->tree().offering, offeringTable().code, u"I1"_s);
        hold(import);
        session().undo();
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, offeringTable().title(before).nl);
        QCOMPARE(offeringTable().code(m_catalogue->tree().offering), u"I1"_s);
    }

    void anUndoThatWaitsIsInTheDraft()
    {
        const QString first = m_catalogue->title().nl;
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Een"_s)));
        hold();
        session().undo();
        const store::DraftFile file(m_catalogue->path(), session().catalogue().info(u"id"_s).value_or(QString()));
        QTRY_COMPARE_WITH_TIMEOUT(file.read().value_or(store::Draft()).waiting.size(), 1, 1500);
        const auto read = file.read();
        SUCCEEDS(read);
        const changes::Entry entry = read->waiting.constFirst().entries().value(0);
        QCOMPARE(entry.before.toMap().value(u"nl"_s), u"Een"_s);
        QCOMPARE(entry.after.toMap().value(u"nl"_s), first);
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
    }

    void typingGoesOnInOneChangeThatWaits()
    {
        ui::OfferingDocument document(session());
        document.show(m_catalogue->module.id());
        hold();
        for (const QString &text : {u"W"_s, u"Wa"_s, u"War"_s}) {
            SUCCEEDS(session().handOver(titled(document.tree().offering, text), store::Joining::WithTyping));
        }
        QCOMPARE(session().saving().count, 1);
        release();
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, u"War"_s);
    }

    void anotherProgramThatWritesIsWaitedFor()
    {
        const Record before = m_catalogue->tree().offering;
        {
            const Holder other(m_catalogue->path());
            QVERIFY(other.isHolding);
            QElapsedTimer timer;
            timer.start();
            SUCCEEDS(session().handOver(titled(before, u"Gewacht"_s)));
            QVERIFY2(timer.elapsed() < blink, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(session().saving().state, State::Waiting);
            QVERIFY(session().saving().why.isEmpty());
            QTest::qWait(700);
            QCOMPARE(session().saving().state, State::Waiting);
        }
        QTRY_COMPARE(session().saving().state, State::Saved);
        QCOMPARE(m_catalogue->title().nl, u"Gewacht"_s);
    }

    void shortReadsDoNotWaitForLongWork()
    {
        hold();
        bool answered = false;
        session().background<qint64>(
            this, [](store::Catalogue &catalogue) { return catalogue.lastChange(); },
            [&](const ui::Result<qint64> &result) { answered = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(answered, 2000);
        QVERIFY(m_ended.isEmpty());
        release();
        QTRY_COMPARE(m_ended, QList<bool>{true});
    }

    void longWorkTakesItsTurnAndCanBeCancelledBeforeIt()
    {
        hold();
        bool hasRun = false;
        QString second;
        session().longWork<int>(
            this, {.what = u"Second"_s},
            [&](store::Catalogue &, domain::Progress &) -> ui::Result<int> {
                hasRun = true;
                return 1;
            },
            [&](const ui::Result<int> &result) { second = result ? u"done"_s : result.error().message.code; });
        QCOMPARE(session().work().jobs().size(), 2);
        QTest::qWait(100);
        QVERIFY(!hasRun);
        session().work().cancel(session().work().jobs().constLast().progress);
        release();
        QTRY_COMPARE(second, u"cancelled"_s);
        QVERIFY(!hasRun);
        QVERIFY(m_ended.constFirst());
    }

    void closingEndsLongWorkWithinASecondOrTwo_data()
    {
        QTest::addColumn<bool>("asks");
        QTest::newRow("work that asks whether to go on") << true;
        QTest::newRow("a statement that takes an hour") << false;
    }
    void closingEndsLongWorkWithinASecondOrTwo()
    {
        QFETCH(bool, asks);
        if (asks) {
            hold();
        } else {
            session().longWork<int>(
                this, {.what = u"Counting"_s},
                [this](store::Catalogue &catalogue, domain::Progress &) -> ui::Result<int> {
                    m_begun.release();
                    return catalogue
                        .single(
                            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s)
                        .transform([](const QVariant &) { return 1; });
                },
                [](const ui::Result<int> &) {});
            QVERIFY(m_begun.tryAcquire(1, 10'000));
        }
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Nog net"_s)));
        QElapsedTimer timer;
        timer.start();
        const QString path = m_catalogue->path();
        m_catalogue->session.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        const auto again = store::Catalogue::open(path, store::Access::Read);
        SUCCEEDS(again);
        const auto kept = store::load(**again, Kind::Offering, m_catalogue->module.id());
        SUCCEEDS(kept);
        QCOMPARE(offeringTable().title(**kept).nl, u"Nog net"_s);
    }

    void whatCouldNotBeKeptAtTheEndComesBack()
    {
        const QString path = m_catalogue->path();
        {
            const Holder other(path);
            SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Later"_s)));
            m_catalogue->session.reset();
            QVERIFY(QFile::exists(draftPath()));
        }
        auto opened = store::Catalogue::open(path, store::Access::Write);
        SUCCEEDS(opened);
        m_catalogue->session = std::make_unique<ui::Session>(std::move(*opened));
        const auto found = session().drafting().find();
        SUCCEEDS(found);
        QVERIFY(found->offered.isEmpty());
        QVERIFY(session().apply(found->fits));
        session().drafting().settle();
        QCOMPARE(m_catalogue->title().nl, u"Later"_s);
        QTRY_VERIFY(!QFile::exists(draftPath()));
    }

    void aFileThatIsMovedIsNoticedAndWaitedFor()
    {
        const QString path = m_catalogue->path();
        const Record before = m_catalogue->tree().offering;
        QSignalSpy again(&session(), &ui::Session::tryAgain);
        QVERIFY(QFile::rename(path, path + u".elsewhere"_s));
        QTRY_COMPARE_WITH_TIMEOUT(session().saving().state, State::Moved, 2500);
        FAILS_WITH(session().handOver(titled(before, u"Verloren"_s)), u"store.moved"_s);
        again.clear();
        QVERIFY(QFile::rename(path + u".elsewhere"_s, path));
        QTRY_VERIFY_WITH_TIMEOUT(!again.isEmpty(), 2500);
        QCOMPARE(session().saving().state, State::Saved);
        SUCCEEDS(session().handOver(titled(before, u"Bewaard"_s)));
        QCOMPARE(m_catalogue->title().nl, u"Bewaard"_s);
    }

    void aFileThatIsMovedIsNoticedBeforeTheNextCommit()
    {
        const Record before = m_catalogue->tree().offering;
        QVERIFY(QFile::rename(m_catalogue->path(), m_catalogue->path() + u".elsewhere"_s));
        FAILS_WITH(session().handOver(titled(before, u"Verloren"_s)), u"store.moved"_s);
        QVERIFY(QFile::rename(m_catalogue->path() + u".elsewhere"_s, m_catalogue->path()));
    }

    void whatIsHandedOverAfterTheEndIsKeptOrInTheDraft()
    {
        const Record before = m_catalogue->tree().offering;
        const QString id = session().catalogue().info(u"id"_s).value_or(QString());
        session().close();
        SUCCEEDS(session().handOver(titled(before, u"Nog net"_s)));
        QCOMPARE(m_catalogue->title().nl, u"Nog net"_s);
        QVERIFY(!QFile::exists(draftPath()));
        {
            const Holder other(m_catalogue->path());
            QVERIFY(other.isHolding);
            SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Te laat"_s)));
            const auto draft =
                store::DraftFile(m_catalogue->path(), id).read(); // at once: the process may be gone next
            SUCCEEDS(draft);
            QCOMPARE(draft->waiting.size(), 1);
            QCOMPARE(draft->waiting.constFirst().entries().constFirst().after.toMap().value(u"nl"_s), u"Te laat"_s);
            session().close();
            m_catalogue->session.reset();
        }
        QVERIFY(QFile::exists(draftPath()));
    }

    void whatIsTypedIsInTheDraftWithinASecond()
    {
        QObject editor;
        const auto typed = [&](const QString &text, ui::TypedValue::State state) {
            session().typing().note(&editor,
                {.record = changes::RecordRef::of(m_catalogue->module),
                    .field = u"summary"_s,
                    .value = QVariantMap{{u"nl"_s, text}},
                    .before = {},
                    .state = state,
                    .problem = state == ui::TypedValue::State::Typing ? QString() : u"Daarom."_s,
                    .text = {}});
        };
        typed(u"Een zin"_s, ui::TypedValue::State::Typing);
        QCOMPARE(session().saving().state, State::Typing);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(draftPath()), 1500);
        typed(u"Een zin meer"_s, ui::TypedValue::State::Typing);
        const store::DraftFile file(m_catalogue->path(), session().catalogue().info(u"id"_s).value_or(QString()));
        QTRY_COMPARE_WITH_TIMEOUT(file.read().value_or(store::Draft()).typed.value(0).value.toMap().value(u"nl"_s),
            QVariant(u"Een zin meer"_s), 1500);
        typed(u"Een zin meer"_s, ui::TypedValue::State::Unreadable);
        QCOMPARE(session().saving().state, State::Unreadable);
        QSignalSpy again(&session(), &ui::Session::tryAgain);
        typed(u"Een zin meer"_s, ui::TypedValue::State::Refused);
        QCOMPARE(session().saving().state, State::Refused);
        QCOMPARE(session().saving().why, u"Daarom."_s);
        QTRY_VERIFY_WITH_TIMEOUT(again.size() >= 1, 2500);
        session().typing().forget(&editor);
        QCOMPARE(session().saving().state, State::Saved);
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(draftPath()), 2500);
    }

    void ofADraftOnlyWhatFitsIsPutBack()
    {
        const QString id = session().catalogue().info(u"id"_s).value_or(QString());
        const changes::RecordRef module = changes::RecordRef::of(m_catalogue->module);
        const QVariantMap title{{u"nl"_s, u"Warmtepompen"_s}};
        store::Draft draft;
        draft.typed = {
            {.record = module, .field = u"summary"_s, .value = QVariantMap{{u"nl"_s, u"Terug "_s}}, .before = {}},
            {.record = module,
                .field = u"title"_s,
                .value = QVariantMap{{u"nl"_s, u"Mijn titel"_s}},
                .before = QVariantMap{{u"nl"_s, u"Een oudere titel"_s}}},
            {.record = module, .field = u"validFrom"_s, .value = u"31-31-2027"_s, .before = {}},
            {.record = module, .field = u"status"_s, .value = u"draft"_s, .before = u"approved"_s},
        };
        SUCCEEDS(store::DraftFile(m_catalogue->path(), id).write(draft));
        const auto found = session().drafting().find();
        SUCCEEDS(found);
        QCOMPARE(found->fits.entries().size(), 1);
        QCOMPARE(found->fits.entries().constFirst().field, u"summary"_s);
        QCOMPARE(found->offered.size(), 2);
        QCOMPARE(found->offered[0].field, u"title"_s);
        QCOMPARE(found->offered[1].value, QVariant(u"31-31-2027"_s));
        QVERIFY(session().apply(found->fits));
        session().drafting().settle();
        QCOMPARE(offeringTable().summary(m_catalogue->tree().offering).nl, u"Terug"_s);
        // What was only offered stays until somebody has seen it.
        QTest::qWait(100);
        QVERIFY(QFile::exists(draftPath()));
        session().drafting().forgetOffered();
        QTRY_VERIFY(!QFile::exists(draftPath()));
        session().undo();
        QCOMPARE(offeringTable().summary(m_catalogue->tree().offering).nl, QString());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SessionTest)
#include "session_test.moc"
