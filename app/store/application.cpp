// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/application.h"

#include "changes/elements.h"
#include "domain/canonicaljson.h"
#include "rules/evaluator.h"
#include "store/derived.h"
#include "store/plainjson.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeEntry;
using changes::Entry;
using changes::RecordRef;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::Record;

namespace {

QVariant unknownColumn(const Record &record)
{
    return record.unknown().isEmpty() ? QVariant() : QVariant(toJson(record.unknown()));
}

} // namespace

Result<Application::Touched *> Application::touch(const RecordRef &ref, bool mustLook)
{
    const auto known = m_touched.find(ref);
    if (known != m_touched.end()) {
        return &*known;
    }
    Touched row;
    if (m_looked.remove(ref)) {
        if (const auto ahead = m_ahead.constFind(ref); ahead != m_ahead.cend()) {
            row = {.before = *ahead, .after = *ahead};
            m_ahead.erase(ahead);
        }
    } else if (mustLook) {
        const Result<std::optional<Record>> record = load(m_catalogue, ref.kind, ref.id);
        if (!record) {
            return std::unexpected(record.error());
        }
        row = {.before = *record, .after = *record};
    }
    m_order.append(ref);
    return &*m_touched.insert(ref, row);
}

Result<void> Application::lookAhead(std::span<const Entry> entries)
{
    QHash<Kind, QList<Id>> wanted;
    for (const Entry &entry : entries) {
        const bool creates = entry.isWhole() && !entry.before.isValid();
        if (!creates && !m_touched.contains(entry.record) && !m_looked.contains(entry.record)) {
            m_looked.insert(entry.record);
            wanted[entry.record.kind].append(entry.record.id);
        }
    }
    for (auto kind = wanted.cbegin(); kind != wanted.cend(); ++kind) {
        Result<QList<Record>> records = load(m_catalogue, kind.key(), *kind);
        if (!records) {
            return std::unexpected(records.error());
        }
        for (Record &record : *records) {
            const RecordRef ref = RecordRef::of(record);
            m_ahead.insert(ref, std::move(record));
        }
    }
    return {};
}

Result<void> Application::put(const RecordRef &ref, const std::optional<Record> &record)
{
    const Result<Touched *> row = touch(ref, true);
    if (!row) {
        return std::unexpected(row.error());
    }
    (*row)->after = record;
    return {};
}

Result<void> Application::take(Entry &entry)
{
    const bool creates = entry.isWhole() && !entry.before.isValid();
    // A record being created is not looked up first: the unique id catches duplicates, and large imports stay fast.
    const Result<Touched *> row = touch(entry.record, !creates);
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
    if (!entry.isWhole()) {
        return takeField(*current, entry);
    }
    if (current->toMap() != entry.before.toMap()) {
        return std::unexpected(Error::of(Failure::Conflict, u"change.conflict"_s, {id, id}));
    }
    if (entry.after.isValid()) {
        current = Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap());
    } else {
        current.reset();
    }
    return {};
}

