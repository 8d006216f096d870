// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/constant.h"
#include "forms/fieldeditor.h"
#include "forms/fieldform.h"
#include "forms/partcard.h"
#include "forms/textfields.h"
#include "list/offeringlist.h"
#include "mainwindow/windowactions.h"
#include "store/records.h"
#include "support/sanitized.h"
#include "support/windowtest.h"
#include "ui/byhand.h"
#include "ui/openwindow.h"
#include "widgets/chip.h"
#include "widgets/codecombo.h"
#include "widgets/growingtextedit.h"
#include "widgets/numberfield.h"
#include "words/fieldlabels.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::offeringTable;
using domain::Record;

/**
 * Every field of the field table that the window has an editor for: what is typed in it is kept even when the field is
 * not left, and only for its own record, whatever happens next.
 */
class EveryFieldTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::OpenWindow> m_open;
    Id m_module;
    Id m_programme;

    [[nodiscard]] ui::MainWindow &window() const { return *m_open->window; }
    [[nodiscard]] ui::Session &session() const { return window().workspace()->session(); }
    [[nodiscard]] ui::OfferingList &list() const { return window().workspace()->list(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }
    [[nodiscard]] Record stored(Kind kind, const Id &id) const
    {
        const auto loaded = store::load(session().catalogue(), kind, id);
        return loaded && *loaded ? **loaded : Record();
    }
    [[nodiscard]] QList<Record> all(Kind kind) const
    {
        return store::loadAll(session().catalogue(), kind).value_or(QList<Record>());
    }

    /** Another value than \a now for a field of this kind: the keys that write it, and the plain value that results. */
    struct Other {
        QString keys;
        QVariant value;
    };
    [[nodiscard]] Other other(Kind kind, const FieldSpec &field, const QVariant &now) const
    {
        switch (field.type()) {
        case FieldType::LocalizedText: {
            QVariantMap map = now.toMap();
            map.insert(u"nl"_s, u"getypt"_s);
            return {.keys = u"getypt"_s, .value = map};
        }
        case FieldType::Integer:
            return field.shown() == domain::Presentation::Money ? Other{u"17,50"_s, 1750LL} : Other{u"17"_s, 17LL};
        case FieldType::Decimal:
            return {.keys = u"52.2215"_s, .value = 52.2215};
        case FieldType::Date:
            return {.keys = u"3-4-2031"_s, .value = u"2031-04-03"_s};
        case FieldType::Code:
        case FieldType::CodeList: {
            const domain::CodeList &codes = domain::CodeList::named(field.codes());
            for (const domain::Code &code : codes.codes()) {
                if (code.code != now.toString() && !now.toList().contains(code.code)
                    && !(kind == Kind::Offering && field.key() == offeringTable().kind.key())) {
                    const QString text = ui::CodeCombo::textOf(field.codes(), code, Language::English);
                    return {.keys = text, .value = code.code};
                }
            }
            return {};
        }
        case FieldType::Reference: {
            const Kind target = domain::kindTable(field.target())->kind();
            QHash<QString, int> named;
            for (const Record &record : constant(all(target))) {
                ++named[ui::recordLabel(record, Language::English)];
            }
            for (const Record &record : constant(all(target))) {
                const QString label = ui::recordLabel(record, Language::English);
                const bool isModule = target != Kind::Offering || offeringTable().kind(record) == u"module";
                if (record.id().toString() != now.toString() && isModule && !label.isEmpty() && named[label] == 1) {
                    return {.keys = label, .value = record.id().toString()};
                }
            }
            return {};
        }
        case FieldType::Text:
            return field.shown() == domain::Presentation::Duration
                ? Other{.keys = u"7"_s,
                      .value = QString(u"P7"_s + (now.toString().isEmpty() ? u'W' : now.toString().back()))}
                : Other{.keys = u"getypt"_s, .value = u"getypt"_s};
        case FieldType::Items:
            return {.keys = field.members().constLast().type == FieldType::Decimal ? u"7"_s : u"getypt"_s, .value = {}};
        default:
            return {};
        }
    }
    /** Whether \a now is the value that \a other should give, where the field had \a before. */
    [[nodiscard]] static bool isThere(
        const FieldSpec &field, const Other &other, const QVariant &before, const QVariant &now)
    {
        switch (field.type()) {
        case FieldType::Items: {
            const QString member = QString::fromLatin1(field.members().constLast().name);
            return std::ranges::any_of(now.toList(),
                [&](const QVariant &item) { return item.toMap().value(member).toString() == other.keys; });
        }
        case FieldType::CodeList:
        case FieldType::Code:
        case FieldType::Boolean:
            return now != before; // in chips and short lists a key goes one further
        default:
            return now == other.value;
        }
    }

    /**
     * Closes a list of hits, which would take the next keys, and activates the window: on a bare X server nothing gives
     * the focus back.
     */
    void quieten()
    {
        tests::closePopups();
        window().activateWindow();
        QTRY_VERIFY(window().isActiveWindow());
    }

    /** Types \a other, as people do, and does not leave the field. False where the editor has nothing to type in. */
    bool type(ui::FieldEditor &editor, const Other &other)
    {
        QWidget *input = nullptr;
        if (editor.field().type() == FieldType::Items) {
            auto *add = editor.findChild<ui::Chip *>();
            if (editor.findChildren<QLineEdit *>().isEmpty() && add) {
                add->setFocus();
                press(Qt::Key_Space);
                press(Qt::Key_Down); // its unit or type
            }
            const QList<QLineEdit *> lines = editor.findChildren<QLineEdit *>();
            for (QLineEdit *each : lines) {
                input = qobject_cast<QComboBox *>(each->parentWidget()) ? input : each;
            }
        } else if (editor.field().type() == FieldType::Reference) {
            input = editor.findChild<QComboBox *>(); // not one in the card of the record it refers to
        } else if (auto *text = editor.findChild<ui::GrowingTextEdit *>()) {
            input = text;
        } else if (auto *combo = editor.findChild<QComboBox *>(); combo && !editor.findChild<ui::NumberField *>()) {
            input = combo;
        } else if (auto *line = editor.findChild<QLineEdit *>()) {
            input = line;
        } else if (auto *button = editor.findChild<QAbstractButton *>()) {
            input = button;
        }
        if (!input) {
            return false;
        }
        input->setFocus(Qt::TabFocusReason);
        const auto *combo = qobject_cast<QComboBox *>(input);
        if (qobject_cast<QAbstractButton *>(input)) {
            press(Qt::Key_Space);
        } else if (combo && !combo->isEditable()) {
            press(combo->currentIndex() + 1 < combo->count() ? Qt::Key_Down : Qt::Key_Up);
        } else {
            press(Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(input, other.keys);
        }
        quieten();
        return true;
    }

    /** Whether a form shows \a field. */
    static bool hasRow(const FieldSpec &field)
    {
        return !field.isHidden() && !field.isOwner() && !field.isWithin() && !field.isRowless();
    }

    /** The visible editor of \a field of a record of \a kind; null where the window has none. */
    ui::FieldEditor *find(Kind kind, const FieldSpec &field) const
    {
        const QList<ui::FieldEditor *> editors =
            window().findChildren<ui::FieldEditor *>(domain::kindTable(kind).name() + u'.' + field.key());
        const auto shown = std::ranges::find_if(editors, [](const ui::FieldEditor *each) { return each->isVisible(); });
        return shown == editors.cend() ? nullptr : *shown;
    }

    /**
     * Adds a part of each kind to the offering that is shown, by its button, and opens the cards of what it refers to.
     */
    void unfold()
    {
        for (const QString &name : {u"addEdition"_s}) {
            if (auto *add = window().findChild<QWidget *>(name); add && add->isVisible()) {
                add->setFocus();
                press(Qt::Key_Space);
            }
        }
        const QStringList adds{u"Add: price"_s, u"Add: funding"_s, u"Add: partner"_s, u"Add: enrolment period"_s,
            u"Add: module"_s, u"Add: place in a programme"_s, u"Add a learning outcome"_s, u"Contact: add a new one"_s,
            u"Regional deal: add a new one"_s, u"Location: add a new one"_s, u"Provider: add a new one"_s};
        for (const QString &name : adds) {
            // All buttons of that name: an edition has its own prices, with fewer fields.
            const QList<QAbstractButton *> buttons = window().findChildren<QAbstractButton *>();
            for (QAbstractButton *each : buttons) {
                if (each->isVisible() && each->accessibleName() == name) {
                    each->setFocus();
                    press(Qt::Key_Space);
                }
            }
        }
        const QList<QAbstractButton *> buttons = window().findChildren<QAbstractButton *>();
        for (QAbstractButton *each : buttons) {
            if (each->isVisible() && each->isEnabled() && each->isCheckable() && !each->isChecked()
                && each->accessibleName().contains(u": details"_s)) {
                each->click();
            }
        }
    }

    void show(const Id &offering)
    {
        list().select(offering);
        QVERIFY(m_open->settle());
        QCOMPARE(list().current(), offering);
    }

    /** Makes a programme and a module with every kind of part, once. */
    void prepare()
    {
        for (const QString &kind : {u"programme"_s, u"module"_s}) {
            window().workspace()->addOffering(kind);
            QVERIFY(m_open->settle());
            (kind == u"module" ? m_module : m_programme) = list().current();
            unfold();
            QVERIFY(m_open->settle());
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::failOnWarnings();
        m_open = std::make_unique<tests::OpenWindow>();
        window().resize(1800, 1100);
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
        prepare();
    }
    void cleanupTestCase() { m_open.reset(); }

    void everyFieldHasALabelAndARowOrIsDeclaredWithoutOne()
    {
        show(m_module);
        window().workspace()->showSection(u"skills"_s);
        QVERIFY(m_open->settle());
        QStringList wrong;
        for (const Kind kind : domain::allKinds()) {
            for (const FieldSpec *field : domain::kindTable(kind).fields()) {
                const QString name = domain::kindTable(kind).name() + u'.' + field->key();
                if (!field->isHidden() && !field->isOwner() && ui::fieldLabel(kind, field->key()) == field->key()) {
                    wrong.append(name + u" has no label"_s);
                }
                const bool isShown = !window().findChildren<ui::FieldEditor *>(name).isEmpty();
                if (isShown != hasRow(*field)) {
                    wrong.append(name + (isShown ? u" has a row"_s : u" has no row"_s));
                }
            }
        }
        window().workspace()->showSection(u"offerings"_s);
        QVERIFY(m_open->settle());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void whatIsTypedIsKeptForItsOwnRecord_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("next");
        QSet<std::pair<int, bool>> tried; // types of field, and whether their codes are searched
        QSet<std::pair<Kind, int>> seen; // types of field in each kind of record
        for (const Kind kind : domain::allKinds()) {
            for (const FieldSpec *field : domain::kindTable(kind).fields()) {
                if (!hasRow(*field) || kind == Kind::Scheme || kind == Kind::OwnConcept) {
                    continue; // vocabularies are edited elsewhere: ownscheme_test
                }
                // Going elsewhere happens most and is tested with every field, the rest with one field of each sort.
                const std::pair<int, bool> sort{int(field->type()) * 10 + int(field->shown()),
                    !field->codes().isEmpty() && domain::CodeList::named(field->codes()).codes().size() > 15};
                const bool isFirst = kind == Kind::Offering || kind == Kind::Edition || kind == Kind::Price
                    ? !tried.contains(sort)
                    : false;
                // Memory is handled alike for all fields of a sort: sanitizers, which take long, get one in each kind.
                if (tests::isSanitized && seen.contains({kind, sort.first})) {
                    continue;
                }
                seen.insert({kind, sort.first});
                tried.insert(sort);
                for (const QString &next : {u"navigate"_s, u"new"_s, u"duplicate"_s, u"undo"_s, u"close"_s, u"end"_s}) {
                    if (!isFirst && next != u"navigate") {
                        continue;
                    }
                    QTest::addRow("%s.%s, %s", qPrintable(domain::kindTable(kind).name()), qPrintable(field->key()),
                        qPrintable(next))
                        << kind << field->key() << next;
                }
            }
        }
    }

    void whatIsTypedIsKeptForItsOwnRecord()
    {
        QFETCH(const Kind, kind);
        QFETCH(const QString, key);
        QFETCH(const QString, next);
        const FieldSpec &field = *domain::kindTable(kind).field(key);
        const Id shown = kind == Kind::Component ? m_programme : m_module;
        show(shown);
        if (!find(kind, field)) {
            // The first card of each list.
            QSet<QWidget *> opened;
            const auto cards = window().findChildren<ui::PartCard *>();
            for (ui::PartCard *card : cards) {
                if (card->isVisible() && !opened.contains(card->parentWidget())) {
                    opened.insert(card->parentWidget());
                    if (!card->isOpen()) {
                        card->focusHeading();
                        press(Qt::Key_Return);
                    }
                }
            }
            const QList<QAbstractButton *> buttons = window().findChildren<QAbstractButton *>();
            for (QAbstractButton *each : buttons) {
                if (each->isVisible() && each->isEnabled() && each->isCheckable() && !each->isChecked()
                    && each->accessibleName().contains(u": details"_s)) {
                    each->click();
                }
            }
            QVERIFY(m_open->settle());
        }
        ui::FieldEditor *editor = find(kind, field);
        QVERIFY(editor);
        // Every record of the kind, before and after: what is typed is in one of them, and the others have not changed.
        QHash<Id, Record> before;
        for (const Record &record : constant(all(kind))) {
            before.insert(record.id(), record);
        }
        const QVariant now = [&] {
            const ui::FieldForm *form = nullptr;
            for (const QWidget *above = editor; above && !form; above = above->parentWidget()) {
                form = qobject_cast<const ui::FieldForm *>(above);
            }
            const auto record = before.constFind(form ? form->record() : shown);
            return record == before.cend() ? QVariant() : record->value(field);
        }();
        const Other typed = other(kind, field, now);
        if (!type(*editor, typed)) {
            QSKIP("there is nothing to type in it");
        }
        const QString path = m_open->path;
        if (next == u"navigate") {
            press(Qt::Key_Down, Qt::AltModifier);
            quieten();
            if (list().current() == shown) {
                list().step(-1); // Alt+Down belongs to the field
            }
        } else if (next == u"new") {
            press(Qt::Key_N, Qt::ControlModifier);
        } else if (next == u"duplicate") {
            // Not with its key: text fields use Ctrl+D on some desktops.
            QVERIFY(tests::chooseFrom(window().menuBar(), {u"&Offerings"_s, u"&Duplicate"_s}));
        } else if (next == u"undo") {
            // What the keys do in a field is tested in fieldkeys_test.
            QVERIFY(tests::chooseFrom(window().menuBar(), {u"&Edit"_s, u"&Undo"_s}));
            QVERIFY(m_open->settle());
            QVERIFY(tests::chooseFrom(window().menuBar(), {u"&Edit"_s, u"&Redo"_s}));
        } else if (next == u"close") {
            QVERIFY(tests::chooseFrom(window().menuBar(), {u"&File"_s, u"&Close catalogue"_s}));
            QTRY_VERIFY(!window().workspace());
            QVERIFY(window().openCatalogue(path));
        } else {
            // As when the system asks the program to end: see EndRequests.
            QApplication::closeAllWindows();
            QVERIFY(!window().isVisible());
            window().closeCatalogue();
            window().show();
            QVERIFY(QTest::qWaitForWindowExposed(&window()));
            window().activateWindow();
            QVERIFY(window().openCatalogue(path));
        }
        QVERIFY(m_open->settle());

        int changed = 0;
        for (const Record &record : constant(all(kind))) {
            const auto was = before.constFind(record.id());
            if (was == before.cend() || record == *was) {
                continue; // new by now: the copy may have the value too
            }
            ++changed;
            QVERIFY2(isThere(field, typed, was->value(field), record.value(field)),
                qPrintable(record.value(field).toString() + u" / "_s + typed.keys));
            for (const FieldSpec *each : domain::kindTable(kind).fields()) {
                QVERIFY2(each == &field || record.value(*each) == was->value(*each), qPrintable(each->key()));
            }
        }
        QCOMPARE(changed, 1);
        QVERIFY(session().typing().isEmpty());
        // Puts back what was there, for the next test.
        changes::ChangeSet back({.code = u"change.edit"_s, .arguments = {key, QString()}});
        for (const Record &record : constant(all(kind))) {
            if (const auto was = before.constFind(record.id()); was != before.cend()) {
                back.set(record, field, was->value(field));
            }
        }
        QVERIFY(session().apply(back));
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(EveryFieldTest)
#include "everyfield_test.moc"
