// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/reading/numberformat.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

namespace {

constexpr qint64 secondsInADay = 86'400;

/** The day that a workbook counts as \a serial; empty for a time of day alone, or when it is not a day. */
Cell dayOf(double serial, bool is1904)
{
    constexpr double most = 2958466; // the year 10000
    if (!(serial >= 1) || serial >= most) {
        return {};
    }
    const auto days = qint64(std::floor(serial));
    // In Excel 1900 was a leap year: its days before 1 March are one later than counted.
    constexpr qint64 leapDay = 60;
    const QDate date =
        is1904 ? QDate(1904, 1, 1).addDays(days) : QDate(1899, 12, 30).addDays(days < leapDay ? days + 1 : days);
    const qint64 seconds = std::llround((serial - double(days)) * double(secondsInADay));
    Cell cell = Cell::of(date);
    if (seconds > 0 && seconds < secondsInADay) {
        cell.text = QTime(0, 0).addSecs(int(seconds)).toString(u"HH:mm"_s);
    }
    return cell;
}

/** "13:30", or "13:30:05" when there are seconds, for that many days; empty when that is not less than \a most days. */
Cell timeOf(double days, int most)
{
    constexpr int minute = 60;
    constexpr int minutesInAnHour = 60;
    const qint64 end = most * secondsInADay;
    const qint64 seconds = days >= 0 && days < most ? std::llround(days * double(secondsInADay)) : end;
    if (seconds >= end) {
        return {};
    }
    const auto twoDigits = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const qint64 minutes = seconds / minute;
    const QString time = twoDigits(minutes / minutesInAnHour) + u':' + twoDigits(minutes % minutesInAnHour);
    return Cell::of(seconds % minute == 0 ? time : time + u':' + twoDigits(seconds % minute));
}

} // namespace

NumberFormat formatOf(const QString &code)
{
    static const QRegularExpression literals(u"\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*."_s);
    static const QRegularExpression zeros(u"^0{2,}$"_s);
    static const QRegularExpression elapsed(
        u"^(\"[^\"]*\"|\\\\.|[^\"\\\\])*\\[(h+|m+|s+)\\]"_s, QRegularExpression::CaseInsensitiveOption);
    const QString bare = QString(code).remove(literals).section(u';', 0, 0).toLower();
    const bool showsDay = bare.contains(u'y') || bare.contains(u'd') || bare.contains(u'j');
    const bool showsHour = bare.contains(u'h');
    const bool isDuration = !showsDay && elapsed.match(code).hasMatch();
    const bool isDate = showsDay || (bare.contains(u'm') && !bare.contains(u'0') && !bare.contains(u'#')) || showsHour;
    return {.isDate = isDate && !isDuration && bare != u"general"_s && bare != u"standaard"_s,
        .isTime = showsHour && !showsDay && !isDuration,
        .isDuration = isDuration,
        .digits = zeros.match(bare).hasMatch() ? int(bare.size()) : 0};
}

NumberFormat builtInFormat(int id)
{
    constexpr int hoursBeyondADay = 46;
    if (id == hoursBeyondADay) {
        return {.isDate = false, .isTime = false, .isDuration = true, .digits = 0};
    }
    // Including those for East Asia.
    const bool isTime = (id >= 18 && id <= 21) || id == 45 || id == 47;
    const bool isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || isTime || (id >= 50 && id <= 58);
    return {.isDate = isDate, .isTime = isTime, .isDuration = false, .digits = 0};
}

Cell cellOfNumber(double number, const NumberFormat &format, bool is1904)
{
    if (!std::isfinite(number)) {
        return {};
    }
    Cell cell = format.isDate ? dayOf(number, is1904) : Cell();
    if (format.isDuration) {
        constexpr int longest = 100'000; // days: anything longer was meant as something else
        cell = timeOf(number, longest);
    } else if (cell.isEmpty() && format.isTime) {
        cell = timeOf(number, 1);
    }
    if (!cell.isEmpty()) {
        return cell;
    }
    cell = Cell::of(number);
    const QString digits = format.digits > 0 ? QString::number(number, 'f', 0) : QString();
    if (format.digits > digits.size() && std::trunc(number) == number && number >= 0) {
        cell.text = digits.rightJustified(format.digits, u'0');
    }
    return cell;
}

} // namespace leerschakel::exchange::sheets
