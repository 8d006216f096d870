// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/textfields.h"
#include "list/offeringlist.h"
#include "mainwindow/windowactions.h"
#include "store/drafts.h"
#include "store/integrity.h"
#include "store/records.h"
#include "support/testmain.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/vocabularyloader.h"
#include "vocabulary/vocabularyview.h"
#include "widgets/growingtextedit.h"
#include "work/longwork.h"

#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using tests::OpenWindow;

namespace {

/** A vocabulary of \a count concepts in Turtle, ten below each concept. */
QByteArray turtle(int count)
{
    QByteArray text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                      "<http://example.org/v> a skos:ConceptScheme ; skos:prefLabel \"Groot\"@nl .\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "<http://example.org/v/" + number
            + "> a skos:Concept ; skos:inScheme <http://example.org/v> ; skos:prefLabel \"Begrip " + number
            + "\"@nl, \"Concept " + number + "\"@en ; skos:altLabel \"Ook " + number
            + "\"@nl ; skos:broader <http://example.org/v/" + QByteArray::number(i / 10) + "> .\n";
    }
    return text;
}

} // namespace

/** The window is closed in the middle of something: it closes at once, properly, and nothing is half done or lost. */
class ClosingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::Session &session() { return m_open->session(); }
    [[nodiscard]] static int rows(store::Catalogue &catalogue, const QString &table)
    {
        return catalogue.single(u"SELECT count(*) FROM "_s + table).value_or(-1).toInt();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
    }
    void cleanup() { m_open.reset(); }

    void whileALargeVocabularyIsLoading_data()
    {
        // By how many megabytes the file and its log have grown; 0 is as soon as something has been read.
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("real");
        for (const int after : {0, 1, 4, 12}) {
            QTest::addRow("60,000 concepts, after %d MB", after) << after << false;
        }
        QTest::addRow("ESCO, after 4 MB") << 4 << true;
    }
    void whileALargeVocabularyIsLoading()
    {
        QFETCH(const int, after);
        QFETCH(const bool, real);
        QStringList sources;
        if (real) {
            const QString data = tests::sharedFolder() + u"/data/vocab/"_s;
            // No file is missing, so that the window asks nothing.
            sources = {data + u"esco-1.2.0-nl"_s, data + u"esco-rebuilt/skills_nl.csv"_s,
                data + u"esco-rebuilt/occupationSkillRelations_en.csv"_s,
                data + u"esco-1.2.0-en/broaderRelationsSkillPillar_en.csv"_s};
            if (!QFileInfo::exists(sources.constFirst())) {
                QSKIP("no ../shared/data/vocab");
            }
        } else {
            QFile file(m_open->folder.filePath(u"groot.ttl"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(turtle(60'000));
            sources = {file.fileName()};
        }
        const QString path = m_open->path;
        const Id id = m_open->window->workspace()->list().current();
        const int concepts = rows(session().catalogue(), u"concept"_s);
        const int schemes = rows(session().catalogue(), u"scheme"_s);
        const qint64 sizeBefore = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();

        m_open->window->workspace()->showSection(u"skills"_s);
        auto *loader = m_open->window->findChild<ui::VocabularyLoader *>();
        QVERIFY(loader);
        loader->load(sources);
        m_open->window->workspace()->showSection(u"offerings"_s);
        const auto isThere = [&] {
            const QList<ui::LongWork::Job> &jobs = session().work().jobs();
            return !jobs.isEmpty() && jobs.constFirst().progress->done() > 0
                && QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size() >= sizeBefore + after * 1'000'000;
        };
        QVERIFY2(QTest::qWaitFor(isThere, 60'000), "it was loaded before it was seen to be");
        ui::GrowingTextEdit *summary = m_open->english(u"offering.summary"_s);
        summary->setFocus(Qt::TabFocusReason);
        summary->selectAll();
        QTest::keyClicks(summary, u"The last words"_s);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(m_open->window.get(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!m_open->window->isVisible());
        m_open->window.reset();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        qInfo("closed in %lld ms", timer.elapsed());

        auto again = store::Catalogue::open(path, store::Access::Write, vocabulary::derivations());
        SUCCEEDS(again);
        const auto kept = store::load(**again, Kind::Offering, id);
        SUCCEEDS(kept);
        QCOMPARE(offeringTable().summary(**kept).en, u"The last words"_s);
        QVERIFY(!QFile::exists(path + u".draft"_s));
        QCOMPARE(rows(**again, u"scheme"_s), schemes);
        const auto problems = store::check(**again);
        SUCCEEDS(problems);
        QVERIFY(problems->isEmpty());
        qInfo("%d concepts before, %d after; %lld kB before, %lld after", concepts, rows(**again, u"concept"_s),
            sizeBefore / 1024, QFileInfo(path).size() / 1024);
        // Concepts that had been read, but were not in use yet, are removed when the vocabularies are next shown.
        again->reset();
        m_open->window = std::make_unique<ui::MainWindow>(m_open->settings, m_open->appearance);
        m_open->window->show();
        SUCCEEDS(m_open->window->openCatalogue(path));
        m_open->window->workspace()->showSection(u"skills"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows(session().catalogue(), u"concept"_s), concepts, 20'000);
        QVERIFY(m_open->settle());
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(ClosingTest)
#include "closing_test.moc"
