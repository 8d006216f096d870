// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include "forms/fieldeditor.h"
#include "forms/textfields.h"
#include "mainwindow/mainwindow.h"
#include "widgets/foldsection.h"
#include "widgets/growingtextedit.h"
#include "widgets/messagebar.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

namespace {

std::unexpected<QString> no(const QString &why)
{
    return std::unexpected(why);
}

QString plain(const QString &text)
{
    return QString(text).remove(u'&');
}

/** What has the keyboard focus instead, to explain why a test failed. */
QString attention()
{
    const auto called = [](const QWidget *widget) {
        return widget ? QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                + widget->windowTitle()
                      : u"nobody"_s;
    };
    return u" (focus: %1; before the window: %2)"_s.arg(
        called(QApplication::focusWidget()), called(QApplication::activeModalWidget()));
}

/** The part of \a editor that takes keyboard input. */
QWidget *keysOf(ui::FieldEditor *editor, const QString &language)
{
    if (const auto *both = qobject_cast<ui::LocalizedFieldEditor *>(editor)) {
        return both->edit(language == "en"_L1 ? domain::Language::English : domain::Language::Dutch);
    }
    const QList<QWidget *> inside = editor->findChildren<QWidget *>();
    for (QWidget *widget : inside) {
        if (widget->isVisibleTo(editor) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)) {
            return widget;
        }
    }
    return nullptr;
}

/** Waits for a dialog that asks for something, types \a answer into it, and accepts it. */
class Answering : public QObject
{
public:
    Answering(QString answer, QObject *parent) : QObject(parent), m_answer(std::move(answer))
    {
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, &Answering::look);
        m_timer.start();
    }

private:
    void look()
    {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog || !dialog->isVisible()) {
            return;
        }
        if (!qobject_cast<QFileDialog *>(dialog) && !qobject_cast<QInputDialog *>(dialog)) {
            if (!m_isPressed) {
                press(dialog);
            }
            return;
        }
        const bool asksForFile = qobject_cast<QFileDialog *>(dialog) != nullptr;
        auto *line = dialog->findChild<QLineEdit *>(asksForFile ? u"fileNameEdit"_s : QString());
        const auto *buttons = dialog->findChild<QDialogButtonBox *>();
        if (!line || !buttons) {
            return;
        }
        m_timer.stop();
        line->setText(m_answer); // as if pasted
        const QList<QAbstractButton *> all = buttons->buttons();
        for (QAbstractButton *button : all) {
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        }
        deleteLater();
    }
    /** Presses the button of the window that offers vocabularies, so that it asks for a file. */
    void press(QWidget *dialog)
    {
        const bool isFolder = QFileInfo(m_answer).isDir();
        const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            const QString text = plain(button->text());
            if (text.startsWith(isFolder ? "Load a folder"_L1 : "Load a download"_L1)) {
                // Not from within the timer: the next dialog appears before the click returns, and the timer has to see
                // it.
                QMetaObject::invokeMethod(
                    button, [button] { QTest::mouseClick(button, Qt::LeftButton); }, Qt::QueuedConnection);
                m_isPressed = true;
                return;
            }
        }
    }

    QString m_answer;
    QTimer m_timer;
    bool m_isPressed = false;
};

} // namespace

QWidget *Hands::window()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto found =
        std::ranges::find_if(all, [](QWidget *widget) { return qobject_cast<ui::MainWindow *>(widget) != nullptr; });
    return found == all.end() ? nullptr : *found;
}

QStringList Hands::fields()
{
    QStringList names;
    QHash<QString, int> seen;
    const QWidget *window = Hands::window();
    const QList<ui::FieldEditor *> editors =
        window ? window->findChildren<ui::FieldEditor *>() : QList<ui::FieldEditor *>();
    for (const ui::FieldEditor *editor : editors) {
        if (const QString name = editor->objectName(); !name.isEmpty()) {
            names.append(name + u'#' + QString::number(seen[name]++));
        }
    }
    return names;
}

std::expected<QWidget *, QString> Hands::field(const QString &name, const QString &language, int which)
{
    const QList<ui::FieldEditor *> editors = window()->findChildren<ui::FieldEditor *>(name);
    if (which >= editors.size()) {
        return no(u"there is no field %1 #%2"_s.arg(name).arg(which));
    }
    reveal(editors[which]);
    QWidget *keys = keysOf(editors[which], language);
    if (!keys) {
        return no(u"%1 takes no keys"_s.arg(name));
    }
    reveal(keys);
    return keys;
}

void Hands::reveal(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *section = qobject_cast<ui::FoldSection *>(above); section && !section->isOpen()) {
            auto *heading = section->findChild<QToolButton *>();
            reveal(heading);
            QTest::mouseClick(heading, Qt::LeftButton);
        }
    }
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents); // places what was unfolded
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above)) {
            area->ensureWidgetVisible(widget);
        }
    }
}

Hands::Done Hands::enter(const QString &name, const QString &language, int which)
{
    const auto found = field(name, language, which);
    if (!found) {
        return std::unexpected(found.error());
    }
    QWidget *keys = *found;
    if (!keys->isVisible()) {
        return no(u"%1 cannot be seen"_s.arg(name) + attention());
    }
    QWidget *target = keys;
    if (const auto *area = qobject_cast<QAbstractScrollArea *>(keys)) {
        target = area->viewport();
    }
    if (qobject_cast<QComboBox *>(keys) && !qobject_cast<QComboBox *>(keys)->isEditable()) {
        keys->setFocus(Qt::TabFocusReason); // a click would open its list
    } else if (qobject_cast<QAbstractButton *>(keys)) {
        keys->setFocus(Qt::TabFocusReason); // a click would press it
    } else {
        QTest::mouseClick(target, Qt::LeftButton, {}, QPoint(4, target->height() / 2));
    }
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || (focus != keys && !keys->isAncestorOf(focus))) {
        return no(u"%1 does not take the focus"_s.arg(name) + attention());
    }
    return {};
}

