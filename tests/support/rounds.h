// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace leerschakel::tests {

/**
 * The number of random moments to try something at: \a everyday, or \a slow if LEERSCHAKEL_ROUNDS is "slow" (which
 * .ci/run runs too), or \a whole if it is "long": ctest --preset release-long.
 */
[[nodiscard]] int rounds(int everyday, int slow, int whole);

} // namespace leerschakel::tests
