// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/cardheading.h"
#include "ui/mainwindow/walker.h"
#include "widgets/chip.h"
#include "widgets/growingtextedit.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyleOptionComboBox>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;

inline QString withSizes(const QWidget *widget, const QString &text, QSize least)
{
    return described(widget)
        + u" \"%1\": %2x%3 of %4x%5"_s.arg(text.left(30))
              .arg(widget->width())
              .arg(widget->height())
              .arg(least.width())
              .arg(least.height());
}

/**
 * The words of a label or a button that do not fit in it; for one that shortens them itself, only without a tooltip.
 */
inline QString cutWords(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if ((!label && !button) || (label && label->text().isEmpty()) || (button && button->text().isEmpty())) {
        return {};
    }
    if (qobject_cast<const ui::Chip *>(widget)) {
        return {}; // hovering shows all of it
    }
    const bool isShortened = qobject_cast<const ui::CardHeading *>(widget);
    const QSize least = isShortened ? widget->sizeHint() : widget->minimumSizeHint();
    const int height = label && label->wordWrap() ? label->heightForWidth(label->width()) : least.height();
    const int width = label && label->wordWrap() ? 0 : least.width();
    const bool isCut = widget->height() < height || widget->width() < width;
    return isCut && (!isShortened || widget->toolTip().isEmpty())
        ? withSizes(widget, label ? label->text() : button->text(), {width, height})
        : QString();
}

/** A choice, typed text or hint that does not fit in its field and cannot be read by hovering. */
inline QString cutContent(const QWidget *widget)
{
    if (const auto *combo = qobject_cast<const QComboBox *>(widget); combo && !combo->isEditable()) {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const int room =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo).width();
        const int width = combo->fontMetrics().horizontalAdvance(combo->currentText());
        return width > room && combo->toolTip().isEmpty()
            ? withSizes(combo, combo->currentText(), {width, combo->fontMetrics().height()})
            : QString();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        const QString text = line->text().isEmpty() ? line->placeholderText() : line->text();
        QStyleOptionFrame option;
        option.initFrom(line);
        option.lineWidth = line->hasFrame() ? 1 : 0;
        const int room = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line).width() - 4;
        const int width = line->fontMetrics().horizontalAdvance(text);
        const QWidget *whole = qobject_cast<const QComboBox *>(line->parentWidget()) ? line->parentWidget() : line;
        return width > room && whole->toolTip().isEmpty() ? withSizes(line, text, {width, line->fontMetrics().height()})
                                                          : QString();
    }
    if (const auto *text = qobject_cast<const ui::GrowingTextEdit *>(widget)) {
        QTextCursor end(text->document());
        end.movePosition(QTextCursor::End);
        const bool isWhole =
            text->verticalScrollBar()->value() == 0 && text->cursorRect(end).bottom() <= text->viewport()->height();
        return isWhole ? QString() : withSizes(text, text->toPlainText(), text->cursorRect(end).size());
    }
    return {};
}

inline QStringList cutHeadings(const QWidget *widget)
{
    QStringList found;
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    for (int section = 0; header && section < header->count(); ++section) {
        const QString text = header->model()->headerData(section, header->orientation()).toString();
        const QString tip = header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
        if (header->orientation() == Qt::Horizontal && !header->isSectionHidden(section) && tip.isEmpty()
            && header->sectionSize(section) < header->fontMetrics().horizontalAdvance(text)) {
            found.append(withSizes(header, text, {header->fontMetrics().horizontalAdvance(text), 0}));
        }
    }
    return found;
}

/** Whether \a widget sticks out of a view that cannot be scrolled to its end. */
inline bool sticksOut(const QWidget *widget)
{
    for (const QWidget *at = widget->parentWidget(); at && !at->isWindow(); at = at->parentWidget()) {
        const auto *area = qobject_cast<const QScrollArea *>(at->parentWidget());
        if (area && area->viewport() == at) {
            return widget->mapTo(at, QPoint(widget->width(), 0)).x() > at->width()
                && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
        }
    }
    return widget->mapTo(widget->window(), QPoint(widget->width(), 0)).x() > widget->window()->width();
}

inline QStringList cutOff(const QWidget &window)
{
    QStringList found;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window) {
            continue;
        }
        found.append(cutWords(widget));
        found.append(cutContent(widget));
        found.append(cutHeadings(widget));
        if (takesKeyboard(widget) && sticksOut(widget)) {
            found.append(described(widget) + u" sticks out"_s);
        }
    }
    found.removeAll(QString());
    found.removeDuplicates();
    return found;
}

} // namespace leerschakel::tests
