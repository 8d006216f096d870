// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integerrows.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

#include <array>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::IntegerRows;

class IntegerRowsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;

    store::Result<IntegerRows> relations()
    {
        return IntegerRows::prepare(*m_catalogue, u"concept_relation"_s, {u"concept"_s, u"kind"_s, u"target"_s});
    }

    /** Rows (i, 2, -i) from \a begin up to \a end. */
    static store::Result<void> fill(IntegerRows &table, qint64 begin, qint64 end)
    {
        for (qint64 i = begin; i < end; ++i) {
            if (const store::Result<void> added = table.add(std::array{i, qint64(2), -i}); !added) {
                return added;
            }
        }
        return table.finish();
    }

    [[nodiscard]] QList<qint64> written()
    {
        QList<qint64> numbers;
        const auto read = m_catalogue->rows(
            u"SELECT concept, kind, target FROM concept_relation ORDER BY concept"_s, {}, [&](const store::Row &row) {
                if (row.integer(1) == 2 && row.integer(2) == -row.integer(0)) {
                    numbers.append(row.integer(0));
                }
            });
        return read ? numbers : QList<qint64>{-1};
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(m_folder->filePath(u"rows.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
    }

    void cleanup() { m_catalogue.reset(); }

    void everyRowIsWrittenOnce_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 63, 64, 65, 128, 1000}) {
            QTest::addRow("%d rows", count) << count;
        }
    }

    void everyRowIsWrittenOnce()
    {
        QFETCH(const int, count);
        auto table = relations();
        SUCCEEDS(table);
        SUCCEEDS(fill(*table, 0, count));
        QList<qint64> expected(count);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(written(), expected);
        SUCCEEDS(fill(*table, count, count + 2)); // continues where it was
        QCOMPARE(written().size(), count + 2);
    }

    void aRowThatIsThereFails()
    {
        auto table = relations();
        SUCCEEDS(table);
        SUCCEEDS(fill(*table, 0, 1));
        QVERIFY(!fill(*table, 0, 1));
    }

    void aTableThatIsNotThereFails() { QVERIFY(!IntegerRows::prepare(*m_catalogue, u"no_such_table"_s, {u"a"_s})); }
};

LEERSCHAKEL_TEST_MAIN(IntegerRowsTest)
#include "integerrows_test.moc"
