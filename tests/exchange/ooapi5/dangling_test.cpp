// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "exchange/sample/sample.h"
#include "rules/evaluator.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Catalogue;

/**
 * References that lead nowhere, or to something else, as in a file edited by another program: none of them ends the
 * program.
 */
class DanglingTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        SUCCEEDS(m_catalogue->execute(u"PRAGMA foreign_keys = OFF"_s));
    }

    void cleanup() { dropCatalogue(); }

    void aNullRecordHasNoValues()
    {
        const Record none;
        for (const Kind kind : domain::allKinds()) {
            for (const FieldSpec *field : domain::kindTable(kind).fields()) {
                QVERIFY(!none.has(*field));
            }
        }
        QVERIFY(!Record(Kind::Deal).value(domain::offeringTable().title).isValid());
        QVERIFY(domain::contactTable().name(Record()).isEmpty());
        QVERIFY(none.toMap().isEmpty());
    }

    void everyReference_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("isList");
        for (const Kind kind : domain::allKinds()) {
            const domain::KindTable &table = domain::kindTable(kind);
            for (const FieldSpec *field : table.fields()) {
                if (!field->target().isEmpty() && !field->isOwner()) {
                    QTest::addRow("%s.%s", qPrintable(table.name()), qPrintable(field->key()))
                        << table.sqlTable() << field->columns().first() << (field->type() == FieldType::ReferenceList);
                }
            }
        }
    }

    void everyReference()
    {
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(bool, isList);
        const auto organisation = m_catalogue->single(u"SELECT id FROM organisation LIMIT 1"_s);
        SUCCEEDS(organisation);
        int looked = 0;
        for (const QString &id : {Id::make().toString(), u"geen id"_s, organisation->toString()}) {
            const QString value = isList ? u"[\""_s + id + u"\"]"_s : id;
            SUCCEEDS(m_catalogue->execute(u"UPDATE %1 SET \"%2\" = ?"_s.arg(table, column), {value}));
            domain::NoProgress progress;
            SUCCEEDS(exchange::exporter(u"ooapi5"_s)
                    ->write(*m_catalogue,
                        {.folder = m_folder->filePath(u"uit"_s),
                            .selection = exchange::Selection::All,
                            .offerings = {},
                            .language = {}},
                        progress));
            const auto ids = store::nextOfferings(*m_catalogue, Id(), 100);
            SUCCEEDS(ids);
            const auto trees = store::loadTrees(*m_catalogue, *ids);
            SUCCEEDS(trees);
            for (const domain::OfferingTree &tree : *trees) {
                const Id offering = tree.offering.id();
                SUCCEEDS(exchange::exporter(u"ooapi5"_s)->preview(*m_catalogue, offering));
                looked +=
                    rules::Evaluator::builtIn().evaluate(tree, u"ooapi5"_s, QDate(2026, 11, 28)).isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(looked > 0);
    }
};

LEERSCHAKEL_TEST_MAIN(DanglingTest)
#include "dangling_test.moc"
