// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alteration.h"

#include "store/application.h"
#include "store/journalrows.h"
#include "store/reconciliation.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeSet;
using changes::RecordRef;
using changes::Resolution;
using domain::Record;

namespace {

/** Adds to \a change what makes \a record out of what the history comes to. */
Result<void> addAlteration(Catalogue &catalogue, SeenBefore &seen, const Record &record, ChangeSet &change)
{
    const domain::KindTable &table = domain::kindTable(record.kind());
    const QString id = record.id().toString();
    const Result<Resolution> known = resolutionOf(catalogue, seen, table.name(), id);
    const Result<QVariant> hidden = catalogue.single(
        u"SELECT 1 FROM conflict WHERE record = ? AND settled IS NULL AND kind = 'referenceGone' LIMIT 1"_s, {id});
    if (!known || !hidden) {
        return std::unexpected(known ? hidden.error() : known.error());
    }
    if (!known->isAlive) {
        change.create(record);
        return {};
    }
    const Record before = Record::fromMap(record.kind(), record.id(), known->values);
    for (const domain::FieldSpec *field : table.fields()) {
        // A reference that is parked is not shown, which nobody did by hand.
        const bool isHidden =
            hidden->isValid() && field->type() == domain::FieldType::Reference && !record.value(*field).isValid();
        if (!isHidden && before.value(*field) != record.value(*field)) {
            change.append({.record = RecordRef::of(record),
                .field = field->key(),
                .before = before.value(*field),
                .after = record.value(*field)});
        }
    }
    return {};
}

} // namespace

Result<void> noteAlterations(Catalogue &catalogue, const QList<Record> &records)
{
    if (records.isEmpty()) {
        return {};
    }
    ChangeSet alteration({.code = u"change.outside"_s, .arguments = {}});
    SeenBefore seen(catalogue);
    Application application(catalogue); // knows what records are parts of
    for (const Record &record : records) {
        const Result<void> added = addAlteration(catalogue, seen, record, alteration)
                                       .and_then([&] { return application.put(RecordRef::of(record), record); })
                                       .and_then([&] {
                                           return catalogue.execute(u"UPDATE %1 SET hash = ? WHERE id = ?"_s.arg(
                                                                        domain::kindTable(record.kind()).sqlTable()),
                                               {record.contentHash(), record.id().toString()});
                                       });
        if (!added) {
            return added;
        }
    }
    if (alteration.isEmpty()) {
        return {}; // only the hash was other
    }
    changes::Change change;
    change.kind = u"edit"_s;
    change.label = alteration.label();
    return appendOwn(catalogue, change, [&](const TakeEntry &take) {
        return application.eachJournalEntry(alteration, take);
    }).and_then([&](qint64 seq) {
        return catalogue.execute(
            u"INSERT INTO undo_state (change, replica, state) SELECT seq, replica, 'done' FROM change WHERE seq = ?"_s,
            {seq});
    });
}

} // namespace leerschakel::store
