// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;

inline QString described(const QWidget *widget)
{
    QStringList way;
    for (const QWidget *at = widget; at && way.size() < 4; at = at->parentWidget()) {
        way.prepend(QString::fromLatin1(at->metaObject()->className())
            + (at->objectName().isEmpty() ? QString() : u'#' + at->objectName()));
    }
    return way.join(u" > "_s);
}

inline bool takesKeyboard(const QWidget *widget)
{
    // The field inside a spin box or combo box is a part of that box, and the box has the name.
    const bool isInner = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
        || qobject_cast<const QComboBox *>(widget->parentWidget());
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus
        && !isInner && !widget->focusProxy();
}

/** Texts in \a window that share their Alt key with others: the key would only go from one to the next. */
inline QStringList withSameKey(const QWidget &window)
{
    QHash<QKeySequence, QStringList> words;
    const auto note = [&words](const QWidget *widget, const QString &text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); widget->isVisible() && !key.isEmpty()) {
            words[key].append(text);
        }
    };
    const auto labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        note(label, label->buddy() ? label->text() : QString());
    }
    const auto buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        note(button, button->text());
    }
    QStringList shared;
    for (const QStringList &each : std::as_const(words)) {
        if (each.size() > 1) {
            shared.append(each.join(u" / "));
        }
    }
    return shared;
}

inline QStringList unnamed(const QWidget &window)
{
    QStringList found;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (takesKeyboard(widget) && !qobject_cast<QScrollArea *>(widget)) {
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name).trimmed().isEmpty()) {
                found.append(described(widget));
            }
        }
    }
    found.removeDuplicates();
    return found;
}

/** The position of the link that has the focus within a page of text; -1 for none. */
inline int linkIn(const QWidget *widget)
{
    const auto *page = qobject_cast<const QTextBrowser *>(widget);
    return page && page->textCursor().hasSelection() ? page->textCursor().selectionStart() : -1;
}

/** The number of widgets of \a window that can have the focus. */
inline qsizetype places(const QWidget &window)
{
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    return std::ranges::count_if(
        widgets, [&](const QWidget *widget) { return widget->window() == &window && takesKeyboard(widget); });
}

/** A place that had the focus. */
struct Place {
    QPointer<const QWidget> widget;
    int link = -1;
    QRect at = {};
    friend bool operator==(const Place &one, const Place &other)
    {
        return one.widget == other.widget && one.link == other.link;
    }
};
struct Walk {
    QList<Place> places = {};
    /** Why the focus does not come back to where it began. */
    QString fault = {};
};

inline Place here()
{
    const QWidget *focus = QApplication::focusWidget();
    return {.widget = focus,
        .link = focus ? linkIn(focus) : -1,
        .at = focus ? QRect(focus->mapToGlobal(QPoint()), focus->size()) : QRect()};
}

/** Presses \a key, Tab or Backtab, until the focus is back where it began. */
inline Walk walk(QWidget &window, Qt::Key key)
{
    Walk way;
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) {
        return {.fault = u"the window did not become active"_s};
    }
    if (key == Qt::Key_Tab || !QApplication::focusWidget()) {
        QTest::keyClick(&window, key);
    }
    if (!QApplication::focusWidget()) {
        return {.fault = u"nothing takes the keyboard"_s};
    }
    way.places.append(here());
    constexpr int longest = 600;
    for (int step = 0; step < longest; ++step) {
        QTest::keyClick(QApplication::focusWidget(), key);
        const Place now = here();
        if (!now.widget) {
            return {.fault = u"the keyboard is lost after "_s + described(way.places.constLast().widget)};
        }
        if (now == way.places.constLast()) {
            return places(window) == 1 ? way : Walk{.fault = u"stops at "_s + described(now.widget)};
        }
        if (now.widget == way.places.constFirst().widget) {
            return way; // a page of links is one place here: it may be entered at another link
        }
        way.places.append(now);
    }
    return {.fault = u"never comes back to "_s + described(way.places.constFirst().widget)};
}

/** Where the way back by Shift+Tab differs from the way by Tab; both begin at the same place. */
inline QString otherWayBack(const Walk &there, const Walk &back)
{
    const auto widgetsOf = [](const Walk &walk) {
        QList<const QWidget *> widgets;
        for (const Place &place : walk.places) {
            if (widgets.isEmpty() || widgets.constLast() != place.widget) {
                widgets.append(place.widget);
            }
        }
        return widgets;
    };
    const QList<const QWidget *> forward = widgetsOf(there);
    QList<const QWidget *> backward = widgetsOf(back);
    std::reverse(backward.begin() + 1, backward.end());
    const auto [one, other] = std::ranges::mismatch(forward, backward);
    if (one == forward.end() && other == backward.end()) {
        return {};
    }
    return (one == forward.end() ? u"nothing"_s : described(*one)) + u" by Tab, "_s
        + (other == backward.end() ? u"nothing"_s : described(*other)) + u" by Shift+Tab"_s;
}

/** The scroll area that \a widget is in. */
inline const QWidget *columnOf(const QWidget *widget)
{
    for (const QWidget *at = widget->parentWidget(); at; at = at->parentWidget()) {
        if (qobject_cast<const QScrollArea *>(at)) {
            return at;
        }
    }
    return nullptr;
}

/** Where Tab goes up within one scrolled column, other than to something on the right. */
inline QStringList jumpsUp(const Walk &walk)
{
    QStringList found;
    for (qsizetype at = 1; at < walk.places.size(); ++at) {
        const QWidget *from = walk.places[at - 1].widget;
        const QWidget *to = walk.places[at].widget;
        if (!from || !to || !columnOf(to) || columnOf(from) != columnOf(to) || from->isAncestorOf(to)) {
            continue;
        }
        const QWidget *content = qobject_cast<const QScrollArea *>(columnOf(to))->widget();
        if (!content->isAncestorOf(from) || !content->isAncestorOf(to)) {
            continue; // it stays in view while the content is scrolled
        }
        const QRect before(from->mapTo(content, QPoint()), from->size());
        const QRect after(to->mapTo(content, QPoint()), to->size());
        if (after.bottom() < before.top() && after.left() <= before.right()) {
            found.append(described(from) + u" → "_s + described(to));
        }
    }
    return found;
}

} // namespace leerschakel::tests
