// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journalrows.h"

#include "changes/elements.h"
#include "domain/canonicaljson.h"
#include "domain/kinds.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::Change;
using changes::ChangeEntry;
using domain::Id;

namespace {

QVariant listOrNull(const QStringList &words)
{
    return words.isEmpty()
        ? QVariant()
        : QVariant(QString::fromUtf8(domain::canonicalJson(QVariantList(words.cbegin(), words.cend()))));
}

QVariant contextOrNull(const changes::Context &context)
{
    if (context.isEmpty()) {
        return {};
    }
    QVariantMap map;
    for (auto each = context.cbegin(); each != context.cend(); ++each) {
        map.insert(each.key(), each.value());
    }
    return QString::fromUtf8(domain::canonicalJson(map));
}

QVariant textOrNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

/** Writes the entries of one change, in order. */
class EntryRows
{
public:
    static Result<EntryRows> of(Catalogue &catalogue, qint64 seq)
    {
        Result<Statement> row = catalogue.statement(
            u"INSERT INTO change_entry (change, position, kind, record, owner_kind, owner, field, element, before, "
            "after, salt, erased) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        Result<Statement> version = catalogue.statement(
            u"INSERT OR REPLACE INTO version (record, field, element, change) VALUES (?, ?, ?, ?)"_s);
        if (!row || !version) {
            return std::unexpected(row ? version.error() : row.error());
        }
        return EntryRows(*std::move(row), *std::move(version), seq);
    }

    Result<void> write(const ChangeEntry &entry)
    {
        m_row.bind(0, m_seq);
        m_row.bind(1, m_count++);
        m_row.bind(2, entry.kind);
        m_row.bind(3, entry.record);
        m_row.bind(4, entry.ownerKind);
        m_row.bind(5, entry.owner);
        m_row.bind(6, entry.field);
        m_row.bind(7, entry.element);
        m_row.bind(8, entry.before.isEmpty() ? QByteArrayView() : QByteArrayView(entry.before));
        m_row.bind(9, entry.after.isEmpty() ? QByteArrayView() : QByteArrayView(entry.after));
        bindBytes(10, entry.salt);
        bindBytes(11, entry.erased);
        return m_row.run();
    }

    /** Notes that the values of \a entry come from this change, and no longer from the one that made its record. */
    Result<void> noteVersion(const ChangeEntry &entry)
    {
        const domain::KindTable *table = domain::kindTable(entry.kind);
        if (entry.field.isNull() || !table) {
            return {};
        }
        QStringList elements{entry.element.isNull() ? u""_s : entry.element};
        const domain::FieldSpec *field = table->field(entry.field);
        if (field && entry.element.isNull() && changes::hasElements(*field)) {
            elements.append(changes::changedElements(
                *field, domain::fromCanonicalJson(entry.before), domain::fromCanonicalJson(entry.after)));
        }
        for (const QString &element : std::as_const(elements)) {
            m_version.bindAll({entry.record, entry.field, element, m_seq});
            if (const Result<void> noted = m_version.run(); !noted) {
                return noted;
            }
        }
        return {};
    }

    [[nodiscard]] qint64 count() const { return m_count; }

private:
    EntryRows(Statement row, Statement version, qint64 seq)
        : m_row(std::move(row)), m_version(std::move(version)), m_seq(seq)
    {}
    void bindBytes(int place, const QByteArray &bytes)
    {
        if (bytes.isEmpty()) {
            m_row.bindNull(place);
        } else {
            m_row.bindBlob(place, bytes);
        }
    }

    Statement m_row;
    Statement m_version;
    qint64 m_seq;
    qint64 m_count = 0;
};

QString labelCode(const Change &change)
{
    return change.label.code.isNull() ? u""_s : change.label.code;
}

QString labelArguments(const Change &change)
{
    const QVariantList arguments(change.label.arguments.cbegin(), change.label.arguments.cend());
    return QString::fromUtf8(domain::canonicalJson(arguments));
}

Result<qint64> insertChange(
    Catalogue &catalogue, const Change &change, qint64 replica, qint64 person, qint64 entries, const QByteArray &digest)
{
    return catalogue
        .execute(
            u"INSERT INTO change (id, replica, number, clock, context, time, person, kind, label, label_arguments, "
            "target, format, requires, entries, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {change.id, replica, change.number, change.clock, contextOrNull(change.context), change.time, person,
                change.kind, labelCode(change), labelArguments(change), textOrNull(change.target), change.format,
                listOrNull(change.requires_), entries, digest})
        .transform([&] { return catalogue.lastInsertedRow(); });
}

ChangeEntry entryFrom(const Row &row)
{
    return {.kind = row.string(0),
        .record = row.string(1),
        .ownerKind = row.string(2),
        .owner = row.string(3),
        .field = row.string(4),
        .element = row.string(5),
        .before = row.text(6).toByteArray(),
        .after = row.text(7).toByteArray(),
        .salt = row.text(8).toByteArray(),
        .erased = row.text(9).toByteArray()};
}

