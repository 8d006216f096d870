// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/settings.h"
#include "exchange/registry.h"
#include "list/offeringlist.h"
#include "preview/previewpanel.h"
#include "publishing/destinationcard.h"
#include "publishing/destinationspage.h"
#include "publishing/publishingview.h"
#include "store/readiness.h"
#include "support/windowtest.h"
#include "ui/byhand.h"
#include "ui/openwindow.h"
#include "widgets/linkbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** Where a catalogue is published: the user views, tries out and switches destinations in the window. */
class DestinationsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::Session &session() const { return m_open->window->workspace()->session(); }
    [[nodiscard]] store::Catalogue &catalogue() const { return session().catalogue(); }
    [[nodiscard]] ui::DestinationsPage *page() const { return m_open->window->findChild<ui::DestinationsPage *>(); }
    [[nodiscard]] ui::DestinationCard *card(const QString &destination) const
    {
        return page()->findChild<ui::DestinationCard *>(u"destination."_s + destination);
    }
    [[nodiscard]] static QString text(const QWidget *card, const QString &name)
    {
        return card->findChild<QLabel *>(name)->text();
    }
    void pressIn(QWidget *widget, Qt::Key key)
    {
        widget->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_open->window->windowHandle(), key);
    }
    /** Switches by keyboard, and waits until it is done. */
    void toggle(const QString &destination)
    {
        auto *box = card(destination)->findChild<QCheckBox *>();
        QVERIFY(box->isEnabled());
        pressIn(box, Qt::Key_Space);
        QVERIFY(m_open->settle());
        QTRY_COMPARE_WITH_TIMEOUT(store::staleReadiness(catalogue()).value_or(-1), 0, 30'000);
        QVERIFY(m_open->settle());
    }
    [[nodiscard]] QStringList shown()
    {
        QStringList tabs;
        const auto *bar = m_open->window->findChild<ui::PreviewPanel *>()->findChild<QTabBar *>();
        for (int i = 0; i < bar->count(); ++i) {
            tabs.append(bar->tabData(i).toString());
        }
        const auto *choice = m_open->window->findChild<QComboBox *>(u"destination"_s);
        QStringList choices;
        for (int i = 0; i < choice->count(); ++i) {
            choices.append(choice->itemData(i).toString());
        }
        return tabs == choices ? tabs : QStringList{u"tabs: "_s + tabs.join(u','), u"choices: "_s + choices.join(u',')};
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().clear();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QVERIFY(!page());
        QTest::mouseClick(m_open->window->findChild<QPushButton *>(u"showDestinations"_s), Qt::LeftButton);
        QVERIFY(m_open->settle());
        QVERIFY(page() && page()->isVisible());
    }
    void cleanup()
    {
        m_open.reset();
        QSettings().clear();
    }

    void eachDestinationIsIntroduced()
    {
        const auto cards = page()->findChildren<ui::DestinationCard *>();
        QStringList ids;
        for (const ui::DestinationCard *each : cards) {
            ids.append(each->destination());
            const exchange::Introduction introduction = exchange::introductionTo(each->destination());
            QStringList texts;
            const auto labels = each->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                texts.append(label->text());
            }
            for (const QString &said : {introduction.about, introduction.audience, introduction.needs}) {
                QVERIFY2(texts.contains(said), qPrintable(said));
            }
            const auto *reserve = each->findChild<QLabel *>(u"reserve"_s);
            QCOMPARE(reserve->text(), introduction.reserve);
            QCOMPARE(reserve->isVisibleTo(each), !introduction.reserve.isEmpty());
            const auto *box = each->findChild<QCheckBox *>();
            QCOMPARE(box->isChecked(), session().destinations().contains(each->destination()));
            QVERIFY(box->accessibleName().startsWith(exchange::nameOfDestination(each->destination())));
        }
        QCOMPARE(ids, exchange::destinations());
        // By keyboard, back to the previous place.
        QCOMPARE(m_open->window->focusWidget(), page()->findChild<QPushButton *>(u"destinationsBack"_s));
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_Space);
        QVERIFY(m_open->settle());
        QVERIFY(!page()->isVisible());
        QCOMPARE(m_open->window->focusWidget()->objectName(), u"showDestinations"_s);
    }

    void howItStandsIsSaidInWords()
    {
        const QString on = session().destinations().constFirst();
        const auto counts = publishing::readinessCounts(catalogue(), {on});
        SUCCEEDS(counts);
        const QString standing = text(card(on), u"standing"_s);
        QVERIFY2(standing.contains(u"%1 blocked"_s.arg(counts->blocked)), qPrintable(standing));
        QVERIFY2(standing.startsWith(u"%1 offerings ready"_s.arg(counts->ready)), qPrintable(standing));
        // The only destination stays on, and says so.
        QVERIFY(standing.endsWith(u". This is the only destination that is switched on."_s));
        QVERIFY(!card(on)->findChild<QCheckBox *>()->isEnabled());
    }

    void aTrialSaysWhatIsMissingAndPublishesNothing()
    {
        const QString on = session().destinations().constFirst();
        const auto changes = catalogue().lastChange();
        pressIn(card(on)->findChild<QPushButton *>(u"try."_s + on), Qt::Key_Space);
        QVERIFY(m_open->settle());
        const QString outcome = text(card(on), u"outcome"_s);
        domain::NoProgress progress;
        const auto prospect = publishing::prospectOf(catalogue(), on, progress);
        SUCCEEDS(prospect);
        QVERIFY2(
            outcome.startsWith(
                u"Tried out: %1 of %2 offerings can go there, in "_s.arg(prospect->ready).arg(prospect->offerings)),
            qPrintable(outcome));
        QCOMPARE(*catalogue().lastChange(), *changes);
        QVERIFY(publishing::publications(catalogue())->isEmpty());

        // The most frequent gap comes first, and leads to the offerings that have it.
        const publishing::Gap &gap = prospect->gaps.constFirst();
        auto *first = card(on)->findChild<ui::LinkButton *>();
        QVERIFY(first->accessibleName().contains(gap.text.en));
        pressIn(first, Qt::Key_Space);
        QVERIFY(m_open->settle());
        auto *list = m_open->window->findChild<ui::OfferingList *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->table().model()->rowCount(), int(gap.offerings.size()));
        QVERIFY(list->filterInWords().contains(gap.text.en));
    }

    void theOutcomeOfATrialIsInSight()
    {
        m_open->window->resize(1024, 700);
        QVERIFY(m_open->settle());
        const QString lowest = exchange::destinations().constLast();
        pressIn(card(lowest)->findChild<QPushButton *>(u"try."_s + lowest), Qt::Key_Space);
        QVERIFY(m_open->settle());
        const auto *outcome = card(lowest)->findChild<QLabel *>(u"outcome"_s);
        QTRY_VERIFY(outcome->isVisible());
        const QWidget *seen = page()->viewport();
        QTRY_VERIFY(seen->rect().contains(QRect(outcome->mapTo(seen, QPoint()), outcome->size())));
    }

    void whatIsSwitchedOnIsShownEverywhere()
    {
        QStringList off = exchange::destinations();
        off.removeIf([this](const QString &each) { return session().destinations().contains(each); });
        if (off.isEmpty()) {
            QSKIP("there is one destination, and it is on");
        }
        const QStringList before = session().destinations();
        QCOMPARE(shown(), before);
        const QString &added = off.constFirst();
        QVERIFY(text(card(added), u"standing"_s).startsWith(u"Switched off"_s));
        toggle(added);
        QVERIFY(session().destinations().contains(added));
        QCOMPARE(shown(), session().destinations());
        const auto counts = publishing::readinessCounts(catalogue(), {added});
        SUCCEEDS(counts);
        const QString standing = text(card(added), u"standing"_s);
        QVERIFY2(standing.startsWith(QString::number(counts->ready)), qPrintable(standing));
        // With two on, neither is the only one.
        QVERIFY(card(before.constFirst())->findChild<QCheckBox *>()->isEnabled());

        // Undo restores the former state, and redo the new one.
        session().undo();
        QVERIFY(m_open->settle());
        QCOMPARE(shown(), before);
        QVERIFY(!card(added)->findChild<QCheckBox *>()->isChecked());
        session().redo();
        QVERIFY(m_open->settle());
        QVERIFY(shown().contains(added));
        // The other way round: the destination that was on first is switched off.
        toggle(before.constFirst());
        QCOMPARE(shown(), QStringList{added});
        QVERIFY(!card(added)->findChild<QCheckBox *>()->isEnabled());
        QTRY_VERIFY(!*store::keepsSwitchedOff(catalogue()));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(DestinationsTest)
#include "destinations_test.moc"
