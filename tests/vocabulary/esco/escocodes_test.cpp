// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of an ESCO download that went through a spreadsheet, and codes that two concepts have.
#include "support/testmain.h"
#include "vocabulary/importedvocabulary.h"

using namespace leerschakel;
using namespace leerschakel::tests;

namespace {

const QByteArray base = "http://data.europa.eu/esco/";

} // namespace

class EscoCodesTest
    : public QObject
    , private ImportedVocabulary
{
    Q_OBJECT

private:
    void writeGroups(const QByteArrayList &codes)
    {
        QByteArray text = "conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description\n";
        for (const char *address : {"C0", "C01", "C011", "C0110", "C2", "C26", "C265", "C2654"}) {
            text += "ISCOGroup," + base + "isco/" + address + ',' + codes.value(m_groups++) + ",groep " + address
                + ",released,,,\n";
        }
        write(u"e/ISCOGroups_nl.csv"_s, text);
    }

    void writeOccupations(const QList<QByteArrayList> &cells)
    {
        QByteArray text = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                          "regulatedProfessionNote,scopeNote,definition,inScheme,description,code\n";
        for (const QByteArrayList &row : cells) {
            text += "Occupation," + base + "occupation/" + row[0] + ',' + row[1] + ",beroep " + row[0]
                + ",,,released,,,,,,," + row[2] + '\n';
        }
        write(u"e/occupations_nl.csv"_s, text);
    }

    QStringList codesOf(const QString &like)
    {
        return rows(
            u"SELECT substr(uri, 28), coalesce(notation, '') FROM concept WHERE uri LIKE '%%1%' ORDER BY uri"_s.arg(
                like));
    }

    QString pathOf(const QString &occupation)
    {
        const QList<ConceptHit> parents = pageOf(QString::fromLatin1(base) + u"occupation/"_s + occupation).parents;
        return names(parents);
    }

    qsizetype m_groups = 0;

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
        m_groups = 0;
    }

    void cleanup() { dropCatalogue(); }

    void asPublished()
    {
        writeGroups({"0", "01", "011", "0110", "2", "26", "265", "2654"});
        writeOccupations({{"a", "0110", "0110.1"}, {"b", "2654", "2654.1"}, {"c", "2654", "2654.1.10"}});
        const auto report = import(m_folder->filePath(u"e"_s));
        SUCCEEDS(report);
        QCOMPARE(report->problems.size(), 0);
        QCOMPARE(pathOf(u"a"_s), u"C0110"_s);
        QCOMPARE(pathOf(u"c"_s), u"b"_s);
    }

    /** Leading zeros are lost, and with them the place in the tree, unless the import puts them back. */
    void withoutTheZerosInFront()
    {
        writeGroups({"0", "1", "11", "110", "2", "26", "265", "2654"});
        writeOccupations(
            {{"a", "110", "110.1"}, {"b", "0110", "110.2"}, {"c", "2654", "2654.1"}, {"d", "110", "110.1.1"}});
        write(u"e/skillGroups_nl.csv"_s,
            "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,"
            "description,code\nSkillGroup,"
                + base + "isced-f/0613,programmeren,,,released,,,,,613\nSkillGroup," + base
                + "skill/S1,maken,,,released,,,,,S1\n");
        write(u"e/skillsHierarchy_nl.csv"_s,
            "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred "
            "term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 code,Level 1 code,Level 2 "
            "code,Level 3 code\n"
                + base + "isced-f/06,ict,,,,,,,,,6\n");
        const auto report = import(m_folder->filePath(u"e"_s));
        SUCCEEDS(report);
        QCOMPARE(codesOf(u"/isco/"_s),
            (QStringList{u"isco/C0|0"_s, u"isco/C01|01"_s, u"isco/C011|011"_s, u"isco/C0110|0110"_s, u"isco/C2|2"_s,
                u"isco/C26|26"_s, u"isco/C265|265"_s, u"isco/C2654|2654"_s}));
        QCOMPARE(codesOf(u"/occupation/"_s),
            (QStringList{u"occupation/a|0110.1"_s, u"occupation/b|0110.2"_s, u"occupation/c|2654.1"_s,
                u"occupation/d|0110.1.1"_s}));
        QCOMPARE(codesOf(u"/isced-f/"_s), (QStringList{u"isced-f/06|06"_s, u"isced-f/0613|0613"_s}));
        QCOMPARE(pathOf(u"a"_s) + u' ' + pathOf(u"b"_s), u"C0110 C0110"_s);
        QCOMPARE(pathOf(u"d"_s), u"a"_s);
        QStringList told;
        for (const auto &problem : std::as_const(report->problems)) {
            QCOMPARE(problem.text.code, u"vocabulary.codesPutRight"_s);
            told.append(QFileInfo(problem.source).fileName() + u' ' + problem.text.arguments.join(u' '));
        }
        QCOMPARE(told,
            (QStringList{u"ISCOGroups_nl.csv 3 1 01"_s, u"skillGroups_nl.csv 1 613 0613"_s,
                u"skillsHierarchy_nl.csv 1 6 06"_s, u"occupations_nl.csv 5 110.1 0110.1"_s}));
    }

    void aCodeThatTwoHaveIsTold()
    {
        writeGroups({"0", "01", "011", "0110", "2", "26", "265", "265"});
        // 0110.10 became 0110.1 on its way through a spreadsheet; which is which cannot be known, so what is below
        // either is put below the group.
        writeOccupations({{"a", "0110", "0110.1"}, {"b", "0110", "0110.1"}, {"c", "0110", "0110.1.1"}});
        const auto report = import(m_folder->filePath(u"e"_s));
        SUCCEEDS(report);
        QStringList told;
        for (const auto &problem : std::as_const(report->problems)) {
            told.append(u"%1:%2 %3 %4"_s.arg(QFileInfo(problem.source).fileName())
                    .arg(problem.line)
                    .arg(problem.text.code, problem.text.arguments.join(u' ')));
        }
        QCOMPARE(told,
            (QStringList{u"ISCOGroups_nl.csv:9 vocabulary.duplicateCode 265"_s,
                u"occupations_nl.csv:3 vocabulary.duplicateCode 0110.1"_s}));
        QCOMPARE(pathOf(u"a"_s) + u' ' + pathOf(u"b"_s) + u' ' + pathOf(u"c"_s), u"C0110 C0110 C0110"_s);
    }
};

LEERSCHAKEL_TEST_MAIN(EscoCodesTest)
#include "escocodes_test.moc"
