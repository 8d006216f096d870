// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/registry.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/validator.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using exchange::ExportReport;
using exchange::ExportRequest;
using exchange::Selection;
using store::Catalogue;

class Ooapi5ExporterTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
    const tests::SampleOfferings m_ids;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<Catalogue> made(const QString &name) const
    {
        auto catalogue = Catalogue::create(path(name), {}, {.author = u"t"_s, .device = u"d"_s});
        return catalogue ? std::move(*catalogue) : nullptr;
    }

    store::Result<ExportReport> exported(const QString &folder, Selection selection = Selection::All,
        const QList<Id> &offerings = {}, std::optional<domain::Language> language = {})
    {
        domain::NoProgress progress;
        return exchange::exporter(u"ooapi5"_s)
            ->write(*m_catalogue,
                {.folder = path(folder), .selection = selection, .offerings = offerings, .language = language},
                progress);
    }

    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QJsonObject json(const QString &name) const { return QJsonDocument::fromJson(bytes(name)).object(); }
    [[nodiscard]] static QJsonObject rioOf(const QJsonObject &document)
    {
        for (const QJsonValue &consumer : document[u"consumers"].toArray()) {
            if (consumer[u"consumerKey"] == u"rio"_s) {
                return consumer.toObject();
            }
        }
        return {};
    }
    [[nodiscard]] static QJsonObject specificationOf(const QJsonObject &document, const Ooapi5ExporterTest &test)
    {
        return test.json(u"out/education-specifications/%1.json"_s.arg(document[u"educationSpecification"].toString()));
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_catalogue = made(u"proef.llo"_s);
        QVERIFY(m_catalogue);
        m_catalogue->setClock([] { return QDateTime(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::UTC); });
        SUCCEEDS(tests::makeSample(*m_catalogue));
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void theFolderIsLaidOutAsTheEndpoint()
    {
        const auto report = exported(u"out"_s, Selection::Ready);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, 4);
        QCOMPARE(report->editions, 4);
        QCOMPARE(report->skipped.size(), 1);
        QCOMPARE(report->skipped.first().offering, m_ids.draft);
        QVERIFY(report->skipped.first().findings > 0);
        for (const char *name : {"index.json", "organizations.json", "education-specifications.json", "programs.json",
                 "courses.json", "academic-sessions.json", "loss-report.json", "manifest.json"}) {
            QVERIFY2(QFileInfo::exists(path(u"out/"_s + QString::fromLatin1(name))), name);
        }
        const QJsonObject courses = json(u"out/courses.json"_s);
        QCOMPARE(courses[u"items"].toArray().size(), 2);
        QCOMPARE(courses[u"pageSize"].toInt(), 2);
        QCOMPARE(courses[u"hasNextPage"], QJsonValue(false));
        QCOMPARE(json(u"out/programs.json"_s)[u"items"].toArray().size(), 2);
        QCOMPARE(json(u"out/organizations.json"_s)[u"items"].toArray().size(), 4);
        QCOMPARE(
            json(u"out/courses/%1/offerings.json"_s.arg(m_ids.heatPumps.toString()))[u"items"].toArray().size(), 1);
        QVERIFY(QFileInfo(path(u"out"_s))
                .dir()
                .entryList({u".*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                .isEmpty());
    }

    void theManifestKnowsEveryFile()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QMap<QString, QByteArray> files = tests::filesBelow(path(u"out"_s));
        const QByteArray manifest = files.take(u"manifest.json"_s);
        QCOMPARE(report->hash.toLatin1(), QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex());
        const QJsonObject document = QJsonDocument::fromJson(manifest).object();
        QCOMPARE(document[u"files"].toArray().size(), files.size());
        QCOMPARE(report->files, int(files.size()) + 1);
        qint64 total = manifest.size();
        for (const QJsonValue &file : document[u"files"].toArray()) {
            const QByteArray content = files.value(file[u"path"].toString());
            QCOMPARE(QByteArray(file[u"sha256"].toString().toLatin1()),
                QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
            total += content.size();
        }
        QCOMPARE(report->bytes, total);
        QCOMPARE(document[u"time"].toString(), u"2026-11-21T12:00:00.000Z"_s);
        QCOMPARE(document[u"offerings"].toArray().size(), 5);
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exported(u"a"_s));
        SUCCEEDS(exported(u"b"_s));
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
        SUCCEEDS(exported(u"a"_s)); // over an earlier export
        QCOMPARE(tests::filesBelow(path(u"a"_s)), tests::filesBelow(path(u"b"_s)));
    }

    void aRecognisedModuleIsACourseOfRio()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject course = json(u"out/courses/%1.json"_s.arg(m_ids.heatPumps.toString()));
        QCOMPARE(course[u"level"].toString(), u"bachelor"_s);
        QCOMPARE(course[u"abbreviation"].toString(), u"WP-1"_s);
        QCOMPARE(course[u"teachingLanguage"].toString(), u"nld"_s);
        QCOMPARE(course[u"modeOfDelivery"].toArray(), (QJsonArray{u"hybrid"_s, u"situated"_s}));
        QCOMPARE(course[u"studyLoad"].toObject(),
            (QJsonObject{{u"studyLoadUnit"_s, u"sbu"_s}, {u"value"_s, 70}})); // 2.5 EC is not a whole number
        QCOMPARE(course[u"learningOutcomes"].toArray().size(), 2);
        QCOMPARE(course[u"programs"].toArray(), QJsonArray{m_ids.programme.toString()});
        const QJsonObject rio = rioOf(course);
        QCOMPARE(rio[u"educationOffererCode"].toString(), u"123A457"_s);
        QCOMPARE(rio[u"educationLocationCode"].toString(), u"123X456"_s);
        QCOMPARE(rio[u"teachingLanguages"].toArray(), (QJsonArray{u"nld"_s, u"eng"_s}));
        const QJsonObject specification = specificationOf(course, *this);
        QCOMPARE(specification[u"educationSpecificationType"].toString(), u"course"_s);
        QCOMPARE(specification[u"sector"].toString(), u"higher professional education"_s);
        QCOMPARE(specification[u"formalDocument"].toString(), u"certificate"_s);
        const QJsonArray skills = course[u"ext"][u"leerschakel"][u"skills"].toArray();
        QCOMPARE(skills.size(), 3);
        QCOMPARE(skills[0][u"at"].toInt(-1), 1); // the third outcome is the second one with a text
        QCOMPARE(skills[0][u"uri"].toString(), u"http://data.europa.eu/esco/skill/1"_s);
    }

    void aRunHasOneTotalPriceForRio()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject run = json(u"out/courses/%1/offerings.json"_s.arg(m_ids.heatPumps.toString()))[u"items"]
                                    .toArray()
                                    .first()
                                    .toObject();
        QCOMPARE(run[u"priceInformation"].toArray().size(), 1);
        QCOMPARE(run[u"priceInformation"][0][u"costType"].toString(), u"total costs"_s);
        QCOMPARE(run[u"priceInformation"][0][u"amount"].toString(), u"1260.05"_s);
        QCOMPARE(run[u"enrollStartDate"].toString(), u"2026-11-01"_s);
        QCOMPARE(rioOf(run)[u"registrationStatus"].toString(), u"open"_s);
        QCOMPARE(rioOf(run)[u"requiredPermissionRegistration"].toString(), u"yes"_s);
        const QJsonObject plain = json(u"out/courses/%1/offerings.json"_s.arg(m_ids.welding.toString()))[u"items"]
                                      .toArray()
                                      .first()
                                      .toObject();
        QCOMPARE(plain[u"priceInformation"][0][u"costType"].toString(), u"x-tuition"_s);
        QCOMPARE(plain[u"priceInformation"][0][u"vatAmount"].toString(), u"210.00"_s);
        QVERIFY(!plain.contains(u"consumers"_s));
    }

    void educationOutsideTheSystemIsAPrivateProgram()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject program = json(u"out/programs/%1.json"_s.arg(m_ids.safety.toString()));
        QCOMPARE(program[u"parent"].toString(), m_ids.programme.toString());
        QCOMPARE(program[u"qualificationAwarded"].toString(), u"None"_s);
        const QJsonObject specification = specificationOf(program, *this);
        QCOMPARE(specification[u"educationSpecificationType"].toString(), u"privateProgram"_s);
        QCOMPARE(rioOf(specification)[u"category"].toArray(), QJsonArray{u"security_and_defense"_s});
        const QJsonObject programme = json(u"out/programs/%1.json"_s.arg(m_ids.programme.toString()));
        QCOMPARE(programme[u"children"].toArray(), QJsonArray{m_ids.safety.toString()});
        QCOMPARE(programme[u"qualificationAwarded"].toString(), u"AD"_s);
        QCOMPARE(rioOf(programme)[u"studyChoiceCheck"].toString(), u"no_study_choice_check"_s);
    }

    void mboNeverHasARioConsumer()
    {
        const auto tree = store::loadTree(*m_catalogue, m_ids.welding);
        SUCCEEDS(tree);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set((*tree)->offering, domain::offeringTable().reach, QVariantList{u"rio"_s});
        SUCCEEDS(store::apply(*m_catalogue, change));
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject course = json(u"out/courses/%1.json"_s.arg(m_ids.welding.toString()));
        QCOMPARE(course[u"level"].toString(), u"secondary vocational education 3"_s);
        QVERIFY(rioOf(course).isEmpty());
        const auto ready = exported(u"ready"_s, Selection::Ready);
        SUCCEEDS(ready);
        QVERIFY(!ready->written.contains(m_ids.welding));
    }

    void whatWasKeptComesBack()
    {
        SUCCEEDS(exported(u"out"_s));
        const QJsonObject course = json(u"out/courses/%1.json"_s.arg(m_ids.heatPumps.toString()));
        QCOMPARE(course[u"resources"].toArray(), QJsonArray{u"Boek"_s});
        QCOMPARE(course[u"name"].toArray().size(), 3);
        QCOMPARE(course[u"name"][2][u"language"].toString(), u"de-DE"_s);
        QCOMPARE(course[u"ext"][u"osiris"][u"id"].toInt(), 7);
        QCOMPARE(course[u"consumers"].toArray().size(), 2);
    }

    void whatIsLostIsReported()
    {
        const auto report = exported(u"out"_s, Selection::Ready);
        SUCCEEDS(report);
        QStringList fields;
        for (const exchange::LostValue &lost : report->lost) {
            if (lost.offering == m_ids.heatPumps || lost.offerings > 0) { // the contact and deal are shared
                fields.append(lost.field);
            }
        }
        for (const QString &field : {u"skills"_s, u"funding"_s, u"summary"_s, u"targetGroup"_s, u"studyLoad"_s,
                 u"modes"_s, u"result"_s, u"partners"_s, u"editions"_s, u"contact"_s, u"deal"_s}) {
            QVERIFY2(fields.contains(field), qPrintable(field));
        }
        QVERIFY(!fields.contains(u"title"_s) && !fields.contains(u"isced"_s));
        QCOMPARE(json(u"out/loss-report.json"_s)[u"lost"].toArray().size(), report->lostTotal);
        QCOMPARE(json(u"out/loss-report.json"_s)[u"skipped"].toArray().size(), 1);
    }

    void oneLanguageOnly()
    {
        SUCCEEDS(exported(u"out"_s, Selection::All, {}, domain::Language::English));
        const QJsonArray name = json(u"out/courses/%1.json"_s.arg(m_ids.heatPumps.toString()))[u"name"].toArray();
        QCOMPARE(name[0][u"value"].toString(), u"Heat pumps"_s);
        QCOMPARE(name[1][u"language"].toString(), u"de-DE"_s);
        const QJsonArray dutch = json(u"out/courses/%1.json"_s.arg(m_ids.welding.toString()))[u"name"].toArray();
        QCOMPARE(dutch[0][u"language"].toString(), u"nl-NL"_s); // it has no English text, so the Dutch text is used
    }

    void importOfAnExportGivesTheSameCatalogue()
    {
        SUCCEEDS(exported(u"out"_s));
        const std::unique_ptr<Catalogue> other = made(u"terug.llo"_s);
        QVERIFY(other);
        domain::NoProgress progress;
        const auto report =
            exchange::importer(u"ooapi5"_s)
                ->read(*other, {.source = path(u"out"_s), .dryRun = false, .credentials = {}}, progress);
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty(),
            report->rejected.isEmpty()
                ? ""
                : qPrintable(report->rejected.first().path + domain::sentence(report->rejected.first().text)));
        for (const Id &id : {m_ids.heatPumps, m_ids.welding, m_ids.safety, m_ids.programme, m_ids.draft}) {
            const auto before = store::loadTree(*m_catalogue, id);
            const auto after = store::loadTree(*other, id);
            SUCCEEDS(before);
            SUCCEEDS(after);
            QVERIFY2(after->has_value(), qPrintable(domain::offeringTable().title((*before)->offering).nl));
            QCOMPARE((*after)->offering.toMap(), (*before)->offering.toMap());
            for (const Kind kind : domain::partKinds()) {
                QCOMPARE((*after)->of(kind).size(), (*before)->of(kind).size());
                for (qsizetype i = 0; i < (*before)->of(kind).size(); ++i) {
                    QCOMPARE((*after)->of(kind)[i].toMap(), (*before)->of(kind)[i].toMap());
                }
            }
            QCOMPARE((*after)->wholeHash(), (*before)->wholeHash());
            QCOMPARE((*after)->referred, (*before)->referred);
        }
    }

    void thePreviewMarksTheLinesOfFields()
    {
        const auto preview = exchange::exporter(u"ooapi5"_s)->preview(*m_catalogue, m_ids.heatPumps);
        SUCCEEDS(preview);
        QVERIFY(QJsonDocument::fromJson(preview->text.toUtf8()).isObject());
        const QStringList lines = preview->text.split(u'\n');
        const auto lineOf = [&](Kind kind, const QString &field) {
            for (const exchange::PreviewMark &mark : preview->marks) {
                if (mark.kind == kind && mark.field == field) {
                    return lines.value(mark.line).trimmed();
                }
            }
            return QString();
        };
        QVERIFY2(lineOf(Kind::Offering, u"title"_s).startsWith(u"\"name\":"_s),
            qPrintable(lineOf(Kind::Offering, u"title"_s)));
        QVERIFY(lineOf(Kind::Offering, u"isced"_s).startsWith(u"\"fieldsOfStudy\": \"0713\""_s));
        QVERIFY(lineOf(Kind::Edition, u"start"_s).startsWith(u"\"startDate\": \"2027-02-01\""_s));
        QVERIFY(lineOf(Kind::Offering, u"summary"_s).startsWith(u"\"summary\":"_s));
        FAILS_WITH(exchange::exporter(u"ooapi5"_s)->preview(*m_catalogue, Id::make()), u"export.noOffering"_s);
    }

    void manyOfferingsComeBackTheSame()
    {
        constexpr int count = 300;
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        const Record provider = tests::organisationNamed(u"Veel"_s, u"wo"_s, {});
        change.create(provider);
        const QStringList levels{u"mbo1"_s, u"mbo4"_s, u"associateDegree"_s, u"hboBachelor"_s, u"hboMaster"_s,
            u"woBachelor"_s, u"woMaster"_s, u"postInitial"_s, {}};
        const QStringList results{u"diploma"_s, u"certificate"_s, u"edubadge"_s, u"none"_s, {}};
        const QList<QStringList> languages{{u"nld"_s}, {u"eng"_s, u"nld"_s}, {}};
        QList<Id> ids;
        for (int i = 0; i < count; ++i) {
            const QString name = u"veel %1"_s.arg(i);
            const auto &table = domain::offeringTable();
            Record offering = tests::offeringNamed(tests::idOf(name), i % 7 == 0 ? u"programme"_s : u"module"_s,
                i % 3 == 0 ? QString() : u"Titel %1"_s.arg(i), u"Title %1"_s.arg(i),
                i % 5 == 0 ? QString() : u"V-%1"_s.arg(i), i % 11 == 0 ? Id() : provider.id());
            table.level.set(offering, levels[i % levels.size()]);
            table.result.set(offering, results[i % results.size()]);
            table.languages.set(offering, languages[i % languages.size()]);
            table.nlqf.set(offering, i % 4 == 0 ? u"4+"_s : QString());
            table.reach.set(offering, i % 2 == 0 ? QStringList{u"rio"_s} : QStringList());
            table.accredited.set(offering, i % 3 == 1);
            if (i % 6 == 0) {
                table.codes.set(offering,
                    {{.type = u"croho"_s, .code = u"34479"_s}, {.type = u"kvk"_s, .code = QString::number(i)}});
            }
            if (i % 5 != 1) {
                table.studyLoad.set(offering, {{.unit = u"ec"_s, .value = i / 2.0}});
            }
            change.create(offering);
            ids.append(offering.id());
            for (int edition = 0; edition < i % 3; ++edition) {
                for (const Record &record : tests::editionOf(offering.id(), name + u'-' + QString::number(edition),
                         QDate(2027, 1 + edition, 1), QDate(2027, 6, 1), {})) {
                    change.create(record);
                }
            }
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        SUCCEEDS(exported(u"out"_s));
        const std::unique_ptr<Catalogue> other = made(u"terug.llo"_s);
        QVERIFY(other);
        domain::NoProgress progress;
        SUCCEEDS(exchange::importer(u"ooapi5"_s)
                ->read(*other, {.source = path(u"out"_s), .dryRun = false, .credentials = {}}, progress));
        const auto before = store::loadTrees(*m_catalogue, ids);
        const auto after = store::loadTrees(*other, ids);
        SUCCEEDS(before);
        SUCCEEDS(after);
        QCOMPARE(after->size(), before->size());
        for (qsizetype i = 0; i < before->size(); ++i) {
            QCOMPARE(after->at(i).offering.toMap(), before->at(i).offering.toMap());
            QCOMPARE(after->at(i).wholeHash(), before->at(i).wholeHash());
        }
    }

    void theDocumentsAreThoseOfTheReference()
    {
        SUCCEEDS(exported(u"out"_s));
        for (const QString &name : {u"courses/%1.json"_s.arg(m_ids.heatPumps.toString()),
                 u"courses/%1/offerings.json"_s.arg(m_ids.heatPumps.toString()),
                 u"programs/%1.json"_s.arg(m_ids.safety.toString()),
                 u"programs/%1.json"_s.arg(m_ids.programme.toString()),
                 u"education-specifications/%1.json"_s.arg(
                     exchange::ooapi5::educationSpecificationFor(m_ids.safety).toString()),
                 u"organizations.json"_s}) {
            const QByteArray readable = QJsonDocument(json(u"out/"_s + name)).toJson();
            tests::compareWithReference(readable, u"ooapi5/"_s + QString(name).replace(u'/', u'-'));
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    void theOfficialSchemaTakesIt()
    {
        if (!tests::hasValidators()) {
            QSKIP("LEERSCHAKEL_VALIDATE does not name a folder with the validators of exports (tools/validate, "
                  "installed)");
        }
        SUCCEEDS(exported(u"out"_s, Selection::Ready));
        const QString plain = tests::verdictOfExport(
            u"ooapi5.mjs"_s, {u"--profile"_s, u"ooapi"_s, u"--refs"_s, u"--strict"_s}, path(u"out"_s));
        QVERIFY2(plain.isEmpty(), qPrintable(plain));
        SUCCEEDS(exported(u"rio"_s, Selection::Ready, {m_ids.heatPumps, m_ids.safety, m_ids.programme}));
        const QString rio =
            tests::verdictOfExport(u"ooapi5.mjs"_s, {u"--profile"_s, u"rio"_s, u"--refs"_s}, path(u"rio"_s));
        QVERIFY2(rio.isEmpty(), qPrintable(rio));
    }
};

LEERSCHAKEL_TEST_MAIN(Ooapi5ExporterTest)
#include "exporter_test.moc"
