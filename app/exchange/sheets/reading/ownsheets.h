// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reading/draft.h"
#include "exchange/reading/shelf.h"
#include "exchange/sheets/labels.h"
#include "exchange/sheets/reading/sheetrow.h"
#include "exchange/sheets/reading/statement.h"
#include "exchange/sheets/rows.h"

#include <map>
#include <memory>

namespace leerschakel::exchange::sheets {

/**
 * The sheets that this program wrote, as people have edited them: drafts of offerings, each made when its turn comes.
 * Rows that are gone mean nothing: deleting is done in the catalogue.
 */
class OwnSheets : public reading::Drafts
{
public:
    /** \a known: the names of the catalogue's records in sheets, in each language that these may be in. */
    explicit OwnSheets(QList<AllLabels> known);

    /** Whether \a row can be the first of one of our own sheets. */
    [[nodiscard]] static bool isHead(const SheetOf &sheet, const SheetRow &row);
    /** Whether rows of \a sheet are being taken. */
    [[nodiscard]] bool isOf(const SheetOf &sheet) const { return !m_tables.empty() && m_tables.back()->sheet == sheet; }
    /** Takes rows sheet by sheet; the first row of each must satisfy isHead(). */
    [[nodiscard]] Result<void> take(const SheetOf &sheet, const SheetRow &row);
    /** Call it after the last row: finds out what is new and what belongs together. */
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] bool isEmpty() const { return m_tables.empty(); }

    [[nodiscard]] Result<reading::Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;
    [[nodiscard]] std::optional<reading::Settled> settledBySource(
        const domain::Record &existing, const domain::Record &incoming) override;

private:
    /** One sheet, with its columns. */
    struct Table {
        SheetOf sheet;
        domain::Kind kind{};
        /** By position in the sheet; null for a column that is not ours. */
        QList<const Column *> columns;
        /** For each column, the index of its entry in a basis; -1 when it has none. */
        QList<qsizetype> basisPlaces;
        qint64 headRow = 0;
        qsizetype id = -1;
        qsizetype label = -1;
        qsizetype basis = -1;
        qsizetype owner = -1;
    };
    /** The rows of one kind, of one sheet or several, with the ids that they have or get. */
    struct Rows {
        reading::Shelf shelf;
        std::vector<quint16> tables;
        std::vector<domain::Id> ids;
        QSet<domain::Id> known;
        /** Of parts, by offering. */
        QHash<domain::Id, QList<qsizetype>> ofOffering;
    };
    struct StoredRow {
        const Table *table = nullptr;
        qint64 number = 0;
        Cells cells;

        [[nodiscard]] QString text(qsizetype column) const
        {
            return column < 0 ? QString() : cells.value(column).shown();
        }
        [[nodiscard]] reading::Place place(qsizetype column = -1) const
        {
            return placeOf(table->sheet, number, column);
        }
    };

    void begin(const SheetOf &sheet, const SheetRow &row);
    [[nodiscard]] static bool isHeading(const Table &table, const SheetRow &row);
    /** There is nothing in it that a person would see. */
    [[nodiscard]] static bool isBlank(const Table &table, const Cells &cells);
    [[nodiscard]] Result<StoredRow> rowAt(domain::Kind kind, qsizetype number);
    /** The id that a row has or gets; null when the row cannot be taken, which is then reported. */
    [[nodiscard]] domain::Id identify(const StoredRow &row, const domain::Id &owner);
    /** The id for a record without one: the same every time. */
    [[nodiscard]] static domain::Id idForNew(const StoredRow &row, const domain::Id &owner);
    /** Calls \a use with each row of \a kind and its number. */
    [[nodiscard]] Result<void> eachRow(
        domain::Kind kind, const std::function<void(const StoredRow &row, qsizetype number)> &use);
    void noteOffering(const StoredRow &row, qsizetype number);
    void noteShared(const StoredRow &row, qsizetype number);
    void notePart(const StoredRow &row, qsizetype number);
    void noteLabel(const StoredRow &row, const domain::Id &id);

    [[nodiscard]] domain::Id meantBy(domain::Kind kind, const QString &text) const;
    /** Makes the record of a row; what the row says about it goes into \a statement. */
    [[nodiscard]] domain::Record read(const StoredRow &row, const domain::Id &id, Statement &statement);
    [[nodiscard]] Result<void> readParts(domain::Kind kind, const domain::Id &offering, reading::OfferingDraft &draft);

    QList<AllLabels> m_known;
    std::vector<std::unique_ptr<Table>> m_tables;
    std::map<domain::Kind, Rows> m_rows;
    /**
     * The names by which sheets refer to records of other sheets; for outcomes and editions, those of the offering in
     * turn.
     */
    QHash<domain::Kind, QHash<QString, domain::Id>> m_labels;
    /** Other names by which people may refer to them. */
    QHash<domain::Kind, QHash<QString, domain::Id>> m_names;
    /** By index in offerings: the row; -1 for an offering of the catalogue of which the sheets have only parts. */
    std::vector<qsizetype> m_offeringRows;
    QHash<domain::Id, Statement> m_sharedStatements;
    /** Of the offering in turn and its parts. */
    Statement m_offeringStatement;
    QHash<domain::Id, Statement> m_partStatements;
};

} // namespace leerschakel::exchange::sheets
