// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/phrases.h"

#include "exchange/reading/values.h"
#include "exchange/sheets/written.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::StudyLoad;

namespace {

/** One kind of space, lower case, no space at the ends. */
QString plainWords(const QString &text)
{
    QString words = text;
    return words.replace(QChar(QChar::Nbsp), u' ').replace(QChar(0x202F), u' ').simplified().toLower();
}

struct CurrencySign {
    const char16_t *sign;
    const char *code;
};
constexpr std::array currencySigns{CurrencySign{u"€", "EUR"}, CurrencySign{u"eur", "EUR"}, CurrencySign{u"euro", "EUR"},
    CurrencySign{u"euros", "EUR"}, CurrencySign{u"£", "GBP"}, CurrencySign{u"gbp", "GBP"}, CurrencySign{u"$", "USD"},
    CurrencySign{u"usd", "USD"}, CurrencySign{u"us$", "USD"}, CurrencySign{u"chf", "CHF"}, CurrencySign{u"dkk", "DKK"},
    CurrencySign{u"sek", "SEK"}, CurrencySign{u"nok", "NOK"}};

/** The signs and codes of currencies in a text, as separate words. */
const QRegularExpression &currencyForm()
{
    static const QRegularExpression form(
        u"(us\\$|[€£$]|(?<!\\p{L})(?:euros?|eur|gbp|usd|chf|dkk|sek|nok)(?!\\p{L}))"_s);
    return form;
}

struct LengthWords {
    const char *unit;
    QStringList words;
    /** How many of them make one of the unit. */
    double parts = 1;
};

const std::array<LengthWords, 9> &lengthWords()
{
    static const std::array<LengthWords, 9> all{
        LengthWords{"hours",
            {u"uur"_s, u"uren"_s, u"u"_s, u"klokuur"_s, u"klokuren"_s, u"hour"_s, u"hours"_s, u"hr"_s, u"hrs"_s,
                u"h"_s}},
        LengthWords{"hours", {u"minuut"_s, u"minuten"_s, u"min"_s, u"mins"_s, u"minute"_s, u"minutes"_s}, 60},
        LengthWords{"ec",
            {u"ec"_s, u"ecs"_s, u"ec's"_s, u"ects"_s, u"studiepunt"_s, u"studiepunten"_s, u"credit"_s, u"credits"_s,
                u"ectspunten"_s}},
        LengthWords{"sbu", {u"sbu"_s, u"studiebelastingsuren"_s, u"studielasturen"_s}},
        LengthWords{"contactHours", {u"contactuur"_s, u"contacturen"_s, u"lesuur"_s, u"lesuren"_s}},
        LengthWords{"days", {u"dag"_s, u"dagen"_s, u"day"_s, u"days"_s}},
        LengthWords{"weeks", {u"week"_s, u"weken"_s, u"weeks"_s, u"wk"_s}},
        LengthWords{"months", {u"maand"_s, u"maanden"_s, u"mnd"_s, u"month"_s, u"months"_s}},
        LengthWords{"years", {u"jaar"_s, u"jaren"_s, u"year"_s, u"years"_s}},
    };
    return all;
}

const LengthWords *wordsOfUnit(const QString &word)
{
    const auto found = std::ranges::find_if(lengthWords(),
        [&](const LengthWords &each) { return each.words.contains(word) || word == QLatin1StringView(each.unit); });
    return found == lengthWords().end() ? nullptr : &*found;
}

/** Two decimals: 20 minutes is not a whole number of hundredths of an hour. */
double roundedLoad(double value)
{
    return std::round(value * 100) / 100;
}

/** The sum of "4" and "+2+1". */
double sumOf(const QString &first, const QString &more)
{
    double sum = writtenNumber(first).value_or(0);
    const QStringList parts = more.split(u'+', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        sum += writtenNumber(part.trimmed()).value_or(0);
    }
    return sum;
}

QDate dayIn(const QString &text, DayOrder order)
{
    static const QRegularExpression digits(u"^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})$"_s);
    const QRegularExpressionMatch match = digits.match(text);
    if (order == DayOrder::MonthFirst && match.hasMatch()) {
        const QString sign = match.captured(2);
        return writtenDate(match.captured(3) + sign + match.captured(1) + sign + match.captured(4));
    }
    return writtenDate(text);
}

} // namespace

bool saysNothing(const QString &text)
{
    static const QStringList nothing{u"n.v.t."_s, u"n.v.t"_s, u"nvt"_s, u"nvt."_s, u"niet van toepassing"_s, u"-"_s,
        u"--"_s, u"–"_s, u"—"_s, u"?"_s, u"n/a"_s, u"n.a."_s, u"not applicable"_s, u"none"_s, u"tbc"_s, u"tba"_s,
        u"tbd"_s, u"t.b.c."_s, u"t.b.d."_s, u"t.b.a."_s, u"to be confirmed"_s, u"to be announced"_s,
        u"to be determined"_s, u"n.t.b."_s, u"ntb"_s, u"n.n.b."_s, u"nnb"_s, u"n.o.t.k."_s, u"nader te bepalen"_s,
        u"nog niet bekend"_s, u"nog te bepalen"_s, u"volgt"_s, u"volgt nog"_s, u"onbekend"_s, u"unknown"_s,
        u"not mentioned"_s, u"not listed"_s, u"niet vermeld"_s, u"nan"_s, u"null"_s};
    return nothing.contains(plainWords(text));
}

