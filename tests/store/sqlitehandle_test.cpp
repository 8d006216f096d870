// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/sqlitehandle.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace leerschakel;

class SqliteHandleTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void itIsTheConnectionOfTheCatalogue()
    {
        SUCCEEDS(m_catalogue->execute(u"UPDATE offering SET title_nl = 'x'"_s));
        QCOMPARE(sqlite3_changes(store::handleOf(*m_catalogue)), 1);
        QVERIFY(store::mainFile(store::handleOf(*m_catalogue)));
    }

    void aReaderWritesElsewhereOnly()
    {
        const auto reader = m_catalogue->reader();
        SUCCEEDS(reader);
        const QString sql = u"CREATE TEMPORARY TABLE aside (x)"_s;
        FAILS_WITH((*reader)->execute(sql), u"store.readOnlyPlace"_s);
        {
            const store::WritesElsewhere writesElsewhere(**reader);
            SUCCEEDS((*reader)->execute(sql));
        }
        FAILS_WITH((*reader)->execute(u"INSERT INTO aside VALUES (1)"_s), u"store.readOnlyPlace"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(SqliteHandleTest)
#include "sqlitehandle_test.moc"
