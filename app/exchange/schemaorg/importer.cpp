// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/importer.h"

#include "domain/constant.h"
#include "exchange/reading/documents.h"
#include "exchange/reading/endpoint.h"
#include "exchange/reading/import.h"
#include "exchange/schemaorg/names.h"
#include "exchange/schemaorg/reading/intake.h"
#include "text/htmldata.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Error;
using domain::Failure;
using reading::SourceItem;
using reading::TakeSourceItem;

namespace {

bool isPage(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(2000).replace('\0', "").trimmed();
    const qsizetype first = start.indexOf('<');
    return first >= 0 && first <= 3; // after a byte-order mark
}

/** JSON of a script element without what hides it from old HTML or XML parsers. */
QByteArray bare(QByteArray script)
{
    script = script.trimmed();
    for (const auto &[start, end] : {std::pair<QByteArray, QByteArray>{"<!--", "-->"}, {"//<![CDATA[", "//]]>"},
             {"// <![CDATA[", "// ]]>"}, {"<![CDATA[", "]]>"}}) {
        if (script.startsWith(start)) {
            script = script.mid(start.size()).trimmed();
            script.chop(script.endsWith(end) ? end.size() : 0);
            script = script.trimmed();
        }
    }
    return script;
}

/** Reads documents and pages, and the pages that their lists name. */
class SourceReading
{
public:
    SourceReading(Intake &intake, domain::Progress &progress, const TakeSourceItem &take)
        : m_intake(intake), m_progress(progress), m_take(take)
    {}

    /** Reads JSON-LD or a page; an error is about the whole of it. */
    [[nodiscard]] Result<void> document(const QString &source, QByteArray &&bytes)
    {
        if (!isPage(bytes)) {
            return json(source, {}, {}, std::move(bytes));
        }
        const text::HtmlData data = text::dataIn(bytes);
        if (data.isTooMuch) {
            return std::unexpected(Error::of(Failure::Data, u"import.tooMuchHtml"_s, {source}));
        }
        for (qsizetype i = 0; i < data.scripts.size(); ++i) {
            const QByteArray script = bare(data.scripts[i]);
            if (script.isEmpty()) {
                continue;
            }
            const QString path = u"/script/"_s + QString::number(i);
            const Result<void> done = json(source, path, data.language, QByteArray(script));
            if (const Result<void> taken = orRefused(done, source, path); !taken) {
                return taken; // other scripts of the page may be readable
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> files(const QString &source, const reading::ReportOnSource &report)
    {
        static const reading::DocumentFolder folder{
            .endings = {{u"jsonld"_s, u"json"_s}, {u"html"_s, u"htm"_s, u"xhtml"_s}},
            .otherFiles = {u"manifest.json"_s, u"loss-report.json"_s, u"sitemap.xml"_s, u"robots.txt"_s},
            .otherEndings = {
                u"css"_s, u"js"_s, u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"svg"_s, u"ico"_s, u"webp"_s, u"woff2"_s}};
        QSet<QString> read;
        const auto take = [&](const QString &path, QByteArray &&bytes) {
            read.insert(path);
            return document(path, std::move(bytes));
        };
        Result<void> done = reading::readDocuments(source, folder, m_progress, take, m_take, report);
        if (done && m_documents == 0) { // there were pages, but with nothing in them
            return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {source}));
        }
        // Lists name their pages; pages in the folder have been read already, or are read now.
        const QString root = QFileInfo(source).isDir() ? source : QFileInfo(source).path();
        for (QList<Intake::Listed> listed = m_intake.takeListed(); done && !listed.isEmpty();
            listed = m_intake.takeListed()) {
            for (const Intake::Listed &each : std::as_const(listed)) {
                const QString path = reading::fileBeside(root, each.address);
                if (path.isEmpty()) {
                    m_intake.losses().lose(each.place, each.address, u"import.noSuchRecord"_s);
                } else if (done && !read.contains(path) && read.size() < mostPages) {
                    done = reading::readDocuments(path, folder, m_progress, take, m_take, report);
                    done = orRefused(done, path);
                }
            }
        }
        return done;
    }

    /** Reads the page at the address, and the pages that its lists name. */
    [[nodiscard]] Result<void> pages(const ImportRequest &request)
    {
        const QUrl start(request.source);
        reading::Endpoint site(
            start, request.credentials, "application/ld+json, text/html, application/json;q=0.9", m_progress);
        QList<QUrl> open{start};
        QSet<QString> seen{start.toString(QUrl::RemoveFragment)};
        QUrl url = start;
        while (!open.isEmpty()) {
            url = open.takeFirst();
            const QString source = reading::shownSource(url.toString());
            Result<reading::Answer> answer = site.getWhole(url);
            if (!answer && (url == start || answer.error().failure == Failure::Cancelled)) {
                return std::unexpected(answer.error());
            }
            Result<void> done;
            if (!answer) {
                done = m_take({.source = source, .fault = answer.error().message});
            } else if (!answer->isThere && url == start) {
                return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {source}));
            } else if (!answer->isThere) {
                done = m_take({.source = source,
                    .fault = domain::Message{.code = u"import.httpStatus"_s, .arguments = {source, u"404"_s}}});
            } else {
                done = document(source, std::move(answer->body));
                if (done && m_documents == 0) {
                    return std::unexpected(Error::of(Failure::Data, u"import.nothing"_s, {source}));
                }
            }
            if (const Result<void> taken = url == start ? done : orRefused(done, source); !taken) {
                return taken;
            }
            for (const Intake::Listed &each : constant(m_intake.takeListed())) {
                QUrl next = url.resolved(QUrl(each.address));
                next.setFragment({});
                const QString key = next.toString();
                if (seen.contains(key)) {
                    continue;
                }
                if (!site.isOfSameHost(next) || seen.size() >= mostPages) {
                    m_intake.losses().lose(each.place, reading::shownSource(key),
                        site.isOfSameHost(next) ? u"import.tooManyPages"_s : u"import.otherHost"_s,
                        site.isOfSameHost(next) ? QStringList{QString::number(mostPages)} : QStringList());
                    continue;
                }
                seen.insert(key);
                open.append(next);
            }
        }
        return {};
    }

private:
    /** Returns \a done, except that an unreadable document is only reported, so that the others are still read. */
    [[nodiscard]] Result<void> orRefused(const Result<void> &done, const QString &source, const QString &path = {})
    {
        const bool isOfDocument =
            !done && done.error().failure == Failure::Data && done.error().message.code != u"import.tooManyLosses"_s;
        return isOfDocument ? m_take({.source = source, .path = path, .fault = done.error().message}) : done;
    }

