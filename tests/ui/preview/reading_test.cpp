// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/readingpanel.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** The tab that shows what learners read. */
class ReadingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] QTabWidget *side() const { return m_open->window->findChild<QTabWidget *>(u"side"_s); }
    [[nodiscard]] QTextBrowser *page() const { return side()->findChild<QTextBrowser *>(); }
    /** Clicks the tab named \a name of \a bar. */
    [[nodiscard]] bool clickTab(QTabBar *bar, const QString &name) const
    {
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->tabText(i) == name) {
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
                return m_open->settle();
            }
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
    }
    void cleanup() { m_open.reset(); }

    void itShowsWhatLearnersReadInTheLanguageOneChooses()
    {
        QVERIFY(clickTab(side()->tabBar(), u"Read"_s));
        QVERIFY(page()->isVisible());
        QVERIFY2(page()->toPlainText().contains(u"At a glance"_s), qPrintable(page()->toPlainText()));
        QVERIFY(clickTab(side()->findChild<ui::ReadingPanel *>()->findChild<QTabBar *>(), u"Dutch"_s));
        QVERIFY2(page()->toPlainText().contains(u"In het kort"_s), qPrintable(page()->toPlainText()));
    }

    void whatOneTypesIsThereAMomentLater()
    {
        QVERIFY(clickTab(side()->tabBar(), u"Read"_s));
        QVERIFY(!page()->toPlainText().startsWith(u"Xylofoon"_s));
        m_open->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_open->window.get()));
        auto *const title = [&]() -> QWidget * {
            const QList<QWidget *> fields = m_open->window->findChildren<QWidget *>();
            for (QWidget *each : fields) {
                if (each->isVisible() && each->focusPolicy() != Qt::NoFocus
                    && each->accessibleName().contains(u"Title"_s)
                    && each->accessibleName().contains(u"English"_s, Qt::CaseInsensitive)) {
                    return each;
                }
            }
            return nullptr;
        }();
        QVERIFY(title);
        title->setFocus();
        QTest::keyClick(title, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClicks(title, u"Xylofoon "_s);
        QTest::keyClick(title, Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(page()->toPlainText().startsWith(u"Xylofoon"_s), 5000);
        QVERIFY(m_open->settle());
    }

    void whatIsNotShownIsNotMade() { QVERIFY(page()->toPlainText().isEmpty()); }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(ReadingTest)
#include "reading_test.moc"
