// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/placeinwords.h"
#include "store/drafts.h"

namespace leerschakel::ui {

class MessageBar;

/** Brings back what a window that is gone had not kept, and tells what of the waiting changes could not be kept as they were meant. */
class Recovery : public QObject
{
    Q_OBJECT

public:
    Recovery(Session &session, MessageBar &messages, QObject *parent = nullptr);

    /** Puts back what the draft holds and still fits, and offers the rest. Once, before anything is typed. */
    void takeDraft();

Q_SIGNALS:
    void fieldRequested(leerschakel::domain::Kind kind, const leerschakel::domain::Id &record, const QString &field);

private:
    void tellBack(const changes::ChangeSet &change);
    void tellOffered(const QString &why);
    /** Says where what was not all read is in its field again. */
    void tellUnread(const QList<store::DraftValue> &values);
    [[nodiscard]] QString placeOf(const changes::RecordRef &record, const QString &field)
    {
        return placeInWords(m_session, record, field);
    }
    [[nodiscard]] QString listed(const QStringList &places) const;
    [[nodiscard]] QString valueOf(const changes::RecordRef &record, const QString &field, const QVariant &value) const;

    Session &m_session;
    MessageBar &m_messages;
};

} // namespace leerschakel::ui
