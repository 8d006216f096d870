// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptrows.h"
#include "vocabulary/contentrows.h"
#include "vocabulary/folding.h"
#include "vocabulary/suggest/conceptwords.h"
#include "vocabulary/suggest/stems.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::suggest {

using store::Utf8Statement;

namespace {

// BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, section 3.4) with its usual parameters.
constexpr float k1 = 1.2F;
constexpr float b = 0.75F;
/** A text that has all parts of a compound, but not the compound, has this much of it. */
constexpr float shareOfParts = 0.8F;
/** What a part of a compound counts for in a description. */
constexpr float frequencyOfPart = 0.5F;
/** Circles larger than this hold nothing together. */
constexpr size_t largestCircle = 500;

/** The languages that a text tagged \a tag (BCP 47) counts as: both when it has no tag, none when it is in another one. */
QList<Language> languagesOf(QByteArrayView tag)
{
    if (tag.isEmpty()) {
        return {Language::Dutch, Language::English};
    }
    if (tag.startsWith("nl")) {
        return {Language::Dutch};
    }
    return tag.startsWith("en") ? QList<Language>{Language::English} : QList<Language>();
}

bool hasLabelsToFind(ConceptType type)
{
    return type != ConceptType::Group && type != ConceptType::Collection;
}

ConceptType typeNamed(QByteArrayView name)
{
    for (const ConceptType type : {ConceptType::Skill, ConceptType::Knowledge, ConceptType::Occupation,
             ConceptType::Group, ConceptType::Collection}) {
        if (typeName(type).toLatin1() == name) {
            return type;
        }
    }
    return ConceptType::Other;
}

} // namespace

/** Fills a ConceptWords: all texts first, because what a compound is and how rare a word is shows only when all are known. */
class ConceptWordsReader
{
public:
    [[nodiscard]] Result<ConceptWords> read(store::Catalogue &catalogue);

private:
    /** A label or a description; folded. */
    struct Text {
        ConceptIndex of = 0;
        Language language = Language::Dutch;
        bool isLabel = false;
        bool isPreferred = false;
        QByteArray words;
    };
    /** The terms of a word: the word itself, and its parts when it is a compound. */
    struct WordTerms {
        Term whole = noTerm;
        std::vector<Term> parts;
        bool isFunctionWord = false;
    };

