// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/requesthead.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

namespace {

std::unexpected<Problem> refused(int status, const QString &code, const QStringList &arguments = {})
{
    return std::unexpected(Problem{.status = status, .why = {.code = code, .arguments = arguments}});
}

std::unexpected<Problem> malformed()
{
    return refused(400, u"serve.malformed"_s);
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/** RFC 9110, section 5.6.2. */
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return isLetterOrDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isHexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/** Path and query of RFC 3986, without a byte 0. */
bool isTarget(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            const bool isWhole = i + 2 < text.size() && isHexadecimal(text[i + 1]) && isHexadecimal(text[i + 2]);
            if (!isWhole || (text[i + 1] == '0' && text[i + 2] == '0')) {
                return false;
            }
        } else if (!isLetterOrDigit(c) && !QByteArrayView("-._~!$&'()*+,;=:@/?[]").contains(c)) {
            return false;
        }
    }
    return text.startsWith('/');
}

/** RFC 9110, section 5.5. */
bool isFieldValue(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c == '\t' || (uchar(c) >= 0x20 && c != 0x7f); });
}

/** The lines of \a head, which includes the line end of the last one; nothing where one does not end correctly. */
std::optional<QList<QByteArrayView>> linesOf(QByteArrayView head)
{
    QList<QByteArrayView> lines;
    while (!head.isEmpty()) {
        const qsizetype end = head.indexOf("\r\n");
        const QByteArrayView line = head.first(end);
        if (line.contains('\r') || line.contains('\n')) {
            return std::nullopt;
        }
        lines.append(line);
        head = head.sliced(end + 2);
    }
    return lines;
}

/** The header fields, by lower-case name; those that occur more than once are joined into one list. */
using Fields = QHash<QByteArray, QByteArray>;

std::expected<Fields, Problem> fieldsOf(const QList<QByteArrayView> &lines)
{
    static const std::array onlyOnce{"host"_ba, "content-length"_ba, "authorization"_ba};
    Fields fields;
    for (const QByteArrayView line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.first(colon)) || !isFieldValue(line.sliced(colon + 1))) {
            return malformed();
        }
        const QByteArray name = line.first(colon).toByteArray().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
        const auto known = fields.find(name);
        if (known == fields.end()) {
            fields.insert(name, value);
        } else if (std::ranges::find(onlyOnce, name) != onlyOnce.end()) {
            return malformed();
        } else {
            *known += ", " + value;
        }
    }
    return fields;
}

struct RequestLine {
    QByteArray method;
    QByteArray target;
    bool isOld = false; ///< HTTP/1.0
};

/** The path and query of \a target, which is an absolute URL when the request came through a proxy. */
QByteArrayView withoutHost(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.startsWith(scheme)) {
            const qsizetype path = target.indexOf('/', scheme.size());
            return path < 0 ? QByteArrayView("/") : target.sliced(path);
        }
    }
    return target;
}

std::expected<RequestLine, Problem> requestLineOf(QByteArrayView line, const Limits &limits)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = line.indexOf(' ', first + 1);
    if (first < 0 || second < 0 || line.indexOf(' ', second + 1) >= 0 || !isToken(line.first(first))) {
        return malformed();
    }
    const QByteArrayView version = line.sliced(second + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        return version.startsWith("HTTP/") ? refused(505, u"serve.httpVersion"_s) : malformed();
    }
    const QByteArrayView target = line.sliced(first + 1, second - first - 1);
    if (target.size() > limits.target) {
        return refused(414, u"serve.longAddress"_s, {QString::number(limits.target)});
    }
    const QByteArrayView path = withoutHost(target);
    const bool isForServer = target == "*" && line.first(first) == "OPTIONS"; // RFC 9110, section 9.3.7
    if (!isForServer && !isTarget(path)) {
        return malformed();
    }
    return RequestLine{.method = line.first(first).toByteArray(),
        .target = isForServer ? "/"_ba : path.toByteArray(),
        .isOld = version == "HTTP/1.0"};
}

