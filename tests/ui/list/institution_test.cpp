// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/creation.h"
#include "authoring/settings.h"
#include "list/institutiondialog.h"
#include "list/offeringlist.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/byhand.h"
#include "ui/openwindow.h"
#include "widgets/messagebar.h"

#include <QPushButton>
#include <QSettings>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/**
 * The window asks once, without taking the caret, which institution provides new offerings; that becomes the default.
 */
class InstitutionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    const QString m_question = u"Which institution provides what you make in this catalogue?"_s;

    [[nodiscard]] ui::Workspace &workspace() { return *m_open->window->workspace(); }
    [[nodiscard]] store::Catalogue &catalogue() { return workspace().session().catalogue(); }
    /** The dialog, once it has the keyboard. */
    [[nodiscard]] ui::InstitutionDialog *shownDialog()
    {
        auto *dialog = m_open->window->findChild<ui::InstitutionDialog *>();
        if (dialog) {
            dialog->activateWindow(); // without a window manager nothing else does
        }
        return dialog && dialog->isAncestorOf(QApplication::focusWidget()) ? dialog : nullptr;
    }
    /** Adds a module with its key, and returns its id. */
    domain::Id addModule()
    {
        if (!isInFront()) {
            return {};
        }
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_open->window.get(), Qt::Key_N, Qt::ControlModifier);
        const domain::Id made = workspace().list().current();
        return m_open->settle() ? made : domain::Id();
    }
    domain::Id providerOf(const domain::Id &offering)
    {
        const auto record = store::load(catalogue(), domain::Kind::Offering, offering);
        return record && *record ? domain::offeringTable().provider(**record) : domain::Id();
    }
    [[nodiscard]] bool isInFront()
    {
        m_open->window->activateWindow();
        return QTest::qWaitForWindowActive(m_open->window.get()) && m_open->settle();
    }

    void undo() { QVERIFY(tests::chooseFrom(m_open->window->menuBar(), {u"&Edit"_s, u"&Undo"_s})); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().clear();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(isInFront());
        workspace().list().table().setFocus();
    }

    void cleanup() { m_open.reset(); }

    void theOneThatIsChosenProvidesThisOfferingAndThoseThatFollow()
    {
        const domain::Id made = addModule();
        QTRY_COMPARE(workspace().messages().text(), m_question);
        QVERIFY(m_open->button(u"Choose…"_s));
        QVERIFY(!m_open->button(u"Choose…"_s)->hasFocus()); // the user is typing the title
        QVERIFY(providerOf(made).isNull());
        const auto institutions = authoring::institutions(catalogue());
        SUCCEEDS(institutions);
        QVERIFY(institutions->size() > 1);
        const domain::Record wanted = institutions->at(1);
        QTest::mouseClick(m_open->button(u"Choose…"_s), Qt::LeftButton);
        ui::InstitutionDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = shownDialog()));
        QTest::keyClicks(QApplication::focusWidget(),
            domain::organisationTable().name(wanted).en.isEmpty() ? domain::organisationTable().name(wanted).nl
                                                                  : domain::organisationTable().name(wanted).en);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        if (dialog && dialog->isVisible()) {
            QTest::keyClick(dialog, Qt::Key_Return); // the first one took the match in the list
        }
        QTRY_COMPARE(authoring::settings(catalogue())->institution, wanted.id());
        QTRY_COMPARE(providerOf(made), wanted.id());
        QVERIFY(m_open->settle());
        const domain::Id next = addModule();
        QVERIFY(next != made);
        QCOMPARE(providerOf(next), wanted.id());
        QVERIFY(workspace().messages().text() != m_question);
    }

    void whoDoesNotWantToSayIsNotAskedAgain()
    {
        addModule();
        QTRY_VERIFY(m_open->button(u"Not now"_s));
        QTest::mouseClick(m_open->button(u"Not now"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_open->button(u"Not now"_s));
        const domain::Id next = addModule();
        QVERIFY(providerOf(next).isNull());
        QVERIFY(!m_open->button(u"Not now"_s));
        QVERIFY(authoring::settings(catalogue())->institution.isNull());
    }

    void aNameThatNobodyHasIsANewInstitution()
    {
        QVERIFY(tests::chooseFrom(m_open->window->menuBar(), {u"&Offerings"_s, u"&Institution of new offerings"_s}));
        ui::InstitutionDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = shownDialog()));
        QTest::keyClicks(QApplication::focusWidget(), u"Zandvoort College"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!authoring::settings(catalogue())->institution.isNull());
        const auto made =
            store::load(catalogue(), domain::Kind::Organisation, authoring::settings(catalogue())->institution);
        SUCCEEDS(made);
        QCOMPARE(domain::organisationTable().name(**made).en, u"Zandvoort College"_s);
        QVERIFY(m_open->settle());
        const domain::Id chosen = authoring::settings(catalogue())->institution;
        QCOMPARE(providerOf(addModule()), chosen);

        // One undo removes the module, the next one all of the choice.
        undo();
        QVERIFY(m_open->settle());
        QCOMPARE(authoring::settings(catalogue())->institution, chosen);
        undo();
        QVERIFY(m_open->settle());
        QVERIFY(authoring::settings(catalogue())->institution.isNull());
        const auto gone = store::load(catalogue(), domain::Kind::Organisation, chosen);
        SUCCEEDS(gone);
        QVERIFY(!*gone);
        QVERIFY(tests::chooseFrom(m_open->window->menuBar(), {u"&Edit"_s, u"&Redo"_s}));
        QVERIFY(m_open->settle());
        QCOMPARE(authoring::settings(catalogue())->institution, chosen);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(InstitutionTest)
#include "institution_test.moc"
