// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/sheetmapping.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "exchange/sheets/reading/sheetrow.h"
#include "store/facts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

/** The beginning of the keys of settings that are mappings; the shape follows. */
const QString mappingKeyStart = u"sheet."_s;
const QString mappingWord = u"sheetMapping"_s;
constexpr int mappingVersion = 1;

const QStringList &rowsWords()
{
    static const QStringList words{u"code"_s, u"title"_s, u"row"_s};
    return words;
}

std::unexpected<Error> badMapping(const QString &what)
{
    return std::unexpected(Error::of(Failure::Data, u"import.badMapping"_s, {what.left(200)}));
}

bool isUnit(const QString &unit)
{
    return unit.isEmpty() || lengthUnit(unit) == unit;
}

Result<MappedColumn> columnFrom(const QJsonObject &object, const QSet<QString> &taken)
{
    MappedColumn column{
        .header = object[u"header"_s].toString(), .place = placeOfColumn(object[u"column"_s].toString())};
    column.field = object[u"field"_s].toString();
    column.unit = object[u"unit"_s].toString();
    column.currency = object[u"currency"_s].toString();
    column.order = object[u"dates"_s].toString() == u"monthFirst" ? DayOrder::MonthFirst : DayOrder::DayFirst;
    if (column.place < 0) {
        return badMapping(u"column: "_s + object[u"column"_s].toString());
    }
    if (!column.field.isEmpty() && !targetOf(column.field)) {
        return badMapping(u"field: "_s + column.field);
    }
    if (!column.field.isEmpty() && taken.contains(column.field)) {
        return badMapping(u"field (2×): "_s + column.field);
    }
    return isUnit(column.unit) ? Result<MappedColumn>(column) : badMapping(u"unit: "_s + column.unit);
}

} // namespace

qsizetype SheetMapping::columnFor(const QString &field) const
{
    const auto found = std::ranges::find(columns, field, &MappedColumn::field);
    return found == columns.cend() ? -1 : found->place;
}

QString shapeOf(const QStringList &headers)
{
    constexpr qsizetype mostCompared = 300;
    QStringList comparable;
    for (const QString &header : constant(headers.first(std::min(headers.size(), mostCompared)))) {
        comparable.append(comparableHeader(header));
    }
    while (!comparable.isEmpty() && comparable.last().isEmpty()) {
        comparable.removeLast();
    }
    constexpr qsizetype digits = 32;
    const QByteArray hash =
        QCryptographicHash::hash(comparable.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(digits));
}

QString SheetMapping::shape() const
{
    QStringList headers;
    for (const MappedColumn &column : columns) {
        headers.resize(std::max(headers.size(), column.place + 1));
        headers[column.place] = column.header;
    }
    return shapeOf(headers);
}

QByteArray SheetMapping::toJson() const
{
    QJsonArray list;
    for (const MappedColumn &column : columns) {
        QJsonObject object{
            {u"column"_s, nameOfColumn(column.place)}, {u"header"_s, column.header}, {u"field"_s, column.field}};
        if (!column.unit.isEmpty()) {
            object[u"unit"_s] = column.unit;
        }
        if (!column.currency.isEmpty()) {
            object[u"currency"_s] = column.currency;
        }
        if (column.order == DayOrder::MonthFirst) {
            object[u"dates"_s] = u"monthFirst"_s;
        }
        list.append(object);
    }
    const QJsonObject object{{mappingWord, mappingVersion}, {u"sheet"_s, sheet}, {u"headerRow"_s, headerRow},
        {u"rows"_s, rowsWords()[qsizetype(rows)]}, {u"language"_s, domain::languageCode(language)}, {u"kind"_s, kind},
        {u"columns"_s, list}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<SheetMapping> SheetMapping::fromJson(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError) {
        return badMapping(fault.errorString());
    }
    if (object[mappingWord].toInt() != mappingVersion) {
        return badMapping(mappingWord);
    }
    SheetMapping mapping{
        .sheet = object[u"sheet"_s].toString(), .headerRow = object[u"headerRow"_s].toInteger(), .columns = {}};
    const qsizetype rows = rowsWords().indexOf(object[u"rows"_s].toString(u"title"_s));
    const QString language = object[u"language"_s].toString(u"nl"_s);
    mapping.kind = object[u"kind"_s].toString(mapping.kind);
    if (rows < 0) {
        return badMapping(u"rows: "_s + object[u"rows"_s].toString());
    }
    if (language != u"nl" && language != u"en") {
        return badMapping(u"language: "_s + language);
    }
    if (!domain::CodeList::named(u"kind"_s).contains(mapping.kind)) {
        return badMapping(u"kind: "_s + mapping.kind);
    }
    if (mapping.headerRow < 0 || mapping.headerRow > mostSheetRows) {
        return badMapping(u"headerRow"_s);
    }
    mapping.rows = RowsAre(rows);
    mapping.language = language == u"nl" ? domain::Language::Dutch : domain::Language::English;
    QSet<QString> taken;
    const QJsonArray list = object[u"columns"_s].toArray();
    for (const QJsonValue &each : list) {
        const Result<MappedColumn> column = columnFrom(each.toObject(), taken);
        if (!column) {
            return std::unexpected(column.error());
        }
        taken.insert(column->field);
        mapping.columns.append(*column);
    }
    return mapping.columns.isEmpty() ? badMapping(u"columns"_s) : Result<SheetMapping>(mapping);
}

QString shapeOfSetting(const QString &key)
{
    return key.startsWith(mappingKeyStart) ? key.sliced(mappingKeyStart.size()) : QString();
}

Result<QMap<QString, SheetMapping>> keptMappings(store::Catalogue &catalogue)
{
    return store::catalogueSettings(catalogue, mappingKeyStart).transform([](const QMap<QString, QString> &settings) {
        QMap<QString, SheetMapping> kept;
        for (auto each = settings.cbegin(); each != settings.cend(); ++each) {
            // One that a later version wrote, and this one cannot read, is ignored.
            if (const Result<SheetMapping> mapping = SheetMapping::fromJson(each.value().toUtf8())) {
                kept.insert(shapeOfSetting(each.key()), *mapping);
            }
        }
        return kept;
    });
}

Result<store::AppliedChange> keepMapping(store::Catalogue &catalogue, const SheetMapping &mapping)
{
    if (mapping.shape() == shapeOf({})) {
        return store::AppliedChange(); // nothing by which to recognise another sheet
    }
    const QByteArray json = QJsonDocument::fromJson(mapping.toJson()).toJson(QJsonDocument::Compact);
    return store::changeSetting(catalogue, mappingKeyStart + mapping.shape(), QString::fromUtf8(json));
}

} // namespace leerschakel::exchange::sheets
