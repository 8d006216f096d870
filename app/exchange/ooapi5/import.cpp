// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/import.h"

#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/endpoint.h"
#include "exchange/ooapi5/importplan.h"
#include "exchange/ooapi5/readerjson.h"
#include "store/journal.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

namespace {

/** \a source for the history: the last part of a path, or an address without what may be secret in it. */
QString shown(const QString &source)
{
    if (source.contains(u"://"_s)) {
        return shownSource(source);
    }
    const QString name = QFileInfo(QFileInfo(source).absoluteFilePath()).fileName();
    return name.isEmpty() ? source : name;
}

/** Of what could not be taken every line is told, so there is an end to it: a source that has so much is something else. */
Result<void> takenBy(Intake &intake, const SourceItem &item)
{
    constexpr qsizetype most = 100'000;
    if (item.fault) {
        intake.losses().reject({.source = item.source, .path = item.path}, item.fault->code, item.fault->arguments);
    } else {
        for (const PassedOver &each : item.passedOver) {
            intake.losses().lose({.source = item.source, .path = each.path}, each.value, each.text.code);
        }
        intake.take(item);
    }
    if (intake.losses().rejected().size() + intake.losses().lost().size() > most) {
        return std::unexpected(
            domain::Error::of(domain::Failure::Data, u"import.tooManyLosses"_s, {item.source, QString::number(most)}));
    }
    return {};
}

} // namespace

QString Import::format() const
{
    return QString::fromLatin1(destinationName);
}

Result<ImportReport> Import::read(
    store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
{
    Intake intake;
    const Result<void> read = readSource(
        request, progress, [&](const SourceItem &item) { return takenBy(intake, item); },
        [&](const QString &source, const domain::Message &text) {
            intake.losses().lose({.source = source, .path = {}}, {}, text.code, text.arguments);
        });
    if (!read) {
        return std::unexpected(read.error());
    }
    intake.finish();
    ImportPlan plan(catalogue, intake);
    if (const Result<void> worked = plan.work(progress); !worked) {
        return std::unexpected(worked.error());
    }
    ImportReport report;
    report.added = plan.added();
    report.changed = plan.changed();
    report.unchanged = plan.unchanged();
    report.rejected = intake.losses().rejected();
    report.lost = intake.losses().lost();
    if (!request.dryRun && !plan.change().isEmpty()) {
        changes::ChangeSet change = plan.change();
        change.setLabel({.code = u"change.import"_s,
            .arguments = {QString::number(report.added + report.changed), shown(request.source)}});
        const Result<store::AppliedChange> applied = store::apply(catalogue, change);
        if (!applied) {
            return std::unexpected(applied.error());
        }
        report.change = applied->seq;
    }
    return report;
}

Result<DocumentCounts> readDocument(const QByteArray &json)
{
    Intake intake;
    const Result<PageState> read = readJson(json, u"document"_s, [&](const ReadItem &item) {
        return takenBy(intake, itemAt({.owner = {}, .source = u"document"_s, .path = {}, .value = {}}, item));
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    intake.finish();
    return DocumentCounts{.offerings = intake.offerings().size(),
        .editions = intake.editions().size(),
        .rejected = intake.losses().rejected().size(),
        .lost = intake.losses().lost().size()};
}

} // namespace leerschakel::exchange::ooapi5
