// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/changedelegate.h"

#include "application/look.h"
#include "history/historymodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

constexpr int besideText = 2 * rhythm;
constexpr int wrapping = int(Qt::AlignLeft) | int(Qt::TextWordWrap);

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

} // namespace

ChangeDelegate::ChangeDelegate(QAbstractItemView &list, Lines lines)
    : QStyledItemDelegate(&list), m_list(list), m_lines(lines)
{}

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
    const QRect room = option.rect.adjusted(besideText, rhythm - 1, -besideText, -rhythm);
    QFont font = option.font;
    font.setStrikeOut(isBack);
    painter->save();
    painter->setFont(font);
    painter->setPen(isBack && !isChosen ? look.dim : text);
    painter->drawText(room, wrapping | int(Qt::AlignTop), fitted(index.data().toString(), option.font, room.width()));
    const QFont small = smaller(option.font);
    painter->setFont(small);
    painter->setPen(isChosen ? text : look.dim);
    painter->drawText(room, wrapping | int(Qt::AlignBottom), fitted(secondLine(index), small, room.width()));
    painter->setPen(look.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QString ChangeDelegate::fitted(const QString &text, const QFont &font, int width) const
{
    return m_lines == Lines::AsNeeded ? text : QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

int ChangeDelegate::heightOf(const QString &text, const QFont &font) const
{
    const QFontMetrics metrics(font);
    if (m_lines == Lines::One) {
        return metrics.height();
    }
    const QRect room(0, 0, std::max(1, m_list.viewport()->width() - 2 * besideText), QWIDGETSIZE_MAX);
    return std::max(metrics.height(), metrics.boundingRect(room, wrapping, text).height());
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int texts =
        heightOf(index.data().toString(), option.font) + heightOf(secondLine(index), smaller(option.font));
    return {20 * rhythm, texts + 2 * rhythm + 2};
}

} // namespace leerschakel::ui
