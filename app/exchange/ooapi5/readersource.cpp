// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/readersource.h"

#include "exchange/ooapi5/endpoint.h"
#include "exchange/ooapi5/readerjson.h"
#include "store/plainjson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Error;
using domain::Failure;

namespace {

struct CollectionName {
    Collection collection;
    const char16_t *path;
    const char16_t *identifier;
};

constexpr std::array collections{
    CollectionName{Collection::Organizations, u"organizations", u"organizationId"},
    CollectionName{Collection::AcademicSessions, u"academic-sessions", u"academicSessionId"},
    CollectionName{Collection::EducationSpecifications, u"education-specifications", u"educationSpecificationId"},
    CollectionName{Collection::Programs, u"programs", u"programId"},
    CollectionName{Collection::Courses, u"courses", u"courseId"},
    CollectionName{Collection::Offerings, u"offerings", u"offeringId"},
};

bool hasOfferings(Collection collection)
{
    return collection == Collection::Programs || collection == Collection::Courses;
}

Error nothingIn(const QString &source)
{
    return Error::of(Failure::Data, u"import.nothing"_s, {source});
}

/** The identifier that \a value has as a thing of \a collection; empty when none. */
QString identifierOf(const QVariant &value, Collection collection)
{
    return value.toMap().value(identifierKey(collection)).toString();
}

class Folder
{
public:
    Folder(const QString &path, domain::Progress &progress, const TakeSourceItem &take, const TellOfSource &tell)
        : m_root(path), m_progress(progress), m_take(take), m_tell(tell)
    {}

    [[nodiscard]] Result<void> read()
    {
        for (const CollectionName &each : collections) {
            if (const Result<void> done = collection(each); !done) {
                return done;
            }
        }
        for (const CollectionName &each : collections) {
            if (hasOfferings(each.collection)) {
                if (const Result<void> done = offeringsBelow(each); !done) {
                    return done;
                }
            }
        }
        if (m_files == 0) {
            return std::unexpected(nothingIn(m_root.path()));
        }
        tellOfOthers();
        return {};
    }

private:
    /** Names the files that are there and were not read: somebody may count on them. */
    void tellOfOthers()
    {
        constexpr int most = 1000;
        const QSet<QString> known{m_root.filePath(u"index.json"_s), m_root.filePath(u"manifest.json"_s),
            m_root.filePath(u"loss-report.json"_s)};
        int told = 0;
        QDirIterator files(m_root.path(), QDir::Files, QDirIterator::Subdirectories); // hidden ones are nobody's work
        while (told < most && files.hasNext()) {
            const QString path = files.next();
            if (!m_read.contains(path) && !known.contains(path)) {
                m_tell(path, {.code = u"import.passedOver"_s, .arguments = {}});
                ++told;
            }
        }
    }

