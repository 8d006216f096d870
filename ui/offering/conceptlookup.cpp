// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/conceptlookup.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::Result;
using vocabulary::ConceptHit;

ConceptLookup::ConceptLookup(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ConceptLookup::ask);
    connect(&session, &Session::stateChanged, this, [this] {
        m_hits.clear();
        Q_EMIT known();
    });
}

ConceptHit ConceptLookup::concept_(const QString &uri)
{
    const auto found = m_hits.constFind(uri);
    if (found != m_hits.cend()) {
        return *found;
    }
    if (!uri.isEmpty()) {
        m_wanted.insert(uri);
        m_soon.start();
    }
    return {};
}

void ConceptLookup::ask()
{
    const QStringList uris = QStringList(m_wanted.cbegin(), m_wanted.cend());
    const domain::Language language = m_session.language();
    m_wanted.clear();
    ++m_running;
    m_session.background<QList<ConceptHit>>(
        this, [uris, language](store::Catalogue &catalogue) { return vocabulary::concepts(catalogue, uris, language); },
        [this, uris](const Result<QList<ConceptHit>> &hits) {
            --m_running;
            // Those that no vocabulary knows are noted as well, so that they are asked for once.
            for (const QString &uri : uris) {
                m_hits.insert(uri, {});
            }
            if (hits) {
                for (const ConceptHit &hit : *hits) {
                    m_hits.insert(hit.uri, hit);
                }
            }
            Q_EMIT known();
        });
}

QString ConceptLookup::schemeTag(const ConceptHit &hit)
{
    constexpr qsizetype shortEnough = 14;
    const QString title = hit.schemeTitle.trimmed();
    if (title.size() <= shortEnough) {
        return title;
    }
    const qsizetype open = title.lastIndexOf(u'(');
    const qsizetype close = title.indexOf(u')', open);
    if (open >= 0 && close > open + 1 && close - open <= shortEnough) {
        return title.mid(open + 1, close - open - 1);
    }
    const QString first = title.section(u' ', 0, 0);
    return first.size() <= shortEnough && first == first.toUpper() ? first : QString();
}

} // namespace leerschakel::ui
