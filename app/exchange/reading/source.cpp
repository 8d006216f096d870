// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/source.h"

#include "exchange/reading/endpointsource.h"
#include "exchange/reading/file.h"
#include "exchange/reading/foldersource.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Error;
using domain::Failure;

Result<void> readSource(const ImportRequest &request, const EndpointLayout &layout, domain::Progress &progress,
    const TakeSourceItem &take, const ReportOnSource &report)
{
    const QString &source = request.source;
    if (source.startsWith(u"http://"_s, Qt::CaseInsensitive) || source.startsWith(u"https://"_s, Qt::CaseInsensitive)) {
        if (const QUrl url(source, QUrl::StrictMode); !url.isValid() || url.host().isEmpty()) {
            return std::unexpected(Error::of(Failure::Usage, u"import.badAddress"_s, {shownSource(source)}));
        }
        return EndpointSource(request, layout, progress, take, report).read();
    }
    if (source.contains(u"://"_s) && !QFileInfo::exists(source)) {
        return std::unexpected(Error::of(Failure::Usage, u"import.badAddress"_s, {shownSource(source)}));
    }
    if (QFileInfo(source).isDir()) {
        return FolderSource(source, layout, progress, take, report).read();
    }
    if (!progress.step(0, 0, {.code = u"import.reading"_s, .arguments = {source}})) {
        return domain::cancelled();
    }
    Result<QByteArray> bytes = readFile(source, progress);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const Result<PageState> read = readJson(
        std::move(*bytes), source, [&](const ReadItem &item) { return take(itemAt({.source = source}, item)); });
    return read ? Result<void>() : std::unexpected(read.error());
}

} // namespace leerschakel::exchange::reading
