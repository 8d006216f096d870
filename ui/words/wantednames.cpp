// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/wantednames.h"

#include "store/records.h"
#include "words/fieldlabels.h"

namespace leerschakel::ui {

namespace {

/** As in a list; a record without a name by its code or kind. */
QString nameOf(const domain::Record &record, domain::Language language)
{
    QString name = recordLabel(record, language);
    if (name.isEmpty() && record.kind() == domain::Kind::Offering) {
        name = domain::offeringTable().code(record);
    }
    return name.isEmpty() ? kindLabel(record.kind()) : name;
}

} // namespace

void WantedNames::addReferencesIn(const domain::FieldSpec &field, const QVariant &value)
{
    if (const domain::KindTable *target = domain::kindTable(field.target())) {
        const QList<domain::Id> ids = referencesIn(field, value);
        m_wanted[target->kind()].unite({ids.cbegin(), ids.cend()});
    }
}

store::Result<RecordNames> WantedNames::read(store::Catalogue &catalogue, domain::Language language) const
{
    RecordNames names;
    for (auto wanted = m_wanted.cbegin(); wanted != m_wanted.cend(); ++wanted) {
        const store::Result<QList<domain::Record>> records = store::load(catalogue, wanted.key(), wanted->values());
        if (!records) {
            return std::unexpected(records.error());
        }
        for (const domain::Record &record : *records) {
            names.insert(record.id(), nameOf(record, language));
        }
    }
    return names;
}

} // namespace leerschakel::ui
