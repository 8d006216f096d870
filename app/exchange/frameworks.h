// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/names.h"

#include <array>

/**
 * Addresses of the European vocabularies for levels and fields of education. Source: the cv folder of loq.xsd 3.1.0.
 */
namespace leerschakel::exchange {

inline constexpr auto isced = "http://data.europa.eu/snb/isced-f/";
inline constexpr auto eqf = "http://data.europa.eu/snb/eqf/";

/** Levels of the NLQF. */
inline constexpr std::array nlqfLevels{
    Name{"1", "http://data.europa.eu/snb/qdr/c_3e11a3fd"},
    Name{"2", "http://data.europa.eu/snb/qdr/c_c749fa23"},
    Name{"3", "http://data.europa.eu/snb/qdr/c_f97cdbb5"},
    Name{"4", "http://data.europa.eu/snb/qdr/c_ff656b33"},
    Name{"4+", "http://data.europa.eu/snb/qdr/c_c2700f4e"},
    Name{"5", "http://data.europa.eu/snb/qdr/c_18c9e9fe"},
    Name{"6", "http://data.europa.eu/snb/qdr/c_1711a061"},
    Name{"7", "http://data.europa.eu/snb/qdr/c_478359fc"},
    Name{"8", "http://data.europa.eu/snb/qdr/c_2835a50f"},
};

} // namespace leerschakel::exchange
