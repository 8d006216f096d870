// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/boundeddevice.h"
#include "vocabulary/rdf/damage.h"

#include <functional>

namespace leerschakel::vocabulary::rdf {

/** A JSON value with its place in the file. Members keep their order; strings are UTF-8. */
struct JsonValue {
    enum class Kind { Null, Boolean, Integer, Double, String, Array, Object };
    Kind kind = Kind::Null;
    bool boolean = false;
    double number = 0;
    /** For a string; for an integer, its digits. */
    QByteArray text = {};
    /** For an array or an object. */
    std::vector<JsonValue> items = {};
    /** For an object: the names of items. */
    QByteArrayList names = {};
    Place place = {};

    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] const JsonValue *member(QByteArrayView name) const;
};

/** What readJsonParts passes to its callback. */
struct JsonPart {
    enum class Where {
        Member,     ///< a member of the outermost object
        GraphItem,  ///< an element of its member @graph, when that is an array
        ArrayItem,  ///< an element of the outermost array
    };
    Where where = Where::Member;
    QByteArray name;
    JsonValue value;
};

/**
 * Reads a JSON text (RFC 8259) and passes on its parts one by one, so that only one of them is in memory: an element
 * of the outermost array or of @graph may take some 64 MB, and so may all other members of the outermost object
 * together. Nothing larger is held. \a take returns false to stop. Absent when all went well or \a take stopped;
 * otherwise what is wrong (rdf.syntax, rdf.nesting, rdf.tooLong). Check \a device for failures first. \a remark gets
 * what was skipped (see Source::remark).
 */
[[nodiscard]] std::optional<Damage> readJsonParts(BoundedDevice &device, const std::function<bool(JsonPart &)> &take,
    const std::function<void(const Damage &)> &remark = {});

} // namespace leerschakel::vocabulary::rdf
