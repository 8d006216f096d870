// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/view.h"
#include "vocabulary/search/conceptindex.h"

class QLabel;
class QStackedWidget;

namespace leerschakel::ui {

class ConceptPane;
class ConceptSearch;
class EmptyState;
class LoadButton;
class OutdatedLink;
class SchemeCommands;
class Session;
class VocabularyTree;

/**
 * Vaardigheden: the vocabularies of the catalogue as a tree and through search, and the concept chosen there. It lays
 * out its parts, and informs each of events in the others.
 */
class VocabularyView : public View
{
    Q_OBJECT

public:
    explicit VocabularyView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;
    void commitPending() override;
    /** Shows the page of \a uri and opens the tree at it; does not move the keyboard focus. */
    void showConcept(const QString &uri);
    /** Shows the scheme \a uri itself: an own one for editing, a loaded one for reading. */
    void showScheme(const QString &uri);
    bool showRecord(const domain::Record &record) override;
    /** While mapping, only the mapping itself has to fit. */
    [[nodiscard]] QSize minimumSizeHint() const override;
    /** Shows the own scheme \a uri next to the others, for mapping. */
    void showMapping(const QString &uri);

public Q_SLOTS:
    /** Shows where vocabularies can be downloaded, and loads what was downloaded. */
    void loadVocabulary();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLeft();
    /** In a narrow window, mapping takes the whole width. */
    void arrange();
    void connectTree();
    void connectPane();
    void connectCommands();
    void take(const store::AppliedChange &change);
    void reload();
    /** Reloads if out of date and visible; returns whether that was so. */
    bool reloadIfSeen();
    void showSchemes(const QList<vocabulary::SchemeSummary> &schemes);
    /** Sets the text for when there is no vocabulary. */
    void describeNone();
    /** After a reload, selects what was just loaded or made, otherwise what was shown before. */
    void showAgain();
    void showAttributions();
    /** Sets the vocabulary that the vocabulary commands act on. */
    void chooseScheme(const QString &uri);

    Session &m_session;
    ConceptSearch *m_search;
    VocabularyTree *m_tree;
    LoadButton *m_load;
    OutdatedLink *m_outdated;
    SchemeCommands *m_commands;
    ConceptPane *m_pane;
    /** Shown instead of the pane while there is no vocabulary. */
    EmptyState *m_none;
    QWidget *m_left;
    QStackedWidget *m_right;
    QLabel *m_attribution;
    QList<vocabulary::SchemeSummary> m_schemes;
    int m_pending = 0;
    bool m_isStale = true;
    bool m_isMapping = false;
};

} // namespace leerschakel::ui
