// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

namespace leerschakel::ui {

/** Records that are edited together: what the catalogue has of them, kept in step with every change by anybody, and the way to change a field. */
class RecordDocument : public QObject
{
    Q_OBJECT

public:
    explicit RecordDocument(Session &session, QObject *parent = nullptr) : QObject(parent), m_session(session)
    {
        connect(&session, &Session::aboutToStep, this, &RecordDocument::flush);
    }

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] bool isWritable() const { return m_session.isWritable(); }
    [[nodiscard]] domain::Language language() const { return m_session.language(); }

    /** Null when it has none such. */
    [[nodiscard]] virtual domain::Record record(domain::Kind kind, const domain::Id &id) const = 0;
    /** What labels of changes call it. */
    [[nodiscard]] virtual QString title() const = 0;

    /** Asks the forms to hand over what is being typed, now. */
    void flush() { Q_EMIT flushing(); }
    /** As flush(); what cannot be kept is put away with the record it was typed for (Session::typing()), while that is still shown. */
    void putAway() { Q_EMIT puttingAway(); }
    /** Sets one field; \a value is normalised. An error says that it was not taken: see Session::handOver(). */
    [[nodiscard]] Result<void> setField(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field,
        const QVariant &value, store::Joining joining = store::Joining::Never);
    /** The same where there is no place to tell an error: Session::failed(). */
    void setOrTell(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field, const QVariant &value);
    bool apply(const changes::ChangeSet &change, store::Joining joining = store::Joining::Never)
    {
        return m_session.apply(change, joining);
    }

protected:
    /** \a record as it will be when the changes that wait have been kept. */
    [[nodiscard]] domain::Record withWaiting(domain::Record record) const;

Q_SIGNALS:
    /** Values are others: show them. */
    void refreshed();
    void flushing();
    /** Other records are shown next, or none. */
    void puttingAway();

private:
    Session &m_session;
};

} // namespace leerschakel::ui
