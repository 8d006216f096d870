// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

#include <QWidget>

namespace leerschakel::ui {

class ConceptBrowser;
class ConceptUse;
class Session;

/** Reading about one concept or vocabulary: its page, and below it how many offerings teach it at each level. */
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
    /** Nothing is known to be taught where no concept is shown. */
    void clearUse();
    /** Links changed since the page was read: it is read again, now or when it is next seen. */
    void refreshLater();
    /** The concept on the page; empty when there is none. */
    [[nodiscard]] QString concept_() const;
    /** The vocabulary on the page; empty on that of a concept. */
    [[nodiscard]] QString scheme() const;

Q_SIGNALS:
    /** A link leads there. */
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
