// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/recorddocument.h"

#include "words/fieldlabels.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

Result<void> RecordDocument::setField(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field,
    const QVariant &value, store::Joining joining)
{
    const domain::Record current = record(kind, id);
    if (current.isNull()) {
        return std::unexpected(domain::Error::of(domain::Failure::Conflict, u"change.missing"_s, {id.toString()}));
    }
    const bool isIndependent = !domain::kindTable(kind).owner() && kind != domain::Kind::Offering;
    const QString own = isIndependent ? recordLabel(current, language()) : title();
    const QString label = own.isEmpty() ? domain::kindTable(kind).name() : own;
    changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {field.key(), label}});
    change.set(current, field, value);
    return change.isEmpty() ? Result<void>() : m_session.handOver(change, joining);
}

domain::Record RecordDocument::withWaiting(domain::Record record) const
{
    if (record.isNull()) {
        return record;
    }
    for (const changes::ChangeSet &change : m_session.queue().waiting()) {
        for (const changes::Entry &entry : change.entries()) {
            const domain::FieldSpec *field = domain::kindTable(record.kind()).field(entry.field);
            if (entry.record == changes::RecordRef::of(record) && field) {
                record.setValue(*field, entry.after);
            }
        }
    }
    return record;
}

void RecordDocument::setOrReport(
    domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field, const QVariant &value)
{
    if (const Result<void> handedOver = setField(kind, id, field, value); !handedOver) {
        Q_EMIT m_session.failed(handedOver.error());
    }
}

} // namespace leerschakel::ui