Result<void> Application::takeField(Record &current, Entry &entry)
{
    const FieldSpec *field = domain::kindTable(entry.record.kind).field(entry.field);
    if (!field) {
        return std::unexpected(Error::of(Failure::Usage, u"field.unknown"_s, {entry.field}));
    }
    const auto conflict = [&] {
        return std::unexpected(Error::of(
            Failure::Conflict, u"change.conflict"_s, {entry.field, entry.record.id.toString(), entry.element}));
    };
    if (!entry.element.isEmpty()) {
        QVariantMap texts = current.value(*field).toMap();
        if (texts.value(entry.element) != entry.before) {
            return conflict();
        }
        if (entry.after.isValid()) {
            texts.insert(entry.element, entry.after);
        } else {
            texts.remove(entry.element);
        }
        current.setValue(*field, domain::absentWhenEmpty(texts));
        return {};
    }
    if (current.value(*field) == entry.before) {
        current.setValue(*field, entry.after);
        return {};
    }
    const std::optional<QVariant> merged = m_fit == Fit::ByElement
        ? changes::mergedValue(*field, entry.before, current.value(*field), entry.after)
        : std::nullopt;
    if (!merged || !changes::hasElements(*field)) {
        return conflict();
    }
    entry.before = current.value(*field);
    entry.after = *merged;
    current.setValue(*field, *merged);
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

AppliedChange Application::touched() const
{
    AppliedChange applied;
    applied.records = m_order;
    QSet<RecordRef> wholes;
    for (const RecordRef &ref : m_order) {
        const RecordRef whole = wholeOf(ref);
        const bool isOtherPart = whole.kind != Kind::Offering && whole != ref;
        const Touched &row = *m_touched.constFind(ref);
        if (isOtherPart && row.before) {
            applied.before.insert(ref, *row.before);
        }
        if (whole.kind == Kind::Offering) {
            noteDerived(ref, row, applied);
        }
        noteJudges(ref, row, applied);
        if (whole.id.isNull() || wholes.contains(whole)) {
            continue;
        }
        wholes.insert(whole);
        applied.wholes.append(whole);
        if (whole.kind == Kind::Offering) {
            applied.offerings.append(whole.id);
        }
    }
    return applied;
}

void Application::noteDerived(const RecordRef &ref, const Touched &row, AppliedChange &applied) const
{
    const auto differs = [&](std::initializer_list<const FieldSpec *> fields) {
        return !row.before || !row.after || std::ranges::any_of(fields, [&](const FieldSpec *field) {
            return row.before->value(*field) != row.after->value(*field);
        });
    };
    const Id offering = wholeOf(ref).id;
    const domain::OfferingTable &texts = domain::offeringTable();
    const domain::SkillLinkTable &links = domain::skillLinkTable();
    switch (ref.kind) {
    case Kind::Offering:
        if (differs({&texts.title, &texts.code, &texts.summary, &texts.description, &texts.targetGroup})) {
            applied.reworded.insert(offering);
        }
        if (!row.before) {
            applied.relinked.insert(offering);
        }
        break;
    case Kind::Outcome:
        if (differs({&domain::outcomeTable().text, &domain::outcomeTable().offering})) {
            applied.reworded.insert(offering);
        }
        break;
    case Kind::SkillLink:
        if (differs({&links.concept_, &links.role, &links.offering})) {
            applied.relinked.insert(offering);
        }
        break;
    default:
        break;
    }
}

void Application::noteJudges(const RecordRef &ref, const Touched &row, AppliedChange &applied) const
{
    const RecordRef whole = wholeOf(ref);
    if (const auto found = m_touched.constFind(whole); found != m_touched.cend() && !found->before) {
        return;
    }
    if (!row.before || !row.after) {
        store::noteJudges(applied, ref.kind, whole);
        return;
    }
    for (const FieldSpec *field : domain::kindTable(ref.kind).fields()) {
        const bool isInEither = row.before->has(*field) || row.after->has(*field);
        if (!isInEither || row.before->value(*field) == row.after->value(*field)) {
            continue;
        }
        const QStringList destinations = rules::Evaluator::builtIn().readers(*field);
        for (const QString &destination : destinations) {
            applied.toJudge[destination].insert(whole);
        }
    }
}

Result<void> Application::eachJournalEntry(
    const QList<Entry> &entries, const std::function<Result<void>(const ChangeEntry &)> &take) const
{
    for (const Entry &entry : entries) {
        const RecordRef whole = wholeOf(entry.record);
        const bool isPart = whole != entry.record && !whole.id.isNull();
        const FieldSpec *field = domain::kindTable(entry.record.kind).field(entry.field);
        const bool isByLanguage = field && field->type() == FieldType::LocalizedText && entry.element.isEmpty();
        const QStringList languages =
            isByLanguage ? changes::changedElements(*field, entry.before, entry.after) : QStringList{entry.element};
        for (const QString &language : languages) {
            const auto part = [&](const QVariant &value) {
                return isByLanguage ? value.toMap().value(language) : value;
            };
            const Result<void> taken = take({.kind = domain::kindTable(entry.record.kind).name(),
                .record = entry.record.id.toString(),
                .ownerKind = isPart ? domain::kindTable(whole.kind).name() : QString(),
                .owner = isPart ? whole.id.toString() : QString(),
                .field = entry.isWhole() ? QString() : entry.field,
                .element = language.isEmpty() ? QString() : language,
                .before = domain::canonicalJson(part(entry.before)),
                .after = domain::canonicalJson(part(entry.after)),
                .salt = freshSalt(),
                .erased = {}});
            if (!taken) {
                return taken;
            }
        }
    }
    return {};
}

Result<void> Application::write(qint64 seq, const std::function<Result<void>()> &goesOn)
{
    m_time = m_catalogue.now().toUTC().toString(Qt::ISODateWithMs);
    RowsOfRecords made(m_catalogue, seq, m_time);
    for (const RecordRef &ref : std::as_const(m_order)) {
        const Result<void> written = writeRow(ref, m_touched[ref], seq, made);
        if (const Result<void> further = written && goesOn ? goesOn() : written; !further) {
            return further;
        }
    }
    return forgetSearch(m_catalogue, m_gone);
}

Result<void> Application::keeps(const QList<RecordRef> &wholes) const
{
    QList<RecordRef> kept;
    std::ranges::copy_if(wholes, std::back_inserter(kept), [this](const RecordRef &whole) {
        const auto row = m_touched.constFind(whole);
        return row == m_touched.cend() || row->after;
    });
    return areThere(m_catalogue, kept);
}

Result<void> Application::writeRow(const RecordRef &ref, const Touched &row, qint64 seq, RowsOfRecords &made)
{
    Result<void> written;
    if (row.before && row.after) {
        written = update(*row.before, *row.after);
    } else if (row.after) {
        written = made.insert(ref, rowOf(*row.after, row.after->contentHash()));
    } else if (row.before) {
        written = remove(*row.before, seq);
    }
    if (!written) {
        return std::unexpected(ofInsertion(written.error(), ref.id));
    }
    return row.after ? findContent(m_catalogue, ref) : written;
}

Result<void> Application::update(const Record &before, const Record &after)
{
    const KindTable &table = domain::kindTable(after.kind());
    QStringList sets;
    QVariantList values;
    for (const FieldSpec *field : table.fields()) {
        if (before.value(*field) != after.value(*field)) {
            for (const QString &column : field->columns()) {
                sets.append(u"\"%1\" = ?"_s.arg(column));
            }
            values.append(columnValues(*field, after.value(*field)));
        }
    }
    if (before.unknown() != after.unknown()) {
        sets.append(u"unknown = ?"_s);
        values.append(unknownColumn(after));
    }
    const bool isOffering = after.kind() == Kind::Offering;
    if (sets.isEmpty() && !isOffering) {
        return {};
    }
    if (isOffering) { // done here, as writing a row with long texts again takes as long as everything else
        sets.append(u"updated = ?"_s);
        values.append(m_time);
    }
    // For a row that was altered by hand or damaged, the hash stays wrong until that is repaired.
    const QString hash = after.contentHash();
    sets.append(u"hash = CASE hash WHEN ? THEN ? ELSE 'not ' || ? END"_s);
    values << before.contentHash() << hash << hash << after.id().toString();
    return m_catalogue.execute(u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(table.sqlTable(), sets.join(u", "_s)), values);
}

Result<void> Application::remove(const Record &record, qint64 seq)
{
    const QString id = record.id().toString();
    if (record.kind() == Kind::Offering) {
        const Result<QVariant> row = m_catalogue.single(u"SELECT row FROM offering WHERE id = ?"_s, {id});
        if (!row) {
            return std::unexpected(row.error());
        }
        if (row->isValid()) {
            m_gone.append(row->toLongLong());
        }
    }
    const RecordRef whole = wholeOf(RecordRef::of(record));
    const QVariant owner = whole == RecordRef::of(record) ? QVariant() : QVariant(whole.id.toString());
    return m_catalogue.execute(u"DELETE FROM %1 WHERE id = ?"_s.arg(domain::kindTable(record.kind()).sqlTable()), {id})
        .and_then([&] { return m_catalogue.execute(u"DELETE FROM version WHERE record = ?"_s, {id}); })
        .and_then([&] {
            return m_catalogue.execute(
                u"INSERT OR REPLACE INTO tombstone (record, kind, owner, change) VALUES (?, ?, ?, ?)"_s,
                {id, domain::kindTable(record.kind()).name(), owner, seq});
        });
}

} // namespace leerschakel::store
