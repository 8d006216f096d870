// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/workbookpart.h"

#include "exchange/reading/boundedpart.h"

#include <KArchiveFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

Result<void> readPart(
    const KArchiveFile &part, const QString &path, qint64 limit, const TakeElement &take, domain::Progress &progress)
{
    const auto bad = [&] {
        return std::unexpected(Error::of(Failure::Data, u"import.badWorkbook"_s, {path, part.name()}));
    };
    const std::unique_ptr<QIODevice> device(part.createDevice());
    if (!device || (!device->isOpen() && !device->open(QIODevice::ReadOnly))) {
        return bad();
    }
    reading::BoundedPart bounded(*device, path, limit, progress);
    QXmlStreamReader xml(&bounded);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            return bad(); // no program writes them; only XML bombs have them
        }
        if (token == QXmlStreamReader::StartElement) {
            if (const Result<void> taken = take(xml); !taken) {
                return taken;
            }
        }
    }
    if (bounded.isStopped()) {
        return domain::cancelled();
    }
    if (bounded.isTooLarge()) {
        return std::unexpected(Error::of(Failure::Data, u"import.tooLarge"_s, {path, QString::number(limit >> 20)}));
    }
    return xml.hasError() ? Result<void>(bad()) : Result<void>();
}

} // namespace leerschakel::exchange::sheets
