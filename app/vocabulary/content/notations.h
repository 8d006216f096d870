// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace leerschakel::vocabulary {

/** A code of a concept as its source gives it. */
struct Notation {
    QByteArray text;
    /** IRI of the datatype, which says in which list it is a code; empty for plain text. */
    QByteArray datatype = {};

    friend bool operator==(const Notation &, const Notation &) = default;
};

/**
 * As one text, as a content keeps them: a line each, the datatype after a tab. Null where there is nothing to keep but
 * one plain code.
 */
[[nodiscard]] QByteArray joined(const QList<Notation> &notations);
[[nodiscard]] QList<Notation> notationsFrom(QByteArrayView text);

} // namespace leerschakel::vocabulary