const QString headerRows =
    u"SELECT c.seq, c.id, r.id, c.number, c.clock, c.context, c.time, p.id, c.kind, c.label, c.label_arguments, "
    "c.target, c.format, c.requires, c.digest, c.entries FROM change c JOIN replica r ON r.row = c.replica "
    "JOIN person p ON p.row = c.person "_s;

StoredChange headerFrom(const Row &row)
{
    StoredChange stored{.seq = row.integer(0),
        .change = {.id = row.string(1),
            .replica = row.string(2),
            .number = row.integer(3),
            .clock = row.integer(4),
            .context = {},
            .time = row.string(6),
            .person = row.string(7),
            .kind = row.string(8),
            .label = {.code = row.string(9), .arguments = domain::fromCanonicalJson(row.text(10)).toStringList()},
            .target = row.string(11),
            .format = int(row.integer(12)),
            .requires_ = domain::fromCanonicalJson(row.text(13)).toStringList(),
            .entries = {}},
        .digest = row.text(14).toByteArray()};
    const QVariantMap context = domain::fromCanonicalJson(row.text(5)).toMap();
    for (auto each = context.cbegin(); each != context.cend(); ++each) {
        stored.change.context.insert(each.key(), each.value().toLongLong());
    }
    return stored;
}

} // namespace

Result<void> eachEntry(Catalogue &catalogue, qint64 seq, const std::function<Result<void>(const ChangeEntry &)> &take)
{
    return catalogue.rows(
        u"SELECT kind, record, owner_kind, owner, field, element, before, after, salt, erased FROM change_entry "
        "WHERE change = ? ORDER BY position"_s,
        {seq}, [&](const Row &row) { return take(entryFrom(row)); });
}

Result<void> eachHeader(Catalogue &catalogue, const std::function<Result<void>(StoredChange &, qint64 entries)> &take)
{
    return catalogue.rows(headerRows + u"ORDER BY c.replica, c.number"_s, {}, [&](const Row &row) {
        StoredChange stored = headerFrom(row);
        return take(stored, row.integer(15));
    });
}

Result<void> eachChange(Catalogue &catalogue, const QString &condition, const QVariantList &values,
    const std::function<Result<void>(StoredChange &)> &take)
{
    return catalogue.rows(headerRows + condition, values, [&](const Row &row) -> Result<void> {
        StoredChange stored = headerFrom(row);
        const Result<void> read = eachEntry(catalogue, stored.seq, [&](const ChangeEntry &entry) -> Result<void> {
            stored.change.entries.append(entry);
            return {};
        });
        return read ? take(stored) : read;
    });
}

Result<std::optional<StoredChange>> oneChange(
    Catalogue &catalogue, const QString &condition, const QVariantList &values)
{
    std::optional<StoredChange> found;
    const Result<void> read =
        eachChange(catalogue, condition + u" LIMIT 1"_s, values, [&](StoredChange &stored) -> Result<void> {
            found = std::move(stored);
            return {};
        });
    return read ? Result<std::optional<StoredChange>>(found) : std::unexpected(read.error());
}

Result<bool> isAsWritten(Catalogue &catalogue, qint64 seq)
{
    std::optional<StoredChange> stored;
    const Result<void> header =
        catalogue.rows(headerRows + u"WHERE c.seq = ?"_s, {seq}, [&](const Row &row) { stored = headerFrom(row); });
    if (!header || !stored) {
        return header ? Result<bool>(false) : std::unexpected(header.error());
    }
    const Result<QVariant> previous = catalogue.single(
        u"SELECT digest FROM change WHERE replica = (SELECT replica FROM change WHERE seq = ?) AND number = ?"_s,
        {seq, stored->change.number - 1});
    if (!previous) {
        return std::unexpected(previous.error());
    }
    changes::ChangeDigest digest(stored->change, previous->toByteArray());
    // One by one: a large import has many thousands.
    const Result<void> entries = eachEntry(catalogue, seq, [&](const ChangeEntry &entry) -> Result<void> {
        digest.add(entry);
        return {};
    });
    return entries.transform([&] { return digest.finish() == stored->digest; });
}

Result<qint64> appendOwn(
    Catalogue &catalogue, Change &change, const std::function<Result<void>(const TakeEntry &)> &each)
{
    return appendOwnInPieces(catalogue, change, [&](qint64, const TakeEntry &take) { return each(take); });
}

