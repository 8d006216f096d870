// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace leerschakel::ui {

class MessageBar;

/**
 * Asks, once for each catalogue, which institution provides the offerings made in it: when the first offering without
 * a known provider is added. The answer is a setting of the catalogue; that the user declined to answer is kept in the
 * settings of this computer.
 */
class InstitutionQuestion : public QObject
{
    Q_OBJECT

public:
    InstitutionQuestion(Session &session, MessageBar &messages, QWidget *window);

    /** Asks in the message bar when \a offering, just added, has no provider and the question was not asked before. */
    void askFor(const domain::Id &offering);
    /** Lets the user choose now; the answer also becomes the provider of \a offering, if that has none. */
    void choose(const domain::Id &offering = {});

private:
    [[nodiscard]] QString catalogueId() const;
    [[nodiscard]] bool wasAsked() const;
    void noteAsked();
    void take(const domain::Id &institution, const QString &name, const domain::Id &offering);

    Session &m_session;
    MessageBar &m_messages;
    QWidget *m_window;
};

} // namespace leerschakel::ui