    [[nodiscard]] Result<void> json(
        const QString &source, const QString &path, const QString &language, QByteArray &&bytes)
    {
        ++m_documents;
        if (bytes.startsWith("\xEF\xBB\xBF")) { // byte-order mark
            bytes.remove(0, 3);
        }
        // A list is a document like any other: its objects refer to each other. Its text is first checked as it is,
        // so that errors in it are reported at the right position.
        const bool isList = bytes.trimmed().startsWith('[');
        if (isList) {
            const auto checked =
                reading::readJson(QByteArray(bytes), source, [](const reading::ReadItem &) { return Result<void>(); });
            if (!checked) {
                return std::unexpected(checked.error());
            }
            bytes = "{\"@graph\":" + bytes.trimmed() + "}";
        }
        // Our export has its English documents in a separate folder.
        const bool isEnglish = language.isEmpty() && QFileInfo(source).dir().dirName() == u"en"_s;
        const auto read = reading::readJson(std::move(bytes), source, [&](const reading::ReadItem &item) {
            SourceItem given = reading::itemAt({.owner = isEnglish ? u"en"_s : language, .source = source}, item);
            given.path = path + given.path;
            return m_take(std::move(given));
        });
        return read ? Result<void>() : std::unexpected(read.error());
    }

    Intake &m_intake;
    domain::Progress &m_progress;
    const TakeSourceItem &m_take;
    int m_documents = 0; ///< number of JSON-LD documents, well-formed or not
};

bool isAddress(const QString &source)
{
    return source.startsWith(u"http://"_s, Qt::CaseInsensitive)
        || source.startsWith(u"https://"_s, Qt::CaseInsensitive);
}

} // namespace

QString Importer::format() const
{
    return QString::fromLatin1(destinationName);
}

Result<ImportReport> Importer::read(
    store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
{
    const QString &source = request.source;
    const QUrl url(source, QUrl::StrictMode);
    const bool isBadAddress = isAddress(source) ? !url.isValid() || url.host().isEmpty()
                                                : source.contains(u"://"_s) && !QFileInfo::exists(source);
    if (isBadAddress) {
        return std::unexpected(Error::of(Failure::Usage, u"import.badAddress"_s, {reading::shownSource(source)}));
    }
    Intake intake;
    // The pages of a list are fetched when the list has been taken, so what is read must be taken at once.
    const reading::ReadAll read = [&](const TakeSourceItem &, const reading::ReportOnSource &) {
        const TakeSourceItem take = [&](SourceItem &&item) { return reading::takeInto(intake, item); };
        const reading::ReportOnSource report = [&](const QString &where, const domain::Message &text) {
            intake.losses().lose({.source = where, .path = {}}, {}, text.code, text.arguments);
        };
        SourceReading documents(intake, progress, take);
        return isAddress(source) ? documents.pages(request) : documents.files(source, report);
    };
    return reading::import(catalogue, request, format(), read, intake, progress);
}

Result<reading::DocumentCounts> readDocument(const QByteArray &bytes)
{
    Intake intake;
    domain::NoProgress progress;
    const TakeSourceItem take = [&](SourceItem &&item) { return reading::takeInto(intake, item); };
    const Result<void> read = SourceReading(intake, progress, take).document(u"document"_s, QByteArray(bytes));
    return read ? reading::countsOf(intake) : std::unexpected(read.error());
}

} // namespace leerschakel::exchange::schemaorg
