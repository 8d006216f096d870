// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace leerschakel::ui {

class MessageBar;
class OfferingList;

/**
 * Actions on the offerings that are selected in the list: exactly those, one or a hundred thousand, in one change that
 * can be undone.
 */
class SelectedOfferings : public QObject
{
    Q_OBJECT

public:
    SelectedOfferings(Session &session, OfferingList &list, MessageBar &messages, QObject *parent = nullptr);

    /** Asks first when there is more than one. */
    void remove();
    void setStatus(const QString &status);

private:
    void removeMany(const QList<qint64> &rows);
    void setStatusOfMany(const QList<qint64> &rows, const QString &status);
    void offerUndo(const QString &text);

    Session &m_session;
    OfferingList &m_list;
    MessageBar &m_messages;
};

} // namespace leerschakel::ui
