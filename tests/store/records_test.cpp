// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneoffering.h"
#include "support/interrupted.h"
#include "support/rows.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;

class RecordsTest : public QObject
{
    Q_OBJECT

private:
    tests::OneOffering m_one;
    std::unique_ptr<store::Catalogue> m_catalogue;

    static QList<Id> idsOf(const QList<Record> &records)
    {
        QList<Id> ids;
        for (const Record &record : records) {
            ids.append(record.id());
        }
        return ids;
    }

    /** Makes \a count organisations, in the order of their ids, with a web page that ends in 0, 1, 2, … */
    QList<Id> made(int count)
    {
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        QList<Id> ids;
        for (int i = 0; i < count; ++i) {
            Record record(
                Kind::Organisation, Id::fromString(u"018f0000-0000-7000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'))));
            domain::organisationTable().webPage.set(record, u"https://example.org/%1"_s.arg(i));
            ids.append(record.id());
            change.create(record);
        }
        const auto applied = store::apply(*m_catalogue, change);
        return applied ? ids : QList<Id>();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue.reset();
        m_catalogue = m_one.fresh();
        QVERIFY(m_catalogue);
    }

    void aTreeHasItsPartsInOrder()
    {
        changes::ChangeSet change({.code = u"change.part"_s, .arguments = {}});
        for (const double position : {3.0, 1.0, 2.0}) {
            Record outcome(Kind::Outcome);
            domain::outcomeTable().offering.set(outcome, m_one.id());
            domain::outcomeTable().position.set(outcome, position);
            domain::outcomeTable().text.set(outcome, {.nl = QString::number(position), .en = {}});
            change.create(outcome);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        const auto tree = store::loadTree(*m_catalogue, m_one.id());
        SUCCEEDS(tree);
        QVERIFY(tree->has_value());
        QStringList texts;
        for (const Record &outcome : (*tree)->of(Kind::Outcome)) {
            texts.append(domain::outcomeTable().text(outcome).nl);
        }
        QCOMPARE(texts, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(tests::textRows(*m_catalogue, u"SELECT whole_hash FROM offering"_s),
            QStringList{(*tree)->deliverableHash()});
    }

    void whatIsThereIsFound()
    {
        const auto found = store::load(*m_catalogue, Kind::Offering, m_one.id());
        SUCCEEDS(found);
        QVERIFY(found->has_value());
        const auto absent = store::load(*m_catalogue, Kind::Offering, Id::make());
        SUCCEEDS(absent);
        QVERIFY(!absent->has_value());
        const auto noTree = store::loadTree(*m_catalogue, Id::make());
        SUCCEEDS(noTree);
        QVERIFY(!noTree->has_value());
    }

    void allOfAKindAreById()
    {
        const QList<Id> ids = made(3);
        const auto all = store::loadAll(*m_catalogue, Kind::Organisation);
        SUCCEEDS(all);
        QCOMPARE(idsOf(*all), ids);
        const auto named = store::loadWhere(
            *m_catalogue, Kind::Organisation, domain::organisationTable().webPage, u"https://example.org/2"_s);
        SUCCEEDS(named);
        QCOMPARE(idsOf(*named), QList<Id>{ids[2]});
    }

    void treesComeInTheOrderAskedFor()
    {
        const Record other(Kind::Offering);
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        change.create(other);
        SUCCEEDS(store::apply(*m_catalogue, change));
        const auto trees = store::loadTrees(*m_catalogue, {other.id(), Id::make(), m_one.id()});
        SUCCEEDS(trees);
        QCOMPARE(trees->size(), 2);
        QCOMPARE(trees->first().offering.id(), other.id());
        QCOMPARE(trees->last().offering.id(), m_one.id());
    }

    void aLargeCatalogueIsWalked()
    {
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        QSet<Id> ids{m_one.id()};
        for (int i = 0; i < 9; ++i) {
            const Record record(Kind::Offering);
            ids.insert(record.id());
            change.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        QList<Id> walked;
        while (true) {
            const auto next = store::nextOfferings(*m_catalogue, walked.isEmpty() ? Id() : walked.constLast(), 4);
            SUCCEEDS(next);
            if (next->isEmpty()) {
                break;
            }
            walked.append(*next);
        }
        QCOMPARE(walked.size(), 10);
        QVERIFY(std::ranges::is_sorted(walked, {}, [](const Id &id) { return id.toString(); }));
        QCOMPARE(QSet<Id>(walked.cbegin(), walked.cend()), ids);
    }

    void columnsOfAFieldAreItsColumns_data()
    {
        QTest::addColumn<int>("kind");
        for (const Kind kind : domain::allKinds()) {
            QTest::addRow("%s", qPrintable(domain::kindTable(kind).name())) << int(kind);
        }
    }

    void columnsOfAFieldAreItsColumns()
    {
        QFETCH(const int, kind);
        const domain::KindTable &table = domain::kindTable(Kind(kind));
        for (const FieldSpec *field : table.fields()) {
            QCOMPARE(store::columnValues(*field, {}).size(), field->columns().size());
            for (const QVariant &absent : store::columnValues(*field, {})) {
                QVERIFY2(absent.isNull(), qPrintable(field->key()));
            }
        }
        // A file without a schema has no columns: all are read as NULL.
        const QString none = store::selectColumns(table, 0);
        const QString all = store::selectColumns(table, store::Catalogue::schemaVersion());
        QCOMPARE(none.count(u','), all.count(u','));
        QVERIFY(!all.contains(u"NULL AS"));
    }

    void readingIsAllOrNothing()
    {
        static_cast<void>(made(40));
        tests::verifyAllOrNothing(*m_catalogue,
            [](store::Catalogue &catalogue) { return store::loadAll(catalogue, Kind::Organisation).transform(idsOf); });
    }
};

LEERSCHAKEL_TEST_MAIN(RecordsTest)
#include "records_test.moc"
