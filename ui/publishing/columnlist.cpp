// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/columnlist.h"

#include "application/look.h"
#include "exchange/sheets/columns.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using namespace exchange::sheets;

namespace {

constexpr int keyRole = Qt::UserRole;

/** Not choices: the owner of a part, which is always included, and hidden columns, which are of no use to people. */
bool isChoice(const Column &column)
{
    return !column.isHidden() && !column.field->isOwner() && !column.field->isWithin();
}

/** Includes the kind, because some fields of offerings have the same name as a sheet. */
QString keyOf(domain::Kind kind, const Column &column)
{
    return domain::kindTable(kind).name() + u'.' + column.key();
}

/** Checking or unchecking a sheet does the same to those of its columns that the filter shows. */
class SheetItem : public QTreeWidgetItem
{
public:
    using QTreeWidgetItem::QTreeWidgetItem;

    void setData(int column, int role, const QVariant &value) override
    {
        if (role != Qt::CheckStateRole) {
            QTreeWidgetItem::setData(column, role, value);
            return;
        }
        for (int i = 0; i < childCount(); ++i) {
            if (!child(i)->isHidden()) {
                child(i)->setData(column, role, value);
            }
        }
    }
};

} // namespace

ColumnList::ColumnList(QWidget *parent)
    : QWidget(parent), m_filter(new QLineEdit), m_tree(new QTreeWidget), m_count(new QLabel)
{
    m_filter->setObjectName(u"columnFilter"_s);
    m_filter->setPlaceholderText(tr("Filter columns"));
    m_filter->setAccessibleName(tr("Filter columns"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(u"columnTree"_s);
    m_tree->setAccessibleName(tr("Columns to include"));
    m_tree->setHeaderHidden(true);
    m_tree->setMinimumHeight(scaledTo(font(), 22 * rhythm));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    setFocusProxy(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addWidget(m_count);
    fill();
    connect(m_filter, &QLineEdit::textChanged, this, &ColumnList::filter);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] {
        count();
        Q_EMIT changed();
    });
}

void ColumnList::fill()
{
    const QSignalBlocker quiet(m_tree);
    for (const domain::Kind kind : sheetKinds()) {
        auto *sheet = new SheetItem(m_tree, {sheetName(kind)});
        sheet->setFlags(sheet->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        for (const Column &column : exchange::sheets::columnsOf(kind)) {
            if (isChoice(column)) {
                auto *item = new QTreeWidgetItem(sheet, {column.heading(kind)});
                item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsAutoTristate);
                item->setCheckState(0, Qt::Checked);
                item->setData(0, keyRole, keyOf(kind, column));
            }
        }
    }
    m_tree->topLevelItem(0)->setExpanded(true);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    count();
}

QList<QTreeWidgetItem *> ColumnList::items() const
{
    QList<QTreeWidgetItem *> all;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *sheet = m_tree->topLevelItem(i);
        for (int j = 0; j < sheet->childCount(); ++j) {
            all.append(sheet->child(j));
        }
    }
    return all;
}

QStringList ColumnList::columns() const
{
    QStringList keys;
    bool isAll = true;
    const QList<QTreeWidgetItem *> all = items();
    for (const QTreeWidgetItem *each : all) {
        if (each->checkState(0) == Qt::Checked) {
            keys.append(each->data(0, keyRole).toString());
        } else {
            isAll = false;
        }
    }
    return isAll ? QStringList() : keys;
}

bool ColumnList::isNone() const
{
    const QList<QTreeWidgetItem *> all = items();
    return std::ranges::none_of(all, [](const QTreeWidgetItem *each) { return each->checkState(0) == Qt::Checked; });
}

void ColumnList::setColumns(const QStringList &columns)
{
    QStringList known = columns;
    std::expected<ColumnChoice, QString> choice = ColumnChoice::of(known);
    while (!choice) { // may contain columns of a later version
        known.removeAll(choice.error());
        choice = ColumnChoice::of(known);
    }
    QSet<QString> chosen;
    for (const domain::Kind kind : sheetKinds()) {
        for (const Column &column : exchange::sheets::columnsOf(kind)) {
            if (column.role == Column::Role::Field && choice->has(kind, column)) {
                chosen.insert(keyOf(kind, column));
            }
        }
    }
    {
        const QSignalBlocker quiet(m_tree);
        const QList<QTreeWidgetItem *> all = items();
        for (QTreeWidgetItem *each : all) {
            each->setCheckState(0, chosen.contains(each->data(0, keyRole).toString()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    count();
}

void ColumnList::filter(const QString &text)
{
    const QString wanted = text.trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *sheet = m_tree->topLevelItem(i);
        const bool isWholeSheet = sheet->text(0).contains(wanted, Qt::CaseInsensitive);
        int shown = 0;
        for (int j = 0; j < sheet->childCount(); ++j) {
            QTreeWidgetItem *item = sheet->child(j);
            const bool isShown = isWholeSheet || item->text(0).contains(wanted, Qt::CaseInsensitive)
                || item->data(0, keyRole).toString().contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!isShown);
            shown += isShown ? 1 : 0;
        }
        sheet->setHidden(shown == 0);
        sheet->setExpanded(wanted.isEmpty() ? i == 0 : !isWholeSheet);
    }
}

void ColumnList::count()
{
    const QList<QTreeWidgetItem *> all = items();
    const auto chosen =
        std::ranges::count_if(all, [](const QTreeWidgetItem *each) { return each->checkState(0) == Qt::Checked; });
    const QLocale locale;
    m_count->setText(tr("%1 of %2 columns").arg(locale.toString(qlonglong(chosen)), locale.toString(all.size())));
}

} // namespace leerschakel::ui
