// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/jsonvalue.h"

#include "text/halfcharacters.h"
#include "text/jsonnumber.h"

#include <QSet>

#include <jsoncons/json_reader.hpp>

#include <algorithm>
#include <istream>
#include <streambuf>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

/** Memory that one part may take, in bytes, including its overhead. */
constexpr qint64 largestPart = qint64(64) << 20;
/** What the heap takes for a text in addition to its bytes. */
constexpr qint64 textOverhead = 32;

/** A QIODevice as a stream buffer of the standard library, in which half characters are replaced. */
class DeviceBuffer : public std::streambuf
{
public:
    explicit DeviceBuffer(QIODevice &device) : m_device(device) {}

    [[nodiscard]] qint64 halves() const { return m_halves.count(); }
    [[nodiscard]] Place firstHalf() const { return m_firstHalf; }

protected:
    int_type underflow() override
    {
        // What was held back comes first.
        std::copy(m_block.begin() + m_given, m_block.begin() + m_held, m_block.begin());
        m_held -= m_given;
        m_given = 0;
        while (m_given == 0) {
            const qint64 size = m_device.read(m_block.data() + m_held, qint64(m_block.size()) - m_held);
            m_held += qMax<qint64>(size, 0);
            if (m_held == 0) {
                return traits_type::eof();
            }
            m_given = m_halves.mend(m_block.data(), m_held, size <= 0);
        }
        countLines();
        setg(m_block.data(), m_block.data(), m_block.data() + m_given);
        return traits_type::to_int_type(m_block[0]);
    }

private:
    /** Until the first half character is found: then its place is known. */
    void countLines()
    {
        if (m_firstHalf.line > 0) {
            return;
        }
        const bool isHere = m_halves.first().has_value();
        const auto end = m_block.begin() + (isHere ? *m_halves.first() - m_behind : m_given);
        m_lines += std::count(m_block.begin(), end, '\n');
        const auto newline = std::find(std::reverse_iterator(end), m_block.rend(), '\n').base();
        m_lineBegin = newline == m_block.begin() ? m_lineBegin : m_behind + (newline - m_block.begin());
        if (isHere) {
            m_firstHalf = {.line = m_lines + 1, .column = *m_halves.first() - m_lineBegin + 1};
        }
        m_behind += m_given;
    }

    QIODevice &m_device;
    std::array<char, 64 * 1024> m_block;
    /** In the block: how many bytes the reader has been given, and how many there are. */
    qint64 m_given = 0;
    qint64 m_held = 0;
    text::HalfCharacters m_halves;
    /** Bytes and lines that were given before, and where the current line begins. */
    qint64 m_behind = 0;
    qint64 m_lines = 0;
    qint64 m_lineBegin = 0;
    Place m_firstHalf;
};

/** Builds values from the events of the parser and drops each part as soon as it is complete. */
class PartBuilder : public jsoncons::default_json_visitor
{
public:
    PartBuilder(BoundedDevice &device, const std::function<bool(JsonPart &)> &take,
        const std::function<void(const Damage &)> &remark)
        : m_device(device), m_take(take), m_remark(remark)
    {}

    [[nodiscard]] bool isStopped() const { return m_stopped; }
    [[nodiscard]] const std::optional<Damage> &damage() const { return m_damage; }

private:
    using Context = jsoncons::ser_context;
    using Code = std::error_code;
    using Tag = jsoncons::semantic_tag;

    // Containers that are iterated over rather than built: the outermost one, and its @graph.
    enum class Outer { Before, Object, Array, Graph, After };

    using Return = JSONCONS_VISITOR_RETURN_TYPE;

