// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/view.h"
#include "vocabulary/search/conceptindex.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace leerschakel::ui {

class ConceptBrowser;
class ConceptFilter;
class ConceptTree;
class ConceptUse;
class MappingView;
class OwnConceptEditor;
class SchemeCommands;
class Session;
class LinkButton;
class VocabularyLoader;

/** Vaardigheden: the vocabularies of the catalogue as a tree and by search, with a page for each concept. */
class VocabularyView : public View
{
    Q_OBJECT

public:
    explicit VocabularyView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;
    void commitPending() override;
    /** Shows the page of \a uri and opens the tree at it; the keyboard focus does not move. */
    void showConcept(const QString &uri);
    /** Shows the scheme \a uri itself: an own one for editing, a loaded one for reading. */
    void showScheme(const QString &uri);
    bool showRecord(const domain::Record &record) override;
    /** Shows the own scheme \a uri next to the others, for mapping. */
    void showMapping(const QString &uri);

public Q_SLOTS:
    /** Shows where vocabularies can be downloaded, and loads what was downloaded. */
    void loadVocabulary();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLeft(QWidget *left);
    void retranslate();
    void reload();
    /** Reloads what is out of date and visible; returns whether anything was. */
    bool reloadIfSeen();
    void loadChildren(QTreeWidgetItem *item);
    /** Puts \a children below \a parent; expands and selects those that were waiting for it. */
    void fill(QTreeWidgetItem &parent, const QList<vocabulary::ConceptHit> &children);
    /** Handles a selection in the tree. */
    void showChosen(const QTreeWidgetItem *item);
    /** Shows the page of \a uri. */
    void openConcept(const QString &uri);
    /** Opens the tree at \a uri, by the first parent of each ancestor; does nothing when it is not in the tree. */
    void reveal(const QString &uri);
    struct Branch;
    void openBranch(const Branch &branch);
    [[nodiscard]] QWidget *buildPages();
    void connectOwn();
    /** Reloads the tree of an own scheme; expanded items stay expanded. */
    void refreshScheme(const QString &uri);
    /** Sets the vocabulary that the vocabulary commands act on. */
    void chooseScheme(const QString &uri);
    void search();
    void loadPage(const QString &uri);
    void refreshPage();
    /** Shows what to do while no concept is shown. */
    void showHint();
    void lookForOutdated();
    void replaceOutdated();
    void loadFolder();
    void loadFiles();

    Session &m_session;
    int m_pending = 0;
    bool m_stale = true;
    /** Links changed since the page was read. */
    bool m_isPageStale = false;

    QLineEdit *m_query = nullptr;
    ConceptFilter *m_filter = nullptr;
    QTimer m_typing;
    ConceptTree *m_tree = nullptr;
    QTreeWidget *m_hits = nullptr;
    QLabel *m_attribution = nullptr;
    QPushButton *m_load = nullptr;
    VocabularyLoader *m_loader = nullptr;
    LinkButton *m_outdated = nullptr;
    ConceptBrowser *m_page = nullptr;
    ConceptUse *m_use = nullptr;
    QStackedWidget *m_pages = nullptr;
    /** Whether a concept of an own scheme is edited, or read like any other. */
    QTabBar *m_ways = nullptr;
    enum Way { EditWay, ReadWay };
    OwnConceptEditor *m_editor = nullptr;
    MappingView *m_mapping = nullptr;
    SchemeCommands *m_commands = nullptr;
    QList<vocabulary::SchemeSummary> m_schemes;
    /** Items to expand when they arrive, and the one to select then; by URI. */
    QSet<QString> m_reopened;
    QString m_rechosen;
    /** Counts searches, so that a late result of an old search is not shown. */
    int m_question = 0;
    int m_asked = 0;
    int m_revealed = 0;
};

} // namespace leerschakel::ui
