// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowvalues.h"
#include "support/freshcatalogue.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::RowValues;

class RowValuesTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void whatIsAddedIsWhatIsBound()
    {
        RowValues row;
        row.addText(u"plain"_s);
        row.addText(u"caf\u00e9 \u2713 \U0001F600"_s);
        row.addText(QByteArrayView("bytes"));
        row.addText(u""_s);
        row.addText(QString());
        row.addText(QByteArrayView());
        row.addNull();
        row.addInteger(-7);
        row.addReal(2.5);
        auto statement = m_catalogue->statement(
            u"SELECT typeof(?1), ?1, ?2, ?3, typeof(?4), ?4, typeof(?5), typeof(?6), typeof(?7), ?8, ?9, length(?2)"_s);
        SUCCEEDS(statement);
        const RowValues copy = row; // has its own texts
        QCOMPARE(copy.bindTo(*statement), 9);
        const auto more = statement->next();
        SUCCEEDS(more);
        QVERIFY(*more);
        const store::Row got = statement->row();
        QCOMPARE(got.string(0), u"text"_s);
        QCOMPARE(got.string(1), u"plain"_s);
        QCOMPARE(got.string(2), u"caf\u00e9 \u2713 \U0001F600"_s);
        QCOMPARE(got.string(3), u"bytes"_s);
        QCOMPARE(got.string(4), u"text"_s);
        QCOMPARE(got.string(5), u""_s);
        for (const int null : {6, 7, 8}) {
            QCOMPARE(got.string(null), u"null"_s);
        }
        QCOMPARE(got.integer(9), -7);
        QCOMPARE(got.real(10), std::optional(2.5));
        QCOMPARE(got.integer(11), 8);
    }

    void anEmptyTextAloneIsNoNull()
    {
        RowValues row;
        row.addText(u""_s);
        auto statement = m_catalogue->statement(u"SELECT typeof(?)"_s);
        SUCCEEDS(statement);
        row.bindTo(*statement);
        const auto more = statement->next();
        SUCCEEDS(more);
        QCOMPARE(statement->row().string(0), u"text"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(RowValuesTest)
#include "rowvalues_test.moc"
