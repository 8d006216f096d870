// SPDX-License-Identifier: GPL-3.0-or-later
#include "openwindow.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "vocabulary/outdateddialog.h"
#include "vocabulary/upgradedialog.h"
#include "vocabulary/vocabularyloader.h"
#include "vocabulary/vocabularyview.h"
#include "widgets/linkbutton.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Record;

namespace {

const QByteArray head =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@base <https://voorbeeld.example/hout/> .\n";

const QByteArray first = head
    + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"1\" .\n"
      "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl .\n"
      "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"schaven\"@nl .\n";

const QByteArray second = head
    + "<schema> a skos:ConceptScheme ; dct:title \"Hout\"@nl ; owl:versionInfo \"2\" .\n"
      "<zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"zagen\"@nl ; owl:deprecated true ;\n"
      "  dct:isReplacedBy <machinaal-zagen> .\n"
      "<machinaal-zagen> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"machinaal zagen\"@nl .\n"
      "<schaven> a skos:Concept ; skos:inScheme <schema> ; skos:prefLabel \"hout schaven\"@nl .\n";

/** Calls \a use with the dialog of type \a Dialog once it is open. */
template<typename Dialog, typename Use>
void whenOpen(const Use &use)
{
    auto *timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, use] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            use(dialog);
        }
    });
    timer->start(20);
}

} // namespace

/** A vocabulary over its versions, in the window. */
class VocabularyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;
    ui::VocabularyView *m_view = nullptr;
    ui::VocabularyLoader *m_loader = nullptr;

    QString written(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_open->folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    bool load(const QString &name, const QByteArray &bytes)
    {
        QSignalSpy ended(m_loader, &ui::VocabularyLoader::ended);
        m_loader->load({written(name, bytes)});
        return QTest::qWaitFor([&] { return ended.count() > 0; }, 10'000) && m_open->settle();
    }

    /** Links the first offering with \a name. */
    void link(const QString &name)
    {
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read);
        SUCCEEDS(catalogue);
        const auto ids = store::nextOfferings(**catalogue, {}, 1);
        SUCCEEDS(ids);
        Record link(Kind::SkillLink);
        domain::skillLinkTable().offering.set(link, ids->first());
        domain::skillLinkTable().concept_.set(link, QString(u"https://voorbeeld.example/hout/"_s + name));
        domain::skillLinkTable().role.set(link, u"teaches"_s);
        domain::skillLinkTable().label.set(link, {.nl = name, .en = {}});
        changes::ChangeSet change({.code = u"change.tag"_s, .arguments = {u"x"_s, name}});
        change.create(link);
        QVERIFY(m_open->window->workspace()->session().apply(change));
    }

    qsizetype linksWith(const QString &name)
    {
        const auto catalogue = store::Catalogue::open(m_open->path, store::Access::Read);
        const auto links = catalogue ? store::loadWhere(**catalogue, Kind::SkillLink, domain::skillLinkTable().concept_,
                                           QString(u"https://voorbeeld.example/hout/"_s + name))
                                     : store::Result<QList<Record>>();
        return links ? links->size() : -1;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<tests::OpenWindow>();
        QVERIFY(m_open->show());
        m_open->window->workspace()->showSection(ui::Section::Skills);
        QVERIFY(m_open->settle());
        m_view = m_open->window->findChild<ui::VocabularyView *>();
        m_loader = m_open->window->findChild<ui::VocabularyLoader *>();
        QVERIFY(m_view && m_loader);
    }

    void cleanup() { m_open.reset(); }

    void aNewerVersionIsShownFirstAndCanBeLeft()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first)); // a first version asks nothing
        int rows = 0;
        whenOpen<ui::UpgradeDialog>([&](ui::UpgradeDialog *dialog) {
            rows = dialog->findChild<QTableView *>()->model()->rowCount();
            auto *which = dialog->findChild<QComboBox *>();
            which->setFocus();
            QTest::keyClick(which, Qt::Key_Down); // from all changes to the first kind of them
            QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 1);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QVERIFY(load(u"hout-2.ttl"_s, second));
        QCOMPARE(rows, 3);
        const auto schemes =
            vocabulary::schemes(m_open->window->workspace()->session().catalogue(), domain::Language::Dutch);
        SUCCEEDS(schemes);
        const auto wood = std::ranges::find(*schemes, u"Hout"_s, &vocabulary::SchemeSummary::title);
        QVERIFY(wood != schemes->cend());
        QCOMPARE(wood->version, u"1"_s);
    }

    void linksThatAreOutOfDateAreReplacedTogether()
    {
        QVERIFY(load(u"hout-1.ttl"_s, first));
        link(u"zagen"_s);
        auto *outdated = m_view->findChild<ui::LinkButton *>();
        QVERIFY(outdated && !outdated->isVisible());
        whenOpen<ui::UpgradeDialog>([](ui::UpgradeDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Return); });
        QVERIFY(load(u"hout-2.ttl"_s, second));
        QCOMPARE(linksWith(u"zagen"_s), 1);
        QTRY_VERIFY(outdated->isVisible());

        whenOpen<ui::OutdatedDialog>([](ui::OutdatedDialog *dialog) {
            QVERIFY(QTest::qWaitFor([dialog] { return dialog->isSettled(); }, 5'000));
            // The vocabulary itself names the one to use instead, so it is chosen already.
            QCOMPARE(dialog->findChild<QComboBox *>()->currentText(), u"machinaal zagen"_s);
            const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
            const auto replace =
                std::ranges::find(buttons, u"Replace"_s, [](QPushButton *each) { return each->text().remove(u'&'); });
            QVERIFY(replace != buttons.cend());
            QTest::mouseClick(*replace, Qt::LeftButton);
        });
        QTest::mouseClick(outdated, Qt::LeftButton);
        QVERIFY(m_open->settle());
        QCOMPARE(linksWith(u"zagen"_s), 0);
        QCOMPARE(linksWith(u"machinaal-zagen"_s), 1);
        QTRY_VERIFY(!outdated->isVisible());

        m_open->window->workspace()->session().undo();
        QCOMPARE(linksWith(u"zagen"_s), 1);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(VocabularyTest)
#include "vocabulary_test.moc"
