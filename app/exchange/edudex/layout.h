// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/writing/layout.h"

namespace leerschakel::exchange::edudex {

/**
 * Both deliveries of EDU-DEX in one folder: json has a document for the Data API for each program, named after its
 * programId; xml/<orgUnitId> has the feed of one organisation: its address book, its own document and one for each
 * program.
 */
class Layout : public writing::Layout
{
public:
    /** \a address: where the folder will be on the web; if empty, below the web page of each organisation. */
    explicit Layout(QString address = {}) : m_address(std::move(address)) {}

    [[nodiscard]] QString destination() const override;
    [[nodiscard]] QStringList folders() const override;
    [[nodiscard]] QStringList lists() const override { return {}; }
    [[nodiscard]] std::string beforeItems() const override { return {}; }
    [[nodiscard]] std::string behindItems(qint64) const override { return {}; }
    [[nodiscard]] writing::Needs needs() const override;
    [[nodiscard]] std::unique_ptr<writing::FileMaker> maker(writing::Surroundings surroundings) const override;

private:
    QString m_address;
};

} // namespace leerschakel::exchange::edudex
