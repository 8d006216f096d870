// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/rioendpoint.h"
#include "exchange/registry.h"
#include "rules/evaluator.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Catalogue;
using tests::RioEndpoint;

/** An endpoint that is imported and exported goes out unchanged, except for what was changed in between. */
class Ooapi5AsItCameTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int offerings = 60;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    exchange::Result<exchange::ImportReport> imported(const RioEndpoint &endpoint)
    {
        const QString folder = path(u"in"_s);
        QDir(folder).removeRecursively();
        if (!endpoint.write(folder)) {
            return std::unexpected(domain::Error::of(domain::Failure::Data, u"not written"_s, {folder}));
        }
        domain::NoProgress progress;
        return exchange::importer(u"ooapi5"_s)
            ->read(*m_catalogue, {.source = folder, .dryRun = false, .credentials = {}}, progress);
    }

    exchange::Result<exchange::ExportReport> exported(exchange::Selection selection = exchange::Selection::All)
    {
        domain::NoProgress progress;
        return exchange::exporter(u"ooapi5"_s)
            ->write(*m_catalogue,
                {.folder = path(u"out"_s), .selection = selection, .offerings = {}, .language = std::nullopt},
                progress);
    }

    /**
     * The differences between the endpoint and its export, as "path/to/it: before -> after": values that differ, are
     * missing from the export, or are only in the export.
     */
    [[nodiscard]] QStringList differences(const RioEndpoint &endpoint, int *all = nullptr) const
    {
        QStringList different;
        int values = 0;
        const QMap<QString, QJsonObject> out = RioEndpoint::readFrom(path(u"out"_s));
        const QMap<QString, QJsonObject> &in = endpoint.documents();
        const auto text = [](const QJsonValue &value) {
            return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
        };
        for (auto it = in.cbegin(); it != in.cend(); ++it) {
            const QMap<QString, QJsonValue> before = RioEndpoint::values(it.value());
            const QMap<QString, QJsonValue> after = RioEndpoint::values(out.value(it.key()));
            values += int(before.size());
            for (auto value = before.cbegin(); value != before.cend(); ++value) {
                const QJsonValue now = after.value(value.key(), QJsonValue(QJsonValue::Undefined));
                if (now != value.value()) {
                    different.append(it.key() + value.key() + u": "_s + text(value.value()) + u" -> "_s
                        + (now.isUndefined() ? u"nothing"_s : text(now)));
                }
            }
            for (auto value = after.cbegin(); value != after.cend(); ++value) {
                if (!before.contains(value.key())) {
                    different.append(it.key() + value.key() + u": nothing -> "_s + text(value.value()));
                }
            }
        }
        for (auto it = out.cbegin(); it != out.cend(); ++it) {
            if (!in.contains(it.key())) {
                different.append(it.key() + u": is new"_s);
            }
        }
        if (all) {
            *all = values;
        }
        return different;
    }

    [[nodiscard]] domain::OfferingTree tree(int i) const
    {
        const auto trees = store::loadTrees(*m_catalogue, {Id::fromString(RioEndpoint::id(u"education"_s, i))});
        return trees && !trees->isEmpty() ? trees->first() : domain::OfferingTree();
    }

    bool changed(const Record &before, const Record &after)
    {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.update(before, after);
        return store::apply(*m_catalogue, change).has_value();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalogue = Catalogue::create(path(u"proef.llo"_s), {});
        SUCCEEDS(catalogue);
        m_catalogue = std::move(*catalogue);
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void nothingIsChanged()
    {
        const RioEndpoint endpoint(offerings);
        const auto report = imported(endpoint);
        SUCCEEDS(report);
        QCOMPARE(report->added, offerings);
        QVERIFY(report->rejected.isEmpty());
        QVERIFY(report->lost.isEmpty());
        // All of it is ready for RIO: nothing has to be completed by hand first.
        const auto written = exported(exchange::Selection::Ready);
        SUCCEEDS(written);
        QCOMPARE(written->offerings, offerings);
        int all = 0;
        const QStringList different = differences(endpoint, &all);
        QVERIFY(all > 5000);
        QVERIFY2(different.isEmpty(), qPrintable(different.first(qMin(different.size(), 20)).join(u'\n')));
        // Only the status is reported as lost: an import makes drafts, and that status is our own.
        for (const exchange::LostValue &lost : std::as_const(written->lost)) {
            QVERIFY2(
                lost.field == u"status", qPrintable(lost.field + u": "_s + lost.value + domain::sentence(lost.text)));
        }
    }

    /**
     * An edition that came in as closed and is full here still goes out as closed, which is reported as a loss; so is a
     * change of kind.
     */
    void whatIsNarrowedHereIsSaid()
    {
        const RioEndpoint endpoint(offerings);
        SUCCEEDS(imported(endpoint));
        const auto &status = domain::editionTable().status;
        const auto lost = [&](const QString &field, const Id &record) {
            const auto report = exported();
            return !report || std::ranges::any_of(report->lost, [&](const exchange::LostValue &line) {
                return line.field == field && line.record == record;
            });
        };
        Record planned;
        for (int i = 0; planned.isNull() && i < offerings; ++i) {
            const QList<Record> editions = tree(i).of(Kind::Edition);
            for (const Record &edition : editions) {
                planned = status(edition) == u"planned" ? edition : planned;
            }
        }
        QVERIFY(!planned.isNull());
        QVERIFY(!lost(u"editions.status"_s, planned.id()));
        Record full = planned;
        status.set(full, u"full"_s);
        QVERIFY(changed(planned, full));
        QVERIFY(lost(u"editions.status"_s, planned.id()));
        QCOMPARE(differences(endpoint), QStringList()); // it is still closed
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(!lost(u"editions.status"_s, planned.id()));
        // Another changed value of the same run makes no difference.
        Record wider = planned;
        domain::editionTable().places.set(wider, 99);
        QVERIFY(changed(planned, wider));
        QVERIFY(!lost(u"editions.status"_s, planned.id()));

        const Record privately = tree(3).offering; // a program with a privateProgram specification
        QVERIFY(!lost(u"kind"_s, privately.id()));
        Record module = privately;
        domain::offeringTable().kind.set(module, u"module"_s);
        QVERIFY(changed(privately, module));
        QVERIFY(lost(u"kind"_s, privately.id()));
    }

    void aSpecificationMayBeOfSeveral_data()
    {
        QTest::addColumn<int>("other"); // the education that shares the specification of course 0
        QTest::newRow("two courses") << 4;
        QTest::newRow("a course and a program") << 2;
    }

    void aSpecificationMayBeOfSeveral()
    {
        QFETCH(const int, other);
        RioEndpoint endpoint(8);
        endpoint.share(other, 0);
        const auto report = imported(endpoint);
        SUCCEEDS(report);
        QCOMPARE(report->added, 8);
        QVERIFY(report->rejected.isEmpty());
        const auto written = exported();
        SUCCEEDS(written);
        QCOMPARE(differences(endpoint), QStringList());
        // The specification is once in its list and once in the manifest.
        const QString id = RioEndpoint::id(u"specification"_s, 0);
        for (const QString &name : {u"education-specifications.json"_s, u"manifest.json"_s}) {
            QFile file(path(u"out/"_s + name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray mark = name == u"manifest.json"
                ? (id + u".json"_s).toLatin1()
                : ("\"educationSpecificationId\":\"" + id.toLatin1() + '"');
            QCOMPARE(file.readAll().count(mark), 1);
        }

        // When one of the two is changed it gets a specification of its own, and the other keeps the shared one.
        const Record before = tree(other).offering;
        Record after = before;
        domain::offeringTable().level.set(after, u"hboMaster"_s);
        QVERIFY(changed(before, after));
        SUCCEEDS(exported());
        const QMap<QString, QJsonObject> out = RioEndpoint::readFrom(path(u"out"_s));
        const QString own = out[RioEndpoint::path(other)][u"educationSpecification"_s].toString();
        QVERIFY(own != id);
        QCOMPARE(out[u"education-specifications/"_s + own][u"level"_s].toString(), u"master"_s);
        QCOMPARE(out[RioEndpoint::path(0)][u"educationSpecification"_s].toString(), id);
        QCOMPARE(RioEndpoint::values(out[u"education-specifications/"_s + id]),
            RioEndpoint::values(endpoint.documents()[u"education-specifications/"_s + id]));
    }

    void oneLanguageIsOneLanguageEverywhere()
    {
        const RioEndpoint endpoint(8);
        SUCCEEDS(imported(endpoint));
        domain::NoProgress progress;
        for (const auto &[language, wanted, other] : {std::tuple(domain::Language::Dutch, u"nl"_s, u"en"_s),
                 std::tuple(domain::Language::English, u"en"_s, u"nl"_s)}) {
            SUCCEEDS(exchange::exporter(u"ooapi5"_s)
                    ->write(*m_catalogue,
                        {.folder = path(u"out"_s),
                            .selection = exchange::Selection::All,
                            .offerings = {},
                            .language = language},
                        progress));
            int both = 0;
            const QMap<QString, QJsonObject> out = RioEndpoint::readFrom(path(u"out"_s));
            for (auto it = endpoint.documents().cbegin(); it != endpoint.documents().cend(); ++it) {
                for (const QString &key : {u"name"_s, u"description"_s}) {
                    QStringList before;
                    QStringList after;
                    const QJsonArray theirs = it.value()[key].toArray();
                    const QJsonArray ours = out.value(it.key())[key].toArray();
                    for (const QJsonValue &text : theirs) {
                        before.append(text[u"language"_s].toString().left(2));
                    }
                    for (const QJsonValue &text : ours) {
                        after.append(text[u"language"_s].toString().left(2));
                    }
                    const bool isThere = before.contains(wanted);
                    both += isThere && before.contains(other);
                    if (isThere) {
                        before.removeAll(other);
                    }
                    QVERIFY2(after == before, qPrintable(it.key() + u'/' + key + u": "_s + after.join(u' ')));
                }
            }
            QVERIFY(both > 3);
        }
    }

    void theSameAgainChangesNothing()
    {
        const RioEndpoint endpoint(offerings);
        SUCCEEDS(imported(endpoint));
        Record own = tree(1).offering;
        domain::offeringTable().targetGroup.set(own, {.nl = u"Starters"_s, .en = {}});
        QVERIFY(changed(tree(1).offering, own));

        const auto again = imported(endpoint);
        SUCCEEDS(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->changed, 0);
        QCOMPARE(again->unchanged, offerings);
        QCOMPARE(again->change, 0);
        QCOMPARE(domain::offeringTable().targetGroup(tree(1).offering).nl, u"Starters"_s);
        SUCCEEDS(exported());
        const QStringList different = differences(endpoint);
        QVERIFY2(different.isEmpty(), qPrintable(different.first(qMin(different.size(), 20)).join(u'\n')));
    }

    /** A coordinator takes over an endpoint and changes three records; nothing else changes. */
    void onlyWhatIsChangedIsChanged()
    {
        const RioEndpoint endpoint(offerings);
        SUCCEEDS(imported(endpoint));
        const auto &table = domain::offeringTable();

        Record renamed = tree(15).offering; // a private program, with names in Dutch, English and German
        domain::LocalizedText title = table.title(renamed);
        title.nl = u"Een andere naam"_s;
        table.title.set(renamed, title);
        QVERIFY(changed(tree(15).offering, renamed));
        Record heavier = tree(4).offering; // a course whose specification has its own study load
        table.studyLoad.set(heavier, {{.unit = u"ec"_s, .value = 8}});
        QVERIFY(changed(tree(4).offering, heavier));
        const Record edition = tree(10).of(Kind::Edition).first();
        Record wider = edition;
        domain::editionTable().places.set(wider, 99);
        QVERIFY(changed(edition, wider));

        SUCCEEDS(exported());
        QStringList expected{
            RioEndpoint::path(15) + uR"(/name/2/value: ["Cursus 15"] -> ["Een andere naam"])"_s,
            RioEndpoint::path(4) + u"/studyLoad/value: [5] -> [8]"_s,
            u"offerings/"_s + edition.id().toString() + u"/maxNumberStudents: [20] -> [99]"_s,
        };
        expected.sort();
        QStringList different = differences(endpoint);
        different.sort();
        QCOMPARE(different, expected);

        // After undoing the changes, everything is as it was imported.
        for (int i = 0; i < 3; ++i) {
            SUCCEEDS(store::undo(*m_catalogue));
        }
        SUCCEEDS(exported());
        QCOMPARE(differences(endpoint), QStringList());
    }

    void theKindOfOfferingDecidesWhereItIsChanged()
    {
        const RioEndpoint endpoint(8);
        SUCCEEDS(imported(endpoint));
        Record programme = tree(0).offering;
        domain::offeringTable().kind.set(programme, u"programme"_s);
        QVERIFY(changed(tree(0).offering, programme));
        SUCCEEDS(exported());
        const QString id = RioEndpoint::id(u"education"_s, 0);
        const QMap<QString, QJsonObject> out = RioEndpoint::readFrom(path(u"out"_s));
        QVERIFY(!out.contains(u"courses/"_s + id));
        QVERIFY(out.contains(u"programs/"_s + id));
        QCOMPARE(out[u"programs/"_s + id][u"name"_s], endpoint.documents()[u"courses/"_s + id][u"name"_s]);
        const QJsonObject specification = out[u"education-specifications/"_s + RioEndpoint::id(u"specification"_s, 0)];
        QCOMPARE(specification[u"educationSpecificationType"_s].toString(), u"program"_s);

        // Education with the provider's own accreditation no longer belongs to the recognised system.
        Record own = tree(1).offering;
        domain::offeringTable().accreditation.set(own, u"own"_s);
        QVERIFY(changed(tree(1).offering, own));
        SUCCEEDS(exported());
        QCOMPARE(RioEndpoint::readFrom(path(u"out"_s))[u"education-specifications/"_s
                     + RioEndpoint::id(u"specification"_s, 1)][u"educationSpecificationType"_s]
                     .toString(),
            u"privateProgram"_s);
    }

    void whoseTheEducationIsFollows()
    {
        SUCCEEDS(imported(RioEndpoint(offerings)));
        const auto organisation = [&](int i) {
            const auto loaded =
                store::load(*m_catalogue, Kind::Organisation, Id::fromString(RioEndpoint::id(u"org"_s, i)));
            return loaded ? loaded->value_or(Record()) : Record();
        };
        const auto &table = domain::organisationTable();
        QCOMPARE(table.kind(organisation(0)), u"hbo"_s); // from its BRIN, and the sector of its offerings and academies
        QCOMPARE(table.kind(organisation(1)), u"faculty"_s);
        QCOMPARE(domain::codeOf(table.codes(organisation(0)), u"rioOfferer"_s), u"100A400"_s);
        QCOMPARE(domain::codeOf(table.codes(organisation(1)), u"rioOfferer"_s), u"101A400"_s);
        // The offerings of the third organisation have two codes: it gets neither, and each offering keeps its own.
        QCOMPARE(domain::codeOf(table.codes(organisation(2)), u"rioOfferer"_s), QString());
        QVERIFY(domain::offeringTable().accredited(tree(0).offering));
        QVERIFY(!domain::offeringTable().accredited(tree(3).offering)); // its specification is a privateProgram
    }

    /** Partners that RIO knows by code or name become partners here, and changes to them go out. */
    void partnersHaveTheirPlace()
    {
        RioEndpoint endpoint(8);
        const auto consumerOf = [&](int i) {
            return endpoint.document(RioEndpoint::path(i))[u"consumers"_s].toArray().first().toObject();
        };
        const auto give = [&](int i, const QJsonArray &codes, const QJsonArray &names) {
            QJsonObject consumer = consumerOf(i);
            consumer[u"jointPartnerCodes"_s] = codes;
            consumer[u"foreignPartners"_s] = names;
            endpoint.document(RioEndpoint::path(i))[u"consumers"_s] = QJsonArray{consumer};
        };
        // One code is that of an organisation of the endpoint itself, and one is not a code.
        give(0, {u"201A777"_s, u"101A400"_s}, {u"Universität Münster"_s});
        give(3, {u"201A777"_s, u"geen code"_s}, {});
        const auto report = imported(endpoint);
        SUCCEEDS(report);
        QVERIFY(report->rejected.isEmpty());
        const domain::OfferingTree joint = tree(0);
        const auto &table = domain::partnerTable();
        const auto &organisations = domain::organisationTable();
        QCOMPARE(joint.of(Kind::Partner).size(), 3);
        QMap<QString, Record> partners;
        for (const Record &each : joint.of(Kind::Partner)) {
            const Record organisation = joint.target(table.organisation(each));
            const QString code = domain::codeOf(organisations.codes(organisation), u"rioOfferer"_s);
            QCOMPARE(table.role(each), code.isEmpty() ? u"foreignPartner"_s : u"coProvider"_s);
            partners.insert(code.isEmpty() ? organisations.name(organisation).nl : code, organisation);
        }
        QCOMPARE(partners.keys(), QStringList({u"101A400"_s, u"201A777"_s, u"Universität Münster"_s}));
        QCOMPARE(partners[u"101A400"_s].id().toString(), RioEndpoint::id(u"org"_s, 1));
        // The other offering has the same partner.
        QCOMPARE(tree(3).of(Kind::Partner).size(), 1);
        QCOMPARE(table.organisation(tree(3).of(Kind::Partner).first()), partners[u"201A777"_s].id());
        SUCCEEDS(exported());
        QStringList different = differences(endpoint);
        different.removeIf([](const QString &each) { return each.contains(u"foreignPartners"_s); }); // an empty list
        QCOMPARE(different, QStringList());

        // A changed name and a changed code go out.
        Record renamed = partners[u"Universität Münster"_s];
        organisations.name.set(renamed, {.nl = u"Universität Bremen"_s, .en = {}});
        QVERIFY(changed(partners[u"Universität Münster"_s], renamed));
        Record recoded = partners[u"201A777"_s];
        organisations.codes.set(recoded, {{.type = u"rioOfferer"_s, .code = u"301A777"_s}});
        QVERIFY(changed(partners[u"201A777"_s], recoded));
        SUCCEEDS(exported());
        const QJsonObject consumer =
            RioEndpoint::readFrom(path(u"out"_s))[RioEndpoint::path(0)][u"consumers"_s].toArray().first().toObject();
        QCOMPARE(consumer[u"jointPartnerCodes"_s].toArray(), QJsonArray({u"301A777"_s, u"101A400"_s}));
        QCOMPARE(consumer[u"foreignPartners"_s].toArray(), QJsonArray{u"Universität Bremen"_s});
    }

    /**
     * A RIO consumer that only the runs have, and not the courses and programs they belong to, comes back with the
     * runs.
     */
    void aRunMayBeForRioAlone()
    {
        RioEndpoint endpoint(8);
        for (const int i : {0, 3}) {
            endpoint.document(RioEndpoint::path(i)).remove(u"consumers"_s);
        }
        SUCCEEDS(imported(endpoint));
        QVERIFY(!domain::offeringTable().reach(tree(0).offering).contains(u"rio"_s));
        SUCCEEDS(exported());
        QCOMPARE(differences(endpoint), QStringList());
    }

    /** The code of a location follows from its offerings; from then on, exports take it from the location. */
    void aLocationHasItsCode()
    {
        RioEndpoint endpoint(8);
        const auto put = [&](int i, const QString &code, const QString &town) {
            QJsonObject consumer = endpoint.document(RioEndpoint::path(i))[u"consumers"_s].toArray().first().toObject();
            consumer[u"educationLocationCode"_s] = code;
            endpoint.document(RioEndpoint::path(i))[u"consumers"_s] = QJsonArray{consumer};
            for (int j = 0; j < 2; ++j) {
                endpoint.document(RioEndpoint::runPath(i, j))[u"addresses"_s] = QJsonArray{QJsonObject{
                    {u"addressType"_s, u"teaching"_s}, {u"street"_s, u"Dorpsstraat"_s}, {u"streetNumber"_s, u"1"_s},
                    {u"postalCode"_s, u"7511AA"_s}, {u"city"_s, town}, {u"countryCode"_s, u"NL"_s}}};
            }
        };
        put(0, u"123X456"_s, u"Enschede"_s);
        put(1, u"123X456"_s, u"Enschede"_s);
        // Two codes for one place: it is unclear which of them is that of the place.
        put(4, u"223X456"_s, u"Almelo"_s);
        put(5, u"323X456"_s, u"Almelo"_s);
        SUCCEEDS(imported(endpoint));
        const auto locationOf = [&](int i) {
            const domain::OfferingTree whole = tree(i);
            return whole.target(domain::editionTable().location(whole.of(Kind::Edition).first()));
        };
        const auto &codes = domain::locationTable().codes;
        QCOMPARE(domain::codeOf(codes(locationOf(0)), u"rioLocation"_s), u"123X456"_s);
        QCOMPARE(domain::codeOf(codes(locationOf(4)), u"rioLocation"_s), QString());
        SUCCEEDS(exported());
        QCOMPARE(differences(endpoint), QStringList());
        Record moved = locationOf(0);
        codes.set(moved, {{.type = u"rioLocation"_s, .code = u"999X456"_s}});
        QVERIFY(changed(locationOf(0), moved));
        SUCCEEDS(exported());
        const QMap<QString, QJsonObject> out = RioEndpoint::readFrom(path(u"out"_s));
        for (const int i : {0, 1}) {
            QCOMPARE(out[RioEndpoint::path(i)][u"consumers"_s][0][u"educationLocationCode"_s].toString(), u"999X456"_s);
        }
        QCOMPARE(out[RioEndpoint::path(4)][u"consumers"_s][0][u"educationLocationCode"_s].toString(), u"223X456"_s);
    }

    /** An import tolerates values that an export does not repeat. */
    void whatIsNotAllowedDoesNotGoOutAgain()
    {
        RioEndpoint endpoint(8);
        QJsonObject &course = endpoint.document(RioEndpoint::path(0));
        course[u"modeOfDelivery"_s] = QJsonArray{u"On-Campus"_s};
        course[u"description"_s] =
            QJsonArray{QJsonObject{{u"language"_s, u"nl-NL"_s}, {u"value"_s, u"<p>Wat u <b>leert</b></p>"_s}}};
        course[u"validFrom"_s] = u"2026-08-31T22:00:00Z"_s;
        course[u"teachingLanguage"_s] = u"Dutch"_s;
        course[u"level"_s] = u"Bachelor"_s;
        course.remove(u"abbreviation"_s);
        SUCCEEDS(imported(endpoint));
        SUCCEEDS(exported());
        const QJsonObject out = RioEndpoint::readFrom(path(u"out"_s))[RioEndpoint::path(0)];
        QCOMPARE(out[u"modeOfDelivery"_s].toArray(), QJsonArray{u"on campus"_s});
        QCOMPARE(out[u"description"_s][0][u"value"_s].toString(), u"Wat u **leert**"_s);
        QCOMPARE(out[u"validFrom"_s].toString(), u"2026-09-01"_s);
        QCOMPARE(out[u"teachingLanguage"_s].toString(), u"nld"_s);
        QCOMPARE(out[u"level"_s].toString(), u"bachelor"_s);
        QCOMPARE(out[u"abbreviation"_s].toString(), u"ED-0"_s);
    }

    void theOfficialSchemaTakesIt()
    {
        if (!qEnvironmentVariableIsSet("LEERSCHAKEL_VALIDATE")) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        SUCCEEDS(imported(RioEndpoint(offerings)));
        SUCCEEDS(exported());
        for (const QString &folder : {path(u"in"_s), path(u"out"_s)}) {
            QStringList arguments{u"ooapi5.mjs"_s, u"--profile"_s, u"rio"_s, u"--refs"_s};
            const QStringList names = QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
            for (const QString &name : names) {
                if (name != u"manifest.json" && name != u"loss-report.json") { // not OOAPI documents
                    arguments.append(folder + u'/' + name);
                }
            }
            QProcess node;
            node.setWorkingDirectory(qEnvironmentVariable("LEERSCHAKEL_VALIDATE"));
            node.start(u"node"_s, arguments);
            QVERIFY2(node.waitForFinished(120000) && node.exitCode() == 0,
                qPrintable(QString::fromUtf8(node.readAllStandardOutput() + node.readAllStandardError())));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(Ooapi5AsItCameTest)
#include "asitcame_test.moc"
