// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/oeapi6/importer.h"

#include "exchange/oeapi6/convention.h"
#include "exchange/oeapi6/reading/intake.h"
#include "exchange/reading/import.h"

namespace leerschakel::exchange::oeapi6 {

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

} // namespace leerschakel::exchange::oeapi6
