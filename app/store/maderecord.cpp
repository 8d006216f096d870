// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/maderecord.h"

#include "domain/cleantext.h"
#include "domain/randombytes.h"
#include "rules/evaluator.h"
#include "store/plainjson.h"
#include "store/records.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::RecordRef;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::Record;

namespace {

/**
 * The INSERT for a record of \a kind: id, the columns of its fields, unknown and hash, as in rowOf(); then created
 * and, for an offering, updated.
 */
QString insertion(Kind kind)
{
    const KindTable &table = domain::kindTable(kind);
    QStringList columns{u"id"_s};
    for (const FieldSpec *field : table.fields()) {
        for (const QString &column : field->columns()) {
            columns.append(u'"' + column + u'"');
        }
    }
    columns << u"unknown"_s << u"hash"_s << u"created"_s;
    if (kind == Kind::Offering) {
        columns << u"updated"_s;
    }
    return u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
        table.sqlTable(), columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s));
}

} // namespace

QByteArray freshSalt()
{
    // Several at a time: asking OpenSSL for each takes longer than hashing a record.
    constexpr qsizetype size = 16, atOnce = 256 * size;
    static thread_local QByteArray ahead;
    if (ahead.isEmpty()) {
        ahead = domain::randomBytes(atOnce);
    }
    const QByteArray salt = ahead.last(size);
    ahead.chop(size);
    return salt;
}

RecordRef wholeOf(const Record &record)
{
    const FieldSpec *owner = domain::kindTable(record.kind()).owner();
    const KindTable *whole = owner ? domain::kindTable(owner->target()) : nullptr;
    return whole ? RecordRef{.kind = whole->kind(), .id = Id::fromString(record.value(*owner).toString())}
                 : RecordRef::of(record);
}

MadeRecord MadeRecord::of(const Record &record)
{
    Record clean = record;
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (!record.has(*field)) {
            continue;
        }
        if (const domain::Cleaned<QVariant> cleaned = domain::cleanValue(record.value(*field)); cleaned.removed > 0) {
            clean.setValue(*field, field->normalised(cleaned.value).value_or(cleaned.value));
        }
    }
    clean.setUnknown(domain::cleanValue(record.unknown()).value.toMap());
    MadeRecord made{.ref = RecordRef::of(clean), .whole = store::wholeOf(clean), .row = {}, .entry = {}};
    const bool isPart = made.whole != made.ref && !made.whole.id.isNull();
    made.entry = {.kind = domain::kindTable(made.ref.kind).name(),
        .record = made.ref.id.toString(),
        .ownerKind = isPart ? domain::kindTable(made.whole.kind).name() : QString(),
        .owner = isPart ? made.whole.id.toString() : QString(),
        .field = {},
        .element = {},
        .before = {},
        .after = clean.json(),
        .salt = freshSalt(),
        .erased = {}};
    made.entry.line = made.entry.digested();
    made.row = store::rowOf(clean, clean.contentHash(made.entry.after));
    return made;
}

RowValues rowOf(const Record &record, const QString &hash)
{
    RowValues row;
    row.addText(record.id().toString());
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        addColumns(row, *field, record.value(*field));
    }
    row.addText(record.unknown().isEmpty() ? QString() : toJson(record.unknown()));
    row.addText(hash);
    return row;
}

RowsOfRecords::RowsOfRecords(Catalogue &catalogue, qint64 seq, QString time)
    : m_catalogue(catalogue), m_seq(seq), m_time(std::move(time)), m_insertions(domain::allKinds().size())
{}

Result<Statement *> RowsOfRecords::insertionOf(Kind kind)
{
    std::optional<Statement> &own = m_insertions[size_t(kind)];
    if (!own) {
        Result<Statement> prepared = m_catalogue.statement(insertion(kind));
        if (!prepared) {
            return std::unexpected(prepared.error());
        }
        own = *std::move(prepared);
    }
    return &*own;
}

