// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/sheetchoice.h"

#include "exchange/sheets/others/cellreading.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Error;
using domain::Failure;

namespace {

/** The headers that fields are read from. */
QStringList neededHeaders(const SheetMapping &mapping)
{
    QStringList needed;
    for (const MappedColumn &column : mapping.columns) {
        if (!column.field.isEmpty() && !column.header.isEmpty()) {
            needed.append(column.header);
        }
    }
    return needed;
}

QStringList comparableCells(const SheetRow &row)
{
    QStringList cells;
    for (const Cell &cell : row.cells) {
        cells.append(comparableHeader(plainTextOf(cell)));
    }
    return cells;
}

/** The row with all of \a needed; absent, with the header that is missing in the row that the mapping gives. */
std::expected<qint64, QString> headerRowWith(
    const QStringList &needed, const SheetMapping &mapping, const PiledSheet &sheet)
{
    constexpr qsizetype mostAbove = 200;
    QString missing = needed.value(0);
    for (qsizetype i = 0; i < std::min(sheet.first.size(), mostAbove); ++i) {
        const QStringList cells = comparableCells(sheet.first[i]);
        const auto found = std::ranges::find_if(
            needed, [&](const QString &header) { return !cells.contains(comparableHeader(header)); });
        if (found == needed.cend()) {
            return sheet.first[i].number;
        }
        if (sheet.first[i].number == mapping.headerRow) {
            missing = *found;
        }
    }
    return std::unexpected(missing);
}

std::optional<SheetMapping> keptFor(const PiledSheet &sheet, const QMap<QString, SheetMapping> &kept)
{
    constexpr qsizetype mostAbove = 40;
    for (qsizetype i = 0; i < std::min(sheet.first.size(), mostAbove) && !kept.isEmpty(); ++i) {
        QStringList headers;
        for (const Cell &cell : sheet.first[i].cells) {
            headers.append(plainTextOf(cell));
        }
        const auto found = kept.constFind(shapeOf(headers));
        if (found != kept.cend() && found->headerRow > 0) {
            SheetMapping mapping = *found;
            mapping.sheet = sheet.of.name;
            mapping.headerRow = sheet.first[i].number;
            return mapping;
        }
    }
    return std::nullopt;
}

} // namespace

std::expected<SheetMapping, QString> fitted(const SheetMapping &mapping, const PiledSheet &sheet)
{
    SheetMapping result = mapping;
    result.sheet = sheet.of.name;
    const QStringList needed = neededHeaders(mapping);
    if (needed.isEmpty()) {
        return result; // by position alone
    }
    const auto row = headerRowWith(needed, mapping, sheet);
    if (!row) {
        return std::unexpected(row.error());
    }
    result.headerRow = *row;
    result.columns.clear();
    QList<MappedColumn> left = mapping.columns;
    const QStringList headers = headersOf(sheet, *row);
    for (qsizetype place = 0; place < headers.size(); ++place) {
        const QString wanted = comparableHeader(headers[place]);
        const auto isIt = [&](const MappedColumn &each) { return comparableHeader(each.header) == wanted; };
        // Of several columns with the same name, the one in its old position, otherwise the next.
        auto found =
            std::ranges::find_if(left, [&](const MappedColumn &each) { return isIt(each) && each.place == place; });
        found = found == left.end() && !wanted.isEmpty() ? std::ranges::find_if(left, isIt) : found;
        MappedColumn column{.header = headers[place], .place = place};
        if (found != left.end()) {
            column = *found;
            column.header = headers[place];
            column.place = place;
            left.erase(found);
        }
        if (!column.header.isEmpty() || !column.field.isEmpty()) {
            result.columns.append(column);
        }
    }
    return result;
}

Result<Proposal> chosenMapping(
    const SheetPile &pile, const QByteArray &given, const QMap<QString, SheetMapping> &kept, const QString &source)
{
    if (pile.isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"import.noRows"_s, {source}));
    }
    if (!given.isEmpty()) {
        const Result<SheetMapping> mapping = SheetMapping::fromJson(given);
        if (!mapping) {
            return std::unexpected(mapping.error());
        }
        const PiledSheet *named = pile.sheet(mapping->sheet);
        const auto first = fitted(*mapping, named ? *named : *pile.sheets().front());
        if (first) {
            return Proposal{.mapping = *first, .isSure = true, .worth = 0};
        }
        for (const auto &sheet : pile.sheets()) {
            if (const auto other = fitted(*mapping, *sheet); other && !named) {
                return Proposal{.mapping = *other, .isSure = true, .worth = 0};
            }
        }
        return std::unexpected(Error::of(Failure::Data, u"import.mappingDoesNotFit"_s, {source, first.error()}));
    }
    for (const bool isHidden : {false, true}) {
        for (const auto &sheet : pile.sheets()) {
            if (const auto mapping = keptFor(*sheet, kept); mapping && sheet->of.isHidden == isHidden) {
                return Proposal{.mapping = *mapping, .isSure = true, .worth = 0};
            }
        }
    }
    return *bestProposal(pile);
}

} // namespace leerschakel::exchange::sheets
