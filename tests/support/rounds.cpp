// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rounds.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

int rounds(int everyday, int slow, int whole)
{
    const QString wanted = qEnvironmentVariable("LEERSCHAKEL_ROUNDS");
    return wanted == "long"_L1 ? whole : wanted == "slow"_L1 ? slow : everyday;
}

} // namespace leerschakel::tests
