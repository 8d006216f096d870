// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QTreeWidget;

namespace leerschakel::ui {

class ConceptFilter;
class Session;

/** Searches the vocabularies while one types: a field for words, a filter, and a list of what was found. */
class ConceptSearch : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptSearch(Session &session, QWidget *parent = nullptr);

    /** What was found, hidden while nothing is searched for; whoever made the search gives it its place. */
    [[nodiscard]] QTreeWidget *hits() const { return m_hits; }
    [[nodiscard]] bool isSettled() const;
    /** Vocabularies came or went: the filter offers those there are. */
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
