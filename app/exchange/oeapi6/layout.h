// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openeducation/pages.h"

namespace leerschakel::exchange::oeapi6 {

/**
 * A folder laid out as an OEAPI v6 endpoint would serve it: each object under its path, and all objects of a kind in
 * a list of one page.
 */
class Layout : public openeducation::PagedLayout
{
public:
    [[nodiscard]] QString destination() const override;
    [[nodiscard]] QStringList folders() const override;
    [[nodiscard]] QStringList lists() const override;
    [[nodiscard]] std::unique_ptr<writing::FileMaker> maker(writing::Surroundings surroundings) const override;
};

} // namespace leerschakel::exchange::oeapi6
