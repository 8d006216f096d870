// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"
#include "support/program.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using tests::Ended;
using tests::runCli;

/** leerschakel-cli check: what it finds in own vocabularies, and how that is mended. */
class CheckCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnVocabularyIsHeldAgainstItsConcepts()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"eigen.llo"_s);
        const QString uri = u"https://college.example/vaardigheden"_s;
        {
            const auto catalogue = store::Catalogue::create(path, vocabulary::derivations());
            SUCCEEDS(catalogue);
            const auto made = vocabulary::changeToMakeScheme(
                **catalogue, {.title = {.nl = u"Vaardigheden"_s, .en = u"Skills"_s}, .uri = uri});
            SUCCEEDS(made);
            SUCCEEDS(store::apply(**catalogue, *made));
            const auto own = vocabulary::OwnScheme::load(**catalogue, uri);
            SUCCEEDS(own);
            domain::Record concept_ = (*own)->newConcept({});
            domain::ownConceptTable().label.set(concept_, {.nl = u"lassen"_s, .en = {}});
            SUCCEEDS(store::apply(**catalogue, (*own)->changeToAdd(concept_)));
        }
        QCOMPARE(runCli({u"check"_s, path}).code, 0);
        {
            const auto catalogue = store::Catalogue::open(path, store::Access::Write, vocabulary::derivations());
            SUCCEEDS(catalogue);
            SUCCEEDS((*catalogue)->execute(u"UPDATE concept_label SET text = 'lasen'"_s));
        }

        const Ended found = runCli({u"check"_s, path, u"--json"_s});
        QCOMPARE(found.code, 1);
        QCOMPARE(found.json()[u"ok"_s].toBool(), false);
        const QJsonArray problems = found.json()[u"problems"_s].toArray();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0][u"kind"_s].toString(), u"ownScheme"_s);
        QCOMPARE(problems[0][u"record"_s].toString(), uri);
        QVERIFY(problems[0][u"text"_s].toString().contains(u"--mend"));

        const Ended mended = runCli({u"check"_s, path, u"--mend"_s, u"--json"_s});
        QVERIFY2(mended.code == 0, mended.messages.constData());
        QCOMPARE(mended.json()[u"mended"_s].toInt(), 1);
        QCOMPARE(runCli({u"check"_s, path, u"--json"_s}).code, 0);
        const Ended shown = runCli({u"vocabulary"_s, u"search"_s, path, u"lass"_s, u"--json"_s});
        QCOMPARE(shown.json()[0][u"label"_s].toString(), u"lassen"_s);
        // There is nothing left to mend, and what cannot be opened for writing cannot be mended.
        QCOMPARE(runCli({u"check"_s, path, u"--mend"_s, u"--json"_s}).json()[u"mended"_s].toInt(), 0);
        QCOMPARE(runCli({u"check"_s, folder.filePath(u"geen.llo"_s), u"--mend"_s}).code, 3);
    }

    void aRecordThatWasAlteredIsBroughtBackFromItsHistory()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"proef.llo"_s);
        QCOMPARE(runCli({u"init"_s, path, u"--sample"_s}).code, 0);
        const QString id = runCli({u"list"_s, path, u"--json"_s}).json()[0][u"id"_s].toString();
        const auto show = [&] { return runCli({u"show"_s, path, id, u"--json"_s}).json().toObject(); };
        QCOMPARE(runCli({u"set"_s, path, id, u"summary"_s, u"zoals het was"_s}).code, 0);
        {
            const auto catalogue = store::Catalogue::open(path, store::Access::Write, vocabulary::derivations());
            SUCCEEDS(catalogue);
            SUCCEEDS((*catalogue)->execute(u"UPDATE offering SET summary_nl = 'met de hand' WHERE id = ?"_s, {id}));
        }
        const Ended found = runCli({u"check"_s, path, u"--json"_s});
        QCOMPARE(found.code, 1);
        QCOMPARE(found.json()[u"problems"_s][0][u"record"_s].toString(), id);
        QVERIFY(found.json()[u"problems"_s][0][u"text"_s].toString().contains(u"--mend"));
        // Another change to the offering does not hide that.
        QCOMPARE(runCli({u"set"_s, path, id, u"code"_s, u"LATER"_s}).code, 0);
        QCOMPARE(runCli({u"check"_s, path}).code, 1);
        const Ended mended = runCli({u"check"_s, path, u"--mend"_s, u"--json"_s});
        QVERIFY2(mended.code == 0, mended.out.constData());
        QCOMPARE(mended.json()[u"mended"_s].toInt(), 1);
        QCOMPARE(show()[u"summary"_s][u"nl"_s].toString(), u"zoals het was"_s);
        QCOMPARE(show()[u"code"_s].toString(), u"LATER"_s);
        QCOMPARE(runCli({u"check"_s, path}).code, 0);
        QCOMPARE(runCli({u"backup"_s, path}).code, 0);
    }

    void aLoadedVocabularyIsTakenOver()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lijst.llo"_s);
        QFile file(folder.filePath(u"lijst.ttl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @base <https://lijst.example/> . <s> a "
                   "skos:ConceptScheme . <a> a skos:Concept ; skos:inScheme <s> ; skos:prefLabel \"aap\"@nl .");
        file.close();
        QCOMPARE(runCli({u"init"_s, path}).code, 0);
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, path, file.fileName()}).code, 0);
        const QStringList edit{u"vocabulary"_s, u"edit"_s, path, u"https://lijst.example/s"_s, u"--json"_s};
        const Ended taken = runCli(edit);
        QVERIFY2(taken.code == 0, taken.messages.constData());
        QVERIFY(!taken.json()[u"change"_s].toString().isEmpty());
        QCOMPARE(runCli({u"check"_s, path}).code, 0);
        // It is an own vocabulary now, so a file cannot replace it, nor can it be taken over again.
        QCOMPARE(runCli({u"vocabulary"_s, u"import"_s, path, file.fileName()}).code, 3);
        QCOMPARE(runCli(edit).code, 2);
        QCOMPARE(runCli({u"vocabulary"_s, u"edit"_s, path, u"urn:x:nowhere"_s}).code, 2);
    }
};

LEERSCHAKEL_TEST_MAIN(CheckCommandTest)
#include "check_test.moc"
