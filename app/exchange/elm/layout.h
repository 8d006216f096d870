// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/layout.h"

namespace leerschakel::exchange::elm {

/** All offerings in loq.jsonld, and in one or more files loq.xml (loqfile.h). */
class Layout : public writing::Layout
{
public:
    [[nodiscard]] QString destination() const override;
    [[nodiscard]] QStringList folders() const override { return {}; }
    [[nodiscard]] QStringList lists() const override;
    [[nodiscard]] std::string beforeItems() const override;
    [[nodiscard]] std::string behindItems(qint64 items) const override;
    [[nodiscard]] writing::Needs needs() const override { return {.codeType = {}, .lastEdited = true}; }
    [[nodiscard]] std::unique_ptr<writing::FileMaker> maker(writing::Surroundings surroundings) const override;
};

} // namespace leerschakel::exchange::elm
