// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/partcard.h"
#include "mainwindow/views.h"
#include "support/sanitized.h"
#include "support/windowtest.h"
#include "ui/mainwindow/cutoff.h"
#include "ui/openwindow.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::OpenWindow;

/** All words can be read at every size of the window and of its text. */
class SizesTest : public QObject
{
    Q_OBJECT

private:
    QFont m_font;

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    // A text size is relative to the application's font: each test begins with that of the system.
    void init() { QApplication::setFont(m_font); }

    void nothingIsCutOffAtAnySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("textSize");
        for (const int textSize : {100, 200}) {
            for (const QSize size : {QSize(1024, 700), QSize(1440, 900), QSize(1680, 1000)}) {
                // Sanitizers do not change what can be read and take long: they get the narrowest windows only.
                if (tests::isSanitized && size.width() > 1024) {
                    continue;
                }
                QTest::addRow("%d × %d, %d %%", size.width(), size.height(), textSize) << size << textSize;
            }
        }
        QTest::newRow("720 × 450: scale factor 2") << QSize(720, 450) << 100;
    }

    void nothingIsCutOffAtAnySize()
    {
        QFETCH(QSize, size);
        QFETCH(int, textSize);
        tests::failOnWarnings();
        OpenWindow open({.language = u"nl"_s, .theme = ui::Theme::Light, .textSize = textSize});
        open.window->resize(size);
        QVERIFY(open.show());
        QTRY_COMPARE(open.window->size(), size);
        QStringList cut;
        const auto look = [&](const QString &where) {
            QVERIFY(open.settle());
            const QStringList here = tests::cutOff(*open.window);
            for (const QString &each : here) {
                cut.append(where + u": "_s + each);
            }
        };
        ui::Columns &columns = open.window->workspace()->columns();
        look(u"list"_s);
        columns.bringEditor();
        look(u"editor"_s);
        // Opens what is closed at first: the first card of each list, and the side panel.
        QSet<QWidget *> opened;
        const auto cards = open.window->findChildren<ui::PartCard *>();
        for (ui::PartCard *card : cards) {
            if (card->isVisible() && !opened.contains(card->parentWidget())) {
                opened.insert(card->parentWidget());
                card->setOpen(true);
            }
        }
        look(u"cards"_s);
        columns.setShown(ui::Columns::Column::Side, true);
        auto *side = open.window->findChild<QTabWidget *>(u"side"_s);
        for (int tab = 0; tab < side->count(); ++tab) {
            side->setCurrentIndex(tab);
            look(u"side, "_s + side->tabText(tab));
        }
        for (const QString &section : ui::placeNames().mid(1)) {
            open.window->workspace()->showSection(section);
            look(section);
        }
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(SizesTest)
#include "sizes_test.moc"
