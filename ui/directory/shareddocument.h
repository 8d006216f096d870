// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changes/changeset.h"
#include "forms/recorddocument.h"

namespace leerschakel::ui {

/**
 * The shared record that is shown, for forms to edit, and those it refers to; updated on every change, from any
 * source.
 */
class SharedDocument : public RecordDocument
{
    Q_OBJECT

public:
    explicit SharedDocument(Session &session, QObject *parent = nullptr);

    /** What is typed and cannot be saved is set aside with the record that was shown before. */
    void show(const changes::RecordRef &record);
    void leave() { show({}); }
    /** Null when nothing is shown, or the record is gone. */
    [[nodiscard]] domain::Record shown() const;

    [[nodiscard]] domain::Record record(domain::Kind kind, const domain::Id &id) const override;
    [[nodiscard]] QString title() const override;

private:
    void readAgain();

    changes::RecordRef m_shown;
    /** Records as read from the catalogue since the last change. */
    mutable QHash<changes::RecordRef, domain::Record> m_read;
};

} // namespace leerschakel::ui
