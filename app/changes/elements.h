// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

namespace leerschakel::changes {

/**
 * Whether values of \a field have elements, which are merged one by one and put together again: languages of a text,
 * codes and references of a list, items by their key. If two people change different elements of one value, both
 * changes are kept.
 */
[[nodiscard]] bool hasElements(const domain::FieldSpec &field);

/** One element: its key in the value, and its plain value. */
struct Element {
    QString key;
    QVariant value;
    friend bool operator==(const Element &, const Element &) = default;
};

/** The elements of \a value, in order. The second of two equal ones in a list has a key of its own ("hours#2"). */
[[nodiscard]] QList<Element> elementsOf(const domain::FieldSpec &field, const QVariant &value);
/** The value that consists of \a elements, in order; invalid when there are none. */
[[nodiscard]] QVariant valueOf(const domain::FieldSpec &field, const QList<Element> &elements);
/** The keys of elements that differ between \a before and \a after, or are in only one of them. */
[[nodiscard]] QStringList changedElements(
    const domain::FieldSpec &field, const QVariant &before, const QVariant &after);

/**
 * \a ours with the changes from \a base to \a theirs. Absent where both changed one element (or a value without
 * elements) differently. Lists have the order of theirs where they changed it, and otherwise that of ours; elements
 * that only the other side has come last.
 */
[[nodiscard]] std::optional<QVariant> mergedValue(
    const domain::FieldSpec &field, const QVariant &base, const QVariant &ours, const QVariant &theirs);

} // namespace leerschakel::changes
