// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/hitdelegate.h"

#include "widgets/tone.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
constexpr int side = 8;
constexpr int above = 4;
} // namespace

QString HitDelegate::below(const vocabulary::ConceptHit &hit)
{
    QStringList parts;
    if (hit.isRetired) {
        parts.append(tr("retired"));
    }
    if (!hit.notation.isEmpty()) {
        parts.append(hit.notation);
    }
    if (!hit.matched.isEmpty() && hit.matched != hit.notation && hit.matched != hit.label
        && hit.matched != hit.otherLabel) {
        parts.append(tr("also: %1").arg(hit.matched));
    }
    if (!hit.otherLabel.isEmpty() && hit.otherLabel != hit.label) {
        parts.append(hit.otherLabel);
    }
    if (!hit.path.isEmpty()) {
        parts.append(hit.path.join(u" › "_s));
    }
    return parts.join(u" · "_s);
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString label = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QColor words = item.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text);
    const QRect inside = item.rect.adjusted(side, above, -side, -above);
    const QFontMetrics metrics(item.font);

    painter->save();
    QFont bold = item.font;
    bold.setBold(true);
    const QString tag = index.data(TagRole).toString();
    const int tagWidth = tag.isEmpty() ? 0 : QFontMetrics(bold).horizontalAdvance(tag) + side;
    painter->setPen(selected ? words : toneColor(Tone::Good, item.palette));
    painter->setFont(bold);
    painter->drawText(inside, Qt::AlignTop | Qt::AlignRight, tag);
    painter->setFont(item.font);
    painter->setPen(words);
    const QRect first(inside.left(), inside.top(), inside.width() - tagWidth, metrics.height());
    painter->drawText(
        first, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(label, Qt::ElideRight, first.width()));
    painter->setPen(selected ? words : quietColor(item.palette));
    const QRect second(inside.left(), first.bottom() + 1, inside.width(), metrics.height());
    painter->drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(index.data(BelowRole).toString(), Qt::ElideMiddle, second.width()));
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, 2 * QFontMetrics(option.font).height() + 2 * above};
}

} // namespace leerschakel::ui
