// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/concepttree.h"

#include <QSet>

namespace leerschakel::ui {

class OwnSchemeDocument;
class Session;

/**
 * The vocabularies of the catalogue as a tree that is filled as it is expanded, and that opens at the concept shown
 * elsewhere.
 */
class VocabularyTree : public ConceptTree
{
    Q_OBJECT

public:
    explicit VocabularyTree(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    void retranslate();
    /** Replaces the content with \a schemes, and opens the first one. */
    void showSchemes(const QList<vocabulary::SchemeSummary> &schemes);
    /**
     * Opens and selects the scheme \a uri, without emitting signals if \a isQuiet; false when the tree does not have
     * it.
     */
    bool openScheme(const QString &uri, bool isQuiet);
    /** Opens the tree at \a uri, through the first parent of each ancestor; does nothing when it is not in the tree. */
    void reveal(const QString &uri);
    /** Selects the scheme or concept \a uri as soon as the tree has it. */
    void want(const QString &uri) { m_wanted = uri; }
    [[nodiscard]] QString wanted() const { return m_wanted; }
    /** Reloads the tree of the own scheme of \a document; expanded items stay expanded. */
    void refreshOwn(const OwnSchemeDocument &document);

Q_SIGNALS:
    /** The user selected a concept; \a scheme is its scheme. */
    void conceptChosen(const QString &uri, const QString &scheme);
    void schemeChosen(const QString &uri);
    /** The tree has been opened at a concept of \a scheme. */
    void revealed(const QString &scheme);

private:
    void loadChildren(QTreeWidgetItem *item);
    /** Puts \a children below \a parent; expands and selects those that are waiting for it. */
    void fill(QTreeWidgetItem &parent, const QList<vocabulary::ConceptHit> &children);
    void choose(const QTreeWidgetItem *item);
    struct Branch;
    void openBranch(const Branch &branch);

    Session &m_session;
    int m_pending = 0;
    /** URIs of items to expand once loaded, and of the one to select then. */
    QSet<QString> m_reopened;
    QString m_wanted;
    /** Numbers of requests, so that a late answer to an old one is ignored. */
    int m_asked = 0;
    int m_revealed = 0;
};

} // namespace leerschakel::ui
