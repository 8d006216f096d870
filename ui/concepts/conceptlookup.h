// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "vocabulary/search/conceptindex.h"

#include <QSet>
#include <QTimer>

namespace leerschakel::ui {

/**
 * What the loaded vocabularies say about concepts, queried in one go off the window's thread and cached until a
 * vocabulary changes.
 */
class ConceptLookup : public QObject
{
    Q_OBJECT

public:
    explicit ConceptLookup(Session &session, QObject *parent = nullptr);

    /**
     * Empty while it is not known (yet): it is then requested, and known() is emitted when the caller can look again.
     */
    [[nodiscard]] vocabulary::ConceptHit concept_(const QString &uri);
    /** What the concept is mapped to in the loaded vocabularies, closest first; empty while that is not known. */
    [[nodiscard]] QList<vocabulary::MappedConcept> counterparts(const QString &uri) const
    {
        return m_counterparts.value(uri);
    }
    [[nodiscard]] bool isSettled() const { return m_wanted.isEmpty() && m_running == 0; }

    /** A short name for the scheme of \a hit: "ESCO". */
    [[nodiscard]] static QString schemeTag(const vocabulary::ConceptHit &hit);

Q_SIGNALS:
    void known();

private:
    void ask();

    Session &m_session;
    QHash<QString, vocabulary::ConceptHit> m_hits;
    QHash<QString, QList<vocabulary::MappedConcept>> m_counterparts;
    QSet<QString> m_wanted;
    QTimer m_soon;
    int m_running = 0;
};

} // namespace leerschakel::ui
