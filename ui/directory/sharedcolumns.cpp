// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/sharedcolumns.h"

#include "application/look.h"
#include "directory/sharedmodel.h"
#include "domain/sharing.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace leerschakel::ui {

SharedColumns::SharedColumns(QTableView *table) : QObject(table), m_table(table)
{
    table->viewport()->installEventFilter(this);
    table->installEventFilter(this);
}

void SharedColumns::fit()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const auto widthOf = [&metrics](const QString &text) { return metrics.horizontalAdvance(text) + 2 * rhythm; };
    const auto letters = [&metrics](int count) { return count * metrics.averageCharWidth(); };
    int kinds = 0;
    for (const domain::Kind kind : domain::sharedKinds()) {
        kinds = std::max(kinds, widthOf(SharedModel::kindName(kind)));
    }
    const int uses = widthOf(SharedModel::useText({.offerings = 9'999}));
    const int alike = letters(26);
    const int taken = kinds + uses + (m_table->isColumnHidden(SharedModel::Alike) ? 0 : alike);
    const int rest = m_table->viewport()->width() - taken;
    // Facts of which only the first word can be read are not shown: they are in the tooltip of the name as well, and
    // those of the chosen record are next to the table.
    const int name = letters(30);
    const bool hasFacts = rest >= name + letters(16);
    m_table->setColumnHidden(SharedModel::Facts, !hasFacts);
    QHeaderView *header = m_table->horizontalHeader();
    header->resizeSection(SharedModel::Kind, kinds);
    header->resizeSection(SharedModel::Uses, uses);
    header->resizeSection(SharedModel::Alike, alike);
    header->resizeSection(SharedModel::Name, hasFacts ? std::max(name, rest * 2 / 5) : std::max(letters(16), rest));
}

bool SharedColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange && watched == m_table) {
        fit();
    } else if (event->type() == QEvent::Resize && watched == m_table->viewport()) {
        const int width = m_table->viewport()->width();
        if (width != std::exchange(m_fittedWidth, width)) {
            fit();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace leerschakel::ui
