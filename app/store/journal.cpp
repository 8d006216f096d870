// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "domain/canonicaljson.h"
#include "store/journalrows.h"
#include "store/largestep.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeSet;
using changes::Entry;
using domain::Error;
using domain::Failure;
using domain::Id;
using domain::KindTable;
using domain::Message;

namespace {

/** What kind of change a user or program asked for. */
QString kindOf(const ChangeSet &change)
{
    return change.label().code == u"change.import" || change.label().code == u"change.vocabulary" ? u"import"_s
                                                                                                  : u"edit"_s;
}

/**
 * An older file that is opened read-only has no values removed, and lacks the index for it: without that index, all
 * entries would be read.
 */
QString itemColumns(const Catalogue &catalogue)
{
    constexpr int sinceSchema = 3;
    const QString isShortened = catalogue.fileSchema() < sinceSchema
        ? u"0"_s
        : u"EXISTS (SELECT 1 FROM change_entry e INDEXED BY change_entry_emptied WHERE e.change = c.seq AND e.erased "
          u"IS "
          "NOT NULL)"_s;
    return u"SELECT c.seq, c.id, c.time, p.name, r.name, c.label, c.label_arguments, c.kind, u.state, "_s + isShortened;
}
const QString itemRows = u" FROM change c JOIN replica r ON r.row = c.replica JOIN person p ON p.row = c.person "
                         "LEFT JOIN undo_state u ON u.change = c.seq "_s;

JournalItem itemFrom(const Row &row)
{
    const QString state = row.string(8);
    return {.seq = row.integer(0),
        .id = row.string(1),
        .time = QDateTime::fromString(row.string(2), Qt::ISODateWithMs),
        .author = row.string(3),
        .device = row.string(4),
        .label = {.code = row.string(5), .arguments = domain::fromCanonicalJson(row.text(6)).toStringList()},
        .kind = row.string(7),
        .state = state == u"undone" ? JournalItem::State::Undone
            : state == u"abandoned" ? JournalItem::State::Abandoned
                                    : JournalItem::State::Done,
        .isShortened = row.integer(9) == 1,
        .entries = {},
        .emptied = {},
        .facts = {}};
}

/** Adds the entries that match \a condition to \a item; those whose values are gone are kept separately. */
Result<void> readEntries(Catalogue &catalogue, JournalItem &item, const QString &condition, const QVariantList &values)
{
    return catalogue.rows(
        u"SELECT kind, record, field, element, before, after, erased FROM change_entry "_s + condition, values,
        [&](const Row &row) {
            const KindTable *table = domain::kindTable(row.string(0));
            const QVariant before = domain::fromCanonicalJson(row.text(4));
            const QVariant after = domain::fromCanonicalJson(row.text(5));
            if (table) {
                QList<Entry> &entries = row.isNull(6) ? item.entries : item.emptied;
                entries.append({.record = {.kind = table->kind(), .id = Id::fromString(row.string(1))},
                    .field = row.string(2),
                    .before = before,
                    .after = after,
                    .element = row.string(3)});
            } else if (isFact(row.string(0))) {
                item.facts.append({.kind = row.string(0),
                    .record = row.string(1),
                    .field = row.string(2),
                    .element = row.string(3),
                    .before = before,
                    .after = after});
            }
        });
}

/** The entries of records as they were written; kinds that only a newer program knows are left out. */
Result<void> loadEntries(Catalogue &catalogue, JournalItem &item, int atMost = 0)
{
    if (atMost > 0) {
        const Result<QVariant> count =
            catalogue.single(u"SELECT count(*) FROM change_entry WHERE change = ?"_s, {item.seq});
        if (!count) {
            return std::unexpected(count.error());
        }
        item.more = std::max(count->toLongLong() - atMost, qint64(0));
    }
    return readEntries(
        catalogue, item, u"WHERE change = ? ORDER BY position LIMIT ?"_s, {item.seq, atMost > 0 ? atMost : -1});
}

/** Joins the languages of one text into one entry again, for display. */
void joinLanguages(QList<Entry> &entries)
{
    QList<Entry> joined;
    for (Entry &entry : entries) {
        if (entry.element.isEmpty()) {
            joined.append(entry);
            continue;
        }
        const auto asMap = [&](const QVariant &text) {
            return text.isValid() ? QVariantMap{{entry.element, text}} : QVariantMap();
        };
        QVariantMap before = asMap(entry.before);
        QVariantMap after = asMap(entry.after);
        if (!joined.isEmpty() && joined.constLast().record == entry.record && joined.constLast().field == entry.field) {
            before.insert(joined.constLast().before.toMap());
            after.insert(joined.constLast().after.toMap());
            joined.removeLast();
        }
        joined.append({.record = entry.record,
            .field = entry.field,
            .before = domain::absentWhenEmpty(before),
            .after = domain::absentWhenEmpty(after)});
    }
    entries = joined;
}

Result<std::optional<JournalItem>> nextStep(Catalogue &catalogue, bool back, bool withEntries, int more = 0)
{
    std::optional<JournalItem> item;
    const Result<qint64> own = ownReplicaRow(catalogue);
    if (!own) {
        return std::unexpected(own.error());
    }
    const QString order = back ? u"DESC"_s : u"ASC"_s;
    const Result<void> read = catalogue.rows(itemColumns(catalogue) + itemRows
            + u"WHERE c.seq = (SELECT change FROM undo_state WHERE replica = ? AND state = ? "
              "ORDER BY change %1 LIMIT 1 OFFSET ?)"_s.arg(order),
        {*own, back ? u"done"_s : u"undone"_s, more}, [&](const Row &row) { item = itemFrom(row); });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (item && withEntries) {
        if (const Result<void> loaded = loadEntries(catalogue, *item); !loaded) {
            return std::unexpected(loaded.error());
        }
    }
    return item;
}

/** \a conflict, from an undo or redo: what it would have restored is offered. */
Result<Error> changedSince(
    Catalogue &catalogue, const Error &conflict, const JournalItem &item, const ChangeSet &wanted)
{
    const QString field = conflict.message.arguments.value(0);
    const QString record = conflict.message.arguments.value(1, field);
    QVariant value;
    for (const Entry &entry : wanted.entries()) {
        if (entry.record.id.toString() == record && (entry.field == field || entry.isWhole())) {
            value = entry.after;
        }
    }
    const Result<QVariant> who = catalogue.single(
        u"SELECT p.name FROM change_entry e JOIN change c ON c.seq = e.change JOIN person p ON p.row = c.person "
        "WHERE e.record = ? AND c.seq > ? AND (? = e.record OR e.field IS NULL OR e.field = ?) ORDER BY c.seq DESC "
        "LIMIT 1"_s,
        {record, item.seq, field, field});
    return who.transform([&](const QVariant &name) {
        return Error::of(Failure::Conflict, u"change.changedSince"_s,
            {item.label.code, field, record, QString::fromUtf8(domain::canonicalJson(value)), name.toString()});
    });
}

/** What has to be done to undo \a item, or redo it. */
Asked askedOf(const JournalItem &item, bool back)
{
    Asked asked{.records = ChangeSet(item.label), .facts = item.facts};
    for (const Entry &entry : item.entries) {
        asked.records.append(entry);
    }
    if (back) {
        asked.records = asked.records.inverted();
        std::ranges::reverse(asked.facts);
        for (Fact &fact : asked.facts) {
            std::swap(fact.before, fact.after);
        }
    }
    return asked;
}

/** \a error, from undoing or redoing \a item, whose entries may not be loaded. */
Error stepFailed(Catalogue &catalogue, const Error &error, JournalItem item, bool back)
{
    const QString code = error.message.code;
    if (code != u"change.conflict" && code != u"change.missing" && code != u"change.exists") {
        return error;
    }
    const QString record = error.message.arguments.value(1, error.message.arguments.value(0));
    item.entries = {};
    const Result<void> read =
        readEntries(catalogue, item, u"WHERE change = ? AND record = ? ORDER BY position"_s, {item.seq, record});
    const Result<Error> said =
        read ? changedSince(catalogue, error, item, askedOf(item, back).records) : std::unexpected(read.error());
    return said ? *said : said.error();
}

Result<Message> takeStep(Catalogue &catalogue, bool back, domain::Progress &progress)
{
    Result<std::optional<JournalItem>> found = nextStep(catalogue, back, false);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (!*found) {
        return std::unexpected(Error::of(Failure::Usage, back ? u"change.nothingToUndo"_s : u"change.nothingToRedo"_s));
    }
    JournalItem &item = **found;
    const Result<QVariant> entries = catalogue.single(u"SELECT entries FROM change WHERE seq = ?"_s, {item.seq});
    if (!entries) {
        return std::unexpected(entries.error());
    }
    if (entries->toLongLong() > largeStep && !item.isShortened) {
        const Result<std::optional<AppliedChange>> taken = takeLargeStep(catalogue,
            {.seq = item.seq, .id = item.id, .label = item.label, .isBack = back, .entries = entries->toLongLong()},
            progress);
        if (!taken) {
            return std::unexpected(stepFailed(catalogue, taken.error(), item, back));
        }
        if (*taken) {
            return item.label;
        }
    }
    const Result<bool> isWhole = isAsWritten(catalogue, item.seq);
    if (!isWhole || !*isWhole) {
        // With missing entries it would do nothing, or half, and report success.
        return std::unexpected(isWhole ? Error::of(Failure::Data, u"change.altered"_s) : isWhole.error());
    }
    if (item.isShortened) {
        return std::unexpected(Error::of(Failure::Data, u"change.goneHere"_s));
    }
    if (const Result<void> loaded = loadEntries(catalogue, item); !loaded) {
        return std::unexpected(loaded.error());
    }
    const Result<AppliedChange> applied = applyStep(catalogue, askedOf(item, back),
        {.kind = back ? u"undo"_s : u"redo"_s, .targetSeq = item.seq, .target = item.id}, Joining::Never, progress);
    return applied ? Result<Message>(item.label) : std::unexpected(stepFailed(catalogue, applied.error(), item, back));
}

/** Only the label: a large import has many thousands of entries, and menus ask for it after every change. */
Result<Message> labelOfNext(Catalogue &catalogue, bool back, int more)
{
    return nextStep(catalogue, back, false, more).transform([](const std::optional<JournalItem> &item) {
        return item ? item->label : Message();
    });
}

} // namespace

