// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "store/schemacheck.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;

class SchemaCheckTest : public QObject
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

    void whatIsNotOurs_data()
    {
        QTest::addColumn<QStringList>("sql");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("a trigger")
            << QStringList{u"CREATE TRIGGER spy AFTER UPDATE ON offering BEGIN DELETE FROM version; END"_s} << u"spy"_s
            << u"check.foreignTrigger"_s;
        QTest::newRow("a table") << QStringList{u"CREATE TABLE notes (x)"_s} << u"notes"_s << u"check.foreignObject"_s;
        QTest::newRow("a view") << QStringList{u"CREATE VIEW v AS SELECT 1"_s} << u"v"_s << u"check.foreignObject"_s;
        QTest::newRow("an index") << QStringList{u"CREATE INDEX i ON offering (title_nl)"_s} << u"i"_s
                                  << u"check.foreignObject"_s;
        QTest::newRow("a table that went") << QStringList{u"DROP TABLE dismissed_suggestion"_s}
                                           << u"dismissed_suggestion"_s << u"check.objectMissing"_s;
        QTest::newRow("a table made otherwise") << QStringList{u"DROP TABLE dismissed_suggestion"_s,
            u"CREATE TABLE dismissed_suggestion (offering, concept)"_s}
                                                << u"dismissed_suggestion"_s << u"check.objectChanged"_s;
        QTest::newRow("a view in the place of a table")
            << QStringList{u"DROP TABLE dismissed_suggestion"_s, u"CREATE VIEW dismissed_suggestion AS SELECT 1"_s}
            << u"dismissed_suggestion"_s << u"check.objectChanged"_s;
        QTest::newRow("the same in other white space") << QStringList{u"DROP TABLE dismissed_suggestion"_s,
            u"CREATE TABLE dismissed_suggestion ( offering TEXT NOT NULL,concept   TEXT NOT NULL, -- other "
            "words\nPRIMARY KEY (offering, concept)) STRICT, WITHOUT ROWID"_s}
                                                       << QString() << QString();
    }

    void whatIsNotOurs()
    {
        QFETCH(const QStringList, sql);
        QFETCH(const QString, name);
        QFETCH(const QString, code);
        const auto before = store::checkSchema(*m_catalogue);
        SUCCEEDS(before);
        QVERIFY(before->isEmpty());
        for (const QString &each : sql) {
            SUCCEEDS(m_catalogue->execute(each));
        }
        const auto found = store::checkSchema(*m_catalogue);
        SUCCEEDS(found);
        QCOMPARE(found->size(), code.isEmpty() ? 0 : 1);
        if (!code.isEmpty()) {
            QCOMPARE(found->first().kind, u"schema"_s);
            QCOMPARE(found->first().record, name);
            QCOMPARE(found->first().message, (domain::Message{.code = code, .arguments = {name}}));
        }
    }

    void noMoreAreListedThanAPersonReads()
    {
        SUCCEEDS(m_catalogue->inTransaction([&]() -> store::Result<void> {
            for (int i = 0; i < store::mostDamage + 5; ++i) {
                if (const auto made = m_catalogue->execute(u"CREATE TABLE t%1 (x)"_s.arg(i)); !made) {
                    return made;
                }
            }
            return {};
        }));
        const auto found = store::checkSchema(*m_catalogue);
        SUCCEEDS(found);
        QCOMPARE(found->size(), store::mostDamage);
    }
};

LEERSCHAKEL_TEST_MAIN(SchemaCheckTest)
#include "schemacheck_test.moc"
