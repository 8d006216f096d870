// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/settingsdialog.h"
#include "mainwindow/mainwindow.h"
#include "program.h"
#include "store/catalogue.h"
#include "support/result.h"
#include "support/windowtest.h"
#include "vocabulary/own/ownscheme.h"

#include <QComboBox>
#include <QPointer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** Another language is chosen in the settings: the window is made again, and the user goes on where they were. */
class LanguageTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static ui::MainWindow *window()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *each : all) {
            if (auto *found = qobject_cast<ui::MainWindow *>(each); found && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    /** The settings dialog that is open; null when none is. */
    [[nodiscard]] static ui::SettingsDialog *dialog()
    {
        const ui::MainWindow *parent = window();
        auto *found = parent ? parent->findChild<ui::SettingsDialog *>() : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }

private Q_SLOTS:
    void theDialogIsOpenAgainAndTheWindowWhereItWas()
    {
        tests::failOnWarnings();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"taal.llo"_s);
        {
            const auto made = store::Catalogue::create(path, vocabulary::derivations());
            SUCCEEDS(made);
        }
        ui::Settings chosen;
        chosen.language = u"en"_s;
        chosen.theme = ui::Theme::Light;
        ui::Program program(chosen);
        program.start(path);
        const QPointer<ui::MainWindow> before = window();
        QVERIFY(!before.isNull());
        before->resize(760, 600);
        before->move(20, 30);
        QTRY_COMPARE(before->size(), QSize(760, 600));
        before->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(before.data()));
        const QPoint place = before->pos();
        QTest::keyClick(before.data(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
        QCOMPARE(dialog()->windowTitle(), u"Settings"_s);
        auto *language = dialog()->findChild<QComboBox *>(u"language"_s);
        QVERIFY(language);
        QCOMPARE(language->currentText(), u"English"_s);
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Up);

        QTRY_VERIFY(before.isNull());
        QTRY_VERIFY(dialog());
        QCOMPARE(dialog()->windowTitle(), u"Instellingen"_s);
        QCOMPARE(dialog()->findChild<QComboBox *>(u"language"_s)->currentText(), u"Nederlands"_s);
        QCOMPARE(window()->path(), path);
        QTRY_COMPARE(window()->pos(), place);
        QTRY_COMPARE(window()->size(), QSize(760, 600));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(LanguageTest)
#include "language_test.moc"
