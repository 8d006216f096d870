// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "store/derived.h"
#include "store/plainjson.h"
#include "store/records.h"
#include "store/sqlerror.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeSet;
using changes::Entry;
using changes::RecordRef;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::Message;
using domain::Record;

namespace {

/** A record that a change touches: as the catalogue has it, and as it will be. */
struct Touched {
    std::optional<Record> before;
    std::optional<Record> after;
};

/** Works a change out in memory, against what the catalogue has, and then writes it. */
class Application
{
public:
    explicit Application(Catalogue &catalogue) : m_catalogue(catalogue) {}

    [[nodiscard]] Result<void> take(const Entry &entry);
    [[nodiscard]] Result<void> write();
    /** Records touched, in the order of the entries. */
    [[nodiscard]] const QList<RecordRef> &records() const { return m_order; }
    /** The record that \a ref is a part of; \a ref itself when it stands alone. */
    [[nodiscard]] RecordRef wholeOf(const RecordRef &ref) const;
    [[nodiscard]] std::optional<Record> before(const RecordRef &ref) const { return m_touched.value(ref).before; }
    /** The records in \a wholes that this change does not delete are there; a trigger that is none of ours may have taken one away. */
    [[nodiscard]] Result<void> keeps(const QList<RecordRef> &wholes) const;

private:
    [[nodiscard]] Result<Touched *> touched(const RecordRef &ref, bool mustLook);
    [[nodiscard]] Result<void> writeRow(const RecordRef &ref, const Touched &row);

    Catalogue &m_catalogue;
    QHash<RecordRef, Touched> m_touched;
    QList<RecordRef> m_order;
};

Result<Touched *> Application::touched(const RecordRef &ref, bool mustLook)
{
    const auto known = m_touched.find(ref);
    if (known != m_touched.end()) {
        return &*known;
    }
    Touched row;
    if (mustLook) {
        const Result<std::optional<Record>> record = load(m_catalogue, ref.kind, ref.id);
        if (!record) {
            return std::unexpected(record.error());
        }
        row = {.before = *record, .after = *record};
    }
    m_order.append(ref);
    return &*m_touched.insert(ref, row);
}

Result<void> Application::take(const Entry &entry)
{
    const bool creates = entry.isWhole() && !entry.before.isValid();
    // A record that is being made is not looked up first: the unique id tells, and large imports stay fast.
    const Result<Touched *> row = touched(entry.record, !creates);
    if (!row) {
        return std::unexpected(row.error());
    }
    std::optional<Record> &current = (*row)->after;
    const QString id = entry.record.id.toString();
    if (creates) {
        if (current) {
            return std::unexpected(Error::of(Failure::Conflict, u"change.exists"_s, {id}));
        }
        current = Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap());
        return {};
    }
    if (!current) {
        return std::unexpected(Error::of(Failure::Conflict, u"change.missing"_s, {id}));
    }
    if (entry.isWhole()) {
        if (current->toMap() != entry.before.toMap()) {
            return std::unexpected(Error::of(Failure::Conflict, u"change.conflict"_s, {id}));
        }
        current.reset();
        return {};
    }
    const FieldSpec *field = domain::kindTable(entry.record.kind).field(entry.field);
    if (!field) {
        return std::unexpected(Error::of(Failure::Usage, u"field.unknown"_s, {entry.field}));
    }
    if (current->value(*field) != entry.before) {
        return std::unexpected(Error::of(Failure::Conflict, u"change.conflict"_s, {entry.field}));
    }
    current->setValue(*field, entry.after);
    return {};
}

RecordRef Application::wholeOf(const RecordRef &ref) const
{
    const FieldSpec *owner = domain::kindTable(ref.kind).owner();
    const auto row = m_touched.constFind(ref);
    const KindTable *whole = owner ? domain::kindTable(owner->target()) : nullptr;
    if (!whole || row == m_touched.cend()) {
        return ref;
    }
    const std::optional<Record> &record = row->after ? row->after : row->before;
    return {.kind = whole->kind(), .id = record ? Id::fromString(record->value(*owner).toString()) : Id()};
}

Result<void> Application::write()
{
    for (const RecordRef &ref : std::as_const(m_order)) {
        if (const Result<void> written = writeRow(ref, m_touched[ref]); !written) {
            return written;
        }
    }
    return {};
}

Result<void> Application::keeps(const QList<RecordRef> &wholes) const
{
    for (const RecordRef &whole : wholes) {
        const auto row = m_touched.constFind(whole);
        if (row != m_touched.cend() && !row->after) {
            continue;
        }
        const Result<QVariant> there = m_catalogue.single(
            u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(domain::kindTable(whole.kind).sqlTable()), {whole.id.toString()});
        if (!there) {
            return std::unexpected(there.error());
        }
        if (!there->isValid()) {
            return std::unexpected(Error::of(Failure::Data, u"change.vanished"_s, {whole.id.toString()}));
        }
    }
    return {};
}

