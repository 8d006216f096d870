// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/importer.h"

#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/reading/intake.h"
#include "exchange/reading/import.h"

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

Result<reading::DocumentCounts> readDocument(const QByteArray &json)
{
    Intake intake;
    return reading::readDocument(json, intake);
}

} // namespace leerschakel::exchange::ooapi5
