// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/serving/desk.h"

#include "domain/constant.h"
#include "domain/sha256.h"
#include "publishing/serving/jsonmembers.h"
#include "publishing/serving/negotiation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::serving {

using domain::Id;

namespace {

std::unexpected<Problem> unavailable(const domain::Error &error)
{
    return std::unexpected(Problem{.status = 503, .why = error.message});
}

Answer answerTo(const Problem &problem)
{
    Answer answer{.status = problem.status, .body = documentOf(problem), .type = problemType};
    if (problem.status == 401) {
        answer.fields.append({"WWW-Authenticate"_ba, "Bearer"_ba});
    } else if (problem.status == 405) {
        answer.fields.append({"Allow"_ba, "GET, HEAD"_ba});
    } else if (problem.status == 503) {
        answer.fields.append({"Retry-After"_ba, "5"_ba});
    }
    return answer;
}

QByteArray truth(bool value)
{
    return value ? "true"_ba : "false"_ba;
}

/** A tag that differs for different bytes (RFC 9110, section 8.8.3). */
QByteArray tagOf(const QByteArray &body)
{
    constexpr qsizetype enough = 16; // bytes
    return '"' + domain::Sha256::of(body).first(enough).toHex() + '"';
}

/** The tag of the compressed form, whose bytes differ. */
QByteArray packedTag(const QByteArray &tag)
{
    return tag.chopped(1) + "-gzip\"";
}

} // namespace

Desk::Desk(Holdings &holdings, QByteArray token) : m_holdings(holdings), m_token(std::move(token))
{
    constexpr qsizetype mostBytes = 64 << 20;
    m_ready.setMaxCost(mostBytes);
}

Answer Desk::answer(const Request &request)
{
    if (!m_token.isEmpty() && !hasToken(request.authorization, m_token)) {
        return answerTo({.status = 401, .why = {.code = u"serve.noToken"_s, .arguments = {}}});
    }
    if (request.method.isEmpty()) {
        return answerTo({.status = 405, .why = {.code = u"serve.readOnly"_s, .arguments = {}}});
    }
    if (!takesDocuments(request.accept)) {
        return answerTo({.status = 406, .why = {.code = u"serve.notAcceptable"_s, .arguments = {}}});
    }
    const std::expected<Ready *, Problem> found = ready(request);
    if (!found) {
        return answerTo(found.error());
    }
    Ready &made = **found;
    constexpr qsizetype worthPacking = 1'024;
    const bool isGzip = made.body.size() >= worthPacking && takesGzip(request.acceptEncoding);
    if (isGzip && made.packed.isEmpty()) {
        made.packed = gzipped(made.body);
    }
    Answer answer{.status = 200,
        .body = isGzip ? made.packed : made.body,
        .type = documentType,
        .tag = isGzip ? packedTag(made.tag) : made.tag,
        .isGzip = isGzip};
    answer.fields.append(
        {"Vary"_ba, m_token.isEmpty() ? "Accept, Accept-Encoding"_ba : "Accept, Accept-Encoding, Authorization"_ba});
    // Clients may cache it, but must check whether it is still current.
    answer.fields.append({"Cache-Control"_ba, m_token.isEmpty() ? "no-cache"_ba : "private, no-cache"_ba});
    if (hasTag(request.ifNoneMatch, answer.tag)) {
        answer.status = 304;
    }
    return answer;
}

std::expected<Desk::Ready *, Problem> Desk::ready(const Request &request)
{
    domain::NoProgress progress;
    if (const Result<void> refreshed = m_holdings.refresh(progress); !refreshed) {
        return unavailable(refreshed.error());
    }
    const QDate today = m_holdings.today();
    if (m_version != m_holdings.version() || m_day != today) {
        m_version = m_holdings.version();
        m_day = today;
        m_ready.clear();
    }
    const QByteArray key = request.path + '?' + request.query;
    if (Ready *known = m_ready.object(key)) {
        return known;
    }
    return readAsk(request.path, request.query, today)
        .and_then([this](const Ask &ask) { return bodyOf(ask); })
        .and_then([&](const QByteArray &body) -> std::expected<Ready *, Problem> {
            // No body is larger than the whole cache: pages have at most 250 items.
            auto made = std::make_unique<Ready>(body, tagOf(body), QByteArray());
            Ready *const kept = made.get();
            constexpr qsizetype besides = 512;
            const qsizetype cost = std::min(m_ready.maxCost(), 2 * body.size() + besides); // possibly compressed too
            m_ready.insert(key, made.release(), cost);
            return kept;
        });
}