Result<void> Application::writeRow(const RecordRef &ref, const Touched &row)
{
    const KindTable &table = domain::kindTable(ref.kind);
    QString sql;
    QVariantList values;
    if (!row.after) {
        if (!row.before) {
            return {};
        }
        sql = u"DELETE FROM %1 WHERE id = ?"_s.arg(table.sqlTable());
        values = {ref.id.toString()};
        if (ref.kind == Kind::Offering) {
            if (const Result<void> forgotten = forgetDerived(m_catalogue, ref.id); !forgotten) {
                return forgotten;
            }
        }
    } else if (!row.before) {
        QString places = u"?, ?"_s;
        values = {ref.id.toString()};
        for (const FieldSpec *field : table.fields()) {
            const QVariantList columns = columnValues(*field, row.after->value(*field));
            values.append(columns);
            places += u", ?"_s.repeated(columns.size());
        }
        values.append(row.after->contentHash());
        sql = u"INSERT INTO %1 (%2, hash) VALUES (%3)"_s.arg(table.sqlTable(), selectColumns(table), places);
    } else {
        QStringList sets;
        for (const FieldSpec *field : table.fields()) {
            if (row.before->value(*field) != row.after->value(*field)) {
                for (const QString &column : field->columns()) {
                    sets.append(u"\"%1\" = ?"_s.arg(column));
                }
                values.append(columnValues(*field, row.after->value(*field)));
            }
        }
        if (sets.isEmpty()) {
            return {};
        }
        sets.append(u"hash = ?"_s);
        values << row.after->contentHash() << ref.id.toString();
        sql = u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(table.sqlTable(), sets.join(u", "_s));
    }
    const Result<QSqlQuery *> done = m_catalogue.run(sql, values);
    if (!done) {
        if (done.error().message.arguments.value(0).contains(u"UNIQUE"_s)) {
            return std::unexpected(Error::of(Failure::Conflict, u"change.exists"_s, {ref.id.toString()}));
        }
        return std::unexpected(done.error());
    }
    return {};
}

Result<void> writeEntries(Catalogue &catalogue, qint64 seq, const ChangeSet &change, const Application &application)
{
    int position = 0;
    for (const Entry &entry : change.entries()) {
        // Of what is no offering, only parts are found by the record they are a part of.
        const RecordRef whole = application.wholeOf(entry.record);
        const bool isPart = whole.kind == Kind::Offering || whole != entry.record;
        const Result<QSqlQuery *> done = catalogue.run(
            u"INSERT INTO change_entry (change, position, kind, record, offering, field, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {seq, position++, domain::kindTable(entry.record.kind).name(), entry.record.id.toString(),
                isPart && !whole.id.isNull() ? QVariant(whole.id.toString()) : QVariant(QMetaType::fromType<QString>()),
                entry.isWhole() ? QVariant(QMetaType::fromType<QString>()) : QVariant(entry.field),
                toJson(entry.before), toJson(entry.after)});
        if (!done) {
            return std::unexpected(done.error());
        }
    }
    return {};
}

/** What kind of step a change is in the journal. */
struct Step {
    QString kind = u"edit"_s;
    qint64 target = 0;
};

Result<std::optional<JournalItem>> itemAt(Catalogue &catalogue, qint64 seq);

/** The last change, when typing may go on in it; absent otherwise. */
Result<std::optional<JournalItem>> joinable(Catalogue &catalogue, const ChangeSet &change)
{
    const Result<qint64> last = catalogue.lastChange();
    if (!last) {
        return std::unexpected(last.error());
    }
    const Result<std::optional<JournalItem>> item = itemAt(catalogue, *last);
    if (!item) {
        return std::unexpected(item.error());
    }
    const Result<QSqlQuery *> sent = catalogue.run(u"SELECT 1 FROM publication WHERE change >= ? LIMIT 1"_s, {*last});
    if (!sent) {
        return std::unexpected(sent.error());
    }
    const bool isPublished = (*sent)->next();
    (*sent)->finish();
    constexpr qint64 together = 60; // seconds: about one thought
    if (!*item || isPublished || (*item)->kind != u"edit" || (*item)->state != JournalItem::State::Done
        || (*item)->label.code != change.label().code || (*item)->author != catalogue.identity().author
        || (*item)->device != catalogue.identity().device || (*item)->time.secsTo(catalogue.now()) > together
        || (*item)->entries.size() != 1 || change.entries().size() != 1
        || (*item)->entries[0].record != change.entries()[0].record
        || (*item)->entries[0].field != change.entries()[0].field || change.entries()[0].isWhole()) {
        return std::optional<JournalItem>();
    }
    return *item;
}

