// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/cellreading.h"

#include "exchange/sheets/values.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::FieldType;
using domain::Message;
using domain::Presentation;

namespace {

CellReading notRead(const QString &code, const QStringList &arguments = {})
{
    return {.remark = Message{.code = code, .arguments = arguments}, .isRead = false};
}

CellReading dayRead(const MappedColumn &column, const Cell &cell)
{
    if (cell.type == Cell::Type::Date) {
        CellReading read{.value = cell.date.toString(Qt::ISODate)};
        if (!cell.text.isEmpty()) {
            read.remark = Message{.code = u"import.timeLeftOut"_s, .arguments = {cell.text, cell.shown()}};
        }
        return read;
    }
    const WrittenDays days = writtenDays(plainTextOf(cell), column.order);
    if (!days.first.isValid()) {
        return notRead(u"import.badDate"_s);
    }
    return {.value = days.first.toString(Qt::ISODate),
        .last = days.last.isValid() ? QVariant(days.last.toString(Qt::ISODate)) : QVariant()};
}

CellReading lengthRead(const MappedColumn &column, const Cell &cell, const QString &unit)
{
    const QString text = plainTextOf(cell);
    std::optional<WrittenLength> length = writtenLength(text, column.unit.isEmpty() ? unit : column.unit);
    if (!length) {
        bool isNumber = false;
        (void)text.toDouble(&isNumber);
        return notRead(isNumber ? u"import.noUnit"_s : u"import.badLength"_s);
    }
    CellReading read{.length = length};
    if (length->isRounded) {
        QStringList parts;
        for (const domain::StudyLoad &load : std::as_const(length->loads)) {
            parts.append(QString::number(load.value) + u' ' + load.unit);
        }
        if (!length->duration.isEmpty()) {
            parts.append(length->duration);
        }
        read.remark = Message{.code = u"import.readAs"_s, .arguments = {parts.join(u", "_s)}};
    }
    return read;
}

CellReading priceRead(const MappedColumn &column, const Cell &cell)
{
    WrittenPrice price;
    if (cell.type == Cell::Type::Number) {
        const auto cents = valueOf(Column{.field = &domain::priceTable().cents}, cell, {});
        price.cents = cents && cents->toLongLong() >= 0 ? std::optional<qint64>(cents->toLongLong()) : std::nullopt;
    } else {
        price = writtenPrice(plainTextOf(cell));
    }
    if (price.currency.isEmpty()) {
        price.currency = column.currency;
    }
    CellReading read{.price = price};
    if (!price.cents) {
        read.remark = Message{.code = u"import.priceInWords"_s, .arguments = {}};
        read.value = plainTextOf(cell);
    } else if (price.isGuess) {
        read.remark =
            Message{.code = u"import.readAs"_s, .arguments = {QString::number(double(*price.cents) / 100, 'f', 2)}};
    }
    return read;
}

/** The first of several addresses in one cell; the others are reported. */
CellReading addressRead(const Cell &cell)
{
    static const QRegularExpression between(u"[\\s;,]+"_s);
    const QStringList all = plainTextOf(cell).split(between, Qt::SkipEmptyParts);
    CellReading read{.value = all.value(0)};
    if (all.size() > 1) {
        const bool areAddresses = std::ranges::all_of(
            all, [](const QString &each) { return each.contains(u'@') || each.contains(u"://"_s); });
        read.value = areAddresses ? all.first() : plainTextOf(cell);
        read.remark = areAddresses
            ? std::optional(Message{.code = u"import.firstOfSeveral"_s, .arguments = {all.first()}})
            : std::nullopt;
    }
    return read;
}

CellReading fieldRead(const Target &target, const Cell &cell)
{
    const Column column{.field = target.field, .language = {}};
    auto value = valueOf(column, cell, {});
    if (!value && target.field->type() == FieldType::CodeList) {
        // "Nederlands/Engels", "online en klassikaal"
        static const QRegularExpression between(u"\\s*(?:/|&|\\+|\\ben\\b|\\band\\b|\\bof\\b|\\bor\\b)\\s*"_s);
        value = valueOf(column, Cell::of(plainTextOf(cell).replace(between, u"; "_s)), {});
    }
    return value ? CellReading{.value = *value} : notRead(value.error().code, value.error().arguments);
}

} // namespace

QString plainTextOf(const Cell &cell)
{
    constexpr double mostWhole = 1e15;
    if (cell.type == Cell::Type::Number && cell.text.isEmpty() && std::abs(cell.number) < mostWhole
        && std::trunc(cell.number) == cell.number) {
        return QString::number(qint64(cell.number)); // so that a code of many digits gets no exponent
    }
    return cell.shown().replace(QChar(QChar::Nbsp), u' ').simplified();
}

QString wholeTextOf(const Cell &cell)
{
    if (cell.type != Cell::Type::Text) {
        return plainTextOf(cell);
    }
    static const QRegularExpression ends(u"[ \\t]*\\r?\\n"_s);
    return cell.shown().replace(QChar(QChar::Nbsp), u' ').replace(ends, u"\n"_s).trimmed();
}

CellReading readCellFor(const Target &target, const MappedColumn &column, const Cell &cell)
{
    const QString text = plainTextOf(cell);
    if (text.isEmpty()) {
        return {};
    }
    if (cell.type == Cell::Type::Error) {
        return notRead(u"import.formulaFailed"_s);
    }
    const bool isTruth = target.field->type() == FieldType::Boolean; // where "-" means no
    if (cell.type == Cell::Type::Text && !isTruth && saysNothing(text)) {
        return {.remark = Message{.code = u"import.saysNothing"_s, .arguments = {}}};
    }
    if (target.key == lengthKey || target.field->key() == u"studyLoad"
        || (target.field->shown() == Presentation::Duration)) {
        return lengthRead(column, cell, target.member);
    }
    if (target.field == &domain::priceTable().cents) {
        return priceRead(column, cell);
    }
    if (target.field == &domain::priceTable().currency) {
        const QString code = currencyIn(text);
        return code.isEmpty() ? notRead(u"import.unknownValue"_s) : CellReading{.value = code};
    }
    if (target.key == u"contact.email" || target.field->key() == u"webPage") {
        return addressRead(cell);
    }
    switch (target.field->type()) {
    case FieldType::Date:
        return dayRead(column, cell);
    case FieldType::LocalizedText:
        return {.value = target.field->isMarkdown() || target.kind == domain::Kind::Outcome ? wholeTextOf(cell) : text};
    case FieldType::Reference:
    case FieldType::Items:
    case FieldType::Text:
        return {.value = text};
    default:
        return fieldRead(target, cell);
    }
}

} // namespace leerschakel::exchange::sheets
