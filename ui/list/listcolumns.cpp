// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/listcolumns.h"

#include "application/look.h"
#include "list/offeringtablemodel.h"
#include "list/readinessdelegate.h"
#include "list/titledelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>
#include <array>
#include <utility>

namespace leerschakel::ui {

namespace {

constexpr std::array shownAtFirst{
    OfferingTableModel::Title, OfferingTableModel::Kind, OfferingTableModel::Load, OfferingTableModel::Ready};

int lettersOf(int column)
{
    switch (column) {
    case OfferingTableModel::Provider:
        return 26;
    case OfferingTableModel::Ready:
        return 7;
    case OfferingTableModel::Load:
        return 9;
    case OfferingTableModel::Kind:
        return 11; // "programma"
    default:
        return 14;
    }
}

} // namespace

ListColumns::ListColumns(QTableView &table, OfferingTableModel &model, QWidget *list)
    : QObject(list), m_list(*list), m_table(table), m_model(model), m_titles(new TitleDelegate(&table))
{
    table.setItemDelegateForColumn(OfferingTableModel::Title, m_titles);
    table.setItemDelegateForColumn(OfferingTableModel::Ready, new ReadinessDelegate(&table));
    makeHeader();
    makeActions();
    fit();
}

void ListColumns::makeHeader()
{
    QHeaderView *header = m_table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    header->setSortIndicator(OfferingTableModel::Title, Qt::AscendingOrder);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(OfferingTableModel::Title, QHeaderView::Stretch);
    header->setMinimumSectionSize(6 * rhythm);
    m_letter = m_list.fontMetrics().averageCharWidth();
    for (int column = 0; column < OfferingTableModel::ColumnCount; ++column) {
        header->setSectionHidden(column, !std::ranges::contains(shownAtFirst, column));
        header->resizeSection(column, lettersOf(column) * m_letter + 2 * rhythm);
    }
}

void ListColumns::makeActions()
{
    QHeaderView *header = m_table.horizontalHeader();
    for (int column = OfferingTableModel::Title + 1; column < OfferingTableModel::ColumnCount; ++column) {
        auto *action = new QAction(m_model.headerData(column, Qt::Horizontal).toString(), this);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, &ListColumns::fit);
        header->addAction(action);
        m_actions.append(action);
    }
}

void ListColumns::setNarrow(bool isNarrow)
{
    if (isNarrow != std::exchange(m_isNarrow, isNarrow)) {
        fit();
    }
}

void ListColumns::scale()
{
    const int letter = m_list.fontMetrics().averageCharWidth();
    const int before = std::exchange(m_letter, letter);
    QHeaderView *header = m_table.horizontalHeader();
    for (int column = OfferingTableModel::Title + 1; column < OfferingTableModel::ColumnCount; ++column) {
        const bool isHidden = header->isSectionHidden(column); // a hidden section reports no width
        header->setSectionHidden(column, false);
        header->resizeSection(column, header->sectionSize(column) * letter / before);
        header->setSectionHidden(column, isHidden);
    }
    fit();
}

void ListColumns::fit()
{
    for (qsizetype at = 0; at < m_actions.size(); ++at) {
        m_table.horizontalHeader()->setSectionHidden(int(at) + 1, m_isNarrow || !m_actions[at]->isChecked());
    }
    m_model.setInOneColumn(m_isNarrow);
    m_titles->setTwoLines(m_isNarrow);
    m_table.verticalHeader()->setDefaultSectionSize(m_titles->rowHeight(m_table.font()));
    m_table.viewport()->update();
}

QByteArray ListColumns::state()
{
    const bool isNarrow = std::exchange(m_isNarrow, false);
    fit();
    const QByteArray state = m_table.horizontalHeader()->saveState();
    m_isNarrow = isNarrow;
    fit();
    return state;
}

void ListColumns::restore(const QByteArray &state)
{
    QHeaderView *header = m_table.horizontalHeader();
    if (!state.isEmpty() && header->restoreState(state)) {
        header->setSectionResizeMode(OfferingTableModel::Title, QHeaderView::Stretch);
        header->setSectionHidden(OfferingTableModel::Title, false);
        for (qsizetype at = 0; at < m_actions.size(); ++at) {
            const QSignalBlocker blocker(m_actions[at]); // or the action would show or hide the column itself
            m_actions[at]->setChecked(!header->isSectionHidden(int(at) + 1));
        }
        fit();
    }
}

} // namespace leerschakel::ui
