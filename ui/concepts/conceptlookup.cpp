// SPDX-License-Identifier: GPL-3.0-or-later
#include "concepts/conceptlookup.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::Result;
using vocabulary::ConceptHit;
using vocabulary::MappedConcept;

ConceptLookup::ConceptLookup(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ConceptLookup::ask);
    const auto forget = [this] {
        m_hits.clear();
        m_counterparts.clear();
        Q_EMIT known();
    };
    connect(&session, &Session::stateChanged, this, forget);
    connect(&session, &Session::changed, this, [forget](const store::AppliedChange &change) {
        // One of the catalogue's own schemes, or a scheme that appeared or disappeared.
        const bool concerns = std::ranges::any_of(
            change.wholes, [](const changes::RecordRef &ref) { return ref.kind == domain::Kind::Scheme; });
        if (concerns) {
            forget();
        }
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
    using Answer = std::pair<QList<ConceptHit>, QHash<QString, QList<MappedConcept>>>;
    m_session.background<Answer>(
        this,
        [uris, language](store::Catalogue &catalogue) -> Result<Answer> {
            const Result<QList<ConceptHit>> hits = vocabulary::concepts(catalogue, uris, language);
            const Result<QHash<QString, QList<MappedConcept>>> mapped = vocabulary::mappings(catalogue, uris, language);
            if (!hits || !mapped) {
                return std::unexpected(hits ? mapped.error() : hits.error());
            }
            return Answer(*hits, *mapped);
        },
        [this, uris](const Result<Answer> &answer) {
            --m_running;
            // Those that no vocabulary knows are noted as well, so that they are requested only once.
            for (const QString &uri : uris) {
                m_hits.insert(uri, {});
            }
            if (answer) {
                for (const ConceptHit &hit : answer->first) {
                    m_hits.insert(hit.uri, hit);
                }
                for (const auto &[uri, mapped] : answer->second.asKeyValueRange()) {
                    QList<MappedConcept> known = mapped;
                    known.removeIf([](const MappedConcept &each) { return each.concept_.label.isEmpty(); });
                    m_counterparts.insert(uri, known);
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
