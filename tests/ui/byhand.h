// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace leerschakel::tests {

/** Moves to the entry of \a menu that starts with \a text, by the arrow keys; false when they do not reach it. */
inline bool moveTo(QMenu *menu, const QString &text)
{
    for (qsizetype i = 0; i <= menu->actions().size(); ++i) {
        const QAction *active = menu->activeAction();
        if (active && active->isEnabled() && active->text().startsWith(text)) {
            return true;
        }
        QTest::keyClick(menu, Qt::Key_Down);
    }
    return false;
}

/** Triggers the entry at \a path of \a menu without opening the menu; false when there is none, or it is disabled. */
inline bool triggerAt(const QMenu *menu, const QStringList &path)
{
    const QList<QAction *> actions = menu->actions();
    const auto action = std::ranges::find_if(
        actions, [&](const QAction *each) { return each->isEnabled() && each->text().startsWith(path.constFirst()); });
    if (action == actions.cend()) {
        return false;
    }
    if (path.size() > 1) {
        return (*action)->menu() && triggerAt((*action)->menu(), path.sliced(1));
    }
    (*action)->trigger();
    return true;
}

/**
 * Chooses an entry of \a menu by keys, after \a open has opened the menu: \a path has the beginnings of the texts of
 * the submenus above the entry, and of its own. False when there is no such entry, or it is disabled.
 */
template<typename Open>
[[nodiscard]] bool chooseIn(QMenu *menu, const QStringList &path, const Open &open)
{
    if (QGuiApplication::platformName() == QLatin1StringView("offscreen")) {
        // Offscreen, a window sometimes stays without the focus after its menu has closed; keys are for a display.
        return triggerAt(menu, path);
    }
    bool isChosen = false;
    // The click may return only when the menu has closed.
    QTimer whenOpen;
    QObject::connect(&whenOpen, &QTimer::timeout, menu, [&] {
        if (!menu->isVisible()) {
            return;
        }
        whenOpen.stop();
        QMenu *shown = menu;
        const QStringList submenus = path.first(path.size() - 1);
        for (const QString &step : submenus) {
            const bool isThere = moveTo(shown, step) && shown->activeAction()->menu();
            if (!isThere) {
                break;
            }
            QMenu *inner = shown->activeAction()->menu();
            QTest::keyClick(shown, Qt::Key_Right);
            shown = inner;
        }
        isChosen = shown->isVisible() && moveTo(shown, path.constLast());
        if (isChosen) {
            QTest::keyClick(shown, Qt::Key_Return);
        }
        while (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
        }
    });
    whenOpen.start(10);
    open();
    return QTest::qWaitFor([&] { return !whenOpen.isActive(); }, 5'000) && isChosen;
}

/** Opens the menu of \a button by a click, and chooses by keys: see chooseIn(). */
[[nodiscard]] inline bool chooseFrom(QPushButton *button, const QStringList &path)
{
    return chooseIn(button->menu(), path, [button] { QTest::mouseClick(button, Qt::LeftButton); });
}

/** Opens by a click the menu of \a bar whose title comes first in \a path, and chooses by keys: see chooseIn(). */
[[nodiscard]] inline bool chooseFrom(QMenuBar *bar, const QStringList &path)
{
    const QList<QAction *> titles = bar->actions();
    const auto title =
        std::ranges::find_if(titles, [&](const QAction *each) { return each->text() == path.constFirst(); });
    return title != titles.cend() && chooseIn((*title)->menu(), path.sliced(1), [&] {
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(*title).center());
    });
}

/** Notes whether something is dragged over a widget. */
class DragWatch : public QObject
{
public:
    explicit DragWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool seen = false;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        seen = seen || event->type() == QEvent::DragMove;
        return false;
    }
};

/**
 * Drags the item at \a from to \a to, both in pixels of the viewport of \a view, with the mouse. False when no drag
 * arrived there.
 */
[[nodiscard]] inline bool drag(QAbstractItemView *view, QPoint from, QPoint to)
{
    QWidget *viewport = view->viewport();
    QWindow *window = view->window()->windowHandle();
    const auto inWindow = [&](QPoint point) { return viewport->mapTo(view->window(), point); };
    const QPoint away = QPoint(0, QApplication::startDragDistance() + 1);

    // The drag has an event loop of its own, which ends when the button is released.
    DragWatch watch(viewport);
    int steps = 0;
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, view, [&] {
        ++steps;
        if (steps < 4) {
            QTest::mouseMove(window, inWindow(to) + QPoint(steps % 2, 0));
        } else {
            hand.stop();
            QTest::mouseRelease(window, Qt::LeftButton, {}, inWindow(to));
        }
    });
    QTest::mousePress(window, Qt::LeftButton, {}, inWindow(from));
    hand.start(30);
    QTest::mouseMove(window, inWindow(from) + away);
    QTest::mouseMove(window, inWindow(from) + away * 2);
    return QTest::qWaitFor([&] { return !hand.isActive(); }, 5'000) && watch.seen;
}

} // namespace leerschakel::tests
