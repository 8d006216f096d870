// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/cardheading.h"
#include "forms/fieldform.h"
#include "forms/partcard.h"
#include "forms/textfields.h"
#include "offering/offeringeditor.h"
#include "offering/outcomerow.h"
#include "rules/evaluator.h"
#include "support/result.h"
#include "support/testmain.h"
#include "ui/editorcatalogue.h"
#include "vocabulary/content/content.h"
#include "widgets/chip.h"
#include "widgets/codecombo.h"
#include "widgets/counterlabel.h"
#include "widgets/datefield.h"
#include "widgets/foldsection.h"
#include "widgets/growingtextedit.h"
#include "widgets/numberfield.h"
#include "widgets/tone.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Kind;
using domain::Language;
using domain::offeringTable;
using domain::Record;
using ui::GrowingTextEdit;
using ui::OfferingEditor;

class EditorTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::EditorCatalogue> m_catalogue;
    std::unique_ptr<OfferingEditor> m_editor;

    GrowingTextEdit *text(const QString &name, Language language) const
    {
        return m_editor->findChild<ui::LocalizedFieldEditor *>(name)->edit(language);
    }
    GrowingTextEdit *title() const { return text(u"offering.title"_s, Language::Dutch); }
    QWidget *named(const QString &accessibleName) const
    {
        const QList<QWidget *> widgets = m_editor->findChildren<QWidget *>();
        const auto found = std::ranges::find_if(widgets,
            [&](const QWidget *widget) { return widget->accessibleName() == accessibleName && widget->isVisible(); });
        return found == widgets.end() ? nullptr : *found;
    }
    static void focus(QWidget *widget)
    {
        widget->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(widget->hasFocus());
    }
    QList<Record> outcomes() const { return m_catalogue->tree().of(Kind::Outcome); }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_catalogue = std::make_unique<tests::EditorCatalogue>();
        m_editor = std::make_unique<OfferingEditor>(*m_catalogue->session);
        m_editor->resize(760, 900);
        m_editor->show();
        m_editor->activateWindow(); // a bare X server has no window manager to do it
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_editor->showOffering(m_catalogue->module.id());
        QTRY_VERIFY(m_editor->isSettled());
    }

    void cleanup()
    {
        m_editor.reset();
        m_catalogue.reset();
    }

    void typingIsKeptAfterAPauseAndUndoneAsOne()
    {
        focus(title());
        title()->moveCursor(QTextCursor::End);
        QTest::keyClicks(title(), u": ontwerp"_s);
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen"_s);
        QVERIFY(!m_editor->isSettled());
        QTRY_COMPARE_WITH_TIMEOUT(m_catalogue->title().nl, u"Warmtepompen: ontwerp"_s, 1500);
        QTest::keyClicks(title(), u" en inregelen"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_catalogue->title().nl, u"Warmtepompen: ontwerp en inregelen"_s, 1500);

        const auto label = store::undoLabel(m_catalogue->session->catalogue());
        SUCCEEDS(label);
        QCOMPARE(label->code, u"change.edit"_s);
        QCOMPARE(label->arguments, (QStringList{u"title"_s, u"Warmtepompen"_s}));
        m_catalogue->session->undo();
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen"_s);
        QCOMPARE(title()->toPlainText(), u"Warmtepompen"_s);
        m_catalogue->session->redo();
        QCOMPARE(title()->toPlainText(), u"Warmtepompen: ontwerp en inregelen"_s);
    }

    void whoNeverPausesLosesAtMostTwoSeconds()
    {
        focus(title());
        title()->moveCursor(QTextCursor::End);
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 2800) {
            QTest::keyClick(title(), Qt::Key_X);
            QTest::qWait(150);
        }
        // Read by another connection: this is what a process killed now would leave behind.
        const auto other = m_catalogue->session->catalogue().reader();
        SUCCEEDS(other);
        const auto record = store::load(**other, Kind::Offering, m_catalogue->module.id());
        SUCCEEDS(record);
        QVERIFY(offeringTable().title(**record).nl.size() > u"Warmtepompen"_s.size() + 5);
    }

    void leavingTheFieldKeepsAtOnce()
    {
        focus(title());
        title()->moveCursor(QTextCursor::End);
        QTest::keyClicks(title(), u" 2"_s);
        QTest::keyClick(title(), Qt::Key_Tab);
        QVERIFY(!title()->hasFocus());
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen 2"_s);
        QVERIFY(m_editor->isSettled());
    }

    void showingAnotherOfferingKeepsAtOnce()
    {
        focus(title());
        title()->moveCursor(QTextCursor::Start);
        QTest::keyClicks(title(), u"A "_s);
        m_editor->showOffering({});
        QCOMPARE(m_catalogue->title().nl, u"A Warmtepompen"_s);
    }

    void undoComesAfterWhatIsBeingTyped()
    {
        focus(title());
        title()->moveCursor(QTextCursor::End);
        QTest::keyClicks(title(), u" nieuw"_s);
        m_catalogue->session->undo();
        QCOMPARE(title()->toPlainText(), u"Warmtepompen"_s);
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen"_s);
        m_catalogue->session->redo();
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen nieuw"_s);
    }

    void aChangeByOthersLeavesCursorAndTypingAlone()
    {
        focus(title());
        title()->moveCursor(QTextCursor::Start);
        QTest::keyClicks(title(), u"Nieuwe "_s);
        m_catalogue->set(offeringTable().title, QVariantMap{{u"nl"_s, u"Warmtepompen"_s}, {u"en"_s, u"Heat pumps"_s}});
        QCOMPARE(title()->toPlainText(), u"Nieuwe Warmtepompen"_s);
        QCOMPARE(title()->textCursor().position(), 7);
        QVERIFY(title()->hasFocus());
        QCOMPARE(text(u"offering.title"_s, Language::English)->toPlainText(), u"Heat pumps"_s);
        m_editor->commitPending();
        QCOMPARE(m_catalogue->title().nl, u"Nieuwe Warmtepompen"_s);
        QCOMPARE(m_catalogue->title().en, u"Heat pumps"_s);
    }

    void aSpaceAtTheEndStaysWhileTyping()
    {
        focus(title());
        title()->moveCursor(QTextCursor::End);
        QTest::keyClicks(title(), u" in "_s);
        m_editor->commitPending();
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen in"_s);
        QTest::keyClicks(title(), u"huis"_s);
        m_editor->commitPending();
        QCOMPARE(m_catalogue->title().nl, u"Warmtepompen in huis"_s);
    }

    void theCounterTellsAndNeverStops()
    {
        auto *field = m_editor->findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s);
        auto *counter = field->findChildren<ui::CounterLabel *>().first();
        QVERIFY(counter->isHidden()); // only RIO, which it is not for yet, limits its title
        m_catalogue->set(offeringTable().reach, QVariantList{u"rio"_s});
        QTRY_VERIFY(counter->text().startsWith(u"12/"_s));
        const QStringList &destinations = m_catalogue->session->destinations();
        const auto [limit, why] =
            ui::strictestLimit(Kind::Offering, offeringTable().title, destinations, m_catalogue->tree().offering);
        QVERIFY(limit > 0 && limit <= 225);
        QVERIFY(!why.isEmpty());
        focus(title());
        title()->setPlainText(QString(limit - 1, u'a'));
        QVERIFY(counter->text().contains(u"nearly full"_s));
        title()->moveCursor(QTextCursor::End);
        QTest::keyClicks(title(), u"aa"_s);
        QVERIFY(counter->text().contains(u"%1/%2"_s.arg(limit + 1).arg(limit)));
        QVERIFY(counter->text().contains(u"too long"_s));
        QCOMPARE(counter->palette().color(counter->foregroundRole()),
            ui::toneColor(ui::Tone::Blocks, counter->parentWidget()->palette()));
        m_editor->commitPending();
        QCOMPARE(m_catalogue->title().nl.size(), limit + 1);
        // What the counter calls too long is a finding too.
        const auto findings =
            rules::Evaluator::builtIn().evaluateFor(destinations, m_catalogue->tree(), QDate(2027, 1, 1));
        QVERIFY(std::ranges::any_of(findings, [most = limit](const rules::Finding &each) {
            return each.field == offeringTable().title.key() && each.limit == most;
        }));
    }

    /** What the counter calls too long is also a finding: only EDU-DEX asks for a short summary. */
    void onlyDestinationsThatAreOnLimitAText()
    {
        const domain::FieldSpec &summary = offeringTable().summary;
        const Record offering = m_catalogue->tree().offering;
        QCOMPARE(ui::strictestLimit(Kind::Offering, summary, {u"ooapi5"_s}, offering).first, 0);
        QCOMPARE(ui::strictestLimit(Kind::Offering, summary, {u"ooapi5"_s, u"edudex"_s}, offering).first, 200);
    }

    void canBeClosedWithTheCursorInAnOutcome()
    {
        QTest::keyClick(named(u"Add a learning outcome"_s), Qt::Key_Space);
        QCOMPARE(outcomes().size(), 1);
        const auto *row = m_editor->findChild<ui::OutcomeRow *>();
        QVERIFY(row && row->isAncestorOf(QApplication::focusWidget()));
        m_editor.reset();
        QVERIFY(!QApplication::focusWidget());
    }

    void outcomesByKeyboardAlone()
    {
        QWidget *add = named(u"Add a learning outcome"_s);
        QVERIFY(add);
        focus(add);
        QTest::keyClick(add, Qt::Key_Space);
        QCOMPARE(outcomes().size(), 1);
        QTest::keyClicks(QApplication::focusWidget(), u"Je stelt de warmtevraag vast"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(outcomes().size(), 2);
        QTest::keyClicks(QApplication::focusWidget(), u"Je kiest een warmtepomp"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(domain::outcomeTable().text(outcomes().first()).nl, u"Je kiest een warmtepomp"_s);
        QCOMPARE(
            qobject_cast<GrowingTextEdit *>(QApplication::focusWidget())->toPlainText(), u"Je kiest een warmtepomp"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(outcomes().size(), 3);
        QCOMPARE(domain::outcomeTable().text(outcomes()[1]).nl, QString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QCOMPARE(outcomes().size(), 2);
        QCOMPARE(
            qobject_cast<GrowingTextEdit *>(QApplication::focusWidget())->toPlainText(), u"Je kiest een warmtepomp"_s);
    }

    void skillsAreSuggestedFromTheWords()
    {
        store::Catalogue &catalogue = m_catalogue->session->catalogue();
        const vocabulary::SchemeDescription scheme{.uri = u"https://voorbeeld.example/warmte"_s,
            .title = {.nl = u"Warmte"_s, .en = u"Heat"_s},
            .version = u"1"_s,
            .attribution = {},
            .source = {}};
        const auto written =
            vocabulary::writeContent(catalogue, scheme, [](vocabulary::ContentWriter &writer) -> store::Result<void> {
                for (const QString &label :
                    {u"warmtepompen installeren"_s, u"klanten adviseren"_s, u"brood bakken"_s}) {
                    writer.addLabel(
                        writer.addConcept(u"https://voorbeeld.example/warmte/"_s + label.section(u' ', 0, 0)),
                        domain::Language::Dutch, vocabulary::LabelKind::Preferred, label);
                }
                return {};
            });
        SUCCEEDS(written);
        const auto change = vocabulary::changeToUse(catalogue, {*written});
        SUCCEEDS(change);
        QVERIFY(m_catalogue->session->apply(*change));

        QWidget *add = named(u"Add a learning outcome"_s);
        focus(add);
        QTest::keyClick(add, Qt::Key_Space);
        const QString sentence = u"Je installeert een warmtepomp en adviseert de klanten daarover"_s;
        QTest::keyClicks(QApplication::focusWidget(), sentence);
        QTRY_VERIFY_WITH_TIMEOUT(named(u"Link to warmtepompen installeren"_s), 10'000);
        QVERIFY(named(u"Link to klanten adviseren"_s));
        QVERIFY(!named(u"Link to brood bakken"_s));
        QVERIFY(named(u"Link to warmtepompen installeren"_s)->toolTip().contains(u"warmtepomp"_s));

        // Accepted by keyboard: the skill is linked and no longer suggested, and the next suggestion has the focus.
        focus(named(u"Link to warmtepompen installeren"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        const QList<Record> links = m_catalogue->tree().of(Kind::SkillLink);
        QCOMPARE(links.size(), 1);
        QCOMPARE(domain::skillLinkTable().label(links.first()).nl, u"warmtepompen installeren"_s);
        QCOMPARE(domain::skillLinkTable().outcome(links.first()), outcomes().first().id());
        QTRY_VERIFY(!named(u"Link to warmtepompen installeren"_s));
        QVERIFY(named(u"Link to klanten adviseren"_s)->hasFocus());

        // Dismissed: the skill is not suggested for this offering again, and the offering is not edited.
        const auto before = store::undoLabel(catalogue);
        SUCCEEDS(before);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QTRY_VERIFY(!named(u"Link to klanten adviseren"_s));
        QCOMPARE(store::undoLabel(catalogue)->code, before->code);
        focus(add);
        QTest::keyClick(add, Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), sentence + u" thuis"_s);
        QTRY_VERIFY_WITH_TIMEOUT(named(u"Link to warmtepompen installeren"_s), 10'000);
        QVERIFY(!named(u"Link to klanten adviseren"_s));
    }

    void anEditionIsAddedAndChanged()
    {
        QWidget *add = named(u"Add an edition"_s);
        QVERIFY(add);
        focus(add);
        QTest::keyClick(add, Qt::Key_Space);
        auto editions = m_catalogue->tree().of(Kind::Edition);
        QCOMPARE(editions.size(), 1);
        // The cursor is in the start date.
        QTest::keyClicks(QApplication::focusWidget(), u"2-2-2027"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(domain::editionTable().start(m_catalogue->tree().of(Kind::Edition).first()), QDate(2027, 2, 2));

        auto *places = qobject_cast<QLineEdit *>(named(u"Places"_s));
        QVERIFY(places);
        focus(places);
        QTest::keyClicks(places, u"24"_s);
        QTest::keyClick(places, Qt::Key_Tab);
        QCOMPARE(
            domain::editionTable().places(m_catalogue->tree().of(Kind::Edition).first()), std::optional<qint64>(24));
        const auto cards = m_editor->findChildren<ui::PartCard *>();
        const auto found =
            std::ranges::find_if(cards, [](const ui::PartCard *each) { return each->sentence().contains(u"2027"_s); });
        const ui::PartCard *card = found == cards.cend() ? cards.first() : *found;
        QVERIFY2(card->sentence().contains(u"24 place"_s) && card->sentence().contains(u"2027"_s),
            qPrintable(card->sentence()));

        QWidget *addPeriod = named(u"Add: enrolment period"_s);
        QVERIFY(addPeriod);
        QTest::mouseClick(addPeriod, Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"2026-11-01"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const Record period = m_catalogue->tree().of(Kind::EnrolmentPeriod).first();
        QCOMPARE(domain::enrolmentPeriodTable().start(period), QDate(2026, 11, 1));
        QCOMPARE(domain::enrolmentPeriodTable().edition(period), m_catalogue->tree().of(Kind::Edition).first().id());
    }

    void enterTakesTheOnlyMatch()
    {
        m_catalogue->set(offeringTable().provider, QString());
        m_editor->focusField(Kind::Offering, m_catalogue->module.id(), u"provider"_s, {});
        QTest::keyClicks(QApplication::focusWidget(), u"voorb"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(offeringTable().provider(m_catalogue->tree().offering), m_catalogue->school.id());

        m_editor->focusField(Kind::Offering, m_catalogue->module.id(), u"languages"_s, {});
        QWidget *languages = QApplication::focusWidget();
        QTest::keyClicks(languages, u"nederl"_s);
        QTest::keyClick(languages, Qt::Key_Return);
        QTRY_COMPARE(offeringTable().languages(m_catalogue->tree().offering).size(), 1);
        QTRY_VERIFY(qobject_cast<QComboBox *>(languages)->currentText().isEmpty());
    }

    void oneCardIsOpenUnlessOthersArePinned()
    {
        QTest::mouseClick(named(u"Add an edition"_s), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"1-2-2027"_s);
        QTest::mouseClick(named(u"Add an edition"_s), Qt::LeftButton);
        QTest::keyClicks(QApplication::focusWidget(), u"1-9-2027"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QList<ui::PartCard *> cards = m_editor->findChildren<ui::PartCard *>();
        cards.removeIf([](const ui::PartCard *card) { return !card->findChild<QToolButton *>(u"pin"_s); });
        QCOMPARE(cards.size(), 2);
        const bool isFirst = cards[0]->sentence().contains(u"Feb"_s);
        ui::PartCard *february = cards[isFirst ? 0 : 1];
        ui::PartCard *september = cards[isFirst ? 1 : 0];
        QVERIFY(!february->isOpen());
        QVERIFY(september->isOpen());
        QVERIFY(september->sentence().contains(u"Sept"_s) || september->sentence().contains(u"Sep"_s));

        // By keyboard; the line that was pressed stays where it is.
        february->focusHeading();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(february->isOpen());
        QVERIFY(!september->isOpen());
        auto *pin = february->findChild<QToolButton *>(u"pin"_s);
        QVERIFY(pin && pin->isVisible());
        QTest::mouseClick(pin, Qt::LeftButton);
        QWidget *heading = september->findChild<ui::CardHeading *>();
        const QPoint before = heading->mapToGlobal(QPoint());
        QTest::mouseClick(heading, Qt::LeftButton);
        QVERIFY(february->isOpen());
        QVERIFY(september->isOpen());
        QCOMPARE(heading->mapToGlobal(QPoint()), before);
        QTest::mouseClick(heading, Qt::LeftButton);
        QVERIFY(!september->isOpen());
    }

    void aWrongDateIsSaidAndNotWritten()
    {
        m_editor->focusField(Kind::Offering, m_catalogue->module.id(), u"validFrom"_s, {});
        QTest::keyClicks(QApplication::focusWidget(), u"gisteren"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!offeringTable().validFrom(m_catalogue->tree().offering).isValid());
        const QList<QLabel *> labels = m_editor->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"gisteren"_s); }));
    }

    void moneyIsWrittenAsPeopleDo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qlonglong>("cents");
        QTest::newRow("dutch") << u"€ 1.250,00"_s << 125000LL;
        QTest::newRow("plain") << u"1250"_s << 125000LL;
        QTest::newRow("english") << u"1,250.50"_s << 125050LL;
        QTest::newRow("one digit") << u"12,5"_s << 1250LL;
    }

    void moneyIsWrittenAsPeopleDo()
    {
        QFETCH(const QString, typed);
        QFETCH(const qlonglong, cents);
        QWidget *add = named(u"Add: price"_s);
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        auto *field = m_editor->findChild<QWidget *>(u"price.cents"_s);
        QVERIFY(field);
        auto *amount = field->findChild<ui::NumberField *>();
        QVERIFY(amount);
        focus(amount);
        amount->insert(typed); // QTest has no key for the euro sign
        QTest::keyClick(amount, Qt::Key_Tab);
        QCOMPARE(domain::priceTable().cents(m_catalogue->tree().of(Kind::Price).first()), std::optional<qint64>(cents));
    }

    void aNewContactIsMadeInPlace()
    {
        QWidget *add = named(u"Contact: add a new one"_s);
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        const domain::Id contact = offeringTable().contact(m_catalogue->tree().offering);
        QVERIFY(!contact.isNull());
        QTest::keyClicks(QApplication::focusWidget(), u"Noor de Wit"_s);
        m_editor->commitPending();
        QCOMPARE(domain::contactTable().name(m_catalogue->tree().target(contact)), u"Noor de Wit"_s);
    }

    void aLongCodeListIsSearched()
    {
        m_editor->focusField(Kind::Offering, m_catalogue->module.id(), u"isced"_s, {});
        auto *combo = m_editor->findChild<QWidget *>(u"offering.isced"_s)->findChild<ui::CodeCombo *>();
        QTest::keyClicks(combo->lineEdit(), u"0713"_s);
        // Keys go to the list of hits while that is open.
        QWidget *hits = combo->completer()->popup();
        QTest::keyClick(hits->isVisible() ? hits : combo->lineEdit(), Qt::Key_Escape);
        focus(title());
        QCOMPARE(offeringTable().isced(m_catalogue->tree().offering), u"0713"_s);
        m_catalogue->session->undo();
        QCOMPARE(combo->code(), QString());
    }

    void aFieldInAFoldedPartIsFound()
    {
        const QList<ui::FoldSection *> sections = m_editor->findChildren<ui::FoldSection *>();
        for (ui::FoldSection *section : sections) {
            section->setOpen(false);
        }
        m_editor->focusField(Kind::Offering, m_catalogue->module.id(), u"summary"_s, u"en"_s);
        QVERIFY(text(u"offering.summary"_s, Language::English)->hasFocus());
        QCOMPARE(std::ranges::count_if(sections, &ui::FoldSection::isOpen), 1);
    }

    void everyPlaceToStopHasAName()
    {
        QTest::mouseClick(named(u"Add a learning outcome"_s), Qt::LeftButton);
        QTest::mouseClick(named(u"Add an edition"_s), Qt::LeftButton);
        QTest::mouseClick(named(u"Add: price"_s), Qt::LeftButton);
        QTest::mouseClick(named(u"Add: partner"_s), Qt::LeftButton);
        const QList<QWidget *> widgets = m_editor->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString name =
                    widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
                QVERIFY2(!name.isEmpty(),
                    qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                        + QString::fromLatin1(widget->parentWidget()->metaObject()->className()) + u' '
                        + widget->parentWidget()->objectName()));
            }
        }
    }

    void readingOnlySaysSoAndTakesNothing()
    {
        m_editor.reset();
        const QString path = m_catalogue->path();
        auto other = store::Catalogue::open(path, store::Access::Read, {});
        SUCCEEDS(other);
        ui::Session session(std::move(*other));
        OfferingEditor editor(session);
        editor.resize(760, 900);
        editor.show();
        editor.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        editor.showOffering(m_catalogue->module.id());
        auto *edit = editor.findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s)->edit(Language::Dutch);
        QVERIFY(edit->isReadOnly());
        focus(edit);
        QTest::keyClicks(edit, u"x"_s);
        QCOMPARE(edit->toPlainText(), u"Warmtepompen"_s);
        const QList<QLabel *> labels = editor.findChildren<QLabel *>();
        QCOMPARE(
            std::ranges::count_if(labels,
                [](const QLabel *label) { return label->isVisible() && label->text().contains(u"reading only"_s); }),
            1);
        const QList<ui::Chip *> chips = editor.findChildren<ui::Chip *>();
        QVERIFY(std::ranges::none_of(
            chips, [](const ui::Chip *chip) { return chip->isVisible() && chip->text().startsWith(u'+'); }));
    }
};

static int runEditorTest(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    EditorTest test;
    return QTest::qExec(&test, argc, argv);
}
LEERSCHAKEL_TEST_RUN_BY(EditorTest, runEditorTest);
#include "editor_test.moc"
