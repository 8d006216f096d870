// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/suggester.h"

#include "vocabulary/suggest/ranking.h"
#include "vocabulary/suggest/suggestingschemes.h"

#include <QMutex>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using suggest::ConceptWords;

namespace {

/** Longer texts are not descriptions of an offering; their first 20,000 words are enough. */
constexpr qsizetype mostWords = 20'000;

/** The one that was made last, and for what. One is kept: a window has one catalogue open, and so does a command. */
struct LastSuggester {
    QMutex mutex;
    QString key;
    std::shared_ptr<const Suggester> suggester;
};

LastSuggester &lastSuggester()
{
    static LastSuggester last;
    return last;
}

/**
 * Identifies these contents: by their numbers in this file, and by their digests, because another file may have the
 * same name.
 */
QString keyOf(const store::Catalogue &catalogue, const QList<ContentInUse> &contents)
{
    QString key = catalogue.path();
    for (const ContentInUse &content : contents) {
        key += u'\n' + QString::number(content.number) + u' ' + QString::number(content.digest);
    }
    return key;
}

} // namespace

Suggester::Suggester(std::unique_ptr<const ConceptWords> words) : m_words(std::move(words)) {}

Suggester::~Suggester() = default;

Result<std::shared_ptr<const Suggester>> Suggester::of(store::Catalogue &catalogue, const QString &scheme)
{
    const Result<QList<ContentInUse>> contents = suggestingContents(catalogue, scheme);
    if (!contents) {
        return std::unexpected(contents.error());
    }
    const QString key = keyOf(catalogue, *contents);
    LastSuggester &last = lastSuggester();
    // Held while one is made: anyone who asks meanwhile wants the same one.
    const QMutexLocker lock(&last.mutex);
    if (!last.suggester || last.key != key) {
        Result<ConceptWords> words = ConceptWords::read(catalogue, *contents);
        if (!words) {
            return std::unexpected(words.error());
        }
        last.key = key;
        last.suggester =
            std::shared_ptr<const Suggester>(new Suggester(std::make_unique<const ConceptWords>(std::move(*words))));
    }
    return last.suggester;
}

bool Suggester::isEmpty() const
{
    return std::ranges::none_of(m_words->items(), &ConceptWords::Item::isSuggested);
}

size_t Suggester::bytes() const
{
    return m_words->bytes();
}

QList<Suggestion> Suggester::suggest(QStringView text, const SuggestOptions &options) const
{
    const suggest::TextWords words(text, options.language, *m_words, options.weights, mostWords);
    suggest::Ranking ranking(*m_words, words, options.weights, options.isCancelled);
    const std::vector<suggest::Ranked> best = ranking.best(options.limit);
    QList<Suggestion> suggestions;
    for (const suggest::Ranked &each : best) {
        const ConceptWords::Item &item = m_words->items()[size_t(each.of)];
        Suggestion suggestion;
        suggestion.uri = QString::fromUtf8(item.uri);
        suggestion.label = QString::fromUtf8(item.label[size_t(options.language)]);
        suggestion.score = each.score;
        for (const size_t word : each.words) {
            const suggest::TextWord &place = words.words()[word];
            const QString written = text.sliced(place.begin, place.length).toString();
            if (!suggestion.because.contains(written, Qt::CaseInsensitive)) {
                suggestion.because.append(written);
            }
        }
        suggestions.append(suggestion);
    }
    return suggestions;
}

} // namespace leerschakel::vocabulary
