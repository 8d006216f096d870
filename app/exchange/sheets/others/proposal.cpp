// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/proposal.h"

#include "domain/constant.h"
#include "exchange/sheets/others/cellreading.h"
#include "exchange/sheets/others/rowgroups.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::FieldType;
using domain::Kind;
using domain::Language;

namespace {

constexpr double sureLikeness = 0.6;
constexpr double leastLikeness = 0.5;
/** Columns after these are kept as they are. */
constexpr qsizetype mostProposed = 300;

/** What the cells of one column are, as shares of those that say anything. */
struct ColumnContents {
    qsizetype filled = 0;
    qsizetype distinct = 0;
    double numbers = 0;
    double addresses = 0; ///< web addresses
    double mails = 0;
    double days = 0;
    double words = 0; ///< texts with a letter that are not addresses
    double length = 0; ///< characters, on average
    QList<Cell> cells; ///< some of them, each once
};

bool isMail(const QString &text)
{
    static const QRegularExpression form(
        u"^[^\\s@]+@[^\\s@]+\\.[a-z]{2,}"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

bool isWebAddress(const QString &text)
{
    return text.startsWith(u"http://"_s, Qt::CaseInsensitive) || text.startsWith(u"https://"_s, Qt::CaseInsensitive)
        || text.startsWith(u"www."_s, Qt::CaseInsensitive);
}

/** The contents of column \a place, in the rows after \a headerRow. */
ColumnContents contentsAt(const PiledSheet &sheet, qint64 headerRow, qsizetype place)
{
    constexpr qsizetype mostCells = 200;
    ColumnContents contents;
    QSet<QString> seen;
    for (const SheetRow &row : sheet.first) {
        const Cell cell = row.number > headerRow ? row.cells.value(place) : Cell();
        const QString text = plainTextOf(cell);
        if (text.isEmpty() || (cell.type == Cell::Type::Text && saysNothing(text))) {
            continue;
        }
        ++contents.filled;
        const bool isLetters = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
        bool isNumber = cell.type == Cell::Type::Number;
        isNumber = isNumber || QString(text).replace(u',', u'.').toDouble(&isNumber) != 0 || isNumber;
        contents.numbers += isNumber ? 1 : 0;
        contents.addresses += isWebAddress(text) ? 1 : 0;
        contents.mails += isMail(text) ? 1 : 0;
        contents.days += cell.type == Cell::Type::Date || writtenDays(text, DayOrder::DayFirst).first.isValid() ? 1 : 0;
        contents.words += isLetters && !isWebAddress(text) && !isMail(text) ? 1 : 0;
        contents.length += double(text.size());
        if (!seen.contains(text)) {
            seen.insert(text);
            if (contents.cells.size() < mostCells) {
                contents.cells.append(cell);
            }
        }
    }
    contents.distinct = seen.size();
    const double all = std::max<double>(1, double(contents.filled));
    for (double *share :
        {&contents.numbers, &contents.addresses, &contents.mails, &contents.days, &contents.words, &contents.length}) {
        *share /= all;
    }
    return contents;
}

/** The share of distinct values that can be read for \a target. */
double readShare(const Target &target, const MappedColumn &column, const ColumnContents &contents)
{
    const auto isRead = [&](const Cell &cell) {
        const CellReading read = readCellFor(target, column, cell);
        return read.isRead && (!read.price || read.price->cents);
    };
    const auto count = std::ranges::count_if(contents.cells, isRead);
    return contents.cells.isEmpty() ? 0 : double(count) / double(contents.cells.size());
}

/** From 0 to 1: how well the contents fit the field. */
double contentsFit(const Target &target, const MappedColumn &column, const ColumnContents &contents)
{
    constexpr double longCode = 30;
    constexpr double longName = 150;
    if (contents.filled == 0) {
        return 0.5; // a column still to be filled in
    }
    if (target.key == u"contact.email") {
        return contents.mails;
    }
    if (target.field->key() == u"webPage") {
        return contents.addresses;
    }
    if (target.field == &domain::offeringTable().title) {
        return contents.length > longName ? 0 : contents.words;
    }
    if (target.field->key() == u"code") {
        return contents.length > longCode || contents.addresses > 0.2 || contents.days > 0.5 ? 0 : 1;
    }
    if (target.field->type() == FieldType::Reference) {
        return contents.length > longName ? 0 : contents.words * (1 - contents.mails);
    }
    if (target.field == &domain::priceTable().cents) {
        return contents.days > 0.5 ? 0 : std::max(0.5, readShare(target, column, contents)); // words are kept as such
    }
    if (target.field->key() == u"places" || target.field->key() == u"minimumPlaces") {
        return contents.numbers;
    }
    if (target.isText() && target.kind != Kind::Location) {
        constexpr double shortest = 3; // "Y" and "ja" are no descriptions
        if (target.isLocalized() && contents.length < shortest) {
            return 0;
        }
        return contents.numbers > 0.5 || contents.addresses > 0.5 || contents.mails > 0.5 ? 0 : 1;
    }
    return readShare(target, column, contents);
}

struct Candidate {
    qsizetype column = 0;
    const Target *target = nullptr;
    double worth = 0;
};

/** Takes what a header states after its name: "(£)", "(weken)". */
void takeAside(MappedColumn &column, const HeaderWords &words)
{
    const QString all = words.words.join(u' ') + u' ' + words.aside;
    column.currency = currencyIn(column.header);
    const QStringList each = all.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : each) {
        if (column.unit.isEmpty()) {
            column.unit = lengthUnit(word);
        }
    }
}

/** "12/25/2026" and never "25/12/2026": months come first. */
DayOrder dayOrderOf(const ColumnContents &contents)
{
    qsizetype monthsFirst = 0;
    qsizetype daysFirst = 0;
    static const QRegularExpression digits(u"^(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d{2,4}$"_s);
    constexpr int mostMonths = 12;
    for (const Cell &cell : contents.cells) {
        const QRegularExpressionMatch match = digits.match(plainTextOf(cell));
        daysFirst += match.hasMatch() && match.captured(1).toInt() > mostMonths ? 1 : 0;
        monthsFirst += match.hasMatch() && match.captured(2).toInt() > mostMonths ? 1 : 0;
    }
    return monthsFirst > 0 && daysFirst == 0 ? DayOrder::MonthFirst : DayOrder::DayFirst;
}

/** The row that looks most like a row of headers; 0 when none does. */
qint64 headerRowOf(const PiledSheet &sheet)
{
    constexpr qsizetype mostAbove = 40;
    qsizetype width = 0;
    for (const SheetRow &row : sheet.first) {
        const auto filled =
            std::ranges::count_if(row.cells, [](const Cell &cell) { return !plainTextOf(cell).isEmpty(); });
        width = std::max(width, qsizetype(filled));
    }
    qint64 best = 0;
    double bestWorth = 0;
    for (qsizetype i = 0; i < std::min(sheet.first.size(), mostAbove); ++i) {
        const SheetRow &row = sheet.first[i];
        double known = 0;
        qsizetype texts = 0;
        qsizetype filled = 0;
        QSet<QString> seen;
        for (const Cell &cell : constant(row.cells.first(std::min(row.cells.size(), mostProposed)))) {
            const QString text = plainTextOf(cell);
            if (text.isEmpty()) {
                continue;
            }
            ++filled;
            constexpr qsizetype longHeader = 80;
            const bool isLetters = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
            texts += cell.type == Cell::Type::Text && isLetters && text.size() <= longHeader && !isMail(text)
                    && !isWebAddress(text) && !seen.contains(text)
                ? 1
                : 0;
            seen.insert(text);
            const HeaderWords words = headerWords(text);
            double like = 0;
            for (const Target &target : allTargets()) {
                like = std::max(like, likeness(words, target));
            }
            known += like >= sureLikeness ? like : 0;
        }
        if (filled == 0 || texts * 4 < filled * 3 || (filled < 2 && width > 1)) {
            continue;
        }
        const double worth = 2 * known + double(filled) / double(std::max<qsizetype>(1, width)) - 0.02 * double(i);
        if (worth > bestWorth) {
            bestWorth = worth;
            best = row.number;
        }
    }
    return best;
}

/** The language, from words that hardly any sentence does without. */
Language languageOfTexts(const PiledSheet &sheet, qint64 headerRow, const QStringList &headers)
{
    static const QStringList dutch{
        u"de"_s, u"het"_s, u"een"_s, u"van"_s, u"voor"_s, u"met"_s, u"op"_s, u"en"_s, u"je"_s};
    static const QStringList english{u"the"_s, u"of"_s, u"and"_s, u"for"_s, u"to"_s, u"with"_s, u"you"_s, u"a"_s};
    qsizetype dutchCount = 3 * headersIn(Language::Dutch, headers);
    qsizetype englishCount = 3 * headersIn(Language::English, headers);
    for (const SheetRow &row : sheet.first) {
        for (const Cell &cell : row.cells) {
            if (row.number <= headerRow || cell.type != Cell::Type::Text) {
                continue;
            }
            const QStringList words = cell.text.toLower().split(u' ', Qt::SkipEmptyParts);
            for (const QString &word : words) {
                dutchCount += dutch.contains(word) ? 1 : 0;
                englishCount += english.contains(word) ? 1 : 0;
            }
        }
    }
    return englishCount > dutchCount ? Language::English : Language::Dutch;
}

/**
 * Proposes fields for columns whose headers say nothing, from their contents; never when these could be several things.
 */
void proposeByContents(SheetMapping &mapping, const QList<ColumnContents> &contents)
{
    constexpr double nearlyAll = 0.8;
    const auto propose = [&](const QString &field, auto share) {
        if (mapping.columnFor(field) >= 0) {
            return;
        }
        for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
            if (mapping.columns[i].field.isEmpty() && contents[i].filled > 0 && share(contents[i]) >= nearlyAll) {
                mapping.columns[i].field = field;
                return;
            }
        }
    };
    propose(u"webPage"_s, [](const ColumnContents &each) { return each.addresses; });
    propose(u"contact.email"_s, [](const ColumnContents &each) { return each.mails; });
    if (titleColumn(mapping) >= 0) {
        return;
    }
    // The column of short texts with the most distinct values: only proposed, never certain.
    qsizetype best = -1;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        const bool isName = mapping.columns[i].field.isEmpty() && contents[i].words >= nearlyAll
            && contents[i].length >= 4 && contents[i].length <= 120;
        if (isName && (best < 0 || contents[i].distinct > contents[best].distinct)) {
            best = i;
        }
    }
    if (best >= 0) {
        mapping.columns[best].field = u"title"_s;
    }
}

} // namespace

