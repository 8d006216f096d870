// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace leerschakel::ui {

/** The languages in which a form shows texts. */
enum class ShownLanguages { Both, Dutch, English };

/**
 * Records that are edited together: their state in the catalogue, updated on every change, and the way to change a
 * field.
 */
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

    [[nodiscard]] ShownLanguages shownLanguages() const { return m_shownLanguages; }
    void showLanguages(ShownLanguages languages)
    {
        if (m_shownLanguages != languages) {
            m_shownLanguages = languages;
            Q_EMIT shownLanguagesChanged();
        }
    }

    /** Null when there is none. */
    [[nodiscard]] virtual domain::Record record(domain::Kind kind, const domain::Id &id) const = 0;
    /** The offering that they are edited for; null where several offerings share them, and when there is none. */
    [[nodiscard]] virtual domain::Record offering() const { return {}; }
    /** Its name in the labels of changes. */
    [[nodiscard]] virtual QString title() const = 0;

    /** Makes the forms commit what is being typed, at once. */
    void flush() { Q_EMIT flushing(); }
    /**
     * As flush(); what cannot be saved is stored with the record it was typed for (Session::typing()), while that is
     * still shown.
     */
    void setAside() { Q_EMIT settingAside(); }
    /** Sets one field; \a value is normalised. An error means that it was not accepted: see Session::handOver(). */
    [[nodiscard]] Result<void> setField(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field,
        const QVariant &value, store::Joining joining = store::Joining::Never);
    /** The same, for where there is no place to show an error: emits Session::failed(). */
    void setOrReport(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field, const QVariant &value);
    bool apply(const changes::ChangeSet &change, store::Joining joining = store::Joining::Never)
    {
        return m_session.apply(change, joining);
    }

protected:
    /** \a record as it will be once queued changes are saved. */
    [[nodiscard]] domain::Record withWaiting(domain::Record record) const;

Q_SIGNALS:
    /** Values changed: show them. */
    void refreshed();
    void flushing();
    /** Other records, or none, are about to be shown. */
    void settingAside();
    void shownLanguagesChanged();

private:
    Session &m_session;
    ShownLanguages m_shownLanguages = ShownLanguages::Both;
};

} // namespace leerschakel::ui
