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

/** A member of a document, and values of which it is to have one. */
struct Filter {
    QByteArray member;
    QList<QByteArray> values;

    friend bool operator==(const Filter &, const Filter &) = default;
};

/** Which documents of a list are asked for, and in what order; not which page of them. */
struct Choice {
    QList<Filter> filters = {};
    /** Case-folded; empty for all. */
    QString search = {};
    /** For whom documents are meant; empty for all. */
    QByteArray consumer = {};
    /** Of offerings, the first day that they may begin on and the last that they may end on. */
    QDate since = {};
    QDate until = {};
    QList<Sorting> sorting = {};

    friend bool operator==(const Choice &, const Choice &) = default;
};

/** What a request asks for, out of its address. */
struct Ask {
    enum class What { Service, List, One };
    What what = What::List;
    /** Of what is answered; of a list, that of its items. */
    Entity entity = Entity::Nothing;
    /** Of the one thing, or of the one that a list is below. */
    domain::Id id = {};
    /** What a list is below, which has to be there; and the member of the items that refers to it. */
    Entity owner = Entity::Nothing;
    QByteArray relation = {};
    Choice choice = {};
    int pageSize = 10;
    int pageNumber = 1;
    /** Members of one thing to be there whole instead of by id. */
    QList<QByteArray> expand = {};
    bool withTimelineOverrides = false;
};

/**
 * Reads \a path and \a query, percent-encoded as in the request. \a today is what a list of offerings begins with where
 * nothing else is asked for. Parameters that are not of OOAPI are left alone. Problems: 400 (a parameter that cannot
 * be), 404.
 */
[[nodiscard]] std::expected<Ask, Problem> readAsk(QByteArrayView path, QByteArrayView query, QDate today);

/** The member with which a document of \a entity names itself: "courseId". */
[[nodiscard]] QByteArray idMemberOf(Entity entity);
/** The members of a document of \a entity that lists of them are chosen by. */
[[nodiscard]] QList<QByteArray> filterMembersOf(Entity entity);
/** The members that refer to other documents, with what those are. */
[[nodiscard]] QList<std::pair<QByteArray, Entity>> referencesOf(Entity entity);

} // namespace leerschakel::publishing::serving
