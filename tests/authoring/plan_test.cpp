// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/plan.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using authoring::Alteration;
using authoring::Plan;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

/** store::apply() changes exactly what a plan announces, in one step. */
class PlanTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    QList<Id> m_ids;
    domain::NoProgress m_nobody;

    int count(const QString &what, const QString &table = u"offering"_s)
    {
        return m_catalogue->single(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, what)).value_or(-1).toInt();
    }
    /** Hashes of all offerings with their parts. */
    QMap<QString, QString> hashes()
    {
        QMap<QString, QString> all;
        const auto trees = store::loadTrees(*m_catalogue, m_ids);
        for (const OfferingTree &tree : *trees) {
            all.insert(tree.offering.id().toString(), tree.wholeHash());
        }
        return all;
    }
    template<typename Alteration>
    Plan planned(const Alteration &alteration)
    {
        const auto plan = authoring::plan(*m_catalogue, m_ids, alteration, m_nobody);
        return plan ? *plan : Plan();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        tests::Generator generator({.seed = 8, .offerings = 80});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next()));
        }
        m_ids = store::nextOfferings(*m_catalogue, {}, 1000).value_or(QList<Id>());
        QCOMPARE(m_ids.size(), 80);
    }

    void cleanup() { dropCatalogue(); }

    void aStatusIsSetOnAllAndOneUndoTakesItBack()
    {
        const auto before = hashes();
        const int others = count(u"status <> 'approved'"_s);
        const auto set = Alteration::set(domain::offeringTable().status, u"approved"_s);
        SUCCEEDS(set);
        const Plan plan = planned(*set);
        QCOMPARE(plan.offerings, others);
        QCOMPARE(plan.values, others);
        QCOMPARE(plan.examples.size(), 10);
        QCOMPARE(plan.examples.constFirst().after.toString(), u"approved"_s);
        QVERIFY(plan.examples.constFirst().before.toString() != u"approved"_s);
        QCOMPARE(plan.examples.constFirst().field, u"status"_s);
        QCOMPARE(hashes(), before); // planning writes nothing
        SUCCEEDS(store::apply(*m_catalogue, plan.change));
        QCOMPARE(count(u"status = 'approved'"_s), 80);
        QCOMPARE(planned(*set).values, 0);
        const auto label = store::undoLabel(*m_catalogue);
        QCOMPARE(
            *label, (domain::Message{.code = u"change.bulk"_s, .arguments = {u"status"_s, QString::number(others)}}));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(hashes(), before);
    }

    void datesOfAllPartsMoveTogether()
    {
        const auto trees = store::loadTrees(*m_catalogue, m_ids);
        const auto before = hashes();
        const Plan plan = planned(Alteration::shiftDates(7));
        QVERIFY(plan.offerings > 40);
        SUCCEEDS(store::apply(*m_catalogue, plan.change));
        const auto after = store::loadTrees(*m_catalogue, m_ids);
        qint64 values = 0;
        for (qsizetype i = 0; i < trees->size(); ++i) {
            const auto check = [&](const Record &was, const Record &is) {
                for (const domain::FieldSpec *field : domain::kindTable(was.kind()).fields()) {
                    if (field->type() != domain::FieldType::Date || !was.has(*field)) {
                        continue;
                    }
                    ++values;
                    QCOMPARE(QDate::fromString(is.value(*field).toString(), Qt::ISODate),
                        QDate::fromString(was.value(*field).toString(), Qt::ISODate).addDays(7));
                }
            };
            check(trees->at(i).offering, after->at(i).offering);
            for (const Kind kind : {Kind::Edition, Kind::EnrolmentPeriod}) {
                for (const Record &part : trees->at(i).of(kind)) {
                    check(part, after->at(i).record(kind, part.id()));
                }
            }
            for (const Record &funding : trees->at(i).of(Kind::Funding)) {
                QCOMPARE(after->at(i).record(Kind::Funding, funding.id()), funding);
            }
        }
        QCOMPARE(plan.values, values);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(hashes(), before);
    }

    void aFieldOfPartsIsOneOfEachPart()
    {
        const int others = count(u"status IS NOT 'open'"_s, u"edition"_s);
        QVERIFY(others > 0);
        const domain::FieldSpec *field = authoring::fieldAt(u"editions.status"_s);
        QVERIFY(field);
        const auto set = Alteration::set(*field, u"open"_s);
        SUCCEEDS(set);
        const Plan plan = planned(*set);
        QCOMPARE(plan.values, others);
        QVERIFY(plan.offerings < plan.values);
        QCOMPARE(plan.examples.constFirst().field, u"editions.status"_s);
        SUCCEEDS(store::apply(*m_catalogue, plan.change));
        QCOMPARE(count(u"status IS NOT 'open'"_s, u"edition"_s), 0);
    }

    void partsAreAddedWhereTheyAreNotThereAndTakenAwayAgain()
    {
        const QString scheme = u"slim"_s;
        const int with =
            m_catalogue->single(u"SELECT count(DISTINCT offering) FROM funding WHERE scheme = ?"_s, {scheme})
                .value_or(-1)
                .toInt();
        const authoring::PartList *list = authoring::partList(u"funding"_s);
        const Plan add = planned(authoring::PartAlteration{
            .action = authoring::PartAlteration::Action::Add, .list = list, .items = QVariantList{scheme}});
        QCOMPARE(add.offerings, 80 - with);
        QCOMPARE(add.examples.constFirst().after.toList().size(), add.examples.constFirst().before.toList().size() + 1);
        SUCCEEDS(store::apply(*m_catalogue, add.change));
        const Plan remove = planned(authoring::PartAlteration{
            .action = authoring::PartAlteration::Action::Remove, .list = list, .items = QVariantList{scheme}});
        QCOMPARE(remove.offerings, 80);
        SUCCEEDS(store::apply(*m_catalogue, remove.change));
        QCOMPARE(count(u"scheme = 'slim'"_s, u"funding"_s), 0);
    }

    void whatLeadsNowhereIsRefusedBeforeAnythingIsRead()
    {
        const auto set = Alteration::set(domain::offeringTable().provider, Id::make().toString());
        SUCCEEDS(set);
        FAILS_WITH(authoring::plan(*m_catalogue, m_ids, *set, m_nobody), u"authoring.noTarget"_s);
    }

    void idsThatAreNotThereOrThereTwiceCountOnce()
    {
        const auto set = Alteration::set(domain::offeringTable().code, u"ZZ-1"_s);
        SUCCEEDS(set);
        const auto plan = authoring::plan(*m_catalogue, {m_ids[0], Id::make(), m_ids[0]}, *set, m_nobody);
        SUCCEEDS(plan);
        QCOMPARE(plan->offerings, 1);
        QCOMPARE(plan->values, 1);
        QCOMPARE(plan->change.label().code, u"change.edit"_s);
        QVERIFY(!plan->change.label().arguments.at(1).isEmpty());
        SUCCEEDS(store::apply(*m_catalogue, plan->change));
    }

    void hiddenFieldsAndThoseThatHoldPartsTogetherAreNobodysToChange()
    {
        for (const QString &path : {u"kept"_s, u"editions.offering"_s, u"prices.edition"_s, u"outcomes.position"_s,
                 u"nothing"_s, u"nothing.status"_s, u"editions."_s}) {
            QVERIFY2(!authoring::fieldAt(path), qPrintable(path));
        }
        for (const QString &path : {u"title"_s, u"editions.start"_s, u"outcomes.text"_s}) {
            QVERIFY2(authoring::fieldAt(path), qPrintable(path));
            QCOMPARE(authoring::pathOf(*authoring::fieldAt(path)), path);
        }
    }
};

LEERSCHAKEL_TEST_MAIN(PlanTest)
#include "plan_test.moc"