Result<AppliedChange> applyStep(Catalogue &catalogue, const ChangeSet &change, const Step &step, Joining joining)
{
    AppliedChange applied;
    if (change.isEmpty()) {
        return applied;
    }
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        Application application(catalogue);
        for (const Entry &entry : change.entries()) {
            if (const Result<void> taken = application.take(entry); !taken) {
                return taken;
            }
        }
        if (const Result<void> written = application.write(); !written) {
            return written;
        }
        applied.records = application.records();
        QSet<RecordRef> wholes;
        for (const RecordRef &ref : std::as_const(applied.records)) {
            const RecordRef whole = application.wholeOf(ref);
            const bool isOtherPart = whole.kind != Kind::Offering && whole != ref;
            if (const auto before = isOtherPart ? application.before(ref) : std::nullopt) {
                applied.before.insert(ref, *before);
            }
            if (whole.id.isNull() || wholes.contains(whole)) {
                continue;
            }
            wholes.insert(whole);
            applied.wholes.append(whole);
            if (whole.kind == Kind::Offering) {
                applied.offerings.append(whole.id);
            }
        }

        if (const Result<void> kept = application.keeps(applied.wholes); !kept) {
            return kept;
        }

        const QDateTime now = catalogue.now();
        if (joining == Joining::WithTyping) {
            const Result<std::optional<JournalItem>> before = joinable(catalogue, change);
            if (!before) {
                return std::unexpected(before.error());
            }
            if (*before) {
                const Result<QSqlQuery *> moved = catalogue.run(u"UPDATE change_entry SET after = ? WHERE change = ?"_s,
                    {toJson(change.entries()[0].after), (*before)->seq});
                if (!moved) {
                    return std::unexpected(moved.error());
                }
                applied.seq = (*before)->seq;
                applied.id = (*before)->id;
                return refreshDerived(catalogue, applied, now);
            }
        }
        if (step.kind == u"edit") {
            if (const auto left =
                    catalogue.run(u"UPDATE change SET state = 'abandoned' WHERE kind = 'edit' AND state = 'undone'"_s);
                !left) {
                return std::unexpected(left.error());
            }
        } else {
            const QString state = step.kind == u"undo" ? u"undone"_s : u"done"_s;
            if (const auto marked = catalogue.run(u"UPDATE change SET state = ? WHERE seq = ?"_s, {state, step.target});
                !marked) {
                return std::unexpected(marked.error());
            }
        }
        applied.id = Id::make().toString();
        const QVariantList arguments(change.label().arguments.cbegin(), change.label().arguments.cend());
        const Result<QSqlQuery *> inserted = catalogue.run(
            u"INSERT INTO change (id, time, author, device, label, label_arguments, kind, target, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'done')"_s,
            {applied.id, now.toUTC().toString(Qt::ISODateWithMs), catalogue.identity().author,
                catalogue.identity().device, change.label().code, toJson(arguments), step.kind,
                step.target == 0 ? QVariant(QMetaType::fromType<qlonglong>()) : QVariant(step.target)});
        if (!inserted) {
            return std::unexpected(inserted.error());
        }
        applied.seq = (*inserted)->lastInsertId().toLongLong();
        if (const Result<void> entries = writeEntries(catalogue, applied.seq, change, application); !entries) {
            return entries;
        }
        return refreshDerived(catalogue, applied, now);
    });
    if (!done) {
        return std::unexpected(done.error());
    }
    Q_EMIT catalogue.changed(applied);
    return applied;
}

JournalItem itemFrom(const QSqlQuery &query)
{
    JournalItem item;
    item.seq = query.value(0).toLongLong();
    item.id = query.value(1).toString();
    item.time = QDateTime::fromString(query.value(2).toString(), Qt::ISODateWithMs);
    item.author = query.value(3).toString();
    item.device = query.value(4).toString();
    item.label = {.code = query.value(5).toString(), .arguments = fromJson(query.value(6).toString()).toStringList()};
    item.kind = query.value(7).toString();
    const QString state = query.value(8).toString();
    item.state = state == u"done" ? JournalItem::State::Done
        : state == u"undone"      ? JournalItem::State::Undone
                                  : JournalItem::State::Abandoned;
    return item;
}

const QString itemColumns = u"seq, id, time, author, device, label, label_arguments, kind, state"_s;

Result<void> loadEntries(Catalogue &catalogue, JournalItem &item)
{
    const Result<QSqlQuery *> query = catalogue.run(
        u"SELECT kind, record, field, before, after FROM change_entry WHERE change = ? ORDER BY position"_s,
        {item.seq});
    if (!query) {
        return std::unexpected(query.error());
    }
    while ((*query)->next()) {
        const KindTable *table = domain::kindTable((*query)->value(0).toString());
        if (!table) {
            continue; // written by a newer program; it is left for that program
        }
        item.entries.append({.record = {.kind = table->kind(), .id = Id::fromString((*query)->value(1).toString())},
            .field = (*query)->value(2).toString(),
            .before = fromJson((*query)->value(3).toString()),
            .after = fromJson((*query)->value(4).toString())});
    }
    return {};
}

