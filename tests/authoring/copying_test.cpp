// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/copying.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/trees.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using authoring::Editions;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

/** A copy is complete, is another offering, and does not refer to the original. */
class CopyingTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    OfferingTree m_original;

    OfferingTree treeOf(const Id &id)
    {
        const auto tree = store::loadTree(*m_catalogue, id);
        return tree && *tree ? **tree : OfferingTree();
    }
    /** The values of \a record that a copy has too. */
    static QVariantMap valuesOf(Record record)
    {
        QVariantMap values = record.toMap();
        for (const domain::FieldSpec *field : domain::kindTable(record.kind()).fields()) {
            const bool leadsToPart = field->isOwner() || field->isWithin();
            if (leadsToPart || field->key() == u"kept") {
                values.remove(field->key());
            }
        }
        for (const QString &key : {u"title"_s, u"status"_s, u"code"_s, u"codes"_s}) {
            if (record.kind() == Kind::Offering || (record.kind() == Kind::Edition && key != u"title")) {
                values.remove(key);
            }
        }
        return values;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {u"alles"_s}});
        QList<Record> records = tests::everything(1);
        if (domain::offeringTable().kind(records.constFirst()) != u"programme") {
            records = tests::everything(2); // the generated programme, since a programme has modules too
        }
        std::ranges::for_each(records, [&](const Record &record) { change.create(record); });
        SUCCEEDS(store::apply(*m_catalogue, change));
        m_original = treeOf(records.constFirst().id());
        QVERIFY(!m_original.offering.isNull());
    }

    void cleanup() { dropCatalogue(); }

    void everyPartAndEveryPartOfAPartIsCopied()
    {
        const authoring::Copy copy = authoring::duplicate(m_original);
        SUCCEEDS(store::apply(*m_catalogue, copy.change));
        const OfferingTree made = treeOf(copy.id);
        QCOMPARE(valuesOf(made.offering), valuesOf(m_original.offering));
        for (const Kind kind : domain::partKinds()) {
            QVERIFY(!m_original.of(kind).isEmpty());
            QCOMPARE(made.of(kind).size(), m_original.of(kind).size());
            QList<QVariantMap> before, after;
            std::ranges::transform(m_original.of(kind), std::back_inserter(before), valuesOf);
            std::ranges::transform(made.of(kind), std::back_inserter(after), valuesOf);
            QVERIFY2(std::ranges::is_permutation(before, after), qPrintable(domain::kindTable(kind).name()));
        }
        for (const Record &edition : made.of(Kind::Edition)) {
            QVERIFY(!made.partsWithin(edition).isEmpty());
        }
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(treeOf(copy.id).offering.isNull());
        QCOMPARE(treeOf(m_original.offering.id()).wholeHash(), m_original.wholeHash());
    }

    void noIdOfTheOriginalIsLeftInTheCopy()
    {
        const authoring::Copy copy = authoring::duplicate(m_original);
        QStringList own{m_original.offering.id().toString()};
        for (const Kind kind : domain::partKinds()) {
            for (const Record &part : m_original.of(kind)) {
                own.append(part.id().toString());
            }
        }
        for (const changes::Entry &entry : copy.change.entries()) {
            const QVariantMap values = entry.after.toMap();
            for (auto value = values.cbegin(); value != values.cend(); ++value) {
                QVERIFY2(!own.contains(value->toString()), qPrintable(value.key()));
            }
        }
    }

    void whatIdentifiesTheOriginalElsewhereStaysWithIt()
    {
        const auto &table = domain::offeringTable();
        Record original = m_original.offering;
        table.codes.set(original,
            {{.type = u"crebo"_s, .code = u"25694"_s}, {.type = u"rioUnit"_s, .code = u"1001O1"_s},
                {.type = u"edudex"_s, .code = u"x"_s}, {.type = u"systemId"_s, .code = u"y"_s}});
        table.title.set(original, {.nl = u"Lassen"_s, .en = u"Welding"_s});
        m_original.offering = original;
        const authoring::Copy copy = authoring::duplicate(m_original, Editions::Copied, domain::Language::English);
        const Record made = Record::fromMap(Kind::Offering, copy.id, copy.change.entries().constFirst().after.toMap());
        QVERIFY(table.code(made).isEmpty());
        QCOMPARE(table.codes(made), (QList<domain::TypedCode>{{.type = u"crebo"_s, .code = u"25694"_s}}));
        QCOMPARE(table.status(made), u"draft"_s);
        QVERIFY(table.kept(made).isEmpty());
        // Each text in its own language, whichever one the window has.
        QCOMPARE(table.title(made), (domain::LocalizedText{.nl = u"Lassen (kopie)"_s, .en = u"Welding (copy)"_s}));
        for (const changes::Entry &entry : copy.change.entries()) {
            const Record part = Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap());
            if (part.kind() == Kind::Edition) {
                QVERIFY(domain::editionTable().code(part).isEmpty());
                QCOMPARE(domain::editionTable().status(part), u"planned"_s);
            }
            QVERIFY(!entry.after.toMap().contains(u"kept"_s));
        }
    }

    void withoutEditionsNothingOfThemComesAlong()
    {
        const authoring::Copy copy = authoring::duplicate(m_original, Editions::LeftOut);
        SUCCEEDS(store::apply(*m_catalogue, copy.change));
        const OfferingTree made = treeOf(copy.id);
        QVERIFY(made.of(Kind::Edition).isEmpty());
        QVERIFY(made.of(Kind::EnrolmentPeriod).isEmpty());
        QCOMPARE(made.of(Kind::Outcome).size(), m_original.of(Kind::Outcome).size());
        const QList<Record> general = m_original.ofEdition(Kind::Price, {});
        QVERIFY(!general.isEmpty());
        QCOMPARE(made.of(Kind::Price).size(), general.size());
    }

    void whatANewerProgramWroteIsCopiedToo()
    {
        m_original.offering.setUnknown({{u"mood"_s, u"fine"_s}});
        const authoring::Copy copy = authoring::duplicate(m_original);
        QCOMPARE(copy.change.entries().constFirst().after.toMap().value(u"mood"_s).toString(), u"fine"_s);
    }

    void manyAreCopiedInOneChange()
    {
        const QList<Id> ids = store::nextOfferings(*m_catalogue, {}, 10).value_or(QList<Id>());
        QVERIFY(ids.size() > 1);
        domain::NoProgress nobody;
        const auto change = authoring::duplicates(*m_catalogue, ids + QList<Id>{Id::make()}, Editions::Copied, nobody);
        SUCCEEDS(change);
        QCOMPARE(change->label(),
            (domain::Message{.code = u"change.duplicateMany"_s, .arguments = {QString::number(ids.size())}}));
        SUCCEEDS(store::apply(*m_catalogue, *change));
        QCOMPARE(store::nextOfferings(*m_catalogue, {}, 100)->size(), 2 * ids.size());
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(*store::nextOfferings(*m_catalogue, {}, 100), ids);
        const auto one = authoring::duplicates(*m_catalogue, {m_original.offering.id()}, Editions::LeftOut, nobody);
        SUCCEEDS(one);
        QCOMPARE(one->label().code, u"change.duplicate"_s);
    }

    void anEditionIsCopiedWithItsPeriodsAndPrices()
    {
        const Record edition = m_original.of(Kind::Edition).constFirst();
        const authoring::Copy copy = authoring::duplicateEdition(m_original, edition.id());
        SUCCEEDS(store::apply(*m_catalogue, copy.change));
        const OfferingTree now = treeOf(m_original.offering.id());
        QCOMPARE(now.of(Kind::Edition).size(), m_original.of(Kind::Edition).size() + 1);
        for (const Kind kind : {Kind::EnrolmentPeriod, Kind::Price}) {
            QVERIFY(!m_original.ofEdition(kind, edition.id()).isEmpty());
            QCOMPARE(now.ofEdition(kind, copy.id).size(), m_original.ofEdition(kind, edition.id()).size());
            QCOMPARE(now.ofEdition(kind, edition.id()).size(), m_original.ofEdition(kind, edition.id()).size());
        }
        QVERIFY(domain::editionTable().code(now.record(Kind::Edition, copy.id)).isEmpty());
        QVERIFY(authoring::duplicateEdition(m_original, Id::make()).id.isNull());
    }
};

LEERSCHAKEL_TEST_MAIN(CopyingTest)
#include "copying_test.moc"
