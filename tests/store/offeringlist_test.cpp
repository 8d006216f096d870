// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "store/offeringlist.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using store::Catalogue;
using store::OfferingQuery;
using store::SortKey;

class OfferingListTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    QHash<QString, Id> m_ids;

    static Record offering(const QString &nl, const QString &en, const QString &status, const QString &level)
    {
        Record record(Kind::Offering);
        offeringTable().kind.set(record, u"module"_s);
        offeringTable().title.set(record, {.nl = nl, .en = en});
        offeringTable().status.set(record, status);
        offeringTable().level.set(record, level);
        return record;
    }

    void add(const QList<Record> &records)
    {
        changes::ChangeSet change({.code = u"change.create"_s, .arguments = {}});
        for (const Record &record : records) {
            change.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    void run(const QString &sql, const QVariantList &values = {}) { SUCCEEDS(m_catalogue->execute(sql, values)); }

    /** Titles (Dutch, else English) of what \a query finds, in its order. */
    QStringList titles(const OfferingQuery &query)
    {
        const auto rows = store::findOfferings(*m_catalogue, query);
        if (!rows) {
            return {domain::sentence(rows.error())};
        }
        const auto list = store::offeringRows(*m_catalogue, *rows);
        if (!list) {
            return {domain::sentence(list.error())};
        }
        QStringList result;
        for (const store::OfferingRow &row : *list) {
            result.append(row.title.preferring(domain::Language::Dutch));
        }
        return result;
    }

    void publish(const QString &title, const QString &state, bool asItIs)
    {
        run(u"INSERT OR IGNORE INTO publication (number, id, destination, time, author, device, target, change, "
            u"offerings, files, bytes, hash, digest) "
            "VALUES (1, 'p', 'ooapi5', '', '', '', '', 0, 0, 0, 0, '', '')"_s);
        run(u"INSERT INTO published (offering, destination, publication, whole_hash, document_hash, change, state, "
            "digest) SELECT id, 'ooapi5', 1, iif(?, whole_hash, 'old'), '', 0, ?, '' FROM offering WHERE id = ?"_s,
            {asItIs, state, m_ids[title].toString()});
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"lijst.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        const QList<Record> records{
            offering(u"Warmtepompen installeren"_s, u"Installing heat pumps"_s, u"draft"_s, u"mbo4"_s),
            offering(u"zonne-energie"_s, {}, u"approved"_s, u"mbo2"_s),
            offering({}, u"Circular design"_s, u"retired"_s, u"hboBachelor"_s),
            offering(u"Één jaar batterijen"_s, {}, u"approved"_s, {}),
            offering(u"Batterijen"_s, {}, u"review"_s, u"mbo4"_s)};
        add(records);
        m_ids.clear();
        for (const Record &record : records) {
            m_ids.insert(offeringTable().title(record).preferring(domain::Language::Dutch), record.id());
        }
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void expressionQuotesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expression");
        QTest::newRow("nothing") << u"  "_s << u""_s;
        QTest::newRow("only signs") << u"\"*()-:^ \""_s << u""_s;
        QTest::newRow("words") << u"warmte pomp"_s << u"\"warmte\"* \"pomp\"*"_s;
        QTest::newRow("operators are words") << u"a OR NOT b"_s << u"\"a\"* \"OR\"* \"NOT\"* \"b\"*"_s;
        QTest::newRow("hyphens cut") << u"zonne-energie"_s << u"\"zonne\"* \"energie\"*"_s;
        QTest::newRow("quotes") << u"o'neil \"x\"\""_s << u"\"o\"* \"neil\"* \"x\"*"_s;
        QTest::newRow("signs that belong to a name") << u"C++ en c#"_s << u"\"C\" \"en\"* \"c\""_s;
        QTest::newRow("beyond the basic plane") << u"\U0001D504 \U0001F600"_s << u"\"\U0001D504\"*"_s;
    }

    void expressionQuotesWhatPeopleType()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, expression);
        QCOMPARE(store::searchExpression(typed), expression);
        // No typed text breaks the search.
        const auto found = store::findOfferings(*m_catalogue, {.text = typed});
        SUCCEEDS(found);
    }

    void aVeryLongQuestionIsAnswered()
    {
        SUCCEEDS(store::findOfferings(*m_catalogue, {.text = u"woord "_s.repeated(20000)}));
    }

    void titlesStandInOrderOfTheLanguageAskedFor()
    {
        QCOMPARE(titles({}),
            (QStringList{u"Batterijen"_s, u"Circular design"_s, u"Warmtepompen installeren"_s, u"zonne-energie"_s,
                u"Één jaar batterijen"_s}));
        QCOMPARE(titles({.descending = true}).constFirst(), u"Één jaar batterijen"_s);
        QCOMPARE(titles({.language = domain::Language::English}).mid(0, 3),
            (QStringList{u"Batterijen"_s, u"Circular design"_s, u"Warmtepompen installeren"_s}));
        QCOMPARE(titles({.limit = 2}), (QStringList{u"Batterijen"_s, u"Circular design"_s}));
    }

    void levelsStandFromLowToHigh()
    {
        QCOMPARE(titles({.sort = SortKey::Level}),
            (QStringList{u"zonne-energie"_s, u"Batterijen"_s, u"Warmtepompen installeren"_s, u"Circular design"_s,
                u"Één jaar batterijen"_s}));
    }

    void everyOrderHasEveryOffering()
    {
        for (const SortKey key : {SortKey::Title, SortKey::Kind, SortKey::Code, SortKey::Status, SortKey::Level,
                 SortKey::Provider, SortKey::Updated, SortKey::Relevance}) {
            for (const bool descending : {false, true}) {
                QCOMPARE(titles({.sort = key, .descending = descending}).size(), 5);
                QCOMPARE(titles({.text = u"batt"_s, .sort = key, .descending = descending}).size(), 2);
            }
        }
    }

    void searchFoldsAndTakesBeginnings()
    {
        QCOMPARE(titles({.text = u"een jaar"_s}), QStringList{u"Één jaar batterijen"_s});
        QCOMPARE(titles({.text = u"HEAT pum"_s}), QStringList{u"Warmtepompen installeren"_s});
        QCOMPARE(titles({.text = u"warmtepompen zon"_s}), QStringList());
        QCOMPARE(titles({.text = u"batterijen"_s, .status = u"approved"_s}), QStringList{u"Één jaar batterijen"_s});
        // With a hyphen, without one, and in two words.
        for (const QString &text : {u"zonne-energie"_s, u"zonneenergie"_s, u"zonne energie"_s}) {
            QCOMPARE(titles({.text = text}), QStringList{u"zonne-energie"_s});
        }
    }

    /** Enter in the search field opens the first, so that has to be the one that was meant. */
    void whatIsNamedComesFirst()
    {
        const auto made = [](const QString &title, const QString &code, const QString &summary) {
            Record record = offering(title, {}, u"draft"_s, u"mbo4"_s);
            offeringTable().code.set(record, code);
            offeringTable().summary.set(record, {.nl = summary, .en = {}});
            return record;
        };
        add({made(u"Bodemenergie"_s, u"BE-ONT"_s, u"Naast warmtepompen: ontwerp, en WP-ONT."_s),
            made(u"Ontwerp van warmtepompen"_s, u"WP-ONT-2"_s, {}),
            made(u"Warmtepompen: ontwerp en inregelen"_s, u"WP-ONT"_s, {}),
            made(u"Warmtepompen: ontwerp"_s, u"X"_s, u"WP-ONT"_s)});
        QCOMPARE(titles({.text = u"warmtepompen: ontwerp"_s}),
            (QStringList{u"Warmtepompen: ontwerp"_s, u"Warmtepompen: ontwerp en inregelen"_s,
                u"Ontwerp van warmtepompen"_s, u"Bodemenergie"_s}));
        QCOMPARE(titles({.text = u"wp-ont"_s}),
            (QStringList{u"Warmtepompen: ontwerp en inregelen"_s, u"Ontwerp van warmtepompen"_s, u"Bodemenergie"_s,
                u"Warmtepompen: ontwerp"_s}));
        QCOMPARE(titles({.text = u"wp-ont"_s, .limit = 1}), QStringList{u"Warmtepompen: ontwerp en inregelen"_s});
        QCOMPARE(titles({.text = u"een jaar"_s}).constFirst(), u"Één jaar batterijen"_s);
        // In another order, only what was named in full is moved.
        QCOMPARE(titles({.text = u"wp-ont"_s, .descending = true}),
            (QStringList{u"Warmtepompen: ontwerp en inregelen"_s, u"Warmtepompen: ontwerp"_s,
                u"Ontwerp van warmtepompen"_s, u"Bodemenergie"_s}));
        QCOMPARE(titles({.text = u"wp-ont"_s, .sort = SortKey::Code}),
            (QStringList{u"Warmtepompen: ontwerp en inregelen"_s, u"Bodemenergie"_s, u"Ontwerp van warmtepompen"_s,
                u"Warmtepompen: ontwerp"_s}));
    }

    /** Of thousands of hits not each title is read. */
    void whatIsNamedComesFirstOfVeryMany()
    {
        run(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
            "INSERT INTO offering (id, status, title_nl, code, hash) SELECT printf('%08d-0000-7000-8000-000000000000', "
            "i), 'draft', iif(i = 2500, 'Reeks', iif(i % 2, 'Andere reeks ', 'Reeks ') || i), 'RK-' || i, '' FROM n"_s);
        run(u"INSERT INTO offering_search (rowid, title_nl, code) SELECT row, title_nl, code FROM offering WHERE "
            "hash = ''"_s);
        QCOMPARE(titles({.text = u"reeks"_s}).mid(0, 2), (QStringList{u"Reeks"_s, u"Reeks 10"_s}));
        QCOMPARE(titles({.text = u"rk-7"_s, .limit = 1}), QStringList{u"Andere reeks 7"_s});
        const QStringList all = titles({.text = u"rk"_s, .sort = SortKey::Status});
        QCOMPARE(all.size(), 3000);
        QCOMPARE(all.constFirst(), u"Andere reeks 1"_s);
    }

    void filtersGoTogether()
    {
        QCOMPARE(titles({.status = u"approved"_s}).size(), 2);
        QCOMPARE(titles({.status = u"approved"_s, .level = u"mbo2"_s}), QStringList{u"zonne-energie"_s});
        QCOMPARE(titles({.kind = u"programme"_s}), QStringList());
        QCOMPARE(titles({.ids = QList<Id>{m_ids[u"Batterijen"_s], Id::make()}}), QStringList{u"Batterijen"_s});
        QCOMPARE(titles({.ids = QList<Id>()}), QStringList());
    }

    void skillsAndRowsTellWhatBelongsToThem()
    {
        Record provider(Kind::Organisation);
        domain::organisationTable().name.set(provider, {.nl = u"ROC Proef"_s, .en = {}});
        Record course = offering(u"Aardwarmte"_s, {}, u"draft"_s, {});
        offeringTable().provider.set(course, provider.id());
        offeringTable().studyLoad.set(course, {{.unit = u"ec"_s, .value = 2.5}, {.unit = u"hours"_s, .value = 70}});
        Record link(Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, course.id());
        domain::skillLinkTable().concept_.set(link, u"http://example.org/skill/1"_s);
        Record past(Kind::Edition);
        domain::editionTable().offering.set(past, course.id());
        domain::editionTable().start.set(past, QDate(2020, 1, 1));
        Record next(Kind::Edition);
        domain::editionTable().offering.set(next, course.id());
        domain::editionTable().start.set(next, QDate(2100, 2, 1));
        add({provider, course, link, past, next});

        QCOMPARE(titles({.skill = u"http://example.org/skill/1"_s}), QStringList{u"Aardwarmte"_s});
        QCOMPARE(titles({.provider = provider.id()}), QStringList{u"Aardwarmte"_s});
        const auto row = store::offeringRowOf(*m_catalogue, course.id());
        SUCCEEDS(row);
        QVERIFY(*row > 0);
        const auto rows = store::offeringRows(*m_catalogue, {*row, 987654});
        SUCCEEDS(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().providerName.nl, u"ROC Proef"_s);
        QCOMPARE(rows->first().provider, provider.id());
        QCOMPARE(rows->first().studyLoad, (QList<domain::StudyLoad>{{.unit = u"ec"_s, .value = 2.5}}));
        QCOMPARE(rows->first().editions, 2);
        QCOMPARE(rows->first().skillLinks, 1);
        QCOMPARE(rows->first().nextStart, QDate(2100, 2, 1));
        QVERIFY(rows->first().updated.isValid());
        const auto none = store::offeringRowOf(*m_catalogue, Id::make());
        SUCCEEDS(none);
        QCOMPARE(*none, 0);
    }

    void readinessIsThatOfTheDestination()
    {
        run(u"DELETE FROM readiness"_s);
        run(u"INSERT INTO readiness (offering, destination, blocks, warns, hints) SELECT row, 'ooapi5', "
            "iif(title_nl = 'zonne-energie', 2, 0), 1, 0 FROM offering"_s);
        publish(u"Batterijen"_s, u"published"_s, true);
        publish(u"Warmtepompen installeren"_s, u"published"_s, false);
        publish(u"zonne-energie"_s, u"withdrawn"_s, true);
        const auto with = [&](const QString &readiness) {
            return titles({.destination = u"ooapi5"_s, .readiness = readiness});
        };
        QCOMPARE(with(u"blocked"_s), QStringList{u"zonne-energie"_s});
        QCOMPARE(with(u"ready"_s), QStringList{u"Één jaar batterijen"_s});
        QCOMPARE(with(u"published"_s), QStringList{u"Batterijen"_s});
        QCOMPARE(with(u"changed"_s), QStringList{u"Warmtepompen installeren"_s});
        QCOMPARE(with(u"withdrawn"_s), QStringList{u"zonne-energie"_s});
        QCOMPARE(titles({.destination = u"rio"_s, .readiness = u"published"_s}), QStringList());
        const auto rows = store::findOfferings(*m_catalogue, {.text = u"zonne"_s});
        SUCCEEDS(rows);
        const auto list = store::offeringRows(*m_catalogue, *rows);
        SUCCEEDS(list);
        QCOMPARE(list->first().findings.value(u"ooapi5"_s), (std::pair{2, 1}));
    }

    /** Above some thousands of hits another method is used, with the same result. */
    void manyHitsStandInTheSameOrder()
    {
        run(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
            "INSERT INTO offering (id, status, title_nl, hash) SELECT printf('%08d-0000-7000-8000-000000000000', "
            "i), iif(i % 2, 'draft', 'review'), 'Reeks ' || (i * 7919 % 6000), '' FROM n"_s);
        run(u"INSERT INTO offering_search (rowid, title_nl) SELECT row, title_nl FROM offering WHERE title_nl LIKE "
            "'Reeks %'"_s);
        const QStringList many = titles({.text = u"reeks"_s});
        QCOMPARE(many.size(), 6000);
        QStringList sorted = many;
        std::ranges::sort(sorted);
        QCOMPARE(many, sorted);
        QCOMPARE(titles({.text = u"reeks"_s, .limit = 3}), many.mid(0, 3));
        QCOMPARE(titles({.text = u"reeks"_s, .status = u"draft"_s}).size(), 3000);
        QCOMPARE(titles({.text = u"r"_s}), many);
    }

    /** The cached order is dropped at the next write by any program. */
    void theOrderFollowsEachWrite()
    {
        QCOMPARE(titles({}).constFirst(), u"Batterijen"_s);
        add({offering(u"Aardwarmte"_s, {}, u"draft"_s, {})});
        QCOMPARE(titles({}).mid(0, 2), (QStringList{u"Aardwarmte"_s, u"Batterijen"_s}));
        const auto other = m_catalogue->writer();
        SUCCEEDS(other);
        SUCCEEDS((*other)->execute(u"UPDATE offering SET title_nl = 'Zon' WHERE title_nl = 'Aardwarmte'"_s));
        QCOMPARE(titles({}).constFirst(), u"Batterijen"_s);
        QCOMPARE(titles({.sort = SortKey::Level}).constFirst(), u"zonne-energie"_s);
        QCOMPARE(titles({}).constFirst(), u"Batterijen"_s);
        SUCCEEDS((*other)->execute(u"UPDATE offering SET title_nl = 'Aardwarmte' WHERE title_nl = 'Zon'"_s));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(titles({}).size(), 5);
    }

    /** Thousands of hits are not ranked: those with the words in title or code come first, then the rest by title. */
    void ofVeryManyHitsThoseInTitlesComeFirst()
    {
        run(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
            "INSERT INTO offering (id, status, title_nl, hash) SELECT printf('%08d-0000-7000-8000-000000000000', "
            "i), 'draft', iif(i % 1000, 'Reeks ', 'Ander ') || printf('%04d', i), '' FROM n"_s);
        run(u"INSERT INTO offering_search (rowid, title_nl, description) SELECT row, title_nl, 'ander' FROM "
            "offering WHERE hash = ''"_s);
        const OfferingQuery query{.text = u"ander"_s, .sort = SortKey::Relevance};
        const QStringList found = titles(query);
        QCOMPARE(found.size(), 5000);
        QCOMPARE(found.mid(0, 7),
            (QStringList{u"Ander 1000"_s, u"Ander 2000"_s, u"Ander 3000"_s, u"Ander 4000"_s, u"Ander 5000"_s,
                u"Reeks 0001"_s, u"Reeks 0002"_s}));
        OfferingQuery some = query;
        some.limit = 6;
        QCOMPARE(titles(some), found.mid(0, 6));
        some.descending = true;
        QCOMPARE(titles(some).constFirst(), found.constLast());
        some.status = u"approved"_s;
        QCOMPARE(titles(some), QStringList());
    }
};

LEERSCHAKEL_TEST_MAIN(OfferingListTest)
#include "offeringlist_test.moc"
