// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

#include <QTreeWidget>

namespace leerschakel::ui {

/**
 * Vocabularies and their concepts as a tree: a concept appears below each of its parents. Concepts of own vocabularies
 * can be dragged to another parent or another place among their siblings; the tree itself changes nothing, but emits
 * the request.
 */
class ConceptTree : public QTreeWidget
{
    Q_OBJECT

public:
    /**
     * Roles of items: the URI of the concept (empty for a scheme), the URI of its scheme, and the number of the request
     * for its children (0 before the request).
     */
    static constexpr int UriRole = Qt::UserRole;
    static constexpr int SchemeRole = Qt::UserRole + 1;
    static constexpr int LoadedRole = Qt::UserRole + 2;

    using QAbstractItemView::AboveItem;
    using QAbstractItemView::BelowItem;
    using QAbstractItemView::DropIndicatorPosition;
    using QAbstractItemView::OnItem;

    explicit ConceptTree(QWidget *parent = nullptr);

    void addScheme(const vocabulary::SchemeSummary &scheme, bool canBeEdited);
    /** The text of a scheme's item. */
    static void nameScheme(QTreeWidgetItem &item, const QString &title, int concepts);
    [[nodiscard]] QTreeWidgetItem *schemeItem(const QString &uri) const;
    /** The child of \a parent for concept \a uri; null when it has no such child, or not yet. */
    [[nodiscard]] static QTreeWidgetItem *childWith(const QTreeWidgetItem &parent, const QString &uri);
    /** Scrolls to \a item and its surroundings, unless it is in view. */
    void showRow(QTreeWidgetItem &item);
    /** Replaces the children of \a parent. */
    [[nodiscard]] QList<QTreeWidgetItem *> setChildren(
        QTreeWidgetItem &parent, const QList<vocabulary::ConceptHit> &children);

    /** Whether \a dragged may be dropped there: only within its own vocabulary, and not below itself. */
    [[nodiscard]] static bool mayDrop(
        const QTreeWidgetItem *dragged, const QTreeWidgetItem *target, DropIndicatorPosition position);
    /** Emits moveRequested() for dropping \a dragged on, above or below \a target, if that is allowed. */
    void drop(const QTreeWidgetItem *dragged, const QTreeWidgetItem *target, DropIndicatorPosition position);

Q_SIGNALS:
    /** Move the concept \a uri from below \a from to below \a to (both empty for the top), to index \a place there. */
    void moveRequested(const QString &uri, const QString &from, const QString &to, int place);

protected:
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace leerschakel::ui
