// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/page/pagewords.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::page {

using domain::Language;
using domain::LocalizedText;

namespace {

LocalizedText textOf(Word word)
{
    switch (word) {
    case Word::Outcomes:
        return {.nl = u"Leeruitkomsten"_s, .en = u"Learning outcomes"_s};
    case Word::Skills:
        return {.nl = u"Vaardigheden"_s, .en = u"Skills"_s};
    case Word::TargetGroup:
        return {.nl = u"Voor wie"_s, .en = u"For whom"_s};
    case Word::Admission:
        return {.nl = u"Toelating"_s, .en = u"Admission"_s};
    case Word::Assessment:
        return {.nl = u"Toetsing"_s, .en = u"Assessment"_s};
    case Word::Modules:
        return {.nl = u"Modules"_s, .en = u"Modules"_s};
    case Word::Elective:
        return {.nl = u"naar keuze"_s, .en = u"elective"_s};
    case Word::ChooseOf:
        return {.nl = u"kies %1 van %2"_s, .en = u"choose %1 of %2"_s};
    case Word::Facts:
        return {.nl = u"In het kort"_s, .en = u"At a glance"_s};
    case Word::Level:
        return {.nl = u"Niveau"_s, .en = u"Level"_s};
    case Word::StudyLoad:
        return {.nl = u"Studielast"_s, .en = u"Study load"_s};
    case Word::Duration:
        return {.nl = u"Duur"_s, .en = u"Duration"_s};
    case Word::Language:
        return {.nl = u"Taal"_s, .en = u"Language"_s};
    case Word::Mode:
        return {.nl = u"Vorm"_s, .en = u"Mode"_s};
    case Word::Timing:
        return {.nl = u"Lestijden"_s, .en = u"Timing"_s};
    case Word::ContactMoments:
        return {.nl = u"Aantal bijeenkomsten"_s, .en = u"Number of meetings"_s};
    case Word::Result:
        return {.nl = u"Resultaat"_s, .en = u"Result"_s};
    case Word::Editions:
        return {.nl = u"Wanneer en waar"_s, .en = u"When and where"_s};
    case Word::StartsWhenAsked:
        return {.nl = u"startdatum in overleg"_s, .en = u"start date by arrangement"_s};
    case Word::EntryBetween:
        return {.nl = u"beginnen kan van %1"_s, .en = u"begin at any time from %1"_s};
    case Word::Enrolment:
        return {.nl = u"aanmelden van %1"_s, .en = u"enrol from %1"_s};
    case Word::Places:
        return {.nl = u"plaatsen: %1"_s, .en = u"places: %1"_s};
    case Word::PermissionNeeded:
        return {.nl = u"alleen met toestemming van de aanbieder"_s, .en = u"only with the provider's permission"_s};
    case Word::Prices:
        return {.nl = u"Kosten"_s, .en = u"Costs"_s};
    case Word::Free:
        return {.nl = u"gratis"_s, .en = u"free"_s};
    case Word::Funding:
        return {.nl = u"Vergoeding"_s, .en = u"Funding"_s};
    case Word::Contact:
        return {.nl = u"Contact"_s, .en = u"Contact"_s};
    case Word::MoreAt:
        return {.nl = u"Meer informatie"_s, .en = u"More information"_s};
    case Word::OnlyInOther:
        return {.nl = u"Deze tekst is er alleen in het Engels."_s, .en = u"This text is available in Dutch only."_s};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString word(Word word, Language language)
{
    return textOf(word).in(language);
}

} // namespace leerschakel::exchange::page