QStringList headersOf(const PiledSheet &sheet, qint64 headerRow)
{
    QStringList headers;
    qsizetype width = 0;
    for (const SheetRow &row : sheet.first) {
        if (row.number >= headerRow) {
            width = std::max(width, row.cells.size());
        }
        if (row.number == headerRow) {
            for (const Cell &cell : row.cells) {
                headers.append(plainTextOf(cell));
            }
        }
    }
    headers.resize(width);
    return headers;
}

Proposal proposalFor(const PiledSheet &sheet, std::optional<qint64> headerRow)
{
    Proposal proposal;
    SheetMapping &mapping = proposal.mapping;
    mapping.sheet = sheet.of.name;
    mapping.headerRow = headerRow.value_or(headerRowOf(sheet));
    const QStringList headers = headersOf(sheet, mapping.headerRow);
    QList<ColumnContents> contents;
    QList<Candidate> candidates;
    for (qsizetype place = 0; place < std::min(headers.size(), mostProposed); ++place) {
        const ColumnContents found = contentsAt(sheet, mapping.headerRow, place);
        if (headers[place].isEmpty() && found.filled == 0) {
            continue;
        }
        MappedColumn column{.header = headers[place], .place = place};
        const HeaderWords words = headerWords(column.header);
        takeAside(column, words);
        column.order = dayOrderOf(found);
        for (const Target &target : allTargets()) {
            const double like = likeness(words, target);
            const double fit = like > 0 ? contentsFit(target, column, found) : 0;
            if (like >= leastLikeness && fit >= 0.5) {
                candidates.append({.column = mapping.columns.size(),
                    .target = &target,
                    .worth = like * (0.6 + 0.4 * fit) - 0.001 * double(place)});
            }
        }
        mapping.columns.append(column);
        contents.append(found);
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::worth);
    double titleWorth = 0;
    for (const Candidate &each : std::as_const(candidates)) {
        const bool isTitle = each.target->field == &domain::offeringTable().title;
        const bool isTaken = mapping.columnFor(each.target->key) >= 0
            || (isTitle && !each.target->language && titleColumn(mapping) >= 0);
        if (!mapping.columns[each.column].field.isEmpty() || isTaken) {
            continue;
        }
        mapping.columns[each.column].field = each.target->key;
        titleWorth = isTitle ? std::max(titleWorth, each.worth) : titleWorth;
        proposal.worth += each.worth;
    }
    proposeByContents(mapping, contents);
    for (MappedColumn &column : mapping.columns) {
        const Target *target = targetOf(column.field);
        const bool isLength =
            target && (target->key == lengthKey || target->field == &domain::offeringTable().duration);
        const bool isAmount = target && target->field == &domain::priceTable().cents;
        column.unit = isLength ? column.unit : QString();
        column.currency = isAmount ? column.currency : QString();
        column.order = target && target->field->type() == FieldType::Date ? column.order : DayOrder::DayFirst;
    }
    settleRows(mapping, sheet);
    mapping.language = languageOfTexts(sheet, mapping.headerRow, headers);
    proposal.isSure = titleWorth >= sureLikeness && mapping.headerRow > 0;
    proposal.worth += 3 * titleWorth + std::min(1.0, std::log10(1 + double(sheet.rows())) / 4);
    return proposal;
}

std::optional<Proposal> bestProposal(const SheetPile &pile)
{
    std::optional<Proposal> best;
    for (const auto &sheet : pile.sheets()) {
        Proposal proposal = proposalFor(*sheet);
        proposal.worth -= sheet->of.isHidden ? 100 : 0;
        if (!best || proposal.worth > best->worth) {
            best = std::move(proposal);
        }
    }
    return best;
}

QString inWords(const SheetMapping &mapping)
{
    QStringList parts;
    for (const MappedColumn &column : mapping.columns) {
        const QString header = column.header.isEmpty() ? u"-"_s : column.header;
        const Target *target = targetOf(column.field);
        parts.append(u"%1 “%2” → %3"_s.arg(nameOfColumn(column.place), header,
            target ? nameOf(*target) : QCoreApplication::translate("sheets", "no field")));
    }
    return QCoreApplication::translate("sheets", "sheet “%1”, headers in row %2: %3")
        .arg(mapping.sheet, QString::number(mapping.headerRow), parts.join(u"; "_s));
}

} // namespace leerschakel::exchange::sheets
