// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/endpoint.h"
#include "exchange/reading/sourceitem.h"

#include <QSet>

namespace leerschakel::exchange::reading {

/** What a live endpoint serves, page by page. */
class EndpointSource
{
public:
    EndpointSource(const ImportRequest &request, const EndpointLayout &layout, domain::Progress &progress,
        const TakeSourceItem &take, const ReportOnSource &report)
        : m_layout(layout),
          m_endpoint(QUrl(request.source), request.credentials, layout.accept, progress),
          m_take(take),
          m_report(report)
    {}

    /** Errors: those of Endpoint and readJson(), import.nothing, import.tooManyItems, import.tooManyRequests. */
    [[nodiscard]] Result<void> read();

private:
    /** Digests of the identifiers of items, and of whole items that have none. */
    using Seen = QSet<QByteArray>;

    /** Reads the address itself as one document, when it has no collections below it. */
    [[nodiscard]] Result<void> alone();
    /**
     * Reads all pages of \a path; false when it is not there. The items found are added to \a owners, as places for
     * what is below them.
     */
    [[nodiscard]] Result<bool> list(const QString &path, SourceItem place, QList<SourceItem> *owners);
    /**
     * Whether there is a page after \a page, which has that \a number. Endpoints state this in one way, in several that
     * disagree, or not at all.
     */
    [[nodiscard]] bool hasMore(const PageState &page, int number) const;
    /** Adds what is new in the page to \a seen, and to \a owners. */
    [[nodiscard]] Result<PageState> page(
        QByteArray &body, const SourceItem &place, Seen &seen, QList<SourceItem> *owners);

    const EndpointLayout &m_layout;
    Endpoint m_endpoint;
    const TakeSourceItem &m_take;
    const ReportOnSource &m_report;
    QString m_suffix;
    bool m_isSuffixKnown = false;
};

} // namespace leerschakel::exchange::reading
