// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kinds.h"
#include "store/catalogue.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::FieldType;

/** The schema's columns are those of the field table: same names, matching types and references. */
class SchemaTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;

    static QString sqlType(FieldType type)
    {
        switch (type) {
        case FieldType::Integer:
        case FieldType::Boolean:
            return u"INTEGER"_s;
        case FieldType::Decimal:
            return u"REAL"_s;
        default:
            return u"TEXT"_s;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::failOnWarnings();
        auto made = store::Catalogue::create(m_folder.filePath(u"schema.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
    }

    void columnsAreThoseOfTheFieldTable_data()
    {
        QTest::addColumn<int>("kind");
        for (const domain::Kind kind : domain::allKinds()) {
            QTest::addRow("%s", qPrintable(domain::kindTable(kind).name())) << int(kind);
        }
    }

    void columnsAreThoseOfTheFieldTable()
    {
        QFETCH(const int, kind);
        const domain::KindTable &table = domain::kindTable(domain::Kind(kind));
        QStringList expected{u"row INTEGER"_s, u"id TEXT"_s};
        for (const FieldSpec *field : table.fields()) {
            for (const QString &column : field->columns()) {
                expected.append(column + u' ' + sqlType(field->type()));
            }
        }
        if (table.kind() == domain::Kind::Offering) {
            expected << u"updated TEXT"_s << u"whole_hash TEXT"_s;
        }
        if (table.kind() == domain::Kind::Scheme || table.kind() == domain::Kind::DemandSet) {
            expected.append(u"content INTEGER"_s);
        }
        expected << u"unknown TEXT"_s << u"created INTEGER"_s << u"hash TEXT"_s;
        expected.sort(); // a column that a migration adds comes last

        QStringList actual = tests::textRows(
            *m_catalogue, u"SELECT name || ' ' || type FROM pragma_table_info(?)"_s, {table.sqlTable()});
        actual.sort();
        QCOMPARE(actual, expected);
    }

    void referencesAreForeignKeysAndIndexed_data() { columnsAreThoseOfTheFieldTable_data(); }

    void referencesAreForeignKeysAndIndexed()
    {
        QFETCH(const int, kind);
        const domain::KindTable &table = domain::kindTable(domain::Kind(kind));
        for (const FieldSpec *field : table.fields()) {
            if (field->type() != FieldType::Reference) {
                continue;
            }
            const QString column = field->columns().constFirst();
            QCOMPARE(
                tests::textRows(*m_catalogue, u"SELECT \"table\" FROM pragma_foreign_key_list(?) WHERE \"from\" = ?"_s,
                    {table.sqlTable(), column}),
                QStringList{domain::kindTable(field->target())->sqlTable()});
            // Deleting what it refers to would otherwise read the whole table.
            const QStringList indexes = tests::textRows(*m_catalogue,
                u"SELECT 1 FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?"_s,
                {table.sqlTable(), column});
            QVERIFY2(indexes.value(0) == u"1", qPrintable(table.sqlTable() + u'.' + column));
        }
    }

    void everyTableIsStrict()
    {
        const QStringList loose = tests::textRows(*m_catalogue,
            u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name "
            "NOT LIKE 'sqlite_%'"_s);
        QVERIFY2(loose.isEmpty(), qPrintable(loose.join(u", "_s)));
    }
};

LEERSCHAKEL_TEST_MAIN(SchemaTest)
#include "schema_test.moc"
