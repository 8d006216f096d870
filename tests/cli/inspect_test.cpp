// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/** leerschakel-cli inspect: documents of others, without a catalogue. */
class InspectTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /** A course, with \a level and \a more members. */
    static QByteArray course(const QString &level = u"bachelor"_s, const QJsonObject &more = {})
    {
        const auto dutch = [](const QString &text) {
            return QJsonArray{QJsonObject{{u"language"_s, u"nl-NL"_s}, {u"value"_s, text}}};
        };
        QJsonObject json{{u"courseId"_s, u"6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a01"_s}, {u"abbreviation"_s, u"WP"_s},
            {u"teachingLanguage"_s, u"nld"_s}, {u"level"_s, level}, {u"duration"_s, u"P6W"_s},
            {u"primaryCode"_s, QJsonObject{{u"codeType"_s, u"identifier"_s}, {u"code"_s, u"WP-1"_s}}},
            {u"name"_s, dutch(u"Warmtepompen"_s)}, {u"description"_s, dutch(u"Over warmtepompen."_s)}};
        for (auto each = more.begin(); each != more.end(); ++each) {
            json.insert(each.key(), *each);
        }
        return QJsonDocument(json).toJson();
    }

    static QJsonArray found(const Ended &ended) { return ended.json().toArray(); }
    static QJsonObject byRule(const QJsonArray &list, const QString &rule)
    {
        for (const QJsonValue &each : list) {
            if (each[u"rule"].toString() == rule) {
                return each.toObject();
            }
        }
        return {};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatDeviatesIsToldWithItsPlaceAndWhatWouldBeRight()
    {
        const QString source = write(u"cursus.json"_s, course(u"Bachelor"_s, {{u"discription"_s, u"x"_s}}));
        const Ended ended = runCli({u"inspect"_s, source, u"--from"_s, u"ooapi5"_s, u"--json"_s});
        QVERIFY2(ended.code == 1, ended.messages.constData());
        const QJsonObject code = byRule(found(ended), u"form.codeMeant"_s);
        QCOMPARE(code[u"source"].toString(), source);
        QCOMPARE(code[u"path"].toString(), u"/level"_s);
        QCOMPARE(code[u"severity"].toString(), u"blocks"_s);
        QCOMPARE(code[u"owner"].toString(), u"OOAPI 5.0"_s);
        QCOMPARE(code[u"field"].toString(), u"Course.level"_s);
        QCOMPARE(
            code[u"text"].toString(), u"\"Bachelor\" is not a code of \"level\". Probably \"bachelor\" is meant."_s);
        QVERIFY(!code[u"reason"].toString().isEmpty());
        const QJsonObject member = byRule(found(ended), u"form.unknownMeant"_s);
        QCOMPARE(member[u"severity"].toString(), u"warns"_s);
        QCOMPARE(member[u"path"].toString(), u"/discription"_s);
    }

    void whatItLacksForADestinationIsTold()
    {
        const QString source = write(u"cursus.json"_s, course());
        const Ended ended =
            runCli({u"inspect"_s, source, u"--from"_s, u"ooapi5"_s, u"--for"_s, u"edudex"_s, u"--json"_s});
        QVERIFY(ended.code == 0 || ended.code == 1);
        const QJsonArray all = found(ended);
        QVERIFY(!all.isEmpty());
        QVERIFY(std::ranges::any_of(
            all, [](const QJsonValue &each) { return each[u"rule"].toString().startsWith(u"edudex."_s); }));
        for (const QJsonValue &each : all) {
            QVERIFY2(!each[u"rule"].toString().startsWith(u"ooapi5."_s), qPrintable(each[u"rule"].toString()));
            QCOMPARE(each[u"source"].toString(), source);
            QVERIFY(!each[u"text"].toString().isEmpty());
        }
    }

    void aFolderIsReadAsItsEndpointWouldServeIt()
    {
        write(u"uit/courses/6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a01.json"_s, course());
        write(u"uit/courses/6b1f0d7e-3a52-4c1c-9a10-1d1f5d0f6a01/offerings.json"_s,
            "{\"items\": [{\"offeringId\": \"x\", \"offeringType\": \"course\"}], \"hasNextPage\": false}");
        const Ended ended = runCli({u"inspect"_s, m_folder->filePath(u"uit"_s), u"--from"_s, u"ooapi5"_s, u"--json"_s});
        QCOMPARE(ended.code, 1);
        const QJsonObject id = byRule(found(ended), u"form.uuid"_s);
        QVERIFY(id[u"source"].toString().endsWith(u"/offerings.json"_s));
        QCOMPARE(id[u"path"].toString(), u"/items/0/offeringId"_s);
        QVERIFY(!byRule(found(ended), u"form.missing"_s).isEmpty());
    }

    void oneIdentifierForTwoThingsIsTold()
    {
        const QString source = write(u"lijst.json"_s, "[" + course() + "," + course() + "]");
        const QJsonObject twice =
            byRule(found(runCli({u"inspect"_s, source, u"--from"_s, u"ooapi5"_s, u"--json"_s})), u"inspect.twice"_s);
        QCOMPARE(twice[u"path"].toString(), u"/1/courseId"_s);
    }

    void whatCannotBeReadIsAFindingAndWhatIsNotThereIsNot()
    {
        const QString source = write(u"stuk.json"_s, "{\"courseId\": ");
        const Ended broken = runCli({u"inspect"_s, source, u"--from"_s, u"ooapi5"_s, u"--json"_s});
        QCOMPARE(broken.code, 1);
        QCOMPARE(found(broken).size(), 1);
        QCOMPARE(found(broken)[0][u"source"].toString(), source);
        const Ended missing =
            runCli({u"inspect"_s, m_folder->filePath(u"nergens.json"_s), u"--from"_s, u"ooapi5"_s, u"--json"_s});
        QCOMPARE(missing.code, 3);
        QVERIFY(missing.isOneLine());
    }

    void anXmlFeedIsTakenByItsLines()
    {
        const QString source = write(u"institute.xml"_s,
            "<instituteData xmlns=\"http://studieData.nl/schema/edudex/institute\">\n<editor>a</editor>\n"
            "<generator>c</generator>\n<format>EDU-DEX 1.0</format>\n<orgUnitId>hogeschoolproef</orgUnitId>\n"
            "<lastEdited>2026-11-21</lastEdited>\n<instituteName xml:lang=\"nl\">Hogeschool Proef</instituteName>\n"
            "</instituteData>");
        const Ended ended = runCli({u"inspect"_s, source, u"--from"_s, u"edudex"_s, u"--json"_s});
        QVERIFY2(ended.code == 1, ended.messages.constData());
        const QJsonObject order = byRule(found(ended), u"form.order"_s);
        QCOMPARE(order[u"path"].toString(), u"/instituteData/format"_s);
        QCOMPARE(order[u"line"].toInt(), 4);
        QCOMPARE(order[u"owner"].toString(), u"EDU-DEX"_s);
        QCOMPARE(order[u"field"].toString(), u"instituteData.format"_s);
        const QJsonObject moment = byRule(found(ended), u"form.xml-dateTime"_s);
        QCOMPARE(moment[u"line"].toInt(), 6);
        QCOMPARE(moment[u"severity"].toString(), u"blocks"_s);
    }

    void whatIsNotImportedHasAFormAllTheSame()
    {
        const QString request = write(u"bericht.xml"_s,
            "<verwijderen_opleidingseenheid_request "
            "xmlns=\"http://duo.nl/schema/DUO_RIO_Beheren_OnderwijsOrganisatie_V4\"/>");
        const Ended rio = runCli({u"inspect"_s, request, u"--from"_s, u"rio"_s, u"--json"_s});
        QVERIFY2(rio.code == 1, rio.messages.constData());
        const QJsonObject missing = byRule(found(rio), u"form.missing"_s);
        QCOMPARE(missing[u"path"].toString(), u"/verwijderen_opleidingseenheid_request"_s);
        QCOMPARE(missing[u"owner"].toString(), u"RIO"_s);
        const Ended elm = runCli({u"inspect"_s, write(u"loq.jsonld"_s, "{}"), u"--from"_s, u"elm"_s, u"--json"_s});
        QCOMPARE(elm.code, 1);
        QVERIFY(!byRule(found(elm), u"inspect.onlyXml"_s).isEmpty());
        const Ended rules = runCli({u"inspect"_s, request, u"--from"_s, u"rio"_s, u"--for"_s, u"edudex"_s});
        QCOMPARE(rules.code, 2);
        QVERIFY(rules.isOneLine());
        const Ended folder = runCli({u"inspect"_s, m_folder->path(), u"--from"_s, u"rio"_s, u"--json"_s});
        QCOMPARE(folder.code, 1);
        QCOMPARE(runCli({u"inspect"_s, m_folder->filePath(u"nergens.xml"_s), u"--from"_s, u"rio"_s}).code, 3);
    }

    void bombsAreRefused()
    {
        const QString source = write(u"bom.xml"_s,
            "<!DOCTYPE Courses [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            "<Courses xmlns=\"http://data.europa.eu/snb/model/ap/loq-constraints/\">&f;</Courses>");
        const Ended ended = runCli({u"inspect"_s, source, u"--from"_s, u"elm"_s, u"--json"_s});
        QCOMPARE(ended.code, 1);
        QCOMPARE(found(ended).size(), 1);
        QVERIFY(!byRule(found(ended), u"import.documentType"_s).isEmpty());
    }

    void theWordsOfMarkupAreLookedUp()
    {
        const QString source = write(u"cursus.html"_s,
            "<html><script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"Course\","
            " \"name\": \"Lassen\", \"desciption\": \"Over lassen.\"}</script></html>");
        const Ended ended = runCli({u"inspect"_s, source, u"--from"_s, u"schemaorg"_s, u"--json"_s});
        QVERIFY2(ended.code == 1, ended.messages.constData());
        const QJsonObject word = byRule(found(ended), u"markup.noPropertyMeant"_s);
        QCOMPARE(word[u"path"].toString(), u"/script/0/desciption"_s);
        QCOMPARE(word[u"owner"].toString(), u"schema.org"_s);
        QCOMPARE(byRule(found(ended), u"form.missing"_s)[u"owner"].toString(), u"Google"_s);
    }

    void wrongUse()
    {
        const QString source = write(u"cursus.json"_s, course());
        QCOMPARE(runCli({u"inspect"_s, source}).code, 2);
        QCOMPARE(runCli({u"inspect"_s, source, u"--from"_s, u"wat"_s}).code, 2);
        QCOMPARE(runCli({u"inspect"_s, source, u"--from"_s, u"ooapi5"_s, u"--for"_s, u"wat"_s}).code, 2);
    }
};

LEERSCHAKEL_TEST_MAIN(InspectTest)
#include "inspect_test.moc"
