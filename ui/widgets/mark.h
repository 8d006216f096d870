// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace leerschakel::ui {

/**
 * Marks \a input as holding what is not kept: a line around it in the tone of what blocks, and \a problem behind what screen readers say of it, so that both
 * stay together. An empty problem takes the mark away. The style looks at the property "problem".
 */
void markWrong(QWidget &input, const QString &problem);
/** Whether it has that mark. */
[[nodiscard]] bool isMarkedWrong(const QWidget *input);

} // namespace leerschakel::ui
