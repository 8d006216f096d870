// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "vocabulary/suggest/weights.h"

#include <QStringList>
#include <QStringView>

#include <functional>
#include <memory>

namespace leerschakel::vocabulary {

using store::Result;
using suggest::SuggestWeights;

namespace suggest {
class ConceptWords;
}

/** A skill (or knowledge) for a text. */
struct Suggestion {
    QString uri;
    /** Preferred label in the language of the text, or in the other one where that is missing. */
    QString label;
    /** From 0 up to 1; comparable only with other suggestions for the same text. */
    double score = 0;
    /** The words of the text it is based on, as written there and in that order, each once. */
    QStringList because;
};

struct SuggestOptions {
    /** The language of the text. */
    domain::Language language = domain::Language::Dutch;
    int limit = 10;
    /** Called regularly; once it returns true, the work stops and there are no suggestions. */
    std::function<bool()> isCancelled = {};
    SuggestWeights weights = {};
};

/**
 * Suggests skills from the vocabularies in use for a text: an outcome, a description. It works with words (lexical
 * evidence) and with what the vocabularies say about their concepts; there is no model to download. See ranking.h for
 * how it ranks.
 */
class Suggester
{
public:
    /**
     * The one for the vocabularies that suggest (suggestingschemes.h), or for \a scheme only when it is not empty: the
     * one made last if they are still the same, otherwise a new one (half a second for ESCO in two languages).
     * Thread-safe, with a connection of the calling thread. Errors: those of the store.
     */
    [[nodiscard]] static Result<std::shared_ptr<const Suggester>> of(
        store::Catalogue &catalogue, const QString &scheme = {});
    ~Suggester();
    Suggester(const Suggester &) = delete;
    Suggester &operator=(const Suggester &) = delete;

    /** Whether there is nothing to suggest: no vocabulary with skills is loaded. */
    [[nodiscard]] bool isEmpty() const;

    /** Best first, at most options.limit; based on the first 20,000 words of \a text. Thread-safe. */
    [[nodiscard]] QList<Suggestion> suggest(QStringView text, const SuggestOptions &options = {}) const;

    /** Approximate memory use, in bytes. */
    [[nodiscard]] size_t bytes() const;

private:
    explicit Suggester(std::unique_ptr<const suggest::ConceptWords> words);
    std::unique_ptr<const suggest::ConceptWords> m_words;
};

} // namespace leerschakel::vocabulary