    [[nodiscard]] Result<void> readContent(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readConcepts(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readLabels(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readNotes(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readRelations(store::Catalogue &catalogue, const ContentInUse &content);
    void addText(ConceptIndex item, QByteArrayView language, Text text);
    [[nodiscard]] ConceptIndex itemOf(qint64 row) const;

    [[nodiscard]] Term termOf(QByteArrayView word, Language language);
    [[nodiscard]] const WordTerms &termsOf(QByteArrayView word, Language language);
    void indexTexts();
    void indexLabels();
    void learnTranslations();
    void drawCircles();

    ConceptWords m_words;
    std::vector<Text> m_texts;
    qint64 m_firstRow = 0;
    std::vector<ConceptIndex> m_itemOfRow;
    QHash<QByteArray, ConceptIndex> m_itemOfUri;
    /** Centre and member; of the needs of an occupation, and of the concepts below another one. */
    std::array<std::vector<std::pair<qint32, ConceptIndex>>, 2> m_members;
    std::array<std::unique_ptr<Stemmer>, 2> m_stemmers;
    std::array<QHash<QByteArray, WordTerms>, 2> m_known;
};

Result<ConceptWords> ConceptWordsReader::read(store::Catalogue &catalogue)
{
    const Result<QList<ContentInUse>> contents = contentsInUse(catalogue);
    if (!contents) {
        return std::unexpected(contents.error());
    }
    for (const ContentInUse &content : *contents) {
        if (const Result<void> read = readContent(catalogue, content); !read) {
            return std::unexpected(read.error());
        }
    }
    for (const Language language : {Language::Dutch, Language::English}) {
        m_stemmers[size_t(language)] = std::make_unique<Stemmer>(language);
    }
    indexTexts();
    indexLabels();
    learnTranslations();
    drawCircles();
    return std::move(m_words);
}

Result<void> ConceptWordsReader::readContent(store::Catalogue &catalogue, const ContentInUse &content)
{
    using Step = Result<void> (ConceptWordsReader::*)(store::Catalogue &, const ContentInUse &);
    for (const Step step : {&ConceptWordsReader::readConcepts, &ConceptWordsReader::readLabels,
             &ConceptWordsReader::readNotes, &ConceptWordsReader::readRelations}) {
        if (const Result<void> done = (this->*step)(catalogue, content); !done) {
            return done;
        }
    }
    return {};
}

Result<void> ConceptWordsReader::readConcepts(store::Catalogue &catalogue, const ContentInUse &content)
{
    Result<Utf8Statement> rows = Utf8Statement::prepare(
        catalogue, u"SELECT row, uri, type, status FROM concept WHERE row >= ? AND row < ? ORDER BY row"_s);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    m_firstRow = content.firstConcept;
    m_itemOfRow.assign(size_t(content.endConcept - content.firstConcept), -1);
    rows->bind(0, content.firstConcept);
    rows->bind(1, content.endConcept);
    while (rows->next()) {
        const QByteArray uri = rows->text(1).toByteArray();
        if (m_itemOfUri.contains(uri)) {
            continue; // another scheme has it as well, and came first
        }
        ConceptWords::Item item{.uri = uri, .label = {}, .type = typeNamed(rows->text(2)), .isSuggested = false};
        item.isSuggested = !isRetired(rows->text(3))
            && (item.type == ConceptType::Skill || item.type == ConceptType::Knowledge
                || item.type == ConceptType::Other);
        const auto number = ConceptIndex(m_words.m_items.size());
        m_itemOfRow[size_t(rows->integer(0) - m_firstRow)] = number;
        m_itemOfUri.insert(uri, number);
        m_words.m_items.push_back(std::move(item));
    }
    return rows->failure() ? Result<void>(std::unexpected(*rows->failure())) : Result<void>();
}

ConceptIndex ConceptWordsReader::itemOf(qint64 row) const
{
    const auto at = size_t(row - m_firstRow);
    return at < m_itemOfRow.size() ? m_itemOfRow[at] : -1;
}

void ConceptWordsReader::addText(ConceptIndex item, QByteArrayView language, Text text)
{
    text.of = item;
    const QList<Language> languages = languagesOf(language);
    for (const Language each : languages) {
        text.language = each;
        if (each == Language::Dutch) {
            const QList<QByteArrayView> words = foldedWords(text.words);
            for (const QByteArrayView word : words) {
                m_words.m_compounds.count(word);
            }
        }
        m_texts.push_back(text);
    }
}

Result<void> ConceptWordsReader::readLabels(store::Catalogue &catalogue, const ContentInUse &content)
{
    Result<Utf8Statement> rows = Utf8Statement::prepare(catalogue,
        u"SELECT row, language, kind, text, folded FROM concept_label WHERE row >= ? AND row < ? ORDER BY row"_s);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(0, content.firstConcept * labelsPerConcept);
    rows->bind(1, content.endConcept * labelsPerConcept);
    while (rows->next()) {
        const ConceptIndex number = itemOf(rows->integer(0) / labelsPerConcept);
        if (number < 0) {
            continue;
        }
        const QByteArrayView language = rows->text(1);
        const bool isPreferred = LabelKind(rows->integer(2)) == LabelKind::Preferred;
        if (isPreferred) {
            const QList<Language> languages = languagesOf(language);
            for (const Language each : languages) {
                QByteArray &label = m_words.m_items[size_t(number)].label[size_t(each)];
                label = label.isEmpty() ? rows->text(3).toByteArray() : label;
            }
        }
        addText(number, language,
            {.of = number,
                .language = Language::Dutch,
                .isLabel = true,
                .isPreferred = isPreferred,
                .words = rows->text(4).toByteArray()});
    }
    for (ConceptWords::Item &item : m_words.m_items) {
        for (const size_t place : {0, 1}) {
            item.label[place] = item.label[place].isEmpty() ? item.label[1 - place] : item.label[place];
        }
    }
    return rows->failure() ? Result<void>(std::unexpected(*rows->failure())) : Result<void>();
}

Result<void> ConceptWordsReader::readNotes(store::Catalogue &catalogue, const ContentInUse &content)
{
    Result<Utf8Statement> rows = Utf8Statement::prepare(catalogue,
        u"SELECT row, language, text FROM concept_note WHERE row >= ? AND row < ? AND kind = ? ORDER BY row"_s);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    rows->bind(0, content.firstConcept * notesPerConcept);
    rows->bind(1, content.endConcept * notesPerConcept);
    rows->bind(2, qint64(NoteKind::Definition));
    while (rows->next()) {
        const ConceptIndex number = itemOf(rows->integer(0) / notesPerConcept);
        if (number >= 0) {
            addText(number, rows->text(1),
                {.of = number,
                    .language = Language::Dutch,
                    .isLabel = false,
                    .isPreferred = false,
                    .words = folded(rows->text(2))});
        }
    }
    return rows->failure() ? Result<void>(std::unexpected(*rows->failure())) : Result<void>();
}

Result<void> ConceptWordsReader::readRelations(store::Catalogue &catalogue, const ContentInUse &content)
{
    Result<Utf8Statement> rows = Utf8Statement::prepare(
        catalogue, u"SELECT concept, target FROM concept_relation WHERE concept >= ? AND concept < ? AND kind = ?"_s);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    constexpr std::array kinds{RelationKind::EssentialSkill, RelationKind::Narrower};
    for (size_t i = 0; i < kinds.size(); ++i) {
        rows->bind(0, content.firstConcept);
        rows->bind(1, content.endConcept);
        rows->bind(2, qint64(kinds[i]));
        while (rows->next()) {
            const ConceptIndex centre = itemOf(rows->integer(0));
            const ConceptIndex member = itemOf(rows->integer(1));
            if (centre >= 0 && member >= 0 && m_words.m_items[size_t(member)].isSuggested) {
                m_members[i].emplace_back(centre, member);
            }
        }
    }
    return rows->failure() ? Result<void>(std::unexpected(*rows->failure())) : Result<void>();
}

Term ConceptWordsReader::termOf(QByteArrayView word, Language language)
{
    const auto place = size_t(language);
    const QByteArray stem = m_stemmers[place]->stem(word);
    const auto known = m_words.m_terms[place].constFind(stem);
    if (known != m_words.m_terms[place].cend()) {
        return *known;
    }
    const auto term = Term(m_words.m_terms[0].size() + m_words.m_terms[1].size());
    m_words.m_terms[place].insert(stem, term);
    return term;
}

const ConceptWordsReader::WordTerms &ConceptWordsReader::termsOf(QByteArrayView word, Language language)
{
    QHash<QByteArray, WordTerms> &known = m_known[size_t(language)];
    if (const auto found = known.constFind(QByteArray::fromRawData(word.data(), word.size())); found != known.cend()) {
        return *found;
    }
    WordTerms terms{
        .whole = termOf(word, language), .parts = {}, .isFunctionWord = isFunctionWord(word, language)};
    if (language == Language::Dutch) {
        const QList<QByteArray> parts = m_words.m_compounds.parts(word);
        for (const QByteArray &part : parts) {
            terms.parts.push_back(termOf(part, language));
        }
    }
    return *known.insert(word.toByteArray(), terms);
}

void ConceptWordsReader::indexTexts()
{
    struct Document {
        float length = 0;
        QHash<Term, float> frequencies;
    };
    const size_t count = m_words.m_items.size();
    std::array<std::vector<Document>, 2> documents{std::vector<Document>(count), std::vector<Document>(count)};
    for (const Text &text : m_texts) {
        Document &document = documents[size_t(text.language)][size_t(text.of)];
        const QList<QByteArrayView> words = foldedWords(text.words);
        for (const QByteArrayView word : words) {
            const WordTerms &terms = termsOf(word, text.language);
            if (terms.isFunctionWord) {
                continue;
            }
            document.length += 1;
            document.frequencies[terms.whole] += 1;
            for (const Term part : terms.parts) {
                document.frequencies[part] += frequencyOfPart;
            }
        }
    }
    const size_t terms = size_t(m_words.m_terms[0].size() + m_words.m_terms[1].size());
    std::vector<std::pair<qint32, Occurrence>> occurrences;
    std::vector<qint32> numbers(terms, 0);
    for (const std::vector<Document> &all : documents) {
        float length = 0, filled = 0;
        for (const Document &document : all) {
            length += document.length;
            filled += document.length > 0 ? 1.0F : 0.0F;
        }
        const float mean = length / std::max(1.0F, filled);
        for (size_t i = 0; i < count; ++i) {
            const Document &document = all[i];
            const float norm = k1 * (1 - b + b * document.length / mean);
            for (auto each = document.frequencies.cbegin(); each != document.frequencies.cend(); ++each) {
                ++numbers[size_t(each.key())];
                if (m_words.m_items[i].isSuggested) {
                    occurrences.emplace_back(each.key(),
                        Occurrence{
                            .of = ConceptIndex(i), .frequency = *each * (k1 + 1) / (*each + norm)});
                }
            }
        }
    }
    m_words.m_textsWith.fill(occurrences, qsizetype(terms));
    m_words.m_rarity.resize(terms);
    for (size_t i = 0; i < terms; ++i) {
        const auto n = float(numbers[i]);
        m_words.m_rarity[i] = std::log(1 + (float(count) - n + 0.5F) / (n + 0.5F));
    }
}

void ConceptWordsReader::indexLabels()
{
    std::vector<std::pair<qint32, qint32>> labelsWith;
    for (const Text &text : m_texts) {
        if (!text.isLabel || !hasLabelsToFind(m_words.m_items[size_t(text.of)].type)) {
            continue;
        }
        ConceptLabel label{.of = text.of, .firstWord = quint32(m_words.m_labelWords.size()), .endWord = 0, .weight = 0};
        const auto number = qint32(m_words.m_labels.size());
        const QList<QByteArrayView> words = foldedWords(text.words);
        for (const QByteArrayView word : words) {
            const WordTerms &terms = termsOf(word, text.language);
            if (terms.isFunctionWord) {
                continue;
            }
            LabelWord labelWord{.firstOption = quint32(m_words.m_options.size()),
                .endOption = 0,
                .weight = m_words.rarity(terms.whole)};
            m_words.m_options.push_back({.term = terms.whole, .strength = 1});
            labelsWith.emplace_back(terms.whole, number);
            float all = 0;
            for (const Term part : terms.parts) {
                all += m_words.rarity(part);
            }
            for (const Term part : terms.parts) {
                m_words.m_options.push_back({.term = part, .strength = shareOfParts * m_words.rarity(part) / all});
                labelsWith.emplace_back(part, number);
            }
            labelWord.endOption = quint32(m_words.m_options.size());
            label.weight += labelWord.weight;
            m_words.m_labelWords.push_back(labelWord);
        }
        label.endWord = quint32(m_words.m_labelWords.size());
        if (label.endWord > label.firstWord) {
            m_words.m_labels.push_back(label);
        }
    }
    m_words.m_labelsWith.fill(labelsWith, qsizetype(m_words.m_rarity.size()));

    std::vector<std::pair<qint32, Term>> termsOfRoot;
    for (auto each = m_words.m_terms[0].cbegin(); each != m_words.m_terms[0].cend(); ++each) {
        const QByteArray root = rootOf(each.key(), Language::Dutch).toByteArray();
        const auto number = qint32(m_words.m_roots.size());
        const auto known = m_words.m_roots.constFind(root);
        if (known == m_words.m_roots.cend()) {
            m_words.m_roots.insert(root, number);
        }
        termsOfRoot.emplace_back(known == m_words.m_roots.cend() ? number : *known, *each);
    }
    m_words.m_termsOfRoot.fill(termsOfRoot, m_words.m_roots.size());
}

void ConceptWordsReader::learnTranslations()
{
    // The preferred labels are the pairs: they say the same thing in both languages, in few words.
    std::vector<std::array<const Text *, 2>> labels(m_words.m_items.size());
    for (const Text &text : m_texts) {
        if (text.isPreferred) {
            labels[size_t(text.of)][size_t(text.language)] = &text;
        }
    }
    const auto termsIn = [this](const Text &text) {
        std::vector<Term> list;
        const QList<QByteArrayView> words = foldedWords(text.words);
        for (const QByteArrayView word : words) {
            const WordTerms &terms = termsOf(word, text.language);
            if (!terms.isFunctionWord) {
                list.push_back(terms.whole);
                list.insert(list.end(), terms.parts.begin(), terms.parts.end());
            }
        }
        return list;
    };
    for (const auto &[dutch, english] : labels) {
        if (dutch && english && dutch->words != english->words) {
            m_words.m_translations.addPair(termsIn(*dutch), termsIn(*english));
        }
    }
    m_words.m_translations.learn(m_words.termCount());
}

void ConceptWordsReader::drawCircles()
{
    std::vector<std::pair<qint32, ConceptIndex>> circles;
    std::vector<std::pair<qint32, qint32>> circlesOf;
    for (const auto &members : m_members) {
        Lists<ConceptIndex> around;
        around.fill(members, qsizetype(m_words.m_items.size()));
        for (qint32 centre = 0; centre < around.count(); ++centre) {
            const std::span<const ConceptIndex> circle = around[centre];
            if (circle.size() < 2 || circle.size() > largestCircle) {
                continue;
            }
            const auto number = qint32(m_words.m_centres.size());
            m_words.m_centres.push_back(centre);
            for (const ConceptIndex member : circle) {
                circles.emplace_back(number, member);
                circlesOf.emplace_back(member, number);
            }
        }
    }
    m_words.m_circles.fill(circles, qsizetype(m_words.m_centres.size()));
    m_words.m_circlesOf.fill(circlesOf, qsizetype(m_words.m_items.size()));
}

Result<ConceptWords> ConceptWords::read(store::Catalogue &catalogue)
{
    return ConceptWordsReader().read(catalogue);
}

} // namespace leerschakel::vocabulary::suggest
