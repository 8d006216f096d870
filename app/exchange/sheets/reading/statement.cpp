// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/statement.h"

namespace leerschakel::exchange::sheets {

using domain::Record;

QVariant valueIn(const Record &record, const Column &column)
{
    const QVariant &value = record.value(*column.field);
    return column.language ? value.toMap().value(domain::languageCode(*column.language)) : value;
}

void setValue(Record &record, const Column &column, const QVariant &value)
{
    if (!column.language) {
        record.setValue(*column.field, value);
        return;
    }
    QVariantMap texts = record.value(*column.field).toMap();
    if (value.isValid()) {
        texts.insert(domain::languageCode(*column.language), value);
    } else {
        texts.remove(domain::languageCode(*column.language));
    }
    record.setValue(*column.field, domain::absentWhenEmpty(texts));
}

reading::Settled Statement::settled(const Record &existing, const Record &incoming) const
{
    reading::Settled result{.record = existing, .notTaken = {}};
    for (const Said &each : said) {
        const QVariant read = valueIn(incoming, *each.column);
        const QVariant now = valueIn(existing, *each.column);
        const bool isAsExported = each.before && each.before->sign == Basis::signOf(read);
        if (each.column->field->isOwner() || isAsExported || read == now) {
            continue;
        }
        const bool isChangedHere = each.before && each.before->isExact && each.before->sign != Basis::signOf(now);
        if (isChangedHere) {
            result.notTaken.append({.field = each.column->field,
                .language = each.column->language ? domain::languageCode(*each.column->language) : QString(),
                .value = read});
        } else {
            setValue(result.record, *each.column, read);
        }
    }
    return result;
}

} // namespace leerschakel::exchange::sheets
