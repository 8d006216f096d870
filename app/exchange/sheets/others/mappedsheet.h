// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/reading/draft.h"
#include "exchange/sheets/others/cellreading.h"
#include "exchange/sheets/others/sheetpile.h"

namespace leerschakel::exchange::sheets {

/**
 * The offerings in a sheet made by others, as a mapping reads it: drafts, each made when its turn comes. What was not
 * understood is reported with its row and column, and kept with the offering (or the edition) under the header of its
 * column, and so are the values of columns that no field holds.
 */
class MappedSheet : public reading::Drafts
{
public:
    /** \a mapping has been fitted to \a sheet: its positions are those of the sheet. */
    MappedSheet(PiledSheet &sheet, SheetMapping mapping);

    /** Finds out which rows are the same offering, and what they refer to. Errors: import.tooManyLosses, cancelled. */
    [[nodiscard]] Result<void> prepare(domain::Progress &progress);
    [[nodiscard]] Result<reading::Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override;

private:
    /** A column that a field holds. */
    struct Bound {
        MappedColumn column;
        const Target *target = nullptr;
    };
    /** What identifies a row, and what it contains. */
    struct RowIdentity {
        QString title;
        QString code;
        QString provider;
        QString kind;
        bool hasEdition = false;
        qsizetype filled = 0;
    };
    /** One offering with its rows, during its turn. */
    struct Making;

    [[nodiscard]] reading::Place place(const SheetRow &row, qsizetype column = -1) const;
    [[nodiscard]] RowIdentity identityOf(const SheetRow &row) const;
    [[nodiscard]] bool isHeaderAgain(const SheetRow &row) const;
    /** Notes the row number \a at of the pile; rows without a name are reported. */
    void note(const SheetRow &row, qsizetype at);
    void noteReferred(const SheetRow &row);
    [[nodiscard]] QString textFor(const SheetRow &row, QStringView key) const;
    [[nodiscard]] Result<void> checkLosses() const;

    [[nodiscard]] domain::Record providerOf(const SheetRow &row) const;
    [[nodiscard]] domain::Record contactOf(const SheetRow &row) const;
    [[nodiscard]] domain::Record locationOf(const SheetRow &row) const;

    void takeRow(Making &making, const SheetRow &row);
    void takeOffering(Making &making, const SheetRow &row, const Bound &bound, const CellReading &read);
    void takeOutcomes(Making &making, const Bound &bound, const CellReading &read) const;
    void takeEdition(Making &making, const SheetRow &row, const QHash<QString, CellReading> &reads);
    void takePrice(Making &making, const SheetRow &row, const QHash<QString, CellReading> &reads);
    void keep(Making &making, const SheetRow &row, qsizetype column, const QString &text);
    void finishPrices(Making &making);
    static void finishKept(Making &making);

    PiledSheet &m_sheet;
    SheetMapping m_mapping;
    QList<Bound> m_bound;
    /** By position: the header under which a value that no field takes is kept. */
    QHash<qsizetype, QString> m_keptHeaders;
    QStringList m_headerCells;
    qsizetype m_usualFilled = 0;
    /** For each offering, its rows in the pile. */
    std::vector<QList<qsizetype>> m_rowsOf;
    QHash<QString, qsizetype> m_offeringByKey;
    QHash<QString, int> m_timesOfKey;
    QSet<domain::Id> m_referredIds;
    qsizetype m_lastOffering = -1;
};

} // namespace leerschakel::exchange::sheets
