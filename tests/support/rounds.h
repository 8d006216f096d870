// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::tests {

/**
 * How often something is tried at random moments: \a everyday, or \a slow where LEERSCHAKEL_ROUNDS is "slow" (what
 * .ci/run does as well), or \a whole where it is "long": ctest --preset release-long.
 */
[[nodiscard]] int rounds(int everyday, int slow, int whole);

} // namespace leerschakel::tests
