// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"
#include "exchange/sheets/sheetfiles.h"
#include "exchange/sheets/tables.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/differences.h"
#include "support/freshcatalogue.h"
#include "support/generator.h"
#include "support/trees.h"
#include "support/volume.h"
#include "vocabulary/own/ownscheme.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::sheets;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Catalogue;

/** What goes out as sheets comes back unchanged; what somebody changed in the sheets is taken, and nothing else. */
class SheetRoundTripTest
    : public QObject
    , protected tests::FreshCatalogue
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString workbook() const { return path(u"xlsx"_s) + u'/' + QString::fromUtf16(workbookFile); }

    exchange::Result<exchange::ExportReport> write(const QString &format)
    {
        domain::NoProgress progress;
        return exchange::exporter(format)->write(*m_catalogue,
            {.folder = path(format), .selection = exchange::Selection::All, .offerings = {}, .language = {}}, progress);
    }

    exchange::Result<exchange::ImportReport> read(
        Catalogue &catalogue, const QString &format, const QString &source = {}, bool isDry = false)
    {
        domain::NoProgress progress;
        return exchange::importer(format)->read(catalogue,
            {.source = path(source.isEmpty() ? format : source), .dryRun = isDry, .credentials = {}}, progress);
    }

    void apply(const changes::ChangeSet &change) { SUCCEEDS(store::apply(*m_catalogue, change)); }

    static QString firstOf(const exchange::ImportReport &report)
    {
        if (!report.rejected.isEmpty()) {
            return report.rejected.first().path + u": "_s + domain::sentence(report.rejected.first().text);
        }
        return report.lost.isEmpty() ? QString()
                                     : report.lost.first().path + u' ' + report.lost.first().value + u": "_s
                + domain::sentence(report.lost.first().text);
    }

    void compareWith(Catalogue &other)
    {
        Id last;
        int compared = 0;
        for (auto ids = store::nextOfferings(*m_catalogue, last, 200); ids && !ids->isEmpty();
            ids = store::nextOfferings(*m_catalogue, last, 200)) {
            const auto before = store::loadTrees(*m_catalogue, *ids);
            const auto after = store::loadTrees(other, *ids);
            SUCCEEDS(before);
            SUCCEEDS(after);
            QCOMPARE(after->size(), before->size());
            for (qsizetype i = 0; i < before->size(); ++i) {
                const QString text = tests::differenceOf(before->at(i), after->at(i));
                QVERIFY2(text.isEmpty(), qPrintable(text));
                ++compared;
            }
            last = ids->last();
        }
        QCOMPARE(compared, m_catalogue->counts()->offerings);
    }

    /** Exports, then imports into the same catalogue (nothing changes) and into an empty one (it becomes the same). */
    void goThereAndBack()
    {
        const auto counts = m_catalogue->counts();
        SUCCEEDS(counts);
        for (const QString &format : exchange::workingCopies()) {
            SUCCEEDS(write(format));
            const auto same = read(*m_catalogue, format);
            SUCCEEDS(same);
            QVERIFY2(same->rejected.isEmpty() && same->lost.isEmpty(), qPrintable(firstOf(*same)));
            QCOMPARE(same->change, 0);
            QCOMPARE(same->unchanged, counts->offerings);
            QCOMPARE(same->added + same->changed, 0);

            auto other = Catalogue::create(path(format + u".llo"_s), vocabulary::derivations());
            SUCCEEDS(other);
            const auto report = read(**other, format);
            SUCCEEDS(report);
            QVERIFY2(report->rejected.isEmpty() && report->lost.isEmpty(), qPrintable(firstOf(*report)));
            QCOMPARE(report->added, counts->offerings);
            compareWith(**other);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    /** An offering with a title, and an edition of it. */
    struct Small {
        Record provider{Kind::Organisation};
        Record offering{Kind::Offering};
        Record edition{Kind::Edition};
    };
    Small addSmall()
    {
        Small small;
        domain::organisationTable().name.set(small.provider, {.nl = u"Hogeschool Proef"_s, .en = {}});
        const auto &table = domain::offeringTable();
        table.kind.set(small.offering, u"module"_s);
        table.code.set(small.offering, u"WP-1"_s);
        table.title.set(small.offering, {.nl = u"Warmtepompen"_s, .en = u"Heat pumps"_s});
        table.summary.set(small.offering, {.nl = u"Kort verhaal"_s, .en = {}});
        table.level.set(small.offering, u"mbo4"_s);
        table.provider.set(small.offering, small.provider.id());
        domain::editionTable().offering.set(small.edition, small.offering.id());
        domain::editionTable().start.set(small.edition, QDate(2027, 2, 1));
        domain::editionTable().places.set(small.edition, 20);
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        for (const Record &record : {small.provider, small.offering, small.edition}) {
            change.create(record);
        }
        apply(change);
        return small;
    }

    [[nodiscard]] domain::OfferingTree treeOf(const Id &id) { return store::loadTree(*m_catalogue, id)->value(); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }
    void cleanup() { dropCatalogue(); }

    void theSample()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        goThereAndBack();
    }

    void everyField()
    {
        int made = 0;
        tests::addOfferings(*m_catalogue, tests::volumeOr(36), tests::everything, made);
        goThereAndBack();
    }

    void generated()
    {
        tests::Generator generator({.seed = 3, .offerings = 200});
        apply(generator.referred());
        while (!generator.atEnd()) {
            apply(generator.next(100));
        }
        goThereAndBack();
    }

    void changedCellsAreOneChange()
    {
        const Small small = addSmall();
        for (const bool isWorkbook : {true, false}) {
            SUCCEEDS(write(isWorkbook ? u"xlsx"_s : u"csv"_s));
        }
        tests::changeWorkbook(workbook(), "<t>Warmtepompen</t>", "<t>Warmtepompen plaatsen</t>");
        tests::changeWorkbook(workbook(), "<v>20</v>", "<v>24</v>");
        const auto dry = read(*m_catalogue, u"xlsx"_s, {}, true);
        SUCCEEDS(dry);
        QCOMPARE(dry->changed, 1);
        QCOMPARE(domain::offeringTable().title(treeOf(small.offering.id()).offering).nl, u"Warmtepompen"_s);

        const auto report = read(*m_catalogue, u"xlsx"_s);
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty() && report->lost.isEmpty(), qPrintable(firstOf(*report)));
        QCOMPARE(report->changed, 1);
        domain::OfferingTree tree = treeOf(small.offering.id());
        QCOMPARE(domain::offeringTable().title(tree.offering),
            (domain::LocalizedText{u"Warmtepompen plaatsen"_s, u"Heat pumps"_s}));
        QCOMPARE(domain::editionTable().places(tree.of(Kind::Edition).first()).value_or(0), 24);

        SUCCEEDS(store::undo(*m_catalogue));
        tree = treeOf(small.offering.id());
        QCOMPARE(domain::offeringTable().title(tree.offering).nl, u"Warmtepompen"_s);
        QCOMPARE(domain::editionTable().places(tree.of(Kind::Edition).first()).value_or(0), 20);

        // The same in text files: clearing a cell clears the value, an amount has a comma, a date is as people write
        // it.
        tests::changeText(path(u"csv/offering.csv"_s), "Kort verhaal", "");
        tests::changeText(path(u"csv/edition.csv"_s), ";;2027-02-01;", ";;1 maart 2027;");
        const auto text = read(*m_catalogue, u"csv"_s);
        SUCCEEDS(text);
        QVERIFY2(text->rejected.isEmpty() && text->lost.isEmpty(), qPrintable(firstOf(*text)));
        tree = treeOf(small.offering.id());
        QVERIFY(domain::offeringTable().summary(tree.offering).isEmpty());
        QCOMPARE(domain::editionTable().start(tree.of(Kind::Edition).first()), QDate(2027, 3, 1));
    }

    void whatWasChangedHereMeanwhileStays()
    {
        const Small small = addSmall();
        SUCCEEDS(write(u"csv"_s));
        // A colleague changes the summary and the level, after the sheet was made.
        Record changed = small.offering;
        domain::offeringTable().summary.set(changed, {.nl = u"Nieuw verhaal"_s, .en = {}});
        domain::offeringTable().level.set(changed, u"mbo3"_s);
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        change.update(small.offering, changed);
        apply(change);
        // The sheet changes the title, and the level too.
        tests::changeText(path(u"csv/offering.csv"_s), ";Warmtepompen;", ";Warmte;");
        tests::changeText(path(u"csv/offering.csv"_s), ";mbo4;", ";mbo2;");
        const auto report = read(*m_catalogue, u"csv"_s);
        SUCCEEDS(report);
        const Record now = treeOf(small.offering.id()).offering;
        QCOMPARE(domain::offeringTable().title(now).nl, u"Warmte"_s);
        QCOMPARE(domain::offeringTable().summary(now).nl, u"Nieuw verhaal"_s);
        QCOMPARE(domain::offeringTable().level(now), u"mbo3"_s);
        QCOMPARE(report->lost.size(), 1);
        QCOMPARE(report->lost.first().text.code, u"import.changedByBoth"_s);
        QCOMPARE(report->lost.first().value, u"mbo2"_s);
    }

    void rowsThatPeopleAdd()
    {
        const Small small = addSmall();
        SUCCEEDS(write(u"csv"_s));
        QFile offerings(path(u"csv/offering.csv"_s));
        QVERIFY(offerings.open(QIODevice::Append));
        // kind;code;status;title.nl: the rest of the row is empty.
        offerings.write("module;ZP-1;;Zonnepanelen\r\n;;;\r\nmodule;WP-2;;Lassen\r\n");
        offerings.close();
        QFile editions(path(u"csv/edition.csv"_s));
        QVERIFY(editions.open(QIODevice::Append));
        // offering;code;title.nl;title.en;status;start
        editions.write("ZP-1;;;;;2027-09-01\r\nWP-1;;;;;2027-10-01\r\nWP-9;;;;;2027-10-01\r\n");
        editions.close();
        const auto report = read(*m_catalogue, u"csv"_s);
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->rejected.size(), 1);
        QCOMPARE(report->rejected.first().text.code, u"import.noOfferingOfRow"_s);
        QCOMPARE(report->rejected.first().path, u"edition!A5"_s);
        QCOMPARE(treeOf(small.offering.id()).of(Kind::Edition).size(), 2);
        QCOMPARE(m_catalogue->counts()->editions, 3);
        const auto added = m_catalogue->single(u"SELECT status FROM offering WHERE code = 'ZP-1'"_s, {});
        SUCCEEDS(added);
        QVERIFY(added->toString().isEmpty()); // what is added in a sheet has not been approved

        // A second import changes nothing: rows without an identifier are recognised.
        const auto again = read(*m_catalogue, u"csv"_s);
        SUCCEEDS(again);
        QCOMPARE(again->change, 0);
        QCOMPARE(again->added, 0);
    }

    void cellsThatCannotBeTakenAreTold()
    {
        const Small small = addSmall();
        SUCCEEDS(write(u"csv"_s));
        tests::changeText(path(u"csv/offering.csv"_s), ";mbo4;", ";mbo 9;");
        tests::changeText(path(u"csv/offering.csv"_s), ";Hogeschool Proef;", ";Hogeschool Elders;");
        tests::changeText(path(u"csv/edition.csv"_s), ";;2027-02-01;", ";;TBC;");
        tests::changeText(path(u"csv/edition.csv"_s), ";20;", ";twintig;");
        const auto report = read(*m_catalogue, u"csv"_s);
        SUCCEEDS(report);
        QStringList told;
        for (const exchange::LostInput &each : report->lost) {
            told.append(each.value + u": "_s + each.text.code);
        }
        told.sort();
        QCOMPARE(told,
            (QStringList{u"Hogeschool Elders: import.noSuchRecord"_s, u"TBC: import.badDate"_s,
                u"mbo 9: import.unknownValue"_s, u"twintig: import.badNumber"_s}));
        QCOMPARE(report->change, 0); // existing values stay
        QCOMPARE(treeOf(small.offering.id()).offering, small.offering);
    }

    void someColumnsSayNothingOfOthers()
    {
        const Small small = addSmall();
        domain::NoProgress progress;
        SUCCEEDS(exchange::exporter(u"csv"_s)->write(*m_catalogue,
            {.folder = path(u"csv"_s),
                .selection = exchange::Selection::All,
                .offerings = {},
                .language = {},
                .columns = {u"edition.places"_s}},
            progress));
        tests::changeText(path(u"csv/edition.csv"_s), ";20;", ";30;");
        const auto report = read(*m_catalogue, u"csv"_s);
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty() && report->lost.isEmpty(), qPrintable(firstOf(*report)));
        const domain::OfferingTree tree = treeOf(small.offering.id());
        QCOMPARE(tree.offering, small.offering);
        QCOMPARE(domain::editionTable().places(tree.of(Kind::Edition).first()).value_or(0), 30);
        QCOMPARE(domain::editionTable().start(tree.of(Kind::Edition).first()), QDate(2027, 2, 1));
    }

    void whatWasCutOffStaysWhole()
    {
        const Small small = addSmall();
        Record changed = small.offering;
        domain::offeringTable().description.set(changed, {.nl = QString(40'000, u'a'), .en = {}});
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        change.update(small.offering, changed);
        apply(change);
        SUCCEEDS(write(u"xlsx"_s));
        tests::changeWorkbook(workbook(), "<t>Warmtepompen</t>", "<t>Warmte</t>");
        SUCCEEDS(read(*m_catalogue, u"xlsx"_s));
        const Record now = treeOf(small.offering.id()).offering;
        QCOMPARE(domain::offeringTable().title(now).nl, u"Warmte"_s);
        QCOMPARE(domain::offeringTable().description(now).nl.size(), 40'000);
    }

    void oneFileOfTheFolder()
    {
        const Small small = addSmall();
        SUCCEEDS(write(u"csv"_s));
        tests::changeText(path(u"csv/edition.csv"_s), ";20;", ";31;");
        const auto report = read(*m_catalogue, u"csv"_s, u"csv/edition.csv"_s);
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty() && report->lost.isEmpty(), qPrintable(firstOf(*report)));
        QCOMPARE(report->changed, 1);
        QCOMPARE(domain::editionTable().places(treeOf(small.offering.id()).of(Kind::Edition).first()).value_or(0), 31);
    }
};

LEERSCHAKEL_TEST_MAIN(SheetRoundTripTest)
#include "roundtrip_test.moc"
