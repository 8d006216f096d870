// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/reviewaction.h"

#include "authoring/settings.h"
#include "session/session.h"
#include "widgets/messagebar.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

ReviewAction::ReviewAction(QAction &action, QObject *parent) : QObject(parent), m_action(action)
{
    connect(&action, &QAction::triggered, this, &ReviewAction::set);
}

void ReviewAction::follow(Session *session, MessageBar *messages)
{
    if (m_session) {
        m_session->disconnect(this);
    }
    m_session = session;
    m_messages = messages;
    if (session) {
        connect(session, &Session::stateChanged, this, &ReviewAction::read); // settings are no records: not changed()
        read();
    }
}

void ReviewAction::read()
{
    m_session->background<authoring::Settings>(
        this, [](store::Catalogue &catalogue) { return authoring::settings(catalogue); },
        [this](const Result<authoring::Settings> &settings) {
            if (settings && m_session) {
                m_action.setChecked(settings->review);
            }
        });
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
            }
            read();
        });
}

} // namespace leerschakel::ui
