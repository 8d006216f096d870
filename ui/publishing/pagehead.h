// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHBoxLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace leerschakel::ui {

/**
 * The head of \a page within Publishing: \a heading, with \a back, the button that leaves the page, to its right;
 * Escape anywhere in the page does the same.
 */
[[nodiscard]] QHBoxLayout *pageHead(QWidget *page, QLabel *heading, QPushButton *back);

} // namespace leerschakel::ui
