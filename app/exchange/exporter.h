// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/mapping/noplace.h"
#include "exchange/preview.h"
#include "exchange/report.h"
#include "exchange/result.h"
#include "store/catalogue.h"

#include <optional>
#include <span>

namespace leerschakel::exchange {

/** Which offerings go along (cli.md: --only). */
enum class Selection { Approved, Ready, All };

struct ExportRequest {
    /** Made when absent; replaced as a whole, and only when all has been written. */
    QString folder;
    Selection selection = Selection::Approved;
    /** Only these, of those that the selection lets through; all when empty. */
    QList<domain::Id> offerings;
    /** Texts in this language only, where the destination can. */
    std::optional<domain::Language> language;
    /**
     * Which columns, where it is a sheet of records: keys of the field table, as sheets::ColumnChoice has them; all
     * when empty.
     */
    QStringList columns = {};
    /** Where the folder will be served, for a destination whose documents name their own addresses; may be empty. */
    QString address = {};
};

/** Brings offerings to one destination. */
class Exporter
{
public:
    virtual ~Exporter() = default;
    [[nodiscard]] virtual QString destination() const = 0;
    /**
     * Errors: export.cannotWrite, export.notOurs, export.busy, store.diskFull, cancelled; the old folder is then
     * untouched.
     */
    [[nodiscard]] virtual Result<ExportReport> write(
        store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const = 0;
    /** With the texts in \a language only, where there is one. Errors: export.noOffering, and those of the store. */
    [[nodiscard]] virtual Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language = std::nullopt) const = 0;
    /** The fields that it never carries, whatever an offering says in them. */
    [[nodiscard]] virtual std::span<const mapping::NoPlace> noPlace() const = 0;
};

} // namespace leerschakel::exchange
