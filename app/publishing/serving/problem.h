// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QByteArray>

namespace leerschakel::publishing::serving {

/** Why a request is not answered with what it asks for. */
struct Problem {
    /** RFC 9110, section 15. */
    int status = 500;
    domain::Message why = {};
};

/** The reason phrase that goes with \a status. */
[[nodiscard]] QByteArray reasonOf(int status);
/** \a problem as OOAPI v5 wants it: an object with status (a string), title and detail, in English. */
[[nodiscard]] QByteArray documentOf(const Problem &problem);

inline constexpr auto problemType = "application/problem+json";

} // namespace leerschakel::publishing::serving
