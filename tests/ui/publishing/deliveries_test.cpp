// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "publishing/columnlist.h"
#include "publishing/deliveriespage.h"
#include "publishing/deliverydialog.h"
#include "publishing/profiles.h"
#include "publishing/publishingview.h"
#include "support/windowtest.h"
#include "ui/mainwindow/cutoff.h"
#include "ui/mainwindow/untold.h"
#include "ui/openwindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::Option;
using publishing::Profile;
using tests::OpenWindow;

/** Named deliveries, made and used in the window: the same ones that the command line uses. */
class DeliveriesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    QTemporaryDir m_out;

    [[nodiscard]] ui::PublishingView *view() const { return m_open->window->findChild<ui::PublishingView *>(); }
    [[nodiscard]] ui::DeliveriesPage *page() const { return m_open->window->findChild<ui::DeliveriesPage *>(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_open->window->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableWidget *table() const { return page()->findChild<QTableWidget *>(); }
    [[nodiscard]] ui::DeliveryDialog *dialog() const { return m_open->window->findChild<ui::DeliveryDialog *>(); }
    template<typename T>
    [[nodiscard]] T *in(const char *name) const
    {
        return dialog()->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QList<Profile> kept() const
    {
        return publishing::profiles(m_open->session().catalogue()).value_or(QList<Profile>());
    }
    void press(QWidget *widget, Qt::Key key) const
    {
        widget->setFocus(Qt::TabFocusReason);
        QTest::keyClick(widget->window()->windowHandle(), key);
    }
    void type(QLineEdit *line, const QString &text) const
    {
        line->setFocus(Qt::TabFocusReason);
        QTest::keyClick(line->window()->windowHandle(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, text);
    }
    /** Chooses by the arrow keys. */
    void choose(QComboBox *combo, int index) const
    {
        combo->setFocus(Qt::TabFocusReason);
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
        QCOMPARE(combo->currentIndex(), index);
    }
    void chooseDestination(const QString &id) const
    {
        auto *combo = in<QComboBox>("deliveryDestination");
        choose(combo, combo->findData(id));
    }
    [[nodiscard]] bool opened() const { return dialog() && QTest::qWaitForWindowActive(dialog()); }
    /** Saves the delivery by Enter, and waits until it is in the catalogue. */
    void keep() const
    {
        press(in<QLineEdit>("deliveryName"), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_open->settle());
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().clear();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
        m_open->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(m_open->settle());
    }
    void cleanup()
    {
        m_open.reset();
        QSettings().clear();
        QDir(m_out.filePath(u"uit"_s)).removeRecursively();
    }

    void oneIsMadeChangedUsedAndRemovedByTheKeyboard()
    {
        press(button("showDeliveries"), Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->window->focusWidget(), button("newDelivery"));
        QVERIFY(!button("deliverNow")->isEnabled());
        QTest::keyClick(m_open->window->windowHandle(), Qt::Key_Space);
        QVERIFY(opened());
        QCOMPARE(dialog()->focusWidget(), in<QLineEdit>("deliveryName"));
        // What is still to be filled in is reported, at its field.
        press(button("keepDelivery"), Qt::Key_Space);
        QCOMPARE(dialog()->focusWidget(), in<QLineEdit>("deliveryName"));
        QTest::keyClicks(in<QLineEdit>("deliveryName"), u"week"_s);
        chooseDestination(u"xlsx"_s);
        QCOMPARE(dialog()->profile().request.selection, exchange::Selection::All);
        type(in<QWidget>("deliveryFolder")->findChild<QLineEdit *>(), m_out.filePath(u"uit"_s));
        // Only titles: every sheet is switched off, then the columns that the filter finds are switched on.
        auto *filter = in<QLineEdit>("columnFilter");
        auto *tree = in<QTreeWidget>("columnTree");
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            tree->setFocus();
            tree->setCurrentItem(tree->topLevelItem(i));
            QTest::keyClick(tree, Qt::Key_Space);
        }
        press(button("keepDelivery"), Qt::Key_Space);
        QVERIFY(dialog()); // not one column
        QCOMPARE(dialog()->focusWidget(), filter);
        type(filter, u"offering.title"_s);
        const QTreeWidgetItem *sheet = tree->topLevelItem(0);
        int shown = 0;
        for (int i = 0; i < sheet->childCount(); ++i) {
            if (!sheet->child(i)->isHidden()) {
                ++shown;
                tree->setFocus();
                tree->setCurrentItem(sheet->child(i));
                QTest::keyClick(tree, Qt::Key_Space);
            }
        }
        QCOMPARE(shown, 2);
        keep();
        QCOMPARE(kept().size(), 1);
        const Profile made = kept().constFirst();
        QCOMPARE(made.name, u"week"_s);
        QCOMPARE(made.destination, u"xlsx"_s);
        QCOMPARE(made.request.columns, (QStringList{u"offering.title.nl"_s, u"offering.title.en"_s}));
        QCOMPARE(table()->rowCount(), 1);

        // Enter opens it for a change, also of its name.
        press(table(), Qt::Key_Return);
        QVERIFY(opened());
        QCOMPARE(dialog()->profile().request.columns, made.request.columns);
        type(in<QLineEdit>("deliveryName"), u"elke week"_s);
        press(in<QLineEdit>("deliveryName"), Qt::Key_Return);
        QTRY_VERIFY(dialog()->isSettled());
        QVERIFY(dialog()); // no space in a name, as on the command line
        type(in<QLineEdit>("deliveryName"), u"elke-week"_s);
        keep();
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().name, u"elke-week"_s);
        QCOMPARE(kept().constFirst().request.columns, made.request.columns);

        press(button("deliverNow"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_out.filePath(u"uit/manifest.json"_s)), 60'000);
        QVERIFY(m_open->settle());
        QVERIFY(!page()->isVisible()); // what could not be delivered is shown in its usual place

        press(button("showDeliveries"), Qt::Key_Space);
        QVERIFY(m_open->settle());
        press(button("removeDelivery"), Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(kept().size(), 0);
        QCOMPARE(m_open->window->focusWidget(), button("newDelivery"));
        QVERIFY(m_open->activate()); // without a window manager nothing does this once a dialog has closed
        m_open->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QCOMPARE(kept().size(), 1);
        QTRY_COMPARE(table()->rowCount(), 1);
        press(button("deliveriesBack"), Qt::Key_Space);
        QCOMPARE(m_open->window->focusWidget(), button("showDeliveries"));
    }

    void aDestinationShowsTheOptionsThatItHas()
    {
        QTest::mouseClick(button("showDeliveries"), Qt::LeftButton);
        QTest::mouseClick(button("newDelivery"), Qt::LeftButton);
        QVERIFY(opened());
        const QHash<Option, const char *> editors{{Option::Selection, "deliverySelection"},
            {Option::Language, "deliveryLanguage"}, {Option::Columns, "deliveryColumns"},
            {Option::Address, "deliveryAddress"}, {Option::Alliances, "alliance.lde"}};
        QCOMPARE(size_t(editors.size()), exchange::allOptions().size());
        const auto *combo = in<QComboBox>("deliveryDestination");
        QVERIFY(combo->count() > 2);
        for (int i = 0; i < combo->count(); ++i) {
            const QString destination = combo->itemData(i).toString();
            chooseDestination(destination);
            for (const exchange::OptionSpec &each : exchange::allOptions()) {
                QVERIFY2(
                    in<QWidget>(editors[each.option])->isVisible() == exchange::hasUseFor(destination, each.option),
                    qPrintable(destination + u' ' + QString::fromLatin1(each.name)));
            }
        }
    }

    void whatIsChosenForAFolderIsUsedThere()
    {
        auto *folder = view()->findChild<QLineEdit *>();
        folder->setFocus();
        QTest::keyClicks(folder, m_out.filePath(u"uit"_s));
        const auto *as = view()->findChild<QLabel *>(u"asDelivery"_s);
        QVERIFY(!as->isVisible());
        QTest::mouseClick(button("options"), Qt::LeftButton);
        QVERIFY(opened());
        const QString destination = dialog()->profile().destination;
        QCOMPARE(destination, view()->findChild<QComboBox *>(u"destination"_s)->currentData().toString());
        QVERIFY(exchange::hasUseFor(destination, Option::Alliances));
        QCOMPARE(dialog()->profile().request.folder, m_out.filePath(u"uit"_s));
        QTest::keyClicks(in<QLineEdit>("deliveryName"), u"ewuu"_s);
        press(in<QCheckBox>("alliance.ewuu"), Qt::Key_Space);
        choose(in<QComboBox>("deliveryLanguage"), 2);
        keep();
        QCOMPARE(kept().constFirst().request.alliances, QStringList{u"ewuu"_s});
        QCOMPARE(kept().constFirst().request.language, domain::Language::English);
        QTest::mouseClick(button("deliveriesBack"), Qt::LeftButton);
        QVERIFY(m_open->settle());
        QTRY_VERIFY(as->isVisible());
        QVERIFY2(as->text().contains(u"ewuu"_s) && as->text().contains(u"EWUU"_s), qPrintable(as->text()));

        const auto buttons = view()->findChildren<QPushButton *>();
        const auto publish = std::ranges::find_if(buttons,
            [](const QPushButton *each) { return each->isVisible() && each->text().startsWith(u"Publish "_s); });
        QTest::mouseClick(*publish, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_out.filePath(u"uit/manifest.json"_s)), 60'000);
        QVERIFY(m_open->settle());
        QFile courses(m_out.filePath(u"uit/courses.json"_s));
        QVERIFY(courses.open(QIODevice::ReadOnly));
        QVERIFY(courses.readAll().contains("{\"consumerKey\":\"eduxchange\",\"alliances\":[{\"name\":\"ewuu\"}]}"));
        // The next time, the same delivery is changed: no second one is made.
        QTest::mouseClick(button("options"), Qt::LeftButton);
        QVERIFY(opened());
        QCOMPARE(dialog()->profile().name, u"ewuu"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }

    void aNameIsTakenOnce()
    {
        Profile other{.name = u"nacht"_s, .destination = u"csv"_s, .request = {}};
        other.request.folder = m_out.filePath(u"ander"_s);
        SUCCEEDS(publishing::setProfile(m_open->session().catalogue(), other));
        QTest::mouseClick(button("options"), Qt::LeftButton);
        QVERIFY(opened());
        QTest::keyClicks(in<QLineEdit>("deliveryName"), u"nacht"_s);
        type(in<QWidget>("deliveryFolder")->findChild<QLineEdit *>(), m_out.filePath(u"uit"_s));
        press(in<QLineEdit>("deliveryName"), Qt::Key_Return);
        QTRY_VERIFY(dialog()->isSettled());
        QVERIFY(dialog());
        QCOMPARE(kept().size(), 1);
        QCOMPARE(kept().constFirst().destination, u"csv"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QTRY_COMPARE(table()->rowCount(), 1);
    }

    void itFitsASmallScreenAndSaysWhatItIs()
    {
        m_open->window->resize(1024, 700);
        QTest::mouseClick(button("showDeliveries"), Qt::LeftButton);
        QTest::mouseClick(button("newDelivery"), Qt::LeftButton);
        QVERIFY(opened());
        for (const QString &destination : {u"ooapi5"_s, u"xlsx"_s}) {
            chooseDestination(destination);
            QVERIFY(dialog()->height() <= 700 && dialog()->width() <= 1024);
            QCOMPARE(tests::withSameKey(*dialog()), QStringList());
            const auto widgets = dialog()->findChildren<QWidget *>();
            for (QWidget *each : widgets) {
                if (tests::takesKeyboard(each)) {
                    QCOMPARE(tests::untold(each), QString());
                    QVERIFY2(!QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name).isEmpty(),
                        qPrintable(tests::described(each)));
                }
            }
            QTest::qWait(100); // until it is laid out again
            const QStringList cut = tests::cutOff(*dialog());
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        }
    }

    void aSheetIsTickedForTheColumnsThatTheFilterShows()
    {
        ui::ColumnList list;
        list.show();
        list.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        auto *tree = list.findChild<QTreeWidget *>();
        QTest::keyClicks(list.findChild<QLineEdit *>(), u"title"_s);
        tree->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tree, Qt::Key_Home);
        QTest::keyClick(tree, Qt::Key_Space);
        const QStringList columns = list.columns();
        QVERIFY(columns.contains(u"offering.summary.nl"_s));
        QVERIFY(!columns.contains(u"offering.title.nl"_s));
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(list.columns(), QStringList()); // all of them again
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(DeliveriesTest)
#include "deliveries_test.moc"
