// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

// For formats that take a moment (RFC 3339) where we have a day: days are those of the Netherlands.
namespace leerschakel::exchange {

/** "2026-09-01T00:00:00+02:00": midnight at the start of \a date. */
[[nodiscard]] QString beginOf(QDate date);
/** "2026-09-01T23:59:59+02:00": its last second. */
[[nodiscard]] QString endOf(QDate date);

} // namespace leerschakel::exchange
