// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::domain {

/**
 * For the first line of a program. Where it was started with standard input, output or errors closed, as some nightly
 * jobs do, the next file that is opened gets their number, and what is printed ends up in it: in a catalogue, say.
 * Occupies those numbers; reading and printing fail then, as they should.
 */
void occupyClosedStandardStreams();

} // namespace leerschakel::domain
