// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/changedelegate.h"

#include "application/look.h"
#include "history/historymodel.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

} // namespace

QString ChangeDelegate::secondLine(const QModelIndex &index)
{
    const QDateTime time = index.data(HistoryModel::TimeRole).toDateTime();
    const QString clock = QLocale().toString(time.time(), QLocale::ShortFormat);
    const qint64 days = time.date().daysTo(QDate::currentDate());
    const QString when = days == 0 ? tr("today %1").arg(clock)
        : days == 1                ? tr("yesterday %1").arg(clock)
                                   : QLocale().toString(time.date(), u"d MMM yyyy"_s) + u' ' + clock;
    QStringList parts{when, index.data(HistoryModel::WhoRole).toString()};
    if (const QString state = index.data(HistoryModel::StateRole).toString(); !state.isEmpty()) {
        parts.append(state);
    }
    return parts.join(u" · "_s);
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const Look look = Look::of(option.palette);
    const QColor text = option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
    const bool isBack = !index.data(HistoryModel::StateRole).toString().isEmpty();
    const QRect room = option.rect.adjusted(2 * rhythm, rhythm - 1, -2 * rhythm, -rhythm);
    QFont font = option.font;
    font.setStrikeOut(isBack);
    painter->save();
    painter->setFont(font);
    painter->setPen(isBack && !isChosen ? look.dim : text);
    const QString what = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignTop, what);
    const QFont small = smaller(option.font);
    painter->setFont(small);
    painter->setPen(isChosen ? text : look.dim);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignBottom,
        QFontMetrics(small).elidedText(secondLine(index), Qt::ElideRight, room.width()));
    painter->setPen(look.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height() + 2 * rhythm + 2;
    return {20 * rhythm, height};
}

} // namespace leerschakel::ui
