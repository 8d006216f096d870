// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>

namespace leerschakel::ui {

/** OfferingTableModel::ReadinessRole in words, one line per destination: "OOAPI 5: blocked by 3 findings". */
[[nodiscard]] QString readinessInWords(const QVariantMap &findings);

} // namespace leerschakel::ui
