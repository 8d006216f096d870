// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/pastrecords.h"
#include "store/receive.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using store::Catalogue;

/** The past state of offerings according to the journal is what they really were. */
class PastRecordsTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    /** Hashes of everything in documents, by offering. */
    using Moment = QMap<Id, QString>;
    QRandomGenerator m_random{11};
    QMap<qint64, Moment> m_moments; ///< by the last change
    QDateTime m_now = QDateTime::currentDateTimeUtc();

    static Moment hashesOf(const QList<OfferingTree> &trees)
    {
        Moment moment;
        for (const OfferingTree &tree : trees) {
            moment.insert(tree.offering.id(), tree.deliverableHash());
        }
        return moment;
    }
    [[nodiscard]] QList<Id> offerings() const
    {
        const auto ids = store::nextOfferings(*m_catalogue, {}, 1000);
        return ids ? *ids : QList<Id>();
    }
    void remember()
    {
        const auto last = m_catalogue->lastChange();
        const auto trees = store::loadTrees(*m_catalogue, offerings());
        SUCCEEDS(last);
        SUCCEEDS(trees);
        m_moments.insert(*last, hashesOf(*trees));
    }
    void apply(Catalogue &catalogue, const changes::ChangeSet &change)
    {
        m_now = m_now.addSecs(90);
        SUCCEEDS(store::apply(catalogue, change));
    }
    void setTitle(Catalogue &catalogue, const Id &id, const QString &nl)
    {
        const auto offering = store::load(catalogue, Kind::Offering, id);
        SUCCEEDS(offering);
        QVERIFY(*offering);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**offering, domain::offeringTable().title, QVariantMap{{u"nl"_s, nl}});
        apply(catalogue, change);
    }
    /** Does one of the things that happen to offerings. */
    void happen()
    {
        const QList<Id> ids = offerings();
        const Id id = ids[m_random.bounded(ids.size())];
        const auto tree = store::loadTree(*m_catalogue, id);
        SUCCEEDS(tree);
        QVERIFY(*tree);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        const QList<Record> editions = (*tree)->of(Kind::Edition);
        const QList<Record> links = (*tree)->of(Kind::SkillLink);
        switch (m_random.bounded(6)) {
        case 0:
            setTitle(*m_catalogue, id, u"Titel %1"_s.arg(m_random.bounded(1000)));
            return;
        case 1:
            if (!editions.isEmpty()) {
                change.set(editions.constFirst(), domain::editionTable().places, 10 + m_random.bounded(90));
            }
            break;
        case 2:
            if (!links.isEmpty()) {
                change.remove(links.constLast());
            }
            break;
        case 3: {
            Record price(Kind::Price);
            domain::priceTable().offering.set(price, id);
            domain::priceTable().description.set(price, {.nl = u"Prijs"_s, .en = {}});
            change.create(price);
            break;
        }
        case 4: {
            const Record provider = (*tree)->target(domain::offeringTable().provider((*tree)->offering));
            if (!provider.isNull()) {
                change.set(provider, domain::organisationTable().name,
                    QVariantMap{{u"nl"_s, u"Naam %1"_s.arg(m_random.bounded(1000))}});
            }
            break;
        }
        default:
            if (const auto undone = store::undo(*m_catalogue); undone) {
                return;
            }
        }
        apply(*m_catalogue, change);
    }
    void holdAgainst()
    {
        const QList<Id> now = offerings();
        for (auto moment = m_moments.cbegin(); moment != m_moments.cend(); ++moment) {
            auto past = store::PastRecords::of(*m_catalogue, moment.key());
            SUCCEEDS(past);
            QSet<Id> ids(now.cbegin(), now.cend());
            const QList<Id> touched = past->touchedOfferings();
            ids.unite(QSet<Id>(touched.cbegin(), touched.cend()));
            const auto trees = past->trees(QList<Id>(ids.cbegin(), ids.cend()));
            SUCCEEDS(trees);
            QCOMPARE(hashesOf(*trees), *moment);
        }
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_moments.clear();
        makeCatalogue({.author = u"Ans"_s, .device = u"d"_s});
        m_catalogue->setClock([this] { return m_now; });
        tests::Generator generator({.offerings = 12, .skillLinksPerOffering = 3, .organisations = 4});
        apply(*m_catalogue, generator.referred());
        while (!generator.atEnd()) {
            apply(*m_catalogue, generator.next());
        }
    }
    void cleanup() { dropCatalogue(); }

    void eachMomentIsAsItWas()
    {
        remember();
        for (int i = 0; i < 60; ++i) {
            happen();
            remember();
        }
        // The last of all: some are deleted, with their parts.
        for (const Id &id : offerings().first(3)) {
            const auto tree = store::loadTree(*m_catalogue, id);
            SUCCEEDS(tree);
            changes::ChangeSet change({.code = u"change.delete"_s, .arguments = {}});
            for (const QList<Record> &parts : std::as_const((*tree)->parts)) {
                for (const Record &part : parts) {
                    change.remove(part);
                }
            }
            change.remove((*tree)->offering);
            if (store::apply(*m_catalogue, change)) {
                remember();
            }
        }
        holdAgainst();
    }

    /** A change that another replica made meanwhile counts from its arrival, whatever its time. */
    void whatCameInIsOfWhenItCame()
    {
        auto other = Catalogue::create(m_folder->filePath(u"ander.llo"_s), {}, {.author = u"Bas"_s, .device = u"e"_s});
        SUCCEEDS(other);
        (*other)->setClock([this] { return m_now; });
        const auto send = [](Catalogue &from, Catalogue &to) {
            const auto parcel = store::collect(from);
            SUCCEEDS(parcel);
            SUCCEEDS(store::receive(to, *parcel));
        };
        send(*m_catalogue, **other);
        const Id id = offerings().constFirst();
        setTitle(**other, id, u"Van Bas"_s);
        setTitle(*m_catalogue, id, u"Van Ans"_s);
        remember();
        send(**other, *m_catalogue);
        remember();
        setTitle(*m_catalogue, id, u"Weer van Ans"_s);
        remember();
        holdAgainst();
    }

    void whenItWasLastEditedIsKnown()
    {
        const Id id = offerings().constFirst();
        const auto last = m_catalogue->lastChange();
        SUCCEEDS(last);
        const auto before = m_catalogue->single(u"SELECT updated FROM offering WHERE id = ?"_s, {id.toString()});
        SUCCEEDS(before);
        setTitle(*m_catalogue, id, u"Later"_s);
        auto past = store::PastRecords::of(*m_catalogue, *last);
        SUCCEEDS(past);
        QVERIFY(past->isTouched(id));
        const auto edited = past->lastEdited(id);
        SUCCEEDS(edited);
        QCOMPARE(*edited, before->toString());
        QVERIFY(past->lastEdited(Id::make())->isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(PastRecordsTest)
#include "pastrecords_test.moc"
