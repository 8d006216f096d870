// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sharing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

namespace {

/** Whether records of \a kind are an offering or a part of one. */
bool isOfOffering(Kind kind)
{
    return kind == Kind::Offering || std::ranges::contains(partKinds(), kind);
}

} // namespace

const QList<Kind> &sharedKinds()
{
    static const QList<Kind> shared = [] {
        QList<Kind> kinds;
        for (const Kind kind : allKinds()) {
            const bool isReferred = std::ranges::any_of(
                referencesTo(kind), [](const FieldSpec *field) { return isOfOffering(field->kind()); });
            if (isReferred && !isOfOffering(kind) && !kindTable(kind).owner()) {
                kinds.append(kind);
            }
        }
        return kinds;
    }();
    return shared;
}

const QList<const FieldSpec *> &referencesTo(Kind kind)
{
    static const QHash<Kind, QList<const FieldSpec *>> all = [] {
        QHash<Kind, QList<const FieldSpec *>> fields;
        for (const Kind each : allKinds()) {
            for (const FieldSpec *field : kindTable(each).fields()) {
                const KindTable *target = field->target().isEmpty() ? nullptr : kindTable(field->target());
                if (target && !field->isOwner()) {
                    fields[target->kind()].append(field);
                }
            }
        }
        return fields;
    }();
    static const QList<const FieldSpec *> none;
    const auto found = all.constFind(kind);
    return found == all.cend() ? none : *found;
}

const FieldSpec *nameField(const KindTable &table)
{
    for (const QString &key : {u"name"_s, u"title"_s, u"label"_s}) {
        if (const FieldSpec *field = table.field(key)) {
            return field;
        }
    }
    return nullptr;
}

bool hasPartsWithin(Kind part)
{
    return std::ranges::any_of(partKinds(), [&](Kind each) {
        const FieldSpec *within = kindTable(each).within();
        return within && within->target() == kindTable(part).name();
    });
}

} // namespace leerschakel::domain
