// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

#include <QWidget>

namespace leerschakel::ui {

class ConceptBrowser;
class ConceptUse;
class Session;

/**
 * One concept or vocabulary for reading: its page, and below it the number of offerings that teach it at each level.
 */
class ConceptReading : public QWidget
{
    Q_OBJECT

public:
    explicit ConceptReading(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    void retranslate();
    void showConcept(const QString &uri);
    void showScheme(const vocabulary::SchemeSummary &scheme);
    /** Shows \a text while there is nothing to read. */
    void showHint(const QString &text);
    /** Clears the number of offerings; for when no concept is shown. */
    void clearUse();
    /** Links changed since the page was read: reads it again, now or when it is next visible. */
    void refreshLater();
    /** The concept on the page; empty when there is none. */
    [[nodiscard]] QString concept_() const;
    /** The vocabulary on the page; empty when the page is that of a concept. */
    [[nodiscard]] QString scheme() const;

Q_SIGNALS:
    /** A link to \a uri was followed. */
    void conceptRequested(const QString &uri);
    void offeringsRequested(const QList<leerschakel::domain::Id> &offerings, const QString &label);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read(const QString &uri);
    void refresh();

    Session &m_session;
    ConceptBrowser *m_page;
    ConceptUse *m_use;
    int m_pending = 0;
    bool m_isStale = false;
};

} // namespace leerschakel::ui
