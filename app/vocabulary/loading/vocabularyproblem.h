// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QString>

namespace leerschakel::vocabulary {

/** Something in a file that could not be used as it is, and where. */
struct VocabularyProblem {
    QString source;
    /** From 1; 0 when it is about the file as a whole. */
    int line = 0;
    int column = 0;
    domain::Message text;
};

} // namespace leerschakel::vocabulary
