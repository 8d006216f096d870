// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QTreeWidget;

namespace leerschakel::ui {

class ConceptFilter;
class Session;

/** Searches the vocabularies as the user types: a search field, a filter and a list of results. */
class ConceptSearch : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptSearch(Session &session, QWidget *parent = nullptr);

    /** The list of results, hidden while there is no search; the creator of the search places it. */
    [[nodiscard]] QTreeWidget *hits() const { return m_hits; }
    [[nodiscard]] bool isSettled() const;
    /** Vocabularies were added or removed: updates the filter. */
    void reload();
    void retranslate();

Q_SIGNALS:
    void conceptChosen(const QString &uri);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();

    Session &m_session;
    QLineEdit *m_query;
    ConceptFilter *m_filter;
    QTreeWidget *m_hits;
    QTimer m_typing;
    int m_pending = 0;
    /** Counts searches, so that a late result of an old one is not shown. */
    int m_question = 0;
};

} // namespace leerschakel::ui
