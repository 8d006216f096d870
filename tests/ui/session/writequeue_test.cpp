// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/offeringdocument.h"
#include "session/drafting.h"
#include "store/drafts.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "ui/session/heldcatalogue.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using changes::ChangeSet;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using State = ui::Session::Saving::State;

/** Edits, undo and redo while something else writes: they wait their turn, and none is lost. */
class WriteQueueTest : public tests::HeldCatalogue
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
        session().redo(); // the second undo is no longer waiting
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
        session().undo(); // removes the waiting change
        session().undo(); // undoes the saved change
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
        session().undo(); // removes the last waiting redo
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
};

LEERSCHAKEL_WINDOW_TEST_MAIN(WriteQueueTest)
#include "writequeue_test.moc"
