// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/textlog.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

constexpr qsizetype blockSize = qsizetype(1) << 20;

/** What precedes each text in a block. */
struct Header {
    quint32 subject;
    quint32 length;
    quint16 language;
    quint8 role;
};

} // namespace

void TextLog::append(const Entry &entry)
{
    const Header header{
        .subject = entry.subject, .length = quint32(entry.text.size()), .language = entry.language, .role = entry.role};
    if (m_block.size() + qsizetype(sizeof header) + entry.text.size() > blockSize) {
        closeBlock();
    }
    if (m_block.isEmpty()) {
        m_block.reserve(std::max(blockSize, qsizetype(sizeof header) + entry.text.size()));
    }
    m_block.append(reinterpret_cast<const char *>(&header), sizeof header);
    m_block.append(entry.text);
}

void TextLog::closeBlock()
{
    if (m_block.isEmpty() || m_failure) {
        return;
    }
    if (m_inMemory + m_block.size() <= m_limit) {
        m_inMemory += m_block.size();
        m_blocks.append(std::exchange(m_block, {}));
        return;
    }
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
    }
    if ((!m_file->isOpen() && !m_file->open()) || m_file->write(m_block) != m_block.size()) {
        m_failure = Error::of(Failure::System, u"store.cannotWrite"_s, {m_file->fileTemplate(), m_file->errorString()});
        return;
    }
    m_fileBlocks.append(m_block.size());
    m_block.clear();
}

bool TextLog::readBlock(QByteArrayView block, const std::function<bool(const Entry &)> &take)
{
    while (!block.isEmpty()) {
        Header header;
        std::memcpy(&header, block.data(), sizeof header);
        const bool goOn = take({.subject = header.subject,
            .language = header.language,
            .role = header.role,
            .text = block.sliced(sizeof header, header.length)});
        if (!goOn) {
            return false;
        }
        block = block.sliced(qsizetype(sizeof header) + header.length);
    }
    return true;
}

Result<void> TextLog::forEach(const std::function<bool(const Entry &)> &take)
{
    closeBlock();
    if (m_failure) {
        return std::unexpected(*m_failure);
    }
    for (const QByteArray &block : std::as_const(m_blocks)) {
        if (!readBlock(block, take)) {
            return {};
        }
    }
    if (!m_file) {
        return {};
    }
    const auto unreadable = [this] {
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotRead"_s, {m_file->fileName(), m_file->errorString()}));
    };
    if (!m_file->seek(0)) {
        return unreadable();
    }
    for (const qsizetype size : std::as_const(m_fileBlocks)) {
        const QByteArray block = m_file->read(size);
        if (block.size() != size) {
            return unreadable();
        }
        if (!readBlock(block, take)) {
            break;
        }
    }
    return m_file->seek(m_file->size()) ? Result<void>() : unreadable();
}

} // namespace leerschakel::vocabulary
