// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/drafting.h"
#include "store/drafts.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "ui/session/heldcatalogue.h"
#include "vocabulary/own/ownscheme.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using State = ui::Session::Saving::State;

/** Long work, the end of a session, a file that is moved, and the draft. */
class SessionTest : public tests::HeldCatalogue
{
    Q_OBJECT

private:
    QStringList m_order;

    /** Work that gives way, and goes on until release(). */
    void calculate()
    {
        session().longWork<int>(
            this, {.what = u"Calculating…"_s, .givesWay = true},
            [this](store::Catalogue &, domain::Progress &progress) -> ui::Result<int> {
                m_begun.release();
                while (!m_mayEnd.tryAcquire(1, 10)) {
                    if (!progress.step(1, 2, {})) {
                        return domain::cancelled();
                    }
                }
                return 1;
            },
            [this](const ui::Result<int> &result) {
                m_order.append(result ? u"calculated"_s : result.error().message.code);
            });
    }
    /** Other work; if \a holds, it goes on until release(). */
    void ask(const QString &what, bool holds = false)
    {
        session().longWork<int>(
            this, {.what = what},
            [this, holds](store::Catalogue &, domain::Progress &) -> ui::Result<int> {
                if (holds) {
                    m_begun.release();
                    m_mayEnd.acquire();
                }
                return 1;
            },
            [this, what](const ui::Result<int> &) { m_order.append(what); });
    }

private Q_SLOTS:
    void init()
    {
        open();
        m_order.clear();
    }
    void cleanup() { close(); }

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

    void whatNobodyWaitsForGivesWayAndBeginsAgain()
    {
        calculate();
        QVERIFY(m_begun.tryAcquire(1, 10'000));
        ask(u"first"_s);
        ask(u"second"_s);
        QTRY_COMPARE(m_order, (QStringList{u"first"_s, u"second"_s}));
        QVERIFY(m_begun.tryAcquire(1, 10'000)); // again
        QCOMPARE(session().work().jobs().size(), 1);
        release();
        QTRY_COMPARE(m_order.size(), 3);
        QCOMPARE(m_order.constLast(), u"calculated"_s);
        QVERIFY(session().work().isIdle());
    }

    void whatNobodyWaitsForTakesTheLastPlace()
    {
        hold();
        calculate();
        ask(u"asked for later"_s);
        release();
        QTRY_COMPARE(m_order, QStringList{u"asked for later"_s});
        QVERIFY(m_begun.tryAcquire(1, 10'000));
        release();
        QTRY_COMPARE(m_order.size(), 2);
    }

    void whatNobodyWaitsForLetsAnEditPass()
    {
        session().longWork<int>(
            this, {.what = u"Calculating…"_s, .givesWay = true},
            [this](store::Catalogue &catalogue, domain::Progress &progress) -> ui::Result<int> {
                return catalogue
                    .inTransaction([&]() -> ui::Result<void> {
                        m_begun.release();
                        while (!m_mayEnd.tryAcquire(1, 10) && progress.step(1, 2, {})) {}
                        return {};
                    })
                    .transform([] { return 1; });
            },
            [this](const ui::Result<int> &) { m_order.append(u"calculated"_s); });
        QVERIFY(m_begun.tryAcquire(1, 10'000));
        SUCCEEDS(session().handOver(titled(m_catalogue->tree().offering, u"Meteen"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(m_catalogue->title().nl, u"Meteen"_s, 2000);
        QVERIFY(m_begun.tryAcquire(1, 10'000)); // again
        QVERIFY(m_order.isEmpty());
        release();
        QTRY_COMPARE(m_order.size(), 1);
    }

    void whatGaveWayCanBeCancelledBeforeItsTurn()
    {
        calculate();
        QVERIFY(m_begun.tryAcquire(1, 10'000));
        const auto progress = session().work().jobs().constFirst().progress;
        ask(u"asked"_s, true);
        QTRY_COMPARE(m_begun.available(), 1);
        QCOMPARE(session().work().jobs().constLast().progress, progress);
        session().work().cancel(progress);
        release();
        QTRY_COMPARE(m_order, (QStringList{u"asked"_s, u"cancelled"_s}));
        QVERIFY(m_begun.tryAcquire());
        QVERIFY(!m_begun.tryAcquire());
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
        const auto again = store::Catalogue::open(path, store::Access::Read, {});
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
        auto opened = store::Catalogue::open(path, store::Access::Write, vocabulary::derivations());
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
                {{.record = changes::RecordRef::of(m_catalogue->module),
                    .field = u"summary"_s,
                    .value = QVariantMap{{u"nl"_s, text}},
                    .before = {},
                    .state = state,
                    .problem = state == ui::TypedValue::State::Typing ? QString() : u"Daarom."_s,
                    .text = {}}});
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
        // A draft that was only offered stays until the user has seen it.
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
