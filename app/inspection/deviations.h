// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "exchange/reading/place.h"
#include "inspection/form.h"
#include "rules/finding.h"

#include <QVariant>

namespace leerschakel::inspection {

/** A place where a document does not match its form. */
struct Deviation {
    exchange::reading::Place place;
    /** The type in the standard and its member: "Course.name". */
    QString member;
    /** Blocks: whoever checks the document refuses it. Warns: what is written there is ignored, or not understood. */
    rules::Severity severity = rules::Severity::Blocks;
    /** What is wrong, and what would be right. */
    domain::Message text;
    /** The line in the document, from 1; 0 where it has none. */
    qint64 line = 0;
};

/**
 * Where \a value, which was read at \a place, does not match \a shape, in the order of the shape's members.
 * Deviations in parts of the value are reported on those parts, never as an alternative that did not match.
 */
[[nodiscard]] QList<Deviation> deviations(
    const Form &form, const Shape &shape, const QVariant &value, const exchange::reading::Place &place);

/** The same for a value that is \a member of \a type, which is how the texts refer to it. */
[[nodiscard]] QList<Deviation> deviationsOf(const Form &form, const Shape &shape, const QVariant &value,
    const exchange::reading::Place &place, const QString &type, const QString &member);

} // namespace leerschakel::inspection
