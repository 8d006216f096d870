// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace leerschakel::vocabulary {

/** A code of a concept as its source gives it. */
struct Notation {
    QByteArray text;
    /** IRI of the datatype, which says which list the code is from; empty for plain text. */
    QByteArray datatype = {};

    friend bool operator==(const Notation &, const Notation &) = default;
};

/**
 * As one text, as stored in a content: one per line, the datatype after a tab. Null where there is nothing to store
 * but a single plain code.
 */
[[nodiscard]] QByteArray joined(const QList<Notation> &notations);
[[nodiscard]] QList<Notation> notationsFrom(QByteArrayView text);

} // namespace leerschakel::vocabulary
