// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/cell.h"

#include <QLocale>

namespace leerschakel::exchange::sheets {

QString Cell::shown() const
{
    switch (type) {
    case Type::Empty:
        return {};
    case Type::Text:
    case Type::Error:
        return text;
    case Type::Number:
        return text.isEmpty() ? QString::number(number, 'g', QLocale::FloatingPointShortest) : text;
    case Type::Boolean:
        return number != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case Type::Date:
        return date.toString(Qt::ISODate);
    }
    return {};
}

} // namespace leerschakel::exchange::sheets
