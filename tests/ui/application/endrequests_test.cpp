// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/endrequests.h"
#include "forms/textfields.h"
#include "list/offeringlist.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/growingtextedit.h"

#include <QTableView>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace leerschakel;

class EndRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsBeingTypedIsKeptAndTheFileIsLeftInOrder()
    {
#ifndef Q_OS_UNIX
        QSKIP("such signals are Unix's");
#else
        tests::failOnWarnings();
        tests::OpenWindow open;
        QVERIFY(open.show());
        auto *list = open.window->findChild<ui::OfferingList *>();
        QVERIFY(list);
        const domain::Id id = list->current();
        auto *field = open.window->findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s);
        QVERIFY(field);
        ui::GrowingTextEdit *title = field->edit(domain::Language::English);
        title->setFocus(Qt::TabFocusReason);
        title->moveCursor(QTextCursor::End);
        QTest::keyClicks(title, u", revised"_s);
        const QString typed = title->toPlainText();
        QVERIFY(!open.window->isSettled());

        {
            const ui::EndRequests endRequests;
            ::raise(SIGTERM);
            QTRY_VERIFY(!open.window->isVisible());
        }
        const QString path = open.path;
        open.window.reset();
        QVERIFY(!QFile::exists(path + u"-wal"_s));
        const auto again = store::Catalogue::open(path, store::Access::Read, {});
        SUCCEEDS(again);
        const auto kept = store::load(**again, domain::Kind::Offering, id);
        SUCCEEDS(kept);
        QCOMPARE(domain::offeringTable().title(**kept).en, typed);
#endif
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(EndRequestsTest)
#include "endrequests_test.moc"
