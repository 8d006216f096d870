// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

#include <QTreeWidget>

namespace leerschakel::ui {

/**
 * Vocabularies and their concepts as a tree: a concept below each of its parents. Concepts of own vocabularies can be dragged to another parent or another
 * place among their siblings; the tree itself changes nothing, it says what was asked for.
 */
class ConceptTree : public QTreeWidget
{
    Q_OBJECT

public:
    /** Of items: the URI of the concept (none for a scheme), that of its scheme, and the number of the question for its children: 0 before it is asked. */
    static constexpr int UriRole = Qt::UserRole;
    static constexpr int SchemeRole = Qt::UserRole + 1;
    static constexpr int LoadedRole = Qt::UserRole + 2;

    using QAbstractItemView::AboveItem;
    using QAbstractItemView::BelowItem;
    using QAbstractItemView::DropIndicatorPosition;
    using QAbstractItemView::OnItem;

    explicit ConceptTree(QWidget *parent = nullptr);

    void addScheme(const vocabulary::SchemeSummary &scheme, bool canBeEdited);
    /** What stands in the tree for a scheme. */
    static void nameScheme(QTreeWidgetItem &item, const QString &title, int concepts);
    [[nodiscard]] QTreeWidgetItem *schemeItem(const QString &uri) const;
    /** The child of \a parent that is concept \a uri; none when it has no such child (yet). */
    [[nodiscard]] static QTreeWidgetItem *childWith(const QTreeWidgetItem &parent, const QString &uri);
    /** Scrolls to \a item, with what is around it, unless it is in view. */
    void showRow(QTreeWidgetItem &item);
    /** In the place of the children that \a parent has. */
    [[nodiscard]] QList<QTreeWidgetItem *> setChildren(
        QTreeWidgetItem &parent, const QList<vocabulary::ConceptHit> &children);

    /** Whether \a dragged may be dropped there: within its own vocabulary, and not below itself. */
    [[nodiscard]] static bool mayDrop(
        const QTreeWidgetItem *dragged, const QTreeWidgetItem *target, DropIndicatorPosition position);
    /** Asks for \a dragged to be put on, above or below \a target, if that may be. */
    void drop(const QTreeWidgetItem *dragged, const QTreeWidgetItem *target, DropIndicatorPosition position);

Q_SIGNALS:
    /** Concept \a uri is to hang below \a to instead of \a from (both empty for the top), as number \a place among the others there. */
    void moveRequested(const QString &uri, const QString &from, const QString &to, int place);

protected:
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace leerschakel::ui
