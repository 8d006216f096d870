// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow/placeinwords.h"
#include "store/drafts.h"

namespace leerschakel::ui {

class MessageBar;

/** Restores what an earlier process had not saved, and reports which queued changes could not be saved as intended. */
class Recovery : public QObject
{
    Q_OBJECT

public:
    Recovery(Session &session, MessageBar &messages, QObject *parent = nullptr);

    /** Restores what the draft holds that still fits, and offers the rest. Call it once, before anything is typed. */
    void takeDraft();

Q_SIGNALS:
    void fieldRequested(leerschakel::domain::Kind kind, const leerschakel::domain::Id &record, const QString &field);

private:
    void showRestored(const changes::ChangeSet &change);
    void showOffered(const QString &why);
    /** Shows where text that could not be read is back in its field. */
    void showUnread(const QList<store::DraftValue> &values);
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
