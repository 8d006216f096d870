// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using store::Catalogue;

/** What an endpoint tells RIO goes out as it came in, unless somebody changed it here. */
class RioConsumersTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    static constexpr auto higher = "018f0000-0000-7000-8000-000000000001";
    static constexpr auto vocational = "018f0000-0000-7000-8000-000000000002";

    /** JSON given with single quotes, which are easier to read in a C++ string. */
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

    void write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(u"bron/"_s + name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    /** A course with a specification of type course, and one run; the ids are made from \a number. */
    void writeCourse(char number, const QByteArray &level, const QByteArray &courseConsumers)
    {
        const auto id = [number](const QByteArray &kind) {
            return "018f0000-0000-7000-" + kind + "-00000000000" + QByteArray(1, number);
        };
        const QByteArray shared = "'primaryCode': {'codeType': 'identifier', 'code': 'C" + QByteArray(1, number)
            + "'}, 'name': [{'language': 'nl-NL', 'value': 'Module " + QByteArray(1, number)
            + "'}], 'abbreviation': 'M', 'description': [{'language': 'nl-NL', 'value': 'Over de module'}], 'level': '"
            + level + "', 'studyLoad': {'studyLoadUnit': 'ects', 'value': 5}";
        write(u"education-specifications/"_s + QString::fromLatin1(id("8001")) + u".json"_s,
            json("{'educationSpecificationId': '" + id("8001") + "', 'educationSpecificationType': 'course', " + shared
                + ", 'validFrom': '2026-01-01', 'consumers': [{'consumerKey': 'rio'}]}"));
        write(u"courses/"_s + QString::fromLatin1(id("8000")) + u".json"_s,
            json("{'courseId': '" + id("8000") + "', " + shared
                + ", 'teachingLanguage': 'nld', 'duration': 'P10W', 'validFrom': '2026-01-01', "
                  "'educationSpecification': '"
                + id("8001") + "', 'consumers': " + courseConsumers + "}"));
        write(u"courses/"_s + QString::fromLatin1(id("8000")) + u"/offerings.json"_s,
            json("{'items': [{'offeringId': '" + id("8002")
                + "', 'offeringType': 'course', 'primaryCode': {'codeType': 'identifier', 'code': 'R"
                + QByteArray(1, number)
                + "'}, 'name': [{'language': 'nl-NL', 'value': 'Najaar'}], 'description': [{'language': 'nl-NL', "
                  "'value': 'Najaar'}], 'teachingLanguage': 'nld', 'resultExpected': true, 'startDate': '2026-09-01', "
                  "'endDate': '2027-01-31', 'course': '"
                + id("8000")
                + "', 'consumers': [{'consumerKey': 'rio', 'registrationStatus': 'closed', "
                  "'requiredPermissionRegistration': 'yes', 'explanationRequiredPermission': 'Na een gesprek'}]}], "
                  "'pageSize': 10, 'pageNumber': 1, 'hasPreviousPage': false, 'hasNextPage': false, 'totalPages': 1}"));
    }

    [[nodiscard]] static QJsonObject read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    [[nodiscard]] static QJsonObject rioOf(const QJsonValue &document)
    {
        for (const QJsonValue &consumer : document[u"consumers"].toArray()) {
            if (consumer[u"consumerKey"] == u"rio"_s) {
                return consumer.toObject();
            }
        }
        return {};
    }
    /** Verifies that every value of \a before is in \a after. */
    static void isIn(const QJsonObject &before, const QJsonObject &after)
    {
        QVERIFY(!before.isEmpty());
        for (auto it = before.begin(); it != before.end(); ++it) {
            QVERIFY2(after[it.key()] == it.value(), qPrintable(it.key()));
        }
    }

    void throughTheCatalogue()
    {
        domain::NoProgress progress;
        const auto report =
            exchange::importer(u"ooapi5"_s)
                ->read(*m_catalogue, {.source = m_folder->filePath(u"bron"_s), .dryRun = false, .credentials = {}},
                    progress);
        SUCCEEDS(report);
        QVERIFY(report->rejected.isEmpty());
        QCOMPARE(report->added, 2);
        SUCCEEDS(exported());
    }
    exchange::Result<exchange::ExportReport> exported()
    {
        domain::NoProgress progress;
        return exchange::exporter(u"ooapi5"_s)
            ->write(*m_catalogue,
                {.folder = m_folder->filePath(u"uit"_s),
                    .selection = exchange::Selection::All,
                    .offerings = {},
                    .language = std::nullopt},
                progress);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalogue =
            Catalogue::create(m_folder->filePath(u"proef.llo"_s), {}, {.author = u"t"_s, .device = u"d"_s});
        SUCCEEDS(catalogue);
        m_catalogue = std::move(*catalogue);
        const QByteArray consumer = json("[{'consumerKey': 'rio', 'educationOffererCode': '123A456', "
                                         "'educationLocationCode': '123X456', 'consentParticipationSTAP': "
                                         "'permission_not_granted'}]");
        writeCourse('1', "bachelor", consumer);
        writeCourse('2', "secondary vocational education 4", consumer);
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void whatCameAsACourseGoesOutAsOne()
    {
        throughTheCatalogue();
        for (const char *each : {higher, vocational}) {
            const QString id = QString::fromLatin1(each);
            const QJsonObject before = read(m_folder->filePath(u"bron/courses/%1.json"_s.arg(id)));
            const QJsonObject after = read(m_folder->filePath(u"uit/courses/%1.json"_s.arg(id)));
            QCOMPARE(after[u"courseId"].toString(), id);
            QCOMPARE(after[u"educationSpecification"], before[u"educationSpecification"]);
            const QJsonObject specification = read(m_folder->filePath(
                u"uit/education-specifications/%1.json"_s.arg(before[u"educationSpecification"].toString())));
            QCOMPARE(specification[u"educationSpecificationType"].toString(), u"course"_s);
            const QString runs = u"/courses/%1/offerings.json"_s.arg(id);
            isIn(rioOf(before), rioOf(after));
            isIn(rioOf(read(m_folder->filePath(u"bron"_s) + runs)[u"items"][0]),
                rioOf(read(m_folder->filePath(u"uit"_s) + runs)[u"items"][0]));
        }
    }

    void unlessSomebodyChangedIt()
    {
        throughTheCatalogue();
        const auto tree = store::loadTree(*m_catalogue, Id::fromString(QString::fromLatin1(higher)));
        SUCCEEDS(tree);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set((*tree)->offering, domain::offeringTable().accreditation, u"own"_s);
        SUCCEEDS(store::apply(*m_catalogue, change));
        SUCCEEDS(exported());
        const QJsonObject after = read(m_folder->filePath(u"uit/programs/%1.json"_s.arg(QString::fromLatin1(higher))));
        QCOMPARE(after[u"programId"].toString(), QString::fromLatin1(higher));
        // An offering that is no longer meant for RIO has no consumer for it.
        const auto second = store::loadTree(*m_catalogue, Id::fromString(QString::fromLatin1(vocational)));
        SUCCEEDS(second);
        changes::ChangeSet away({.code = u"change.edit"_s, .arguments = {}});
        away.set((*second)->offering, domain::offeringTable().reach, {});
        SUCCEEDS(store::apply(*m_catalogue, away));
        SUCCEEDS(exported());
        const QString id = QString::fromLatin1(vocational);
        QVERIFY(rioOf(read(m_folder->filePath(u"uit/courses/%1.json"_s.arg(id)))).isEmpty());
        QVERIFY(rioOf(read(m_folder->filePath(u"uit/courses/%1/offerings.json"_s.arg(id)))[u"items"][0]).isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(RioConsumersTest)
#include "rioconsumers_test.moc"
