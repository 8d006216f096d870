// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

#include <QVariantMap>

namespace leerschakel::domain {

enum class Kind;

/** One record of a catalogue: its kind, its id and a plain value for each field of its kind's table (see FieldType). */
class Record
{
public:
    Record() = default;
    explicit Record(Kind kind, const Id &id = Id::make());

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const Id &id() const { return m_id; }
    [[nodiscard]] bool isNull() const { return m_id.isNull(); }

    /** Invalid when absent; so is every value of a null record, which is what a dangling reference gives. */
    [[nodiscard]] const QVariant &value(const FieldSpec &field) const
    {
        static const QVariant absent;
        return field.kind() == m_kind && field.index() < m_values.size() ? m_values[field.index()] : absent;
    }
    /** \a value must be normalised (FieldSpec::normalised). A null record accepts none. */
    void setValue(const FieldSpec &field, const QVariant &value)
    {
        Q_ASSERT(!isNull() && field.kind() == m_kind);
        if (field.kind() == m_kind && field.index() < m_values.size()) {
            m_values[field.index()] = value;
        }
    }
    [[nodiscard]] bool has(const FieldSpec &field) const { return value(field).isValid(); }

    /** Plain values, by key, of fields that only a newer program knows: stored and hashed, and otherwise left alone. */
    [[nodiscard]] const QVariantMap &unknown() const { return m_unknown; }
    void setUnknown(const QVariantMap &unknown) { m_unknown = unknown; }

    /** The values that are present, by key, unknown ones too: the form of a whole record in the journal. */
    [[nodiscard]] QVariantMap toMap() const;
    /** Keys that the kind does not have are kept as unknown(). */
    [[nodiscard]] static Record fromMap(Kind kind, const Id &id, const QVariantMap &map);

    /** The same values under another id. */
    [[nodiscard]] Record withId(const Id &id) const
    {
        Record record = *this;
        record.m_id = id;
        return record;
    }

    /** toMap() as canonical JSON. */
    [[nodiscard]] QByteArray json() const;
    /** SHA-256 over "<kind> <id> <json()>", as lower-case hex. */
    [[nodiscard]] QString contentHash() const { return contentHash(json()); }
    /** The same, where \a json is already available. */
    [[nodiscard]] QString contentHash(QByteArrayView json) const;

    friend bool operator==(const Record &, const Record &) = default;

private:
    Kind m_kind{};
    Id m_id;
    QList<QVariant> m_values;
    QVariantMap m_unknown;
};

template<typename T>
T Field<T>::operator()(const Record &record) const
{
    return Plain<T>::from(record.value(*this));
}

template<typename T>
void Field<T>::set(Record &record, const T &value) const
{
    record.setValue(*this, Plain<T>::to(value));
}

} // namespace leerschakel::domain