Result<std::optional<JournalItem>> oneItem(Catalogue &catalogue, const QString &condition, const QVariantList &values)
{
    const Result<QSqlQuery *> query =
        catalogue.run(u"SELECT %1 FROM change WHERE %2 LIMIT 1"_s.arg(itemColumns, condition), values);
    if (!query) {
        return std::unexpected(query.error());
    }
    if (!(*query)->next()) {
        return std::optional<JournalItem>();
    }
    JournalItem item = itemFrom(**query);
    (*query)->finish();
    if (const Result<void> loaded = loadEntries(catalogue, item); !loaded) {
        return std::unexpected(loaded.error());
    }
    return item;
}

Result<std::optional<JournalItem>> itemAt(Catalogue &catalogue, qint64 seq)
{
    return oneItem(catalogue, u"seq = ?"_s, {seq});
}

const QString isNextToUndo = u"state = 'done' ORDER BY seq DESC"_s;
const QString isNextToRedo = u"state = 'undone' ORDER BY seq"_s;

ChangeSet changeOf(const JournalItem &item)
{
    ChangeSet change(item.label);
    for (const Entry &entry : item.entries) {
        change.append(entry);
    }
    return change;
}

Result<Message> takeStep(Catalogue &catalogue, bool back)
{
    const Result<std::optional<JournalItem>> item =
        oneItem(catalogue, u"kind = 'edit' AND "_s + (back ? isNextToUndo : isNextToRedo), {});
    if (!item) {
        return std::unexpected(item.error());
    }
    if (!*item) {
        return std::unexpected(Error::of(Failure::Usage, back ? u"change.nothingToUndo"_s : u"change.nothingToRedo"_s));
    }
    const ChangeSet change = changeOf(**item);
    const Result<AppliedChange> applied = applyStep(catalogue, back ? change.inverted() : change,
        {.kind = back ? u"undo"_s : u"redo"_s, .target = (*item)->seq}, Joining::Never);
    if (!applied) {
        return std::unexpected(applied.error());
    }
    return (*item)->label;
}

/** The label alone: a large import has many thousands of entries, and menus ask for it after every change. */
Result<Message> labelWhere(Catalogue &catalogue, const QString &condition)
{
    const Result<QSqlQuery *> query =
        catalogue.run(u"SELECT label, label_arguments FROM change WHERE kind = 'edit' AND %1 LIMIT 1"_s.arg(condition));
    if (!query) {
        return std::unexpected(query.error());
    }
    Message label;
    if ((*query)->next()) {
        label = {
            .code = (*query)->value(0).toString(), .arguments = fromJson((*query)->value(1).toString()).toStringList()};
    }
    (*query)->finish();
    return label;
}

} // namespace

Result<AppliedChange> apply(Catalogue &catalogue, const ChangeSet &change, Joining joining)
{
    return applyStep(catalogue, change, {}, joining);
}

Result<Message> undo(Catalogue &catalogue)
{
    return takeStep(catalogue, true);
}

Result<Message> redo(Catalogue &catalogue)
{
    return takeStep(catalogue, false);
}

Result<Message> undoLabel(Catalogue &catalogue)
{
    return labelWhere(catalogue, isNextToUndo);
}

Result<Message> redoLabel(Catalogue &catalogue)
{
    return labelWhere(catalogue, isNextToRedo);
}

Result<QList<JournalItem>> history(Catalogue &catalogue, const HistoryQuery &wanted)
{
    const qint64 before = wanted.before > 0 ? wanted.before : std::numeric_limits<qint64>::max();
    QString sql = u"SELECT %1 FROM change WHERE seq < ?"_s.arg(itemColumns);
    QVariantList values{before};
    if (!wanted.record.isNull()) {
        sql +=
            u" AND seq IN (SELECT change FROM change_entry WHERE record = ? UNION SELECT change FROM change_entry WHERE offering = ?)"_s;
        values << wanted.record.toString() << wanted.record.toString();
    }
    values << wanted.limit;
    const Result<QSqlQuery *> query = catalogue.run(sql + u" ORDER BY seq DESC LIMIT ?"_s, values);
    if (!query) {
        return std::unexpected(query.error());
    }
    QList<JournalItem> items;
    while ((*query)->next()) {
        items.append(itemFrom(**query));
    }
    if (wanted.withEntries) {
        for (JournalItem &item : items) {
            if (const Result<void> loaded = loadEntries(catalogue, item); !loaded) {
                return std::unexpected(loaded.error());
            }
        }
    }
    return items;
}

} // namespace leerschakel::store
