// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/mapping/recordrow.h"

#include "exchange/sheets/basis.h"

namespace leerschakel::exchange::sheets {

namespace {

/** The value of \a column in \a record: for a text in two languages, the one of the column, if it is included. */
QVariant wanted(const domain::Record &record, const Column &column, std::optional<domain::Language> language)
{
    const QVariant &value = record.value(*column.field);
    if (!column.language || !language || *column.language == *language) {
        return value;
    }
    const bool hasAskedFor = value.toMap().contains(domain::languageCode(*language));
    return hasAskedFor ? QVariant() : value;
}

} // namespace

RecordRow rowOf(const domain::Record &record, const QList<Column> &columns, const QString &label, const Style &style,
    const LabelOf &labelOf, std::optional<domain::Language> language)
{
    RecordRow row;
    row.cells.reserve(columns.size());
    Basis basis;
    for (const Column &column : columns) {
        switch (column.role) {
        case Column::Role::Id:
            row.cells.append(Cell::of(record.id().toString()));
            break;
        case Column::Role::Label:
            row.cells.append(Cell::of(label));
            break;
        case Column::Role::Basis:
            row.cells.append(Cell::of(basis.text()));
            break;
        case Column::Role::Field: {
            const QVariant value = wanted(record, column, language);
            WrittenCell written = cellOf(column, value, style, labelOf);
            const QVariant own = column.language ? value.toMap().value(domain::languageCode(*column.language)) : value;
            if (written.isExact) {
                basis.add(Basis::signOf(own), Basis::Exact::Yes);
            } else {
                row.cutOff.append(column);
                basis.add(Basis::signOf(valueOf(column, written.cell, {}).value_or(QVariant())), Basis::Exact::No);
            }
            row.cells.append(std::move(written.cell));
            break;
        }
        }
    }
    return row;
}

} // namespace leerschakel::exchange::sheets
