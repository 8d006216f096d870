// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/registry.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/result.h"
#include "support/validator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using exchange::ExportReport;
using exchange::Selection;
using store::Catalogue;

/**
 * Offerings that are to reach eduXchange have a consumer for it, with the alliances of the delivery or those they came
 * with.
 */
class EduxchangeTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    const tests::SampleOfferings m_ids;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] std::unique_ptr<Catalogue> made(const QString &name) const
    {
        auto catalogue = Catalogue::create(path(name), {}, {.author = u"t"_s, .device = u"d"_s});
        return catalogue ? std::move(*catalogue) : nullptr;
    }
    static store::Result<ExportReport> exported(Catalogue &catalogue, const QString &folder,
        const QStringList &alliances, Selection selection = Selection::All, const QList<Id> &offerings = {})
    {
        domain::NoProgress progress;
        exchange::ExportRequest request;
        request.folder = folder;
        request.selection = selection;
        request.offerings = offerings;
        request.alliances = alliances;
        return exchange::exporter(u"ooapi5"_s)->write(catalogue, request, progress);
    }
    void setReach(const Id &offering, const QStringList &reach)
    {
        const auto tree = store::loadTree(*m_catalogue, offering);
        SUCCEEDS(tree);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set((*tree)->offering, domain::offeringTable().reach, QVariantList(reach.cbegin(), reach.cend()));
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    [[nodiscard]] static QJsonObject jsonIn(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    [[nodiscard]] QJsonObject courseIn(const QString &folder, const Id &id) const
    {
        return jsonIn(path(folder) + u"/courses/%1.json"_s.arg(id.toString()));
    }
    [[nodiscard]] QJsonObject runIn(const QString &folder, const Id &id) const
    {
        return jsonIn(path(folder) + u"/courses/%1/offerings.json"_s.arg(id.toString()))[u"items"_s][0].toObject();
    }
    [[nodiscard]] static QJsonObject consumerOf(const QJsonObject &document, const QString &key)
    {
        for (const QJsonValue &each : document[u"consumers"_s].toArray()) {
            if (each[u"consumerKey"_s] == key) {
                return each.toObject();
            }
        }
        return {};
    }
    [[nodiscard]] static QStringList fieldsLost(const ExportReport &report, const Id &offering)
    {
        QStringList fields;
        for (const exchange::LostValue &lost : report.lost) {
            if (lost.offering == offering) {
                fields.append(lost.field + u' ' + lost.value);
            }
        }
        return fields;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = made(u"proef.llo"_s);
        QVERIFY(m_catalogue);
        SUCCEEDS(tests::makeSample(*m_catalogue));
    }
    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void itsAlliancesAreThoseOfTheDelivery()
    {
        setReach(m_ids.heatPumps, {u"rio"_s, u"eduxchange"_s});
        setReach(m_ids.welding, {u"eduxchange"_s});
        const auto report = exported(*m_catalogue, path(u"uit"_s), {u"ewuu"_s, u"euroteq"_s});
        SUCCEEDS(report);
        const QJsonObject course = courseIn(u"uit"_s, m_ids.heatPumps);
        QCOMPARE(consumerOf(course, u"eduxchange"_s)[u"alliances"_s].toArray(),
            (QJsonArray{QJsonObject{{u"name"_s, u"ewuu"_s}},
                QJsonObject{{u"name"_s, u"euroteq"_s}, {u"level"_s, u"Bachelor"_s}}}));
        QCOMPARE(consumerOf(runIn(u"uit"_s, m_ids.heatPumps), u"eduxchange"_s)[u"alliances"_s].toArray(),
            (QJsonArray{QJsonObject{{u"name"_s, u"ewuu"_s}}, QJsonObject{{u"name"_s, u"euroteq"_s}}}));
        // Each has a consumer of its own, and those of others stay.
        QCOMPARE(consumerOf(course, u"rio"_s)[u"educationOffererCode"_s].toString(), u"123A457"_s);
        QCOMPARE(consumerOf(course, u"unita"_s)[u"x"_s], QJsonValue(true));
        QCOMPARE(course[u"consumers"_s].toArray().size(), 3);
        // mbo does not go to RIO, and EuroTeQ has no level for it.
        const QJsonObject mbo = courseIn(u"uit"_s, m_ids.welding);
        QCOMPARE(mbo[u"consumers"_s].toArray().size(), 1);
        QCOMPARE(
            consumerOf(mbo, u"eduxchange"_s)[u"alliances"_s][1].toObject(), (QJsonObject{{u"name"_s, u"euroteq"_s}}));
        for (const Id &each : {m_ids.heatPumps, m_ids.welding}) {
            QCOMPARE(fieldsLost(*report, each).filter(u"reach "_s), QStringList());
        }
        // An offering that is not to reach eduXchange has no consumer for it.
        const QJsonObject safety = jsonIn(path(u"uit"_s) + u"/programs/%1.json"_s.arg(m_ids.safety.toString()));
        QVERIFY(consumerOf(safety, u"eduxchange"_s).isEmpty());
        QVERIFY(!consumerOf(safety, u"rio"_s).isEmpty());
    }

    void withoutAnAllianceItDoesNotGetThere()
    {
        setReach(m_ids.heatPumps, {u"rio"_s, u"eduxchange"_s});
        const auto report = exported(*m_catalogue, path(u"uit"_s), {});
        SUCCEEDS(report);
        QVERIFY(consumerOf(courseIn(u"uit"_s, m_ids.heatPumps), u"eduxchange"_s).isEmpty());
        QCOMPARE(fieldsLost(*report, m_ids.heatPumps).filter(u"reach "_s).size(), 1);
    }

    void whatCameWithItsOwnIsInNoOther()
    {
        const auto tree = store::loadTree(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(tree);
        const QVariantList lde{QVariantMap{{u"name"_s, u"lde"_s}, {u"theme"_s, u"19"_s}}};
        const auto cameWith = [&](const domain::Record &record, const domain::Field<QVariantMap> &field) {
            QVariantMap kept = field(record);
            QVariantMap members = kept[u"ooapi5"_s].toMap();
            members[u"consumers"_s] =
                QVariantList{QVariantMap{{u"consumerKey"_s, u"eduxchange"_s}, {u"alliances"_s, lde}}};
            kept[u"ooapi5"_s] = members;
            return kept;
        };
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(
            (*tree)->offering, domain::offeringTable().kept, cameWith((*tree)->offering, domain::offeringTable().kept));
        const QList<domain::Record> editions = (*tree)->parts.value(domain::Kind::Edition);
        for (const domain::Record &edition : editions) {
            change.set(edition, domain::editionTable().kept, cameWith(edition, domain::editionTable().kept));
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        setReach(m_ids.heatPumps, {u"eduxchange"_s});
        const QJsonArray own{QJsonObject{{u"name"_s, u"lde"_s}, {u"theme"_s, u"19"_s}}};
        for (const QStringList &alliances : {QStringList(), QStringList{u"kom"_s}}) {
            SUCCEEDS(exported(*m_catalogue, path(u"uit"_s), alliances));
            QCOMPARE(consumerOf(courseIn(u"uit"_s, m_ids.heatPumps), u"eduxchange"_s)[u"alliances"_s].toArray(), own);
            QCOMPARE(consumerOf(runIn(u"uit"_s, m_ids.heatPumps), u"eduxchange"_s)[u"alliances"_s].toArray(), own);
        }
        // Once it is no longer to reach eduXchange, the consumer that it came with is left out.
        setReach(m_ids.heatPumps, {});
        SUCCEEDS(exported(*m_catalogue, path(u"uit"_s), {u"lde"_s}));
        QVERIFY(consumerOf(courseIn(u"uit"_s, m_ids.heatPumps), u"eduxchange"_s).isEmpty());
        QVERIFY(consumerOf(runIn(u"uit"_s, m_ids.heatPumps), u"eduxchange"_s).isEmpty());
    }

    void ourOwnComesBackAsItWas()
    {
        setReach(m_ids.heatPumps, {u"rio"_s, u"eduxchange"_s});
        SUCCEEDS(exported(*m_catalogue, path(u"uit"_s), {u"ewuu"_s}));
        domain::NoProgress progress;
        const exchange::ImportRequest request{.source = path(u"uit"_s), .dryRun = false, .credentials = {}};
        const auto same = exchange::importer(u"ooapi5"_s)->read(*m_catalogue, request, progress);
        SUCCEEDS(same);
        QCOMPARE(same->changed + same->added, 0); // the alliance belongs to the delivery
        auto target = made(u"ander.llo"_s);
        QVERIFY(target);
        const auto other = exchange::importer(u"ooapi5"_s)->read(*target, request, progress);
        SUCCEEDS(other);
        const auto tree = store::loadTree(*target, m_ids.heatPumps);
        SUCCEEDS(tree);
        QCOMPARE(domain::offeringTable().reach((*tree)->offering), (QStringList{u"rio"_s, u"eduxchange"_s}));
    }

    void theOfficialProfileTakesIt()
    {
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        for (const Id &each : {m_ids.heatPumps, m_ids.welding, m_ids.programme}) {
            setReach(each, {u"eduxchange"_s});
        }
        SUCCEEDS(exported(*m_catalogue, path(u"uit"_s), exchange::allianceIds(), Selection::Ready,
            {m_ids.heatPumps, m_ids.welding, m_ids.programme}));
        for (const QString &profile : {u"ooapi"_s, u"eduxchange"_s}) {
            const QString verdict = tests::verdictOfExport(u"ooapi5.mjs"_s, {u"--profile"_s, profile}, path(u"uit"_s));
            QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(EduxchangeTest)
#include "eduxchange_test.moc"
