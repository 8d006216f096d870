// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace leerschakel::ui {

/**
 * The head of \a page over Publishing: \a heading, and \a back, the way out, at its right; Escape anywhere in the page
 * goes there too.
 */
[[nodiscard]] QHBoxLayout *pageHead(QWidget *page, QLabel *heading, QPushButton *back);

} // namespace leerschakel::ui
