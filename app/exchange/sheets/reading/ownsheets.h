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
 * The sheets that this program wrote, with what people made of them: drafts of offerings, each made when its turn comes.
 * Rows that are gone say nothing: what is to be deleted is deleted in the catalogue.
 */
class OwnSheets : public reading::Drafts
{
public:
    /** \a known: what sheets of the catalogue call its records, in each language that they may be in. */
    explicit OwnSheets(QList<AllLabels> known);

    /** Whether \a row can be the first of a sheet of ours. */
    [[nodiscard]] static bool isHead(const SheetOf &sheet, const SheetRow &row);
    /** Rows of \a sheet are being taken. */
    [[nodiscard]] bool isOf(const SheetOf &sheet) const { return !m_tables.empty() && m_tables.back()->sheet == sheet; }
    /** Sheet by sheet, the first row of each being such a one. */
    [[nodiscard]] Result<void> take(const SheetOf &sheet, const SheetRow &row);
    /** When all has been taken: finds out what is new and what belongs together. */
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] bool isEmpty() const { return m_tables.empty(); }

    [[nodiscard]] Result<reading::Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;
    [[nodiscard]] std::optional<reading::Settled> settledBySource(
        const domain::Record &existing, const domain::Record &incoming) override;

private:
    /** One sheet: what its columns are. */
    struct Table {
        SheetOf sheet;
        domain::Kind kind{};
        /** By place in the sheet; null where the column is none of ours. */
        QList<const Column *> columns;
        /** Of each column the place of its entry in a basis; -1 where it has none. */
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
        /** Of parts: by offering. */
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
    /** Nothing is said in it that a person would see. */
    [[nodiscard]] static bool isBlank(const Table &table, const Cells &cells);
    [[nodiscard]] Result<StoredRow> rowAt(domain::Kind kind, qsizetype number);
    /** The id that a row has or gets; null where it cannot be taken, which is then told. */
    [[nodiscard]] domain::Id identify(const StoredRow &row, const domain::Id &owner);
    /** Of a record without an id: the same one every time. */
    [[nodiscard]] static domain::Id idForNew(const StoredRow &row, const domain::Id &owner);
    /** Calls \a use with each row of \a kind and its number. */
    [[nodiscard]] Result<void> eachRow(
        domain::Kind kind, const std::function<void(const StoredRow &row, qsizetype number)> &use);
    void noteOffering(const StoredRow &row, qsizetype number);
    void noteShared(const StoredRow &row, qsizetype number);
    void notePart(const StoredRow &row, qsizetype number);
    void noteLabel(const StoredRow &row, const domain::Id &id);

    [[nodiscard]] domain::Id meantBy(domain::Kind kind, const QString &text) const;
    /** Makes the record of a row; what it says of it goes into \a statement. */
    [[nodiscard]] domain::Record read(const StoredRow &row, const domain::Id &id, Statement &statement);
    [[nodiscard]] Result<void> readParts(domain::Kind kind, const domain::Id &offering, reading::OfferingDraft &draft);

    QList<AllLabels> m_known;
    std::vector<std::unique_ptr<Table>> m_tables;
    std::map<domain::Kind, Rows> m_rows;
    /** What the sheets call records of other sheets; of outcomes and editions those of the offering in turn. */
    QHash<domain::Kind, QHash<QString, domain::Id>> m_labels;
    /** Names by which people may call them besides. */
    QHash<domain::Kind, QHash<QString, domain::Id>> m_names;
    /** By place in offerings: the row; -1 for an offering of the catalogue of which there are parts only. */
    std::vector<qsizetype> m_offeringRows;
    QHash<domain::Id, Statement> m_sharedStatements;
    /** Of the offering in turn and its parts. */
    Statement m_offeringStatement;
    QHash<domain::Id, Statement> m_partStatements;
};

} // namespace leerschakel::exchange::sheets
