// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;
using exchange::ImportReport;
using store::Catalogue;

/**
 * Importing the same source again after it or somebody here changed something: a value that only the source changed is
 * taken, a value changed only here stays, and a value changed on both sides stays and is reported.
 */
class ReimportTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    QJsonObject m_course;
    QJsonObject m_run;

    static QJsonArray texts(const QString &nl, const QString &en = {})
    {
        QJsonArray all{QJsonObject{{u"language"_s, u"nl-NL"_s}, {u"value"_s, nl}}};
        if (!en.isEmpty()) {
            all.append(QJsonObject{{u"language"_s, u"en-GB"_s}, {u"value"_s, en}});
        }
        return all;
    }

    exchange::Result<ImportReport> import(bool isDryRun = false)
    {
        QFile file(m_folder->filePath(u"courses.json"_s));
        QJsonObject run = m_run;
        run[u"course"_s] = m_course;
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(run).toJson()) < 0) {
            return std::unexpected(domain::Error::of(domain::Failure::Data, u"not written"_s, {}));
        }
        file.close();
        domain::NoProgress progress;
        return exchange::importer(u"ooapi5"_s)
            ->read(*m_catalogue, {.source = file.fileName(), .dryRun = isDryRun, .credentials = {}}, progress);
    }

    [[nodiscard]] Record one(Kind kind) const
    {
        const auto all = store::loadAll(*m_catalogue, kind);
        return all && !all->isEmpty() ? all->first() : Record();
    }
    [[nodiscard]] qsizetype count(Kind kind) const
    {
        const auto all = store::loadAll(*m_catalogue, kind);
        return all ? all->size() : -1;
    }

    void edit(const Record &before, const Record &after)
    {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.update(before, after);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }
    void edit(Kind kind, const QString &key, const QVariant &value)
    {
        const Record before = one(kind);
        Record after = before;
        after.setValue(*domain::kindTable(kind).field(key), value);
        edit(before, after);
    }
    void remove(const Record &record)
    {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.remove(record);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    static QStringList notTaken(const ImportReport &report)
    {
        QStringList all;
        for (const exchange::LostInput &lost : report.lost) {
            all.append(lost.path.section(u'/', -2) + u' ' + lost.value + u' ' + lost.text.code);
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        m_course = {{u"courseId"_s, u"018f0000-0000-7000-8000-000000000001"_s},
            {u"primaryCode"_s, QJsonObject{{u"codeType"_s, u"identifier"_s}, {u"code"_s, u"R1"_s}}},
            {u"name"_s, texts(u"Lassen"_s, u"Welding"_s)}, {u"description"_s, texts(u"Over lassen"_s)},
            {u"teachingLanguage"_s, u"nld"_s}, {u"duration"_s, u"P10W"_s},
            {u"modeOfDelivery"_s, QJsonArray{u"on campus"_s}},
            {u"learningOutcomes"_s, QJsonArray{texts(u"Je last"_s), texts(u"Je keurt"_s)}}};
        m_run = {{u"offeringId"_s, u"018f0000-0000-7000-8000-000000000002"_s}, {u"offeringType"_s, u"course"_s},
            {u"primaryCode"_s, QJsonObject{{u"codeType"_s, u"offeringCode"_s}, {u"code"_s, u"R1-1"_s}}},
            {u"name"_s, texts(u"Lassen in mei"_s)}, {u"startDate"_s, u"2027-05-01"_s}, {u"endDate"_s, u"2027-06-01"_s},
            {u"maxNumberStudents"_s, 12},
            {u"priceInformation"_s,
                QJsonArray{QJsonObject{
                    {u"costType"_s, u"total costs"_s}, {u"amount"_s, u"250.00"_s}, {u"currency"_s, u"EUR"_s}}}}};
        const auto report = import();
        SUCCEEDS(report);
        QCOMPARE(report->added, 1);
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void whoChangedIt_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("isOfRun");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("theirs"); // the new value in the source
        QTest::addColumn<QVariant>("taken"); // the same as a value of the field
        QTest::addColumn<QVariant>("ours"); // what somebody made of it here
        const auto text = [](const QString &nl, const QString &en = {}) {
            QVariantMap map{{u"nl"_s, nl}};
            if (!en.isEmpty()) {
                map.insert(u"en"_s, en);
            }
            return QVariant(map);
        };
        QTest::newRow("text") << Kind::Offering << u"description"_s << false << u"description"_s
                              << QJsonValue(texts(u"Over lasnaden"_s)) << text(u"Over lasnaden"_s)
                              << text(u"Over mooi lassen"_s);
        QTest::newRow("value") << Kind::Offering << u"duration"_s << false << u"duration"_s << QJsonValue(u"P12W"_s)
                               << QVariant(u"P12W"_s) << QVariant(u"P8W"_s);
        QTest::newRow("date") << Kind::Edition << u"end"_s << true << u"endDate"_s << QJsonValue(u"2027-07-01"_s)
                              << QVariant(u"2027-07-01"_s) << QVariant(u"2027-06-15"_s);
        QTest::newRow("number") << Kind::Edition << u"places"_s << true << u"maxNumberStudents"_s << QJsonValue(20)
                                << QVariant(20LL) << QVariant(8LL);
        QTest::newRow("money") << Kind::Price << u"cents"_s << true << u"priceInformation"_s
                               << QJsonValue(QJsonArray{QJsonObject{{u"costType"_s, u"total costs"_s},
                                      {u"amount"_s, u"275.00"_s}, {u"currency"_s, u"EUR"_s}}})
                               << QVariant(27500LL) << QVariant(19900LL);
    }

    void whoChangedIt()
    {
        QFETCH(const Kind, kind);
        QFETCH(const QString, field);
        QFETCH(const bool, isOfRun);
        QFETCH(const QString, member);
        QFETCH(const QJsonValue, theirs);
        QFETCH(const QVariant, taken);
        QFETCH(const QVariant, ours);
        const FieldSpec &spec = *domain::kindTable(kind).field(field);
        const QVariant first = one(kind).value(spec);
        QVERIFY(first.isValid() && first != taken && first != ours);

        // Changed only here: it stays, and nothing is reported.
        edit(kind, field, ours);
        auto report = import();
        SUCCEEDS(report);
        QCOMPARE(report->unchanged, 1);
        QCOMPARE(notTaken(*report), QStringList());
        QCOMPARE(one(kind).value(spec), ours);

        // Changed on both sides: it stays and is reported each time, also by a dry run.
        (isOfRun ? m_run : m_course)[member] = theirs;
        const auto tried = import(true);
        SUCCEEDS(tried);
        for (int again = 0; again < 2; ++again) {
            report = import();
            SUCCEEDS(report);
            QCOMPARE(notTaken(*report).size(), 1);
            QVERIFY2(notTaken(*report).constFirst().contains(field), qPrintable(notTaken(*report).constFirst()));
            QVERIFY(notTaken(*report).constFirst().endsWith(u"import.changedByBoth"_s));
            QCOMPARE(notTaken(*report), notTaken(*tried));
            QCOMPARE(one(kind).value(spec), ours);
        }

        // Changed only at the source: it is taken.
        edit(kind, field, first);
        report = import();
        SUCCEEDS(report);
        QCOMPARE(report->changed, 1);
        QCOMPARE(notTaken(*report), QStringList());
        QCOMPARE(one(kind).value(spec), taken);
    }

    void eachLanguageIsByItself()
    {
        edit(Kind::Offering, u"title"_s, QVariantMap{{u"nl"_s, u"Lassen voor iedereen"_s}, {u"en"_s, u"Welding"_s}});
        m_course[u"name"_s] = texts(u"Lassen"_s, u"Welding for all"_s);
        auto report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report), QStringList());
        QCOMPARE(domain::offeringTable().title(one(Kind::Offering)).nl, u"Lassen voor iedereen"_s);
        QCOMPARE(domain::offeringTable().title(one(Kind::Offering)).en, u"Welding for all"_s);
        m_course[u"name"_s] = texts(u"Lassen, deel 1"_s, u"Welding for all"_s);
        report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report), QStringList{u"title/nl Lassen, deel 1 import.changedByBoth"_s});
        QCOMPARE(domain::offeringTable().title(one(Kind::Offering)).nl, u"Lassen voor iedereen"_s);
    }

    void whatBothAddedToAListIsThere()
    {
        edit(Kind::Offering, u"modes"_s, QStringList{u"onSite"_s, u"selfStudy"_s});
        m_course[u"modeOfDelivery"_s] = QJsonArray{u"on campus"_s, u"online"_s};
        const auto report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report), QStringList());
        QStringList modes = domain::offeringTable().modes(one(Kind::Offering));
        QCOMPARE(modes.size(), 3);
        QVERIFY(modes.contains(u"selfStudy"_s));
    }

    void whatWasDeletedStaysDeleted()
    {
        const auto outcomes = store::loadAll(*m_catalogue, Kind::Outcome);
        SUCCEEDS(outcomes);
        QCOMPARE(outcomes->size(), 2);
        remove(outcomes->first());
        remove(one(Kind::Price));
        auto report = import();
        SUCCEEDS(report);
        QCOMPARE(report->unchanged, 1);
        QCOMPARE(notTaken(*report), QStringList());
        QCOMPARE(count(Kind::Outcome), 1);
        QCOMPARE(count(Kind::Price), 0);
        // The source now has another price: it is reported.
        m_run[u"priceInformation"_s] = QJsonArray{
            QJsonObject{{u"costType"_s, u"total costs"_s}, {u"amount"_s, u"99.00"_s}, {u"currency"_s, u"EUR"_s}}};
        report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report).size(), 1);
        QVERIFY(notTaken(*report).constFirst().endsWith(u"import.deletedHere"_s));
        QCOMPARE(count(Kind::Price), 0);
    }

    void whatIsWithinWhatWasDeletedDoesNotComeBackLoose()
    {
        remove(one(Kind::Price));
        remove(one(Kind::Edition));
        SUCCEEDS(import());
        QCOMPARE(count(Kind::Edition), 0);
        QCOMPARE(count(Kind::Price), 0);
    }

    void anImportThatWasUndoneIsForgotten()
    {
        m_course[u"duration"_s] = u"P12W"_s;
        SUCCEEDS(import());
        SUCCEEDS(store::undo(*m_catalogue));
        const auto &duration = domain::offeringTable().duration;
        QCOMPARE(duration(one(Kind::Offering)), u"P10W"_s);
        const auto report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report), QStringList());
        QCOMPARE(duration(one(Kind::Offering)), u"P12W"_s);
        // After both imports are undone, everything comes in again.
        SUCCEEDS(store::undo(*m_catalogue));
        SUCCEEDS(store::undo(*m_catalogue));
        QCOMPARE(count(Kind::Offering), 0);
        SUCCEEDS(import());
        QCOMPARE(count(Kind::Offering), 1);
        QCOMPARE(count(Kind::Price), 1);
        QCOMPARE(count(Kind::Outcome), 2);
    }

    void anEditThatWasUndoneIsNone()
    {
        edit(Kind::Offering, u"duration"_s, u"P8W"_s);
        SUCCEEDS(store::undo(*m_catalogue));
        m_course[u"duration"_s] = u"P12W"_s;
        const auto report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report), QStringList());
        QCOMPARE(domain::offeringTable().duration(one(Kind::Offering)), u"P12W"_s);
    }

    void whatWasMadeHereIsTheSourcesFromTheFirstImportOn()
    {
        // The code is the same: the values of the source are taken once, and from then on changes made here stay.
        Record own(Kind::Offering, Id::fromName(u"own"_s));
        const auto &table = domain::offeringTable();
        table.kind.set(own, u"module"_s);
        table.code.set(own, u"R2"_s);
        table.duration.set(own, u"P1W"_s);
        table.description.set(own, {.nl = u"Eigen"_s, .en = {}});
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.create(own);
        SUCCEEDS(store::apply(*m_catalogue, change));
        m_course[u"courseId"_s] = u"018f0000-0000-7000-8000-000000000009"_s;
        m_course[u"primaryCode"_s] = QJsonObject{{u"codeType"_s, u"identifier"_s}, {u"code"_s, u"R2"_s}};
        m_run[u"offeringId"_s] = u"018f0000-0000-7000-8000-000000000008"_s;
        auto report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report), QStringList());
        const auto now = [&] { return store::load(*m_catalogue, Kind::Offering, own.id()).value().value_or(Record()); };
        QCOMPARE(table.duration(now()), u"P10W"_s);
        Record after = now();
        table.duration.set(after, u"P3W"_s);
        edit(now(), after);
        m_course[u"duration"_s] = u"P4W"_s;
        m_course[u"description"_s] = texts(u"Van de bron"_s);
        report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report).size(), 1);
        QCOMPARE(table.duration(now()), u"P3W"_s);
        QCOMPARE(table.description(now()).nl, u"Van de bron"_s);
    }

    /** A compaction erases values that were replaced by later ones. */
    void erasedValuesLoseNothingOfPeople()
    {
        m_course[u"duration"_s] = u"P12W"_s;
        m_course[u"description"_s] = texts(u"Over lasnaden"_s);
        SUCCEEDS(import());
        edit(Kind::Offering, u"duration"_s, u"P8W"_s);
        edit(Kind::Offering, u"description"_s, QVariantMap{{u"nl"_s, u"Eigen woorden"_s}});
        SUCCEEDS(m_catalogue->execute(u"UPDATE change_entry SET before = NULL, after = NULL, salt = NULL, erased = "
                                      u"x'00' WHERE field IS NOT NULL AND "
                                      "change < (SELECT max(seq) - 1 FROM change)"_s));
        const auto report = import();
        SUCCEEDS(report);
        // Whether the source changed them is unknown, so they are reported.
        QCOMPARE(notTaken(*report).size(), 2);
        QCOMPARE(domain::offeringTable().duration(one(Kind::Offering)), u"P8W"_s);
        QCOMPARE(domain::offeringTable().description(one(Kind::Offering)).nl, u"Eigen woorden"_s);
        // What was not changed here is taken as usual.
        m_course[u"teachingLanguage"_s] = u"eng"_s;
        SUCCEEDS(import());
        QCOMPARE(domain::offeringTable().languages(one(Kind::Offering)), QStringList{u"eng"_s});
    }

    void aCompactedJournalLosesNothingOfPeople()
    {
        edit(Kind::Offering, u"duration"_s, u"P8W"_s);
        SUCCEEDS(m_catalogue->execute(u"DELETE FROM change_entry"_s));
        m_course[u"duration"_s] = u"P12W"_s;
        m_course[u"description"_s] = texts(u"Over lasnaden"_s);
        const auto report = import();
        SUCCEEDS(report);
        QCOMPARE(notTaken(*report).size(), 1);
        QVERIFY(notTaken(*report).constFirst().contains(u"duration"_s));
        QCOMPARE(domain::offeringTable().duration(one(Kind::Offering)), u"P8W"_s);
        QCOMPARE(domain::offeringTable().description(one(Kind::Offering)).nl, u"Over lasnaden"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(ReimportTest)
#include "reimport_test.moc"
