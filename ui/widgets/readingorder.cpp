// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readingorder.h"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVariant>

namespace leerschakel::ui {

namespace {

constexpr const char *readHere = "readHere";

void collect(QWidget *widget, QList<QWidget *> &found);

void collectFrom(const QLayout *layout, QList<QWidget *> &found)
{
    for (int at = 0; at < layout->count(); ++at) {
        QLayoutItem *item = layout->itemAt(at);
        if (QWidget *widget = item->widget()) {
            collect(widget, found);
        } else if (const QLayout *inner = item->layout()) {
            collectFrom(inner, found);
        }
    }
}

void collect(QWidget *widget, QList<QWidget *> &found)
{
    if (!widget->isVisible() || !widget->isEnabled()) {
        return;
    }
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) {
        found.append(widget);
    }
    if (auto *here = widget->property(readHere).value<QWidget *>()) {
        collect(here, found);
    }
    // These widgets place their children without a layout.
    if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        for (int at = 0; at < splitter->count(); ++at) {
            collect(splitter->widget(at), found);
        }
    } else if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
        if (area->widget()) {
            collect(area->widget(), found);
        }
    } else if (const auto *tabs = qobject_cast<const QTabWidget *>(widget)) {
        collect(tabs->tabBar(), found);
        if (tabs->currentWidget()) {
            collect(tabs->currentWidget(), found);
        }
    } else if (const QLayout *layout = widget->layout()) {
        collectFrom(layout, found);
    }
}

} // namespace

void readAt(QWidget *place, QWidget *widget)
{
    place->setProperty(readHere, QVariant::fromValue(widget));
}

QList<QWidget *> inReadingOrder(QWidget *root)
{
    QList<QWidget *> found;
    collect(root, found);
    return found;
}

bool stepInReadingOrder(QWidget *window, bool next)
{
    const QList<QWidget *> all = inReadingOrder(window);
    const qsizetype now = all.indexOf(QApplication::focusWidget());
    if (now < 0) {
        return false;
    }
    const qsizetype then = (now + (next ? 1 : -1) + all.size()) % all.size();
    all[then]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace leerschakel::ui
