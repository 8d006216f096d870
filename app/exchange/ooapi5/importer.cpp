// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/importer.h"

#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/reading/intake.h"
#include "exchange/reading/import.h"
#include "exchange/reading/json.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

QString Importer::format() const
{
    return QString::fromLatin1(destinationName);
}

Result<ImportReport> Importer::read(
    store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
{
    Intake intake;
    return reading::import(catalogue, request, format(), endpointLayout(), intake, progress);
}

Result<DocumentCounts> readDocument(const QByteArray &json)
{
    Intake intake;
    const auto read = reading::readJson(json, u"document"_s, [&](const reading::ReadItem &item) {
        return reading::takeInto(intake, reading::itemAt({.source = u"document"_s}, item));
    });
    if (!read) {
        return std::unexpected(read.error());
    }
    const Result<std::unique_ptr<reading::Drafts>> finished = intake.finish();
    if (!finished) {
        return std::unexpected(finished.error());
    }
    reading::Drafts &drafts = **finished;
    QHash<domain::Id, QList<qsizetype>> editions;
    for (qsizetype i = 0; i < drafts.editionOwners.size(); ++i) {
        editions[drafts.editionOwners[i]].append(i);
    }
    for (qsizetype i = 0; i < drafts.offerings.size(); ++i) {
        if (const auto turn = drafts.turn(i, editions.value(drafts.offerings[i].id)); !turn) {
            return std::unexpected(turn.error());
        }
    }
    return DocumentCounts{.offerings = drafts.offerings.size(),
        .editions = drafts.editionOwners.size(),
        .rejected = drafts.losses.rejected().size(),
        .lost = drafts.losses.lost().size()};
}

} // namespace leerschakel::exchange::ooapi5
