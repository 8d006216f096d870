// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duration.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::domain {

std::optional<Duration> durationIn(const QString &iso)
{
    static const QRegularExpression simple(u"^P(\\d{1,4})([DWMY])$"_s);
    const QRegularExpressionMatch match = simple.match(iso);
    return match.hasMatch()
        ? std::optional(Duration{.number = match.capturedView(1).toInt(), .unit = match.capturedView(2).front()})
        : std::nullopt;
}

QString durationInWords(const QString &iso, Language language)
{
    const std::optional<Duration> duration = durationIn(iso);
    if (!duration) {
        return iso;
    }
    struct Unit {
        QChar sign;
        LocalizedText one;
        LocalizedText many;
    };
    static const std::array units{Unit{u'D', {u"dag"_s, u"day"_s}, {u"dagen"_s, u"days"_s}},
        Unit{u'W', {u"week"_s, u"week"_s}, {u"weken"_s, u"weeks"_s}},
        Unit{u'M', {u"maand"_s, u"month"_s}, {u"maanden"_s, u"months"_s}},
        Unit{u'Y', {u"jaar"_s, u"year"_s}, {u"jaar"_s, u"years"_s}}};
    const auto unit = std::ranges::find(units, duration->unit, &Unit::sign);
    return QString::number(duration->number) + u' ' + (duration->number == 1 ? unit->one : unit->many).in(language);
}

} // namespace leerschakel::domain
