// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"

#include <QByteArrayView>
#include <QTemporaryFile>

#include <functional>
#include <memory>

namespace leerschakel::vocabulary {

using store::Result;

/**
 * Texts stored while a vocabulary is read, to be iterated over later as often as needed, in order. Up to \a limit
 * bytes stay in memory; the rest goes to a temporary file.
 */
class TextLog
{
public:
    struct Entry {
        quint32 subject = 0;
        quint16 language = 0;
        quint8 role = 0;
        QByteArrayView text;
    };

    static constexpr qsizetype usualLimit = qsizetype(48) << 20;

    explicit TextLog(qsizetype limit = usualLimit) : m_limit(limit) {}

    void append(const Entry &entry);
    /**
     * Passes every entry to \a take, until that returns false. Errors: store.cannotRead, store.cannotWrite (also from
     * an earlier append).
     */
    [[nodiscard]] Result<void> forEach(const std::function<bool(const Entry &)> &take);

private:
    void closeBlock();
    static bool readBlock(QByteArrayView block, const std::function<bool(const Entry &)> &take);

    qsizetype m_limit;
    qsizetype m_inMemory = 0;
    QByteArray m_block;
    QByteArrayList m_blocks;
    std::unique_ptr<QTemporaryFile> m_file;
    QList<qsizetype> m_fileBlocks;
    std::optional<domain::Error> m_failure;
};

} // namespace leerschakel::vocabulary
