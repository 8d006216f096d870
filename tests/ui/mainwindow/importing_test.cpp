// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/offeringlist.h"
#include "mainwindow/windowactions.h"
#include "publishing/reportpane.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::offeringTable;
using tests::OpenWindow;

/** An import in the window asks before it changes what is there, and what it reports goes when it is undone. */
class ImportingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;
    const Id m_course = Id::fromString(u"018f0000-0000-7000-8000-000000000001"_s);

    [[nodiscard]] ui::Workspace &workspace() { return *m_open->window->workspace(); }
    [[nodiscard]] ui::MessageBar &bar() { return workspace().messages(); }
    [[nodiscard]] ui::ReportPane *report() { return workspace().findChild<ui::ReportPane *>(u"importReport"_s); }
    [[nodiscard]] QString description() { return offeringTable().description(m_open->tree(m_course).offering).nl; }

    /** A document with one course; \a more are further members of it, with single quotes for double ones. */
    QString source(const QByteArray &description, const QByteArray &more = {})
    {
        QByteArray text = "{'courseId': '018f0000-0000-7000-8000-000000000001', 'primaryCode': {'codeType': "
                          "'identifier', 'code': 'WP-1'}, 'name': [{'language': 'nl-NL', 'value': 'Warmtepompen'}], "
                          "'teachingLanguage': 'nld', 'description': [{'language': 'nl-NL', 'value': '"
            + description + "'}]" + more + "}";
        QFile file(m_open->folder.filePath(u"cursus.json"_s));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text.replace('\'', '"')) > 0;
        return isWritten ? file.fileName() : QString();
    }
    [[nodiscard]] QPushButton *answer(const QString &text)
    {
        const auto buttons = bar().findChildren<QPushButton *>(u"messageAction"_s);
        const auto found = std::ranges::find(buttons, text, &QPushButton::text);
        return found == buttons.cend() ? nullptr : *found;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
        workspace().importOfferings(source("Over warmtepompen"));
        // Only new ones: there is nothing to ask.
        QTRY_VERIFY2(bar().text().startsWith(u"Imported: 1 new, 0 changed"_s), qPrintable(bar().text()));
        QVERIFY(m_open->settle());
    }
    void cleanup() { m_open.reset(); }

    void nothingChangesUntilTheUserAgrees()
    {
        const auto before = workspace().session().catalogue().lastChange();
        workspace().importOfferings(source("Over lassen", ", 'duration': 'ten weeks'"));
        QTRY_VERIFY2(bar().text().startsWith(u"Import from "_s), qPrintable(bar().text()));
        QVERIFY2(bar().text().contains(u"0 new, 1 changed, 0 unchanged, 0 rejected; values not taken: 1"_s),
            qPrintable(bar().text()));
        QVERIFY(workspace().session().catalogue().lastChange() == before);
        QVERIFY(report()->isVisible());
        QVERIFY(answer(u"Import"_s));
        QTRY_VERIFY(answer(u"Cancel"_s)->hasFocus());
        m_open->press(Qt::Key_Space);
        QTRY_VERIFY(!answer(u"Import"_s));
        QVERIFY(!report()->isVisible());
        QVERIFY(m_open->settle());
        QVERIFY(workspace().session().catalogue().lastChange() == before);
        QCOMPARE(description(), u"Over warmtepompen"_s);

        workspace().importOfferings(source("Over lassen"));
        QTRY_VERIFY(answer(u"Import"_s));
        QTest::mouseClick(answer(u"Import"_s), Qt::LeftButton);
        QTRY_VERIFY2(bar().text().startsWith(u"Imported: 0 new, 1 changed"_s), qPrintable(bar().text()));
        QVERIFY(!report()->isVisible()); // everything was taken
        QTRY_COMPARE(description(), u"Over lassen"_s);
        QVERIFY(m_open->settle());
    }

    void theReportGoesWithTheImport()
    {
        workspace().importOfferings(source("Over lassen", ", 'duration': 'ten weeks'"));
        QTRY_VERIFY(answer(u"Import"_s));
        QTest::mouseClick(answer(u"Import"_s), Qt::LeftButton);
        QTRY_VERIFY2(bar().text().startsWith(u"Imported: 0 new, 1 changed"_s), qPrintable(bar().text()));
        QVERIFY(report()->isVisible());
        QVERIFY(m_open->settle());
        workspace().list().table().setFocus();
        m_open->press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(description(), u"Over warmtepompen"_s);
        QTRY_VERIFY(!report()->isVisible());
        // And comes back with it.
        QTest::keySequence(m_open->window->windowHandle(), m_open->window->actions().redo->shortcut());
        QTRY_COMPARE(description(), u"Over lassen"_s);
        QTRY_VERIFY(report()->isVisible());
        QVERIFY(m_open->settle());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(ImportingTest)
#include "importing_test.moc"
