// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/sharedlosses.h"

#include <QStringList>

#include <tuple>

namespace leerschakel::exchange::writing {

bool SharedLosses::Less::operator()(const LostValue &a, const LostValue &b) const
{
    const auto key = [](const LostValue &line) {
        return std::tuple(line.kind, line.record, line.field, line.fate, line.text.code,
            line.text.arguments.join(QChar::LineFeed), line.value);
    };
    return key(a) < key(b);
}

void SharedLosses::add(const QList<LostValue> &lost)
{
    for (const LostValue &each : lost) {
        ++m_lines[each];
    }
}

QList<LostValue> SharedLosses::lines() const
{
    QList<LostValue> lines;
    for (const auto &[line, offerings] : m_lines) {
        lines.append(line);
        lines.last().offerings = offerings;
    }
    return lines;
}

} // namespace leerschakel::exchange::writing
