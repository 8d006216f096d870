// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/result.h"
#include "exchange/sheets/cell.h"
#include "exchange/sheets/others/phrases.h"
#include "exchange/sheets/others/target.h"
#include "store/catalogue.h"

namespace leerschakel::exchange::sheets {

/** What one column of somebody's sheet holds. */
struct MappedColumn {
    /** As the sheet has it; empty for a column without one. */
    QString header;
    /** Its place, from 0. Columns are found again by their headers first. */
    qsizetype place = 0;
    /** Key of a Target; empty: no field holds it, and its values are kept with the offering as they are. */
    QString field = {};
    /** Of lengths without one: a code of list "studyLoadUnit", "days", "weeks", "months" or "years". */
    QString unit = {};
    /** Of amounts without one: ISO 4217. */
    QString currency = {};
    DayOrder order = DayOrder::DayFirst;

    friend bool operator==(const MappedColumn &, const MappedColumn &) = default;
};

/** What makes rows one offering, of which each is an edition. */
enum class RowsAre { OneByCode, OneByTitle, Each };

/** How a sheet of somebody else is read: a document of its own, which is kept by the shape of the sheet. */
struct SheetMapping {
    /** Its name; of a text file that of the file. */
    QString sheet;
    /** From 1; 0 where it has no row with headers. */
    qint64 headerRow = 0;
    QList<MappedColumn> columns;
    RowsAre rows = RowsAre::OneByTitle;
    /** Of texts that do not say it. */
    domain::Language language = domain::Language::Dutch;
    /** Code of list "kind": what the offerings are that do not say it. */
    QString kind = QStringLiteral("module");

    /** The column that holds \a field; -1 for none. */
    [[nodiscard]] qsizetype columnFor(const QString &field) const;
    /** What sheets of the same headers share: 32 hexadecimal digits. */
    [[nodiscard]] QString shape() const;

    /** As a document (JSON, UTF-8) for people to correct. */
    [[nodiscard]] QByteArray toJson() const;
    /** Errors: import.badMapping (what is wrong with it). */
    [[nodiscard]] static Result<SheetMapping> fromJson(const QByteArray &json);

    friend bool operator==(const SheetMapping &, const SheetMapping &) = default;
};

/** The shape of a sheet whose row of headers is \a headers. */
[[nodiscard]] QString shapeOf(const QStringList &headers);

/** The shape that the setting \a key is the mapping of; empty when it is another setting. */
[[nodiscard]] QString shapeOfSetting(const QString &key);
/** Those that \a catalogue keeps, by shape. They are settings of it, as profiles of deliveries are. */
[[nodiscard]] Result<QMap<QString, SheetMapping>> keptMappings(store::Catalogue &catalogue);
/** Nothing happens (seq 0) where it is kept already. */
[[nodiscard]] Result<store::AppliedChange> keepMapping(store::Catalogue &catalogue, const SheetMapping &mapping);

} // namespace leerschakel::exchange::sheets
