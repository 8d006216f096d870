// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reconciliation.h"

#include "changes/elements.h"
#include "domain/canonicaljson.h"
#include "domain/kinds.h"
#include "store/facts.h"
#include "store/journalrows.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::Context;
using changes::Operation;
using changes::Parked;
using changes::RecordRef;
using changes::Resolution;
using changes::Stamp;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::KindTable;
using domain::Record;

namespace {

QVariant jsonOrNull(const QVariant &value)
{
    return value.isValid() ? QVariant(QString::fromUtf8(domain::canonicalJson(value))) : QVariant();
}

QVariant wordOrNull(const QString &word)
{
    return word.isEmpty() ? QVariant() : QVariant(word);
}

} // namespace

Result<Context> SeenBefore::contextOf(const QString &replica, qint64 number)
{
    if (!m_known.contains(replica)) {
        QMap<qint64, Context> grown;
        grown.insert(0, Context());
        Context whole;
        const Result<void> read = m_catalogue.rows(
            u"SELECT c.number, c.context FROM change c JOIN replica r ON r.row = c.replica WHERE r.id = ? AND "
            "c.context IS NOT NULL ORDER BY c.number"_s,
            {replica}, [&](const Row &row) {
                const QVariantMap more = domain::fromCanonicalJson(row.text(1)).toMap();
                for (auto each = more.cbegin(); each != more.cend(); ++each) {
                    whole.insert(each.key(), each.value().toLongLong());
                }
                grown.insert(row.integer(0), whole);
            });
        if (!read) {
            return std::unexpected(read.error());
        }
        m_known.insert(replica, grown);
    }
    const QMap<qint64, Context> &grown = m_known[replica];
    auto after = grown.upperBound(number);
    return *--after;
}

Result<bool> SeenBefore::sees(const Stamp &later, const Stamp &earlier)
{
    if (later.replica == earlier.replica) {
        return std::pair(later.number, later.position) > std::pair(earlier.number, earlier.position);
    }
    return contextOf(later.replica, later.number).transform([&](const Context &context) {
        return context.value(earlier.replica) >= earlier.number;
    });
}

namespace {

/** A step, and the row of its change. */
struct Step {
    qint64 change = 0;
    Operation operation;
};

/** All steps in the journal about a record, in the order in which they came. */
Result<QList<Step>> stepsOf(Catalogue &catalogue, const QString &kind, const QString &id)
{
    QList<Step> steps;
    return catalogue
        .rows(u"SELECT c.clock, r.id, c.number, e.position, c.id, e.owner_kind, e.owner, e.field, "
              u"e.element, e.before, e.after, e.erased, e.change "
              "FROM change_entry e JOIN change c ON c.seq = e.change JOIN replica r ON r.row = c.replica "
              "WHERE e.record = ? AND e.kind = ? ORDER BY e.change, e.position"_s,
            {id, kind},
            [&](const Row &row) {
                steps.append({.change = row.integer(12),
                    .operation = {.stamp = {.clock = row.integer(0),
                                      .replica = row.string(1),
                                      .number = row.integer(2),
                                      .position = row.integer(3),
                                      .change = row.string(4)},
                        .entry = {.kind = kind,
                            .record = id,
                            .ownerKind = row.string(5),
                            .owner = row.string(6),
                            .field = row.string(7),
                            .element = row.string(8),
                            .before = row.text(9).toByteArray(),
                            .after = row.text(10).toByteArray(),
                            .salt = {},
                            .erased = row.text(11).toByteArray()}}});
            })
        .transform([&] { return std::move(steps); });
}

Result<Resolution> resolved(SeenBefore &seen, const QList<Operation> &operations)
{
    std::optional<domain::Error> failure;
    Resolution resolution = changes::resolved(operations, [&](const Stamp &later, const Stamp &earlier) {
        const Result<bool> sees = seen.sees(later, earlier);
        failure = sees ? failure : sees.error();
        return sees.value_or(false);
    });
    return failure ? Result<Resolution>(std::unexpected(*failure)) : resolution;
}

/** The value of \a entry before \a later, according to the latter; absent where it says nothing about it. */
std::optional<QByteArray> valueBefore(const changes::ChangeEntry &later, const changes::ChangeEntry &entry)
{
    if (!later.erased.isEmpty()) {
        return std::nullopt;
    }
    if (!later.field.isNull()) {
        const bool isSame = later.field == entry.field && later.element == entry.element;
        return isSame ? std::optional(later.before) : std::nullopt;
    }
    const QVariant value = domain::fromCanonicalJson(later.before).toMap().value(entry.field);
    const KindTable *table = domain::kindTable(entry.kind);
    const FieldSpec *field = table ? table->field(entry.field) : nullptr;
    if (!field || entry.element.isEmpty()) {
        return value.isValid() ? domain::canonicalJson(value) : QByteArray();
    }
    const QList<changes::Element> elements = changes::elementsOf(*field, value);
    const auto found = std::ranges::find(elements, entry.element, &changes::Element::key);
    return found == elements.cend() ? QByteArray() : domain::canonicalJson(found->value);
}

} // namespace

