// SPDX-License-Identifier: GPL-3.0-or-later
// VocabularyView's part for the tree, which is filled as it is expanded.
#include "session/session.h"
#include "vocabulary/concepttree.h"
#include "vocabulary/vocabularyview.h"

#include <QPersistentModelIndex>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::ConceptHit;

/** The path from a scheme down to one of its concepts. */
struct VocabularyView::Branch {
    vocabulary::ConceptPlace place;
    /** For each step of the path: all siblings, itself included. */
    QList<QList<ConceptHit>> levels;
};

void VocabularyView::showChosen(const QTreeWidgetItem *item)
{
    ++m_revealed; // cancels what was to be revealed before
    if (!item) {
        return;
    }
    const QString uri = item->data(0, ConceptTree::UriRole).toString();
    const QString scheme = item->data(0, ConceptTree::SchemeRole).toString();
    chooseScheme(scheme);
    if (!uri.isEmpty()) {
        openConcept(uri);
    } else if (!scheme.isEmpty()) {
        showScheme(scheme);
    }
}

void VocabularyView::loadChildren(QTreeWidgetItem *item)
{
    if (item->data(0, ConceptTree::LoadedRole).toInt() != 0) {
        return;
    }
    const int asked = ++m_asked;
    item->setData(0, ConceptTree::LoadedRole, asked);
    const QString scheme = item->data(0, ConceptTree::SchemeRole).toString();
    const QString parent = item->data(0, ConceptTree::UriRole).toString();
    const domain::Language language = m_session.language();
    const QPersistentModelIndex place(m_tree->indexFromItem(item));
    ++m_pending;
    m_session.background<QList<ConceptHit>>(
        this, [=](store::Catalogue &catalogue) { return vocabulary::children(catalogue, scheme, parent, language); },
        [this, place, asked](const Result<QList<ConceptHit>> &children) {
            --m_pending;
            QTreeWidgetItem *item = place.isValid() ? m_tree->itemFromIndex(place) : nullptr;
            if (children && item && item->data(0, ConceptTree::LoadedRole).toInt() == asked) {
                fill(*item, *children);
            }
        });
}

void VocabularyView::fill(QTreeWidgetItem &parent, const QList<ConceptHit> &children)
{
    QList<QTreeWidgetItem *> items;
    {
        const QSignalBlocker quiet(m_tree); // the selected row is selected again below
        items = m_tree->setChildren(parent, children);
    }
    for (QTreeWidgetItem *child : std::as_const(items)) {
        const QString uri = child->data(0, ConceptTree::UriRole).toString();
        if (m_reopened.remove(uri)) {
            child->setExpanded(true);
        }
        if (uri == m_rechosen) {
            m_rechosen.clear();
            const QSignalBlocker quiet(m_tree);
            m_tree->setCurrentItem(child);
        }
    }
}

void VocabularyView::reveal(const QString &uri)
{
    const int asked = ++m_revealed;
    const QTreeWidgetItem *current = m_tree->currentItem();
    if (uri.isEmpty() || (current && current->data(0, ConceptTree::UriRole).toString() == uri)) {
        return;
    }
    const domain::Language language = m_session.language();
    ++m_pending;
    m_session.background<std::optional<Branch>>(
        this,
        [=](store::Catalogue &catalogue) -> Result<std::optional<Branch>> {
            const auto place = vocabulary::placeOf(catalogue, uri);
            if (!place || !*place) {
                return place.transform([](const auto &) { return std::optional<Branch>(); });
            }
            Branch branch{.place = **place, .levels = {}};
            QString parent;
            for (const QString &step : std::as_const(branch.place.path)) {
                const auto level = vocabulary::children(catalogue, branch.place.scheme, parent, language);
                if (!level) {
                    return std::unexpected(level.error());
                }
                branch.levels.append(*level);
                parent = step;
            }
            return branch;
        },
        [this, asked](const Result<std::optional<Branch>> &branch) {
            --m_pending;
            if (!branch) {
                Q_EMIT m_session.failed(branch.error());
            } else if (*branch && asked == m_revealed) {
                openBranch(**branch);
            }
        });
}

void VocabularyView::openBranch(const Branch &branch)
{
    QTreeWidgetItem *item = m_tree->schemeItem(branch.place.scheme);
    for (qsizetype i = 0; item && i < branch.levels.size(); ++i) {
        if (item->childCount() == 0) {
            item->setData(0, ConceptTree::LoadedRole, ++m_asked); // an answer still on its way is ignored
            fill(*item, branch.levels[i]);
        }
        item->setExpanded(true);
        item = ConceptTree::childWith(*item, branch.place.path[i]);
    }
    if (item) {
        if (m_rechosen == branch.place.path.constLast()) {
            m_rechosen.clear();
        }
        const QSignalBlocker quiet(m_tree); // its page is already shown
        m_tree->showRow(*item);
        m_tree->setCurrentItem(item);
        chooseScheme(branch.place.scheme);
    }
}

} // namespace leerschakel::ui
