// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptrows.h"
#include "vocabulary/suggest/conceptwords.h"
#include "vocabulary/suggest/stems.h"

namespace leerschakel::vocabulary::suggest {

/**
 * Fills a ConceptWords: all texts first, because compounds and the rarity of words can only be determined when all are
 * known.
 */
class ConceptWordsReader
{
public:
    [[nodiscard]] Result<ConceptWords> read(store::Catalogue &catalogue, const QList<ContentInUse> &contents);

private:
    enum class TextKind { Preferred, OtherLabel, Description };
    /** A label or a description; its words are a section of m_textWords. */
    struct Text {
        ConceptIndex of = 0;
        Language language = Language::Dutch;
        TextKind kind = TextKind::Description;
        quint32 firstWord = 0;
        quint32 endWord = 0;
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
    [[nodiscard]] std::span<const qint32> wordsOf(const Text &text) const
    {
        return std::span(m_textWords).subspan(text.firstWord, text.endWord - text.firstWord);
    }
    [[nodiscard]] const Word &wordOf(const Text &text, qint32 number) const
    {
        return m_vocabulary[size_t(text.language)][size_t(number)];
    }
    void findTerms();
    /**
     * For each term, in what share of its occurrences in labels of skills it is the action: the first word in English
     * (install pumps), the last in Dutch.
     */
    [[nodiscard]] std::vector<float> shareOfActions() const;
    /** How often \a texts have each term, by term; and how many words they have. */
    struct Frequencies {
        float length = 0;
        std::vector<std::pair<Term, float>> terms;
    };
    [[nodiscard]] Frequencies frequenciesIn(std::span<const quint32> texts) const;
    void indexTexts();
    void indexLabels();
    void learnTranslations();
    void drawCircles();

    ConceptWords m_words;
    std::vector<Text> m_texts;
    /** The numbers of the words of all texts: in one block, as there are hundreds of thousands of texts. */
    std::vector<qint32> m_textWords;
    qint64 m_firstRow = 0;
    std::vector<ConceptIndex> m_itemOfRow;
    QHash<QByteArray, ConceptIndex> m_itemOfUri;
    /** Centre and member; for the needs of an occupation, and for the concepts below another one. */
    std::array<std::vector<std::pair<qint32, ConceptIndex>>, 2> m_members;
    std::array<Stemmer, 2> m_stemmers{Stemmer(Language::Dutch), Stemmer(Language::English)};
    std::array<std::vector<Word>, 2> m_vocabulary;
    std::array<QHash<QByteArray, qint32>, 2> m_wordNumbers;
};

} // namespace leerschakel::vocabulary::suggest
