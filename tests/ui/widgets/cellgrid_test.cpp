// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/windowtest.h"
#include "widgets/cellgrid.h"

using namespace leerschakel;

class CellGridTest : public QObject
{
    Q_OBJECT

    /** The cells of a grid of \a count, \a width pixels wide; room for eight columns where \a width is 1000. */
    static QList<QRect> cells(int count, int width)
    {
        QWidget form;
        auto *grid = new ui::CellGrid(&form, 1);
        QList<QWidget *> made;
        for (int i = 0; i < count; ++i) {
            made.append(new QWidget(&form));
            made.last()->setMinimumSize(112, 20);
            grid->addCell(made.last(), false);
        }
        grid->setGeometry({0, 0, width, 400});
        QList<QRect> places;
        for (const QWidget *each : std::as_const(made)) {
            places.append(each->geometry());
        }
        return places;
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void aFewCellsShareTheRoom()
    {
        const QList<QRect> three = cells(3, 1000);
        QCOMPARE(three.last().top(), three.first().top());
        QVERIFY(three.first().width() > 300);
        QCOMPARE(cells(2, 1000).first().width(), three.first().width());
    }

    void asManyStandBesideEachOtherAsFit()
    {
        const QList<QRect> ten = cells(10, 1000);
        QCOMPARE(ten[7].top(), ten.first().top());
        QVERIFY(ten[8].top() > ten.first().top());
        QCOMPARE(ten[8].left(), ten.first().left());
        QVERIFY(ten.first().width() >= 112);
        QCOMPARE(cells(5, 1000).last().top(), 0);
    }

    void inLittleRoomTheyStandBelowEachOther()
    {
        const QList<QRect> three = cells(3, 200);
        QCOMPARE(three.last().left(), three.first().left());
        QVERIFY(three[1].top() > three[0].bottom());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(CellGridTest)
#include "cellgrid_test.moc"
