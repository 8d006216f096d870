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

/** Which offerings are included (cli.md: --only). */
enum class Selection { Approved, Ready, All };

/** A withdrawn offering, for a destination that has to receive it again, ended. */
struct Ending {
    domain::Id offering;
    /** The last change in the journal that its delivery includes: it is ended as it was then. */
    qint64 change = 0;
    /** The first day on which it is no longer offered. */
    QDate day;
    /** When it was withdrawn; UTC, ISO 8601. */
    QString time;
    /** It has to lie in the past, even if it was to begin later. */
    bool isExpired = false;
};

struct ExportRequest {
    /** Created when absent; replaced as a whole, and only after everything has been written. */
    QString folder;
    Selection selection = Selection::Approved;
    /** Only these, of those that the selection lets through; all when empty. */
    QList<domain::Id> offerings;
    /** Texts in this language only, where the destination supports that. */
    std::optional<domain::Language> language;
    /** For a sheet of records: which columns, as keys of the field table (see sheets::ColumnChoice); all when empty. */
    QStringList columns = {};
    /** Where the folder will be served, for a destination whose documents name their own addresses; may be empty. */
    QString address = {};
    /**
     * Those of knownAlliances that the offerings meant for eduXchange belong to, except offerings imported with their
     * own; without one, an offering does not get there.
     */
    QStringList alliances = {};
    QList<Ending> endings = {};
};

namespace writing {
class Layout;
}

/** Exports offerings to one destination. */
class Exporter
{
public:
    virtual ~Exporter() = default;
    [[nodiscard]] virtual QString destination() const = 0;
    /**
     * The layout of what \a request asks for from \a catalogue; when \a past is given, of the records as they were
     * then. Errors: those of what \a request asks for, and of the store.
     */
    [[nodiscard]] virtual Result<std::unique_ptr<writing::Layout>> layout(
        store::Catalogue &catalogue, const ExportRequest &request, store::PastRecords *past = nullptr) const = 0;
    /**
     * Errors: export.cannotWrite, export.notOurs, export.busy, store.diskFull, cancelled, those of layout(); the old
     * folder is then left untouched.
     */
    [[nodiscard]] Result<ExportReport> write(
        store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const;
    /** With the texts in \a language only, when it is given. Errors: export.noOffering, and those of the store. */
    [[nodiscard]] virtual Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering,
        std::optional<domain::Language> language = std::nullopt) const = 0;
    /** The fields that it never carries, whatever they contain. */
    [[nodiscard]] virtual std::span<const mapping::NoPlace> noPlace() const = 0;
};

} // namespace leerschakel::exchange
