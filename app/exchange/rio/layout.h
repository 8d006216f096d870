// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/layout.h"

namespace leerschakel::exchange::rio {

/**
 * One request body per file, to be sent folder by folder: opleidingseenheid, opleidingsrelatie (if there are
 * relations) and aangeboden-opleiding. The files are named after our own keys.
 */
class Layout : public writing::Layout
{
public:
    [[nodiscard]] QString destination() const override;
    [[nodiscard]] QStringList folders() const override;
    [[nodiscard]] QStringList lists() const override { return {}; }
    [[nodiscard]] std::string beforeItems() const override { return {}; }
    [[nodiscard]] std::string behindItems(qint64) const override { return {}; }
    [[nodiscard]] writing::Needs needs() const override;
    [[nodiscard]] std::unique_ptr<writing::FileMaker> maker(writing::Surroundings surroundings) const override;
};

} // namespace leerschakel::exchange::rio
