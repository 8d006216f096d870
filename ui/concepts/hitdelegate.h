// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

#include <QStyledItemDelegate>

namespace leerschakel::ui {

/**
 * Draws a search result on two lines: its label with a tag at the right, and below it, in quiet text, what
 * distinguishes it.
 */
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { BelowRole = Qt::UserRole + 1, TagRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    /** What distinguishes \a hit from others: which other label matched, the label in the other language, its path. */
    [[nodiscard]] static QString below(const vocabulary::ConceptHit &hit);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace leerschakel::ui
