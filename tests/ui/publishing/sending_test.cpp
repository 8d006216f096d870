// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishingview.h"
#include "publishing/reportpane.h"
#include "publishing/sendpage.h"
#include "store/readiness.h"
#include "store/switchedon.h"
#include "support/mockendpoint.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/problemlabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::MockAnswer;
using tests::MockEndpoint;
using tests::MockRequest;
using tests::OpenWindow;

/** Offerings are sent over the network from the window, which first asks what the other side would do with them. */
class SendingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    std::unique_ptr<MockEndpoint> m_server;

    [[nodiscard]] ui::SendPage *page() const { return m_open->window->findChild<ui::SendPage *>(); }
    template<typename T>
    [[nodiscard]] T *in(const char *name) const
    {
        return m_open->window->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString summary() const { return page()->findChild<QLabel *>(u"reportSummary"_s)->text(); }
    [[nodiscard]] qsizetype asked(const QByteArray &method) const
    {
        return std::ranges::count(m_server->requests(), method, &MockRequest::method);
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = in<QLineEdit>(name);
        line->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, text);
    }
    void press(const char *button) const
    {
        in<QPushButton>(button)->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
    }
    /** Accepts everything that comes with the token. */
    static MockAnswer answer(const MockRequest &request)
    {
        const auto header = request.headers.constFind("authorization");
        if (header == request.headers.cend() || *header != "Bearer geheim") {
            return {.status = 401, .body = R"({"status":401,"error":"no"})"};
        }
        return request.method == "DELETE" ? MockAnswer{.status = 204}
            : request.method == "PUT"
            ? MockAnswer{.body = R"({"status":"ok","validationMessages":[],"lastChange":"2026-11-21T12:00:00Z"})"}
            : MockAnswer{.body = R"({"validates":true,"validationMessages":[]})"};
    }
    /** Shows Publishing and chooses EDU-DEX. */
    void chooseEdudex() const
    {
        auto *combo = in<QComboBox>("destination");
        combo->setFocus(Qt::TabFocusReason);
        QTest::keyClick(combo, Qt::Key_End);
        QCOMPARE(combo->currentData().toString(), u"edudex"_s);
        QVERIFY(m_open->settle());
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QSettings().clear();
        m_server = std::make_unique<MockEndpoint>(answer);
        m_open = std::make_unique<OpenWindow>();
        {
            auto made = store::Catalogue::open(m_open->path, store::Access::Write, vocabulary::derivations());
            SUCCEEDS(made);
            SUCCEEDS(store::changeSetting(**made, store::destinationsKey(), u"ooapi5,edudex"_s));
            while (store::refreshStaleReadiness(**made, 100).value_or(0) > 0) {}
        }
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
        m_open->press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(m_open->settle());
    }
    void cleanup()
    {
        m_open.reset();
        m_server.reset();
        QSettings().clear();
    }

    void whatIsNotSentOverTheNetworkHasNoButton()
    {
        QVERIFY(!in<QPushButton>("send")->isVisible());
        chooseEdudex();
        QVERIFY(in<QPushButton>("send")->isVisible());
    }

    void whatTheOtherSideThinksIsAskedFirstAndThenAllOfItIsSent()
    {
        chooseEdudex();
        press("send");
        QVERIFY(page()->isVisible());
        QCOMPARE(QApplication::focusWidget(), in<QLineEdit>("sendToken"));
        QCOMPARE(in<QLineEdit>("sendAddress")->text(), u"https://api.edudex.nl/data/v1"_s);
        QVERIFY(!in<QPushButton>("sendNow")->isEnabled());
        type("sendAddress", m_server->url().toString());
        type("sendToken", u"geheim"_s);
        QCOMPARE(in<QLineEdit>("sendToken")->echoMode(), QLineEdit::Password);
        m_open->press(Qt::Key_Return); // asks
        QVERIFY(m_open->settle());
        QTRY_VERIFY(in<QPushButton>("sendNow")->isEnabled());
        QCOMPARE(asked("PUT"), 0);
        const qsizetype count = asked("POST");
        QVERIFY(count > 10);
        QCOMPARE(in<QPushButton>("sendNow")->text(), u"Send %1 offerings"_s.arg(count));
        QVERIFY2(summary().startsWith(u"EDU-DEX would accept %1 and remove 0"_s.arg(count)), qPrintable(summary()));
        QCOMPARE(QApplication::focusWidget(), in<QPushButton>("sendNow"));
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QTRY_VERIFY2(summary().startsWith(u"EDU-DEX accepted %1 and removed 0"_s.arg(count)), qPrintable(summary()));
        QCOMPARE(asked("PUT"), count);
        QVERIFY(!in<QPushButton>("sendNow")->isEnabled()); // until the next try
        // The other side has everything as it is here; and the token is only in its field.
        press("sendTry");
        QTRY_VERIFY2(summary().endsWith(u"%1 are unchanged"_s.arg(count)), qPrintable(summary()));
        QVERIFY(!in<QPushButton>("sendNow")->isEnabled());
        const QStringList keys = QSettings().allKeys();
        for (const QString &key : keys) {
            QVERIFY2(!QSettings().value(key).toString().contains(u"geheim"_s), qPrintable(key));
        }
        m_open->press(Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QCOMPARE(QApplication::focusWidget(), in<QPushButton>("send"));
    }

    void aWrongTokenIsSaidWhereItIsTyped()
    {
        chooseEdudex();
        press("send");
        type("sendAddress", m_server->url().toString());
        type("sendToken", u"fout"_s);
        press("sendTry");
        auto *problem = page()->findChild<ui::ProblemLabel *>();
        QTRY_VERIFY(!problem->problem().isEmpty());
        QVERIFY(!problem->problem().contains(u"fout"_s));
        QVERIFY(!in<QPushButton>("sendNow")->isEnabled());
        QCOMPARE(asked("PUT"), 0);
    }

    void anAddressWithASecretIsNotKept()
    {
        chooseEdudex();
        press("send");
        QString address = m_server->url().toString();
        type("sendAddress", address.replace(u"://"_s, u"://ans:geheim@"_s));
        type("sendToken", u"geheim"_s);
        press("sendTry");
        QTRY_VERIFY(!page()->findChild<ui::ProblemLabel *>()->problem().isEmpty());
        const QStringList keys = QSettings().allKeys();
        QVERIFY(std::ranges::none_of(
            keys, [](const QString &key) { return QSettings().value(key).toString().contains(u"geheim"_s); }));
    }

    void whatChangedMeanwhileIsAskedAgain()
    {
        chooseEdudex();
        press("send");
        type("sendAddress", m_server->url().toString());
        type("sendToken", u"geheim"_s);
        press("sendTry");
        QTRY_VERIFY(in<QPushButton>("sendNow")->isEnabled());
        const auto rows = publishing::readiness(m_open->session().catalogue(), u"edudex"_s);
        SUCCEEDS(rows);
        const auto tree = store::loadTree(m_open->session().catalogue(), rows->constLast().offering);
        SUCCEEDS(tree);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set((*tree)->offering, domain::offeringTable().summary, QVariantMap{{u"nl"_s, u"Heel anders"_s}});
        QVERIFY(m_open->session().apply(change));
        QVERIFY(m_open->settle());
        QVERIFY(!in<QPushButton>("sendNow")->isEnabled());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SendingTest)
#include "sending_test.moc"
