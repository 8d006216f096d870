// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace leerschakel::ui {

class MessageBar;
class OfferingList;
class Panes;

/**
 * Shows what undo and redo did: in the form if it is about the offering there; in the list if an offering is back, with
 * an offer to bring them back if offerings are gone; otherwise in a message, with a way to go there. The offering that
 * is shown stays. Each step is announced to screen readers.
 */
class StepShown : public QObject
{
    Q_OBJECT

public:
    StepShown(Session &session, OfferingList &list, Panes &panes, MessageBar &messages, QObject *parent);

Q_SIGNALS:
    /** The user wants to go to a changed value. */
    void placeRequested(leerschakel::domain::Kind kind, const leerschakel::domain::Id &record, const QString &field);

private:
    void show(const Session::Step &step);
    [[nodiscard]] bool showInForm(const Session::Step &step);
    [[nodiscard]] bool showInList(const Session::Step &step, const QString &text);
    void offerBack(const Session::Step &step, const QString &text);
    void showInMessage(const Session::Step &step, const QString &text);
    /** The offerings that \a step brought back; of very many, only the first. */
    [[nodiscard]] QList<domain::Id> offeringsBack(const Session::Step &step) const;

    Session &m_session;
    OfferingList &m_list;
    Panes &m_panes;
    MessageBar &m_messages;
};

} // namespace leerschakel::ui
