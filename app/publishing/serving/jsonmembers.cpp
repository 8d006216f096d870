// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/jsonmembers.h"

#include <optional>

namespace leerschakel::publishing::serving {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

qsizetype behindSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at])) {
        ++at;
    }
    return at;
}

/** The position after the string that begins at \a at. */
qsizetype behindString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        at += json[at] == '\\' ? 1 : 0;
    }
    return at + 1;
}

/** The position after the value that begins at \a at. */
qsizetype behindValue(QByteArrayView json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = behindString(json, at);
        } else {
            const bool isEnd = c == '}' || c == ']';
            if (depth == 0 && (isEnd || c == ',' || isSpace(c))) {
                return at;
            }
            depth += c == '{' || c == '[' ? 1 : isEnd ? -1 : 0;
            ++at;
        }
        if (depth == 0 && (c == '"' || c == '}' || c == ']')) {
            return at;
        }
    }
    return at;
}

/** The position of a member: its name in quotes begins at begin, its value is from value up to end. */
struct Member {
    qsizetype begin = 0;
    qsizetype value = 0;
    qsizetype end = 0;
};

std::optional<Member> find(QByteArrayView object, QByteArrayView name)
{
    for (qsizetype at = behindSpace(object, 1); at < object.size() && object[at] == '"';) {
        Member member{.begin = at};
        const qsizetype behindName = behindString(object, at);
        member.value = behindSpace(object, behindSpace(object, behindName) + 1); // the colon
        member.end = behindValue(object, member.value);
        if (object.sliced(at + 1, behindName - at - 2) == name) {
            return member;
        }
        at = behindSpace(object, member.end);
        at = behindSpace(object, at < object.size() && object[at] == ',' ? at + 1 : at);
    }
    return std::nullopt;
}

} // namespace

QByteArrayView memberOf(QByteArrayView object, QByteArrayView name)
{
    const std::optional<Member> member = find(object, name);
    return member ? object.sliced(member->value, member->end - member->value) : QByteArrayView();
}

QList<QByteArrayView> itemsOf(QByteArrayView array)
{
    QList<QByteArrayView> items;
    for (qsizetype at = behindSpace(array, 1); at < array.size() && array[at] != ']';) {
        const qsizetype end = behindValue(array, at);
        items.append(array.sliced(at, end - at));
        at = behindSpace(array, end);
        at = behindSpace(array, at < array.size() && array[at] == ',' ? at + 1 : at);
    }
    return items;
}

QByteArray withoutMember(const QByteArray &object, QByteArrayView name)
{
    const std::optional<Member> member = find(object, name);
    if (!member) {
        return object;
    }
    qsizetype begin = member->begin;
    qsizetype end = behindSpace(object, member->end);
    if (object[end] == ',') {
        ++end;
    } else { // for the last one, the comma before it is removed as well
        const qsizetype comma = object.lastIndexOf(',', begin - 1);
        begin = comma > 0 && behindSpace(object, comma + 1) == begin ? comma : begin;
    }
    return object.first(begin) + object.sliced(end);
}

QByteArray withMember(const QByteArray &object, QByteArrayView name, const QByteArray &value)
{
    const std::optional<Member> member = find(object, name);
    return member ? QByteArray(object.first(member->value) + value + object.sliced(member->end)) : object;
}

} // namespace leerschakel::publishing::serving
