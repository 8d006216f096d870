// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows jsoncons.
#include "exchange/document/jsontext.h"

#include <jsoncons/json_encoder.hpp>
#include <jsoncons/sink.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace leerschakel::exchange::document {

namespace {

using Sink = jsoncons::string_sink<std::string>;

/** Takes an encoder's output, which comes a character at a time, into a string in larger pieces. */
class PieceSink
{
public:
    using value_type = char;

    explicit PieceSink(std::string &text) : m_text(&text) {}

    void push_back(char character)
    {
        if (m_used == m_piece.size()) {
            flush();
        }
        m_piece[m_used++] = character;
    }
    void append(const char *characters, size_t count)
    {
        if (count > m_piece.size() - m_used) {
            flush();
        }
        if (count > m_piece.size()) {
            m_text->append(characters, count);
            return;
        }
        std::memcpy(m_piece.data() + m_used, characters, count);
        m_used += count;
    }
    void flush()
    {
        m_text->append(m_piece.data(), m_used);
        m_used = 0;
    }

private:
    std::string *m_text;
    size_t m_used = 0;
    std::array<char, 4096> m_piece; // filled before it is read
};

/** Hands a value's events to an encoder; \a Before is called with each member that comes. */
template<typename Encoder, typename Before>
class Walk
{
public:
    Walk(Encoder &encoder, Before before) : m_encoder(encoder), m_before(std::move(before)) {}

    void operator()(const Node &value) { std::visit(*this, value.content()); }
    void operator()(std::monostate) { m_encoder.null_value(); }
    void operator()(bool truth) { m_encoder.bool_value(truth); }
    void operator()(qint64 number) { m_encoder.int64_value(number); }
    void operator()(double number) { m_encoder.double_value(number); }
    void operator()(const QString &text) { m_encoder.string_value(utf8(text)); }
    void operator()(const Node::Array &array)
    {
        m_encoder.begin_array(array.size());
        for (const Node &item : array) {
            (*this)(item);
        }
        m_encoder.end_array();
    }
    void operator()(const Node::Object &object)
    {
        m_encoder.begin_object(object.size());
        for (const Node::Member &member : object) {
            m_encoder.key(utf8(member.key));
            m_before(member);
            (*this)(member.value);
        }
        m_encoder.end_object();
    }

private:
    /** In one buffer for all texts; valid until the next call. Half surrogates, which no UTF-8 has, become U+FFFD. */
    jsoncons::basic_string_view<char> utf8(const QString &text)
    {
        m_buffer.resize(size_t(QStringEncoder(QStringEncoder::Utf8).requiredSpace(text.size())));
        m_converter.resetState();
        const char *end = m_converter.appendToBuffer(m_buffer.data(), text);
        return {m_buffer.data(), size_t(end - m_buffer.data())};
    }

    Encoder &m_encoder;
    Before m_before;
    std::string m_buffer;
    QStringEncoder m_converter{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace

std::string compact(const Node &value)
{
    std::string text;
    text.reserve(8192);
    jsoncons::basic_compact_json_encoder<char, PieceSink> encoder(PieceSink{text});
    Walk walk(encoder, [](const Node::Member &) {});
    walk(value);
    encoder.flush();
    return text;
}

PrettyText pretty(const Node &value)
{
    std::string text;
    PrettyText result;
    const auto options = jsoncons::json_options{}.indent_size(2).line_splits(jsoncons::line_split_kind::multi_line);
    jsoncons::basic_json_encoder<char, Sink> encoder(Sink{text}, options);
    size_t counted = 0;
    int line = 0;
    Walk walk(encoder, [&](const Node::Member &member) {
        line += int(std::count(text.begin() + std::ptrdiff_t(counted), text.end(), '\n'));
        counted = text.size();
        if (member.origin.field) {
            result.marks.append({.line = line,
                .kind = member.origin.kind,
                .record = member.origin.record,
                .field = member.origin.field->key()});
        }
    });
    walk(value);
    encoder.flush();
    result.text = QString::fromUtf8(text);
    return result;
}

} // namespace leerschakel::exchange::document
