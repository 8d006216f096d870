// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/boundedxml.h"

#include <KArchiveFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

BoundedPart::BoundedPart(QIODevice &part, const QString &path, qint64 limit, domain::Progress &progress)
    : m_part(part), m_path(path), m_limit(limit), m_progress(progress)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool BoundedPart::atEnd() const
{
    return m_isTooLarge || m_isEndless || m_isStopped || m_isOver || m_part.atEnd();
}

qint64 BoundedPart::readData(char *data, qint64 most)
{
    constexpr qint64 block = 64 << 10;
    constexpr qint64 mostWithoutTag = 8 << 20; // a cell has 32,767 characters at most
    if (m_isTooLarge || m_isEndless || m_isStopped) {
        return 0;
    }
    if (!m_progress.step(0, 0, {.code = u"import.reading"_s, .arguments = {m_path}})) {
        m_isStopped = true;
        return 0;
    }
    const qint64 size = m_part.read(data, std::min(most, block));
    if (size <= 0) {
        m_isOver = true; // damaged, the part itself would never say so
        return size;
    }
    const qsizetype tag = QByteArrayView(data, size).lastIndexOf('<');
    m_sinceTag = tag < 0 ? m_sinceTag + size : size - tag;
    m_done += size;
    m_isTooLarge = m_done > m_limit;
    m_isEndless = m_sinceTag > mostWithoutTag;
    return size;
}

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
    BoundedPart bounded(*device, path, limit, progress);
    QXmlStreamReader xml(&bounded);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference) {
            return bad(); // no program writes them, and only bombs have them
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
