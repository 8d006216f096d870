// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QByteArray>

namespace leerschakel::publishing::serving {

/** Why a request does not get what it asks for. */
struct Problem {
    /** RFC 9110, section 15. */
    int status = 500;
    domain::Message why = {};
};

/** The reason phrase for \a status. */
[[nodiscard]] QByteArray reasonOf(int status);
/** \a problem in the form that OOAPI v5 prescribes: an object with status (a string), title and detail, in English. */
[[nodiscard]] QByteArray documentOf(const Problem &problem);

inline constexpr auto problemType = "application/problem+json";

} // namespace leerschakel::publishing::serving
