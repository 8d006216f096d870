// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

namespace leerschakel::authoring {

/** A list of parts of an offering, under its name in scripts. */
struct PartList {
    /** "outcomes", "editions", … */
    QString key;
    domain::Kind kind{};
    /** The field that a bare text in the list sets; empty if there is none. */
    QString main;
};

/** All of them, in the order in which an offering is shown. */
[[nodiscard]] const QList<PartList> &partLists();
/** Null when no list has that key. */
[[nodiscard]] const PartList *partList(const QString &key);
/** The list of the parts of \a kind; null if those are not parts of an offering. */
[[nodiscard]] const PartList *partList(domain::Kind kind);

/** "status" for a field of an offering, "editions.status" for one of its parts. */
[[nodiscard]] QString pathOf(const domain::FieldSpec &field);
/** The field for which pathOf() returns \a path; null when there is none, or it is not for users to change. */
[[nodiscard]] const domain::FieldSpec *fieldAt(const QString &path);

} // namespace leerschakel::authoring
