// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/stems.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::suggest {

using domain::Language;

namespace {

// Sorted, folded (an apostrophe disappears). Not formatted: a paragraph each is easier to look through.
// clang-format off
constexpr std::string_view dutchFunctionWords[] = {
    "aan", "achter", "al", "alle", "alleen", "allemaal", "alles", "als", "alsmede", "alsook", "altijd", "andere",
    "anderen", "behulp", "ben", "beneden", "bent", "bepaalde", "betreffende", "bij", "bijvoorbeeld", "binnen",
    "boven", "buiten", "bv", "d", "daar", "daarbij", "daarin", "daarmee", "daarna", "daarnaast", "daarop", "daarvan",
    "daarvoor", "dan", "dat", "de", "deze", "die", "dit", "diverse", "doen", "doet", "door", "dus", "een", "eens",
    "eerst", "elk", "elkaar", "elke", "en", "enkele", "enz", "er", "eraan", "ermee", "ervan", "ervoor", "etc",
    "even", "gaan", "gaat", "geen", "haar", "had", "hadden", "heb", "hebben", "hebt", "heeft", "heel", "hem", "hen",
    "het", "hier", "hierbij", "hij", "hoe", "hoeveel", "hun", "ieder", "iedere", "iemand", "iets", "ik", "in",
    "inclusief", "indien", "is", "ja", "je", "jezelf", "jij", "jou", "jouw", "kan", "komen", "komt", "krijgen",
    "krijgt", "kun", "kunnen", "laat", "laten", "maar", "maken", "maakt", "mag", "me", "mede", "mee", "meer", "men",
    "met", "middels", "mij", "mijn", "moet", "moeten", "mogelijk", "mogen", "na", "naar", "naast", "nadat", "nee",
    "niet", "niets", "nog", "nu", "o", "of", "om", "omdat", "onder", "ons", "onze", "ook", "op", "over", "per",
    "rond", "s", "samen", "sinds", "sommige", "soorten", "steeds", "t", "te", "tegen", "tevens", "terwijl",
    "tijdens", "toch", "toe", "tot", "totdat", "tussen", "u", "uit", "uw", "van", "vanaf", "vanuit", "veel",
    "verder", "verschillende", "via", "volgens", "voor", "voordat", "waar", "waaronder", "waarbij", "waarin",
    "waarmee", "waarom", "waarop", "waarvan", "waarvoor", "wanneer", "want", "waren", "was", "wat", "we", "weer",
    "wel", "welke", "werd", "werden", "wie", "wij", "wil", "willen", "word", "worden", "wordt", "zal", "ze", "zelf",
    "zich", "zichzelf", "zij", "zijn", "zin", "zo", "zoals", "zodat", "zonder", "zou", "zouden", "zowel", "zullen",
};
constexpr std::string_view dutchCatalogueWords[] = {
    "aanbod", "afloop", "afronding", "aspecten", "basis", "basiskennis", "begrippen", "behandelt", "behandeld",
    "beroep", "beroepspraktijk", "bijscholing", "casus", "college", "colleges", "cursist", "cursisten", "cursus",
    "cursussen", "deelnemer", "deelnemers", "deeltijd", "docent", "docenten", "eigen", "einde", "gebied",
    "inleiding", "inzicht", "kader", "kennis", "kent", "keuzedeel", "leer", "leerdoelen", "leereenheid", "leerlijn",
    "leerling", "leerlingen", "leert", "leren", "leeruitkomst", "leeruitkomsten", "les", "lessen", "manier", "mbo",
    "hbo", "methoden", "minor", "module", "modules", "niveau", "onderdeel", "onderdelen", "onderwerp", "onderwerpen",
    "onderwijs", "opdracht", "opdrachten", "opleiding", "opleidingen", "passende", "practicum", "praktijk",
    "principes", "scholing", "stage", "student", "studenten", "studie", "tentamen", "theorie", "toekomstige",
    "toetsing", "training", "vaardigheden", "vak", "verdieping", "volgen", "voorbeelden", "weet", "weten",
    "werkcollege", "werkveld", "workshop",
};
constexpr std::string_view englishFunctionWords[] = {
    "a", "about", "above", "according", "across", "after", "against", "all", "along", "also", "although", "am",
    "among", "an", "and", "any", "are", "aren", "as", "at", "be", "because", "been", "before", "being", "below",
    "between", "both", "but", "by", "can", "cannot", "could", "do", "does", "doing", "down", "during", "each", "eg",
    "either", "else", "etc", "every", "few", "for", "from", "further", "get", "had", "has", "have", "having", "he",
    "her", "here", "hers", "herself", "him", "himself", "his", "how", "i", "ie", "if", "in", "including", "into",
    "is", "it", "its", "itself", "just", "make", "making", "may", "me", "might", "more", "most", "must", "my", "no",
    "nor", "not", "of", "off", "on", "once", "one", "only", "or", "order", "other", "others", "our", "ours", "out",
    "over", "own", "same", "several", "shall", "she", "should", "so", "some", "such", "than", "that", "the", "their",
    "theirs", "them", "themselves", "then", "there", "these", "they", "this", "those", "through", "to", "too",
    "types", "under", "until", "up", "upon", "us", "using", "various", "very", "was", "we", "well", "were", "what",
    "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without",
    "would", "you", "your", "yours", "yourself",
};
constexpr std::string_view englishCatalogueWords[] = {
    "able", "apprentice", "apprentices", "aspects", "aim", "aims", "assignment", "assignments", "basic", "basics",
    "class", "classes", "concepts", "course", "courses", "cover", "covers", "deals", "discover", "end", "exercises",
    "explain", "explains", "focuses", "future", "introduces", "introduction", "knowledge", "learn", "learner",
    "learners", "learning", "learns", "lecture", "lectures", "lesson", "lessons", "level", "minor", "module",
    "modules", "outcome", "outcomes", "participant", "participants", "practice", "practise", "practical", "prepares",
    "principles", "programme", "programmes", "seminar", "skills", "student", "students", "study", "successful",
    "taught", "teach", "teaches", "theory", "topic", "topics", "trainee", "trainees", "training", "trains",
    "tutorial", "understand", "understanding", "unit", "units", "workshop",
};
// clang-format on

/** The lists above are for human readers, so they are sorted here for searching. */
template<size_t N>
constexpr std::array<std::string_view, N> sorted(const std::string_view (&words)[N])
{
    std::array<std::string_view, N> result{};
    std::ranges::copy(words, result.begin());
    std::ranges::sort(result);
    return result;
}

constexpr auto dutchFunctionList = sorted(dutchFunctionWords);
constexpr auto dutchCatalogueList = sorted(dutchCatalogueWords);
constexpr auto englishFunctionList = sorted(englishFunctionWords);
constexpr auto englishCatalogueList = sorted(englishCatalogueWords);

template<size_t N>
bool isAmong(const std::array<std::string_view, N> &words, QByteArrayView word)
{
    return std::ranges::binary_search(words, std::string_view(word.data(), size_t(word.size())));
}

/**
 * Endings that stems by Snowball's Dutch still have, for nouns and verbs derived from each other; the longest first.
 */
constexpr std::string_view dutchEndings[] = {"ateur", "atie", "ator", "eur", "age", "er", "ie"};
/** A shorter root says too little: water and wat are different words. */
constexpr qsizetype shortestRoot = 4;

bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

} // namespace

