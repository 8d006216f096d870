// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <span>

namespace leerschakel::exchange::reading {

/** A list of things that an endpoint serves, and that a folder laid out as an endpoint has. */
struct Collection {
    /** Its address below that of the endpoint, and its folder: "courses". */
    const char16_t *path;
    /** The member with which one of its things names itself: "courseId". */
    const char16_t *identifier;
    /** What each of its things has below its own address ("courses/<id>/offerings"); null when it has nothing there. */
    const Collection *below = nullptr;
    /** It is found below other things only: an endpoint has no list of all. */
    bool isBelowOthers = false;
    /**
     * JSON Pointer of an object with which a thing says that it is derived from others of the source, so that nothing
     * is to be read from it; null when none do.
     */
    const char16_t *derived = nullptr;
};

/** How the endpoints of a format are laid out. */
struct EndpointLayout {
    /** In the order in which they are to be read. */
    std::span<const Collection *const> collections;
    /** The most things that a page can have. */
    int pageSize = 0;
    /** What is asked for (RFC 9110, section 12.5.1). */
    QByteArray accept;
    /** Further members of a query for a collection below another thing. */
    QList<std::pair<QString, QString>> queryBelow;
    /** Files that a folder has besides its collections, and that are not read. */
    QStringList otherFiles;
};

} // namespace leerschakel::exchange::reading
