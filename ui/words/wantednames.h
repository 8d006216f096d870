// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "words/valuetext.h"

namespace leerschakel::ui {

/** The records that something shown refers to, to be called by their names. */
class WantedNames
{
public:
    void add(domain::Kind kind, const domain::Id &record) { m_wanted[kind].insert(record); }
    /** The records that \a value of \a field refers to. */
    void addReferencesIn(const domain::FieldSpec &field, const QVariant &value);
    /** The names of those that still exist, each as it is called in a list. */
    [[nodiscard]] store::Result<RecordNames> read(store::Catalogue &catalogue, domain::Language language) const;

private:
    QHash<domain::Kind, QSet<domain::Id>> m_wanted;
};

} // namespace leerschakel::ui
