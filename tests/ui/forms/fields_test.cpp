// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "exchange/registry.h"
#include "forms/fieldeditor.h"
#include "forms/partcard.h"
#include "forms/textfields.h"
#include "list/offeringlist.h"
#include "offering/outcomerow.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/announcements.h"
#include "ui/openwindow.h"
#include "widgets/chip.h"
#include "widgets/codecombo.h"
#include "widgets/growingtextedit.h"
#include "widgets/mark.h"
#include "widgets/numberfield.h"
#include "widgets/problemlabel.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::offeringTable;
using tests::announced;

/** What is typed and cannot be kept: it stays, is reported, and belongs to its own record. */
class FieldsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;

    [[nodiscard]] ui::MainWindow &window() const { return *m_open->window; }
    [[nodiscard]] ui::Session &session() const { return window().workspace()->session(); }
    [[nodiscard]] ui::OfferingList &list() const { return window().workspace()->list(); }
    [[nodiscard]] domain::Record stored() const { return m_open->tree(list().current()).offering; }
    [[nodiscard]] ui::FieldEditor *editor(const QString &name) const
    {
        return window().findChild<ui::FieldEditor *>(name);
    }
    [[nodiscard]] QLineEdit *line(const QString &name) const { return editor(name)->findChild<QLineEdit *>(); }
    [[nodiscard]] QString problem(const QString &name) const
    {
        const auto *label = editor(name)->parentWidget()->findChild<ui::ProblemLabel *>();
        return label && label->isVisible() ? label->problem() : QString();
    }
    void write(QLineEdit *input, const QString &text)
    {
        QWidget *target = input->focusProxy() ? input->focusProxy() : input;
        target->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(target->hasFocus());
        m_open->press(Qt::Key_A, Qt::ControlModifier);
        m_open->press(Qt::Key_Delete);
        QTest::keyClicks(target, text);
    }
    void leave()
    {
        tests::closePopups();
        window().activateWindow(); // on a bare X server nothing gives the focus back when a list of hits closes
        QTRY_VERIFY(window().isActiveWindow());
        window().findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s)->takeFocus(u"en"_s);
    }
    void openWindow(const QString &language)
    {
        m_open.reset();
        m_open = std::make_unique<tests::OpenWindow>(ui::Settings{.language = language, .theme = ui::Theme::Light});
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
        announced.clear();
    }