Result<Resolution> resolutionOf(Catalogue &catalogue, SeenBefore &seen, const QString &kind, const QString &id)
{
    return stepsOf(catalogue, kind, id).and_then([&](const QList<Step> &steps) {
        QList<Operation> operations;
        for (const Step &step : steps) {
            operations.append(step.operation);
        }
        return resolved(seen, operations);
    });
}

Result<Resolution> resolutionAsOf(
    Catalogue &catalogue, SeenBefore &seen, const QString &kind, const QString &id, qint64 last)
{
    return stepsOf(catalogue, kind, id).and_then([&](const QList<Step> &steps) {
        const auto after = std::ranges::find_if(steps, [&](const Step &step) { return step.change > last; });
        QList<Operation> operations;
        for (auto step = steps.cbegin(); step != after; ++step) {
            Operation operation = step->operation;
            std::optional<QByteArray> value;
            for (auto later = after; operation.entry.isEmptied() && !value && later != steps.cend(); ++later) {
                value = valueBefore(later->operation.entry, operation.entry);
            }
            if (value) {
                operation.entry.after = *value;
                operation.entry.erased.clear();
            }
            operations.append(operation);
        }
        return resolved(seen, operations);
    });
}

void Reconciliation::add(const QString &kind, const QString &id)
{
    const Ref ref{kind, id};
    if (!m_items.contains(ref) && !m_waiting.contains(ref)) {
        m_waiting.append(ref);
    }
}

Result<AppliedChange> Reconciliation::run(qint64 seq, const QString &settledBy)
{
    while (!m_waiting.isEmpty()) {
        const Ref ref = m_waiting.takeFirst();
        if (const Result<void> done = resolve(ref); !done) {
            return std::unexpected(done.error());
        }
    }
    const QList<Ref> refs = m_items.keys();
    for (const Ref &ref : refs) {
        if (const Result<void> done = finish(ref, settledBy); !done) {
            return std::unexpected(done.error());
        }
    }
    if (const Result<void> written = m_application.write(seq); !written) {
        return std::unexpected(written.error());
    }
    for (const Ref &ref : refs) { // after the rows: writing these notes deletions and versions as if made here
        const Result<bool> visible = isVisible(ref.first, ref.second);
        const Result<void> noted =
            visible ? noteVersions(ref, m_items[ref].resolution, *visible) : std::unexpected(visible.error());
        if (!noted) {
            return std::unexpected(noted.error());
        }
    }
    return m_application.touched();
}

Result<void> Reconciliation::resolve(const Ref &ref)
{
    Result<Resolution> resolution = resolutionOf(m_catalogue, m_seen, ref.first, ref.second);
    const Result<bool> there = isThere(ref.first, ref.second);
    if (!resolution || !there) {
        return std::unexpected(resolution ? there.error() : resolution.error());
    }
    if (const Result<void> kept = checkKept(ref, *resolution); !kept) {
        return kept;
    }
    const Item item{.resolution = *std::move(resolution), .wasThere = *there};
    m_items.insert(ref, item);
    // Records that depend on it may have to go or come back with it; what is parked because it was gone, in any case.
    const bool stays = item.wasThere == item.resolution.isAlive && item.resolution.owner.isEmpty();
    return addParked(ref).and_then([&] { return stays ? Result<void>() : addDependents(ref); });
}

/** No values that are gone may be needed, unless somebody erased them on purpose. */
Result<void> Reconciliation::checkKept(const Ref &ref, const Resolution &resolution)
{
    for (const QString &change : resolution.gone) {
        const Result<QVariant> redacted =
            m_catalogue.single(u"SELECT 1 FROM change WHERE kind = 'redact' AND target = ?"_s, {change});
        if (!redacted || !redacted->isValid()) {
            return std::unexpected(redacted
                    ? domain::Error::of(domain::Failure::Data, u"change.valuesGone"_s, {ref.second})
                    : redacted.error());
        }
    }
    return {};
}

Result<void> Reconciliation::addParked(const Ref &ref)
{
    QList<Ref> found;
    const Result<void> read = m_catalogue.rows(
        u"SELECT record_kind, record FROM conflict WHERE settled IS NULL AND (kind = 'ownerGone' AND owner = ? OR "
        "kind = 'referenceGone' AND theirs = ?)"_s,
        {ref.second, QString(u'"' + ref.second + u'"')},
        [&](const Row &row) { found.append({row.string(0), row.string(1)}); });
    for (const Ref &each : std::as_const(found)) {
        add(each.first, each.second);
    }
    return read;
}

