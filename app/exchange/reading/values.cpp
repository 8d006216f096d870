// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/values.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

std::optional<ReadDay> readDay(const QString &text)
{
    const QString given = text.trimmed();
    constexpr qsizetype dateOnly = 10; // "2026-09-01"
    const QDate written = QDate::fromString(given.left(dateOnly), Qt::ISODate);
    if (!written.isValid() || written.year() < 1) {
        return std::nullopt;
    }
    // For a day alone, the moment at which it begins here is not calculated: that takes longer than everything else in
    // a document.
    QDateTime moment = given.size() > dateOnly ? QDateTime::fromString(given, Qt::ISODateWithMs) : QDateTime();
    if (!moment.isValid()) {
        return ReadDay{.day = written, .time = {}};
    }
    // Midnight in UTC is a day that was written as a moment; no Dutch day begins or ends then.
    const bool isUtc = moment.timeSpec() != Qt::LocalTime && moment.offsetFromUtc() == 0;
    if (isUtc && moment.time() != QTime(0, 0)) {
        static const QTimeZone amsterdam("Europe/Amsterdam");
        moment = moment.toTimeZone(amsterdam.isValid() ? amsterdam : QTimeZone::fromSecondsAheadOfUtc(3600));
    }
    // The last second of a day stands for the whole day.
    const bool isDay = moment.time() == QTime(0, 0) || moment.time() >= QTime(23, 59, 59);
    return ReadDay{.day = moment.date(), .time = isDay ? QTime() : moment.time()};
}

std::optional<ReadAmount> readAmount(const QString &text)
{
    static const QRegularExpression form(
        u"^(-?)([0-9]+|[0-9]{1,3}(?:([.,' ])[0-9]{3})(?:\\3[0-9]{3})*)(?:([.,])([0-9]{1,2}|-{1,2}|0{4,}))?$"_s);
    static const QRegularExpression currency(u"€|EUR|euro"_s, QRegularExpression::CaseInsensitiveOption);
    QString given = text;
    given.replace(QChar(QChar::Nbsp), u' ').replace(QChar(0x202F), u' ').remove(currency);
    const QRegularExpressionMatch match = form.match(given.trimmed());
    const QString grouping = match.captured(3);
    const QString decimal = match.captured(4);
    if (!match.hasMatch() || (!grouping.isEmpty() && grouping == decimal)) {
        return std::nullopt;
    }
    constexpr qsizetype mostDigits = 12;
    QString whole = match.captured(2);
    whole.removeIf([](QChar c) { return !c.isDigit(); });
    if (whole.size() > mostDigits) {
        return std::nullopt;
    }
    const QString part = match.captured(5).startsWith(u'-') ? QString() : match.captured(5);
    const qint64 cents = whole.toLongLong() * 100 + part.left(2).leftJustified(2, u'0').toLongLong();
    const bool isPoint = grouping == u"." || grouping == u",";
    return ReadAmount{.cents = match.captured(1).isEmpty() ? cents : -cents,
        .isGuess = isPoint && decimal.isEmpty() && given.count(grouping) == 1};
}

} // namespace leerschakel::exchange::reading
