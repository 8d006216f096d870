// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/values.h"

#include "domain/codelist.h"
#include "domain/duration.h"
#include "exchange/reading/values.h"
#include "exchange/sheets/written.h"
#include "store/plainjson.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::CodeList;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Member;
using domain::Message;
using domain::Presentation;

namespace {

using Value = std::expected<QVariant, Message>;

constexpr double centsInOne = 100;

std::unexpected<Message> fault(const QString &code, const QStringList &arguments = {})
{
    return std::unexpected(Message{.code = code, .arguments = arguments});
}

Kind targetOf(const FieldSpec &field)
{
    return domain::kindTable(field.target())->kind();
}

QString codeOf(const QString &list, const QString &text)
{
    const CodeList &codes = CodeList::named(list);
    return codes.contains(text.trimmed()) ? text.trimmed() : codes.meantBy(text);
}

QStringList partsOf(const QString &text)
{
    QStringList parts = QString(text).replace(u'\n', u';').split(u';');
    for (QString &part : parts) {
        part = part.trimmed();
    }
    parts.removeAll(QString());
    return parts;
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

/** "unit: value; unit: value" */
QString itemsText(const FieldSpec &field, const QVariant &value, const Style &style)
{
    QStringList texts;
    const QVariantList items = value.toList();
    for (const QVariant &item : items) {
        QStringList members;
        for (const Member &member : field.members()) {
            const QVariant part = item.toMap().value(QString::fromLatin1(member.name));
            members.append(member.type == FieldType::Decimal ? numberText(part.toDouble())
                    : member.codes ? codeText(QString::fromLatin1(member.codes), part.toString(), style)
                                   : part.toString());
        }
        texts.append(members.join(u": "_s));
    }
    return texts.join(u"; "_s);
}

Value itemOf(const FieldSpec &field, const QString &text)
{
    QVariantMap item;
    QString rest = text;
    for (qsizetype i = 0; i < field.members().size(); ++i) {
        const Member &member = field.members()[i];
        const bool isLast = i == field.members().size() - 1;
        const qsizetype colon = isLast ? rest.size() : rest.indexOf(u':');
        if (colon < 0) {
            return fault(u"import.notUnderstood"_s);
        }
        const QString part = rest.first(colon).trimmed();
        rest = isLast ? QString() : rest.sliced(colon + 1);
        QVariant value = part;
        if (member.codes) {
            value = codeOf(QString::fromLatin1(member.codes), part);
            if (value.toString().isEmpty()) {
                return fault(u"import.unknownValue"_s);
            }
        } else if (member.type == FieldType::Decimal) {
            const std::optional<double> number = writtenNumber(part);
            if (!number) {
                return fault(u"import.badNumber"_s);
            }
            value = *number;
        }
        item.insert(QString::fromLatin1(member.name), value);
    }
    return item;
}

Value itemsOf(const FieldSpec &field, const QString &text)
{
    if (text.trimmed().startsWith(u'[')) {
        const QVariant json = store::fromJson(text);
        return json.isValid() ? Value(json) : fault(u"import.notUnderstood"_s);
    }
    QVariantList items;
    const QStringList parts = partsOf(text);
    for (const QString &part : parts) {
        const Value item = itemOf(field, part);
        if (!item) {
            return item;
        }
        items.append(*item);
    }
    return items;
}

Value codesOf(const QString &list, const QString &text)
{
    if (const QString one = codeOf(list, text); !one.isEmpty()) {
        return QVariantList{one};
    }
    QStringList parts = partsOf(text);
    if (parts.size() == 1) {
        parts = text.split(u',');
    }
    QVariantList codes;
    for (const QString &part : std::as_const(parts)) {
        const QString code = codeOf(list, part);
        if (code.isEmpty()) {
            return fault(u"import.unknownValue"_s);
        }
        if (!codes.contains(code)) {
            codes.append(code);
        }
    }
    return codes;
}

Value referencesOf(Kind target, const QString &text, const MeantBy &meantBy)
{
    if (const Id one = meantBy(target, text); !one.isNull()) {
        return QVariantList{one.toString()};
    }
    QVariantList ids;
    const QStringList parts = partsOf(text);
    for (const QString &part : parts) {
        const Id id = meantBy(target, part);
        if (id.isNull()) {
            return fault(u"import.noSuchRecord"_s);
        }
        ids.append(id.toString());
    }
    return ids;
}

Value amountOf(const Cell &cell)
{
    if (cell.type == Cell::Type::Number) {
        const double cents = std::round(cell.number * centsInOne);
        constexpr double most = 9e15; // beyond this a double cannot hold cents
        return std::abs(cents) < most ? Value(qlonglong(cents)) : fault(u"import.badNumber"_s);
    }
    if (const std::optional<reading::ReadAmount> amount = reading::readAmount(cell.shown())) {
        return qlonglong(amount->cents);
    }
    const std::optional<double> number = writtenNumber(cell.shown());
    return number ? amountOf(Cell::of(*number)) : fault(u"import.badNumber"_s);
}

Value numberOf(const Cell &cell)
{
    const std::optional<double> number =
        cell.type == Cell::Type::Number ? std::optional(cell.number) : writtenNumber(cell.shown());
    return number ? Value(*number) : fault(u"import.badNumber"_s);
}

Value wholeNumberOf(const Cell &cell)
{
    const Value number = numberOf(cell);
    constexpr double most = 9e15;
    if (!number || std::abs(number->toDouble()) > most || std::trunc(number->toDouble()) != number->toDouble()) {
        return fault(u"import.badNumber"_s);
    }
    return qlonglong(number->toDouble());
}

Value truthOf(const Cell &cell)
{
    if (cell.type == Cell::Type::Boolean || cell.type == Cell::Type::Number) {
        return cell.number != 0;
    }
    const std::optional<bool> truth = writtenTruth(cell.shown());
    return truth ? Value(*truth) : fault(u"import.notUnderstood"_s);
}

Value dateOf(const Cell &cell)
{
    if (cell.type == Cell::Type::Date) {
        return cell.date.toString(Qt::ISODate);
    }
    const QDate date = cell.type == Cell::Type::Text ? writtenDate(cell.text) : QDate();
    return date.isValid() ? Value(date.toString(Qt::ISODate)) : fault(u"import.badDate"_s);
}

/** The value in the form that the field accepts, before it is normalised. */
Value rawValueOf(const Column &column, const Cell &cell, const MeantBy &meantBy)
{
    const FieldSpec &field = *column.field;
    const QString text = cell.shown();
    switch (field.type()) {
    case FieldType::LocalizedText:
        return QVariantMap{{domain::languageCode(*column.language), text}};
    case FieldType::Code: {
        const QString code = codeOf(field.codes(), text);
        return code.isEmpty() ? fault(u"import.unknownValue"_s) : Value(code);
    }
    case FieldType::CodeList:
        return codesOf(field.codes(), text);
    case FieldType::Integer:
        return field.shown() == Presentation::Money ? amountOf(cell) : wholeNumberOf(cell);
    case FieldType::Decimal:
        return numberOf(cell);
    case FieldType::Boolean:
        return truthOf(cell);
    case FieldType::Date:
        return dateOf(cell);
    case FieldType::Reference: {
        const Id id = meantBy(targetOf(field), text);
        return id.isNull() ? fault(u"import.noSuchRecord"_s) : Value(id.toString());
    }
    case FieldType::ReferenceList:
        return referencesOf(targetOf(field), text, meantBy);
    case FieldType::Items:
        return itemsOf(field, text);
    case FieldType::Tree: {
        const QVariant json = store::fromJson(text);
        return json.isValid() ? Value(json) : fault(u"import.notUnderstood"_s);
    }
    case FieldType::Text:
        if (field.shown() == Presentation::Duration) {
            const QString duration = writtenDuration(text);
            return duration.isEmpty() ? text : duration;
        }
        [[fallthrough]];
    case FieldType::Instant:
        break;
    }
    return text;
}

Cell textCell(const Column &column, const QVariant &value, const Style &style, const LabelOf &labelOf)
{
    const FieldSpec &field = *column.field;
    switch (field.type()) {
    case FieldType::LocalizedText:
        return Cell::of(value.toMap().value(domain::languageCode(*column.language)).toString());
    case FieldType::Code:
        return Cell::of(codeText(field.codes(), value.toString(), style));
    case FieldType::CodeList: {
        QStringList texts;
        const QStringList codes = value.toStringList();
        for (const QString &code : codes) {
            texts.append(codeText(field.codes(), code, style));
        }
        return Cell::of(texts.join(u"; "_s));
    }
    case FieldType::Reference: {
        const QString label = labelOf(targetOf(field), Id::fromString(value.toString()));
        return Cell::of(label.isEmpty() ? value.toString() : label);
    }
    case FieldType::ReferenceList: {
        QStringList texts;
        const QStringList ids = value.toStringList();
        for (const QString &id : ids) {
            const QString label = labelOf(targetOf(field), Id::fromString(id));
            texts.append(label.isEmpty() || label.contains(u';') ? id : label);
        }
        return Cell::of(texts.join(u"; "_s));
    }
    case FieldType::Items: {
        const QString text = itemsText(field, value, style);
        const Value back = itemsOf(field, text);
        return Cell::of(back && field.normalised(*back) == value ? text : store::toJson(value));
    }
    case FieldType::Tree:
        return Cell::of(store::toJson(value));
    case FieldType::Text:
        if (field.shown() == Presentation::Duration && style.words) {
            const QString words = domain::durationInWords(value.toString(), *style.words);
            return Cell::of(writtenDuration(words) == value.toString() ? words : value.toString());
        }
        break;
    default:
        break;
    }
    return Cell::of(value.toString());
}

Cell numberCell(double number, const Style &style)
{
    constexpr int shortDigits = 16;
    const bool isKept = !style.hasShortNumbers || QString::number(number, 'g', shortDigits).toDouble() == number;
    return isKept ? Cell::of(number) : Cell::of(numberText(number));
}

/** Dates that every spreadsheet program counts in the same way: 1900 was not a leap year, except in Excel. */
Cell dateCell(const QString &value)
{
    const QDate date = QDate::fromString(value, Qt::ISODate);
    return date >= QDate(1900, 3, 1) && date.year() <= 9999 ? Cell::of(date) : Cell::of(value);
}

} // namespace

QString codeText(const QString &list, const QString &code, const Style &style)
{
    if (!style.words) {
        return code;
    }
    const CodeList &codes = CodeList::named(list);
    const QString label = codes.label(code, *style.words);
    const bool isReadBack = codes.meantBy(label) == code && !label.contains(u';') && !label.contains(u':');
    return isReadBack ? label : code;
}

WrittenCell cellOf(const Column &column, const QVariant &value, const Style &style, const LabelOf &labelOf)
{
    if (!value.isValid()) {
        return {};
    }
    const FieldSpec &field = *column.field;
    switch (field.type()) {
    case FieldType::Integer: {
        const auto whole = double(value.toLongLong());
        const Cell cell =
            field.shown() == Presentation::Money ? numberCell(whole / centsInOne, style) : numberCell(whole, style);
        return {.cell = cell, .isExact = valueOf(column, cell, {}) == value};
    }
    case FieldType::Decimal:
        return {.cell = numberCell(value.toDouble(), style)};
    case FieldType::Boolean:
        return {.cell = Cell::ofTruth(value.toBool())};
    case FieldType::Date:
        return {.cell = dateCell(value.toString())};
    default:
        break;
    }
    Cell cell = textCell(column, value, style, labelOf);
    if (style.longest == 0 || cell.text.size() <= style.longest) {
        return {.cell = cell};
    }
    const bool isTree = field.type() == FieldType::Tree || field.type() == FieldType::Items; // no use without its end
    cell = isTree ? Cell() : Cell::of(cell.text.first(style.longest));
    if (!isTree && cell.text.back().isHighSurrogate()) {
        cell.text.chop(1);
    }
    return {.cell = cell, .isExact = false};
}

std::expected<QVariant, Message> valueOf(const Column &column, const Cell &cell, const MeantBy &meantBy)
{
    if (cell.isEmpty() || (cell.type == Cell::Type::Text && cell.text.trimmed().isEmpty())) {
        return QVariant();
    }
    if (cell.type == Cell::Type::Error) {
        return fault(u"import.notUnderstood"_s);
    }
    const Value raw = rawValueOf(column, cell, meantBy);
    if (!raw) {
        return raw;
    }
    const auto normal = column.field->normalised(*raw);
    if (!normal) {
        return fault(u"import.notUnderstood"_s);
    }
    return column.language ? normal->toMap().value(domain::languageCode(*column.language)) : *normal;
}

} // namespace leerschakel::exchange::sheets
