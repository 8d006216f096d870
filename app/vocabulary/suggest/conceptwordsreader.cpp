// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/content/contentrows.h"
#include "vocabulary/content/folding.h"
#include "vocabulary/suggest/conceptwordsreader_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::suggest {

using store::Row;

namespace {

/**
 * The languages that a text tagged \a tag (BCP 47) counts as: both when it has no tag, none when it is in another one.
 */
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

} // namespace

Result<ConceptWords> ConceptWordsReader::read(store::Catalogue &catalogue, const QList<ContentInUse> &contents)
{
    for (const ContentInUse &content : contents) {
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
    m_firstRow = content.firstConcept;
    m_itemOfRow.assign(size_t(content.endConcept - content.firstConcept), -1);
    return eachRow(catalogue, u"SELECT row, uri, type, status FROM concept WHERE row >= ? AND row < ? ORDER BY row"_s,
        content.firstConcept, content.endConcept, [this](const Row &row) {
            const QByteArray uri = row.text(1).toByteArray();
            if (m_itemOfUri.contains(uri)) {
                return; // another scheme has it as well, and came first
            }
            ConceptWords::Item item{.uri = uri, .label = {}, .type = typeNamed(row.text(2)), .isSuggested = false};
            item.isSuggested = !isRetired(row.text(3))
                && (item.type == ConceptType::Skill || item.type == ConceptType::Knowledge
                    || item.type == ConceptType::Other);
            const auto number = ConceptIndex(m_words.m_items.size());
            m_itemOfRow[size_t(row.integer(0) - m_firstRow)] = number;
            m_itemOfUri.insert(uri, number);
            m_words.m_items.push_back(std::move(item));
        });
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
        const auto first = quint32(m_textWords.size());
        QHash<QByteArray, qint32> &numbers = m_wordNumbers[size_t(each)];
        std::vector<Word> &vocabulary = m_vocabulary[size_t(each)];
        const QList<QByteArrayView> words = foldedWords(folded);
        for (const QByteArrayView word : words) {
            auto number = numbers.find(QByteArray::fromRawData(word.data(), word.size()));
            if (number == numbers.end()) {
                const QByteArray own = word.toByteArray();
                number = numbers.insert(own, qint32(vocabulary.size()));
                vocabulary.push_back({.text = own,
                    .times = 0,
                    .isFunctionWord = isFunctionWord(word, each),
                    .whole = noTerm,
                    .parts = {}});
            }
            ++vocabulary[size_t(*number)].times;
            m_textWords.push_back(*number);
        }
        m_texts.push_back(
            {.of = item, .language = each, .kind = kind, .firstWord = first, .endWord = quint32(m_textWords.size())});
    }
}

Result<void> ConceptWordsReader::readLabels(store::Catalogue &catalogue, const ContentInUse &content)
{
    const Result<void> done = eachRow(catalogue,
        u"SELECT row, language, kind, text, folded FROM concept_label WHERE row >= ? AND row < ? ORDER BY row"_s,
        content.firstConcept * labelsPerConcept, content.endConcept * labelsPerConcept, [this](const Row &row) {
            const ConceptIndex number = itemOf(row.integer(0) / labelsPerConcept);
            if (number < 0) {
                return;
            }
            const QByteArrayView language = row.text(1);
            const bool isPreferred = LabelKind(row.integer(2)) == LabelKind::Preferred;
            if (isPreferred) {
                const QList<Language> languages = languagesOf(language);
                for (const Language each : languages) {
                    QByteArray &label = m_words.m_items[size_t(number)].label[size_t(each)];
                    label = label.isEmpty() ? row.text(3).toByteArray() : label;
                }
            }
            addText(number, isPreferred ? TextKind::Preferred : TextKind::OtherLabel, language, row.text(4));
        });
    for (ConceptWords::Item &item : m_words.m_items) {
        for (const size_t place : {0, 1}) {
            item.label[place] = item.label[place].isEmpty() ? item.label[1 - place] : item.label[place];
        }
    }
    return done;
}

Result<void> ConceptWordsReader::readNotes(store::Catalogue &catalogue, const ContentInUse &content)
{
    return eachRow(catalogue,
        u"SELECT row, language, text, kind FROM concept_note WHERE row >= ? AND row < ? ORDER BY row"_s,
        content.firstConcept * notesPerConcept, content.endConcept * notesPerConcept, [this](const Row &row) {
            const ConceptIndex number = itemOf(row.integer(0) / notesPerConcept);
            if (number >= 0 && NoteKind(row.integer(3)) == NoteKind::Definition) {
                addText(number, TextKind::Description, row.text(1), folded(row.text(2)));
            }
        });
}

Result<void> ConceptWordsReader::readRelations(store::Catalogue &catalogue, const ContentInUse &content)
{
    return eachRow(catalogue,
        u"SELECT concept, target, kind FROM concept_relation WHERE concept >= ? AND concept < ?"_s,
        content.firstConcept, content.endConcept, [this](const Row &row) {
            constexpr std::array kinds{RelationKind::EssentialSkill, RelationKind::Narrower};
            const auto kind = std::ranges::find(kinds, RelationKind(row.integer(2)));
            const ConceptIndex centre = itemOf(row.integer(0));
            const ConceptIndex member = itemOf(row.integer(1));
            if (kind != kinds.end() && centre >= 0 && member >= 0 && m_words.m_items[size_t(member)].isSuggested) {
                m_members[size_t(kind - kinds.begin())].emplace_back(centre, member);
            }
        });
}

Result<ConceptWords> ConceptWords::read(store::Catalogue &catalogue, const QList<ContentInUse> &contents)
{
    return ConceptWordsReader().read(catalogue, contents);
}

} // namespace leerschakel::vocabulary::suggest
