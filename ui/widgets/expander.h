// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;

namespace leerschakel::ui {

/** Makes screen readers report that \a button, when checked, shows what is below it: "expanded", not "pressed". */
void makeExpander(QAbstractButton &button);

} // namespace leerschakel::ui
