// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"
#include "exchange/sheets/cell.h"
#include "exchange/sheets/others/phrases.h"
#include "exchange/sheets/others/target.h"
#include "store/catalogue.h"

namespace leerschakel::exchange::sheets {

/** What one column of a sheet made by others holds. */
struct MappedColumn {
    /** As the sheet has it; empty for a column without one. */
    QString header;
    /** Its position, from 0. Columns are found again by their headers first. */
    qsizetype place = 0;
    /** Key of a Target; empty: no field holds it, and its values are kept with the offering as they are. */
    QString field = {};
    /** For lengths without a unit: a code of list "studyLoadUnit", "days", "weeks", "months" or "years". */
    QString unit = {};
    /** For amounts without a currency: ISO 4217. */
    QString currency = {};
    DayOrder order = DayOrder::DayFirst;

    friend bool operator==(const MappedColumn &, const MappedColumn &) = default;
};

/** What makes rows the same offering, each being an edition of it. */
enum class RowsAre { OneByCode, OneByTitle, Each };

/** How a sheet made by others is read: a document of its own, which is kept by the shape of the sheet. */
struct SheetMapping {
    /** Its name; for a text file, that of the file. */
    QString sheet;
    /** From 1; 0 when it has no row with headers. */
    qint64 headerRow = 0;
    QList<MappedColumn> columns;
    RowsAre rows = RowsAre::OneByTitle;
    /** The language of texts that do not state theirs. */
    domain::Language language = domain::Language::Dutch;
    /** Code of list "kind": the kind of offerings that do not state theirs. */
    QString kind = QStringLiteral("module");

    /** The column that holds \a field; -1 for none. */
    [[nodiscard]] qsizetype columnFor(const QString &field) const;
    /** What sheets with the same headers have in common: 32 hexadecimal digits. */
    [[nodiscard]] QString shape() const;

    /** As a document (JSON, UTF-8) for people to correct. */
    [[nodiscard]] QByteArray toJson() const;
    /** Errors: import.badMapping (what is wrong with it). */
    [[nodiscard]] static Result<SheetMapping> fromJson(const QByteArray &json);

    friend bool operator==(const SheetMapping &, const SheetMapping &) = default;
};

/** The shape of a sheet whose row of headers is \a headers. */
[[nodiscard]] QString shapeOf(const QStringList &headers);

/** The shape whose mapping is in the setting \a key; empty when that is another setting. */
[[nodiscard]] QString shapeOfSetting(const QString &key);
/**
 * The mappings that \a catalogue keeps, by shape. They are settings of the catalogue, as profiles of deliveries are.
 */
[[nodiscard]] Result<QMap<QString, SheetMapping>> keptMappings(store::Catalogue &catalogue);
/** Does nothing (seq 0) when it is kept already. */
[[nodiscard]] Result<store::AppliedChange> keepMapping(store::Catalogue &catalogue, const SheetMapping &mapping);

} // namespace leerschakel::exchange::sheets
