// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/cell.h"

#include <QByteArrayView>

#include <string>
#include <utility>

namespace leerschakel::exchange::sheets {

/** Packs rows of cells, each with its number, into bytes that are valid only while this program runs. */
class RowPacking
{
public:
    void add(qint64 number, const Cells &cells);
    [[nodiscard]] std::string taken() { return std::exchange(m_bytes, {}); }

private:
    void add(const QString &text);
    void raw(const void *bytes, size_t size) { m_bytes.append(static_cast<const char *>(bytes), size); }

    std::string m_bytes;
};

/** Reads them back in order. */
class RowUnpacking
{
public:
    explicit RowUnpacking(QByteArrayView bytes) : m_rest(bytes) {}

    struct Row {
        qint64 number = 0;
        Cells cells;
    };
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] Row next();

private:
    void raw(void *bytes, qsizetype size);
    template<typename T>
    [[nodiscard]] T value()
    {
        T value{};
        raw(&value, qsizetype(sizeof value));
        return value;
    }
    [[nodiscard]] QString text();

    QByteArrayView m_rest;
};

} // namespace leerschakel::exchange::sheets