bool isListed(const QByteArray &list, QByteArrayView word)
{
    return std::ranges::any_of(list.split(','),
        [&](const QByteArray &each) { return each.trimmed().compare(word, Qt::CaseInsensitive) == 0; });
}

/** A request that only asks has no body; if one arrives anyway, it is unclear where the next request begins. */
std::expected<void, Problem> checkBody(const RequestLine &line, const Fields &fields)
{
    const QByteArray length = fields.value("content-length");
    if (!std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; })
        || (length.isEmpty() && fields.contains("content-length"))) {
        return malformed();
    }
    const bool hasBody = fields.contains("transfer-encoding") || length.count('0') < length.size();
    if (!hasBody) {
        return {};
    }
    const bool isRead = line.method == "GET" || line.method == "HEAD";
    return isRead ? refused(413, u"serve.body"_s) : refused(405, u"serve.method"_s, {QString::fromLatin1(line.method)});
}

std::expected<RequestHead, Problem> headOf(const RequestLine &line, const Fields &fields)
{
    if (!line.isOld && !fields.contains("host")) {
        return malformed();
    }
    if (const auto checked = checkBody(line, fields); !checked) {
        return std::unexpected(checked.error());
    }
    RequestHead head{.method = line.method,
        .target = line.target,
        .keepsOpen = !line.isOld && !isListed(fields.value("connection"), "close"),
        .forServer = {}};
    head.forServer = line.method + ' ' + line.target + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto &name : {"accept"_ba, "accept-encoding"_ba, "authorization"_ba, "if-none-match"_ba}) {
        if (const auto field = fields.constFind(name); field != fields.cend()) {
            head.forServer += name + ": " + *field + "\r\n";
        }
    }
    head.forServer += head.keepsOpen ? "\r\n" : "Connection: close\r\n\r\n";
    return head;
}

/** Why a head is refused before it is complete: it is already malformed, or too long. */
std::expected<std::optional<RequestHead>, Problem> unfinished(QByteArrayView bytes, const Limits &limits)
{
    for (qsizetype i = bytes.indexOf('\n'); i >= 0; i = bytes.indexOf('\n', i + 1)) {
        if (i == 0 || bytes[i - 1] != '\r') {
            return malformed();
        }
    }
    constexpr qsizetype besides = 64; // method and version
    if (bytes.size() > limits.target + besides && bytes.indexOf("\r\n") < 0) {
        return refused(414, u"serve.longAddress"_s, {QString::number(limits.target)});
    }
    return bytes.size() > limits.head ? refused(431, u"serve.longHead"_s, {QString::number(limits.head)})
                                      : std::expected<std::optional<RequestHead>, Problem>(std::nullopt);
}

} // namespace

std::expected<std::optional<RequestHead>, Problem> readHead(QByteArrayView bytes, const Limits &limits)
{
    const QByteArrayView all = bytes;
    while (bytes.startsWith("\r\n")) { // RFC 9112, section 2.2: old clients send one after a request
        bytes = bytes.sliced(2);
    }
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || end + 4 > limits.head) {
        return unfinished(bytes, limits);
    }
    std::optional<QList<QByteArrayView>> lines = linesOf(bytes.first(end + 2));
    if (!lines) {
        return malformed();
    }
    const auto line = requestLineOf(lines->takeFirst(), limits);
    if (!line) {
        return std::unexpected(line.error());
    }
    if (lines->size() > limits.fields) {
        return refused(431, u"serve.manyFields"_s, {QString::number(limits.fields)});
    }
    return fieldsOf(*lines)
        .and_then([&](const Fields &fields) { return headOf(*line, fields); })
        .transform([&](RequestHead head) {
            head.size = all.size() - bytes.size() + end + 4;
            return std::optional(std::move(head));
        });
}

} // namespace leerschakel::publishing::serving
