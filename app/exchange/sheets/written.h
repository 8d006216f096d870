// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

// Values as people write them in a sheet, in Dutch and in English.
namespace leerschakel::exchange::sheets {

/** "2,5", "2.5", "-3", "1.000,50"; absent for anything else, including when a single separator is ambiguous. */
[[nodiscard]] std::optional<double> writtenNumber(const QString &text);
/** "ja", "x", "waar", "true", "1", … and the same for no. */
[[nodiscard]] std::optional<bool> writtenTruth(const QString &text);
/**
 * "2026-09-01", "1-9-2026", "01/09/2026", "1.9.26", "1 september 2026", "1 sept. 2026": days before months, as on the
 * continent. Invalid for anything else.
 */
[[nodiscard]] QDate writtenDate(const QString &text);
/** "10 weken", "1 dag", "P10W" as ISO 8601 ("P10W"); empty for anything else. */
[[nodiscard]] QString writtenDuration(const QString &text);

} // namespace leerschakel::exchange::sheets