    Return visit_begin_object(Tag, const Context &at, Code &) override
    {
        open(JsonValue::Kind::Object, at);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_begin_array(Tag, const Context &at, Code &) override
    {
        open(JsonValue::Kind::Array, at);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_end_object(const Context &, Code &code) override
    {
        m_names.pop_back();
        close(code);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_end_array(const Context &, Code &code) override
    {
        close(code);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_key(const string_view_type &name, const Context &at, Code &) override
    {
        key(QByteArray(name.data(), qsizetype(name.size())), at);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_null(Tag, const Context &at, Code &code) override
    {
        add({.place = placeOf(at)}, code);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_bool(bool value, Tag, const Context &at, Code &code) override
    {
        add({.kind = JsonValue::Kind::Boolean, .boolean = value, .place = placeOf(at)}, code);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_string(const string_view_type &value, Tag tag, const Context &at, Code &code) override
    {
        // Integers with more digits than a machine word holds, and numbers with a fraction or exponent, come as text.
        JsonValue read{.kind = JsonValue::Kind::String,
            .text = QByteArray(value.data(), qsizetype(value.size())),
            .place = placeOf(at)};
        if (tag == Tag::bigint) {
            read.kind = JsonValue::Kind::Integer;
        } else if (tag == Tag::bigdec) {
            read = numberIn(read);
        }
        add(std::move(read), code);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_uint64(uint64_t value, Tag, const Context &at, Code &code) override
    {
        add({.kind = JsonValue::Kind::Integer, .text = QByteArray::number(quint64(value)), .place = placeOf(at)}, code);
        JSONCONS_VISITOR_RETURN;
    }
    Return visit_int64(int64_t value, Tag, const Context &at, Code &code) override
    {
        add({.kind = JsonValue::Kind::Integer, .text = QByteArray::number(qint64(value)), .place = placeOf(at)}, code);
        JSONCONS_VISITOR_RETURN;
    }
    static Place placeOf(const Context &at) { return {.line = qint64(at.line()), .column = qint64(at.column())}; }
    /** The number with these \a digits; null when it is too large to be represented here. */
    [[nodiscard]] JsonValue numberIn(const JsonValue &digits) const;
    /** Whether the open object has no member \a name yet. */
    [[nodiscard]] bool isNew(const QByteArray &name);
    void open(JsonValue::Kind kind, const Context &at);
    void key(const QByteArray &name, const Context &at);
    void remark(const QString &code, const Place &place, const QByteArray &detail) const
    {
        if (m_remark) {
            m_remark({.code = code, .place = place, .details = {QString::fromUtf8(detail)}});
        }
    }
    void close(Code &code);
    void add(JsonValue &&value, Code &code);
    void give(JsonValue &&value, Code &code);
    void stop(Code &code)
    {
        m_stopped = true;
        code = jsoncons::json_errc::source_error;
    }

    BoundedDevice &m_device;
    const std::function<bool(JsonPart &)> &m_take;
    const std::function<void(const Damage &)> &m_remark;
    /** For each open object: its names so far, if there are many, and always for the outermost. */
    std::vector<QSet<QByteArray>> m_names;
    Outer m_outer = Outer::Before;
    /** For the next member of the outermost object. */
    QByteArray m_name;
    std::vector<JsonValue> m_open;
    qint64 m_used = 0;
    /** Of that, the part used by members of the outermost object. */
    qint64 m_usedByMembers = 0;
    bool m_stopped = false;
    std::optional<Damage> m_damage;
};

JsonValue PartBuilder::numberIn(const JsonValue &digits) const
{
    if (!text::isTooLarge(digits.text)) {
        return {.kind = JsonValue::Kind::Double, .number = digits.text.toDouble(), .place = digits.place};
    }
    remark(u"rdf.numberTooLarge"_s, digits.place, digits.text.left(100));
    return {.place = digits.place};
}

bool PartBuilder::isNew(const QByteArray &name)
{
    constexpr qsizetype few = 16; // most objects have fewer: scanning them is faster than keeping a set
    QSet<QByteArray> &known = m_names.back();
    if (!m_open.empty()) {
        const QByteArrayList &names = m_open.back().names;
        if (names.size() < few) {
            return !names.contains(name);
        }
        if (known.isEmpty()) {
            known = QSet<QByteArray>(names.cbegin(), names.cend());
        }
    }
    const qsizetype before = known.size();
    known.insert(name);
    return known.size() > before;
}

void PartBuilder::open(JsonValue::Kind kind, const Context &at)
{
    if (kind == JsonValue::Kind::Object) {
        m_names.emplace_back();
    }
    if (!m_open.empty()) {
        m_open.push_back({.kind = kind, .place = placeOf(at)});
        return;
    }
    const bool isArray = kind == JsonValue::Kind::Array;
    if (m_outer == Outer::Before) {
        m_outer = isArray ? Outer::Array : Outer::Object;
    } else if (m_outer == Outer::Object && isArray && m_name == "@graph") {
        m_outer = Outer::Graph;
    } else {
        m_open.push_back({.kind = kind, .place = placeOf(at)});
    }
    m_device.tokenDone();
}

void PartBuilder::key(const QByteArray &name, const Context &at)
{
    m_device.tokenDone();
    if (!isNew(name)) {
        remark(u"rdf.duplicateKey"_s, placeOf(at), name);
    }
    if (m_open.empty()) {
        m_name = name;
    } else {
        m_used += qint64(sizeof(QByteArray)) + textOverhead + name.size();
        m_open.back().names.append(name);
    }
}

void PartBuilder::close(Code &code)
{
    if (m_open.empty()) {
        m_outer = m_outer == Outer::Graph ? Outer::Object : Outer::After;
        return;
    }
    JsonValue value = std::move(m_open.back());
    m_open.pop_back();
    add(std::move(value), code);
}

void PartBuilder::add(JsonValue &&value, Code &code)
{
    m_device.tokenDone();
    m_used += qint64(sizeof(JsonValue)) + (value.text.isEmpty() ? 0 : textOverhead + value.text.size());
    if (m_used > largestPart) {
        m_damage = {.code = u"rdf.tooLong"_s, .place = value.place, .details = {QString::number(largestPart >> 20)}};
        stop(code);
        return;
    }
    if (m_open.empty()) {
        give(std::move(value), code);
    } else {
        m_open.back().items.push_back(std::move(value));
    }
}

void PartBuilder::give(JsonValue &&value, Code &code)
{
    JsonPart part{.name = m_name, .value = std::move(value)};
    switch (m_outer) {
    case Outer::Object:
        part.where = JsonPart::Where::Member;
        break;
    case Outer::Graph:
        part.where = JsonPart::Where::GraphItem;
        break;
    case Outer::Array:
        part.where = JsonPart::Where::ArrayItem;
        break;
    case Outer::Before:
    case Outer::After:
        return; // a text that is a single number or string contains no data
    }
    if (m_outer != Outer::Object) {
        m_used = m_usedByMembers; // members of the outermost object are kept until its end
    } else {
        m_usedByMembers = m_used;
    }
    if (!m_take(part)) {
        stop(code);
    }
}

/** Whether \a code means that bytes are not UTF-8. */
bool isEncoding(const std::error_code &code)
{
    using jsoncons::json_errc;
    constexpr json_errc codes[] = {json_errc::expected_continuation_byte, json_errc::over_long_utf8_sequence,
        json_errc::illegal_codepoint, json_errc::illegal_surrogate_value, json_errc::unpaired_high_surrogate,
        json_errc::illegal_unicode_character};
    return std::ranges::any_of(codes, [&](json_errc each) { return code == each; });
}

} // namespace

const JsonValue *JsonValue::member(QByteArrayView name) const
{
    const qsizetype at = names.indexOf(name);
    return at < 0 ? nullptr : &items[size_t(at)];
}

std::optional<Damage> readJsonParts(BoundedDevice &device, const std::function<bool(JsonPart &)> &take,
    const std::function<void(const Damage &)> &remark)
{
    DeviceBuffer buffer(device);
    std::istream stream(&buffer);
    PartBuilder builder(device, take, remark);
    const auto options = jsoncons::json_options{}.max_nesting_depth(deepestNesting).lossless_number(true);
    std::error_code failure;
    jsoncons::json_stream_reader reader(stream, builder, options, jsoncons::strict_json_parsing());
    reader.read(failure);
    if (remark && buffer.halves() > 0) {
        remark({.code = u"rdf.halfCharacters"_s,
            .place = buffer.firstHalf(),
            .details = {QString::number(buffer.halves())}});
    }
    if (builder.damage() || builder.isStopped() || !failure) {
        return builder.damage();
    }
    const Place place{.line = qint64(reader.line()), .column = qint64(reader.column())};
    if (failure == jsoncons::json_errc::max_nesting_depth_exceeded) {
        return Damage{.code = u"rdf.nesting"_s, .place = place, .details = {QString::number(deepestNesting)}};
    }
    if (isEncoding(failure)) {
        return Damage{.code = u"rdf.notUtf8"_s, .place = place, .details = {}};
    }
    return Damage{.code = u"rdf.syntax"_s, .place = place, .details = {QString::fromStdString(failure.message())}};
}

} // namespace leerschakel::vocabulary::rdf
