// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

namespace leerschakel::exchange {

using store::Result;

} // namespace leerschakel::exchange
