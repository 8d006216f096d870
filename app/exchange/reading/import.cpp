// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/import.h"

#include "exchange/reading/endpoint.h"
#include "exchange/reading/plan.h"
#include "exchange/reading/source.h"
#include "exchange/reading/taking.h"
#include "store/journal.h"
#include "store/laterindexes.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

namespace {

/** \a source for the history: the last part of a path, or an address without what may be secret in it. */
QString nameOfSource(const QString &source)
{
    if (source.contains(u"://"_s)) {
        return shownSource(source);
    }
    const QString name = QFileInfo(QFileInfo(source).absoluteFilePath()).fileName();
    return name.isEmpty() ? source : name;
}

Result<void> readInto(Intake &intake, const ReadAll &read)
{
    Taking taking(intake);
    return read([&](SourceItem &&item) { return taking.take(std::move(item)); },
        [&](const QString &source, const domain::Message &text) { taking.report(source, text); })
        .and_then([&] { return taking.finish(); });
}

/** Hands out the parts of a plan while they are written. */
class Writing
{
public:
    Writing(store::Catalogue &catalogue, Plan &plan, domain::Progress &progress)
        : m_plan(plan), m_progress(progress), m_indexes(catalogue)
    {}

    [[nodiscard]] Result<store::Piece> next()
    {
        Result<store::Piece> piece = m_plan.next(m_progress);
        Result<void> prepared;
        if (++m_given == 2) { // the first is written, and with it what had to be looked up in the catalogue
            prepared = m_indexes.leaveOutForNewRecords(m_plan.fresh());
        }
        if (prepared && piece && piece->isEmpty()) {
            prepared = m_indexes.make();
        }
        if (!prepared) {
            return std::unexpected(prepared.error());
        }
        return piece;
    }

private:
    Plan &m_plan;
    domain::Progress &m_progress;
    store::LaterIndexes m_indexes;
    int m_given = 0;
};

} // namespace

Result<ImportReport> import(store::Catalogue &catalogue, const ImportRequest &request, const QString &format,
    const EndpointLayout &layout, Intake &intake, domain::Progress &progress)
{
    const ReadAll read = [&](const TakeSourceItem &take, const ReportOnSource &report) {
        return readSource(request, layout, progress, take, report);
    };
    return import(catalogue, request, format, read, intake, progress);
}

Result<ImportReport> import(store::Catalogue &catalogue, const ImportRequest &request, const QString &format,
    const ReadAll &readAll, Intake &intake, domain::Progress &progress)
{
    intake.onlooker = request.onlooker;
    if (const Result<void> read = readInto(intake, readAll); !read) {
        return std::unexpected(read.error());
    }
    const Result<std::unique_ptr<Drafts>> drafts = intake.finish();
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    return bringIn(catalogue, request, format, **drafts, progress);
}

Result<ImportReport> bringIn(store::Catalogue &catalogue, const ImportRequest &request, const QString &format,
    Drafts &drafts, domain::Progress &progress)
{
    Plan plan(catalogue, format, drafts, request.onlooker);
    if (const Result<void> prepared = plan.prepare(); !prepared) {
        return std::unexpected(prepared.error());
    }
    ImportReport report;
    if (request.dryRun) {
        Result<store::Piece> piece = plan.next(progress);
        while (piece && !piece->isEmpty()) {
            piece = plan.next(progress);
        }
        if (!piece) {
            return std::unexpected(piece.error());
        }
    } else {
        Writing writing(catalogue, plan, progress);
        const auto next = [&] { return writing.next(); };
        const Result<store::AppliedChange> applied = store::applyPieces(catalogue,
            {.kind = u"import"_s, .next = next, .label = [&] {
                 return domain::Message{.code = u"change.import"_s,
                     .arguments = {QString::number(plan.added() + plan.changed()), nameOfSource(request.source)}};
             }});
        if (!applied) {
            return std::unexpected(applied.error());
        }
        report.change = applied->seq;
    }
    report.added = plan.added();
    report.changed = plan.changed();
    report.unchanged = plan.unchanged();
    report.rejected = drafts.losses.rejected();
    report.lost = drafts.losses.lost();
    return report;
}

} // namespace leerschakel::exchange::reading
