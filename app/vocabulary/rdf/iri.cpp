// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/iri.h"

#include <algorithm>

namespace leerschakel::vocabulary::rdf {

namespace {

/**
 * The parts of an IRI reference, without their delimiters (RFC 3986, appendix B). Absent ones are null, which is not
 * the same as empty.
 */
struct Parts {
    QByteArrayView scheme;
    QByteArrayView authority;
    QByteArrayView path;
    QByteArrayView query;
    QByteArrayView fragment;
};

/** Length of the scheme that \a iri begins with, or 0. */
qsizetype schemeLength(QByteArrayView iri)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (iri.isEmpty() || !isLetter(iri.front())) {
        return 0;
    }
    const auto end = std::ranges::find_if_not(
        iri, [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'; });
    return end != iri.end() && *end == ':' ? end - iri.begin() : 0;
}

Parts partsOf(QByteArrayView iri)
{
    Parts parts;
    if (const qsizetype length = schemeLength(iri); length > 0) {
        parts.scheme = iri.first(length);
        iri = iri.sliced(length + 1);
    }
    if (const qsizetype at = iri.indexOf('#'); at >= 0) {
        parts.fragment = iri.sliced(at + 1);
        iri = iri.first(at);
    }
    if (const qsizetype at = iri.indexOf('?'); at >= 0) {
        parts.query = iri.sliced(at + 1);
        iri = iri.first(at);
    }
    if (iri.startsWith("//")) {
        const qsizetype end = iri.indexOf('/', 2);
        parts.authority = iri.sliced(2, (end < 0 ? iri.size() : end) - 2);
        iri = end < 0 ? iri.last(0) : iri.sliced(end);
    }
    parts.path = iri;
    return parts;
}

/** RFC 3986, section 5.2.4. */
QByteArray withoutDots(QByteArrayView path)
{
    QByteArray result;
    const auto dropLast = [&] { result.truncate(std::max<qsizetype>(0, result.lastIndexOf('/'))); };
    while (!path.isEmpty()) {
        if (path.startsWith("../")) {
            path = path.sliced(3);
        } else if (path.startsWith("./") || path.startsWith("/./")) {
            path = path.sliced(2);
        } else if (path == "/.") {
            path = path.first(1);
        } else if (path.startsWith("/../")) {
            path = path.sliced(3);
            dropLast();
        } else if (path == "/..") {
            path = path.first(1);
            dropLast();
        } else if (path == "." || path == "..") {
            path = {};
        } else {
            const qsizetype next = path.indexOf('/', 1);
            const qsizetype length = next < 0 ? path.size() : next;
            result.append(path.first(length));
            path = path.sliced(length);
        }
    }
    return result;
}

/** RFC 3986, section 5.2.3. */
QByteArray merged(const Parts &base, QByteArrayView path)
{
    if (!base.authority.isNull() && base.path.isEmpty()) {
        return '/' + path.toByteArray();
    }
    return base.path.first(base.path.lastIndexOf('/') + 1).toByteArray() + path.toByteArray();
}

} // namespace

QByteArrayView lastPart(QByteArrayView iri)
{
    return iri.sliced(std::max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}

bool isAbsolute(QByteArrayView iri)
{
    return schemeLength(iri) > 0;
}

QByteArray resolved(QByteArrayView reference, const QByteArray &base)
{
    const Parts given = partsOf(reference);
    if (!given.scheme.isNull()) {
        return reference.toByteArray();
    }
    const Parts from = partsOf(base);
    if (from.scheme.isNull()) {
        return {};
    }
    QByteArrayView authority = given.authority, query = given.query;
    QByteArray path;
    if (!given.authority.isNull()) {
        path = withoutDots(given.path);
    } else {
        authority = from.authority;
        if (given.path.isEmpty()) {
            path = from.path.toByteArray();
            query = given.query.isNull() ? from.query : given.query;
        } else {
            path = withoutDots(given.path.startsWith('/') ? given.path.toByteArray() : merged(from, given.path));
        }
    }
    QByteArray iri = from.scheme.toByteArray() + ':';
    if (!authority.isNull()) {
        iri += "//" + authority.toByteArray();
    }
    iri += path;
    if (!query.isNull()) {
        iri += '?' + query.toByteArray();
    }
    if (!given.fragment.isNull()) {
        iri += '#' + given.fragment.toByteArray();
    }
    return iri;
}

} // namespace leerschakel::vocabulary::rdf
