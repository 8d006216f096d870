// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace leerschakel::ui {

/**
 * Marks \a input as holding a value that is not saved: a border in the blocking tone, and \a problem appended to its
 * accessible name, so that the two cannot diverge. An empty problem removes the mark. The style reads the property
 * "problem".
 */
void markWrong(QWidget &input, const QString &problem);
/** Whether \a input has that mark. */
[[nodiscard]] bool isMarkedWrong(const QWidget *input);

} // namespace leerschakel::ui
