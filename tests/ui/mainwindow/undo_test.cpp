// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldeditor.h"
#include "forms/formscroll.h"
#include "forms/partcard.h"
#include "forms/textfields.h"
#include "list/offeringlist.h"
#include "list/offeringtablemodel.h"
#include "mainwindow/windowactions.h"
#include "offering/offeringeditor.h"
#include "store/records.h"
#include "support/windowtest.h"
#include "ui/announcements.h"
#include "ui/openwindow.h"
#include "widgets/briefmark.h"
#include "widgets/chip.h"
#include "widgets/foldsection.h"
#include "widgets/growingtextedit.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::offeringTable;
using tests::announced;
using tests::OpenWindow;

/** The real window shows what undo and redo did, by their keys, wherever the caret is. */
class UndoTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenWindow> m_open;

    [[nodiscard]] ui::MainWindow &window() const { return *m_open->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] ui::OfferingList &list() const { return workspace().list(); }
    [[nodiscard]] ui::OfferingEditor &editor() const { return *window().findChild<ui::OfferingEditor *>(); }
    [[nodiscard]] ui::FormScroll &form() const { return *editor().findChild<ui::FormScroll *>(); }
    [[nodiscard]] ui::FieldEditor *field(const QString &name) const
    {
        return editor().findChild<ui::FieldEditor *>(name);
    }
    // Does not wait: a mark stays only for a moment.
    void undo()
    {
        announced.clear();
        m_open->press(Qt::Key_Z, Qt::ControlModifier);
    }
    void redo()
    {
        announced.clear();
        // Ctrl+Shift+Z, or whatever the shortcut is on this desktop.
        QTest::keySequence(window().windowHandle(), window().actions().redo->shortcut());
    }
    /** Puts the caret in the title, at the top. */
    QWidget *toTitle()
    {
        QWidget *title = m_open->english(u"offering.title"_s);
        title->setFocus(Qt::TabFocusReason);
        form().verticalScrollBar()->setValue(0);
        return title;
    }
    /** The one thing that is marked, wholly in view; null when there is none, more than one, or it is out of view. */
    [[nodiscard]] const QWidget *marked() const
    {
        const ui::BriefMark *only = nullptr;
        const auto marks = editor().findChildren<ui::BriefMark *>();
        for (const ui::BriefMark *mark : marks) {
            if (mark->isVisible()) {
                if (only) {
                    return nullptr;
                }
                only = mark;
            }
        }
        if (!only) {
            return nullptr;
        }
        const QRect place(only->target()->mapTo(form().viewport(), QPoint()), only->target()->size());
        return form().viewport()->rect().contains(place) ? only->target() : nullptr;
    }
    void toggle(const QString &name)
    {
        ui::FieldEditor *codes = field(name);
        codes->takeFocus({});
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
    }

