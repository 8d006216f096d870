// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/halfcharacters.h"

#include <charconv>
#include <cstring>
#include <string_view>

namespace leerschakel::text {

namespace {

/** The length of "\uXXXX". */
constexpr qsizetype escapeLength = 6;

enum class Half { None, High, Low };

/** What the escape at the beginning of \a text represents; None for any other text. */
Half halfIn(std::string_view text)
{
    if (qsizetype(text.size()) < escapeLength || !text.starts_with("\\u")) {
        return Half::None;
    }
    const std::string_view digits = text.substr(2, 4);
    unsigned code = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), code, 16).ptr != digits.data() + digits.size()) {
        return Half::None;
    }
    return code >= 0xD800 && code < 0xDC00 ? Half::High : code >= 0xDC00 && code < 0xE000 ? Half::Low : Half::None;
}

/** Whether \a text, which is too short for an escape, may become one. */
bool mayBecomeEscape(std::string_view text)
{
    return qsizetype(text.size()) < escapeLength
        && (text.size() < 2 ? std::string_view("\\u").starts_with(text) : text.starts_with("\\u"));
}

} // namespace

qsizetype HalfCharacters::mend(char *data, qsizetype size, bool isEnd)
{
    const auto from = [&](qsizetype at) { return std::string_view(data, size_t(size)).substr(size_t(at)); };
    const auto done = [&](qsizetype count) {
        m_behind += count;
        return count;
    };
    qsizetype at = 0;
    while (at < size) {
        const void *const found = std::memchr(data + at, '\\', size_t(size - at));
        if (!found) {
            break;
        }
        at = static_cast<const char *>(found) - data;
        if (mayBecomeEscape(from(at))) {
            return done(isEnd ? size : at);
        }
        if (data[at + 1] != 'u') {
            at += 2; // the second of two backslashes begins nothing
            continue;
        }
        const Half half = halfIn(from(at));
        if (half == Half::High) {
            const std::string_view behind = from(at + escapeLength);
            if (!isEnd && mayBecomeEscape(behind)) {
                return done(at);
            }
            if (halfIn(behind) == Half::Low) {
                at += 2 * escapeLength;
                continue;
            }
        }
        if (half != Half::None) {
            std::memcpy(data + at, "\\uFFFD", size_t(escapeLength));
            m_first = m_first.value_or(m_behind + at);
            ++m_count;
        }
        at += half == Half::None ? 2 : escapeLength;
    }
    return done(size);
}

} // namespace leerschakel::text
