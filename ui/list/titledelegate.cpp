// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/titledelegate.h"

#include "application/look.h"
#include "list/offeringtablemodel.h"
#include "widgets/tone.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <optional>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

QFont small(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

/** The worst readiness among the destinations: above 0 blocks, below 0 warns; absent while it is unknown. */
std::optional<int> worst(const QVariantMap &readiness)
{
    std::optional<int> found;
    for (const QVariant &value : readiness) {
        const int blocks = value.toInt();
        const bool isWorse = !found || (blocks > 0 ? blocks > *found : blocks < 0 && *found == 0);
        found = isWorse ? blocks : *found;
    }
    return found;
}

} // namespace

int TitleDelegate::rowHeight(const QFont &font) const
{
    const int lines = QFontMetrics(font).height() + (m_hasTwoLines ? QFontMetrics(small(font)).height() : 0);
    return lines + 2 * rhythm - 2;
}

void TitleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_hasTwoLines) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem all = option;
    initStyleOption(&all, index);
    const QString title = all.text;
    const QBrush given = index.data(Qt::ForegroundRole).value<QBrush>();
    all.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &all, painter, option.widget);

    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QColor chosen = option.palette.color(QPalette::HighlightedText);
    const QColor text = option.palette.color(QPalette::Text);
    const QFont below = small(option.font);
    const QFontMetrics metrics(below);
    painter->save();
    QRect first = option.rect.adjusted(rhythm, rhythm - 1, -rhythm / 2, 0);
    first.setHeight(option.fontMetrics.height());
    QRect second(first.left(), first.bottom() + 1, first.width(), metrics.height());
    painter->setFont(option.font);
    painter->setPen(isChosen ? chosen : given.style() == Qt::NoBrush ? text : given.color());
    painter->drawText(
        first, Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(title, Qt::ElideMiddle, first.width()));

    painter->setFont(below);
    painter->setPen(isChosen ? chosen : quietColor(option.palette));
    const QModelIndex ready = index.siblingAtColumn(OfferingTableModel::Ready);
    if (const std::optional<int> state = worst(ready.data(OfferingTableModel::ReadinessRole).toMap())) {
        const QString word = *state > 0 ? tr("%Ln to fix", nullptr, *state) : *state < 0 ? tr("remarks") : tr("ready");
        const int side = metrics.ascent();
        const int width = metrics.horizontalAdvance(word);
        painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter, word);
        second.setRight(second.right() - width - rhythm / 2 - side);
        const Tone tone = *state > 0 ? Tone::Blocks : *state < 0 ? Tone::Warns : Tone::Good;
        painter->drawPixmap(second.right() + 1, second.top() + (second.height() - side) / 2,
            tonePixmap(tone, option.palette, side, painter->device()->devicePixelRatio(),
                isChosen ? QPalette::Highlight : QPalette::Base));
        second.setRight(second.right() - rhythm);
    } else if (const QString waits = ready.data().toString(); !waits.isEmpty()) {
        painter->drawText(second, Qt::AlignRight | Qt::AlignVCenter, waits);
        second.setRight(second.right() - metrics.horizontalAdvance(waits) - rhythm);
    }
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data(OfferingTableModel::FactsRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace leerschakel::ui
