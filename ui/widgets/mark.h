// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace leerschakel::ui {

/**
 * Marks \a input as holding a value that is not saved: a line around it in the blocking tone, and \a problem after its
 * accessible name, so that both stay together. An empty problem removes the mark. The style reads the property
 * "problem".
 */
void markWrong(QWidget &input, const QString &problem);
/** Whether it has that mark. */
[[nodiscard]] bool isMarkedWrong(const QWidget *input);

} // namespace leerschakel::ui
