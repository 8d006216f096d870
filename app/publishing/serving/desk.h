// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/serving/holdings.h"

namespace leerschakel::publishing::serving {

/** The parts of a request that its answer depends on. */
struct Request {
    /** "GET" or "HEAD"; empty for anything else. */
    QByteArray method = "GET";
    /** Percent-encoded. */
    QByteArray path;
    QByteArray query = {};
    QByteArray accept = {};
    QByteArray acceptEncoding = {};
    QByteArray ifNoneMatch = {};
    QByteArray authorization = {};
};

struct Answer {
    int status = 200;
    /** Also present where the response does not carry it: to HEAD, and with 304. */
    QByteArray body = {};
    QByteArray type = {};
    /** In quotes; empty where there is none. */
    QByteArray tag = {};
    bool isGzip = false;
    QList<std::pair<QByteArray, QByteArray>> fields = {};
};

/**
 * Answers requests as an OOAPI v5 endpoint, from what is held at the moment. Answers are cached until something
 * changes, up to some megabytes.
 */
class Desk
{
public:
    /** \a token: clients must send it; where it is empty anyone may ask. */
    Desk(Holdings &holdings, QByteArray token);
    [[nodiscard]] Answer answer(const Request &request);

private:
    /** A body, and its compressed form once someone has asked for that. */
    struct Ready {
        QByteArray body;
        QByteArray tag;
        QByteArray packed;
    };
    using Body = std::expected<QByteArray, Problem>;

    [[nodiscard]] std::expected<Ready *, Problem> ready(const Request &request);
    [[nodiscard]] Body bodyOf(const Ask &ask);
    [[nodiscard]] Body listOf(const Ask &ask);
    [[nodiscard]] Body oneOf(const Ask &ask);
    /** \a text, of \a entity, with the documents that its \a member refers to in place of their ids. */
    [[nodiscard]] Body expanded(Entity entity, const QByteArray &text, const QByteArray &member);
    /** The document that \a reference, an id in quotes, refers to; \a reference itself where it is not served. */
    [[nodiscard]] Body referred(Entity entity, QByteArrayView reference);
    [[nodiscard]] Body textOf(const Held &held);

    Holdings &m_holdings;
    QByteArray m_token;
    quint64 m_version = 0;
    QDate m_day;
    QCache<QByteArray, Ready> m_ready;
};

} // namespace leerschakel::publishing::serving
