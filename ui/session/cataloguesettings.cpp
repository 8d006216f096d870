// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cataloguesettings.h"

namespace leerschakel::ui {

CatalogueSettings::CatalogueSettings(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::stateChanged, this, &CatalogueSettings::read); // no changed(): settings are not records
    read();
}

void CatalogueSettings::read()
{
    ++m_asked;
    m_session.background<authoring::Settings>(
        this, [](store::Catalogue &catalogue) { return authoring::settings(catalogue); },
        [this](const Result<authoring::Settings> &settings) {
            --m_asked;
            if (settings && *settings != m_current) {
                m_current = *settings;
                Q_EMIT changed();
            }
        });
}

} // namespace leerschakel::ui
