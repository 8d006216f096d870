// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/endpointsource.h"

#include "store/plainjson.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Error;
using domain::Failure;

Result<void> EndpointSource::read()
{
    bool isAnythingThere = false;
    QList<SourceItem> owners;
    for (const Collection *each : m_layout.collections) {
        if (each->isBelowOthers) {
            continue;
        }
        const Result<bool> there =
            list(QString::fromUtf16(each->path), {.collection = each}, each->below ? &owners : nullptr);
        if (!there) {
            return std::unexpected(there.error());
        }
        isAnythingThere = isAnythingThere || *there;
    }
    for (const SourceItem &owner : std::as_const(owners)) {
        const QString path = QString::fromUtf16(owner.ownerCollection->path) + u'/'
            + QString::fromLatin1(QUrl::toPercentEncoding(owner.owner)) + u'/'
            + QString::fromUtf16(owner.collection->path);
        if (const Result<bool> there = list(path, owner, nullptr); !there) {
            return std::unexpected(there.error());
        }
    }
    return isAnythingThere ? Result<void>() : alone();
}

Result<void> EndpointSource::alone()
{
    Result<Answer> answer = m_endpoint.get({});
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (!answer->isThere) {
        return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {m_endpoint.shown({})}));
    }
    Seen seen;
    const Result<PageState> read = page(answer->body, {.source = m_endpoint.shown({})}, seen, nullptr);
    return read ? Result<void>() : std::unexpected(read.error());
}

Result<bool> EndpointSource::list(const QString &path, SourceItem place, QList<SourceItem> *owners)
{
    constexpr int pagesAtMost = 20'000;
    constexpr qsizetype itemsAtMost = 500'000; // five times what the whole country has
    constexpr int nothingNewAtMost = 3; // pages: one may be empty, or repeat what moved up meanwhile
    const bool isBelow = !place.owner.isEmpty();
    QString suffix = m_suffix;
    Seen seen;
    int nothingNew = 0;
    for (int number = 1; number <= pagesAtMost; ++number) {
        QUrlQuery query{
            {u"pageSize"_s, QString::number(m_layout.pageSize)}, {u"pageNumber"_s, QString::number(number)}};
        if (isBelow) {
            for (const auto &[key, value] : m_layout.queryBelow) {
                query.addQueryItem(key, value);
            }
        }
        Result<Answer> answer = m_endpoint.get(path + suffix, query);
        if (answer && !answer->isThere && number == 1 && !m_isSuffixKnown && !isBelow) {
            suffix = u".json"_s; // a plain web server with an exported folder
            answer = m_endpoint.get(path + suffix, query);
        }
        if (!answer) {
            return std::unexpected(answer.error());
        }
        if (!answer->isThere) {
            return number > 1;
        }
        m_suffix = suffix;
        m_isSuffixKnown = true;
        place.source = m_endpoint.shown(path + suffix);
        const qsizetype before = seen.size();
        const Result<PageState> read = page(answer->body, place, seen, owners);
        if (!read) {
            return std::unexpected(read.error());
        }
        if (!read->isList || !hasMore(*read, number)) {
            return true;
        }
        if (seen.size() > itemsAtMost) {
            return std::unexpected(
                Error::of(Failure::Data, u"import.tooManyItems"_s, {place.source, QString::number(itemsAtMost)}));
        }
        nothingNew = seen.size() > before ? 0 : nothingNew + 1;
        if (nothingNew == nothingNewAtMost) {
            m_report(place.source, {.code = u"import.pagesRepeat"_s, .arguments = {}});
            return true;
        }
    }
    return std::unexpected(
        Error::of(Failure::Data, u"import.tooManyRequests"_s, {place.source, QString::number(pagesAtMost)}));
}

bool EndpointSource::hasMore(const PageState &page, int number) const
{
    if (page.hasNextPage || number < page.totalPages) {
        return true;
    }
    // Many endpoints give smaller pages than were asked for: a page that is as full as it says pages are is not the
    // last.
    const qint64 full = page.pageSize > 0 ? qMin<qint64>(page.pageSize, m_layout.pageSize) : m_layout.pageSize;
    return !page.saysNextPage && page.totalPages == 0 && page.items >= full;
}

Result<PageState> EndpointSource::page(QByteArray &body, const SourceItem &place, Seen &seen, QList<SourceItem> *owners)
{
    return readJson(std::move(body), place.source, [&](const ReadItem &item) -> Result<void> {
        const QString identifier = identifierOf(item.value, place.collection);
        const QString print = item.fault ? item.path : store::toJson(item.value);
        const qsizetype before = seen.size();
        seen.insert(
            QCryptographicHash::hash((identifier.isEmpty() ? print : identifier).toUtf8(), QCryptographicHash::Sha1));
        // What comes a second time is taken as well, so that one that differs is noticed; what is below it is requested
        // only once.
        if (seen.size() > before && owners && !identifier.isEmpty()) {
            owners->append(
                {.collection = place.collection->below, .owner = identifier, .ownerCollection = place.collection});
        }
        return m_take(itemAt(place, item));
    });
}

} // namespace leerschakel::exchange::reading
