// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

namespace leerschakel::changes {

/**
 * The parts of a value that are merged one by one, and put together again: languages of a text, codes and references of
 * a list, items by their key. What two people do to different elements of one value is both kept.
 */
[[nodiscard]] bool hasElements(const domain::FieldSpec &field);

/** One element: its key in the value, and its plain value. */
struct Element {
    QString key;
    QVariant value;
    friend bool operator==(const Element &, const Element &) = default;
};

/**
 * The elements of \a value, in their order. The second of two equal ones in a list has a key of its own ("hours#2").
 */
[[nodiscard]] QList<Element> elementsOf(const domain::FieldSpec &field, const QVariant &value);
/** The value that has \a elements, in their order; invalid when there are none. */
[[nodiscard]] QVariant valueOf(const domain::FieldSpec &field, const QList<Element> &elements);
/** The keys of elements that are other in \a after than in \a before, or in one of both only. */
[[nodiscard]] QStringList changedElements(
    const domain::FieldSpec &field, const QVariant &before, const QVariant &after);

/**
 * \a ours with what \a theirs did to \a base. Absent where both changed one element (or a value without elements) to
 * different things. Lists have the order of theirs where they changed it, and otherwise that of ours; what only the
 * other has comes last.
 */
[[nodiscard]] std::optional<QVariant> mergedValue(
    const domain::FieldSpec &field, const QVariant &base, const QVariant &ours, const QVariant &theirs);

} // namespace leerschakel::changes
