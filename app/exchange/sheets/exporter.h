// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"
#include "exchange/sheets/layout.h"

namespace leerschakel::exchange::sheets {

/** Writes a catalogue as sheets for people to work in; the importer takes what they changed. */
class Exporter : public exchange::Exporter
{
public:
    explicit Exporter(Form form) : m_form(form) {}

    [[nodiscard]] QString destination() const override { return nameOf(m_form); }
    /** In addition to the usual errors: export.unknownColumn (the key). */
    [[nodiscard]] Result<std::unique_ptr<writing::Layout>> layout(
        store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past) const override;
    [[nodiscard]] Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language) const override;
    [[nodiscard]] std::span<const mapping::NoPlace> noPlace() const override { return {}; }

private:
    Form m_form;
};

/**
 * The names that the sheets of \a catalogue use for its offerings, and the records that these share; names in
 * \a language.
 */
[[nodiscard]] Result<Contents> contentsOf(store::Catalogue &catalogue, domain::Language language);

} // namespace leerschakel::exchange::sheets
