// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edubadges/achievementform.h"
#include "exchange/registry.h"
#include "support/exported.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"
#include "support/volume.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

/**
 * Offerings with a value in every field, LEERSCHAKEL_VOLUME of them (400 if unset): each that results in a badge is
 * ready, and each document conforms to Open Badges.
 */
class EdubadgesEverythingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static bool isBadge(const Record &offering)
    {
        return QStringList{u"edubadge"_s, u"microcredential"_s}.contains(domain::offeringTable().result(offering));
    }

    /** The records of tests::everything(), with a valid study load and valid addresses. */
    static QList<Record> offering(int number)
    {
        const auto &table = domain::offeringTable();
        QList<Record> records = tests::everything(number);
        for (Record &record : records) {
            if (record.kind() == Kind::Offering) {
                table.studyLoad.set(record, {{.unit = u"hours"_s, .value = 40}, {.unit = u"ec"_s, .value = 3.5}});
                table.webPage.set(record, u"https://example.org/%1?a=1&b=2"_s.arg(number));
            } else if (record.kind() == Kind::SkillLink) {
                domain::skillLinkTable().concept_.set(record,
                    u"http://data.europa.eu/esco/skill/00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')));
            }
        }
        return records;
    }

private Q_SLOTS:
    void everyDocumentIsValid()
    {
        auto catalogue = store::Catalogue::create(m_folder.filePath(u"veel.llo"_s), {});
        SUCCEEDS(catalogue);
        const int count = tests::volumeOr(400);
        int made = 0;
        tests::addOfferings(**catalogue, count, offering, made);
        if (QTest::currentTestFailed()) {
            return;
        }
        QSet<QString> badges;
        for (int number = 0; number < count; ++number) {
            for (const Record &record : constant(offering(number))) {
                if (record.kind() == Kind::Offering && isBadge(record)) {
                    badges.insert(record.id().toString());
                }
            }
        }
        QVERIFY(!badges.isEmpty() && badges.size() < made);
        domain::NoProgress progress;
        const auto report = exchange::exporter(u"edubadges"_s)
                                ->write(**catalogue,
                                    {.folder = m_folder.filePath(u"uit"_s),
                                        .selection = exchange::Selection::All,
                                        .offerings = {},
                                        .language = {}},
                                    progress);
        SUCCEEDS(report);
        QVERIFY(report->skipped.isEmpty());
        QCOMPARE(report->offerings, badges.size());
        tests::tellSpeed(*report);
        const QMap<QString, QByteArray> files = tests::filesBelow(m_folder.filePath(u"uit/achievements"_s));
        QSet<QString> written;
        QSet<QString> ids;
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            const QJsonObject achievement = QJsonDocument::fromJson(*file).object();
            const QStringList wrong = tests::AchievementForm::wrongIn(achievement);
            QVERIFY2(wrong.isEmpty(), qPrintable(file.key() + u'\n' + wrong.join(u'\n')));
            QVERIFY(!ids.contains(achievement[u"id"].toString()));
            ids.insert(achievement[u"id"].toString());
            written.insert(file.key().first(36));
        }
        QCOMPARE(written, badges);
        for (const QByteArray &file : files) { // related documents exist
            for (const QJsonValue &each : QJsonDocument::fromJson(file)[u"related"].toArray()) {
                QVERIFY(ids.contains(each[u"id"].toString()));
            }
        }
        QFile list(m_folder.filePath(u"uit/achievements.json"_s));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(list.readAll())[u"achievements"].toArray().size(), files.size());
    }

    void theFormFindsWhatIsWrong()
    {
        const QJsonObject whole{{u"@context"_s, u"https://example.org"_s}, {u"id"_s, u"urn:uuid:1"_s},
            {u"type"_s, QJsonArray{u"Achievement"_s}}, {u"name"_s, u"a"_s}, {u"description"_s, u"b"_s},
            {u"criteria"_s, QJsonObject{{u"narrative"_s, u"c"_s}}}};
        QCOMPARE(tests::AchievementForm::wrongIn(whole), QStringList());
        for (const QString &key : constant(whole.keys())) {
            QJsonObject less = whole;
            less.remove(key);
            QVERIFY2(!tests::AchievementForm::wrongIn(less).isEmpty(), qPrintable(key));
        }
        for (const auto &[key, value] : {std::pair(u"colour"_s, QJsonValue(u"red"_s)),
                 {u"inLanguage"_s, QJsonValue(u"Dutch"_s)}, {u"achievementType"_s, QJsonValue(u"Medal"_s)},
                 {u"creditsAvailable"_s, QJsonValue(u"5"_s)}, {u"alignment"_s, QJsonValue(QJsonArray())},
                 {u"alignment"_s, QJsonArray{QJsonObject{{u"targetName"_s, u"x"_s}}}}}) {
            QJsonObject more = whole;
            more.insert(key, value);
            QVERIFY2(!tests::AchievementForm::wrongIn(more).isEmpty(), qPrintable(key));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(EdubadgesEverythingTest)
#include "everything_test.moc"
