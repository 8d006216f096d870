// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "words/valuetext.h"

namespace leerschakel::ui {

/** Collects the records that displayed values refer to, to look up their names. */
class WantedNames
{
public:
    void add(domain::Kind kind, const domain::Id &record) { m_wanted[kind].insert(record); }
    /** Adds the records that \a value of \a field refers to. */
    void addReferencesIn(const domain::FieldSpec &field, const QVariant &value);
    /** The names of those that still exist, as shown in a list. */
    [[nodiscard]] store::Result<RecordNames> read(store::Catalogue &catalogue, domain::Language language) const;

private:
    QHash<domain::Kind, QSet<domain::Id>> m_wanted;
};

} // namespace leerschakel::ui
