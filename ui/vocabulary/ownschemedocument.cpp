// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/ownschemedocument.h"

namespace leerschakel::ui {

using domain::Id;
using domain::Kind;
using domain::Record;
using store::Result;
using vocabulary::OwnScheme;

OwnSchemeDocument::OwnSchemeDocument(Session &session, QObject *parent) : RecordDocument(session, parent)
{
    connect(&session, &Session::changed, this, &OwnSchemeDocument::take);
    connect(&session, &Session::stateChanged, this, &OwnSchemeDocument::refreshed);
    connect(&session, &Session::waitingChanged, this, &OwnSchemeDocument::refreshed);
}

bool OwnSchemeDocument::load(const QString &uri)
{
    const Result<std::optional<OwnScheme>> loaded = OwnScheme::load(session().catalogue(), uri);
    if (!loaded) {
        Q_EMIT session().failed(loaded.error());
    }
    m_scheme = loaded && *loaded ? **loaded : OwnScheme();
    return loaded && *loaded;
}

bool OwnSchemeDocument::showConcept(const QString &uri)
{
    setAside();
    if (!m_scheme.find(uri)) {
        const Result<std::optional<OwnScheme>> loaded = OwnScheme::loadWith(session().catalogue(), uri);
        if (!loaded || !*loaded) {
            return false;
        }
        m_scheme = **loaded;
    }
    const Record *found = m_scheme.find(uri);
    m_concept = found ? found->id() : Id();
    Q_EMIT refreshed();
    return found;
}

bool OwnSchemeDocument::showScheme(const QString &uri)
{
    setAside();
    m_concept = {};
    const bool isOwn = load(uri);
    Q_EMIT refreshed();
    return isOwn;
}

void OwnSchemeDocument::leave()
{
    setAside();
    m_concept = {};
    m_scheme = {};
}

QString OwnSchemeDocument::schemeUri() const
{
    return m_scheme.scheme().isNull() ? QString() : domain::schemeTable().uri(m_scheme.scheme());
}

Record OwnSchemeDocument::concept_() const
{
    return record(Kind::OwnConcept, m_concept);
}

QString OwnSchemeDocument::conceptUri() const
{
    const Record shown = concept_();
    return shown.isNull() ? QString() : domain::ownConceptTable().uri(shown);
}

Record OwnSchemeDocument::above() const
{
    const Record shown = concept_();
    return shown.isNull() ? Record() : record(Kind::OwnConcept, domain::ownConceptTable().broader(shown).value(0));
}

QString OwnSchemeDocument::aboveUri() const
{
    const Record found = above();
    return found.isNull() ? QString() : domain::ownConceptTable().uri(found);
}

Record OwnSchemeDocument::record(Kind kind, const Id &id) const
{
    if (kind == Kind::Scheme) {
        return withWaiting(m_scheme.scheme());
    }
    const Record *found = m_scheme.find(id);
    return withWaiting(found ? *found : Record());
}

QString OwnSchemeDocument::title() const
{
    const Record shown = concept_();
    return shown.isNull() ? QString() : domain::ownConceptTable().label(shown).preferring(language());
}

void OwnSchemeDocument::take(const store::AppliedChange &change)
{
    const Record &scheme = m_scheme.scheme();
    if (scheme.isNull() || !change.wholes.contains(changes::RecordRef::of(scheme))) {
        return;
    }
    if (const Result<void> followed = m_scheme.follow(session().catalogue(), change); !followed) {
        Q_EMIT session().failed(followed.error());
    }
    if (!m_scheme.find(m_concept)) {
        m_concept = {}; // it was undone or removed, so show the scheme
    }
    Q_EMIT refreshed();
}

} // namespace leerschakel::ui