Result<qint64> appendOwnInPieces(
    Catalogue &catalogue, Change &change, const std::function<Result<void>(qint64 seq, const TakeEntry &)> &each)
{
    const Result<Replica> own = ownReplica(catalogue);
    const Result<qint64> person =
        own ? personRow(catalogue, catalogue.identity().author) : std::unexpected(own.error());
    const Result<QString> personName = person ? personId(catalogue, *person) : std::unexpected(person.error());
    const Result<qint64> clock = personName ? nextClock(catalogue) : std::unexpected(personName.error());
    if (!clock) {
        return std::unexpected(clock.error());
    }
    qint64 lastSeq = 0;
    QByteArray previous;
    change.number = 1;
    const Result<void> read =
        catalogue
            .rows(u"SELECT seq, number, digest FROM change WHERE replica = ? ORDER BY number DESC LIMIT 1"_s,
                {own->row},
                [&](const Row &row) {
                    lastSeq = row.integer(0);
                    change.number = row.integer(1) + 1;
                    previous = row.text(2).toByteArray();
                })
            .and_then([&] {
                return catalogue.rows(u"SELECT r.id, max(c.number) FROM change c JOIN replica r ON r.row = c.replica "
                                      "WHERE c.seq > ? AND c.replica <> ? GROUP BY c.replica"_s,
                    {lastSeq, own->row}, [&](const Row &row) { change.context.insert(row.string(0), row.integer(1)); });
            });
    if (!read) {
        return std::unexpected(read.error());
    }
    change.id = Id::make().toString();
    change.replica = own->id;
    change.clock = *clock;
    change.time = catalogue.now().toUTC().toString(Qt::ISODateWithMs);
    change.person = *personName;
    // The row first, as entries refer to it; the digest once all entries are known.
    const Result<qint64> seq = insertChange(catalogue, change, own->row, *person, 0, QByteArray(1, '\0'));
    Result<EntryRows> rows = seq ? EntryRows::of(catalogue, *seq) : std::unexpected(seq.error());
    if (!rows) {
        return std::unexpected(rows.error());
    }
    changes::ChangeDigest digest(change, previous);
    const Result<void> written = each(*seq, [&](const ChangeEntry &entry) {
        digest.add(entry);
        return rows->write(entry).and_then([&] { return rows->noteVersion(entry); });
    });
    digest.relabel(change);
    const QByteArray finished = digest.finish();
    return written
        .and_then([&] {
            return catalogue.execute(
                u"UPDATE change SET label = ?, label_arguments = ?, entries = ?, digest = ? WHERE seq = ?"_s,
                {labelCode(change), labelArguments(change), rows->count(), finished, *seq});
        })
        .transform([&] {
            catalogue.noteMark({.replica = change.replica, .number = change.number, .digest = finished});
            return *seq;
        });
}

Result<qint64> appendChange(
    Catalogue &catalogue, const Change &change, qint64 replica, qint64 person, const QByteArray &digest)
{
    const Result<qint64> seq = insertChange(catalogue, change, replica, person, change.entries.size(), digest);
    Result<EntryRows> rows = seq ? EntryRows::of(catalogue, *seq) : std::unexpected(seq.error());
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (const ChangeEntry &entry : change.entries) {
        if (const Result<void> written = rows->write(entry); !written) {
            return std::unexpected(written.error());
        }
    }
    return seq;
}

Result<void> rewriteEntry(Catalogue &catalogue, StoredChange &stored, const ChangeEntry &entry)
{
    stored.change.entries = {entry};
    const Result<qint64> replica = replicaRow(catalogue, stored.change.replica, {});
    const Result<QByteArray> previous =
        replica ? digestBefore(catalogue, *replica, stored.change.number) : std::unexpected(replica.error());
    if (!previous) {
        return std::unexpected(previous.error());
    }
    stored.digest = stored.change.digest(*previous);
    return catalogue
        .execute(u"UPDATE change_entry SET before = ?, after = ?, salt = ? WHERE change = ?"_s,
            {textOrNull(QString::fromUtf8(entry.before)), textOrNull(QString::fromUtf8(entry.after)), entry.salt,
                stored.seq})
        .and_then([&] {
            return catalogue.execute(u"UPDATE change SET digest = ? WHERE seq = ?"_s, {stored.digest, stored.seq});
        })
        .transform([&] {
            catalogue.noteMark(
                {.replica = stored.change.replica, .number = stored.change.number, .digest = stored.digest});
        });
}

Result<void> rewriteHeader(Catalogue &catalogue, StoredChange &stored, qint64 replica, const QByteArray &previous)
{
    stored.digest = stored.change.digest(previous);
    return catalogue.execute(
        u"UPDATE change SET id = ?, replica = ?, number = ?, clock = ?, context = ?, target = ?, digest = ? WHERE "
        "seq = ?"_s,
        {stored.change.id, replica, stored.change.number, stored.change.clock, contextOrNull(stored.change.context),
            textOrNull(stored.change.target), stored.digest, stored.seq});
}

Result<QByteArray> digestBefore(Catalogue &catalogue, qint64 replica, qint64 number)
{
    return catalogue.single(u"SELECT digest FROM change WHERE replica = ? AND number = ?"_s, {replica, number - 1})
        .transform([](const QVariant &digest) { return digest.toByteArray(); });
}

} // namespace leerschakel::store
