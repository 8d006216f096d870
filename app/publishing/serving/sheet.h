// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "publishing/serving/ask.h"

#include <string>
#include <vector>

namespace leerschakel::publishing::serving {

/**
 * The fact that a document has some value in some member, as one number: a national catalogue has millions of these.
 */
using Mark = quint64;
[[nodiscard]] Mark markOf(QByteArrayView member, QByteArrayView value);
/** The same for the id of a document that it refers to. */
[[nodiscard]] Mark referenceTo(QByteArrayView member, const domain::Id &id);
[[nodiscard]] bool isReference(Mark mark);
/** The fact that it is not limited to particular consumers. */
[[nodiscard]] Mark forAnybody();

/** What a served document is found and sorted by. */
struct Traits {
    domain::Id id = {};
    /** Case-folded, in the document's first language. */
    QByteArray name = {};
    QByteArray code = {};
    QByteArray type = {};
    QDate start = {};
    QDate end = {};
    /** Ascending. */
    std::vector<Mark> marks = {};

    [[nodiscard]] bool has(Mark mark) const;
};

/** One document, as made. */
struct Sheet {
    Traits traits = {};
    QByteArray text = {};
    /** What a search looks in: name, abbreviation and description, case-folded. */
    QByteArray words = {};
};

/** The sheet of \a document, which is of \a entity. */
[[nodiscard]] Sheet sheetOf(Entity entity, exchange::document::Node &document);

} // namespace leerschakel::publishing::serving
