// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/written.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

namespace {

/** The month that \a name is, or begins with; 0 for none. */
int monthOf(const QString &name)
{
    static const std::array months{
        QStringList{u"januari"_s, u"january"_s, u"jan"_s},
        QStringList{u"februari"_s, u"february"_s, u"feb"_s},
        QStringList{u"maart"_s, u"march"_s, u"mrt"_s, u"mar"_s, u"maa"_s},
        QStringList{u"april"_s, u"apr"_s},
        QStringList{u"mei"_s, u"may"_s},
        QStringList{u"juni"_s, u"june"_s, u"jun"_s},
        QStringList{u"juli"_s, u"july"_s, u"jul"_s},
        QStringList{u"augustus"_s, u"august"_s, u"aug"_s},
        QStringList{u"september"_s, u"sept"_s, u"sep"_s},
        QStringList{u"oktober"_s, u"october"_s, u"okt"_s, u"oct"_s},
        QStringList{u"november"_s, u"nov"_s},
        QStringList{u"december"_s, u"dec"_s},
    };
    const auto found = std::ranges::find_if(months, [&](const QStringList &names) { return names.contains(name); });
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

/** Two digits mean this century: nothing is offered in another. */
int yearOf(const QString &digits)
{
    constexpr int century = 2000;
    return digits.size() == 2 ? century + digits.toInt() : digits.toInt();
}

} // namespace

std::optional<double> writtenNumber(const QString &text)
{
    static const QRegularExpression plain(u"^[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?$"_s);
    static const QRegularExpression grouped(u"^[+-]?\\d{1,3}(?:([.,' ])\\d{3})+([.,])\\d+$"_s);
    QString given = text.trimmed();
    given.replace(QChar(QChar::Nbsp), u' ').replace(QChar(0x202F), u' ').replace(QChar(0x2212), u'-');
    const QRegularExpressionMatch match = grouped.match(given);
    if (match.hasMatch() && match.capturedView(1) != match.capturedView(2)) {
        given.remove(match.captured(1));
    } else if (!plain.match(given).hasMatch()) {
        return std::nullopt;
    }
    bool isNumber = false;
    const double number = given.replace(u',', u'.').toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<bool> writtenTruth(const QString &text)
{
    static const QStringList yes{
        u"ja"_s, u"j"_s, u"yes"_s, u"y"_s, u"true"_s, u"waar"_s, u"x"_s, u"1"_s, u"v"_s, u"✓"_s, u"✔"_s, u"vrai"_s};
    static const QStringList no{
        u"nee"_s, u"n"_s, u"no"_s, u"neen"_s, u"false"_s, u"onwaar"_s, u"0"_s, u"-"_s, u"geen"_s, u"faux"_s};
    const QString given = text.trimmed().toLower();
    return yes.contains(given) ? std::optional(true) : no.contains(given) ? std::optional(false) : std::nullopt;
}

QDate writtenDate(const QString &text)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?(?:\\.0+)?)?$"_s);
    static const QRegularExpression digits(u"^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})$"_s);
    static const QRegularExpression words(
        u"^(?:\\p{L}+,? )?(\\d{1,2})(?:e|st|nd|rd|th)?[ -](\\p{L}+)\\.?[ -](\\d{4}|\\d{2})$"_s);
    const QString given = text.simplified();
    if (const QRegularExpressionMatch match = iso.match(given); match.hasMatch()) {
        return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    if (const QRegularExpressionMatch match = digits.match(given); match.hasMatch()) {
        return {yearOf(match.captured(4)), match.captured(3).toInt(), match.captured(1).toInt()};
    }
    if (const QRegularExpressionMatch match = words.match(given.toLower()); match.hasMatch()) {
        const int month = monthOf(match.captured(2));
        return month == 0 ? QDate() : QDate(yearOf(match.captured(3)), month, match.captured(1).toInt());
    }
    return {};
}

QString writtenDuration(const QString &text)
{
    static const QRegularExpression iso(
        u"^P(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?)?$"_s);
    static const QRegularExpression words(u"^(\\d{1,4}) ?(\\p{L}+)\\.?$"_s);
    struct Unit {
        QChar sign;
        QStringList names;
    };
    static const std::array units{
        Unit{u'D', {u"dag"_s, u"dagen"_s, u"day"_s, u"days"_s}},
        Unit{u'W', {u"week"_s, u"weken"_s, u"weeks"_s, u"wk"_s}},
        Unit{u'M', {u"maand"_s, u"maanden"_s, u"month"_s, u"months"_s, u"mnd"_s}},
        Unit{u'Y', {u"jaar"_s, u"jaren"_s, u"year"_s, u"years"_s}},
    };
    const QString given = text.trimmed();
    if (iso.match(given).hasMatch()) {
        return given;
    }
    const QRegularExpressionMatch match = words.match(given.toLower());
    const auto unit = std::ranges::find_if(
        units, [&](const Unit &each) { return match.hasMatch() && each.names.contains(match.captured(2)); });
    return unit == units.end() ? QString() : u"P%1%2"_s.arg(QString::number(match.captured(1).toInt()), unit->sign);
}

} // namespace leerschakel::exchange::sheets
