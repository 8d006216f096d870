// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/conceptindex.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace leerschakel::ui {

class ConceptBrowser;
class ConceptFilter;
class ConceptUse;
class Session;
class LinkButton;
class VocabularyLoader;

/** Vaardigheden: the vocabularies of the catalogue as a tree and by search, with a page for each concept. */
class VocabularyView : public QWidget
{
    Q_OBJECT

public:
    explicit VocabularyView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const;
    /** Shows the page of \a uri. */
    void showConcept(const QString &uri);

public Q_SLOTS:
    /** Tells where vocabularies can be had, and loads what was downloaded. */
    void loadVocabulary();

Q_SIGNALS:
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);
    void messageRequested(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLeft(QWidget *left);
    void retranslate();
    void reload();
    void loadChildren(QTreeWidgetItem *item);
    void search();
    void loadPage(const QString &uri);
    void refreshPage();
    void lookForOutdated();
    void replaceOutdated();
    void loadFolder();
    void loadFiles();

    Session &m_session;
    int m_pending = 0;
    bool m_stale = true;
    /** What is linked changed since the page was read. */
    bool m_isPageStale = false;

    QLineEdit *m_query = nullptr;
    ConceptFilter *m_filter = nullptr;
    QTimer m_typing;
    QTreeWidget *m_tree = nullptr;
    QTreeWidget *m_hits = nullptr;
    QStackedWidget *m_lists = nullptr;
    QLabel *m_attribution = nullptr;
    QPushButton *m_load = nullptr;
    VocabularyLoader *m_loader = nullptr;
    LinkButton *m_outdated = nullptr;
    ConceptBrowser *m_page = nullptr;
    ConceptUse *m_use = nullptr;
    /** Counts searches, so that a late answer to an old question is not shown. */
    int m_question = 0;
};

} // namespace leerschakel::ui