    [[nodiscard]] Result<void> collection(const CollectionName &name)
    {
        const QString stem = QString::fromUtf16(name.path);
        const QDir folder(m_root.filePath(stem));
        QSet<QString> alone; // things with a document of their own
        QStringList files = folder.entryList({u"*.json"_s}, QDir::Files | QDir::Hidden, QDir::Name);
        files.removeIf([](const QString &file) { return file.startsWith(u'.'); });
        for (const QString &file : std::as_const(files)) {
            alone.insert(QFileInfo(file).completeBaseName().toLower());
        }
        if (const QString list = m_root.filePath(stem + u".json"_s); QFileInfo::exists(list)) {
            const SourceItem place{.collection = name.collection, .owner = {}, .source = list, .path = {}, .value = {}};
            const Result<void> done = file(place,
                [&](const QVariant &value) { return alone.contains(identifierOf(value, name.collection).toLower()); });
            if (!done) {
                return done;
            }
        }
        for (const QString &each : std::as_const(files)) {
            const SourceItem place{
                .collection = name.collection, .owner = {}, .source = folder.filePath(each), .path = {}, .value = {}};
            if (const Result<void> done = file(place, {}); !done) {
                return done;
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> offeringsBelow(const CollectionName &name)
    {
        const QDir folder(m_root.filePath(QString::fromUtf16(name.path)));
        const QStringList owners = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &owner : owners) {
            const QString path = folder.filePath(owner + u"/offerings.json"_s);
            if (!QFileInfo::exists(path)) {
                continue;
            }
            const SourceItem place{.collection = Collection::Offerings,
                .owner = owner,
                .ownerCollection = name.collection,
                .source = path,
                .path = {},
                .value = {}};
            if (const Result<void> done = file(place, {}); !done) {
                return done;
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> file(const SourceItem &place, const std::function<bool(const QVariant &)> &leaveOut)
    {
        if (!m_progress.step(m_files++, 0, {.code = u"import.reading"_s, .arguments = {place.source}})) {
            return std::unexpected(Error::of(Failure::Cancelled, u"cancelled"_s));
        }
        m_read.insert(place.source);
        Result<QByteArray> bytes = readFile(place.source, m_progress);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        const Result<PageState> read =
            readJson(std::move(*bytes), place.source, [&](const ReadItem &item) -> Result<void> {
                return leaveOut && leaveOut(item.value) ? Result<void>() : m_take(itemAt(place, item));
            });
        return read ? Result<void>() : std::unexpected(read.error());
    }

    QDir m_root;
    domain::Progress &m_progress;
    const TakeSourceItem &m_take;
    const TellOfSource &m_tell;
    QSet<QString> m_read;
    int m_files = 0;
};

class Live
{
    static constexpr int pageSize = 250; // the largest that the standard has
    /** Digests of the identifiers of things, and of things that have none. */
    using Seen = QSet<QByteArray>;

public:
    Live(const ImportRequest &request, domain::Progress &progress, const TakeSourceItem &take, const TellOfSource &tell)
        : m_endpoint(QUrl(request.source), request.credentials, progress), m_take(take), m_tell(tell)
    {}

    [[nodiscard]] Result<void> read()
    {
        bool isAnythingThere = false;
        QList<SourceItem> owners;
        for (const CollectionName &each : collections) {
            if (each.collection == Collection::Offerings) {
                continue; // there is no list of all offerings: they stand with their course or program
            }
            const SourceItem place{.collection = each.collection, .owner = {}, .source = {}, .path = {}, .value = {}};
            const Result<bool> there =
                list(QString::fromUtf16(each.path), place, hasOfferings(each.collection) ? &owners : nullptr);
            if (!there) {
                return std::unexpected(there.error());
            }
            isAnythingThere = isAnythingThere || *there;
        }
        for (const SourceItem &owner : std::as_const(owners)) {
            const auto name = std::ranges::find(collections, owner.ownerCollection, &CollectionName::collection);
            const QString path = QString::fromUtf16(name->path) + u'/'
                + QString::fromLatin1(QUrl::toPercentEncoding(owner.owner)) + u"/offerings"_s;
            if (const Result<bool> there = list(path, owner, nullptr); !there) {
                return std::unexpected(there.error());
            }
        }
        return isAnythingThere ? Result<void>() : alone();
    }

private:
    /** The address itself, when it has no collections below it: one document. */
    [[nodiscard]] Result<void> alone()
    {
        Result<Answer> answer = m_endpoint.get({});
        if (!answer) {
            return std::unexpected(answer.error());
        }
        if (!answer->isThere) {
            return std::unexpected(nothingIn(m_endpoint.shown({})));
        }
        Seen seen;
        const Result<PageState> read =
            page(answer->body, {.owner = {}, .source = m_endpoint.shown({}), .path = {}, .value = {}}, seen, nullptr);
        return read ? Result<void>() : std::unexpected(read.error());
    }

    /** All pages of \a path; false when it is not there. The things found are added to \a owners, as places for their offerings. */
    [[nodiscard]] Result<bool> list(const QString &path, SourceItem place, QList<SourceItem> *owners)
    {
        constexpr int pagesAtMost = 20'000;
        constexpr qsizetype itemsAtMost = 500'000; // five times the country
        constexpr int nothingNewAtMost = 3; // pages: one may be empty, or repeat what moved up meanwhile
        QString suffix = m_suffix;
        Seen seen;
        int nothingNew = 0;
        for (int number = 1; number <= pagesAtMost; ++number) {
            QUrlQuery query{{u"pageSize"_s, QString::number(pageSize)}, {u"pageNumber"_s, QString::number(number)}};
            if (place.collection == Collection::Offerings) {
                query.addQueryItem(u"since"_s, u"1900-01-01"_s); // without it only future ones are told
            }
            Result<Answer> answer = m_endpoint.get(path + suffix, query);
            if (answer && !answer->isThere && number == 1 && !m_isSuffixKnown
                && place.collection != Collection::Offerings) {
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
                m_tell(place.source, {.code = u"import.pagesRepeat"_s, .arguments = {}});
                return true;
            }
        }
        return std::unexpected(
            Error::of(Failure::Data, u"import.tooManyRequests"_s, {place.source, QString::number(pagesAtMost)}));
    }

    /** Whether there is a page behind \a page, the \a number th. Endpoints say it in one way, in several that disagree, or not at all. */
    [[nodiscard]] static bool hasMore(const PageState &page, int number)
    {
        if (page.hasNextPage || number < page.totalPages) {
            return true;
        }
        // Many give smaller pages than were asked for: a page that is as full as it says pages are is not the last.
        const qint64 full = page.pageSize > 0 ? qMin<qint64>(page.pageSize, pageSize) : pageSize;
        return !page.saysNextPage && page.totalPages == 0 && page.items >= full;
    }

    /** Adds what is new in the page to \a seen, and to \a owners. */
    [[nodiscard]] Result<PageState> page(
        QByteArray &body, const SourceItem &place, Seen &seen, QList<SourceItem> *owners)
    {
        return readJson(std::move(body), place.source, [&](const ReadItem &item) -> Result<void> {
            const QString identifier = identifierOf(item.value, place.collection);
            const QString print = item.fault ? item.path : store::toJson(item.value);
            const qsizetype before = seen.size();
            seen.insert(QCryptographicHash::hash(
                (identifier.isEmpty() ? print : identifier).toUtf8(), QCryptographicHash::Sha1));
            // What comes a second time is taken as well, so that one that differs is noticed; its offerings are asked for once.
            if (seen.size() > before && owners && !identifier.isEmpty()) {
                owners->append({.collection = Collection::Offerings,
                    .owner = identifier,
                    .ownerCollection = place.collection,
                    .source = {},
                    .path = {},
                    .value = {}});
            }
            return m_take(itemAt(place, item));
        });
    }

    Endpoint m_endpoint;
    const TakeSourceItem &m_take;
    const TellOfSource &m_tell;
    QString m_suffix;
    bool m_isSuffixKnown = false;
};

} // namespace

SourceItem itemAt(SourceItem place, const ReadItem &read)
{
    place.path = read.path;
    place.value = read.value;
    place.fault = read.fault;
    place.passedOver = read.passedOver;
    return place;
}

QString identifierKey(Collection collection)
{
    const auto found = std::ranges::find(collections, collection, &CollectionName::collection);
    return found == collections.end() ? QString() : QString::fromUtf16(found->identifier);
}

Result<void> readSource(
    const ImportRequest &request, domain::Progress &progress, const TakeSourceItem &take, const TellOfSource &tell)
{
    const QString &source = request.source;
    if (source.startsWith(u"http://"_s, Qt::CaseInsensitive) || source.startsWith(u"https://"_s, Qt::CaseInsensitive)) {
        if (const QUrl url(source, QUrl::StrictMode); !url.isValid() || url.host().isEmpty()) {
            return std::unexpected(Error::of(Failure::Usage, u"import.badAddress"_s, {shownSource(source)}));
        }
        return Live(request, progress, take, tell).read();
    }
    if (source.contains(u"://"_s) && !QFileInfo::exists(source)) {
        return std::unexpected(Error::of(Failure::Usage, u"import.badAddress"_s, {shownSource(source)}));
    }
    if (QFileInfo(source).isDir()) {
        return Folder(source, progress, take, tell).read();
    }
    if (!progress.step(0, 0, {.code = u"import.reading"_s, .arguments = {source}})) {
        return std::unexpected(Error::of(Failure::Cancelled, u"cancelled"_s));
    }
    Result<QByteArray> bytes = readFile(source, progress);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const Result<PageState> read = readJson(std::move(*bytes), source, [&](const ReadItem &item) {
        return take(itemAt({.owner = {}, .source = source, .path = {}, .value = {}}, item));
    });
    return read ? Result<void>() : std::unexpected(read.error());
}

} // namespace leerschakel::exchange::ooapi5
