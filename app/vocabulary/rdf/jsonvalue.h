// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/boundeddevice.h"
#include "vocabulary/rdf/damage.h"

#include <functional>

namespace leerschakel::vocabulary::rdf {

/** A value of JSON with its place in the file. Members keep their order; strings are UTF-8. */
struct JsonValue {
    enum class Kind { Null, Boolean, Integer, Double, String, Array, Object };
    Kind kind = Kind::Null;
    bool boolean = false;
    double number = 0;
    /** Of a string; of an integer its digits. */
    QByteArray text = {};
    /** Of an array or an object. */
    std::vector<JsonValue> items = {};
    /** Of an object: the names of items. */
    QByteArrayList names = {};
    Place place = {};

    [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind == Kind::Array; }
    [[nodiscard]] bool isString() const { return kind == Kind::String; }
    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] const JsonValue *member(QByteArrayView name) const;
};

/** What readJsonParts hands over. */
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
 * Reads a JSON text (RFC 8259) and hands over its parts one by one, so that memory holds one of them: an element of the
 * outermost array or of @graph may take some 64 MB, all other members of the outermost object together as well. Nothing
 * is held beyond that. \a take says false to stop. Absent when all went well or \a take stopped; else what is wrong
 * (rdf.syntax, rdf.nesting, rdf.tooLong). Ask \a device for failures first. \a remark gets what was passed over (see
 * Source::remark).
 */
[[nodiscard]] std::optional<Damage> readJsonParts(BoundedDevice &device, const std::function<bool(JsonPart &)> &take,
    const std::function<void(const Damage &)> &remark = {});

} // namespace leerschakel::vocabulary::rdf
