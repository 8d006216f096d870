// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::cli {

/**
 * From now on Ctrl+C, a hang-up and a termination request are noticed instead of ending the process at once, so that
 * work can stop between two steps; a second one ends it as usual (the catalogue is intact even then: nothing is ever
 * half committed). A closed pipe becomes a failed write.
 */
void noticeInterruptions();
[[nodiscard]] bool wasInterrupted();
/**
 * Waits until standard input has something to read, or has ended. False when an interruption ends the waiting, or
 * came before it: checking first and reading afterwards would miss an interruption in between and keep waiting for
 * input.
 */
[[nodiscard]] bool waitForStandardInput();

} // namespace leerschakel::cli
