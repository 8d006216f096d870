// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

/** What the generator builds its texts from. */
namespace leerschakel::tests::wordlists {

using namespace Qt::StringLiterals;

/** A word or phrase in Dutch and English. */
struct Word {
    const char16_t *nl;
    const char16_t *en;
};

inline constexpr Word topics[] = {
    {u"warmtepompen", u"heat pumps"},
    {u"zonnepanelen", u"solar panels"},
    {u"waterstof", u"hydrogen"},
    {u"batterijen", u"batteries"},
    {u"circulair ontwerp", u"circular design"},
    {u"biobased materialen", u"bio-based materials"},
    {u"datageletterdheid", u"data literacy"},
    {u"machinaal leren", u"machine learning"},
    {u"wondzorg", u"wound care"},
    {u"palliatieve zorg", u"palliative care"},
    {u"taalonderwijs", u"language teaching"},
    {u"lassen", u"welding"},
    {u"inkoop", u"procurement"},
    {u"ketensamenwerking", u"supply chain cooperation"},
    {u"cybersecurity", u"cybersecurity"},
    {u"bodemkunde", u"soil science"},
    {u"energieadvies", u"energy advice"},
    {u"coachend leidinggeven", u"leading by coaching"},
    {u"crème brûlée en patisserie", u"crème brûlée and pâtisserie"},
    {u"Übersetzen für Anfänger", u"translating for beginners"},
    {u"reïntegratie", u"reintegration"},
    {u"robotica 🤖", u"robotics 🤖"},
    {u"Ελληνικά in de zorg", u"Ελληνικά in care"},
    {u"украинский als tweede taal", u"Ukrainian (українська) as a second language"},
};
inline constexpr Word verbs[] = {
    {u"ontwerpt", u"designs"},
    {u"installeert", u"installs"},
    {u"onderhoudt", u"maintains"},
    {u"beoordeelt", u"assesses"},
    {u"verklaart", u"explains"},
    {u"vergelijkt", u"compares"},
    {u"plant", u"plans"},
    {u"begeleidt", u"guides"},
};
inline constexpr Word ends[] = {
    {u"in de eigen werkpraktijk", u"in one's own practice"},
    {u"volgens de geldende normen", u"according to the standards in force"},
    {u"samen met collega's", u"together with colleagues"},
    {u"bij kleine bedrijven", u"at small companies"},
    {u"binnen een budget van € 2.500", u"within a budget of € 2,500"},
    {u"\"van begin tot eind\"", u"\"from start to finish\""},
    {u"in minder dan 5 % van de tijd", u"in less than 5 % of the time"},
    {u"zonder <hulp> & met zorg", u"without <help> & with care"},
};
inline constexpr Word openings[] = {
    {u"Deze module gaat over", u"This module is about"},
    {u"Je werkt aan", u"You work on"},
    {u"Centraal staat", u"At the centre is"},
    {u"Bedoeld voor wie verder wil met", u"Meant for those who want to go on with"},
};
inline constexpr const char16_t *cities[] = {u"Enschede", u"Zwolle", u"’s-Hertogenbosch", u"Den Haag", u"Groningen",
    u"Súdwest-Fryslân", u"Maastricht", u"Eindhoven"};
inline constexpr const char16_t *streets[] = {
    u"Hogekamp", u"Burgemeester de Zeeuwlaan", u"Kanaalstraat", u"Plein 1944", u"Zuiderval"};
inline constexpr const char16_t *people[] = {
    u"Aïsha van den Berg", u"Jan de Vries", u"Zoë Müller", u"Mehmet Yılmaz", u"Fenna Hoekstra"};
inline constexpr const char16_t *durations[] = {u"P10W", u"P6M", u"P1Y", u"P3D", u"P2Y6M", u"PT16H"};

inline QString text(const char16_t *words)
{
    return QString::fromUtf16(words);
}

/** Members that a source might contain and for which we have no fields (exchange/ooapi5/convention.h). */
inline QVariantMap kept(const QVariantMap &members)
{
    return {{u"ooapi5"_s, members}};
}

inline QVariantList inGerman(const QString &words)
{
    return {QVariantMap{{u"language"_s, u"de-DE"_s}, {u"value"_s, words}}};
}

inline QString capital(QString words)
{
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

} // namespace leerschakel::tests::wordlists
