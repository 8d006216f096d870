// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::domain {

/**
 * For the first line of a program. If it was started with standard input, output or errors closed, as some nightly
 * jobs do, the next file that is opened gets that descriptor, and whatever is printed ends up in it: in a catalogue,
 * for example. Occupies those descriptors; reading and printing then fail, as they should.
 */
void occupyClosedStandardStreams();

} // namespace leerschakel::domain
