// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/content/content.h"

#include <algorithm>

namespace leerschakel::vocabulary {

/** The relation that is kept for one given from either side. */
struct Told {
    ConceptNumber from;
    RelationKind kind;
    ConceptNumber to;
};

inline Told normalised(ConceptNumber from, RelationKind kind, ConceptNumber to)
{
    switch (kind) {
    case RelationKind::Narrower:
        return {to, RelationKind::Broader, from};
    case RelationKind::EssentialFor:
        return {to, RelationKind::EssentialSkill, from};
    case RelationKind::OptionalFor:
        return {to, RelationKind::OptionalSkill, from};
    case RelationKind::MemberOf:
        return {to, RelationKind::Member, from};
    case RelationKind::Related:
        return {std::min(from, to), kind, std::max(from, to)};
    case RelationKind::Broader:
    case RelationKind::EssentialSkill:
    case RelationKind::OptionalSkill:
    case RelationKind::Member:
        break;
    }
    return {from, kind, to};
}

inline RelationKind inverseOf(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Broader:
        return RelationKind::Narrower;
    case RelationKind::EssentialSkill:
        return RelationKind::EssentialFor;
    case RelationKind::OptionalSkill:
        return RelationKind::OptionalFor;
    case RelationKind::Member:
        return RelationKind::MemberOf;
    default:
        return kind;
    }
}

/** As one number, in the order of from, kind and to; numbers of concepts are below 2^28. */
[[nodiscard]] inline quint64 packed(const Told &relation)
{
    return quint64(relation.from) << 32 | quint64(relation.kind) << 28 | quint64(relation.to);
}

[[nodiscard]] inline Told unpacked(quint64 key)
{
    return {ConceptNumber(key >> 32), RelationKind((key >> 28) & 0xf), ConceptNumber(key & 0xfffffff)};
}

} // namespace leerschakel::vocabulary
