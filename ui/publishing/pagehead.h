// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace leerschakel::ui {

/** The head of a page over Publishing: \a heading, and \a back, the way out, at its right. */
[[nodiscard]] QHBoxLayout *pageHead(QLabel *heading, QPushButton *back);

} // namespace leerschakel::ui
