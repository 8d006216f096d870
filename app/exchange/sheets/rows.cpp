// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/rows.h"

#include <cstring>

namespace leerschakel::exchange::sheets {

void RowPacking::add(const QString &text)
{
    const auto size = quint32(text.size());
    raw(&size, sizeof size);
    raw(text.constData(), size_t(text.size()) * sizeof(QChar));
}

void RowPacking::add(qint64 number, const Cells &cells)
{
    const auto count = quint32(cells.size());
    raw(&number, sizeof number);
    raw(&count, sizeof count);
    for (const Cell &cell : cells) {
        raw(&cell.type, sizeof cell.type);
        switch (cell.type) {
        case Cell::Type::Empty:
            break;
        case Cell::Type::Text:
        case Cell::Type::Error:
            add(cell.text);
            break;
        case Cell::Type::Number:
            raw(&cell.number, sizeof cell.number);
            add(cell.text);
            break;
        case Cell::Type::Boolean:
            raw(&cell.number, sizeof cell.number);
            break;
        case Cell::Type::Date: {
            const qint64 day = cell.date.toJulianDay();
            raw(&day, sizeof day);
            add(cell.text);
            break;
        }
        }
    }
}

void RowUnpacking::raw(void *bytes, qsizetype size)
{
    Q_ASSERT(size <= m_rest.size());
    if (size > 0) {
        std::memcpy(bytes, m_rest.data(), size_t(size));
        m_rest = m_rest.sliced(size);
    }
}

QString RowUnpacking::text()
{
    QString text(qsizetype(value<quint32>()), Qt::Uninitialized);
    raw(text.data(), text.size() * qsizetype(sizeof(QChar)));
    return text;
}

RowUnpacking::Row RowUnpacking::next()
{
    Row row{.number = value<qint64>(), .cells = {}};
    const auto count = value<quint32>();
    row.cells.reserve(count);
    for (quint32 i = 0; i < count; ++i) {
        Cell cell{.type = value<Cell::Type>()};
        switch (cell.type) {
        case Cell::Type::Empty:
            break;
        case Cell::Type::Text:
        case Cell::Type::Error:
            cell.text = text();
            break;
        case Cell::Type::Number:
            cell.number = value<double>();
            cell.text = text();
            break;
        case Cell::Type::Boolean:
            cell.number = value<double>();
            break;
        case Cell::Type::Date:
            cell.date = QDate::fromJulianDay(value<qint64>());
            cell.text = text();
            break;
        }
        row.cells.append(cell);
    }
    return row;
}

} // namespace leerschakel::exchange::sheets
