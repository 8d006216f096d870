// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"
#include "store/journal.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/rows.h"
#include "support/testmain.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/search/conceptindex.h"

#include <KZip>

#include <QDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Language;
using store::Catalogue;
using vocabulary::ConceptHit;
using vocabulary::ConceptPage;
using vocabulary::VocabularyReport;
using vocabulary::VocabularyRequest;

namespace {

const QString esco = u"http://data.europa.eu/esco"_s;

QString skill(int number)
{
    return esco + u"/skill/0000000%1-aaaa-4aaa-8aaa-00000000000%1"_s.arg(number);
}

QString group(int number)
{
    return esco + u"/skill/1000000%1-bbbb-4bbb-8bbb-00000000000%1"_s.arg(number);
}

QString occupation(int number)
{
    return esco + u"/occupation/2000000%1-cccc-4ccc-8ccc-00000000000%1"_s.arg(number);
}

/** Stops the work at step \a last. */
class StoppingProgress : public domain::Progress
{
public:
    explicit StoppingProgress(int last) : m_left(last) {}
    [[nodiscard]] bool step(qint64, qint64, const domain::Message &) override { return --m_left > 0; }

private:
    int m_left;
};

QStringList uris(const QList<ConceptHit> &hits)
{
    QStringList list;
    for (const ConceptHit &hit : hits) {
        list.append(hit.uri);
    }
    return list;
}

} // namespace

class EscoTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    static QString sampleFolder() { return tests::sourcePath(u"tests/data/esco/esco-9.1.0"_s); }

    /** A copy of our sample in a folder called \a name, with only the files that end in one of \a endings. */
    QString copyOfSample(const QString &name, const QStringList &endings = {u""_s})
    {
        const QString target = m_folder->filePath(name);
        QDir().mkpath(target);
        const QStringList files = QDir(sampleFolder()).entryList(QDir::Files);
        for (const QString &file : files) {
            if (std::ranges::any_of(endings, [&](const QString &ending) { return file.endsWith(ending); })) {
                QFile::copy(sampleFolder() + u'/' + file, target + u'/' + file);
                QFile::setPermissions(target + u'/' + file, QFile::ReadOwner | QFile::WriteOwner);
            }
        }
        return target;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    store::Result<VocabularyReport> import(const QStringList &sources, const QStringList &languages = {})
    {
        domain::NoProgress nobody;
        return vocabulary::importVocabulary(*m_catalogue, {.sources = sources, .languages = languages}, nobody);
    }

    qint64 number(const QString &sql) { return tests::numberOf(*m_catalogue, sql); }

    /** The number of rows of all vocabularies, in use or not. */
    qint64 allRows()
    {
        return number(
            u"SELECT (SELECT count(*) FROM vocabulary_content) + (SELECT count(*) FROM concept) + (SELECT count(*) "
            u"FROM concept_label) + "
            "(SELECT count(*) FROM concept_note) + (SELECT count(*) FROM concept_relation) + (SELECT count(*) FROM "
            "concept_search_idx)"_s);
    }

    QStringList found(const QString &text, const vocabulary::SearchOptions &options = {})
    {
        const auto hits = vocabulary::search(*m_catalogue, text, options);
        return hits ? uris(*hits) : QStringList{domain::sentence(hits.error())};
    }

    ConceptPage pageOf(const QString &uri, Language language = Language::Dutch)
    {
        const auto page = vocabulary::page(*m_catalogue, uri, language);
        return page && *page ? **page : ConceptPage();
    }

    void checkSample()
    {
        const ConceptPage page = pageOf(skill(1));
        QCOMPARE(page.label.nl, u"warmtepompen installeren"_s);
        QCOMPARE(page.label.en, u"install heat pumps"_s); // a double space in the file
        QCOMPARE(page.definition.nl, u"Een warmtepomp \"lucht-water\" plaatsen."_s); // trailing line end, space and tab
        QCOMPARE(page.definition.en, u"Put in a heat pump."_s);
        QCOMPARE(page.alternatives.size(), 4);
        QCOMPARE(page.concept_.type, u"skill"_s);
        QCOMPARE(page.concept_.path, (QStringList{u"vaardigheden"_s, u"bouwen"_s, u"installeren"_s}));
        QCOMPARE(uris(page.essential), (QStringList{occupation(1), occupation(2)}));
        QCOMPARE(uris(page.related), QStringList{skill(3)});
        QCOMPARE(
            pageOf(skill(2)).concept_.type, u"knowledge"_s); // according to skills, whatever the relation files say
        QCOMPARE(uris(pageOf(skill(3)).parents), (QStringList{group(2), group(3)}));
        QCOMPARE(pageOf(skill(5)).concept_.label, u"issue licences"_s); // no Dutch label: the English one
        QCOMPARE(pageOf(group(3)).concept_.notation, u"S1.2"_s);
        QCOMPARE(pageOf(esco + u"/isced-f/0713"_s).concept_.notation, u"0713"_s); // the zero in front
        QCOMPARE(pageOf(occupation(1)).concept_.notation, u"0712.10"_s);
        QCOMPARE(uris(pageOf(occupation(2)).parents), QStringList{occupation(1)});
        QCOMPARE(pageOf(occupation(2)).concept_.path.first(), u"groep nul"_s);
        QCOMPARE(uris(pageOf(occupation(2)).optional), QStringList{skill(2)});
        // Labels between bars, a skill that only a collection has, and the members of collections.
        QCOMPARE(pageOf(skill(6)).alternatives.size(), 2);
        QCOMPARE(uris(pageOf(esco + u"/concept-scheme/green"_s).children), (QStringList{skill(3), skill(6)}));
        QCOMPARE(uris(pageOf(esco + u"/concept-scheme/8ae4b9f3-507e-4057-a145-2f96f0132613"_s).children),
            QStringList{occupation(1)});
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue();
    }

    void cleanup() { dropCatalogue(); }

    void ourSampleIsReadAsItIsMeant()
    {
        const auto report = import({sampleFolder()});
        SUCCEEDS(report);
        QVERIFY2(report->problems.isEmpty(),
            report->problems.isEmpty() ? "" : qPrintable(domain::sentence(report->problems.first().text)));
        QCOMPARE(report->schemes.size(), 1);
        QCOMPARE(report->schemes.first().uri, esco);
        QCOMPARE(report->schemes.first().version, u"9.1.0"_s);
        QCOMPARE(report->schemes.first().concepts, 16);
        QCOMPARE(report->schemes.first().fresh, 16);
        QCOMPARE(report->relations, 21);
        checkSample();
        const auto summaries = vocabulary::schemes(*m_catalogue, Language::Dutch);
        SUCCEEDS(summaries);
        QCOMPARE(summaries->first().labels.value(u"nl"_s), 15);
        QCOMPARE(summaries->first().labels.value(u"en"_s), 15);
        QVERIFY(summaries->first().attribution.en.contains(u"ESCO classification"));
        const auto tops = vocabulary::children(*m_catalogue, esco, {}, Language::Dutch);
        SUCCEEDS(tops);
        QCOMPARE(uris(*tops), (QStringList{esco + u"/isco/C0"_s, esco + u"/isced-f/0713"_s, group(1), skill(5)}));
        const auto problems = store::check(*m_catalogue);
        SUCCEEDS(problems);
        QVERIFY2(problems->isEmpty(), problems->isEmpty() ? "" : qPrintable(problems->first().text));
        QCOMPARE(m_catalogue->counts()->concepts, 16);
    }

    void aSavedCopyWithCarriageReturnsAndAMarkIsTheSame()
    {
        const QString folder = copyOfSample(u"esco-9.1.0"_s);
        const QStringList files = QDir(folder).entryList({u"*.csv"_s});
        for (const QString &file : files) {
            QVERIFY(
                write(folder + u'/' + file, "\xef\xbb\xbf" + contentOf(folder + u'/' + file).replace("\n", "\r\n")));
        }
        const auto report = import({folder});
        SUCCEEDS(report);
        QVERIFY(report->problems.isEmpty());
        checkSample();
        // Exactly the same content: nothing is written, and there is nothing to undo.
        const qint64 rows = allRows();
        const auto again = import({sampleFolder()});
        SUCCEEDS(again);
        QCOMPARE(again->schemes.first().fresh + again->schemes.first().changed, 0);
        QCOMPARE(allRows(), rows);
        SUCCEEDS(store::undo(*m_catalogue));
        FAILS_WITH(store::undo(*m_catalogue), u"change.nothingToUndo"_s);
    }

    void languagesAddUpInEitherOrder()
    {
        const QString dutch = copyOfSample(u"esco-9.1.0-nl"_s, {u"_nl.csv"_s, u"Pillar.csv"_s});
        const QString english = copyOfSample(u"esco-9.1.0-en"_s, {u"_en.csv"_s, u"Pillar.csv"_s});
        for (const QStringList &order : {QStringList{dutch, english}, QStringList{english, dutch}}) {
            SUCCEEDS(import({order[0]}));
            const auto second = import({order[1]});
            SUCCEEDS(second);
            QCOMPARE(second->schemes.first().concepts, 16);
            QCOMPARE(second->schemes.first().vanished, 0);
            QVERIFY(second->schemes.first().changed > 5);
            checkSample();
            SUCCEEDS(store::undo(*m_catalogue));
            const bool dutchFirst = order[0] == dutch;
            QCOMPARE(pageOf(skill(1)).label.nl.isEmpty(), !dutchFirst);
            QCOMPARE(pageOf(skill(1)).label.en.isEmpty(), dutchFirst);
            SUCCEEDS(store::undo(*m_catalogue));
            QVERIFY(found(u"warmtepomp"_s).isEmpty());
        }
    }

    /** Parents, members and names of collections come with a second language too, and none of that counts as a loss. */
    void aSecondLanguageOnlyAdds()
    {
        const QString dutch = copyOfSample(u"esco-9.1.0-nl"_s, {u"_nl.csv"_s});
        const QString english = copyOfSample(u"esco-9.1.0-en"_s, {u"_en.csv"_s, u"Pillar.csv"_s});
        domain::NoProgress nobody;
        for (const auto &[first, second, language] :
            {std::tuple(dutch, english, Language::English), std::tuple(english, dutch, Language::Dutch)}) {
            SUCCEEDS(import({first}));
            const auto prepared = vocabulary::prepareVocabulary(*m_catalogue, {.sources = {second}}, nobody);
            SUCCEEDS(prepared);
            const auto differences = vocabulary::differences(*m_catalogue, *prepared);
            SUCCEEDS(differences);
            QCOMPARE(differences->size(), 1);
            QVERIFY(differences->first().onlyAdds());
            QVERIFY(differences->first().labelsAdded[size_t(language)] > 5);
            SUCCEEDS(vocabulary::discardUnused(*m_catalogue));
            // The same with two changed statuses is a loss.
            QByteArray skills = contentOf(second + u"/skills_%1.csv"_s.arg(domain::languageCode(language)));
            skills.replace("aanbrengen,,,released", "aanbrengen,,,obsolete");
            skills.replace("insulation,,,released", "insulation,,,obsolete");
            const QString changed =
                copyOfSample(u"changed/esco-9.1.0"_s, {u"_%1.csv"_s.arg(domain::languageCode(language))});
            QVERIFY(write(changed + u"/skills_%1.csv"_s.arg(domain::languageCode(language)), skills));
            const auto worse = vocabulary::prepareVocabulary(*m_catalogue, {.sources = {changed}}, nobody);
            SUCCEEDS(worse);
            const auto losses = vocabulary::differences(*m_catalogue, *worse);
            SUCCEEDS(losses);
            QVERIFY(!losses->first().onlyAdds());
            SUCCEEDS(vocabulary::discardUnused(*m_catalogue));
            QVERIFY(QDir(changed).removeRecursively());
            SUCCEEDS(store::undo(*m_catalogue));
        }
    }

    void whatIsMissingIsKnownBeforeItIsRead()
    {
        domain::NoProgress nobody;
        const auto missing = [&](const QString &folder) {
            const auto chosen = vocabulary::chooseVocabulary(*m_catalogue, {.sources = {folder}}, nobody);
            QStringList all;
            for (const domain::Message &each : chosen ? chosen->missing : QList{chosen.error().message}) {
                all.append(each.code.section(u'.', -1) + u' ' + each.arguments.value(0));
            }
            return all;
        };
        QCOMPARE(missing(sampleFolder()), QStringList());
        const QString whole = copyOfSample(u"esco-9.1.0-en"_s, {u"_en.csv"_s, u"Pillar.csv"_s});
        QCOMPARE(missing(whole), QStringList());
        const QString bare = copyOfSample(u"esco-9.1.0-nl"_s, {u"occupations_nl.csv"_s, u"Groups_nl.csv"_s});
        QCOMPARE(missing(bare),
            (QStringList{u"lacksSkills skills_nl.csv"_s, u"lacksTree broaderRelationsSkillPillar_nl.csv"_s,
                u"lacksNeeds occupationSkillRelations_nl.csv"_s}));
        // What the catalogue has already is not missing, except for the names.
        SUCCEEDS(import({whole}));
        QCOMPARE(missing(bare), QStringList{u"lacksSkillNames skills_nl.csv"_s});
        const QString named = copyOfSample(u"named/esco-9.1.0-nl"_s, {u"skills_nl.csv"_s});
        QCOMPARE(missing(named), QStringList());
        SUCCEEDS(import({named}));
        QCOMPARE(missing(bare), QStringList());
        // For another version it is missing.
        const QString next = copyOfSample(u"esco-9.2.0-nl"_s, {u"occupations_nl.csv"_s});
        QCOMPARE(missing(next).size(), 3);
    }

    void oneLanguageCanBeAskedFor()
    {
        const auto report = import({sampleFolder()}, {u"nl"_s});
        SUCCEEDS(report);
        QVERIFY(pageOf(skill(1)).label.en.isEmpty());
        QVERIFY(pageOf(skill(5)).concept_.uri.isEmpty());
        FAILS_WITH(import({sampleFolder()}, {u"fr"_s}), u"field.unknownLanguage"_s);
    }

    void undoAndRedoOfAnImport()
    {
        SUCCEEDS(import({sampleFolder()}));
        const auto label = store::undoLabel(*m_catalogue);
        SUCCEEDS(label);
        QCOMPARE(label->code, u"change.vocabulary"_s);
        QCOMPARE(label->arguments, (QStringList{u"ESCO"_s, u"9.1.0"_s}));
        SUCCEEDS(store::undo(*m_catalogue));
        QVERIFY(found(u"warmtepomp"_s).isEmpty());
        QVERIFY(vocabulary::schemes(*m_catalogue, Language::Dutch)->isEmpty());
        QVERIFY(pageOf(skill(1)).concept_.uri.isEmpty());
        QCOMPARE(m_catalogue->counts()->concepts, 0);
        SUCCEEDS(store::redo(*m_catalogue));
        checkSample();
        QVERIFY(!found(u"warmtepomp"_s).isEmpty());
    }

    void aNewerVersionTellsWhatChanged()
    {
        SUCCEEDS(import({sampleFolder()}));
        const QString next = copyOfSample(u"esco-9.2.0"_s);
        QByteArray dutch = contentOf(next + u"/skills_nl.csv"_s);
        dutch.replace("isoleren,,released", "isoleren,,obsolete")
            .replace("financiële analyse", "analyse van financiën");
        dutch.replace("00000004-aaaa-4aaa-8aaa-000000000004", "00000007-aaaa-4aaa-8aaa-000000000007");
        QVERIFY(write(next + u"/skills_nl.csv"_s, dutch));
        QByteArray english = contentOf(next + u"/skills_en.csv"_s);
        english.replace("00000004-aaaa-4aaa-8aaa-000000000004", "00000007-aaaa-4aaa-8aaa-000000000007");
        QVERIFY(write(next + u"/skills_en.csv"_s, english));
        const auto report = import({next});
        SUCCEEDS(report);
        QCOMPARE(report->schemes.first().version, u"9.2.0"_s);
        QCOMPARE(report->schemes.first().fresh, 1);
        QCOMPARE(report->schemes.first().changed, 1);
        QCOMPARE(report->schemes.first().retired, 1);
        QCOMPARE(report->schemes.first().vanished, 1);
        QCOMPARE(report->problems.size(), 1); // the vanished skill is still in a relation
        QCOMPARE(report->problems.first().text.code, u"vocabulary.unknownConcept"_s);
        QCOMPARE(report->problems.first().line, 6);
        QCOMPARE(report->problems.first().column, 3);
        SUCCEEDS(store::undo(*m_catalogue));
        checkSample();
        QCOMPARE(vocabulary::schemes(*m_catalogue, Language::Dutch)->first().version, u"9.1.0"_s);
        FAILS_WITH(import({sampleFolder(), next}), u"vocabulary.mixedVersions"_s);
    }

    void whatIsWrongInARowIsToldAndTheRestTaken()
    {
        const QString folder = copyOfSample(u"esco-9.1.0"_s);
        QByteArray text = contentOf(folder + u"/skills_nl.csv"_s);
        text += "KnowledgeSkillCompetence,geen adres,knowledge,,een label,,,released,,,,,\n";
        text += "KnowledgeSkillCompetence," + skill(1).toUtf8() + ",knowledge,,nog eens,,,released,,,,,\n";
        text += "KnowledgeSkillCompetence," + skill(8).toUtf8() + ",knowledge,,te kort\n";
        text += "KnowledgeSkillCompetence," + skill(9).toUtf8() + ",knowledge,,te,lang,,released,,,,,,,,\n";
        QVERIFY(write(folder + u"/skills_nl.csv"_s, text));
        QVERIFY(write(folder + u"/occupationSkillRelations_en.csv"_s,
            contentOf(folder + u"/occupationSkillRelations_en.csv"_s) + occupation(1).toUtf8() + ",sometimes,knowledge,"
                + skill(1).toUtf8() + "\n"));
        QVERIFY(write(folder + u"/skills_de.csv"_s, contentOf(folder + u"/skills_nl.csv"_s)));
        const auto report = import({folder});
        SUCCEEDS(report);
        QStringList codes;
        for (const vocabulary::VocabularyProblem &problem : report->problems) {
            codes.append(problem.text.code);
            QVERIFY(domain::sentenceCodes().contains(problem.text.code));
        }
        codes.sort();
        QCOMPARE(codes,
            (QStringList{u"vocabulary.badUri"_s, u"vocabulary.duplicateUri"_s, u"vocabulary.otherLanguage"_s,
                u"vocabulary.tooFewCells"_s, u"vocabulary.tooManyCells"_s, u"vocabulary.unknownRelation"_s}));
        checkSample();
        QCOMPARE(pageOf(skill(8)).concept_.label, u"te kort"_s);
        QVERIFY(pageOf(skill(9)).concept_.uri.isEmpty());
    }

    void aDamagedFileLeavesTheCatalogueAsItWas_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("ending");
        QTest::addColumn<QString>("code");
        QTest::newRow("cut in a quoted cell")
            << u"/occupations_nl.csv"_s << QByteArray("Occupation,\"http") << u"csv.unclosedQuote"_s;
        QTest::newRow("not UTF-8") << u"/skills_nl.csv"_s << QByteArray("KnowledgeSkillCompetence,\xff\xfe")
                                   << u"csv.notUtf8"_s;
        QTest::newRow("zero bytes") << u"/broaderRelationsSkillPillar.csv"_s << QByteArray(100, '\0')
                                    << u"csv.notText"_s;
    }

    void aDamagedFileLeavesTheCatalogueAsItWas()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, ending);
        QFETCH(QString, code);
        for (const bool filled : {false, true}) {
            if (filled) {
                SUCCEEDS(import({sampleFolder()}));
            }
            const qint64 rows = allRows();
            const QString folder = copyOfSample(u"esco-9.1.0"_s);
            QVERIFY(write(folder + file, contentOf(sampleFolder() + file) + ending));
            FAILS_WITH(import({folder}), code);
            QCOMPARE(allRows(), rows);
            QCOMPARE(found(u"warmtepompen"_s).isEmpty(), !filled);
            QVERIFY(store::check(*m_catalogue)->isEmpty());
            QCOMPARE(number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'concept_label_by_start'"_s), 1);
        }
    }

    void aDownloadIsTakenAsItIs()
    {
        const QString path = m_folder->filePath(u"ESCO dataset - v9.1.0 - classification - nl - csv.zip"_s);
        {
            KZip zip(path);
            QVERIFY(zip.open(QIODevice::WriteOnly));
            const QStringList files = QDir(sampleFolder()).entryList(QDir::Files);
            for (const QString &file : files) {
                QVERIFY(
                    zip.addLocalFile(sampleFolder() + u'/' + file, u"../elsewhere/"_s + file)); // a path that leads out
            }
            QVERIFY(zip.close());
        }
        const auto report = import({path});
        SUCCEEDS(report);
        QCOMPARE(report->schemes.first().version, u"9.1.0"_s);
        checkSample();
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"elsewhere"_s)));
        // A file cut off in the middle loads nothing and leaves the catalogue as it was.
        const QByteArray whole = contentOf(path);
        QVERIFY(write(path, whole.first(whole.size() / 2)));
        const qint64 rows = allRows();
        FAILS_WITH(import({path}), u"vocabulary.badZip"_s);
        QCOMPARE(allRows(), rows);
    }

    void whatIsNoVocabularyIsRefused()
    {
        FAILS_WITH(import({m_folder->filePath(u"nergens"_s)}), u"vocabulary.missing"_s);
        QVERIFY(write(m_folder->filePath(u"iets.csv"_s), "a,b\n1,2\n"));
        FAILS_WITH(import({m_folder->filePath(u"iets.csv"_s)}), u"vocabulary.nothingToRead"_s);
        QVERIFY(write(m_folder->filePath(u"skills_nl.csv"_s), "a,b\n1,2\n"));
        FAILS_WITH(import({m_folder->filePath(u"skills_nl.csv"_s)}), u"vocabulary.missingColumn"_s);
        QVERIFY(write(m_folder->filePath(u"skills_nl.csv"_s), ""));
        FAILS_WITH(import({m_folder->filePath(u"skills_nl.csv"_s)}), u"vocabulary.missingColumn"_s);
        QVERIFY(write(m_folder->filePath(u"esco.zip"_s), "PK\x03\x04 and then nothing"));
        FAILS_WITH(import({m_folder->filePath(u"esco.zip"_s)}), u"vocabulary.badZip"_s);
        domain::NoProgress nobody;
        FAILS_WITH(
            vocabulary::importVocabulary(*m_catalogue, {.sources = {sampleFolder()}, .format = u"pdf"_s}, nobody),
            u"vocabulary.unknownFormat"_s);
        QCOMPARE(allRows(), number(u"SELECT count(*) FROM concept_search_idx"_s));
    }

    void stoppingLeavesNothing()
    {
        const qint64 rows = allRows();
        StoppingProgress atOnce(1);
        FAILS_WITH(vocabulary::importVocabulary(*m_catalogue, {.sources = {sampleFolder()}}, atOnce), u"cancelled"_s);
        QCOMPARE(allRows(), rows);
        QVERIFY(vocabulary::schemes(*m_catalogue, Language::Dutch)->isEmpty());
    }

    void searchIsByWordsBeginningsAndParts()
    {
        SUCCEEDS(import({sampleFolder()}));
        QCOMPARE(found(u"warmtepompen installeren"_s).first(), skill(1));
        QCOMPARE(found(u"Installeren WARMTE"_s).first(), skill(1)); // any order, any case
        QCOMPARE(found(u"financiele"_s), QStringList{skill(2)}); // without its diaeresis
        QCOMPARE(found(u"wp plaatsen"_s), QStringList{skill(1)}); // a hidden label
        // First a label that begins with the text, then one with a word that does, then one that has it inside a word.
        QCOMPARE(found(u"warmtepomp"_s), (QStringList{skill(1), occupation(1), occupation(2)}));
        QVERIFY(found(u"pomp"_s).contains(occupation(1)));
        QCOMPARE(found(u"wramtepompen"_s).size(), 3); // one typing error
        QCOMPARE(found(u"isolatee"_s).size(), 2);
        QCOMPARE(found(u"isolatie a"_s).size(), 2);
        QVERIFY(found(u"qqqqqq"_s).isEmpty());
        QVERIFY(found(u"\" OR * NEAR("_s).isEmpty());
        QVERIFY(found(u"  "_s).isEmpty());
        QCOMPARE(found(u"isolatie aanbrengen"_s), (QStringList{skill(3), skill(4)})); // one label of two concepts
        QCOMPARE(found(u"warmtepomp"_s, {.type = u"occupation"_s}), (QStringList{occupation(1), occupation(2)}));
        QVERIFY(found(u"installeren"_s, {.type = u"group"_s}).contains(group(3)));
        QVERIFY(!found(u"installeren"_s).contains(group(3)));
        QVERIFY(found(u"warmtepomp"_s, {.scheme = u"http://example.org/andere"_s}).isEmpty());
        QCOMPARE(found(u"warmtepomp"_s, {.limit = 1}).size(), 1);
        QCOMPARE(found(skill(4)), QStringList{skill(4)});
        QCOMPARE(found(u"heat pump"_s, {.language = Language::English}).first(), occupation(1));
    }

    void aHitTellsAllThereIsToKnow()
    {
        SUCCEEDS(import({sampleFolder()}));
        domain::Record offering(domain::Kind::Offering);
        changes::ChangeSet change({.code = u"change.tag"_s, .arguments = {}});
        change.create(offering);
        for (int i = 0; i < 2; ++i) { // two links, of one offering
            domain::Record link(domain::Kind::SkillLink);
            domain::skillLinkTable().offering.set(link, offering.id());
            domain::skillLinkTable().concept_.set(link, skill(1));
            change.create(link);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
        const auto hits = vocabulary::search(*m_catalogue, u"warmtepomp aansl"_s);
        SUCCEEDS(hits);
        QCOMPARE(hits->size(), 1);
        const ConceptHit &hit = hits->first();
        QCOMPARE(hit.label, u"warmtepompen installeren"_s);
        QCOMPARE(hit.otherLabel, u"install heat pumps"_s);
        QCOMPARE(hit.matched, u"warmtepomp aansluiten"_s);
        QCOMPARE(hit.scheme, esco);
        QCOMPARE(hit.schemeTitle, u"ESCO"_s);
        QCOMPARE(hit.type, u"skill"_s);
        QCOMPARE(hit.path, (QStringList{u"vaardigheden"_s, u"bouwen"_s, u"installeren"_s}));
        QCOMPARE(hit.status, u"released"_s);
        QCOMPARE(hit.uses, 1);
        QVERIFY(hit.definition.startsWith(u"Een warmtepomp"));
        QVERIFY(hit.score > 0);
        QCOMPARE(pageOf(skill(1)).offerings, QList<domain::Id>{offering.id()});
        const auto known = vocabulary::concepts(*m_catalogue, {skill(3), u"urn:niets"_s, skill(1)}, Language::English);
        SUCCEEDS(known);
        QCOMPARE(uris(*known), (QStringList{skill(3), skill(1)}));
        QCOMPARE(known->last().label, u"install heat pumps"_s);
    }

    void realEsco()
    {
        SKIP_WITHOUT_SHARED();
        const QString data = tests::sharedFolder() + u"/data/vocab/"_s;
        const auto report = import({data + u"esco-1.2.0-nl"_s, data + u"esco-1.2.0-en"_s, data + u"esco-rebuilt"_s});
        SUCCEEDS(report);
        QCOMPARE(report->schemes.first().version, u"1.2.0"_s);
        QCOMPARE(report->schemes.first().concepts, 13'939 + 640 + 3'039 + 619);
        QVERIFY2(report->problems.isEmpty(),
            report->problems.isEmpty() ? "" : qPrintable(domain::sentence(report->problems.first().text)));
        const QString ofType = u"SELECT count(*) FROM concept WHERE type = '%1'"_s;
        QCOMPARE(number(ofType.arg(u"knowledge"_s)) + number(ofType.arg(u"skill"_s)), 13'939);
        QCOMPARE(number(ofType.arg(u"occupation"_s)), 3'039);
        QCOMPARE(number(ofType.arg(u"group"_s)), 640 + 619);
        QCOMPARE(number(u"SELECT count(*) FROM concept_relation WHERE kind IN (3, 4)"_s),
            128'994 + 5'818); // one of them from a skill to itself
        const auto summaries = vocabulary::schemes(*m_catalogue, Language::Dutch);
        SUCCEEDS(summaries);
        QCOMPARE(summaries->first().labels.value(u"nl"_s), 13'938 + 640 + 3'039 + 619);
        QCOMPARE(summaries->first().labels.value(u"en"_s), 13'939 + 640 + 3'039 + 619);
        const auto tops = vocabulary::children(*m_catalogue, esco, {}, Language::Dutch);
        SUCCEEDS(tops);
        QCOMPARE(tops->size(), 10 + 4);
        QVERIFY(!found(u"warmtepomp"_s).isEmpty());
    }
};

LEERSCHAKEL_TEST_MAIN(EscoTest)
#include "esco_test.moc"
