// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QString>
#include <QVariant>

#include <variant>
#include <vector>

namespace leerschakel::exchange::ooapi5 {

/** Where a member of a document came from; the field is null where it was worked out. */
struct Origin {
    const domain::FieldSpec *field = nullptr;
    domain::Kind kind{};
    domain::Id record = {};
};
[[nodiscard]] inline Origin originOf(const domain::Record &record, const domain::FieldSpec &field)
{
    return {.field = &field, .kind = record.kind(), .record = record.id()};
}

/**
 * A JSON value that is being made: members keep the order in which they were put (the same catalogue gives the same bytes) and know the
 * field they came from (findings are marked on their lines).
 */
class JsonValue
{
public:
    struct Member;
    using Array = std::vector<JsonValue>;
    using Object = std::vector<Member>;
    using Content = std::variant<std::monostate, bool, qint64, double, QString, Array, Object>;

    /** null */
    JsonValue();
    JsonValue(const QString &text);
    JsonValue(const char *text);
    JsonValue(Array array);
    explicit JsonValue(bool truth);
    explicit JsonValue(qint64 number);
    /** A whole number where it is one. */
    explicit JsonValue(double number);
    [[nodiscard]] static JsonValue object();
    [[nodiscard]] static JsonValue fromVariant(const QVariant &value);

    [[nodiscard]] const Content &content() const { return m_content; }
    [[nodiscard]] bool isEmpty() const;

    // Of an object; a value that is something else becomes an empty object first.
    void put(const QString &key, JsonValue value, const Origin &origin = {});
    /** Puts \a value where there is no member \a key yet. */
    void putDefault(const QString &key, JsonValue value, const Origin &origin = {});
    void remove(const QString &key);
    /** Null when there is none. */
    [[nodiscard]] JsonValue *find(const QString &key);
    [[nodiscard]] const QString &textOf(const QString &key) const;

    // Of an array; a value that is something else becomes an empty array first.
    void append(JsonValue value);
    [[nodiscard]] Array &items();

    /** Joins what was kept of the document this once came from; see convention.h. */
    void join(const QVariant &kept);

    friend bool operator==(const JsonValue &a, const JsonValue &b);

private:
    Content m_content;
};

struct JsonValue::Member {
    QString key;
    JsonValue value;
    Origin origin;
};

} // namespace leerschakel::exchange::ooapi5
