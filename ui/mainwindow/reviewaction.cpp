// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/reviewaction.h"

#include "session/cataloguesettings.h"
#include "widgets/messagebar.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

ReviewAction::ReviewAction(QAction &action, QObject *parent) : QObject(parent), m_action(action)
{
    connect(&action, &QAction::triggered, this, &ReviewAction::set);
}

void ReviewAction::follow(Session *session, const CatalogueSettings *settings, MessageBar *messages)
{
    if (m_settings) {
        m_settings->disconnect(this);
    }
    m_session = session;
    m_settings = settings;
    m_messages = messages;
    if (settings) {
        connect(settings, &CatalogueSettings::changed, this, &ReviewAction::show);
        show();
    }
}

void ReviewAction::show()
{
    if (m_settings) {
        m_action.setChecked(m_settings->current().review);
    }
}

void ReviewAction::set(bool isOn)
{
    if (!m_session) {
        return;
    }
    m_session->longWork<store::AppliedChange>(
        this, {.what = tr("Changing a setting…")},
        [isOn](store::Catalogue &catalogue, domain::Progress &) {
            return authoring::changeSetting(catalogue, u"review"_s, isOn ? u"on"_s : u"off"_s);
        },
        [this, isOn](const Result<store::AppliedChange> &changed) {
            if (!m_messages || !m_session) {
                return;
            }
            if (changed) {
                m_messages->offer(isOn ? tr("Only what is approved is published now.")
                                       : tr("Everything that is not retired can be published now."),
                    tr("Undo"), [session = m_session] {
                        if (session) {
                            session->undo();
                        }
                    });
            } else {
                m_messages->fail(changed.error());
                show();
            }
        });
}

} // namespace leerschakel::ui
