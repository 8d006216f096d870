// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/mapping/noplace.h"
#include "exchange/preview.h"
#include "exchange/report.h"
#include "exchange/result.h"
#include "store/catalogue.h"

#include <QDate>

#include <memory>
#include <optional>
#include <span>

namespace leerschakel::store {
class PastRecords;
}

namespace leerschakel::exchange {

/** Which offerings go along (cli.md: --only). */
enum class Selection { Approved, Ready, All };

/** Something that is taken back, for a destination that has to get it once more, ended. */
struct Ending {
    domain::Id offering;
    /** The last change in the journal that its delivery holds: it is ended as it was then. */
    qint64 change = 0;
    /** The first day on which it is no longer offered. */
    QDate day;
    /** When it was taken back; UTC, ISO 8601. */
    QString time;
    /** It is to be past, also where it was to begin later. */
    bool isExpired = false;
};

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
    /**
     * Those of knownAlliances that what is to reach eduXchange belongs to, but for what came with its own; without
     * one it does not get there.
     */
    QStringList alliances = {};
    QList<Ending> endings = {};
};

namespace writing {
class Layout;
}

/** Brings offerings to one destination. */
class Exporter
{
public:
    virtual ~Exporter() = default;
    [[nodiscard]] virtual QString destination() const = 0;
    /**
     * How it lays out what \a request wants of \a catalogue; of records as they were where \a past is given. Errors:
     * those of what \a request asks, and of the store.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<writing::Layout>> layout(
        store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past = nullptr) const = 0;
    /**
     * Errors: export.cannotWrite, export.notOurs, export.busy, store.diskFull, cancelled, those of layout(); the old
     * folder is then untouched.
     */
    [[nodiscard]] Result<ExportReport> write(
        store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const;
    /** With the texts in \a language only, where there is one. Errors: export.noOffering, and those of the store. */
    [[nodiscard]] virtual Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language = std::nullopt) const = 0;
    /** The fields that it never carries, whatever an offering says in them. */
    [[nodiscard]] virtual std::span<const mapping::NoPlace> noPlace() const = 0;
};

} // namespace leerschakel::exchange