private Q_SLOTS:
    void initTestCase() { tests::listenToAnnouncements(); }

    void init()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        m_open->window->resize(1440, 900);
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
    }

    void cleanup() { m_open.reset(); }

    void aFieldFarBelowComesIntoView()
    {
        const QStringList before = offeringTable().reach(m_open->tree(list().current()).offering);
        toggle(u"offering.reach"_s);
        QVERIFY(offeringTable().reach(m_open->tree(list().current()).offering) != before);
        const QWidget *caret = toTitle();
        undo();
        QCOMPARE(offeringTable().reach(m_open->tree(list().current()).offering), before);
        QTRY_COMPARE(marked(), field(u"offering.reach"_s));
        QCOMPARE(QApplication::focusWidget(), caret);
        QVERIFY2(announced.join(u'\n').contains(u"Undone: Change publish to of"_s, Qt::CaseInsensitive),
            qPrintable(announced.join(u'\n')));
        QVERIFY(m_open->settle());
        form().verticalScrollBar()->setValue(0);
        redo();
        QTRY_COMPARE(marked(), field(u"offering.reach"_s));
        QVERIFY(announced.join(u'\n').contains(u"Redone: "_s));
        QCOMPARE(QApplication::focusWidget(), caret);
    }

    void whatIsFoldedUnfolds()
    {
        toggle(u"offering.reach"_s);
        const QList<ui::FoldSection *> sections = editor().findChildren<ui::FoldSection *>();
        const auto section = std::ranges::find_if(
            sections, [this](const ui::FoldSection *each) { return each->isAncestorOf(field(u"offering.reach"_s)); });
        QVERIFY(section != sections.cend());
        toTitle();
        (*section)->setOpen(false);
        undo();
        QVERIFY((*section)->isOpen());
        QTRY_COMPARE(marked(), field(u"offering.reach"_s));
    }

    void ofATextInTwoLanguagesTheOneIsMarked()
    {
        auto *summary = qobject_cast<ui::LocalizedFieldEditor *>(field(u"offering.summary"_s));
        summary->takeFocus(u"en"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
        toTitle();
        undo();
        QTRY_COMPARE(marked(), summary->edit(domain::Language::English));
    }

    void aCardThatIsBackIsMarked()
    {
        Id id;
        for (int row = 0; row < list().table().model()->rowCount() && id.isNull(); ++row) {
            m_open->press(Qt::Key_Down, Qt::AltModifier);
            QVERIFY(m_open->settle());
            if (!m_open->tree(list().current()).of(Kind::Edition).isEmpty()) {
                id = list().current();
            }
        }
        QVERIFY(!id.isNull());
        const auto editions = m_open->tree(id).of(Kind::Edition).size();
        const auto remove = [this] {
            const auto buttons = editor().findChildren<QToolButton *>();
            const auto found = std::ranges::find_if(buttons, [](const QToolButton *each) {
                return each->isVisible() && each->accessibleName() == u"Delete this edition";
            });
            return found == buttons.cend() ? nullptr : *found;
        }();
        QVERIFY(remove);
        remove->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(m_open->tree(id).of(Kind::Edition).size(), editions - 1);
        toTitle();
        undo();
        QCOMPARE(m_open->tree(id).of(Kind::Edition).size(), editions);
        QTRY_VERIFY(qobject_cast<const ui::PartCard *>(marked()));
        QVERIFY(m_open->settle());
        toTitle();
        redo(); // it is gone again: its section is marked
        QCOMPARE(m_open->tree(id).of(Kind::Edition).size(), editions - 1);
        QTRY_VERIFY(form().verticalScrollBar()->value() > 0);
    }

    void whatWasChangedElsewhereIsSaidWithAWayToGoThere()
    {
        const Id changed = list().current();
        toggle(u"offering.reach"_s);
        m_open->press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_open->settle());
        const Id other = list().current();
        QVERIFY(other != changed);
        undo();
        QCOMPARE(list().current(), other);
        QVERIFY(editor().findChildren<ui::BriefMark *>().isEmpty());
        ui::MessageBar &bar = workspace().messages();
        QVERIFY(bar.isVisible());
        QVERIFY2(bar.text().startsWith(u"Undone: "_s), qPrintable(bar.text()));
        auto *show = bar.findChild<QPushButton *>(u"messageAction"_s);
        QVERIFY(show);
        show->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(list().current(), changed);
        QVERIFY(field(u"offering.reach"_s)->isAncestorOf(QApplication::focusWidget()));
    }

    /** One undo too many can remove everything: the import or the sample that a catalogue began with. */
    void whatIsGoneIsOfferedBack()
    {
        const int before = list().count();
        m_open->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(m_open->settle());
        QCOMPARE(list().count(), before + 1);
        undo();
        QTRY_COMPARE(list().count(), before);
        ui::MessageBar &bar = workspace().messages();
        QVERIFY2(bar.text().startsWith(u"Undone: "_s), qPrintable(bar.text()));
        const QList<QPushButton *> buttons = bar.findChildren<QPushButton *>(u"messageAction"_s);
        const auto again = std::ranges::find(buttons, u"Redo"_s, &QPushButton::text);
        QVERIFY(again != buttons.cend());
        (*again)->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QCOMPARE(list().count(), before + 1);
    }

    /** The caret would stay in the field of the same name, and what is typed next would be saved there. */
    void ofManyTheOneOnScreenIsShownAndOtherwiseItStays()
    {
        const auto status = [this](int row) {
            const Id id =
                Id::fromString(list().table().model()->index(row, 0).data(ui::OfferingTableModel::IdRole).toString());
            return offeringTable().status(m_open->tree(id).offering);
        };
        QTableView &table = list().table();
        for (const int row : {3, 4, 5}) {
            QTest::mouseClick(table.viewport(), Qt::LeftButton, row == 3 ? Qt::NoModifier : Qt::ControlModifier,
                table.visualRect(table.model()->index(row, 0)).center());
        }
        QVERIFY(m_open->settle());
        QCOMPARE(workspace().selectedCount(), 3);
        const QString before = status(3);
        workspace().setStatus(u"retired"_s);
        QVERIFY(m_open->settle());
        QTRY_COMPARE(status(5), u"retired"_s);
        QVERIFY(m_open->settle());
        toTitle();
        undo();
        QTRY_COMPARE(status(3), before);
        QTRY_COMPARE(marked(), field(u"offering.status"_s));
        QVERIFY(m_open->settle());
        redo();
        QTRY_COMPARE(status(3), u"retired"_s);
        QVERIFY(m_open->settle());

        const auto idAt = [&table](int row) {
            return table.model()->index(row, 0).data(ui::OfferingTableModel::IdRole).toString();
        };
        const Id shown = Id::fromString(idAt(9));
        list().select(shown);
        QVERIFY(m_open->settle());
        QWidget *caret = toTitle();
        undo();
        QTRY_COMPARE(status(3), before);
        QVERIFY(m_open->settle());
        QCOMPARE(list().current(), shown);
        QCOMPARE(QApplication::focusWidget(), caret);
        QVERIFY2(workspace().messages().text().startsWith(u"Undone: "_s), qPrintable(workspace().messages().text()));
        const QString title = offeringTable().title(m_open->tree(shown).offering).en;
        QTest::keyClicks(caret, u"ZZ"_s);
        table.setFocus();
        QVERIFY(m_open->settle());
        QVERIFY(offeringTable().title(m_open->tree(shown).offering).en != title);
    }

    void whatWasChangedInSeveralIsSaidWithAWayToGoThere()
    {
        QTableView &table = list().table();
        QSet<Id> changed;
        changes::ChangeSet change({.code = u"change.draft"_s, .arguments = {}});
        for (const int row : {3, 4}) {
            const Id id = Id::fromString(table.model()->index(row, 0).data(ui::OfferingTableModel::IdRole).toString());
            const domain::Record was = m_open->tree(id).offering;
            domain::Record is = was;
            offeringTable().summary.set(is, {.nl = u"Hersteld"_s, .en = u"Put back"_s});
            change.update(was, is);
            changed.insert(id);
        }
        QVERIFY(m_open->session().apply(change));
        QVERIFY(m_open->settle());
        const Id shown = list().current();
        QVERIFY(!changed.contains(shown));
        m_open->english(u"offering.summary"_s)->setFocus(Qt::TabFocusReason);
        undo();
        QVERIFY(m_open->settle());
        QCOMPARE(list().current(), shown);
        auto *show = workspace().messages().findChild<QPushButton *>(u"messageAction"_s);
        QVERIFY(show);
        show->setFocus(Qt::TabFocusReason);
        m_open->press(Qt::Key_Space);
        QVERIFY(m_open->settle());
        QVERIFY(changed.contains(list().current()));
        QVERIFY(field(u"offering.summary"_s)->isAncestorOf(QApplication::focusWidget()));
    }

    /** A deletion that is undone in the list leads back to what was deleted; with the caret in the form it does not. */
    void whatIsBackIsShownUnlessOneIsWriting()
    {
        const auto removeAndUndo = [this](const std::function<void()> &inBetween) {
            list().table().setFocus();
            const Id removed = list().current();
            m_open->press(Qt::Key_Delete, Qt::ControlModifier);
            const bool isQuiet = m_open->settle() && list().current() != removed;
            inBetween();
            undo();
            return isQuiet && m_open->settle() ? removed : Id();
        };
        const Id first = removeAndUndo([] {});
        QVERIFY(!first.isNull());
        QCOMPARE(list().current(), first);
        Id shown;
        const Id second = removeAndUndo([&] {
            toTitle();
            shown = list().current();
        });
        QVERIFY(!second.isNull());
        QCOMPARE(list().current(), shown);
        QVERIFY2(workspace().messages().text().startsWith(u"Undone: "_s), qPrintable(workspace().messages().text()));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(UndoTest)
#include "undo_test.moc"
