// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "exchange/reading/place.h"
#include "inspection/form.h"
#include "rules/finding.h"

#include <QVariant>

namespace leerschakel::inspection {

/** Where a document is not as its form says. */
struct Deviation {
    exchange::reading::Place place;
    /** The type of the standard and its member: "Course.name". */
    QString member;
    /** Blocks: who checks the document refuses it. Warns: what is written there is passed over, or not understood. */
    rules::Severity severity = rules::Severity::Blocks;
    /** What is wrong, and what would be right. */
    domain::Message text;
    /** Of the document, from 1; 0 where it has none. */
    qint64 line = 0;
};

/**
 * Where \a value, which was read at \a place, is not of \a shape, in the order of the shape's members. What is asked of
 * its parts is said of these, never that some alternative did not match.
 */
[[nodiscard]] QList<Deviation> deviations(
    const Form &form, const Shape &shape, const QVariant &value, const exchange::reading::Place &place);

/** The same of a value that is \a member of \a type: so they are called in what is said of it. */
[[nodiscard]] QList<Deviation> deviationsOf(const Form &form, const Shape &shape, const QVariant &value,
    const exchange::reading::Place &place, const QString &type, const QString &member);

} // namespace leerschakel::inspection
