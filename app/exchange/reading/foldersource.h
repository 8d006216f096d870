// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/reading/sourceitem.h"

#include <QDir>
#include <QSet>

namespace leerschakel::exchange::reading {

/**
 * A folder laid out as an endpoint. When an item is both in a list and in a document of its own, the latter is read.
 */
class FolderSource
{
public:
    FolderSource(const QString &path, const EndpointLayout &layout, domain::Progress &progress,
        const TakeSourceItem &take, const ReportOnSource &report)
        : m_root(path), m_layout(layout), m_progress(progress), m_take(take), m_report(report)
    {}

    /** Errors: those of readFile() and readJson(), import.nothing, cancelled. */
    [[nodiscard]] Result<void> read();

private:
    /** Reports the files that are there and were not read: somebody may count on them. */
    void reportOthers();
    [[nodiscard]] Result<void> collection(const Collection &collection);
    [[nodiscard]] Result<void> thingsBelow(const Collection &collection);
    [[nodiscard]] Result<void> file(const SourceItem &place, const std::optional<LeaveOut> &leaveOut = {});

    [[nodiscard]] bool goesOn(const QString &source)
    {
        return m_progress.step(m_files, 0, {.code = QStringLiteral("import.reading"), .arguments = {source}});
    }

    QDir m_root;
    const EndpointLayout &m_layout;
    domain::Progress &m_progress;
    const TakeSourceItem &m_take;
    const ReportOnSource &m_report;
    QSet<size_t> m_read; ///< hashes of their paths, as there may be a million
    int m_files = 0;
};

} // namespace leerschakel::exchange::reading
