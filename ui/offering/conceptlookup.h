// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"
#include "vocabulary/search/conceptindex.h"

#include <QSet>
#include <QTimer>

namespace leerschakel::ui {

/** What the loaded vocabularies say of concepts, asked in one go beside the window's thread and kept until a vocabulary changes. */
class ConceptLookup : public QObject
{
    Q_OBJECT

public:
    explicit ConceptLookup(Session &session, QObject *parent = nullptr);

    /** Empty while it is not known (yet): asks for it, and known() tells when to look again. */
    [[nodiscard]] vocabulary::ConceptHit concept_(const QString &uri);
    /** What the concept is mapped to in the vocabularies that are loaded, closest first; none while that is not known. */
    [[nodiscard]] QList<vocabulary::MappedConcept> counterparts(const QString &uri) const
    {
        return m_counterparts.value(uri);
    }
    [[nodiscard]] bool isSettled() const { return m_wanted.isEmpty() && m_running == 0; }

    /** A word or two for the scheme that \a hit is from: "ESCO". */
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