Result<void> Reconciliation::addDependents(const Ref &ref)
{
    const KindTable *table = domain::kindTable(ref.first);
    if (!table) {
        return {};
    }
    QList<Ref> found;
    const auto take = [&](const Row &row) { found.append({row.string(0), row.string(1)}); };
    Result<void> read =
        m_catalogue.rows(u"SELECT DISTINCT kind, record FROM change_entry WHERE owner = ?"_s, {ref.second}, take);
    for (const domain::Kind kind : domain::allKinds()) {
        for (const FieldSpec *field : domain::kindTable(kind).fields()) {
            if (read && field->type() == FieldType::Reference && field->target() == ref.first) {
                read =
                    m_catalogue.rows(u"SELECT '%1', id FROM %2 WHERE \"%3\" = ?"_s.arg(domain::kindTable(kind).name(),
                                         domain::kindTable(kind).sqlTable(), field->columns().constFirst()),
                        {ref.second}, take);
            }
        }
    }
    for (const Ref &each : std::as_const(found)) {
        add(each.first, each.second);
    }
    return read;
}

Result<bool> Reconciliation::isThere(const QString &kind, const QString &id)
{
    const KindTable *table = domain::kindTable(kind);
    const QString sql = table ? u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(table->sqlTable())
                              : u"SELECT 1 FROM other_record WHERE id = ?"_s;
    return m_catalogue.single(sql, {id}).transform([](const QVariant &there) { return there.isValid(); });
}

/** Whether it is alive, and not a part, or a part of something visible. */
Result<bool> Reconciliation::isVisible(const QString &kind, const QString &id)
{
    const auto item = m_items.constFind({kind, id});
    if (item == m_items.cend()) {
        return isThere(kind, id);
    }
    if (!item->resolution.isAlive || item->resolution.owner.isEmpty()) {
        return item->resolution.isAlive;
    }
    return isVisible(item->resolution.ownerKind, item->resolution.owner);
}

Result<QString> Reconciliation::lastDeletion(const QString &kind, const QString &id)
{
    const auto item = m_items.constFind({kind, id});
    if (item != m_items.cend()) {
        return item->resolution.deleted.change;
    }
    return m_catalogue
        .single(u"SELECT c.id FROM tombstone t JOIN change c ON c.seq = t.change WHERE t.record = ?"_s, {id})
        .transform([](const QVariant &change) { return change.toString(); });
}

Result<void> Reconciliation::finish(const Ref &ref, const QString &settledBy)
{
    Resolution &resolution = m_items[ref].resolution;
    if (isFact(ref.first)) {
        for (const Resolution::Register &each : std::as_const(resolution.registers)) {
            const Result<void> put = putFact(m_catalogue,
                {.kind = ref.first,
                    .record = ref.second,
                    .field = each.field,
                    .element = each.element,
                    .before = {},
                    .after = each.value});
            if (!put) {
                return put;
            }
        }
        return noteParked(ref, resolution, settledBy);
    }
    if (!domain::kindTable(ref.first)) {
        return putOther(ref, resolution).and_then([&] { return noteParked(ref, resolution, settledBy); });
    }
    const Result<bool> visible = isVisible(ref.first, ref.second);
    return visible.and_then([&](bool shows) { return putRecord(ref, resolution, shows); }).and_then([&] {
        return noteParked(ref, resolution, settledBy);
    });
}

Result<void> Reconciliation::putRecord(const Ref &ref, Resolution &resolution, bool isVisible)
{
    const RecordRef record{.kind = domain::kindTable(ref.first)->kind(), .id = Id::fromString(ref.second)};
    if (isVisible) {
        return parkReferences(ref, resolution).and_then([&] {
            return m_application.put(record, Record::fromMap(record.kind, record.id, resolution.values));
        });
    }
    if (resolution.isAlive) {
        const Result<QString> deletion = lastDeletion(resolution.ownerKind, resolution.owner);
        if (!deletion) {
            return std::unexpected(deletion.error());
        }
        resolution.parked.append({.kind = u"ownerGone"_s,
            .field = {},
            .element = {},
            .base = {},
            .ours = {},
            .theirs = resolution.values,
            .oursChange = *deletion,
            .theirsChange = resolution.last.change});
    }
    return m_application.put(record, std::nullopt);
}

