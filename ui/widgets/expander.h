// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;

namespace leerschakel::ui {

/** Tells a screen reader that \a button, while it is checked, shows what is below it: "expanded", not "pressed". */
void makeExpander(QAbstractButton &button);

} // namespace leerschakel::ui
