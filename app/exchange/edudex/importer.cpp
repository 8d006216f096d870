// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/importer.h"

#include "exchange/edudex/convention.h"
#include "exchange/edudex/reading/intake.h"
#include "exchange/edudex/reading/xmldocument.h"
#include "exchange/reading/documents.h"
#include "exchange/reading/endpoint.h"
#include "exchange/reading/import.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Error;
using domain::Failure;
using reading::SourceItem;
using reading::TakeSourceItem;

namespace {

bool looksLikeXml(const QByteArray &bytes)
{
    // UTF-16 without a byte-order mark starts with one of these and a zero byte.
    const QByteArray start = bytes.left(200).replace('\0', "").trimmed();
    return start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<") || start.startsWith("\xFF\xFE<")
        || start.startsWith("\xFE\xFF<");
}

const reading::Collection *documentCalled(const QString &root)
{
    return root == u"program"        ? &documents::xmlProgram
        : root == u"instituteData"   ? &documents::xmlInstitute
        : root == u"edudexDirectory" ? &documents::directory
                                     : &documents::other;
}

/** Reads documents in either form, and those that an address book names. */
class SourceReading
{
public:
    SourceReading(domain::Progress &progress, const TakeSourceItem &take, const reading::ReportOnSource &report)
        : m_progress(progress), m_take(take), m_report(report)
    {}

    [[nodiscard]] Result<void> read(const QString &source)
    {
        static const reading::DocumentFolder folder{
            .endings = {{u"json"_s}, {u"xml"_s}}, .otherFiles = {u"manifest.json"_s, u"loss-report.json"_s}};
        m_isAlone = !QFileInfo(source).isDir();
        const Result<void> done = reading::readDocuments(
            source, folder, m_progress,
            [this](const QString &path, QByteArray &&bytes) { return document(path, std::move(bytes)); }, m_take,
            m_report);
        return done ? named(QFileInfo(source).path()) : done;
    }

    [[nodiscard]] Result<void> document(const QString &source, QByteArray &&bytes)
    {
        if (!looksLikeXml(bytes)) {
            return reading::readJson(std::move(bytes), source, [&](const reading::ReadItem &item) {
                return m_take(reading::itemAt({.source = source}, item));
            }).transform([](const reading::PageState &) {});
        }
        const qsizetype size = bytes.size();
        const Result<QList<XmlContent>> found = readXml(bytes, source);
        if (!found) {
            return std::unexpected(found.error());
        }
        for (const XmlContent &each : *found) {
            if (m_isAlone && each.root == u"edudexDirectory") {
                note(each.value);
            }
            const Result<void> taken = m_take(SourceItem{.collection = documentCalled(each.root),
                .source = source,
                .path = each.path,
                .value = each.value,
                .size = size / found->size()});
            if (!taken) {
                return taken;
            }
        }
        return {};
    }

private:
    void note(const QVariantMap &directory)
    {
        m_addresses.append(directory.value(u"instituteDataResource"_s).toString());
        const QVariantList resources = directory.value(u"programResource"_s).toList();
        for (const QVariant &each : resources) {
            m_addresses.append(each.toMap().value(u"resourceUrl"_s).toString());
        }
    }

    /** The documents of an address book that was read alone; a missing program is detected at the end. */
    [[nodiscard]] Result<void> named(const QString &folder)
    {
        m_isAlone = false; // address books in address books are not followed
        const QStringList addresses = std::exchange(m_addresses, {});
        for (const QString &address : addresses) {
            const QString path = reading::fileBeside(folder, address);
            if (path.isEmpty()) {
                continue;
            }
            Result<void> done = reading::readDocuments(
                path, {}, m_progress,
                [this](const QString &file, QByteArray &&bytes) { return document(file, std::move(bytes)); }, m_take,
                m_report);
            if (!done && done.error().failure == Failure::Data
                && done.error().message.code != u"import.tooManyLosses"_s) {
                done = m_take({.source = path, .fault = done.error().message});
            }
            if (!done) {
                return done;
            }
        }
        return {};
    }

    domain::Progress &m_progress;
    const TakeSourceItem &m_take;
    const reading::ReportOnSource &m_report;
    bool m_isAlone = false;
    QStringList m_addresses;
};

} // namespace

QString Importer::format() const
{
    return QString::fromLatin1(destinationName);
}

Result<ImportReport> Importer::read(
    store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
{
    if (request.source.contains(u"://"_s) && !QFileInfo::exists(request.source)) {
        return std::unexpected(
            Error::of(Failure::Usage, u"import.onlyFiles"_s, {reading::shownSource(request.source), format()}));
    }
    Intake intake;
    const reading::ReadAll read = [&](const TakeSourceItem &take, const reading::ReportOnSource &report) {
        return SourceReading(progress, take, report).read(request.source);
    };
    return reading::import(catalogue, request, format(), read, intake, progress);
}

Result<reading::DocumentCounts> readDocument(const QByteArray &bytes)
{
    Intake intake;
    domain::NoProgress progress;
    const TakeSourceItem take = [&](SourceItem &&item) { return reading::takeInto(intake, item); };
    const reading::ReportOnSource report = [](const QString &, const domain::Message &) {};
    const Result<void> read = SourceReading(progress, take, report).document(u"document"_s, QByteArray(bytes));
    return read ? reading::countsOf(intake) : std::unexpected(read.error());
}

} // namespace leerschakel::exchange::edudex
