// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QHash>

namespace leerschakel::exchange::sheets {

/** By what a person knows \a record: its code, title or name; empty where it has nothing of the kind. */
[[nodiscard]] QString nameFor(const domain::Record &record, domain::Language language);

/**
 * What records of one kind are called where a sheet refers to them: by name, and where several have that name, with the
 * end of their id behind it.
 */
class Labels
{
public:
    void add(const domain::Id &id, const QString &name);
    /** After it nothing is added. */
    void settle();

    [[nodiscard]] const QString &labelOf(const domain::Id &id) const;
    /** The record that \a text means: its label, its id, or its name where no other has that; null for none. */
    [[nodiscard]] domain::Id meantBy(const QString &text) const;
    [[nodiscard]] qsizetype size() const { return m_labels.size(); }

private:
    QHash<domain::Id, QString> m_labels;
    QHash<QString, domain::Id> m_ids;
};

/** Those of each kind. */
using AllLabels = QHash<domain::Kind, Labels>;

} // namespace leerschakel::exchange::sheets
