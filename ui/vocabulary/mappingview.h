// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/ownschemedocument.h"
#include "vocabulary/search/conceptindex.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace leerschakel::ui {

/**
 * Maps a whole own scheme: its concepts on the left, and on the right concepts of other vocabularies with a similar
 * name, or search results. The keys 1 to 4 map the selected two to each other in one of four ways, and move on to the
 * next concept.
 */
class MappingView : public QWidget
{
    Q_OBJECT

public:
    explicit MappingView(Session &session, QWidget *parent = nullptr);

    bool showScheme(const QString &uri);
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_pause.isActive(); }

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void propose();
    void search(const QString &text);
    void map(const QString &kind);
    [[nodiscard]] QString chosenConcept() const;

    OwnSchemeDocument m_document;
    QLabel *m_heading;
    QCheckBox *m_onlyUnmapped;
    QLineEdit *m_filter;
    QLineEdit *m_query;
    QListWidget *m_own;
    QListWidget *m_hits;
    QTimer m_pause;
    QStringList m_uris;
    int m_pending = 0;
    int m_question = 0;
};

} // namespace leerschakel::ui
