// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/usage.h"
#include "session/session.h"

namespace leerschakel::ui {

class SharedModel;

/** Adds, merges and deletes organisations, contacts, locations and deals. */
class SharedCommands : public QObject
{
    Q_OBJECT

public:
    SharedCommands(Session &session, const SharedModel &model, QWidget *parent);

    /** Whether a command is being carried out. */
    [[nodiscard]] bool isWorking() const { return m_working > 0; }
    /** The id of a new record of \a kind; null when it could not be added. */
    [[nodiscard]] domain::Id make(domain::Kind kind);
    /** Asks which of \a records is kept, and merges the others into it. */
    void askToMerge(const QList<authoring::SharedRecord> &records);
    /** Deletes \a records, which nothing uses. */
    void remove(const QList<authoring::SharedRecord> &records);

Q_SIGNALS:
    /** Other records are about to be merged into \a kept. */
    void merging(const leerschakel::domain::Id &kept);
    void workingChanged();
    /** The change was made; \a text describes it. */
    void changeMade(const QString &text);
    void failed(const leerschakel::domain::Error &error);

private:
    void merge(const changes::RecordRef &kept, const QList<changes::RecordRef> &others, const QString &name);
    /** Applies \a change off the window's thread, and reports \a text when it is done. */
    void work(const QString &what, const QString &text,
        const std::function<Result<store::AppliedChange>(store::Catalogue &, domain::Progress &)> &change);

    Session &m_session;
    const SharedModel &m_model;
    QWidget *m_view;
    int m_working = 0;
};

} // namespace leerschakel::ui