Result<void> RowsOfRecords::insert(const RecordRef &ref, const RowValues &row)
{
    const Result<Statement *> statement = insertionOf(ref.kind);
    if (!statement) {
        return std::unexpected(statement.error());
    }
    if (!m_hasTombstones) {
        const Result<QVariant> deleted = m_catalogue.single(u"SELECT 1 FROM tombstone LIMIT 1"_s);
        if (!deleted) {
            return std::unexpected(deleted.error());
        }
        m_hasTombstones = deleted->isValid();
    }
    int place = row.bindTo(**statement);
    (*statement)->bind(place++, m_seq);
    if (ref.kind == Kind::Offering) {
        (*statement)->bind(place++, m_time);
    }
    if (const Result<void> inserted = (*statement)->run(); !inserted) {
        return std::unexpected(ofInsertion(inserted.error(), ref.id));
    }
    return *m_hasTombstones ? m_catalogue.execute(u"DELETE FROM tombstone WHERE record = ?"_s, {ref.id.toString()})
                            : Result<void>();
}

Error ofInsertion(const Error &error, const Id &record)
{
    return error.message.arguments.value(0).contains(u"UNIQUE"_s)
        ? Error::of(Failure::Conflict, u"change.exists"_s, {record.toString()})
        : error;
}

Result<void> findContent(Catalogue &catalogue, const RecordRef &ref)
{
    if (ref.kind != Kind::Scheme && ref.kind != Kind::DemandSet) {
        return {};
    }
    const QString contents = ref.kind == Kind::Scheme ? u"vocabulary_content"_s : u"demand_content"_s;
    return catalogue.execute(
        u"UPDATE %1 SET content = (SELECT number FROM %2 WHERE name = content_digest) WHERE id = ?"_s.arg(
            domain::kindTable(ref.kind).sqlTable(), contents),
        {ref.id.toString()});
}

Result<void> areThere(Catalogue &catalogue, std::span<const RecordRef> wholes)
{
    for (const RecordRef &whole : wholes) {
        const Result<QVariant> there = catalogue.single(
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

void noteJudges(AppliedChange &applied, Kind kind, const RecordRef &whole)
{
    const QStringList destinations = rules::Evaluator::builtIn().readers(kind);
    for (const QString &destination : destinations) {
        applied.toJudge[destination].insert(whole);
    }
}

Result<AppliedChange> writeMade(
    Catalogue &catalogue, std::span<const MadeRecord> made, qint64 seq, const TakeEntry &take)
{
    RowsOfRecords rows(catalogue, seq, catalogue.now().toUTC().toString(Qt::ISODateWithMs));
    AppliedChange applied;
    applied.seq = seq;
    QSet<RecordRef> wholes;
    QSet<RecordRef> madeWholes;
    for (const MadeRecord &each : made) {
        const RecordRef &ref = each.ref;
        const RecordRef &whole = each.whole;
        if (whole == ref) {
            madeWholes.insert(whole);
        } else if (!madeWholes.contains(whole)) {
            noteJudges(applied, ref.kind, whole);
        }
        const Result<void> written =
            take(each.entry).and_then([&] { return rows.insert(ref, each.row); }).and_then([&] {
                return findContent(catalogue, ref);
            });
        if (!written) {
            return std::unexpected(written.error());
        }
        applied.records.append(ref);
        if (whole.kind == Kind::Offering) {
            if (ref.kind == Kind::Offering || ref.kind == Kind::Outcome) {
                applied.reworded.insert(whole.id);
            }
            if (ref.kind == Kind::Offering || ref.kind == Kind::SkillLink) {
                applied.relinked.insert(whole.id);
            }
        }
        if (!whole.id.isNull() && !wholes.contains(whole)) {
            wholes.insert(whole);
            applied.wholes.append(whole);
            if (whole.kind == Kind::Offering) {
                applied.offerings.append(whole.id);
            }
        }
    }
    return areThere(catalogue, applied.wholes).transform([&] { return applied; });
}

} // namespace leerschakel::store
