// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/placeinwords.h"

#include "domain/offeringtree.h"
#include "store/records.h"
#include "words/fieldlabels.h"

#include <QCoreApplication>

namespace leerschakel::ui {

using changes::RecordRef;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;

Record recordThere(Session &session, const RecordRef &ref)
{
    Record record = store::load(session.catalogue(), ref.kind, ref.id).value_or(std::nullopt).value_or(Record());
    for (const changes::ChangeSet &change : session.queue().waiting()) {
        for (const changes::Entry &entry : change.entries()) {
            if (entry.record == ref && entry.isWhole()) {
                record = entry.after.isValid() ? Record::fromMap(ref.kind, ref.id, entry.after.toMap()) : Record();
            } else if (entry.record == ref && !record.isNull()) {
                if (const FieldSpec *field = domain::kindTable(ref.kind).field(entry.field)) {
                    record.setValue(*field, entry.after);
                }
            }
        }
    }
    return record;
}

QString placeInWords(Session &session, const RecordRef &ref, const QString &field)
{
    const QString what = field.isEmpty() ? kindLabel(ref.kind) : fieldLabel(ref.kind, field);
    Record record = recordThere(session, ref);
    if (const FieldSpec *owner = domain::kindTable(ref.kind).owner(); owner && !record.isNull()) {
        record = recordThere(session,
            {.kind = domain::kindTable(owner->target())->kind(),
                .id = Id::fromString(record.value(*owner).toString())});
    }
    return record.isNull()
        ? what
        : QCoreApplication::translate("placeInWords", "%1 of %2").arg(what, recordLabel(record, session.language()));
}

Id offeringWith(Session &session, const RecordRef &ref)
{
    if (ref.kind == Kind::Offering) {
        return ref.id;
    }
    if (const FieldSpec *owner = domain::kindTable(ref.kind).owner()) {
        const Record part = recordThere(session, ref);
        return part.isNull() ? Id() : Id::fromString(part.value(*owner).toString());
    }
    QList<Kind> kinds{Kind::Offering};
    std::ranges::copy(domain::partKinds(), std::back_inserter(kinds));
    for (const Kind kind : std::as_const(kinds)) {
        for (const FieldSpec *field : domain::kindTable(kind).fields()) {
            if (field->target() != domain::kindTable(ref.kind).name()
                || field->type() != domain::FieldType::Reference) {
                continue;
            }
            const Result<QList<Record>> found = store::loadWhere(session.catalogue(), kind, *field, ref.id.toString());
            if (found && !found->isEmpty()) {
                return offeringWith(session, RecordRef::of(found->constFirst()));
            }
        }
    }
    return {};
}

} // namespace leerschakel::ui
