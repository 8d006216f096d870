// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/naming.h"

#include "domain/sharing.h"

namespace leerschakel::authoring {

QString nameOf(const domain::Record &record, domain::Language language)
{
    const domain::KindTable &kind = domain::kindTable(record.kind());
    if (const domain::FieldSpec *field = domain::nameField(kind)) {
        const QVariant value = record.value(*field);
        const QString name = field->type() == domain::FieldType::LocalizedText
            ? domain::LocalizedText::fromMap(value.toMap()).preferring(language)
            : value.toString();
        if (!name.isEmpty()) {
            return name;
        }
    }
    if (record.kind() != domain::Kind::Offering) {
        return kind.name();
    }
    const domain::OfferingTable &table = domain::offeringTable();
    const QString code = table.code(record);
    return code.isEmpty() ? table.kind(record) : code;
}

} // namespace leerschakel::authoring
