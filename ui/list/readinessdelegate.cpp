// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/readinessdelegate.h"

#include "application/look.h"
#include "list/offeringtablemodel.h"
#include "widgets/tone.h"
#include "words/readinesswords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

Tone toneOf(int blocks)
{
    return blocks > 0 ? Tone::Blocks : blocks < 0 ? Tone::Warns : Tone::Good;
}

int markSize(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.ascent() + 2;
}

} // namespace

void ReadinessDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const qreal ratio = painter->device()->devicePixelRatio();
    const int side = markSize(option);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    QRect room = option.rect.adjusted(rhythm, 0, -rhythm / 2, 0);
    const QVariantMap findings = index.data(OfferingTableModel::ReadinessRole).toMap();
    for (const QVariant &value : findings) {
        const int blocks = value.toInt();
        painter->drawPixmap(room.left(), room.top() + (room.height() - side) / 2,
            tonePixmap(toneOf(blocks), option.palette, side, ratio, isChosen ? QPalette::Highlight : QPalette::Base));
        room.setLeft(room.left() + side + rhythm / 2);
        if (blocks > 0) {
            const QString count = QLocale().toString(blocks);
            painter->setFont(option.font);
            painter->setPen(option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text));
            painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, count);
            room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(count) + rhythm / 2);
        }
    }
}

QSize ReadinessDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int number = option.fontMetrics.horizontalAdvance(u"00"_s);
    const int marks = std::max(1, int(index.data(OfferingTableModel::ReadinessRole).toMap().size()));
    size.setWidth(std::max(size.width(), 2 * rhythm + marks * (markSize(option) + rhythm) + number));
    return size;
}

bool ReadinessDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString words = event->type() == QEvent::ToolTip
        ? readinessInWords(index.data(OfferingTableModel::ReadinessRole).toMap())
        : QString();
    if (words.isEmpty()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(event->globalPos(), words, reinterpret_cast<QWidget *>(view));
    return true;
}

} // namespace leerschakel::ui