Desk::Body Desk::bodyOf(const Ask &ask)
{
    switch (ask.what) {
    case Ask::What::Service:
        return m_holdings.service();
    case Ask::What::List:
        return listOf(ask);
    case Ask::What::One:
        return oneOf(ask);
    }
    Q_UNREACHABLE_RETURN({});
}

Desk::Body Desk::textOf(const Held &held)
{
    return m_holdings.textOf(held).transform_error(
        [](const domain::Error &error) { return Problem{.status = 503, .why = error.message}; });
}

Desk::Body Desk::listOf(const Ask &ask)
{
    if (!ask.id.isNull() && !m_holdings.view(ask.owner).find(ask.id)) {
        return std::unexpected(
            Problem{.status = 404, .why = {.code = u"serve.noDocument"_s, .arguments = {ask.id.toString()}}});
    }
    const auto owner = ask.id.isNull() ? std::nullopt : std::optional(referenceTo(ask.relation, ask.id));
    const auto chosen = m_holdings.chosen(ask.entity, owner, ask.choice);
    if (!chosen) {
        return unavailable(chosen.error());
    }
    const std::vector<const Held *> &all = **chosen;
    const qint64 size = qint64(all.size());
    const qint64 pages = std::max<qint64>(1, (size + ask.pageSize - 1) / ask.pageSize);
    const qint64 begin = std::min<qint64>(size, qint64(ask.pageNumber - 1) * ask.pageSize);
    const qint64 end = std::min<qint64>(size, begin + ask.pageSize);
    QByteArray body = "{\"pageSize\":" + QByteArray::number(ask.pageSize) + ",\"pageNumber\":"
        + QByteArray::number(ask.pageNumber) + ",\"hasPreviousPage\":" + truth(ask.pageNumber > 1) + ",\"hasNextPage\":"
        + truth(ask.pageNumber < pages) + ",\"totalPages\":" + QByteArray::number(pages) + ",\"items\":[";
    for (qint64 i = begin; i < end; ++i) {
        const Body text = textOf(*all[size_t(i)]);
        if (!text) {
            return text;
        }
        body += i == begin ? "\n" : ",\n";
        body += *text;
    }
    return body + "\n]}\n";
}

Desk::Body Desk::oneOf(const Ask &ask)
{
    const Held *held = m_holdings.view(ask.entity).find(ask.id);
    if (!held) {
        return std::unexpected(
            Problem{.status = 404, .why = {.code = u"serve.noDocument"_s, .arguments = {ask.id.toString()}}});
    }
    Body text = textOf(*held);
    if (text && !ask.withTimelineOverrides) {
        text = withoutMember(*text, "timelineOverrides");
    }
    for (const QByteArray &member : ask.expand) {
        text = text.and_then([&](const QByteArray &so) { return expanded(ask.entity, so, member); });
    }
    return text;
}

Desk::Body Desk::expanded(Entity entity, const QByteArray &text, const QByteArray &member)
{
    const auto references = referencesOf(entity);
    const auto reference = std::ranges::find(references, member, [](const auto &each) { return each.first; });
    const QByteArrayView value = memberOf(text, member);
    if (reference == references.cend() || value.isNull()) {
        return text;
    }
    if (!value.startsWith('[')) {
        return referred(reference->second, value).transform([&](const QByteArray &whole) {
            return withMember(text, member, whole);
        });
    }
    QByteArray items;
    for (const QByteArrayView item : constant(itemsOf(value))) {
        const Body whole = referred(reference->second, item);
        if (!whole) {
            return whole;
        }
        items += (items.isEmpty() ? "" : ",") + *whole;
    }
    return withMember(text, member, '[' + items + ']');
}

Desk::Body Desk::referred(Entity entity, QByteArrayView reference)
{
    const bool isText = reference.size() > 2 && reference.startsWith('"');
    const Id id = isText ? Id::fromString(QString::fromUtf8(reference.sliced(1, reference.size() - 2))) : Id();
    const Held *held = id.isNull() ? nullptr : m_holdings.view(entity).find(id);
    return held ? textOf(*held) : reference.toByteArray();
}

} // namespace leerschakel::publishing::serving