std::expected<QString, QString> Hands::shown(const QString &name, const QString &language, int which)
{
    const auto found = field(name, language, which);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (const auto *text = qobject_cast<QPlainTextEdit *>(*found)) {
        return text->toPlainText();
    }
    if (const auto *line = qobject_cast<QLineEdit *>(*found)) {
        return line->text();
    }
    if (const auto *combo = qobject_cast<QComboBox *>(*found)) {
        return combo->currentText();
    }
    if (const auto *button = qobject_cast<QAbstractButton *>(*found)) {
        return QString::number(int(button->isChecked()));
    }
    return no(u"%1 shows something else than text"_s.arg(name));
}

Hands::Done Hands::type(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus) {
        return no(u"nothing has the focus"_s);
    }
    QTest::keyClicks(focus, text);
    return {};
}

Hands::Done Hands::press(const QString &key)
{
    const QKeySequence sequence(key, QKeySequence::PortableText);
    if (sequence.isEmpty() || sequence[0].key() == Qt::Key_unknown) {
        return no(u"no such key: "_s + key);
    }
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : window();
    QTest::keyClick(focus, sequence[0].key(), sequence[0].keyboardModifiers());
    return {};
}

Hands::Done Hands::click(const QString &text)
{
    QAbstractButton *found = nullptr;
    const QList<QAbstractButton *> buttons = window()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const bool isNamed = plain(button->text()) == text || button->accessibleName() == text;
        if (isNamed && button->isEnabled() && (!found || (button->isVisible() && !found->isVisible()))) {
            found = button;
        }
    }
    if (!found) {
        return no(u"there is no button "_s + text);
    }
    reveal(found);
    if (!found->isVisible()) {
        return no(u"the button cannot be seen: "_s + text);
    }
    QTest::mouseClick(found, Qt::LeftButton);
    return {};
}

Hands::Done Hands::choose(int row)
{
    auto *table = window()->findChild<QTableView *>(u"offerings"_s);
    // The list is read again after large changes.
    constexpr int patience = 20'000;
    if (!table || !QTest::qWaitFor([&] { return table->isVisible() && row < table->model()->rowCount(); }, patience)) {
        return no(u"there are %1 rows in the list, which is %2"_s.arg(table ? table->model()->rowCount() : -1)
                .arg(table && table->isVisible() ? u"seen"_s : u"not seen"_s));
    }
    const QModelIndex index = table->model()->index(row, 0);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    return {};
}

Hands::Done Hands::wheel(const QString &name, int steps)
{
    const auto found = field(name, {}, 0);
    if (!found) {
        return std::unexpected(found.error());
    }
    const auto *editor = window()->findChild<ui::FieldEditor *>(name);
    const QList<QWidget *> inside = editor->findChildren<QWidget *>();
    for (QWidget *target : inside) {
        if (target->isVisible() && !target->hasFocus() && (target->focusPolicy() & Qt::TabFocus)) {
            const QPointF at(target->width() / 2.0, target->height() / 2.0);
            QWheelEvent event(at, target->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                Qt::NoScrollPhase, false);
            QApplication::sendEvent(target, &event);
        }
    }
    return {};
}

Hands::Done Hands::take(const QString &text, const QString &answer)
{
    const QList<QAction *> actions = window()->actions() + window()->findChildren<QAction *>();
    const auto found = std::ranges::find_if(
        actions, [&](const QAction *action) { return plain(action->text()) == text && action->isEnabled(); });
    if (found == actions.end()) {
        return no(u"there is nothing in the menus that is called "_s + text);
    }
    const QPointer<Answering> answering = answer.isEmpty() ? nullptr : new Answering(answer, window());
    (*found)->trigger();
    // The dialog may appear later than the choice; what follows is for the window, not for the dialog.
    constexpr int patience = 20'000;
    if (!QTest::qWaitFor([&] { return answering.isNull() && !QApplication::activeModalWidget(); }, patience)) {
        return no(u"nothing asks for "_s + answer);
    }
    window()->activateWindow(); // without a window manager nothing else does, once the dialog is gone
    return QTest::qWaitForWindowActive(window(), patience) ? Done() : no(u"the window does not get the keyboard"_s);
}

QStringList Hands::messages()
{
    QStringList texts;
    const QWidget *window = Hands::window();
    if (!window) {
        return texts;
    }
    const QList<ui::MessageBar *> bars = window->findChildren<ui::MessageBar *>();
    for (const ui::MessageBar *bar : bars) {
        if (bar->isVisible()) {
            texts.append(bar->text());
        }
    }
    const QList<ui::FieldEditor *> editors = window->findChildren<ui::FieldEditor *>();
    for (const ui::FieldEditor *editor : editors) {
        // The problem with a value is in the cell of its field.
        const QList<QLabel *> labels =
            editor->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QLabel *label : labels) {
            if (label->buddy() == nullptr && label->isVisible() && !label->text().isEmpty()) {
                texts.append(editor->objectName() + u": "_s + label->text());
            }
        }
    }
    return texts;
}

QString Hands::status()
{
    const QWidget *window = Hands::window();
    const auto *saved = window ? window->findChild<QLabel *>(u"saved"_s) : nullptr;
    return saved ? saved->text() : QString();
}

} // namespace leerschakel::tests
