// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/removal.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;

/** Deleting includes what cannot exist on its own, and one undo restores all of it. */
class RemovalTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    /** Stops the work after \a patience steps. */
    struct Impatient : domain::Progress {
        explicit Impatient(int patience) : left(patience) {}
        bool step(qint64 done, qint64 total, const domain::Message &) override
        {
            isInOrder = isInOrder && done <= total && done >= last;
            last = done;
            return left-- > 0;
        }
        int left;
        qint64 last = 0;
        bool isInOrder = true;
    };

    QList<Id> idsOf(const QString &condition)
    {
        QList<Id> ids;
        const auto read = m_catalogue->rows(u"SELECT id FROM offering WHERE "_s + condition + u" ORDER BY id"_s, {},
            [&](const store::Row &row) { ids.append(Id::fromString(row.string(0))); });
        return read ? ids : QList<Id>();
    }
    int count(const QString &table)
    {
        return m_catalogue->single(u"SELECT count(*) FROM "_s + table).value_or(-1).toInt();
    }
    QMap<QString, int> counts()
    {
        QMap<QString, int> all{{u"offering"_s, count(u"offering"_s)}};
        for (const Kind kind : domain::partKinds()) {
            const QString table = domain::kindTable(kind).sqlTable();
            all.insert(table, count(table));
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        tests::Generator generator({.seed = 3, .offerings = 60});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next()));
        }
        QVERIFY(count(u"component"_s) > 0);
    }

    void cleanup() { dropCatalogue(); }

    void aModuleGoesWithItsPartsAndItsEntriesInProgrammes()
    {
        const auto before = counts();
        const Id module = Id::fromString(
            m_catalogue->single(u"SELECT module FROM component LIMIT 1"_s).value_or(QVariant()).toString());
        const auto loss = authoring::lossOf(*m_catalogue, {module});
        SUCCEEDS(loss);
        QCOMPARE(loss->offerings, 1);
        QVERIFY(loss->programmes > 0);
        domain::NoProgress nobody;
        const auto change = authoring::removal(*m_catalogue, {module}, nobody);
        SUCCEEDS(change);
        QCOMPARE(change->label().code, u"change.delete"_s);
        SUCCEEDS(store::apply(*m_catalogue, *change));
        QCOMPARE(count(u"offering"_s), 59);
        QCOMPARE(m_catalogue->single(u"SELECT count(*) FROM component WHERE module = ?"_s, {module.toString()}).value(),
            QVariant(0));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(counts(), before);
    }

    void allAtOnceIsOneChange()
    {
        const auto before = counts();
        QList<Id> ids = idsOf(u"true"_s);
        const auto loss = authoring::lossOf(*m_catalogue, ids);
        SUCCEEDS(loss);
        QCOMPARE(loss->offerings, 60);
        QCOMPARE(loss->editions, before[u"edition"_s]);
        QCOMPARE(loss->programmes, 0); // no remaining programme loses a module
        domain::NoProgress nobody;
        const auto change = authoring::removal(*m_catalogue, ids, nobody);
        SUCCEEDS(change);
        QCOMPARE(change->label(), (domain::Message{.code = u"change.deleteMany"_s, .arguments = {u"60"_s}}));
        SUCCEEDS(store::apply(*m_catalogue, *change));
        QCOMPARE(count(u"offering"_s), 0);
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(counts(), before);
    }

    void itStopsWhenItMayNotGoOn()
    {
        Impatient nobody(0);
        FAILS_WITH(authoring::removal(*m_catalogue, idsOf(u"true"_s), nobody), u"cancelled"_s);
        QVERIFY(nobody.isInOrder);
        QCOMPARE(count(u"offering"_s), 60);
    }

    void aPartGoesWithWhatIsWithinIt()
    {
        const Id offering =
            Id::fromString(m_catalogue->single(u"SELECT offering FROM skill_link WHERE outcome IS NOT NULL LIMIT 1"_s)
                    .value_or(QVariant())
                    .toString());
        const auto tree = store::loadTree(*m_catalogue, offering);
        SUCCEEDS(tree);
        const auto outcome = std::ranges::find_if(
            (*tree)->of(Kind::Outcome), [&](const Record &each) { return !(*tree)->skillLinks(each.id()).isEmpty(); });
        const auto change = authoring::removalOfPart(**tree, *outcome);
        QCOMPARE(change.entries().size(), 1 + (*tree)->skillLinks(outcome->id()).size());
        SUCCEEDS(store::apply(*m_catalogue, change));
        SUCCEEDS(store::undo(*m_catalogue));
        const auto again = store::loadTree(*m_catalogue, offering);
        QCOMPARE((*again)->wholeHash(), (*tree)->wholeHash());
    }
};

LEERSCHAKEL_TEST_MAIN(RemovalTest)
#include "removal_test.moc"
