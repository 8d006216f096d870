// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/reportpane.h"
#include "sheets/mappingdialog.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** Importing a sheet in the window: the mapping is proposed, corrected by hand, tried, imported and remembered. */
class MappingDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::Workspace &workspace() { return *m_open->window->workspace(); }

    QString put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_open->folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /** The dialog that importing \a source opens; null where there is none. */
    ui::MappingDialog *open(const QString &source)
    {
        workspace().importSheets(source);
        ui::MappingDialog *dialog = nullptr;
        const bool isOpen = QTest::qWaitFor(
            [&] {
                dialog = workspace().findChild<ui::MappingDialog *>();
                return dialog && dialog->isVisible();
            },
            10'000);
        return isOpen ? dialog : nullptr;
    }

    static QComboBox *fieldOf(const ui::MappingDialog *dialog, int row)
    {
        auto *columns = dialog->findChild<QTableWidget *>(u"sheetColumns"_s);
        return qobject_cast<QComboBox *>(columns->cellWidget(row, 1));
    }

    /** Chooses by keys, as a user without a mouse does. */
    static void choose(QComboBox *box, const QString &text)
    {
        box->setFocus();
        const int wanted = box->findText(text);
        QVERIFY2(wanted >= 0, qPrintable(text));
        for (int steps = 0; box->currentIndex() != wanted && steps < box->count(); ++steps) {
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        }
        QCOMPARE(box->currentIndex(), wanted);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
    }
    void cleanup() { m_open.reset(); }

    void aSheetIsCorrectedTriedAndImported()
    {
        const QString source = put(u"lijst.csv"_s,
            "Stand van 1 mei;;\nInstituut;Onderwerp;Bijzonderheden\nWeetniet College;Zorg thuis;nieuw\n"
            "Weetniet College;Techniek thuis;\n;;niemand\n");
        ui::MappingDialog *dialog = open(source);
        QVERIFY(dialog);
        auto *columns = dialog->findChild<QTableWidget *>(u"sheetColumns"_s);
        QCOMPARE(columns->rowCount(), 3);
        QVERIFY(columns->item(1, 2)->text().contains(u"Zorg thuis · Techniek thuis"_s));
        QCOMPARE(dialog->findChild<QSpinBox *>()->value(), 2);
        QCOMPARE(fieldOf(dialog, 0)->currentText(), u"Provider"_s);

        // Without titles there is nothing to import.
        choose(fieldOf(dialog, 1), u"Summary"_s);
        choose(fieldOf(dialog, 2), u"Target group"_s);
        auto *import = dialog->findChild<QPushButton *>(u"import"_s);
        auto *tried = dialog->findChild<QLabel *>(u"tried"_s);
        QVERIFY(!import->isEnabled());
        choose(fieldOf(dialog, 1), u"Title"_s);
        QVERIFY(import->isEnabled());
        // A field takes one column only.
        choose(fieldOf(dialog, 2), u"Title"_s);
        QCOMPARE(fieldOf(dialog, 1)->currentIndex(), 0);
        choose(fieldOf(dialog, 1), u"Title"_s);
        QCOMPARE(fieldOf(dialog, 2)->currentIndex(), 0);

        const auto before = workspace().session().catalogue().counts()->offerings;
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"try"_s), Qt::LeftButton);
        QTRY_VERIFY2(
            tried->text().startsWith(u"2 would be new, 0 changed, 0 unchanged; 1 row"_s), qPrintable(tried->text()));
        QVERIFY(dialog->findChild<ui::ReportPane *>()->isVisible());
        QCOMPARE(workspace().session().catalogue().counts()->offerings, before);
        QTest::mouseClick(import, Qt::LeftButton);
        auto *bar = workspace().findChild<ui::MessageBar *>(u"messageBar"_s);
        QTRY_VERIFY2(bar->text().startsWith(u"Imported: 2 new, 0 changed"_s), qPrintable(bar->text()));
        QCOMPARE(workspace().session().catalogue().counts()->offerings, before + 2);

        // What was chosen is proposed for the next sheet with these headers.
        QTRY_VERIFY(!workspace().findChild<ui::MappingDialog *>());
        ui::MappingDialog *again = open(put(u"later.csv"_s, "Instituut;Onderwerp;Bijzonderheden\nA;Bouwen;\n"));
        QVERIFY(again);
        QCOMPARE(fieldOf(again, 1)->currentText(), u"Title"_s);
        QCOMPARE(fieldOf(again, 2)->currentIndex(), 0);
        QTest::keyClick(again, Qt::Key_Escape);
        QVERIFY(m_open->settle());
    }

    void anotherRowOrSheetIsProposedAnew()
    {
        ui::MappingDialog *dialog = open(put(u"rijen.csv"_s, "Titel;Prijs\nOpleiding;Kosten\nLassen;€ 5\n"));
        QVERIFY(dialog);
        QCOMPARE(dialog->mapping().headerRow, 1);
        dialog->findChild<QSpinBox *>()->setValue(2);
        QCOMPARE(dialog->mapping().columns.first().header, u"Opleiding"_s);
        QCOMPARE(dialog->mapping().columns.first().field, u"title"_s);
        dialog->reject();
        QVERIFY(m_open->settle());
    }

    void itFitsASmallScreenWithLargeText()
    {
        m_open->window->resize(1024, 700);
        ui::Settings large{.language = u"nl"_s, .theme = ui::Theme::Light};
        large.textSize = 200;
        m_open->appearance.apply(large);
        ui::MappingDialog *dialog = open(put(u"lijst.csv"_s, "Titel;Prijs\nLassen;€ 5\n"));
        QVERIFY(dialog);
        QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 700,
            qPrintable(QString::number(dialog->width()) + u'x' + QString::number(dialog->height())));
        const auto *import = dialog->findChild<QPushButton *>(u"import"_s);
        QVERIFY(dialog->rect().contains(QRect(import->mapTo(dialog, QPoint()), import->size())));
        if (const QString picture = qEnvironmentVariable("LEERSCHAKEL_PICTURES"); !picture.isEmpty()) {
            QVERIFY(dialog->grab().save(picture + u"/mapping-200.png"_s));
        }
        dialog->reject();
        m_open->appearance.apply(m_open->settings);
        QVERIFY(m_open->settle());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(MappingDialogTest)
#include "mappingdialog_test.moc"
