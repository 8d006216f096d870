// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/site/sitewords.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Language;
using domain::LocalizedText;

namespace {

LocalizedText textOf(SiteWord word)
{
    switch (word) {
    case SiteWord::SkipToContent:
        return {.nl = u"Naar de inhoud"_s, .en = u"Skip to content"_s};
    case SiteWord::Site:
        return {.nl = u"Opleidingsaanbod"_s, .en = u"Courses and programmes"_s};
    case SiteWord::AllOfferings:
        return {.nl = u"Alle opleidingen"_s, .en = u"All courses"_s};
    case SiteWord::InThisLanguage:
        return {.nl = u"Nederlands"_s, .en = u"English"_s};
    case SiteWord::InOtherLanguage:
        return {.nl = u"English"_s, .en = u"Nederlands"_s};
    case SiteWord::Search:
        return {.nl = u"Zoeken"_s, .en = u"Search"_s};
    case SiteWord::SearchHint:
        return {
            .nl = u"In titel, samenvatting, aanbieder en plaats"_s, .en = u"In title, summary, provider and place"_s};
    case SiteWord::Kind:
        return {.nl = u"Soort"_s, .en = u"Kind"_s};
    case SiteWord::Place:
        return {.nl = u"Plaats"_s, .en = u"Place"_s};
    case SiteWord::StartsFrom:
        return {.nl = u"Begint op of na"_s, .en = u"Starts on or after"_s};
    case SiteWord::Any:
        return {.nl = u"alle"_s, .en = u"any"_s};
    case SiteWord::Clear:
        return {.nl = u"Wis alles"_s, .en = u"Clear all"_s};
    case SiteWord::Count:
        return {.nl = u"%1 opleidingen"_s, .en = u"%1 courses"_s};
    case SiteWord::CountOne:
        return {.nl = u"1 opleiding"_s, .en = u"1 course"_s};
    case SiteWord::NoneFound:
        return {.nl = u"Geen opleiding gevonden. Zoek op een ander woord, of kies minder filters."_s,
            .en = u"No course found. Search for another word, or choose fewer filters."_s};
    case SiteWord::Loading:
        return {.nl = u"Bezig met zoeken…"_s, .en = u"Searching…"_s};
    case SiteWord::More:
        return {.nl = u"Toon meer"_s, .en = u"Show more"_s};
    case SiteWord::Pages:
        return {.nl = u"Bladzijden"_s, .en = u"Pages"_s};
    case SiteWord::Previous:
        return {.nl = u"Vorige"_s, .en = u"Previous"_s};
    case SiteWord::Next:
        return {.nl = u"Volgende"_s, .en = u"Next"_s};
    case SiteWord::PageOf:
        return {.nl = u"Bladzijde %1 van %2"_s, .en = u"Page %1 of %2"_s};
    case SiteWord::Starts:
        return {.nl = u"start %1"_s, .en = u"start %1"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString siteWord(SiteWord word, Language language)
{
    return textOf(word).in(language);
}

} // namespace leerschakel::exchange::schemaorg
