// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::cli {

/**
 * From now on Ctrl+C, a hang-up and a request to end are noticed instead of ending the process at once, so that work
 * can stop between two steps; a second one ends it as usual (the catalogue is whole then too: nothing half is ever
 * committed). A closed pipe is a failed write.
 */
void noticeInterruptions();
[[nodiscard]] bool wasInterrupted();
/**
 * Waits until standard input has something, or has ended. False when an interruption ends the waiting, or came before:
 * whoever looks first and reads then would wait for input after an interruption in between.
 */
[[nodiscard]] bool waitForStandardInput();

} // namespace leerschakel::cli
