// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "findings/findingcard.h"
#include "findings/findingspanel.h"
#include "forms/textfields.h"
#include "offering/offeringeditor.h"
#include "preview/codeview.h"
#include "preview/previewpanel.h"
#include "support/extent.h"
#include "support/result.h"
#include "support/testmain.h"
#include "ui/editorcatalogue.h"
#include "widgets/growingtextedit.h"
#include "widgets/linkbutton.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::offeringTable;
using rules::Finding;
using ui::FindingCard;
using ui::FindingsPanel;
using ui::LinkButton;

/** The findings and the preview, next to the editor as in the window. */
class FindingsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::EditorCatalogue> m_catalogue;
    std::unique_ptr<QWidget> m_window;
    ui::OfferingEditor *m_editor = nullptr;
    FindingsPanel *m_findings = nullptr;
    ui::PreviewPanel *m_preview = nullptr;

    FindingCard *card(const QString &rule) const
    {
        const QList<FindingCard *> cards = m_findings->findChildren<FindingCard *>();
        const auto found =
            std::ranges::find_if(cards, [&](const FindingCard *each) { return each->finding().rule == rule; });
        return found == cards.end() ? nullptr : *found;
    }
    static LinkButton *link(const FindingCard *card, const QString &begin)
    {
        const QList<LinkButton *> links = card->findChildren<LinkButton *>();
        const auto found =
            std::ranges::find_if(links, [&](const LinkButton *each) { return each->text().startsWith(begin); });
        return found == links.end() ? nullptr : *found;
    }
    /** Whether a label with \a text is visible in \a panel. */
    static bool hasText(const QWidget *panel, const QString &text)
    {
        const QList<QLabel *> labels = panel->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue = std::make_unique<tests::EditorCatalogue>();
        m_window = std::make_unique<QWidget>();
        m_editor = new ui::OfferingEditor(*m_catalogue->session, m_window.get());
        m_findings = new FindingsPanel(*m_catalogue->session, m_window.get());
        m_preview = new ui::PreviewPanel(*m_catalogue->session, m_window.get());
        connect(m_findings, &FindingsPanel::jumpRequested, m_editor, &ui::OfferingEditor::focusField);
        auto *columns = new QHBoxLayout(m_window.get());
        columns->addWidget(m_editor, 2);
        auto *right = new QVBoxLayout;
        right->addWidget(m_findings);
        right->addWidget(m_preview);
        columns->addLayout(right, 1);
        m_window->resize(1100, 900);
        m_window->show();
        m_window->activateWindow(); // a bare X server has no window manager to do it
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_editor->showOffering(m_catalogue->module.id());
        m_findings->showOffering(m_catalogue->module.id());
        m_preview->showOffering(m_catalogue->module.id());
        QTRY_VERIFY(m_editor->isSettled() && m_findings->isSettled() && m_preview->isSettled());
    }

    void cleanup()
    {
        m_window.reset();
        m_catalogue.reset();
    }

    void blockingFindingsComeFirst()
    {
        QVERIFY(!m_findings->findings().isEmpty());
        const QList<FindingCard *> cards = m_findings->findChildren<FindingCard *>();
        QCOMPARE(cards.size(), m_findings->findings().size());
        QVERIFY(std::ranges::is_sorted(cards, {}, [](const FindingCard *each) { return each->finding().severity; }));
    }

    void goingToAFieldPutsTheCursorThere()
    {
        const FindingCard *missing = card(u"ooapi5.description.required"_s);
        QVERIFY(missing);
        QTest::mouseClick(link(missing, u"Go to field"_s), Qt::LeftButton);
        auto *field = m_editor->findChild<ui::LocalizedFieldEditor *>(u"offering.description"_s);
        QVERIFY(field->isAncestorOf(QApplication::focusWidget()));
    }

    void mendingAFieldTakesTheFindingAway()
    {
        QSignalSpy counts(m_findings, &FindingsPanel::countChanged);
        QVERIFY(card(u"ooapi5.description.required"_s));
        m_editor->focusField(Kind::Offering, m_catalogue->module.id(), u"description"_s, u"nl"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Alles over warmtepompen."_s);
        QTRY_VERIFY_WITH_TIMEOUT(!card(u"ooapi5.description.required"_s), 3000);
        QVERIFY(!counts.isEmpty());
        m_catalogue->session->undo();
        QTRY_VERIFY(card(u"ooapi5.description.required"_s));
    }

    void aCertainCureIsOneClickAndCanBeUndone()
    {
        m_catalogue->set(offeringTable().sector, u"F"_s);
        QTRY_VERIFY(m_findings->isSettled() && card(u"ooapi5.sectorEdition.required"_s));
        const FindingCard *found = card(u"ooapi5.sectorEdition.required"_s);
        QVERIFY(found->finding().fix.has_value());
        LinkButton *fix = link(found, u"Set to"_s);
        QVERIFY(fix);
        QTest::mouseClick(fix, Qt::LeftButton);
        QTRY_VERIFY(m_findings->isSettled() && !card(u"ooapi5.sectorEdition.required"_s));
        QVERIFY(!offeringTable().sectorEdition(m_catalogue->tree().offering).isEmpty());
        m_catalogue->session->undo();
        QVERIFY(offeringTable().sectorEdition(m_catalogue->tree().offering).isEmpty());
    }

    void aFindingSaysWhichEditionItIsAbout()
    {
        changes::ChangeSet add({.code = u"change.part"_s, .arguments = {u"edition"_s, QString()}});
        for (const int month : {2, 9}) {
            domain::Record edition(Kind::Edition);
            domain::editionTable().offering.set(edition, m_catalogue->module.id());
            domain::editionTable().start.set(edition, {2027, month, 1});
            add.create(edition);
        }
        QVERIFY(m_catalogue->session->apply(add));
        QTRY_VERIFY(m_findings->isSettled() && card(u"ooapi5.edition.end.required"_s));
        QStringList places;
        const QList<FindingCard *> cards = m_findings->findChildren<FindingCard *>();
        for (const FindingCard *each : cards) {
            if (each->finding().rule == u"ooapi5.edition.end.required") {
                const QList<QLabel *> labels = each->findChildren<QLabel *>();
                for (const QLabel *label : labels) {
                    places.append(label->text().section(u" · "_s, -1));
                }
            }
        }
        QVERIFY2(places.contains(u"edition of 1 Feb 2027"_s) && places.contains(u"edition of 1 Sep 2027"_s),
            qPrintable(places.join(u'\n')));
    }

    void whatWaitsToBeKeptIsJudgedAsItIsInTheWindow()
    {
        const QSignalSpy failures(m_catalogue->session.get(), &ui::Session::failed);
        domain::Record made(Kind::Offering);
        offeringTable().kind.set(made, u"module"_s);
        offeringTable().sector.set(made, u"F"_s);
        changes::ChangeSet create({.code = u"change.create"_s, .arguments = {u"offering"_s}});
        create.create(made);
        {
            const tests::Holding other(m_catalogue->path());
            QVERIFY(other.isHeld());
            QVERIFY(m_catalogue->session->handOver(create));
            QCOMPARE(m_catalogue->session->queue().waiting().size(), 1);
            m_findings->showOffering(made.id());
            m_preview->showOffering(made.id());
            QTRY_VERIFY(m_findings->isSettled() && m_preview->isSettled());
            QVERIFY(card(u"ooapi5.description.required"_s));
            QVERIFY(hasText(m_preview, u"as soon as the offering is in the catalogue"_s));

            // A quick fix is applied to the waiting change, and waits behind it.
            const FindingCard *found = card(u"ooapi5.sectorEdition.required"_s);
            QVERIFY(found);
            QTest::mouseClick(link(found, u"Set to"_s), Qt::LeftButton);
            QTRY_COMPARE(m_catalogue->session->queue().waiting().size(), 2);
            QTRY_VERIFY(m_findings->isSettled() && !card(u"ooapi5.sectorEdition.required"_s));
        }
        QTRY_VERIFY(m_catalogue->session->queue().waiting().isEmpty());
        QTRY_VERIFY(m_findings->isSettled() && m_preview->isSettled());
        QVERIFY(card(u"ooapi5.description.required"_s));
        QVERIFY(!card(u"ooapi5.sectorEdition.required"_s));
        QVERIFY(!hasText(m_preview, u"as soon as the offering is in the catalogue"_s));
        QVERIFY(failures.isEmpty());
    }

    void anOfferingThatWentIsNotSaidToBeFine()
    {
        changes::ChangeSet remove({.code = u"change.delete"_s, .arguments = {u"offering"_s, QString()}});
        remove.remove(m_catalogue->tree().offering);
        QVERIFY(m_catalogue->session->apply(remove));
        QTRY_VERIFY(m_findings->isSettled() && hasText(m_findings, u"not in the catalogue any more"_s));
        QVERIFY(!hasText(m_findings, u"can be published"_s));
    }

    void theReasonUnfolds()
    {
        const FindingCard *missing = card(u"ooapi5.description.required"_s);
        QVERIFY(missing);
        LinkButton *why = link(missing, u"Why"_s);
        QVERIFY(why);
        QTest::mouseClick(why, Qt::LeftButton);
        const QList<QLabel *> labels = missing->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(missing->finding().source);
        }));
    }

    void thePreviewFollowsAndMarksWhatIsWrong()
    {
        QVERIFY(!exchange::destinations().isEmpty());
        auto *view = m_preview->findChild<ui::CodeView *>();
        QVERIFY(view->isVisible());
        QVERIFY(view->toPlainText().contains(u"Warmtepompen"_s));
        QVERIFY(!view->marks().isEmpty());
        m_catalogue->set(offeringTable().title, QVariantMap{{u"nl"_s, u"Bodemenergie"_s}});
        QTRY_VERIFY(view->toPlainText().contains(u"Bodemenergie"_s));
    }

    /** The text of a mark is on screen when the text cursor comes to its line. */
    void aMarkInThePreviewIsReadByKey()
    {
        auto *view = m_preview->findChild<ui::CodeView *>();
        const auto *remark = m_preview->findChild<QLabel *>(u"remark"_s);
        QVERIFY(view && remark);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
        QSet<QString> read;
        for (int line = 0; line < view->blockCount(); ++line) {
            QCOMPARE(remark->isVisible(), view->marks().contains(line));
            if (remark->isVisible()) {
                QCOMPARE(remark->text(), view->marks().value(line).text);
                read.insert(remark->text());
            }
            QTest::keyClick(view, Qt::Key_Down);
        }
        QCOMPARE(read.size(), view->marks().size());
        QVERIFY(!read.isEmpty());
    }
};

static int runFindingsTest(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    FindingsTest test;
    return QTest::qExec(&test, argc, argv);
}
LEERSCHAKEL_TEST_RUN_BY(FindingsTest, runFindingsTest);
#include "findings_test.moc"