Stemmer::Stemmer(Language language)
    : m_stemmer(sb_stemmer_new(language == Language::Dutch ? "dutch" : "english", nullptr))
{}

Stemmer::~Stemmer()
{
    sb_stemmer_delete(m_stemmer);
}

QByteArray Stemmer::stem(QByteArrayView word)
{
    const QByteArray key = QByteArray::fromRawData(word.data(), word.size());
    if (const auto known = m_known.constFind(key); known != m_known.cend()) {
        return *known;
    }
    QByteArray stem = word.toByteArray();
    if (m_stemmer) {
        const sb_symbol *bytes = sb_stemmer_stem(
            m_stemmer, reinterpret_cast<const sb_symbol *>(word.data()), int(word.size())); // NOLINT: its own type
        if (bytes) {
            stem =
                QByteArray(reinterpret_cast<const char *>(bytes), sb_stemmer_length(m_stemmer)); // NOLINT: its own type
        }
    }
    m_known.insert(word.toByteArray(), stem);
    return stem;
}

QByteArray rootOf(QByteArrayView stem, Language language)
{
    QByteArray root = stem.toByteArray();
    if (language != Language::Dutch) {
        return root;
    }
    if (root.size() > shortestRoot && root.endsWith('t')) {
        root.chop(1);
    }
    const qsizetype last = root.size() - 1;
    if (root.size() >= shortestRoot && !isVowel(root[last]) && isVowel(root[last - 1])
        && root[last - 1] == root[last - 2]) {
        root.remove(last - 1, 1);
    }
    for (const std::string_view ending : dutchEndings) {
        const auto length = qsizetype(ending.size());
        if (root.size() >= shortestRoot + length && root.endsWith(QByteArrayView(ending.data(), length))) {
            root.chop(length);
            break;
        }
    }
    if (root.endsWith('v') || root.endsWith('z')) {
        root.back() = root.endsWith('v') ? 'f' : 's';
    }
    return root.size() < shortestRoot ? stem.toByteArray() : root;
}

bool isFunctionWord(QByteArrayView word, Language language)
{
    return language == Language::Dutch ? isAmong(dutchFunctionList, word) : isAmong(englishFunctionList, word);
}

bool isCatalogueWord(QByteArrayView word, Language language)
{
    return language == Language::Dutch ? isAmong(dutchCatalogueList, word) : isAmong(englishCatalogueList, word);
}

} // namespace leerschakel::vocabulary::suggest
