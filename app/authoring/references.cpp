// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/references.h"

#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using domain::FieldSpec;
using domain::Id;

Result<void> checkReferences(
    store::Catalogue &catalogue, const FieldSpec &field, const QVariant &value, const QSet<Id> &made)
{
    const domain::KindTable *target = domain::kindTable(field.target());
    if (!target || !value.isValid()) {
        return {};
    }
    const QStringList ids =
        field.type() == domain::FieldType::Reference ? QStringList{value.toString()} : value.toStringList();
    for (const QString &text : ids) {
        const Id id = Id::fromString(text);
        if (made.contains(id)) {
            continue;
        }
        const Result<std::optional<domain::Record>> found = store::load(catalogue, target->kind(), id);
        if (!found) {
            return std::unexpected(found.error());
        }
        if (!*found) {
            return std::unexpected(domain::Error::of(
                domain::Failure::Usage, u"authoring.noTarget"_s, {field.key(), target->name(), text}));
        }
    }
    return {};
}

Result<void> checkReferences(store::Catalogue &catalogue, const domain::Record &record, const QSet<Id> &made)
{
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (const Result<void> checked = checkReferences(catalogue, *field, record.value(*field), made); !checked) {
            return checked;
        }
    }
    return {};
}

} // namespace leerschakel::authoring
