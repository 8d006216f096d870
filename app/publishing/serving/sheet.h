// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "publishing/serving/ask.h"

#include <string>
#include <vector>

namespace leerschakel::publishing::serving {

/** That a document has a value in a member, as one number: a national catalogue has millions of these. */
using Mark = quint64;
[[nodiscard]] Mark markOf(QByteArrayView member, QByteArrayView value);
/** The same for the id of a document that it refers to. */
[[nodiscard]] Mark referenceTo(QByteArrayView member, const domain::Id &id);
[[nodiscard]] bool isReference(Mark mark);
/** That it names nobody whom it is meant for. */
[[nodiscard]] Mark forAnybody();

/** What a document that is served is found and sorted by. */
struct Traits {
    domain::Id id = {};
    /** Case-folded, of its first language. */
    QByteArray name = {};
    QByteArray code = {};
    QByteArray type = {};
    QDate start = {};
    QDate end = {};
    /** Ascending. */
    std::vector<Mark> marks = {};

    [[nodiscard]] bool has(Mark mark) const;
};

/** One document, made. */
struct Sheet {
    Traits traits = {};
    QByteArray text = {};
    /** What a search looks in: name, abbreviation and description, case-folded. */
    QByteArray words = {};
};

/** Of \a document, which is of \a entity. */
[[nodiscard]] Sheet sheetOf(Entity entity, exchange::document::Node &document);

} // namespace leerschakel::publishing::serving