QString currencyIn(const QString &text)
{
    QString currency;
    QRegularExpressionMatchIterator all = currencyForm().globalMatch(plainWords(text));
    while (all.hasNext()) {
        const QString sign = all.next().captured(1);
        const auto found = std::ranges::find_if(
            currencySigns, [&](const CurrencySign &each) { return sign == QStringView(each.sign); });
        const QString code = found == currencySigns.end() ? QString() : QString::fromLatin1(found->code);
        if (!currency.isEmpty() && code != currency) {
            return {};
        }
        currency = code;
    }
    return currency;
}

WrittenPrice writtenPrice(const QString &text)
{
    static const QStringList free{
        u"gratis"_s, u"kosteloos"_s, u"geen kosten"_s, u"geen"_s, u"free"_s, u"free of charge"_s, u"no cost"_s};
    static const QRegularExpression exempt(
        u"[(,]?\\s*(?:vrij(?:gesteld)? van btw|btw[- ]?vrij(?:gesteld)?|exempt from vat|vat exempt|geen btw)\\)?"_s);
    static const QRegularExpression included(
        u"[(,]?\\s*(?:incl\\.?|inclusief|including|inc\\.?)\\s*(?:21\\s?%\\s*)?(?:btw|vat)\\.?\\)?"_s);
    static const QRegularExpression each(
        u"\\s*(?:p\\.?\\s?p\\.?|per (?:persoon|deelnemer|person|participant|student))$"_s);
    QString rest = plainWords(text);
    if (free.contains(rest)) {
        return {.cents = 0, .currency = {}, .vat = {}, .isGuess = false};
    }
    WrittenPrice price{.cents = {}, .currency = currencyIn(rest), .vat = {}, .isGuess = false};
    qsizetype signs = rest.count(currencyForm());
    if (rest.contains(exempt)) {
        price.vat = u"exempt"_s;
        rest.remove(exempt);
    }
    rest.remove(included).remove(each);
    if (signs > 1) {
        return price; // two amounts, or none
    }
    const std::optional<reading::ReadAmount> amount = reading::readAmount(rest.remove(currencyForm()).trimmed());
    if (amount && amount->cents >= 0) {
        price.cents = amount->cents;
        price.isGuess = amount->isGuess;
    }
    return price;
}

QString lengthUnit(const QString &word)
{
    const LengthWords *words = wordsOfUnit(plainWords(word));
    return words && words->parts == 1 ? QString::fromLatin1(words->unit) : QString();
}

std::optional<WrittenLength> writtenLength(const QString &text, const QString &unit)
{
    static const QRegularExpression part(
        u"\\G[\\s,;(]*(?:en |and |\\+ ?|= ?)?(~|±|≈|ca\\.? ?|circa |ongeveer |about |approx\\.? )?\\s*"
        u"(\\d+(?:[.,]\\d+)?)((?:\\s*\\+\\s*\\d+(?:[.,]\\d+)?)*)\\s*-?([\\p{L}][\\p{L}']*)?\\.?\\)?"_s);
    const QString given = plainWords(text);
    WrittenLength length;
    QStringList seen;
    qsizetype at = 0;
    QRegularExpressionMatchIterator all = part.globalMatch(given);
    while (all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        // A number without a unit counts only when it is alone: "60-75 minuten" is not 60 of anything.
        const bool isAlone = match.captured().size() == given.size() && !given.endsWith(u'-');
        const QString word = match.captured(4).isEmpty() ? (isAlone ? unit : QString()) : match.captured(4);
        const LengthWords *words = wordsOfUnit(word);
        if (!words || seen.contains(words->words.first())) {
            return std::nullopt;
        }
        seen.append(words->words.first());
        at = match.capturedEnd();
        const double number = sumOf(match.captured(2), match.captured(3));
        length.isRounded = length.isRounded || !match.captured(1).isEmpty() || !match.captured(3).isEmpty();
        const QString name = QString::fromLatin1(words->unit);
        static const QStringList calendar{u"days"_s, u"weeks"_s, u"months"_s, u"years"_s};
        if (calendar.contains(name)) {
            const QString duration = number == std::trunc(number)
                ? writtenDuration(QString::number(qint64(number)) + u' ' + words->words.first())
                : QString();
            if (duration.isEmpty() || !length.duration.isEmpty() || number == 0) {
                return std::nullopt;
            }
            length.duration = duration;
            continue;
        }
        const double exact = number / words->parts;
        const auto same = std::ranges::find(length.loads, name, &StudyLoad::unit);
        if (same == length.loads.end()) {
            length.loads.append({.unit = name, .value = roundedLoad(exact)});
        } else {
            same->value = roundedLoad(same->value + exact);
        }
        length.isRounded = length.isRounded || roundedLoad(exact) != exact;
    }
    const bool isWhole = given.sliced(at).trimmed().isEmpty();
    return isWhole && !seen.isEmpty() ? std::optional(length) : std::nullopt;
}

WrittenDays writtenDays(const QString &text, DayOrder order)
{
    static const QRegularExpression between(
        u"\\s+(?:t/m|tot en met|tot|until|to|through|-)\\s+|\\s*(?:–|—)\\s*|(?<=\\d{4})-(?=\\d{1,2}[-/.]\\d)"_s);
    QString given = plainWords(text);
    if (const QDate day = dayIn(given, order); day.isValid()) {
        return {.first = day, .last = {}};
    }
    static const QRegularExpression from(u"^(?:van|vanaf|from) "_s);
    const QStringList ends = given.remove(from).split(between);
    if (ends.size() != 2) {
        return {};
    }
    const QDate first = dayIn(ends.first(), order);
    const QDate last = dayIn(ends.last(), order);
    return first.isValid() && last.isValid() && first <= last ? WrittenDays{.first = first, .last = last}
                                                              : WrittenDays{};
}

} // namespace leerschakel::exchange::sheets
