// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/inspectdialog.h"
#include "mainwindow/windowactions.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;

/** Another party's source, inspected in the real window. */
class InspectDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<tests::OpenWindow> m_open;

    QString write(const QString &name, const QJsonArray &courses) const
    {
        QFile file(m_folder.filePath(name));
        const QByteArray bytes = QJsonDocument(courses).toJson();
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    static QJsonObject course(const QString &id, const QString &level)
    {
        return {{u"courseId"_s, id}, {u"level"_s, level}};
    }

    [[nodiscard]] ui::InspectDialog *dialog() const { return m_open->window->findChild<ui::InspectDialog *>(); }

    /** Opens the dialog, types \a source and presses Enter; the dialog. */
    ui::InspectDialog *inspected(const QString &source)
    {
        m_open->window->actions().inspect->trigger();
        ui::InspectDialog *shown = dialog();
        if (!shown || !QTest::qWaitForWindowExposed(shown)) {
            return nullptr;
        }
        auto *edit = shown->findChild<QLineEdit *>();
        edit->setFocus();
        QTest::keyClicks(edit, source);
        QTest::keyClick(edit, Qt::Key_Return);
        auto *summary = shown->findChild<QLabel *>(u"inspectSummary"_s);
        return QTest::qWaitFor([&] { return !summary->text().isEmpty(); }, 20'000) ? shown : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    void init()
    {
        m_open = std::make_unique<tests::OpenWindow>();
        QVERIFY(m_open->show());
    }

    void whatIsEqualIsOneLineWithItsPlaces()
    {
        const QString source = write(u"drie.json"_s,
            {course(u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a01"_s, u"Bachelor"_s),
                course(u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a02"_s, u"Bachelor"_s),
                course(u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a03"_s, u"master"_s)});
        ui::InspectDialog *shown = inspected(source);
        QVERIFY(shown);
        auto *list = shown->findChild<QTreeWidget *>();
        const auto found = list->findItems(
            u"\"Bachelor\" is not a code of \"level\". Probably \"bachelor\" is meant."_s, Qt::MatchStartsWith);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0]->childCount(), 2);
        QCOMPARE(found[0]->text(1), u"2"_s);
        // A place is shown as far as it differs within the source, over the whole width; its tool tip has all of it.
        QVERIFY(found[0]->child(1)->text(0).startsWith(u"drie.json"_s));
        QVERIFY(found[0]->child(1)->text(0).endsWith(u"/1/level"_s));
        QVERIFY(found[0]->child(1)->toolTip(0).startsWith(source));
        found[0]->setExpanded(true);
        QVERIFY(found[0]->child(1)->isFirstColumnSpanned());
        QCOMPARE(found[0]->text(3), u"OOAPI 5.0"_s);
        list->setCurrentItem(found[0]->child(1));
        const QList<QLabel *> labels = shown->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels,
            [](const QLabel *label) { return label->text().contains(u"Probably \"bachelor\" is meant.\n"_s); }));
    }

    void howMuchWasReadIsSaid()
    {
        const auto summary = [&](const QJsonArray &courses) {
            ui::InspectDialog *shown = inspected(write(u"hoeveel.json"_s, courses));
            return shown ? shown->findChild<QLabel *>(u"inspectSummary"_s)->text() : QString();
        };
        QCOMPARE(summary({}), u"There is no offering in it."_s);
        dialog()->close();
        QTRY_VERIFY(!dialog());
        QJsonArray named;
        for (const QString &id :
            {u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a01"_s, u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a02"_s}) {
            QJsonObject each = course(id, u"master"_s);
            each.insert(u"name"_s, QJsonArray{QJsonObject{{u"language"_s, u"nl-NL"_s}, {u"value"_s, u"Lassen"_s}}});
            named.append(each);
        }
        const QString two = summary(named);
        QVERIFY2(two.startsWith(u"2 offerings read: "_s), qPrintable(two));
    }

    void whatCannotBeFoundIsSaid()
    {
        ui::InspectDialog *shown = inspected(m_folder.filePath(u"nergens.json"_s));
        QVERIFY(shown);
        QVERIFY(shown->findChild<QLabel *>(u"inspectSummary"_s)->text().contains(u"nergens.json"_s));
        QCOMPARE(shown->findChild<QTreeWidget *>()->topLevelItemCount(), 0);
    }

    void itCanBeClosedWhileItIsBusy()
    {
        QJsonArray many;
        for (int i = 0; i < 3000; ++i) {
            many.append(
                course(u"6b1f0d7e-3a52-4c1c-9a10-"_s + QString::number(i).rightJustified(12, u'0'), u"Bachelor"_s));
        }
        m_open->window->actions().inspect->trigger();
        dialog()->inspect(write(u"veel.json"_s, many), u"ooapi5"_s);
        QTest::qWait(100);
        const QPointer<ui::InspectDialog> shown = dialog();
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(!shown);
    }

    void cleanup() { m_open.reset(); }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(InspectDialogTest)
#include "inspectdialog_test.moc"
