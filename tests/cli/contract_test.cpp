// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kinds.h"
#include "support/program.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/**
 * The words, keys and exit codes that nightly jobs of institutions rely on: they may be extended, but never changed.
 */
class ContractTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    QString m_id;

    static QJsonObject object(const Ended &ended) { return ended.json().toObject(); }

    static bool hasKeys(const QJsonValue &value, const QStringList &keys)
    {
        for (const QString &key : keys) {
            if (!value.toObject().contains(key)) {
                qInfo("%s is missing", qPrintable(key));
                return false;
            }
        }
        return value.isObject();
    }

    /** Runs with --json, expects \a code and one JSON value. */
    Ended json(QStringList arguments, int code = 0)
    {
        arguments.append(u"--json"_s);
        const Ended ended = runCli(arguments);
        if (ended.code != code || ended.json().isUndefined()) {
            qInfo("%s: %d %s %s", qPrintable(arguments.join(u' ')), ended.code, ended.out.constData(),
                ended.messages.constData());
        }
        return ended;
    }

    QJsonObject shown() { return object(json({u"show"_s, m_file, m_id})); }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"proef.llo"_s);
        const Ended made = json({u"init"_s, m_file});
        QCOMPARE(made.code, 0);
        QVERIFY(hasKeys(made.json(), {u"file"_s, u"id"_s}));
        QCOMPARE(object(made)[u"file"_s].toString(), m_file);
        const Ended added = json({u"new"_s, m_file, u"--kind"_s, u"module"_s, u"--title"_s, u"Warmtepompen"_s});
        QCOMPARE(added.code, 0);
        m_id = object(added)[u"id"_s].toString();
        QCOMPARE(m_id.size(), 36);
    }

    void initMakesTheSample()
    {
        const QString path = m_folder.filePath(u"voorbeeld.llo"_s);
        const Ended made = json({u"init"_s, path, u"--sample"_s});
        QCOMPARE(made.code, 0);
        QVERIFY(hasKeys(made.json(), {u"file"_s, u"id"_s}));
        const QJsonObject info = object(json({u"info"_s, path}));
        QVERIFY(info[u"offerings"_s].toInt() >= 20);
        QVERIFY(info[u"skillLinks"_s].toInt() > 20);
        QVERIFY(info[u"concepts"_s].toInt() >= 60);
        QCOMPARE(json({u"check"_s, path}).code, 0);
        QCOMPARE(json({u"list"_s, path}).json().toArray().size(), info[u"offerings"_s].toInt());
    }

    void commandsSpeakTheLanguageOfTheSession()
    {
        QTemporaryDir folder;
        const tests::Ended made =
            tests::runShell(u"LEERSCHAKEL_LANGUAGE=nl $CLI init \"$1\""_s, {folder.filePath(u"leeg.llo"_s)});
        QCOMPARE(made.code, 0);
        QVERIFY2(made.out.endsWith("leeg.llo gemaakt\n"), made.out.constData());
        const tests::Ended wrong = tests::runShell(u"LEERSCHAKEL_LANGUAGE=nl $CLI info /nergens.llo"_s);
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.messages.contains("Er is geen bestand"), wrong.messages.constData());
        const tests::Ended help = tests::runShell(u"LEERSCHAKEL_LANGUAGE=nl $CLI help init"_s);
        QVERIFY2(help.out.contains("Een catalogus maken"), help.out.constData());
    }

    void infoCounts()
    {
        const Ended info = json({u"info"_s, m_file});
        QCOMPARE(info.code, 0);
        QVERIFY(hasKeys(info.json(),
            {u"schemaVersion"_s, u"offerings"_s, u"modules"_s, u"programmes"_s, u"editions"_s, u"organisations"_s,
                u"schemes"_s, u"concepts"_s, u"skillLinks"_s, u"demandFigures"_s, u"changes"_s}));
        QCOMPARE(object(info)[u"modules"_s].toInt(), 1);
    }

    void checkTells()
    {
        const Ended check = json({u"check"_s, m_file});
        QCOMPARE(check.code, 0);
        QCOMPARE(object(check), (QJsonObject{{u"ok"_s, true}, {u"problems"_s, QJsonArray()}}));
    }

    void listFilters()
    {
        const Ended list = json({u"list"_s, m_file});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.json().toArray().size(), 1);
        QVERIFY(hasKeys(list.json().toArray().first(),
            {u"id"_s, u"kind"_s, u"code"_s, u"title"_s, u"status"_s, u"level"_s, u"provider"_s, u"updated"_s}));
        const QList<std::pair<QStringList, int>> filters{
            {{u"--query"_s, u"warmtep"_s}, 1},
            {{u"--query"_s, u"koud"_s}, 0},
            {{u"--status"_s, u"draft"_s}, 1},
            {{u"--status"_s, u"approved"_s}, 0},
            {{u"--kind"_s, u"programme"_s}, 0},
            {{u"--skill"_s, u"http://example.org/none"_s}, 0},
            {{u"--limit"_s, u"1"_s}, 1},
            {{u"--destination"_s, u"ooapi5"_s, u"--readiness"_s, u"published"_s}, 0},
        };
        for (const auto &[options, count] : filters) {
            const Ended found = json(QStringList{u"list"_s, m_file} + options);
            QCOMPARE(found.code, 0);
            QVERIFY(found.json().isArray());
            QCOMPARE(found.json().toArray().size(), count);
        }
    }

    void showHasEveryFieldOfTheTable()
    {
        const QJsonObject offering = shown();
        for (const domain::FieldSpec *field : domain::offeringTable().fields()) {
            QVERIFY2(offering.contains(field->key()), qPrintable(field->key()));
        }
        const QString keys =
            u"title summary description outcomes targetGroup admission assessment kind level nlqf studyLoad duration "
            "languages modes result isced sector theme regions provider partners contact webPage code prices funding "
            "mkb workplace deal status "
            "validFrom validTo skills editions periods components id"_s;
        QVERIFY(hasKeys(offering, keys.split(u' ')));
    }

    void setChangesOneField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("expected"); // JSON
        QTest::newRow("text") << u"summary"_s << u"Kort"_s << QByteArray(R"({"nl":"Kort"})");
        QTest::newRow("whole text") << u"description"_s << uR"({"nl":"Lang","en":"Long"})"_s
                                    << QByteArray(R"({"nl":"Lang","en":"Long"})");
        QTest::newRow("code") << u"level"_s << u"mbo4"_s << QByteArray(R"("mbo4")");
        QTest::newRow("study load") << u"studyLoad"_s << uR"([{"unit":"hours","value":12}])"_s
                                    << QByteArray(R"([{"unit":"hours","value":12}])");
        QTest::newRow("list") << u"languages"_s << uR"(["nld","eng"])"_s << QByteArray(R"(["nld","eng"])");
        QTest::newRow("list in words") << u"languages"_s << u"eng, nld"_s << QByteArray(R"(["eng","nld"])");
        QTest::newRow("truth") << u"mkb"_s << u"true"_s << QByteArray("true");
        QTest::newRow("date") << u"validFrom"_s << u"2027-02-01"_s << QByteArray(R"("2027-02-01")");
        QTest::newRow("cleared") << u"validFrom"_s << u""_s << QByteArray("null");
        QTest::newRow("codes") << u"codes"_s << uR"([{"type":"crebo","code":"25694"}])"_s
                               << QByteArray(R"([{"type":"crebo","code":"25694"}])");
        QTest::newRow("looks like a number") << u"code"_s << u"007"_s << QByteArray(R"("007")");
    }

    void setChangesOneField()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, typed);
        QFETCH(const QByteArray, expected);
        const Ended set = json({u"set"_s, m_file, m_id, key, typed});
        QCOMPARE(set.code, 0);
        QVERIFY(hasKeys(set.json(), {u"change"_s}));
        QCOMPARE(QJsonArray{shown()[key]}, QJsonDocument::fromJson('[' + expected + ']').array());
        // Setting it again is no change.
        QCOMPARE(object(json({u"set"_s, m_file, m_id, key, typed}))[u"change"_s], QJsonValue(QJsonValue::Null));
    }

    void setTakesALanguage()
    {
        QCOMPARE(json({u"set"_s, m_file, m_id, u"title"_s, u"Heat pumps"_s, u"--lang"_s, u"en"_s}).code, 0);
        QCOMPARE(
            shown()[u"title"_s].toObject(), (QJsonObject{{u"nl"_s, u"Warmtepompen"_s}, {u"en"_s, u"Heat pumps"_s}}));
        // With a language, what looks like JSON is a text.
        QCOMPARE(json({u"set"_s, m_file, m_id, u"summary"_s, u"{braces}"_s, u"--lang"_s, u"nl"_s}).code, 0);
        QCOMPARE(shown()[u"summary"_s].toObject()[u"nl"_s].toString(), u"{braces}"_s);
    }

    void setReadsStdin()
    {
        const Ended set =
            runCli({u"set"_s, m_file, m_id, u"assessment"_s, u"-"_s, u"--json"_s}, "Een toets\nmet vragen\n");
        QCOMPARE(set.code, 0);
        QCOMPARE(shown()[u"assessment"_s].toObject()[u"nl"_s].toString(), u"Een toets\nmet vragen"_s);
    }

    void partsKeepTheirIdentities()
    {
        QCOMPARE(json({u"set"_s, m_file, m_id, u"outcomes"_s, uR"(["Eerste","Tweede","Derde"])"_s}).code, 0);
        const QJsonArray before = shown()[u"outcomes"_s].toArray();
        QCOMPARE(before.size(), 3);
        QCOMPARE(json({u"tag"_s, m_file, m_id, u"http://example.org/skill/9"_s, u"--outcome"_s, u"3"_s}).code, 0);

        // The first is removed, the third moves up with its skill, and the second gets another text.
        const QString second = before[1].toObject()[u"id"_s].toString();
        QCOMPARE(json({u"set"_s, m_file, m_id, u"outcomes"_s,
                          uR"(["Derde",{"id":"%1","text":{"nl":"Anders","en":"Other"}}])"_s.arg(second)})
                     .code,
            0);
        const QJsonArray after = shown()[u"outcomes"_s].toArray();
        QCOMPARE(after.size(), 2);
        QCOMPARE(after[0].toObject()[u"id"_s], before[2].toObject()[u"id"_s]);
        QCOMPARE(after[0].toObject()[u"skills"_s].toArray(), QJsonArray{u"http://example.org/skill/9"_s});
        QCOMPARE(after[1].toObject()[u"id"_s].toString(), second);
        QCOMPARE(
            after[1].toObject()[u"text"_s].toObject(), (QJsonObject{{u"nl"_s, u"Anders"_s}, {u"en"_s, u"Other"_s}}));

        // What show prints can be set again, which is no change.
        const QByteArray same = QJsonDocument(after).toJson(QJsonDocument::Compact);
        QCOMPARE(object(json({u"set"_s, m_file, m_id, u"outcomes"_s, QString::fromUtf8(same)}))[u"change"_s],
            QJsonValue(QJsonValue::Null));

        // Removing an outcome removes its links, and one undo brings both back.
        QCOMPARE(json({u"set"_s, m_file, m_id, u"outcomes"_s, u"[]"_s}).code, 0);
        QVERIFY(shown()[u"skills"_s].toArray().isEmpty());
        QCOMPARE(json({u"undo"_s, m_file}).code, 0);
        QCOMPARE(shown()[u"outcomes"_s].toArray(), after);
        QCOMPARE(shown()[u"skills"_s].toArray().size(), 1);
        QCOMPARE(json({u"untag"_s, m_file, m_id, u"http://example.org/skill/9"_s}).code, 0);
    }

    void pricesAndFunding()
    {
        QCOMPARE(
            json({u"set"_s, m_file, m_id, u"prices"_s, uR"([{"kind":"tuition","cents":25000,"vat":"exempt"}])"_s}).code,
            0);
        QCOMPARE(json({u"set"_s, m_file, m_id, u"prices"_s, uR"([{"kind":"tuition","cents":30000}])"_s}).code, 0);
        const QJsonArray prices = shown()[u"prices"_s].toArray();
        QCOMPARE(prices.size(), 1);
        QCOMPARE(prices[0].toObject()[u"cents"_s].toInt(), 30000);
        QVERIFY(prices[0].toObject()[u"vat"_s].isNull()); // not given, so not kept from the other price
        QCOMPARE(json({u"set"_s, m_file, m_id, u"funding"_s, uR"([{"scheme":"slim"}])"_s}).code, 0);
        QCOMPARE(shown()[u"funding"_s].toArray().size(), 1);
    }

    void tagLinksOnce()
    {
        const Ended tagged = json({u"tag"_s, m_file, m_id, u"http://example.org/skill/1"_s,
            u"http://example.org/skill/2"_s, u"--role"_s, u"assesses"_s});
        QCOMPARE(tagged.code, 0);
        QVERIFY(object(tagged)[u"change"_s].isString());
        QCOMPARE(object(json({u"tag"_s, m_file, m_id, u"http://example.org/skill/1"_s, u"--role"_s,
                     u"assesses"_s}))[u"change"_s],
            QJsonValue(QJsonValue::Null));
        QCOMPARE(
            json({u"tag"_s, m_file, m_id, u"http://example.org/skill/1"_s}).code, 0); // another role is another link
        QCOMPARE(shown()[u"skills"_s].toArray().size(), 3);
        QCOMPARE(json({u"list"_s, m_file, u"--skill"_s, u"http://example.org/skill/2"_s}).json().toArray().size(), 1);
        const Ended untagged =
            json({u"untag"_s, m_file, m_id, u"http://example.org/skill/1"_s, u"http://example.org/skill/2"_s});
        QCOMPARE(untagged.code, 0);
        QVERIFY(hasKeys(untagged.json(), {u"change"_s}));
        QVERIFY(shown()[u"skills"_s].toArray().isEmpty());
    }

    void historyAndUndo()
    {
        const QJsonObject before = shown();
        QCOMPARE(json({u"set"_s, m_file, m_id, u"nlqf"_s, u"4"_s}).code, 0);
        const Ended history = json({u"history"_s, m_file, m_id});
        QCOMPARE(history.code, 0);
        const QJsonObject newest = history.json().toArray().first().toObject();
        QVERIFY(hasKeys(newest, {u"change"_s, u"time"_s, u"author"_s, u"device"_s, u"label"_s, u"entries"_s}));
        QCOMPARE(newest[u"author"_s].toString(), u"tester"_s);
        const QJsonValue entry = newest[u"entries"_s].toArray().first();
        QVERIFY(hasKeys(entry, {u"record"_s, u"field"_s, u"before"_s, u"after"_s}));
        QCOMPARE(entry.toObject()[u"record"_s].toString(), m_id);
        QCOMPARE(entry.toObject()[u"after"_s].toString(), u"4"_s);
        QCOMPARE(history.json().toArray().size(),
            json({u"history"_s, m_file}).json().toArray().size()); // there is one offering only

        const Ended undone = json({u"undo"_s, m_file});
        QCOMPARE(undone.code, 0);
        QCOMPARE(object(undone)[u"undone"_s].toArray().size(), 1);
        QCOMPARE(shown(), before);
        QVERIFY(hasKeys(json({u"redo"_s, m_file}).json(), {u"undone"_s}));
        QCOMPARE(shown()[u"nlqf"_s].toString(), u"4"_s);
        QCOMPARE(json({u"undo"_s, m_file, u"--steps"_s, u"3"_s}).json().toObject()[u"undone"_s].toArray().size(), 3);
        QCOMPARE(json({u"redo"_s, m_file, u"--steps"_s, u"3"_s}).json().toObject()[u"undone"_s].toArray().size(), 3);
        QCOMPARE(shown()[u"nlqf"_s].toString(), u"4"_s);
    }

    void whatIsNotApprovedGoesAlongOnlyWhenAsked()
    {
        const QString sample = m_folder.filePath(u"keuze.llo"_s);
        QCOMPARE(json({u"init"_s, sample, u"--sample"_s}).code, 0);
        const auto offerings = [&](const QStringList &only) {
            const Ended made =
                json(QStringList{u"export"_s, sample, u"--to"_s, u"ooapi5"_s, u"--out"_s, m_folder.filePath(u"keuze"_s)}
                    + only);
            return object(made)[u"offerings"_s].toInt();
        };
        const int usual = offerings({});
        QVERIFY(usual > 0);
        QCOMPARE(usual, offerings({u"--only"_s, u"approved"_s}));
        QVERIFY(usual < offerings({u"--only"_s, u"ready"_s}));
        QVERIFY(offerings({u"--only"_s, u"ready"_s}) < offerings({u"--only"_s, u"all"_s}));
    }

    void aDeliveryHasAName()
    {
        const QString sample = m_folder.filePath(u"leveringen.llo"_s);
        const QString folder = m_folder.filePath(u"nacht"_s);
        QCOMPARE(json({u"init"_s, sample, u"--sample"_s}).code, 0);
        const QStringList set{u"profile"_s, u"set"_s, sample, u"nacht"_s};
        QCOMPARE(runCli(set).code, 2);
        const QJsonArray made =
            json(set + QStringList{u"--to"_s, u"rio"_s, u"--out"_s, folder, u"--only"_s, u"ready"_s}).json().toArray();
        QCOMPARE(made.size(), 1);
        QVERIFY(hasKeys(made[0], {u"name"_s, u"destination"_s, u"folder"_s, u"only"_s, u"language"_s, u"address"_s}));
        QCOMPARE(made[0][u"folder"_s].toString(), folder);
        QCOMPARE(json({u"profile"_s, u"list"_s, sample}).json().toArray(), made);

        const QJsonObject written = object(json({u"export"_s, sample, u"--profile"_s, u"nacht"_s}, 1));
        QCOMPARE(written[u"written"_s].toString(), folder);
        const int ready = written[u"offerings"_s].toInt();
        QVERIFY(ready > 0);
        const QJsonObject fewer =
            object(json({u"export"_s, sample, u"--profile"_s, u"nacht"_s, u"--only"_s, u"approved"_s}, 1));
        QVERIFY(fewer[u"offerings"_s].toInt() < ready);

        // an option that the destination does not use is refused, and so is a meaningless value
        const auto said = [&](const QStringList &command) {
            const Ended ended = runCli(command);
            return ended.code == 2 && ended.isOneLine() ? QString::fromUtf8(ended.messages) : u"done"_s;
        };
        for (const QStringList &useless : {QStringList{u"--columns"_s, u"title"_s},
                 {u"--address"_s, u"https://x.example/"_s}, {u"--alliance"_s, u"lde"_s}}) {
            QVERIFY2(said(set + useless).contains(useless[0]), qPrintable(said(set + useless)));
            QVERIFY2(said(QStringList{u"export"_s, sample, u"--profile"_s, u"nacht"_s} + useless).contains(useless[0]),
                qPrintable(useless[0]));
        }
        QVERIFY(said(set + QStringList{u"--to"_s, u"ooapi5"_s, u"--alliance"_s, u"lde,maan"_s}).contains(u"maan"_s));
        const QJsonArray moved =
            json(set + QStringList{u"--to"_s, u"ooapi5"_s, u"--alliance"_s, u"lde,kom"_s}).json().toArray();
        QCOMPARE(moved[0][u"alliances"_s].toArray(), QJsonArray({u"lde"_s, u"kom"_s}));
        QCOMPARE(json(set + QStringList{u"--to"_s, u"rio"_s}).json().toArray(), made);

        // options that are not given keep their values
        const QJsonArray changed = json(set + QStringList{u"--language"_s, u"nl"_s}).json().toArray();
        QCOMPARE(changed[0][u"only"_s].toString(), u"ready"_s);
        QCOMPARE(changed[0][u"language"_s].toString(), u"nl"_s);
        QCOMPARE(json({u"profile"_s, u"remove"_s, sample, u"nacht"_s}).json().toArray(), QJsonArray());
        QVERIFY(runCli({u"export"_s, sample, u"--profile"_s, u"nacht"_s}).isOneLine());
        QCOMPARE(runCli({u"export"_s, sample, u"--profile"_s, u"nacht"_s}).code, 2);
    }

    void backupAndRestore()
    {
        const Ended backup = json({u"backup"_s, m_file, u"--to"_s, m_folder.filePath(u"kopie"_s)});
        QCOMPARE(backup.code, 0);
        QVERIFY(object(backup)[u"verified"_s].toBool());
        const QString copy = object(backup)[u"file"_s].toString();
        QVERIFY(QFileInfo::exists(copy));
        const QJsonObject before = shown();
        QCOMPARE(json({u"set"_s, m_file, m_id, u"code"_s, u"anders"_s}).code, 0);
        QCOMPARE(json({u"restore"_s, copy, m_file, u"--offering"_s, m_id}).code, 0);
        QCOMPARE(shown(), before);
        const Ended restored = json({u"restore"_s, copy, m_folder.filePath(u"nieuw.llo"_s)});
        QCOMPARE(restored.code, 0);
        QVERIFY(hasKeys(restored.json(), {u"file"_s, u"verified"_s}));
        QCOMPARE(object(json({u"show"_s, m_folder.filePath(u"nieuw.llo"_s), m_id})), before);
    }

    void everyCommandHelps()
    {
        const Ended all = runCli({u"help"_s});
        QCOMPARE(all.code, 0);
        for (const QString &name : {u"init"_s, u"info"_s, u"check"_s, u"list"_s, u"show"_s, u"set"_s, u"tag"_s,
                 u"untag"_s, u"new"_s, u"history"_s, u"undo"_s, u"redo"_s, u"backup"_s, u"restore"_s, u"compact"_s}) {
            QVERIFY2(all.out.contains(QString(u"\n  "_s + name + u' ').toUtf8()), qPrintable(name));
            const Ended one = runCli({u"help"_s, name});
            QCOMPARE(one.code, 0);
            QVERIFY(one.out.contains(QString(u"leerschakel-cli "_s + name).toUtf8()));
            QCOMPARE(runCli({name, u"--help"_s}).out, one.out);
        }
        QVERIFY(runCli({u"--version"_s}).out.startsWith("leerschakel-cli "));
    }

    void textIsForPeople()
    {
        const Ended text = runCli({u"show"_s, m_file, m_id});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("title (nl): Warmtepompen"));
        QVERIFY(text.messages.isEmpty());
        QVERIFY(runCli({u"check"_s, m_file}).out.startsWith("No problems found"));
    }
};

LEERSCHAKEL_TEST_MAIN(ContractTest)
#include "contract_test.moc"
