// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "vocabulary/search/conceptindex.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;

namespace leerschakel::ui {

class ConceptFilter;

/**
 * Finds a skill while typing, by keyboard alone: the arrow keys choose, Enter takes it, Ctrl+Enter takes it and goes
 * on, Esc closes. It is in the form itself, below what is being tagged.
 */
class SkillPicker : public QFrame
{
    Q_OBJECT

public:
    explicit SkillPicker(Session &session, QWidget *parent = nullptr);

    /** Clears it and puts the cursor in it. */
    void begin();
    /** Adds \a hit to \a list, with the data that HitDelegate paints. */
    static void addHit(QListWidget &list, const vocabulary::ConceptHit &hit);
    /** Searches, leaving out concepts of the scheme \a outside. */
    [[nodiscard]] static Result<QList<vocabulary::ConceptHit>> searchOutside(store::Catalogue &catalogue,
        const QString &text, const vocabulary::SearchOptions &options, const QString &outside);

    /** Limits results to concepts of the scheme with that URI and, when \a type is given, of that type. */
    void limitTo(const QString &scheme, const QString &type = {});
    /** For what an offering teaches: occupations are not offered. */
    void limitToTeachable();
    /** Excludes concepts of the scheme with that URI from the results. */
    void exclude(const QString &scheme);
    /** Whether no search is running. */
    [[nodiscard]] bool isSettled() const { return !m_pause.isActive() && m_answered == m_asked; }

Q_SIGNALS:
    void picked(const leerschakel::vocabulary::ConceptHit &hit);
    /** Closed by Esc, or after Enter. */
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showHits(const QList<vocabulary::ConceptHit> &hits);
    void describe(int row);
    void take(int row, bool goOn);
    void checkForSchemes();

    Session &m_session;
    QLineEdit *m_text;
    ConceptFilter *m_filter;
    QListWidget *m_list;
    QLabel *m_details;
    QTimer m_pause;
    QString m_inside;
    QString m_type;
    QString m_outside;
    QList<vocabulary::ConceptHit> m_hits;
    int m_asked = 0;
    int m_answered = 0;
    bool m_takeWhenFound = false;
    bool m_noSchemes = false;
};

} // namespace leerschakel::ui
