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
/** What is done says less than what it is done to: to hand out is no sign of cards or medicines. */
constexpr float lessForActions = 0.3F;
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
    enum class TextKind { Preferred, OtherLabel, Description };
    /** A label or a description, as the numbers of its words. */
    struct Text {
        ConceptIndex of = 0;
        Language language = Language::Dutch;
        TextKind kind = TextKind::Description;
        std::vector<qint32> words;
    };
    /** A word of one language, folded, with its terms: the word itself, and its parts when it is a compound. */
    struct Word {
        QByteArray text;
        int times = 0;
        bool isFunctionWord = false;
        Term whole = noTerm;
        std::vector<Term> parts;
    };

    [[nodiscard]] Result<void> readContent(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readConcepts(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readLabels(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readNotes(store::Catalogue &catalogue, const ContentInUse &content);
    [[nodiscard]] Result<void> readRelations(store::Catalogue &catalogue, const ContentInUse &content);
    void addText(ConceptIndex item, TextKind kind, QByteArrayView language, QByteArrayView folded);
    [[nodiscard]] ConceptIndex itemOf(qint64 row) const;

    [[nodiscard]] Term termOf(QByteArrayView word, Language language);
    [[nodiscard]] const Word &wordOf(const Text &text, qint32 number) const
    {
        return m_vocabulary[size_t(text.language)][size_t(number)];
    }
    void findTerms();
    /** For each term, how often of all times that labels of skills have it, it is what is done there: the first word in English (install pumps), the last in Dutch. */
    [[nodiscard]] std::vector<float> shareOfActions() const;
    /** The texts of a concept in one language, together. */
    struct Document {
        float length = 0;
        std::vector<std::pair<Term, float>> frequencies;
    };
    [[nodiscard]] Document documentOf(std::span<const quint32> texts) const;
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
    std::array<Stemmer, 2> m_stemmers{Stemmer(Language::Dutch), Stemmer(Language::English)};
    std::array<std::vector<Word>, 2> m_vocabulary;
    std::array<QHash<QByteArray, qint32>, 2> m_wordNumbers;
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
    findTerms();
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

void ConceptWordsReader::addText(ConceptIndex item, TextKind kind, QByteArrayView language, QByteArrayView folded)
{
    const QList<Language> languages = languagesOf(language);
    for (const Language each : languages) {
        Text text{.of = item, .language = each, .kind = kind, .words = {}};
        QHash<QByteArray, qint32> &numbers = m_wordNumbers[size_t(each)];
        std::vector<Word> &vocabulary = m_vocabulary[size_t(each)];
        const QList<QByteArrayView> words = foldedWords(folded);
        for (const QByteArrayView word : words) {
            auto number = numbers.constFind(QByteArray::fromRawData(word.data(), word.size()));
            if (number == numbers.cend()) {
                const QByteArray own = word.toByteArray();
                number = numbers.insert(own, qint32(vocabulary.size()));
                vocabulary.push_back({.text = own,
                    .times = 0,
                    .isFunctionWord = isFunctionWord(word, each),
                    .whole = noTerm,
                    .parts = {}});
            }
            ++vocabulary[size_t(*number)].times;
            text.words.push_back(*number);
        }
        m_texts.push_back(std::move(text));
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
        addText(number, isPreferred ? TextKind::Preferred : TextKind::OtherLabel, language, rows->text(4));
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
            addText(number, TextKind::Description, rows->text(1), folded(rows->text(2)));
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
    const QByteArray stem = m_stemmers[place].stem(word);
    const auto known = m_words.m_terms[place].constFind(stem);
    if (known != m_words.m_terms[place].cend()) {
        return *known;
    }
    const auto term = Term(m_words.m_terms[0].size() + m_words.m_terms[1].size());
    m_words.m_terms[place].insert(stem, term);
    return term;
}

void ConceptWordsReader::findTerms()
{
    CompoundSplitter &compounds = m_words.m_compounds;
    for (const Word &word : m_vocabulary[size_t(Language::Dutch)]) {
        compounds.count(word.text, word.times);
        // Parts are often there in another form only: the plural, the verb's stem.
        const QByteArray stem = m_stemmers[size_t(Language::Dutch)].stem(word.text);
        if (stem != word.text) {
            compounds.count(stem, word.times);
        }
    }
    compounds.learnFirstParts();
    for (const Language language : {Language::Dutch, Language::English}) {
        for (Word &word : m_vocabulary[size_t(language)]) {
            word.whole = termOf(word.text, language);
            const QList<QByteArray> parts =
                language == Language::Dutch ? compounds.parts(word.text) : QList<QByteArray>();
            for (const QByteArray &part : parts) {
                word.parts.push_back(termOf(part, language));
            }
        }
    }
}

std::vector<float> ConceptWordsReader::shareOfActions() const
{
    std::vector<float> seen(size_t(m_words.m_terms[0].size() + m_words.m_terms[1].size()), 0), asAction = seen;
    for (const Text &text : m_texts) {
        if (text.kind != TextKind::Preferred || m_words.m_items[size_t(text.of)].type != ConceptType::Skill) {
            continue;
        }
        const size_t action = text.language == Language::Dutch ? text.words.size() - 1 : 0;
        for (size_t i = 0; i < text.words.size(); ++i) {
            const auto term = size_t(wordOf(text, text.words[i]).whole);
            seen[term] += 1;
            asAction[term] += i == action && text.words.size() > 1 ? 1.0F : 0.0F;
        }
    }
    for (size_t i = 0; i < seen.size(); ++i) {
        asAction[i] /= std::max(1.0F, seen[i]);
    }
    return asAction;
}

ConceptWordsReader::Document ConceptWordsReader::documentOf(std::span<const quint32> texts) const
{
    Document document;
    std::vector<std::pair<Term, float>> all;
    for (const quint32 number : texts) {
        const Text &text = m_texts[number];
        for (const qint32 each : text.words) {
            const Word &word = wordOf(text, each);
            if (word.isFunctionWord) {
                continue;
            }
            document.length += 1;
            all.emplace_back(word.whole, 1.0F);
            for (const Term part : word.parts) {
                all.emplace_back(part, frequencyOfPart);
            }
        }
    }
    std::ranges::sort(all);
    for (const auto &[term, frequency] : all) {
        if (document.frequencies.empty() || document.frequencies.back().first != term) {
            document.frequencies.emplace_back(term, 0.0F);
        }
        document.frequencies.back().second += frequency;
    }
    return document;
}

void ConceptWordsReader::indexTexts()
{
    const auto count = qsizetype(m_words.m_items.size());
    const auto terms = size_t(m_words.m_terms[0].size() + m_words.m_terms[1].size());
    std::vector<std::pair<qint32, Occurrence>> occurrences;
    for (const Language language : {Language::Dutch, Language::English}) {
        std::vector<std::pair<qint32, quint32>> numbers;
        for (quint32 i = 0; i < m_texts.size(); ++i) {
            if (m_texts[i].language == language) {
                numbers.emplace_back(m_texts[i].of, i);
            }
        }
        Lists<quint32> textsOf;
        textsOf.fill(numbers, count);
        std::vector<Document> documents;
        float length = 0, filled = 0;
        for (qsizetype i = 0; i < count; ++i) {
            documents.push_back(documentOf(textsOf[i]));
            length += documents.back().length;
            filled += documents.back().length > 0 ? 1.0F : 0.0F;
        }
        const float mean = length / std::max(1.0F, filled);
        for (qsizetype i = 0; i < count; ++i) {
            const Document &document = documents[size_t(i)];
            const float norm = k1 * (1 - b + b * document.length / mean);
            for (const auto &[term, frequency] : document.frequencies) {
                occurrences.emplace_back(
                    term, Occurrence{.of = ConceptIndex(i), .frequency = frequency * (k1 + 1) / (frequency + norm)});
            }
        }
    }
    m_words.m_textsWith.fill(occurrences, qsizetype(terms));
    m_words.m_rarity.resize(terms);
    const std::vector<float> actions = shareOfActions();
    for (size_t i = 0; i < terms; ++i) {
        const auto n = float(m_words.m_textsWith[qsizetype(i)].size());
        m_words.m_rarity[i] = std::log(1 + (float(count) - n + 0.5F) / (n + 0.5F)) * (1 - lessForActions * actions[i]);
    }
}

void ConceptWordsReader::indexLabels()
{
    std::vector<std::pair<qint32, qint32>> labelsWith;
    for (const Text &text : m_texts) {
        if (text.kind == TextKind::Description || !hasLabelsToFind(m_words.m_items[size_t(text.of)].type)) {
            continue;
        }
        ConceptLabel label{.of = text.of, .firstWord = quint32(m_words.m_labelWords.size()), .endWord = 0, .weight = 0};
        const auto number = qint32(m_words.m_labels.size());
        for (const qint32 each : text.words) {
            const Word &word = wordOf(text, each);
            if (word.isFunctionWord) {
                continue;
            }
            LabelWord labelWord{
                .firstOption = quint32(m_words.m_options.size()), .endOption = 0, .weight = m_words.rarity(word.whole)};
            m_words.m_options.push_back({.term = word.whole, .strength = 1});
            labelsWith.emplace_back(word.whole, number);
            float all = 0;
            for (const Term part : word.parts) {
                all += m_words.rarity(part);
            }
            for (const Term part : word.parts) {
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
        const QByteArray root = rootOf(each.key(), Language::Dutch);
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
        if (text.kind == TextKind::Preferred) {
            labels[size_t(text.of)][size_t(text.language)] = &text;
        }
    }
    const auto termsIn = [this](const Text &text) {
        std::vector<Term> list;
        for (const qint32 each : text.words) {
            const Word &word = wordOf(text, each);
            if (!word.isFunctionWord) {
                list.push_back(word.whole);
                list.insert(list.end(), word.parts.begin(), word.parts.end());
            }
        }
        return list;
    };
    for (const auto &[dutch, english] : labels) {
        if (dutch && english) {
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
