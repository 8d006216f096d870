// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/indentedjson.h"

#include <algorithm>
#include <string>

namespace leerschakel::text {

namespace {

bool isSpace(char each)
{
    return each == ' ' || each == '\n' || each == '\r' || each == '\t';
}

/** The position of the closing quote of the string that begins at \a begin; the end of \a json if there is none. */
size_t endOfString(std::string_view json, size_t begin)
{
    size_t end = begin + 1;
    while (end < json.size() && json[end] != '"') {
        end += json[end] == '\\' ? 2 : 1;
    }
    return std::min(end, json.size());
}

} // namespace

QString indentedJson(std::string_view json)
{
    std::string text;
    text.reserve(json.size() * 2);
    size_t level = 0;
    const auto newLine = [&] { text.append("\n").append(2 * level, ' '); };
    for (size_t i = 0; i < json.size(); ++i) {
        const char each = json[i];
        if (each == '"') {
            const size_t end = endOfString(json, i);
            text.append(json.substr(i, end + 1 - i));
            i = end;
        } else if (each == '{' || each == '[') {
            text += each;
            size_t next = i + 1;
            while (next < json.size() && isSpace(json[next])) {
                ++next;
            }
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                text += json[next]; // nothing inside it
                i = next;
            } else {
                ++level;
                newLine();
            }
        } else if (each == '}' || each == ']') {
            level -= level > 0 ? 1 : 0;
            newLine();
            text += each;
        } else if (each == ',') {
            text += each;
            newLine();
        } else if (each == ':') {
            text += ": ";
        } else if (!isSpace(each)) {
            text += each;
        }
    }
    return QString::fromStdString(text + '\n');
}

} // namespace leerschakel::text
