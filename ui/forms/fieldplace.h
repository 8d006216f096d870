// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/record.h"

#include <QString>

namespace leerschakel::ui {

/** A field of an offering, of a part of it or of what it refers to; an empty field means the record as a whole. */
struct FieldPlace {
    domain::Kind kind{};
    domain::Id record;
    QString field;

    friend bool operator==(const FieldPlace &, const FieldPlace &) = default;
};

} // namespace leerschakel::ui