Result<AppliedChange> apply(Catalogue &catalogue, const ChangeSet &change, Joining joining)
{
    domain::NoProgress progress;
    return applyStep(catalogue, {.records = change, .facts = {}},
        {.kind = kindOf(change), .targetSeq = 0, .target = {}}, joining, progress);
}

Result<AppliedChange> apply(Catalogue &catalogue, const ChangeSet &change, domain::Progress &progress)
{
    return apply(catalogue, change, {}, progress);
}

Result<AppliedChange> apply(
    Catalogue &catalogue, const ChangeSet &change, const QList<Fact> &facts, domain::Progress &progress)
{
    return applyStep(catalogue, {.records = change, .facts = facts},
        {.kind = kindOf(change), .targetSeq = 0, .target = {}}, Joining::Never, progress);
}

Result<AppliedChange> applyFacts(Catalogue &catalogue, const Message &label, const QString &kind,
    const QList<Fact> &facts, const std::function<Result<void>()> &also)
{
    domain::NoProgress progress;
    return applyStep(catalogue, {.records = ChangeSet(label), .facts = facts, .also = also},
        {.kind = kind, .targetSeq = 0, .target = {}}, Joining::Never, progress);
}

Result<Message> undo(Catalogue &catalogue)
{
    domain::NoProgress progress;
    return takeStep(catalogue, true, progress);
}

