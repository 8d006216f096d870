// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace leerschakel::store {

using changes::ChangeSet;
using changes::Entry;
using changes::RecordRef;
using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::Id;

namespace {

constexpr int draftFormat = 1;

QJsonObject jsonOf(const RecordRef &ref)
{
    return {{u"kind"_s, domain::kindTable(ref.kind).name()}, {u"record"_s, ref.id.toString()}};
}

std::optional<RecordRef> refFrom(const QJsonObject &json)
{
    const domain::KindTable *table = domain::kindTable(json[u"kind"].toString());
    const Id id = Id::fromString(json[u"record"].toString());
    return table && !id.isNull() ? std::optional(RecordRef{.kind = table->kind(), .id = id}) : std::nullopt;
}

/**
 * \a json as \a field stores it: JSON does not distinguish integers from other numbers. Unchanged where it is not a
 * value of that field.
 */
QVariant fieldValueFrom(const RecordRef &ref, const QString &key, const QJsonValue &json)
{
    if (json.isUndefined() || json.isNull()) {
        return {};
    }
    const QVariant value = json.toVariant();
    const FieldSpec *field = domain::kindTable(ref.kind).field(key);
    return field ? field->normalised(value).value_or(value) : value;
}

QVariant recordFromJson(const RecordRef &ref, const QJsonValue &json)
{
    if (!json.isObject()) {
        return {};
    }
    QVariantMap map;
    const QJsonObject values = json.toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        map.insert(it.key(), fieldValueFrom(ref, it.key(), it.value()));
    }
    return map;
}

void insert(QJsonObject &json, const QString &key, const QVariant &value)
{
    if (value.isValid()) {
        json.insert(key, QJsonValue::fromVariant(value));
    }
}

QJsonObject jsonOf(const ChangeSet &change)
{
    QJsonArray entries;
    for (const Entry &entry : change.entries()) {
        QJsonObject json = jsonOf(entry.record);
        insert(json, u"field"_s, entry.isWhole() ? QVariant() : entry.field);
        insert(json, u"element"_s, entry.element.isEmpty() ? QVariant() : entry.element);
        insert(json, u"before"_s, entry.before);
        insert(json, u"after"_s, entry.after);
        entries.append(json);
    }
    return {{u"label"_s, change.label().code}, {u"arguments"_s, QJsonArray::fromStringList(change.label().arguments)},
        {u"entries"_s, entries}};
}

ChangeSet changeFrom(const QJsonObject &json)
{
    ChangeSet change({.code = json[u"label"].toString(), .arguments = json[u"arguments"].toVariant().toStringList()});
    const QJsonArray entries = json[u"entries"].toArray();
    for (const QJsonValue &each : entries) {
        const QJsonObject entry = each.toObject();
        const std::optional<RecordRef> ref = refFrom(entry);
        if (!ref) {
            continue;
        }
        const QString field = entry[u"field"].toString();
        const QString element = entry[u"element"].toString();
        const auto value = [&](const QJsonValue &json) {
            return field.isEmpty()  ? recordFromJson(*ref, json)
                : element.isEmpty() ? fieldValueFrom(*ref, field, json)
                                    : json.toVariant(); // one language of a text
        };
        change.append({.record = *ref,
            .field = field,
            .before = value(entry[u"before"]),
            .after = value(entry[u"after"]),
            .element = element});
    }
    return change;
}

/** A new name in a folder survives a power failure only when the folder is on the disk too. */
void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#else
    Q_UNUSED(path)
#endif
}

} // namespace

DraftFile::DraftFile(const QString &path, const QString &catalogue) : m_path(path + u".draft"_s), m_catalogue(catalogue)
{}

std::expected<void, Error> DraftFile::write(const Draft &draft) const
{
    if (draft.isEmpty()) {
        if (QFile::exists(m_path) && !QFile::remove(m_path)) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {m_path, QString()}));
        }
        return {};
    }
    QJsonArray typed;
    for (const DraftValue &value : draft.typed) {
        QJsonObject json = jsonOf(value.record);
        insert(json, u"field"_s, value.field);
        insert(json, u"value"_s, value.value);
        insert(json, u"before"_s, value.before);
        insert(json, u"text"_s, value.text);
        insert(json, u"problem"_s, value.problem.isEmpty() ? QVariant() : value.problem);
        typed.append(json);
    }
    QJsonArray waiting;
    for (const ChangeSet &change : draft.waiting) {
        waiting.append(jsonOf(change));
    }
    QSaveFile file(m_path); // flushed to the disk before it replaces the previous one
    if (!file.open(QIODevice::WriteOnly)) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {m_path, file.errorString()}));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"format"_s, draftFormat}, {u"catalogue"_s, m_catalogue}, {u"typed"_s, typed},
                                 {u"waiting"_s, waiting}})
            .toJson(QJsonDocument::Compact));
    if (!file.commit()) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {m_path, file.errorString()}));
    }
    syncFolderOf(m_path);
    return {};
}

std::expected<Draft, Error> DraftFile::read() const
{
    if (!QFile::exists(m_path)) {
        return Draft();
    }
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {m_path, file.errorString()}));
    }
    QJsonParseError wrong;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &wrong).object();
    if (wrong.error != QJsonParseError::NoError || json[u"format"].toInt() != draftFormat) {
        return std::unexpected(Error::of(Failure::Data, u"store.draftUnreadable"_s, {m_path}));
    }
    if (json[u"catalogue"].toString() != m_catalogue) {
        return Draft();
    }
    Draft draft;
    const QJsonArray typed = json[u"typed"].toArray();
    for (const QJsonValue &each : typed) {
        const QJsonObject value = each.toObject();
        if (const std::optional<RecordRef> ref = refFrom(value)) {
            const QString field = value[u"field"].toString();
            draft.typed.append({.record = *ref,
                .field = field,
                .value = value[u"value"].toVariant(),
                .before = fieldValueFrom(*ref, field, value[u"before"]),
                .text = value[u"text"].toVariant(),
                .problem = value[u"problem"].toString()});
        }
    }
    const QJsonArray waiting = json[u"waiting"].toArray();
    for (const QJsonValue &each : waiting) {
        draft.waiting.append(changeFrom(each.toObject()));
    }
    return draft;
}

} // namespace leerschakel::store
