// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows jsoncons.
#include "exchange/document/jsontext.h"

#include <QCryptographicHash>

#include <jsoncons/json_encoder.hpp>
#include <jsoncons/sink.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace leerschakel::exchange::document {

namespace {

using Sink = jsoncons::string_sink<std::string>;

/** Collects an encoder's output, which comes one character at a time, and appends it to a string in larger pieces. */
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

/** Passes a value's events to an encoder; \a Watch is called for the members and items that have origins. */
template<typename Encoder, typename Watch>
class Walk
{
public:
    Walk(Encoder &encoder, Watch &watch) : m_encoder(encoder), m_watch(watch) {}

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
            if (item.origins().empty()) {
                (*this)(item);
                continue;
            }
            const auto begun = m_watch.itemBegins();
            (*this)(item);
            m_watch.itemEnds(item, begun);
        }
        m_encoder.end_array();
    }
    void operator()(const Node::Object &object)
    {
        m_encoder.begin_object(object.size());
        for (const Node::Member &member : object) {
            m_encoder.key(utf8(member.key));
            if (!member.value.origins().empty()) {
                m_watch.memberBegins(member.value);
            }
            (*this)(member.value);
        }
        m_encoder.end_object();
    }

private:
    /**
     * Uses one buffer for all texts: the result is valid until the next call. Lone surrogates, which UTF-8 cannot
     * encode, become U+FFFD.
     */
    jsoncons::basic_string_view<char> utf8(const QString &text)
    {
        m_buffer.resize(size_t(QStringEncoder(QStringEncoder::Utf8).requiredSpace(text.size())));
        m_converter.resetState();
        const char *end = m_converter.appendToBuffer(m_buffer.data(), text);
        return {m_buffer.data(), size_t(end - m_buffer.data())};
    }

    Encoder &m_encoder;
    Watch &m_watch;
    std::string m_buffer;
    QStringEncoder m_converter{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

/** For callers that do not need the origins of what is written. */
struct Unwatched {
    static void memberBegins(const Node &) {}
    [[nodiscard]] static int itemBegins() { return 0; }
    static void itemEnds(const Node &, int) {}
};

/** Marks the lines of \a text with what they came from, as it is written. */
class Marking
{
public:
    explicit Marking(const std::string &text) : m_text(text) {}

    /** How much of \a text, and how many marks, had been written when an item began. */
    struct Begun {
        size_t written = 0;
        qsizetype marks = 0;
        int line = 0;
    };

    void memberBegins(const Node &value) { mark(value, lineAt(m_text.size()), m_marks.size()); }
    [[nodiscard]] Begun itemBegins()
    {
        return {.written = m_text.size(), .marks = m_marks.size(), .line = lineAt(m_text.size())};
    }
    /** The line is known only now: the comma and the line end before an item are written together with it. */
    void itemEnds(const Node &item, const Begun &begun)
    {
        const size_t first = std::min(m_text.find_first_not_of(", \n", begun.written), m_text.size());
        const auto between =
            std::count(m_text.begin() + std::ptrdiff_t(begun.written), m_text.begin() + std::ptrdiff_t(first), '\n');
        mark(item, begun.line + int(between), begun.marks);
    }
    [[nodiscard]] QList<PreviewMark> taken() { return std::move(m_marks); }

private:
    [[nodiscard]] int lineAt(size_t place)
    {
        m_line +=
            int(std::count(m_text.begin() + std::ptrdiff_t(m_counted), m_text.begin() + std::ptrdiff_t(place), '\n'));
        m_counted = place;
        return m_line;
    }
    void mark(const Node &value, int line, qsizetype at)
    {
        for (const Origin &origin : value.origins()) {
            m_marks.insert(
                at++, {.line = line, .kind = origin.kind, .record = origin.record, .field = origin.field->key()});
        }
    }

    const std::string &m_text;
    QList<PreviewMark> m_marks;
    size_t m_counted = 0;
    int m_line = 0;
};

} // namespace

std::string compact(const Node &value)
{
    std::string text;
    text.reserve(8192);
    appendCompact(text, value);
    return text;
}

void appendCompact(std::string &text, const Node &value)
{
    jsoncons::basic_compact_json_encoder<char, PieceSink> encoder(PieceSink{text});
    Unwatched unwatched;
    Walk walk(encoder, unwatched);
    walk(value);
    encoder.flush();
}

PrettyText pretty(const Node &value)
{
    std::string text;
    PrettyText result;
    const auto options = jsoncons::json_options{}.indent_size(2).line_splits(jsoncons::line_split_kind::multi_line);
    jsoncons::basic_json_encoder<char, Sink> encoder(Sink{text}, options);
    Marking marking(text);
    Walk walk(encoder, marking);
    walk(value);
    encoder.flush();
    result.text = QString::fromUtf8(text);
    result.marks = marking.taken();
    return result;
}

QString digest(std::string_view text)
{
    constexpr qsizetype enough = 8; // bytes
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArrayView(text.data(), qsizetype(text.size())), QCryptographicHash::Sha256)
            .first(enough)
            .toHex());
}

} // namespace leerschakel::exchange::document
