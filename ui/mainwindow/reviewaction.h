// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

class QAction;

namespace leerschakel::ui {

class CatalogueSettings;
class MessageBar;
class Session;

/** The menu entry for whether publications must be approved; that is a setting of the catalogue. */
class ReviewAction : public QObject
{
    Q_OBJECT

public:
    explicit ReviewAction(QAction &action, QObject *parent = nullptr);

    /**
     * Shows and changes the setting in \a settings, those of the catalogue of \a session; no catalogue when they are
     * null.
     */
    void follow(Session *session, const CatalogueSettings *settings, MessageBar *messages);

private:
    void show();
    void set(bool isOn);

    QAction &m_action;
    QPointer<Session> m_session;
    QPointer<const CatalogueSettings> m_settings;
    QPointer<MessageBar> m_messages;
};

} // namespace leerschakel::ui
