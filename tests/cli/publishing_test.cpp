// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"
#include "support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/** The work around publishing, as in a nightly job: finding what is missing, publishing, comparing, withdrawing. */
class PublishingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    QJsonArray list(QStringList arguments, int code = 0)
    {
        arguments.append(u"--json"_s);
        const Ended ended = runCli(arguments);
        if (ended.code != code) {
            qWarning("%s: %d %s", qPrintable(arguments.join(u' ')), ended.code, ended.messages.constData());
        }
        return ended.json().toArray();
    }
    void publish(const QString &destination)
    {
        const Ended ended = runCli({u"export"_s, m_file, u"--to"_s, destination, u"--only"_s, u"ready"_s, u"--out"_s,
            m_folder->filePath(destination)});
        QVERIFY2(ended.code == 0 || ended.code == 1, ended.messages.constData());
    }
    /** The first offering that is published to \a destination. */
    QString published(const QString &destination)
    {
        return list({u"list"_s, m_file, u"--destination"_s, destination, u"--readiness"_s, u"published"_s})
            .first()
            .toObject()[u"id"]
            .toString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"proef.llo"_s);
        QCOMPARE(runCli({u"init"_s, m_file, u"--sample"_s}).code, 0);
    }

    void compareNeedsADelivery()
    {
        const Ended never = runCli({u"compare"_s, m_file, u"--to"_s, u"ooapi5"_s});
        QCOMPARE(never.code, 3);
        QVERIFY(never.isOneLine());
        QVERIFY(never.messages.contains("ooapi5"));
        for (const QStringList &wrong : {QStringList{u"compare"_s, m_file},
                 {u"compare"_s, m_file, u"--to"_s, u"nergens"_s}, {u"compare"_s, m_file, u"--to"_s, u"xlsx"_s},
                 {u"compare"_s, m_file, u"--to"_s, u"ooapi5"_s, u"--only"_s, u"all"_s},
                 {u"compare"_s, m_file, u"--to"_s, u"ooapi5"_s, u"--offering"_s, u"geen id"_s}}) {
            const Ended ended = runCli(wrong);
            QCOMPARE(ended.code, 2);
            QVERIFY(ended.isOneLine());
        }
    }

    void compareShowsWhatWouldChange()
    {
        publish(u"ooapi5"_s);
        QCOMPARE(list({u"compare"_s, m_file, u"--to"_s, u"ooapi5"_s}), QJsonArray());
        const QString id = published(u"ooapi5"_s);
        QCOMPARE(runCli({u"set"_s, m_file, id, u"title"_s, u"Heel anders"_s, u"--lang"_s, u"nl"_s}).code, 0);
        const QJsonArray changed = list({u"compare"_s, m_file, u"--to"_s, u"ooapi5"_s});
        QVERIFY(!changed.isEmpty());
        const QJsonObject first = changed.first().toObject();
        QCOMPARE(first[u"offering"].toString(), id);
        QCOMPARE(first[u"kind"].toString(), u"changed"_s);
        QVERIFY(first[u"document"].toString().contains(id));
        QVERIFY(first[u"diff"].toString().startsWith(u"--- a/"_s));
        QVERIFY(first[u"diff"].toString().contains(u"\n+"_s));
        QVERIFY(first[u"diff"].toString().contains(u"Heel anders"_s));
        QVERIFY(first[u"proven"].toBool());
        QVERIFY(first[u"remark"].isNull());
        QCOMPARE(list({u"compare"_s, m_file, u"--to"_s, u"ooapi5"_s, u"--offering"_s, id}), changed);
        const Ended text = runCli({u"compare"_s, m_file, u"--to"_s, u"ooapi5"_s});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("Heel anders"));
        QVERIFY(text.messages.contains("1 changed"));
    }

    void whatIsTakenBackIsToldInTheWordsOfTheDestination()
    {
        for (const auto &[destination, way] :
            {std::pair(u"ooapi5"_s, u"leftOut"_s), {u"schemaorg"_s, u"leftOut"_s}, {u"elm"_s, u"leftOut"_s}}) {
            publish(destination);
            const QString id = published(destination);
            QVERIFY2(!id.isEmpty(), qPrintable(destination));
            const Ended ended = runCli({u"withdraw"_s, m_file, id, u"--from"_s, destination, u"--json"_s});
            QCOMPARE(ended.code, 0);
            const QJsonObject said = ended.json().toObject();
            QVERIFY(said[u"pending"].toBool());
            QCOMPARE(said[u"way"].toString(), way);
            QVERIFY(!said[u"text"].toString().isEmpty());
            const QJsonArray removed = list({u"compare"_s, m_file, u"--to"_s, destination, u"--offering"_s, id});
            QVERIFY(!removed.isEmpty());
            for (const QJsonValue &document : removed) {
                QCOMPARE(document[u"kind"].toString(), u"removed"_s);
            }
        }
    }

    void onlyBadgesGoToEdubadges()
    {
        QSet<QString> badges;
        QString other;
        for (const QJsonValue &each : list({u"list"_s, m_file})) {
            const QString id = each[u"id"].toString();
            const QString result = runCli({u"show"_s, m_file, id, u"--json"_s}).json().toObject()[u"result"].toString();
            if (result == u"edubadge" || result == u"microcredential") {
                badges.insert(id);
            } else {
                other = id;
            }
        }
        QVERIFY(badges.size() > 2 && !other.isEmpty());
        const auto named = [](const QJsonArray &all) {
            QSet<QString> ids;
            for (const QJsonValue &each : all) {
                ids.insert(each[u"offering"].toString());
            }
            return ids;
        };
        const QString to = u"edubadges"_s;
        QSet<QString> counted;
        for (const QString &readiness : {u"ready"_s, u"blocked"_s}) {
            for (const QJsonValue &each :
                list({u"list"_s, m_file, u"--destination"_s, to, u"--readiness"_s, readiness})) {
                counted.insert(each[u"id"].toString());
            }
        }
        QCOMPARE(counted, badges);
        const QSet<QString> judged = named(list({u"validate"_s, m_file, u"--for"_s, to}, 1));
        QVERIFY(!judged.isEmpty() && badges.contains(judged));
        QCOMPARE(list({u"validate"_s, m_file, u"--for"_s, to, u"--offering"_s, other}), QJsonArray());
        const QString folder = m_folder->filePath(to);
        const Ended all =
            runCli({u"export"_s, m_file, u"--to"_s, to, u"--only"_s, u"all"_s, u"--out"_s, folder, u"--json"_s});
        QVERIFY2(all.code <= 1, all.messages.constData());
        QCOMPARE(all.json().toObject()[u"offerings"].toInt(), badges.size());
        QCOMPARE(all.json().toObject()[u"skipped"].toArray(), QJsonArray());
        publish(to);
        const QString id = published(to);
        QVERIFY(badges.contains(id));
        QSet<QString> publications = named(list({u"publications"_s, m_file, u"--destination"_s, to}));
        QVERIFY(publications.contains(id) && badges.contains(publications));
        QVERIFY(QFile::exists(folder + u"/achievements/"_s + id + u".json"_s));
        // It is no longer a badge: the next delivery leaves it out, and after that it is not mentioned for this
        // destination.
        QCOMPARE(runCli({u"set"_s, m_file, id, u"result"_s, u"certificate"_s}).code, 0);
        const QJsonArray removed = list({u"compare"_s, m_file, u"--to"_s, to, u"--offering"_s, id});
        QVERIFY(!removed.isEmpty());
        QCOMPARE(removed.first()[u"kind"].toString(), u"removed"_s);
        publish(to);
        QVERIFY(!QFile::exists(folder + u"/achievements/"_s + id + u".json"_s));
        publications.remove(id);
        QCOMPARE(named(list({u"publications"_s, m_file, u"--destination"_s, to})), publications);
    }

    void findingsAreGroupedByRule()
    {
        QHash<QString, QSet<QString>> expected; // the offerings of each rule
        const QJsonArray findings = list({u"validate"_s, m_file}, 1);
        for (const QJsonValue &each : findings) {
            expected[each[u"rule"].toString()].insert(each[u"offering"].toString());
        }
        const QJsonArray rules = list({u"validate"_s, m_file, u"--group"_s, u"rule"_s}, 1);
        QCOMPARE(rules.size(), expected.size());
        bool hasWarned = false;
        for (const QJsonValue &each : rules) {
            const QString rule = each[u"rule"].toString();
            QSet<QString> offerings;
            for (const QJsonValue &id : each[u"offerings"].toArray()) {
                offerings.insert(id.toString());
            }
            QCOMPARE(offerings, expected[rule]);
            QCOMPARE(each[u"offerings"].toArray().size(), offerings.size());
            for (const QString &key : {u"destination"_s, u"severity"_s, u"text"_s, u"owner"_s, u"source"_s}) {
                QVERIFY2(each.toObject().contains(key), qPrintable(key));
            }
            hasWarned = hasWarned || each[u"severity"].toString() != u"blocks";
            QVERIFY(!hasWarned || each[u"severity"].toString() != u"blocks"); // blocking rules come first
            const QJsonArray listed =
                list({u"list"_s, m_file, u"--destination"_s, each[u"destination"].toString(), u"--rule"_s, rule});
            QCOMPARE(listed.size(), offerings.size());
            const bool blocks = each[u"severity"].toString() == u"blocks";
            const QJsonArray blocked = list({u"list"_s, m_file, u"--destination"_s, each[u"destination"].toString(),
                u"--readiness"_s, u"blocked"_s, u"--rule"_s, rule});
            QVERIFY(!blocks || blocked.size() == offerings.size());
        }
        QVERIFY(!rules.isEmpty());
        QCOMPARE(runCli({u"validate"_s, m_file, u"--group"_s, u"kleur"_s}).code, 2);
        QCOMPARE(runCli({u"list"_s, m_file, u"--rule"_s, u"x"_s}).code, 2);
        QCOMPARE(runCli({u"list"_s, m_file, u"--destination"_s, u"ooapi5"_s, u"--rule"_s, u"x"_s}).code, 2);
    }
};

LEERSCHAKEL_TEST_MAIN(PublishingTest)
#include "publishing_test.moc"
