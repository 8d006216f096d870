// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/vocabularytree.h"

#include "session/session.h"
#include "vocabulary/ownschemedocument.h"
#include "words/fieldlabels.h"

#include <QPersistentModelIndex>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::ConceptHit;

/** The path from a scheme down to one of its concepts. */
struct VocabularyTree::Branch {
    vocabulary::ConceptPlace place;
    /** For each step of the path: all siblings, itself included. */
    QList<QList<ConceptHit>> levels;
};

VocabularyTree::VocabularyTree(Session &session, QWidget *parent) : ConceptTree(parent), m_session(session)
{
    setObjectName(u"tree"_s);
    connect(this, &QTreeWidget::itemExpanded, this, &VocabularyTree::loadChildren);
    connect(this, &QTreeWidget::currentItemChanged, this, &VocabularyTree::choose);
    retranslate();
}

void VocabularyTree::retranslate()
{
    setAccessibleName(tr("Vocabulary tree"));
}

void VocabularyTree::showSchemes(const QList<vocabulary::SchemeSummary> &schemes)
{
    clear();
    for (const vocabulary::SchemeSummary &scheme : schemes) {
        addScheme(scheme, scheme.own && m_session.isWritable());
    }
    if (topLevelItemCount() > 0) {
        topLevelItem(0)->setExpanded(true);
    }
}

bool VocabularyTree::openScheme(const QString &uri, bool isQuiet)
{
    QTreeWidgetItem *item = schemeItem(uri);
    if (!item) {
        return false;
    }
    m_wanted.clear();
    const QSignalBlocker quiet(isQuiet ? this : nullptr);
    item->setExpanded(true);
    setCurrentItem(item);
    return true;
}

void VocabularyTree::choose(const QTreeWidgetItem *item)
{
    ++m_revealed; // cancels what was still to be revealed
    if (!item) {
        return;
    }
    const QString uri = item->data(0, UriRole).toString();
    const QString scheme = item->data(0, SchemeRole).toString();
    if (!uri.isEmpty()) {
        Q_EMIT conceptChosen(uri, scheme);
    } else {
        Q_EMIT schemeChosen(scheme);
    }
}

void VocabularyTree::loadChildren(QTreeWidgetItem *item)
{
    if (item->data(0, LoadedRole).toInt() != 0) {
        return;
    }
    const int asked = ++m_asked;
    item->setData(0, LoadedRole, asked);
    const QString scheme = item->data(0, SchemeRole).toString();
    const QString parent = item->data(0, UriRole).toString();
    const domain::Language language = m_session.language();
    const QPersistentModelIndex place(indexFromItem(item));
    ++m_pending;
    m_session.background<QList<ConceptHit>>(
        this, [=](store::Catalogue &catalogue) { return vocabulary::children(catalogue, scheme, parent, language); },
        [this, place, asked](const Result<QList<ConceptHit>> &children) {
            --m_pending;
            QTreeWidgetItem *item = place.isValid() ? itemFromIndex(place) : nullptr;
            if (children && item && item->data(0, LoadedRole).toInt() == asked) {
                fill(*item, *children);
            }
        });
}

void VocabularyTree::fill(QTreeWidgetItem &parent, const QList<ConceptHit> &children)
{
    QList<QTreeWidgetItem *> items;
    {
        const QSignalBlocker quiet(this); // the selected row will be selected again below
        items = setChildren(parent, children);
    }
    for (QTreeWidgetItem *child : std::as_const(items)) {
        const QString uri = child->data(0, UriRole).toString();
        if (m_reopened.remove(uri)) {
            child->setExpanded(true);
        }
        if (uri == m_wanted) {
            m_wanted.clear();
            const QSignalBlocker quiet(this);
            setCurrentItem(child);
        }
    }
}

void VocabularyTree::reveal(const QString &uri)
{
    const int asked = ++m_revealed;
    const QTreeWidgetItem *current = currentItem();
    if (uri.isEmpty() || (current && current->data(0, UriRole).toString() == uri)) {
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

void VocabularyTree::openBranch(const Branch &branch)
{
    QTreeWidgetItem *item = schemeItem(branch.place.scheme);
    for (qsizetype i = 0; item && i < branch.levels.size(); ++i) {
        if (item->childCount() == 0) {
            item->setData(0, LoadedRole, ++m_asked); // so that an answer still to come is ignored
            fill(*item, branch.levels[i]);
        }
        item->setExpanded(true);
        item = childWith(*item, branch.place.path[i]);
    }
    if (item) {
        if (m_wanted == branch.place.path.constLast()) {
            m_wanted.clear();
        }
        {
            const QSignalBlocker quiet(this); // its page is already shown
            showRow(*item);
            setCurrentItem(item);
        }
        Q_EMIT revealed(branch.place.scheme);
    }
}

void VocabularyTree::refreshOwn(const OwnSchemeDocument &document)
{
    const QString uri = document.schemeUri();
    QTreeWidgetItem *top = schemeItem(uri);
    if (!top) {
        return;
    }
    if (m_wanted.isEmpty()) {
        m_wanted = document.conceptUri();
    }
    const QString parent = document.aboveUri();
    m_reopened = {parent};
    for (QTreeWidgetItemIterator at(top); *at; ++at) {
        if ((*at)->data(0, SchemeRole).toString() != uri) {
            break;
        }
        if ((*at)->isExpanded()) {
            m_reopened.insert((*at)->data(0, UriRole).toString());
        }
    }
    nameScheme(
        *top, recordLabel(document.scheme().scheme(), m_session.language()), int(document.scheme().concepts().size()));
    top->setData(0, LoadedRole, 0);
    loadChildren(top);
    top->setExpanded(true);
}

} // namespace leerschakel::ui
