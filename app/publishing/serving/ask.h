// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "publishing/serving/problem.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <expected>
#include <optional>
#include <utility>

namespace leerschakel::publishing::serving {

/** What an OOAPI v5 endpoint has documents of. Nothing: what a catalogue has none of, such as persons and rooms. */
enum class Entity { Organisation, Specification, Program, Course, Offering, Nothing };
inline constexpr int entities = int(Entity::Nothing);

/** What to sort a list by. */
enum class SortKey { Name, Id, Start, End, Code, Type };
struct Sorting {
    SortKey key = SortKey::Name;
    bool isDescending = false;

    friend bool operator==(const Sorting &, const Sorting &) = default;
};

/** A member of a document, and values, one of which it must have. */
struct Filter {
    QByteArray member;
    QList<QByteArray> values;

    friend bool operator==(const Filter &, const Filter &) = default;
};

/** Which documents of a list are requested, and in what order; not which page of them. */
struct Choice {
    QList<Filter> filters = {};
    /** Case-folded; empty for all. */
    QString search = {};
    /** Whom the documents are meant for; empty for all. */
    QByteArray consumer = {};
    /** For offerings: the first day they may begin on and the last day they may end on. */
    QDate since = {};
    QDate until = {};
    QList<Sorting> sorting = {};

    friend bool operator==(const Choice &, const Choice &) = default;
};

/** What a request asks for, read from its address. */
struct Ask {
    enum class What { Service, List, One };
    What what = What::List;
    /** The type of what is returned; for a list, of its items. */
    Entity entity = Entity::Nothing;
    /** The id of the one document, or of the one that the list belongs to. */
    domain::Id id = {};
    /** What the list belongs to, which has to exist, and the member of the items that refers to it. */
    Entity owner = Entity::Nothing;
    QByteArray relation = {};
    Choice choice = {};
    int pageSize = 10;
    int pageNumber = 1;
    /** Members of the one document to include in full instead of by id. */
    QList<QByteArray> expand = {};
    bool withTimelineOverrides = false;
};

/**
 * Reads \a path and \a query, percent-encoded as in the request. \a today is the first day of a list of offerings
 * where the request does not give another. Parameters that OOAPI does not define are ignored. Problems: 400 (a
 * parameter with an impossible value), 404.
 */
[[nodiscard]] std::expected<Ask, Problem> readAsk(QByteArrayView path, QByteArrayView query, QDate today);

/** The member that holds the id of a document of \a entity: "courseId". */
[[nodiscard]] QByteArray idMemberOf(Entity entity);
/** The members of documents of \a entity that lists can be filtered by. */
[[nodiscard]] QList<QByteArray> filterMembersOf(Entity entity);
/** The members that refer to other documents, with the entity of those. */
[[nodiscard]] QList<std::pair<QByteArray, Entity>> referencesOf(Entity entity);

} // namespace leerschakel::publishing::serving
