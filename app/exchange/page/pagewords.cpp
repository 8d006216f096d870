// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page/pagewords.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::page {

using domain::Language;
using domain::LocalizedText;

QString word(Word word, Language language)
{
    switch (word) {
    case Word::Outcomes:
        return language == Language::Dutch ? u"Leeruitkomsten"_s : u"Learning outcomes"_s;
    case Word::Skills:
        return language == Language::Dutch ? u"Vaardigheden"_s : u"Skills"_s;
    case Word::TargetGroup:
        return language == Language::Dutch ? u"Voor wie"_s : u"For whom"_s;
    case Word::Admission:
        return language == Language::Dutch ? u"Toelating"_s : u"Admission"_s;
    case Word::Assessment:
        return language == Language::Dutch ? u"Toetsing"_s : u"Assessment"_s;
    case Word::Modules:
        return language == Language::Dutch ? u"Modules"_s : u"Modules"_s;
    case Word::Elective:
        return language == Language::Dutch ? u"naar keuze"_s : u"elective"_s;
    case Word::Facts:
        return language == Language::Dutch ? u"In het kort"_s : u"At a glance"_s;
    case Word::Level:
        return language == Language::Dutch ? u"Niveau"_s : u"Level"_s;
    case Word::StudyLoad:
        return language == Language::Dutch ? u"Studielast"_s : u"Study load"_s;
    case Word::Duration:
        return language == Language::Dutch ? u"Duur"_s : u"Duration"_s;
    case Word::Language:
        return language == Language::Dutch ? u"Taal"_s : u"Language"_s;
    case Word::Mode:
        return language == Language::Dutch ? u"Vorm"_s : u"Mode"_s;
    case Word::Timing:
        return language == Language::Dutch ? u"Lestijden"_s : u"Timing"_s;
    case Word::ContactMoments:
        return language == Language::Dutch ? u"Aantal bijeenkomsten"_s : u"Number of meetings"_s;
    case Word::Result:
        return language == Language::Dutch ? u"Resultaat"_s : u"Result"_s;
    case Word::Editions:
        return language == Language::Dutch ? u"Wanneer en waar"_s : u"When and where"_s;
    case Word::StartsWhenAsked:
        return language == Language::Dutch ? u"startdatum in overleg"_s : u"start date by arrangement"_s;
    case Word::EntryBetween:
        return language == Language::Dutch ? u"beginnen kan van %1"_s : u"begin at any time from %1"_s;
    case Word::Enrolment:
        return language == Language::Dutch ? u"aanmelden van %1"_s : u"enrol from %1"_s;
    case Word::Places:
        return language == Language::Dutch ? u"plaatsen: %1"_s : u"places: %1"_s;
    case Word::PermissionNeeded:
        return language == Language::Dutch ? u"alleen met toestemming van de aanbieder"_s
                                           : u"only with the provider's permission"_s;
    case Word::Prices:
        return language == Language::Dutch ? u"Kosten"_s : u"Costs"_s;
    case Word::Free:
        return language == Language::Dutch ? u"gratis"_s : u"free"_s;
    case Word::Funding:
        return language == Language::Dutch ? u"Vergoeding"_s : u"Funding"_s;
    case Word::Contact:
        return language == Language::Dutch ? u"Contact"_s : u"Contact"_s;
    case Word::MoreAt:
        return language == Language::Dutch ? u"Meer informatie"_s : u"More information"_s;
    case Word::OnlyInOther:
        return language == Language::Dutch ? u"Deze tekst is er alleen in het Engels."_s
                                           : u"This text is available in Dutch only."_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString durationInWords(const QString &duration, Language language)
{
    static const QRegularExpression simple(u"^P(\\d{1,4})([DWMY])$"_s);
    const QRegularExpressionMatch match = simple.match(duration);
    if (!match.hasMatch()) {
        return duration;
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
    const auto unit = std::ranges::find(units, match.capturedView(2).front(), &Unit::sign);
    const int number = match.capturedView(1).toInt();
    return QString::number(number) + u' ' + (number == 1 ? unit->one : unit->many).in(language);
}

} // namespace leerschakel::exchange::page
