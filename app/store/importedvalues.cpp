// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/importedvalues.h"

#include "domain/canonicaljson.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using domain::FieldSpec;
using domain::FieldType;

namespace {

QString keyOf(const FieldSpec &field, const QString &language)
{
    return language.isEmpty() ? field.key() : QString(field.key() + u'/' + language);
}

QVariant plain(QByteArrayView json)
{
    return json.isEmpty() ? QVariant() : domain::fromCanonicalJson(json);
}

/** The keys under which the values of \a field are stored: one per language for a text. */
QStringList keysOf(const FieldSpec &field, const QString &element)
{
    if (field.type() != FieldType::LocalizedText) {
        return {field.key()};
    }
    return element.isEmpty() ? QStringList{keyOf(field, domain::languageCode(domain::Language::Dutch)),
                                   keyOf(field, domain::languageCode(domain::Language::English))}
                             : QStringList{keyOf(field, element)};
}

/** As records store it: JSON numbers become those of the field. */
QVariant asKept(const FieldSpec &field, const QVariant &value)
{
    return field.normalised(value).value_or(value);
}

} // namespace

void ImportedValues::set(const FieldSpec &field, const QString &element, const QVariant &value, bool isFirst)
{
    const auto put = [&](const QString &key, const QVariant &each) {
        if (!isFirst || !m_values.contains(key)) {
            m_values.insert(key, each);
            m_forgotten.remove(key);
        }
    };
    if (field.type() != FieldType::LocalizedText) {
        put(field.key(), asKept(field, value));
    } else if (!element.isEmpty()) {
        put(keyOf(field, element), value);
    } else {
        const QVariantMap texts = asKept(field, value).toMap();
        for (const domain::Language language : {domain::Language::Dutch, domain::Language::English}) {
            const QString code = domain::languageCode(language);
            put(keyOf(field, code), texts.value(code));
        }
    }
}

void ImportedValues::forget(const FieldSpec &field, const QString &element, bool isFirst)
{
    const QStringList keys = keysOf(field, element);
    for (const QString &key : keys) {
        if (!isFirst || !m_values.contains(key)) {
            m_values.remove(key);
            m_forgotten.insert(key);
        }
    }
}

void ImportedValues::take(const domain::KindTable &table, const Line &line)
{
    if (line.field.isEmpty()) {
        if (line.isImport) {
            m_isKnown = true;
            m_isMade = true;
            m_values.clear();
            const QVariantMap whole = line.after.toMap();
            for (auto each = whole.cbegin(); each != whole.cend(); ++each) {
                if (const FieldSpec *field = table.field(each.key())) {
                    set(*field, {}, each.value(), false);
                }
            }
        }
        return;
    }
    const FieldSpec *field = table.field(line.field);
    if (!field) {
        return;
    }
    m_isKnown = m_isKnown || line.isImport;
    const bool isFound = !line.isImport && m_isKnown && !m_isMade; // before is what an import found
    if (line.isErased && (line.isImport || isFound)) {
        forget(*field, line.element, isFound);
    } else if (line.isImport || isFound) {
        set(*field, line.element, line.isImport ? line.after : line.before, isFound);
    }
}

Result<ImportedValues> ImportedValues::of(Catalogue &catalogue, const changes::RecordRef &ref)
{
    const domain::KindTable &table = domain::kindTable(ref.kind);
    const QString id = ref.id.toString();
    ImportedValues imported;
    Result<void> read = catalogue.rows(
        u"SELECT c.kind = 'import', e.field, e.element, e.before, e.after, e.erased IS NOT NULL FROM change_entry e "
        u"JOIN change c ON c.seq = "
        "e.change LEFT JOIN undo_state u ON u.change = c.seq WHERE e.record = ? AND ifnull(u.state, 'done') = 'done' "
        "ORDER BY e.change, e.position"_s,
        {id}, [&](const Row &row) {
            imported.take(table,
                {.isImport = row.integer(0) != 0,
                    .isErased = row.integer(5) != 0,
                    .field = row.string(1),
                    .element = row.string(2),
                    .before = plain(row.text(3)),
                    .after = plain(row.text(4))});
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    if (imported.m_isMade) {
        return imported;
    }
    // The journal may have been compacted: which change made the record, and which changed a value, is still known.
    const Result<QVariant> made = catalogue.single(
        u"SELECT 1 FROM %1 r JOIN change c ON c.seq = r.created WHERE r.id = ? AND c.kind = 'import'"_s.arg(
            table.sqlTable()),
        {id});
    if (!made) {
        return std::unexpected(made.error());
    }
    if (!made->isValid()) {
        return imported;
    }
    imported.m_isKnown = true;
    read = catalogue.rows(
        u"SELECT v.field, v.element FROM version v JOIN change c ON c.seq = v.change WHERE v.record = ? AND c.kind <> "
        "'import'"_s,
        {id}, [&](const Row &row) {
            const FieldSpec *field = table.field(row.string(0));
            const bool isText = field && field->type() == FieldType::LocalizedText;
            const QString key = field ? keyOf(*field, isText ? row.string(1) : QString()) : QString();
            if (!key.isEmpty() && !imported.m_values.contains(key)) {
                imported.m_forgotten.insert(key);
            }
        });
    return read ? Result<ImportedValues>(std::move(imported)) : std::unexpected(read.error());
}

std::optional<QVariant> ImportedValues::value(
    const FieldSpec &field, const QVariant &now, const QString &language) const
{
    const QString key = keyOf(field, language);
    const auto found = m_values.constFind(key);
    if (found != m_values.cend()) {
        return *found;
    }
    if (m_forgotten.contains(key)) {
        return std::nullopt;
    }
    return m_isMade ? QVariant() : now;
}

Result<bool> wasDeletedByHand(Catalogue &catalogue, const domain::Id &id)
{
    return catalogue
        .single(u"SELECT 1 FROM tombstone t JOIN change c ON c.seq = t.change WHERE t.record = ? AND c.kind IN "
                "('edit', 'redo', 'merge')"_s,
            {id.toString()})
        .transform([](const QVariant &found) { return found.isValid(); });
}

} // namespace leerschakel::store
