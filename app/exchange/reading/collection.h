// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <span>

namespace leerschakel::exchange::reading {

/** A list of items that an endpoint serves, or that a folder laid out as an endpoint contains. */
struct Collection {
    /** Its path below the endpoint's address, and the name of its folder: "courses". */
    const char16_t *path;
    /** The member in which an item has its identifier: "courseId". */
    const char16_t *identifier;
    /** What each item has below its own address ("courses/<id>/offerings"); null when it has nothing there. */
    const Collection *below = nullptr;
    /** It is found below other items only: an endpoint has no list of all of them. */
    bool isBelowOthers = false;
    /**
     * JSON Pointer of an object by which an item states that it is derived from other items of the source, so nothing
     * is read from it; null when none do.
     */
    const char16_t *derived = nullptr;
};

/** How the endpoints of a format are laid out. */
struct EndpointLayout {
    /** In the order in which they are to be read. */
    std::span<const Collection *const> collections;
    /** The most items that a page can have. */
    int pageSize = 0;
    /** The media types to ask for (RFC 9110, section 12.5.1). */
    QByteArray accept;
    /** Additional query items for a collection below another item. */
    QList<std::pair<QString, QString>> queryBelow;
    /** Files that a folder has next to its collections and that are not read. */
    QStringList otherFiles;
};

} // namespace leerschakel::exchange::reading
