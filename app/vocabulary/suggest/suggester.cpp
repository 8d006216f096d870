// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/suggester.h"

#include "vocabulary/suggest/ranking.h"

#include <QMutex>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using suggest::ConceptWords;

namespace {

/** Longer texts are no description of an offering; what stands in their first 20,000 words is enough to go by. */
constexpr qsizetype mostWords = 20'000;

/** The one that was made last, and for what. One is kept: a window has one catalogue open, a command too. */
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

/** Says which contents are in use: their numbers in this file, and their digests, because a file may be another one under the same name. */
Result<QString> contentsKey(store::Catalogue &catalogue)
{
    const Result<QSqlQuery *> query = catalogue.run(
        u"SELECT v.number, v.digest FROM scheme s JOIN vocabulary_content v ON v.number = s.content ORDER BY v.number"_s);
    if (!query) {
        return std::unexpected(query.error());
    }
    QString key = catalogue.path();
    while ((*query)->next()) {
        key += u'\n' + (*query)->value(0).toString() + u' ' + (*query)->value(1).toString();
    }
    return key;
}

} // namespace

Suggester::Suggester(std::unique_ptr<const ConceptWords> words) : m_words(std::move(words)) {}

Suggester::~Suggester() = default;

Result<std::shared_ptr<const Suggester>> Suggester::of(store::Catalogue &catalogue)
{
    const Result<QString> key = contentsKey(catalogue);
    if (!key) {
        return std::unexpected(key.error());
    }
    LastSuggester &last = lastSuggester();
    // Held while one is made: whoever comes meanwhile wants the same one.
    const QMutexLocker lock(&last.mutex);
    if (!last.suggester || last.key != *key) {
        Result<ConceptWords> words = ConceptWords::read(catalogue);
        if (!words) {
            return std::unexpected(words.error());
        }
        last.key = *key;
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
