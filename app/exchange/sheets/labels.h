// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QHash>

namespace leerschakel::exchange::sheets {

/** The name by which a person knows \a record: its code, title or name; empty when it has none of these. */
[[nodiscard]] QString nameFor(const domain::Record &record, domain::Language language);

/**
 * The names by which sheets refer to records of one kind: by name, followed by the end of their id when several have
 * that name.
 */
class Labels
{
public:
    void add(const domain::Id &id, const QString &name);
    /** Nothing can be added afterwards. */
    void settle();

    [[nodiscard]] const QString &labelOf(const domain::Id &id) const;
    /**
     * The record that \a text means: by its label, its id, or its name when no other record has that; null for none.
     */
    [[nodiscard]] domain::Id meantBy(const QString &text) const;
    [[nodiscard]] qsizetype size() const { return m_labels.size(); }

private:
    QHash<domain::Id, QString> m_labels;
    QHash<QString, domain::Id> m_ids;
};

/** The labels of each kind. */
using AllLabels = QHash<domain::Kind, Labels>;

} // namespace leerschakel::exchange::sheets