Result<Message> undo(Catalogue &catalogue, domain::Progress &progress)
{
    return takeStep(catalogue, true, progress);
}

Result<Message> redo(Catalogue &catalogue)
{
    domain::NoProgress progress;
    return takeStep(catalogue, false, progress);
}

Result<Message> redo(Catalogue &catalogue, domain::Progress &progress)
{
    return takeStep(catalogue, false, progress);
}

Result<Message> undoLabel(Catalogue &catalogue, int more)
{
    return labelOfNext(catalogue, true, more);
}

Result<Message> redoLabel(Catalogue &catalogue, int more)
{
    return labelOfNext(catalogue, false, more);
}

Result<std::optional<JournalItem>> stepAhead(Catalogue &catalogue, Direction direction, int more)
{
    Result<std::optional<JournalItem>> item = nextStep(catalogue, direction == Direction::Back, true, more);
    if (item && *item) {
        joinLanguages((*item)->entries);
    }
    return item;
}

Result<bool> isLargeStep(Catalogue &catalogue, Direction direction, int more)
{
    const Result<std::optional<JournalItem>> item = nextStep(catalogue, direction == Direction::Back, false, more);
    if (!item || !*item) {
        return item ? Result<bool>(false) : std::unexpected(item.error());
    }
    // Each offering is judged again, which takes some milliseconds; the concepts of a content are added to the search
    // index.
    constexpr int few = 20;
    constexpr int fewEntries = 1000;
    return catalogue
        .single(u"SELECT entries > ? OR ? < (SELECT count(*) FROM "
                "(SELECT DISTINCT coalesce(owner, record) FROM change_entry WHERE change = seq LIMIT ?)) OR EXISTS "
                "(SELECT 1 FROM change_entry WHERE change = seq AND kind = 'scheme' AND (field = 'contentDigest' OR "
                "(field IS NULL AND json_extract(coalesce(before, after), '$.contentDigest') IS NOT NULL))) "
                "FROM change WHERE seq = ?"_s,
            {fewEntries, few, few + 1, (*item)->seq})
        .transform([](const QVariant &isLarge) { return isLarge.toBool(); });
}

Result<QList<JournalItem>> history(Catalogue &catalogue, const HistoryQuery &wanted)
{
    const qint64 before = wanted.before > 0 ? wanted.before : std::numeric_limits<qint64>::max();
    QString sql = itemColumns(catalogue) + itemRows + u"WHERE c.seq < ?"_s;
    QVariantList values{before};
    if (!wanted.record.isNull()) {
        sql += u" AND c.seq IN (SELECT change FROM change_entry WHERE record = ? UNION SELECT change FROM change_entry "
               "WHERE owner = ?)"_s;
        values << wanted.record.toString() << wanted.record.toString();
    }
    values << wanted.limit;
    QList<JournalItem> items;
    const Result<void> read = catalogue.rows(
        sql + u" ORDER BY c.seq DESC LIMIT ?"_s, values, [&](const Row &row) { items.append(itemFrom(row)); });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (wanted.withEntries) {
        for (JournalItem &item : items) {
            if (const Result<void> loaded = loadEntries(catalogue, item, wanted.entries); !loaded) {
                return std::unexpected(loaded.error());
            }
            joinLanguages(item.entries);
        }
    }
    return items;
}

} // namespace leerschakel::store
