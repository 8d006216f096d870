// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/layout.h"

namespace leerschakel::exchange::edubadges {

/**
 * Writes achievements/<id>.json for each offering, "-en" or "-nl" added for a second language; achievements.json
 * lists them.
 */
class Layout : public writing::Layout
{
public:
    /** \a address: where the folder will be served; empty if unknown. */
    explicit Layout(const QString &address);

    [[nodiscard]] QString destination() const override;
    [[nodiscard]] QStringList folders() const override;
    [[nodiscard]] QStringList lists() const override;
    [[nodiscard]] std::string beforeItems() const override;
    [[nodiscard]] std::string behindItems(qint64 items) const override;
    [[nodiscard]] std::unique_ptr<writing::FileMaker> maker(writing::Surroundings surroundings) const override;

private:
    QString m_address;
};

} // namespace leerschakel::exchange::edubadges
