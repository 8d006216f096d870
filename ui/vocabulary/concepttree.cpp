// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/concepttree.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

ConceptTree::ConceptTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    header()->setStretchLastSection(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
}

void ConceptTree::addScheme(const vocabulary::SchemeSummary &scheme, bool canBeEdited)
{
    auto *item = new QTreeWidgetItem(this);
    const QString title = scheme.title.isEmpty() ? scheme.uri : scheme.title;
    nameScheme(*item, title, scheme.concepts);
    const QString concepts = tr("%Ln concept(s)", nullptr, scheme.concepts);
    item->setToolTip(0,
        scheme.version.isEmpty() ? tr("%1, %2").arg(title, concepts)
                                 : tr("%1, version %2, %3").arg(title, scheme.version, concepts));
    item->setData(0, SchemeRole, scheme.uri);
    item->setChildIndicatorPolicy(
        scheme.concepts > 0 ? QTreeWidgetItem::ShowIndicator : QTreeWidgetItem::DontShowIndicator);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (canBeEdited ? Qt::ItemIsDropEnabled : Qt::ItemFlags()));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    item->setFont(0, strong);
}

void ConceptTree::nameScheme(QTreeWidgetItem &item, const QString &title, int concepts)
{
    item.setText(0, u"%1  %2"_s.arg(title, QLocale().toString(concepts)));
}

QTreeWidgetItem *ConceptTree::schemeItem(const QString &uri) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->data(0, SchemeRole).toString() == uri) {
            return topLevelItem(i);
        }
    }
    return nullptr;
}

QTreeWidgetItem *ConceptTree::childWith(const QTreeWidgetItem &parent, const QString &uri)
{
    for (int i = 0; i < parent.childCount(); ++i) {
        if (parent.child(i)->data(0, UriRole).toString() == uri) {
            return parent.child(i);
        }
    }
    return nullptr;
}

void ConceptTree::showRow(QTreeWidgetItem &item)
{
    executeDelayedItemsLayout();
    const QRect row = visualItemRect(&item);
    if (!row.isValid() || row.top() < 0 || row.bottom() > viewport()->height()) {
        scrollToItem(&item, PositionAtCenter);
    }
}

QList<QTreeWidgetItem *> ConceptTree::setChildren(
    QTreeWidgetItem &parent, const QList<vocabulary::ConceptHit> &children)
{
    const bool canBeEdited = parent.flags().testFlag(Qt::ItemIsDropEnabled);
    QList<QTreeWidgetItem *> items;
    for (const vocabulary::ConceptHit &hit : children) {
        auto *child = new QTreeWidgetItem({hit.label});
        child->setData(0, UriRole, hit.uri);
        child->setData(0, SchemeRole, parent.data(0, SchemeRole));
        child->setToolTip(0, hit.definition.isEmpty() ? hit.label : hit.definition);
        child->setChildIndicatorPolicy(
            hit.hasChildren ? QTreeWidgetItem::ShowIndicator : QTreeWidgetItem::DontShowIndicator);
        child->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
            | (canBeEdited ? Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : Qt::ItemFlags()));
        items.append(child);
    }
    qDeleteAll(parent.takeChildren());
    parent.addChildren(items);
    parent.setChildIndicatorPolicy(
        items.isEmpty() ? QTreeWidgetItem::DontShowIndicator : QTreeWidgetItem::ShowIndicator);
    return items;
}

bool ConceptTree::mayDrop(const QTreeWidgetItem *dragged, const QTreeWidgetItem *target, DropIndicatorPosition position)
{
    const QTreeWidgetItem *parent = target && position != OnItem ? target->parent() : target;
    if (!dragged || !parent || position == OnViewport || !dragged->flags().testFlag(Qt::ItemIsDragEnabled)
        || parent->data(0, SchemeRole) != dragged->data(0, SchemeRole)) {
        return false;
    }
    for (const QTreeWidgetItem *above = parent; above; above = above->parent()) {
        // A concept may be in the tree more than once.
        if (above->data(0, UriRole) == dragged->data(0, UriRole)) {
            return false;
        }
    }
    return true;
}

void ConceptTree::drop(const QTreeWidgetItem *dragged, const QTreeWidgetItem *target, DropIndicatorPosition position)
{
    if (!mayDrop(dragged, target, position)) {
        return;
    }
    const QTreeWidgetItem *parent = position == OnItem ? target : target->parent();
    int place = std::numeric_limits<int>::max(); // last, however many have yet to be loaded
    if (position != OnItem) {
        place = parent->indexOfChild(const_cast<QTreeWidgetItem *>(target)) + (position == BelowItem ? 1 : 0);
        const bool leavesRoom =
            dragged->parent() == parent && parent->indexOfChild(const_cast<QTreeWidgetItem *>(dragged)) < place;
        place -= leavesRoom ? 1 : 0;
    }
    Q_EMIT moveRequested(dragged->data(0, UriRole).toString(), dragged->parent()->data(0, UriRole).toString(),
        parent->data(0, UriRole).toString(), place);
}

void ConceptTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event);
    if (!mayDrop(currentItem(), itemAt(event->position().toPoint()), dropIndicatorPosition())) {
        event->ignore();
    }
}

void ConceptTree::dropEvent(QDropEvent *event)
{
    const QTreeWidgetItem *target = itemAt(event->position().toPoint());
    const DropIndicatorPosition position = dropIndicatorPosition();
    // The row does not move until the catalogue has the new place.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    setState(NoState);
    viewport()->update();
    drop(currentItem(), target, position);
}

} // namespace leerschakel::ui
