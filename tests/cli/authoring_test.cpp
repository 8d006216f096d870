// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "support/program.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/** delete, duplicate, change and settings: their words, keys and exit codes; one undo reverts each of them. */
class AuthoringTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    static QJsonObject object(const Ended &ended) { return ended.json().toObject(); }
    Ended json(QStringList arguments)
    {
        arguments.append(u"--json"_s);
        return runCli(arguments);
    }
    QJsonObject done(const QStringList &arguments)
    {
        const Ended ended = json(arguments);
        if (ended.code != 0) {
            qInfo("%s: %d %s", qPrintable(arguments.join(u' ')), ended.code, ended.messages.constData());
        }
        return ended.code == 0 ? object(ended) : QJsonObject();
    }
    bool isRefused(const QStringList &arguments, int code)
    {
        const QJsonArray before = offerings();
        const Ended ended = json(arguments);
        if (ended.code != code || !ended.isOneLine()) {
            qInfo("%s: %d %s %s", qPrintable(arguments.join(u' ')), ended.code, ended.out.constData(),
                ended.messages.constData());
            return false;
        }
        return offerings() == before;
    }
    QJsonArray offerings() { return json({u"list"_s, m_file}).json().toArray(); }
    QJsonObject shown(const QString &id) { return object(json({u"show"_s, m_file, id})); }
    int changes() { return object(json({u"info"_s, m_file}))[u"changes"_s].toInt(); }
    QStringList idsOf(const QStringList &filter)
    {
        QStringList ids;
        const QJsonArray found = json(QStringList{u"list"_s, m_file} + filter).json().toArray();
        for (const QJsonValue &each : found) {
            ids.append(each[u"id"_s].toString());
        }
        return ids;
    }
    /** An offering of the sample that has enrolment periods and outcomes. */
    QString withPeriods()
    {
        const QStringList ids = idsOf({});
        const auto found = std::ranges::find_if(ids, [this](const QString &id) {
            return !shown(id)[u"periods"_s].toArray().isEmpty() && !shown(id)[u"outcomes"_s].toArray().isEmpty();
        });
        return found == ids.cend() ? QString() : *found;
    }
    /** A module of a programme, whose id is put in \a programme. */
    QString inProgramme(QString *programme)
    {
        const QStringList ids = idsOf({u"--kind"_s, u"programme"_s});
        for (const QString &id : ids) {
            const QJsonArray components = shown(id)[u"components"_s].toArray();
            if (!components.isEmpty()) {
                *programme = id;
                return components.first()[u"module"_s].toString();
            }
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"proef.llo"_s);
        QCOMPARE(json({u"init"_s, m_file, u"--sample"_s}).code, 0);
    }

    void cleanup() { m_folder.reset(); }

    void deleteTakesEntriesInProgrammesAlong()
    {
        QString programme;
        const QString module = inProgramme(&programme);
        QVERIFY(!module.isEmpty());
        const QJsonObject before = shown(programme);
        const qsizetype count = offerings().size();
        const QString other =
            idsOf({u"--kind"_s, u"module"_s}).filter(QRegularExpression(u"^(?!"_s + module + u")"_s)).first();
        const QJsonObject deleted = done({u"delete"_s, m_file, module, other, module});
        QCOMPARE(deleted.keys(), QStringList{u"change"_s});
        QCOMPARE(offerings().size(), count - 2);
        QVERIFY(shown(programme)[u"components"_s].toArray().size() < before[u"components"_s].toArray().size());
        QCOMPARE(json({u"check"_s, m_file}).code, 0);
        QCOMPARE(done({u"undo"_s, m_file})[u"undone"_s].toArray().size(), 1);
        QCOMPARE(offerings().size(), count);
        QCOMPARE(shown(programme), before);
        QVERIFY(isRefused({u"delete"_s, m_file, module, u"0198c0de-0000-7000-8000-000000000000"_s}, 2));
        QVERIFY(isRefused({u"delete"_s, m_file, u"heat pumps"_s}, 2));
        QVERIFY(isRefused({u"delete"_s, m_file}, 2));
        QVERIFY(isRefused({u"delete"_s, m_folder->filePath(u"none.llo"_s), module}, 3));
    }

    void duplicateIsWholeOrWithoutEditions()
    {
        const QString original = withPeriods();
        QVERIFY(!original.isEmpty());
        const QJsonObject was = shown(original);
        const QJsonObject copied = done({u"duplicate"_s, m_file, original});
        QCOMPARE(copied.keys(), (QStringList{u"change"_s, u"id"_s}));
        const QJsonObject copy = shown(copied[u"id"_s].toString());
        for (const QString &list :
            {u"outcomes"_s, u"skills"_s, u"editions"_s, u"periods"_s, u"prices"_s, u"funding"_s}) {
            QCOMPARE(copy[list].toArray().size(), was[list].toArray().size());
        }
        QCOMPARE(copy[u"status"_s].toString(), u"draft"_s);
        QVERIFY(copy[u"title"_s][u"nl"_s].toString().endsWith(u" (kopie)"_s));
        QVERIFY(copy[u"code"_s].isNull());
        QCOMPARE(shown(original), was);

        const QJsonObject bare = done({u"duplicate"_s, m_file, original, u"--without-editions"_s});
        const QJsonObject without = shown(bare[u"id"_s].toString());
        QVERIFY(without[u"editions"_s].toArray().isEmpty());
        QVERIFY(without[u"periods"_s].toArray().isEmpty());
        QCOMPARE(without[u"outcomes"_s].toArray().size(), was[u"outcomes"_s].toArray().size());
        QCOMPARE(json({u"check"_s, m_file}).code, 0);
        QCOMPARE(done({u"undo"_s, m_file, u"--steps"_s, u"2"_s})[u"undone"_s].toArray().size(), 2);
        QVERIFY(isRefused({u"duplicate"_s, m_file, u"0198c0de-0000-7000-8000-000000000000"_s}, 2));
    }

    void changeIsOneChangeToMany()
    {
        const qsizetype all = offerings().size();
        const qsizetype drafts = idsOf({u"--status"_s, u"draft"_s}).size();
        const qsizetype retired = idsOf({u"--status"_s, u"retired"_s}).size();
        const int before = changes();
        const QStringList wish{u"change"_s, m_file, u"--query"_s, u""_s, u"--set"_s, u"status=retired"_s};
        const QJsonObject dry = done(wish + QStringList{u"--dry-run"_s});
        QCOMPARE(dry.keys(), (QStringList{u"change"_s, u"examples"_s, u"offerings"_s, u"values"_s}));
        QVERIFY(dry[u"change"_s].isNull());
        QCOMPARE(dry[u"offerings"_s].toInt(), all - retired);
        QCOMPARE(changes(), before);
        QCOMPARE(idsOf({u"--status"_s, u"draft"_s}).size(), drafts);

        const QJsonObject changed = done(wish);
        QCOMPARE(changed[u"offerings"_s].toInt(), all - retired);
        QCOMPARE(changed[u"values"_s].toInt(), all - retired);
        QCOMPARE(changed[u"examples"_s], dry[u"examples"_s]);
        const QJsonObject example = changed[u"examples"_s].toArray().first().toObject();
        QCOMPARE(example.keys(), (QStringList{u"after"_s, u"before"_s, u"field"_s, u"offering"_s}));
        QCOMPARE(example[u"after"_s].toString(), u"retired"_s);
        QCOMPARE(idsOf({u"--status"_s, u"retired"_s}).size(), all);
        QCOMPARE(changes(), before + 1);
        QVERIFY(done(wish)[u"change"_s].isNull());
        done({u"undo"_s, m_file});
        QCOMPARE(idsOf({u"--status"_s, u"draft"_s}).size(), drafts);
    }

    void changeIsAboutTheOfferingsMeant()
    {
        const QStringList ids = idsOf({});
        const QJsonObject changed = done({u"change"_s, m_file, u"--offering"_s, ids[0] + u',' + ids[1], u"--offering"_s,
            ids[2], u"--set"_s, u"title=Eén = gelijk"_s});
        QCOMPARE(changed[u"offerings"_s].toInt(), 3);
        QCOMPARE(shown(ids[1])[u"title"_s][u"nl"_s].toString(), u"Eén = gelijk"_s);
        QCOMPARE(idsOf({u"--query"_s, u"gelijk"_s}).size(), 3);
        const QJsonObject found = done({u"change"_s, m_file, u"--query"_s, u"gelijk"_s, u"--replace"_s, u"title"_s,
            u"--from"_s, u"(\\w+) = (\\w+)"_s, u"--with"_s, u"\\2 aan \\1"_s, u"--regex"_s});
        QCOMPARE(found[u"offerings"_s].toInt(), 3);
        QCOMPARE(shown(ids[2])[u"title"_s][u"nl"_s].toString(), u"gelijk aan Eén"_s);
        QCOMPARE(found[u"examples"_s].toArray().first()[u"before"_s][u"nl"_s].toString(), u"Eén = gelijk"_s);
    }

    void changeAddsRemovesAndMovesDates()
    {
        const QString id = withPeriods();
        const QStringList one{u"change"_s, m_file, u"--offering"_s, id};
        const auto change = [&](const QStringList &wish) { return done(one + wish)[u"values"_s].toInt(); };
        change({u"--set"_s, u"languages=nld"_s});
        QCOMPARE(change({u"--add"_s, u"languages=deu"_s}), 1);
        QCOMPARE(shown(id)[u"languages"_s].toArray(), (QJsonArray{u"nld"_s, u"deu"_s}));
        QCOMPARE(change({u"--add"_s, u"languages=deu"_s}), 0);
        QCOMPARE(change({u"--remove"_s, u"languages=nld"_s}), 1);
        QCOMPARE(shown(id)[u"languages"_s].toArray(), (QJsonArray{u"deu"_s}));
        change({u"--set"_s, uR"(studyLoad=[{"unit":"hours","value":12}])"_s});
        QCOMPARE(change({u"--add"_s, uR"(studyLoad={"unit":"hours","value":14})"_s}), 1);
        QCOMPARE(shown(id)[u"studyLoad"_s].toArray().first()[u"value"_s].toInt(), 14);
        QCOMPARE(change({u"--set"_s, u"title=Heat pumps"_s, u"--lang"_s, u"en"_s}), 1);
        QCOMPARE(shown(id)[u"title"_s][u"en"_s].toString(), u"Heat pumps"_s);
        QVERIFY(!shown(id)[u"title"_s][u"nl"_s].toString().isEmpty());
        const qsizetype outcomes = shown(id)[u"outcomes"_s].toArray().size();
        QCOMPARE(change({u"--add"_s, u"outcomes=Kan een warmtepomp inregelen"_s}), 1);
        QCOMPARE(shown(id)[u"outcomes"_s].toArray().size(), outcomes + 1);
        QCOMPARE(change({u"--replace"_s, u"outcomes"_s, u"--from"_s, u"inregelen"_s, u"--with"_s, u"plaatsen"_s}), 1);
        QCOMPARE(change({u"--remove"_s, u"outcomes=Kan een warmtepomp plaatsen"_s}), 1);
        QCOMPARE(shown(id)[u"outcomes"_s].toArray().size(), outcomes);

        const QJsonObject before = shown(id);
        QVERIFY(change({u"--shift-dates"_s, u"-7"_s}) >= 2);
        const auto start = [&](const QJsonObject &offering, const QString &list) {
            return QDate::fromString(offering[list].toArray().first()[u"start"_s].toString(), Qt::ISODate);
        };
        for (const QString &list : {u"editions"_s, u"periods"_s}) {
            QCOMPARE(start(shown(id), list), start(before, list).addDays(-7));
        }
        done({u"undo"_s, m_file});
        QCOMPARE(shown(id), before);
        QCOMPARE(json({u"check"_s, m_file}).code, 0);
    }

    void whatCannotBeChangedIsWrongUsage()
    {
        const QString nowhere = u"0198c0de-0000-7000-8000-000000000000"_s;
        const QList<std::pair<const char *, QStringList>> wishes{
            {"nothing", {}},
            {"which?", {u"--set"_s, u"status=draft"_s}},
            {"both ways", {u"--query"_s, u"a"_s, u"--offering"_s, u"x"_s, u"--set"_s, u"status=draft"_s}},
            {"what?", {u"--query"_s, u"a"_s}},
            {"two things", {u"--query"_s, u"a"_s, u"--set"_s, u"status=draft"_s, u"--add"_s, u"languages=nld"_s}},
            {"twice", {u"--query"_s, u"a"_s, u"--set"_s, u"status=draft"_s, u"--set"_s, u"level=mbo4"_s}},
            {"no value", {u"--query"_s, u"a"_s, u"--set"_s, u"status"_s}},
            {"no field", {u"--query"_s, u"a"_s, u"--set"_s, u"colour=red"_s}},
            {"no code", {u"--query"_s, u"a"_s, u"--set"_s, u"status=mooi"_s}},
            {"hidden", {u"--query"_s, u"a"_s, u"--set"_s, u"kept={}"_s}},
            {"no list", {u"--query"_s, u"a"_s, u"--add"_s, u"status=draft"_s}},
            {"no language", {u"--query"_s, u"a"_s, u"--set"_s, u"status=draft"_s, u"--lang"_s, u"nl"_s}},
            {"replace what?", {u"--query"_s, u"a"_s, u"--replace"_s, u"title"_s}},
            {"from what?", {u"--query"_s, u"a"_s, u"--set"_s, u"status=draft"_s, u"--from"_s, u"x"_s}},
            {"bad pattern",
                {u"--query"_s, u"a"_s, u"--replace"_s, u"title"_s, u"--from"_s, u"("_s, u"--with"_s, u"x"_s,
                    u"--regex"_s}},
            {"bad number", {u"--query"_s, u"a"_s, u"--shift-dates"_s, u"soon"_s}},
            {"nowhere", {u"--query"_s, u"a"_s, u"--set"_s, u"provider="_s + nowhere}},
            {"nobody", {u"--offering"_s, nowhere, u"--set"_s, u"status=draft"_s}},
        };
        for (const auto &[what, wish] : wishes) {
            QVERIFY2(isRefused(QStringList{u"change"_s, m_file} + wish, 2), what);
        }
    }

    void settingsAreInTheHistory()
    {
        const QJsonObject atFirst = done({u"settings"_s, m_file});
        QCOMPARE(atFirst,
            (QJsonObject{{u"review"_s, u"on"_s}, {u"institution"_s, QJsonValue::Null},
                {u"languages"_s, QJsonArray{u"nl"_s, u"en"_s}}, {u"destinations"_s, QJsonArray{u"ooapi5"_s}}}));
        const QJsonObject off = done({u"settings"_s, m_file, u"review"_s, u"off"_s});
        QCOMPARE(off[u"review"_s].toString(), u"off"_s);
        QVERIFY(off[u"change"_s].isString());
        QCOMPARE(runCli({u"settings"_s, m_file, u"review"_s}).out.trimmed(), "off");
        QVERIFY(done({u"settings"_s, m_file, u"review"_s, u"off"_s})[u"change"_s].isNull());
        done({u"undo"_s, m_file});
        QCOMPARE(done({u"settings"_s, m_file}), atFirst);
        QVERIFY(isRefused({u"settings"_s, m_file, u"review"_s, u"sometimes"_s}, 2));
        QVERIFY(isRefused({u"settings"_s, m_file, u"colour"_s}, 2));
        QVERIFY(isRefused({u"settings"_s, m_file, u"languages"_s, u"fr"_s}, 2));
        QVERIFY(isRefused({u"settings"_s, m_file, u"institution"_s, u"0198c0de-0000-7000-8000-000000000000"_s}, 2));
    }

    void whatIsSwitchedOnIsCheckedAndShown()
    {
        const Ended refused = json({u"settings"_s, m_file, u"destinations"_s, u"nowhere"_s});
        QCOMPARE(refused.code, 2);
        const QStringList all = exchange::destinations();
        for (const QString &known : all) {
            QVERIFY2(refused.messages.contains(known.toUtf8()), refused.messages.constData());
        }
        const auto switchOn = [this](const QStringList &destinations) {
            const QJsonObject now = done({u"settings"_s, m_file, u"destinations"_s, destinations.join(u',')});
            QStringList on;
            const QJsonArray said = now[u"destinations"_s].toArray();
            for (const QJsonValue &each : said) {
                on.append(each.toString());
            }
            return QSet<QString>(on.cbegin(), on.cend()) == QSet<QString>(destinations.cbegin(), destinations.cend());
        };
        const auto lines = [this](const QString &destination) {
            QStringList arguments{u"validate"_s, m_file};
            if (!destination.isEmpty()) {
                arguments.append({u"--for"_s, destination});
            }
            QStringList found = QString::fromUtf8(runCli(arguments).out).split(u'\n', Qt::SkipEmptyParts);
            found.sort();
            return found;
        };
        QVERIFY(switchOn(all));
        QStringList ofEach;
        for (const QString &destination : all) {
            ofEach.append(lines(destination));
        }
        ofEach.sort();
        QVERIFY(!ofEach.isEmpty());
        QCOMPARE(lines({}), ofEach);

        // Each destination gives the same answers when it alone is on and when it is asked for while the others are on.
        for (const QString &destination : all) {
            const auto answers = [&] {
                QStringList answered = lines(destination);
                for (const QString &readiness : {u"blocked"_s, u"ready"_s}) {
                    answered.append(idsOf({u"--destination"_s, destination, u"--readiness"_s, readiness}));
                    answered.append(readiness);
                }
                return answered;
            };
            QVERIFY(switchOn({destination}));
            QCOMPARE(lines({}), lines(destination));
            const QStringList whenOn = answers();
            QVERIFY(whenOn.size() > 10);
            QStringList others = all;
            others.removeOne(destination);
            if (!others.isEmpty()) {
                QVERIFY(switchOn(others));
                QCOMPARE(answers(), whenOn);
                const Ended written =
                    json({u"export"_s, m_file, u"--to"_s, destination, u"--out"_s, m_folder->filePath(destination)});
                QVERIFY2(written.code < 2, written.messages.constData());
                const QJsonArray published =
                    json({u"publications"_s, m_file, u"--destination"_s, destination}).json().toArray();
                QCOMPARE(published.size(), written.json().toObject()[u"offerings"_s].toInt());
                for (const QJsonValue &each : published) {
                    QCOMPARE(each[u"readiness"_s].toString(), u"published"_s);
                }
                done({u"undo"_s, m_file});
            }
        }
    }

    void withoutReviewAnExportTakesDraftsToo()
    {
        // Exit code 1: some offerings of the sample are blocked, which does not matter here.
        const auto written = [this](const QString &name) {
            return object(json(
                {u"export"_s, m_file, u"--to"_s, u"ooapi5"_s, u"--out"_s, m_folder->filePath(name)}))[u"offerings"_s]
                .toInt();
        };
        done({u"change"_s, m_file, u"--query"_s, u""_s, u"--set"_s, u"status=draft"_s});
        QCOMPARE(written(u"met"_s), 0);
        done({u"settings"_s, m_file, u"review"_s, u"off"_s});
        QVERIFY(written(u"zonder"_s) > 10);
    }

    void theInstitutionProvidesWhatIsNew()
    {
        const QString provider = shown(idsOf({}).first())[u"provider"_s].toString();
        QVERIFY(!provider.isEmpty());
        const QStringList make{u"new"_s, m_file, u"--kind"_s, u"module"_s, u"--title"_s, u"Welding"_s};
        // The sample has three organisations, so it is unclear which one is meant.
        QVERIFY(shown(done(make)[u"id"_s].toString())[u"provider"_s].isNull());
        QCOMPARE(done({u"settings"_s, m_file, u"institution"_s, provider})[u"institution"_s].toString(), provider);
        done({u"settings"_s, m_file, u"languages"_s, u"en,nl"_s});
        const QJsonObject made = shown(done(make)[u"id"_s].toString());
        QCOMPARE(made[u"provider"_s].toString(), provider);
        QCOMPARE(made[u"title"_s].toObject(), (QJsonObject{{u"en"_s, u"Welding"_s}}));
    }
};

LEERSCHAKEL_TEST_MAIN(AuthoringTest)
#include "authoring_test.moc"