/** A reference to a deleted record is not shown; its value is parked. */
Result<void> Reconciliation::parkReferences(const Ref &ref, Resolution &resolution)
{
    for (const FieldSpec *field : domain::kindTable(ref.first)->fields()) {
        const QString target = resolution.values.value(field->key()).toString();
        if (field->type() != FieldType::Reference || field->isOwner() || target.isEmpty()) {
            continue;
        }
        const Result<bool> visible = isVisible(field->target(), target);
        const Result<QString> deletion =
            visible ? lastDeletion(field->target(), target) : std::unexpected(visible.error());
        if (!deletion) {
            return std::unexpected(deletion.error());
        }
        if (*visible) {
            continue;
        }
        resolution.values.remove(field->key());
        const auto written = std::ranges::find(resolution.registers, field->key(), &Resolution::Register::field);
        resolution.parked.append({.kind = u"referenceGone"_s,
            .field = field->key(),
            .element = {},
            .base = {},
            .ours = {},
            .theirs = target,
            .oursChange = *deletion,
            .theirsChange = written->stamp.change});
    }
    return {};
}

Result<void> Reconciliation::putOther(const Ref &ref, const Resolution &resolution)
{
    if (!resolution.isAlive) {
        return m_catalogue.execute(u"DELETE FROM other_record WHERE id = ?"_s, {ref.second});
    }
    const QByteArray content = domain::canonicalJson(resolution.values);
    return m_catalogue.execute(
        u"INSERT OR REPLACE INTO other_record (id, kind, owner, content, hash) VALUES (?, ?, ?, ?, ?)"_s,
        {ref.second, ref.first, wordOrNull(resolution.owner), QString::fromUtf8(content),
            QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())});
}

Result<void> Reconciliation::noteParked(const Ref &ref, const Resolution &resolution, const QString &settledBy)
{
    QSet<QString> open;
    for (const Parked &each : resolution.parked) {
        const QString id = changes::idOf(each, ref.second);
        open.insert(id);
        const Result<void> noted = m_catalogue.execute(
            u"INSERT OR REPLACE INTO conflict (id, kind, record_kind, record, owner, field, element, base, ours, "
            "theirs, ours_change, theirs_change, settled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)"_s,
            {id, each.kind, ref.first, ref.second, wordOrNull(resolution.owner), wordOrNull(each.field),
                wordOrNull(each.element), jsonOrNull(each.base), jsonOrNull(each.ours), jsonOrNull(each.theirs),
                wordOrNull(each.oursChange), each.theirsChange});
        if (!noted) {
            return noted;
        }
    }
    QStringList settled;
    return m_catalogue
        .rows(u"SELECT id FROM conflict WHERE record = ? AND record_kind = ? AND settled IS NULL"_s,
            {ref.second, ref.first},
            [&](const Row &row) {
                if (!open.contains(row.string(0))) {
                    settled.append(row.string(0));
                }
            })
        .and_then([&]() -> Result<void> {
            for (const QString &id : std::as_const(settled)) {
                if (const Result<void> noted =
                        m_catalogue.execute(u"UPDATE conflict SET settled = ? WHERE id = ?"_s, {settledBy, id});
                    !noted) {
                    return noted;
                }
            }
            return {};
        });
}

Result<qint64> Reconciliation::seqOf(const QString &change)
{
    return m_catalogue.single(u"SELECT seq FROM change WHERE id = ?"_s, {change}).transform([](const QVariant &seq) {
        return seq.toLongLong();
    });
}

Result<void> Reconciliation::noteVersions(const Ref &ref, const Resolution &resolution, bool isVisible)
{
    const KindTable *table = domain::kindTable(ref.first);
    if (!table) {
        return {};
    }
    const Result<qint64> made = seqOf(resolution.made.change);
    const Result<qint64> deleted = seqOf(resolution.deleted.change);
    if (!made || !deleted) {
        return std::unexpected(made ? deleted.error() : made.error());
    }
    Result<void> done = m_catalogue.execute(u"DELETE FROM version WHERE record = ?"_s, {ref.second}).and_then([&] {
        return m_catalogue.execute(u"DELETE FROM tombstone WHERE record = ?"_s, {ref.second});
    });
    if (done && !resolution.isAlive && *deleted > 0) {
        done = m_catalogue.execute(u"INSERT INTO tombstone (record, kind, owner, change) VALUES (?, ?, ?, ?)"_s,
            {ref.second, ref.first, wordOrNull(resolution.owner), *deleted});
    }
    if (!done || !isVisible) {
        return done;
    }
    done = m_catalogue.execute(u"UPDATE %1 SET created = ? WHERE id = ?"_s.arg(table->sqlTable()), {*made, ref.second});
    for (const Resolution::Register &each : resolution.registers) {
        if (!done || each.stamp.change == resolution.made.change) {
            continue;
        }
        done = seqOf(each.stamp.change).and_then([&](qint64 seq) {
            return m_catalogue.execute(
                u"INSERT OR REPLACE INTO version (record, field, element, change) VALUES (?, ?, ?, ?)"_s,
                {ref.second, each.field, QString(u""_s + each.element.trimmed()), seq});
        });
    }
    return done;
}

} // namespace leerschakel::store