private Q_SLOTS:
    void initTestCase() { tests::listenToAnnouncements(); }
    void init()
    {
        tests::failOnWarnings();
        openWindow(u"en"_s);
    }
    void cleanup() { m_open.reset(); }

    void whatCannotBeReadStaysMarkedAndComesBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char *language, const char *field, const char *text, const char *hint) {
            QTest::addRow("%s %s %s", language, field, text)
                << QString::fromLatin1(language) << QString::fromLatin1(field) << QString::fromLatin1(text)
                << QString::fromLatin1(hint);
        };
        row("nl", "offering.validFrom", "gisteren", "1-2-2027");
        row("en", "offering.validFrom", "yesterday", "1/2/2027");
        row("en", "offering.duration", "abc", "12");
        row("nl", "offering.duration", "abc", "12");
        row("nl", "offering.duration", "2,5", "");
        row("en", "offering.isced", "engineering", "");
        row("en", "offering.isced", "no such thing", "no such thing");
        row("en", "offering.provider", "No such school", "No such school");
        row("en", "offering.languages", "Klingon", "Klingon");
        row("nl", "offering.studyLoad", "abc", "2,5");
        row("en", "offering.studyLoad", "-1", "0");
        row("en", "offering.studyLoad", "0", "0");
    }

    void whatCannotBeReadStaysMarkedAndComesBack()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        QFETCH(const QString, hint);
        openWindow(language);
        const Id own = list().current();
        const domain::FieldSpec &spec = *offeringTable().field(field.section(u'.', 1));
        const QVariant before = stored().value(spec);
        const auto input = [&] {
            return spec.type() == domain::FieldType::Items ? editor(field)->findChild<ui::NumberField *>()
                                                           : line(field);
        };
        QVERIFY(input());
        const QString was = input()->text();
        write(input(), text);
        QCOMPARE(problem(field), QString()); // half a date is no mistake
        leave();
        QTRY_VERIFY(!problem(field).isEmpty());
        QVERIFY2(problem(field).contains(hint), qPrintable(problem(field)));
        QCOMPARE(stored().value(spec), before);
        QCOMPARE(input()->text(), text);
        QWidget *marked = input()->focusProxy() ? input()->focusProxy() : input();
        QVERIFY(ui::isMarkedWrong(marked));
        QVERIFY(marked->accessibleDescription().contains(problem(field)));
        QVERIFY2(announced.join(u'\n').contains(problem(field)), qPrintable(announced.join(u'\n')));
        QCOMPARE(session().typing().values().size(), 1);
        QCOMPARE(session().typing().values().constFirst().state, ui::TypedValue::State::Unreadable);

        // The text outlives an edit of something else, undo, and a look at another offering, which does not show it.
        auto *title = window().findChild<ui::LocalizedFieldEditor *>(u"offering.title"_s)->edit(Language::English);
        QTest::keyClicks(title, u"x"_s);
        m_open->press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QCOMPARE(input()->text(), text);
        QVERIFY(!QApplication::activePopupWidget()); // no list of hits opens by itself
        leave();
        const Id next = [&] {
            m_open->press(Qt::Key_Down, Qt::AltModifier);
            return list().current();
        }();
        QVERIFY(next != own);
        QVERIFY(m_open->settle());
        QVERIFY(!input() || input()->text() != text);
        QCOMPARE(problem(field), QString());
        QCOMPARE(session().typing().values().size(), 1);
        const domain::OfferingTree other = m_open->tree(next);
        leave();
        m_open->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QVERIFY(!input() || input()->text() != text);
        leave();
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->tree(next).wholeHash(), other.wholeHash());
        QVERIFY(stored().value(spec) != QVariant(text));
        list().select(own);
        QVERIFY(m_open->settle());
        QCOMPARE(list().current(), own);
        QCOMPARE(input()->text(), text);
        QVERIFY(!problem(field).isEmpty());

        // Escape gives it up.
        marked = input()->focusProxy() ? input()->focusProxy() : input();
        marked->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Escape);
        QCOMPARE(input()->text(), was);
        QCOMPARE(problem(field), QString());
        QVERIFY(session().typing().isEmpty());
        leave();
        QVERIFY(m_open->settle());
        QCOMPARE(stored().value(spec), before);
    }

    void aCodeTypedForOneOfferingIsNeverWrittenToAnother()
    {
        m_open->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        const Id first = list().current();
        write(line(u"offering.isced"_s), u"0713"_s);
        m_open->press(Qt::Key_N, Qt::ControlModifier); // the focus does not move first
        QVERIFY(m_open->settle());
        const Id second = list().current();
        QVERIFY(first != second);
        QCOMPARE(line(u"offering.isced"_s)->text(), QString());
        leave();
        QVERIFY(m_open->settle());
        QCOMPARE(offeringTable().isced(m_open->tree(first).offering), u"0713"_s);
        QCOMPARE(offeringTable().isced(m_open->tree(second).offering), QString());
    }

    void aDurationTakesWhatCanBeSaidExactly()
    {
        auto *number = line(u"offering.duration"_s);
        auto *unit = editor(u"offering.duration"_s)->findChild<QComboBox *>();
        write(number, u"1.5"_s);
        unit->setFocus();
        m_open->press(Qt::Key_End); // years
        leave();
        QTRY_VERIFY(problem(u"offering.duration"_s).contains(u"18 months"_s));
        write(number, u"18"_s);
        unit->setFocus();
        m_open->press(Qt::Key_Up);
        leave();
        QVERIFY(m_open->settle());
        QCOMPARE(problem(u"offering.duration"_s), QString());
        QCOMPARE(offeringTable().duration(stored()), u"P18M"_s);
        // A unit alone means nothing, and is not silently lost.
        write(number, QString());
        leave();
        QVERIFY(m_open->settle());
        QCOMPARE(offeringTable().duration(stored()), QString());
        unit->setFocus();
        m_open->press(Qt::Key_Home);
        leave();
        QTRY_VERIFY(!problem(u"offering.duration"_s).isEmpty());
    }

    void theFirstStudyLoadRearrangesNothing()
    {
        m_open->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        const ui::FieldEditor *load = editor(u"offering.studyLoad"_s);
        QVERIFY(!load->findChild<ui::NumberField *>());
        const QWidget *next = editor(u"offering.result"_s)->parentWidget();
        const int before = next->x();
        load->findChild<ui::Chip *>()->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Space);
        QTRY_VERIFY(load->findChild<ui::NumberField *>());
        QVERIFY(m_open->settle());
        QCOMPARE(next->x(), before);
    }

    void otherRowsOfStudyLoadKeepWhatIsStored()
    {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {u"studyLoad"_s, u"x"_s}});
        change.set(stored(), offeringTable().studyLoad,
            domain::Plain<QList<domain::StudyLoad>>::to(
                {{.unit = u"ec"_s, .value = 3.125}, {.unit = u"hours"_s, .value = 84}}));
        QVERIFY(session().apply(change));
        QVERIFY(m_open->settle());
        const QList<ui::NumberField *> amounts = editor(u"offering.studyLoad"_s)->findChildren<ui::NumberField *>();
        QCOMPARE(amounts.size(), 2);
        write(amounts[1], u"87.5"_s);
        leave();
        QVERIFY(m_open->settle());
        const QList<domain::StudyLoad> loads = offeringTable().studyLoad(stored());
        QCOMPARE(domain::studyLoadIn(loads, u"ec"_s), 3.125);
        QCOMPARE(domain::studyLoadIn(loads, u"hours"_s), 87.5);
    }

    void enterTakesTheOnlyLanguageThatIsSuggested()
    {
        const QStringList before = offeringTable().languages(stored());
        auto *combo = editor(u"offering.languages"_s)->findChild<ui::CodeCombo *>();
        QVERIFY(combo && combo->isEditable());
        write(combo->lineEdit(), u"Frisian"_s);
        QWidget *hits = combo->completer()->popup();
        QTest::keyClick(hits->isVisible() ? hits : combo->lineEdit(), Qt::Key_Return);
        QVERIFY(m_open->settle());
        QCOMPARE(offeringTable().languages(stored()).size(), before.size() + 1);
        QCOMPARE(combo->lineEdit()->text(), QString());
        QVERIFY(problem(u"offering.languages"_s).isEmpty());
    }

    void aClickIsNotLostWhenSuggestionsGo()
    {
        auto *add = window().findChild<ui::Chip *>(u"addOutcome"_s);
        add->setFocus();
        m_open->press(Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), u"one"_s);
        m_open->press(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"abc"_s);
        // What is wrong in a field is reported when the field is left by a click on what is below it.
        QLineEdit *date = line(u"offering.validFrom"_s);
        write(date, u"never"_s);
        QScrollArea *form = nullptr;
        for (QWidget *each = date->parentWidget(); each; each = each->parentWidget()) {
            form = qobject_cast<QScrollArea *>(each) ? qobject_cast<QScrollArea *>(each) : form;
        }
        ui::FieldEditor *modes = editor(u"offering.modes"_s);
        auto *chip = modes->findChild<ui::Chip *>();
        form->ensureWidgetVisible(chip, 0, 120);
        const bool was = chip->isChecked();
        const QPoint place = chip->mapTo(&window(), chip->rect().center());
        QTest::mousePress(window().windowHandle(), Qt::LeftButton, {}, place);
        QTest::qWait(100);
        QCOMPARE(chip->mapTo(&window(), chip->rect().center()), place);
        QTest::mouseRelease(window().windowHandle(), Qt::LeftButton, {}, place);
        QCOMPARE(chip->isChecked(), !was);
        QTRY_VERIFY(!problem(u"offering.validFrom"_s).isEmpty());
    }

    void onlyDestinationsThatAreOnAreOffered()
    {
        const auto &reach = offeringTable().reach;
        const domain::CodeList &list = domain::CodeList::named(reach.codes());
        const auto shown = [this] {
            QStringList texts;
            const auto chips = editor(u"offering.reach"_s)->findChildren<ui::Chip *>();
            for (const ui::Chip *chip : chips) {
                if (!chip->isHidden()) {
                    texts.append(chip->text());
                }
            }
            return texts;
        };
        QStringList offered;
        QVariantList others;
        QStringList withOthers;
        QString said;
        for (const domain::Code &code : list.codes()) {
            const bool isOn = exchange::isReached(code.code, session().destinations());
            const bool isThere = exchange::isReached(code.code, exchange::destinations());
            const QString label = code.label.en
                + (isOn           ? u""_s
                        : isThere ? u" (switched off)"_s
                                  : u" (not available in this version)"_s);
            withOthers.append(label);
            if (isOn) {
                offered.append(label);
            } else {
                others.append(code.code);
                said = label;
            }
        }
        QVERIFY(!offered.isEmpty() && !others.isEmpty());
        QCOMPARE(shown(), offered);

        // Values that are no longer offered, or were only in another version, stay where chosen and can be removed.
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {reach.key(), u"x"_s}});
        change.set(stored(), reach, others);
        QVERIFY(session().apply(change));
        QVERIFY(m_open->settle());
        QCOMPARE(shown(), withOthers);
        const auto chips = editor(u"offering.reach"_s)->findChildren<ui::Chip *>();
        const auto chip = std::ranges::find(chips, said, &ui::Chip::text);
        QVERIFY(chip != chips.cend() && (*chip)->isChecked());
        (*chip)->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(offeringTable().reach(stored()).size(), others.size() - 1);
        // The next offering has none of those values.
        m_open->press(Qt::Key_Tab);
        m_open->press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_open->settle());
        QCOMPARE(shown(), offered);
    }

    void aCopyOfAnEditionKeepsItsPeriodsAndPrices()
    {
        const Id id = list().current();
        auto *add = window().findChild<QWidget *>(u"addEdition"_s);
        QVERIFY(add);
        add->setFocus();
        m_open->press(Qt::Key_Space);
        const auto click = [&](const QString &name) {
            const QList<QWidget *> all = window().findChildren<QWidget *>();
            const auto found = std::ranges::find_if(
                all, [&](const QWidget *each) { return each->isVisible() && each->accessibleName() == name; });
            QVERIFY2(found != all.cend(), qPrintable(name));
            (*found)->setFocus();
            m_open->press(Qt::Key_Space);
        };
        click(u"Add: enrolment period"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"1-2-2031"_s);
        m_open->press(Qt::Key_Tab);
        const auto cards = window().findChildren<ui::PartCard *>();
        const auto open = std::ranges::find_if(cards, &ui::PartCard::isOpen);
        QVERIFY(open != cards.cend());
        const auto buttons = (*open)->findChildren<QToolButton *>();
        const auto duplicate = std::ranges::find(buttons, u"Duplicate this edition"_s, &QToolButton::accessibleName);
        QVERIFY(duplicate != buttons.cend());
        (*duplicate)->setFocus();
        m_open->press(Qt::Key_Space);
        const domain::OfferingTree now = m_open->tree(id);
        QSet<Id> editions;
        for (const domain::Record &period : now.of(Kind::EnrolmentPeriod)) {
            if (domain::enrolmentPeriodTable().start(period) == QDate(2031, 2, 1)) {
                editions.insert(domain::enrolmentPeriodTable().edition(period));
            }
        }
        QCOMPARE(editions.size(), 2);
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(FieldsTest)
#include "fields_test.moc"
