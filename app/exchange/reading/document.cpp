// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/document.h"

#include "exchange/reading/json.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

Result<DocumentCounts> readDocument(const QByteArray &json, Intake &intake)
{
    const auto read = readJson(json, u"document"_s,
        [&](const ReadItem &item) { return takeInto(intake, itemAt({.source = u"document"_s}, item)); });
    return read ? countsOf(intake) : std::unexpected(read.error());
}

Result<DocumentCounts> countsOf(Intake &intake)
{
    const Result<std::unique_ptr<Drafts>> finished = intake.finish();
    if (!finished) {
        return std::unexpected(finished.error());
    }
    Drafts &drafts = **finished;
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

} // namespace leerschakel::exchange::reading
