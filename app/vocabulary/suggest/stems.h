// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

struct sb_stemmer;

namespace leerschakel::vocabulary::suggest {

/**
 * Stems of folded words in one language, by Snowball (snowballstem.org: Dutch, English). Caches its results, because a
 * vocabulary uses the same words over and over. Not thread-safe.
 */
class Stemmer
{
public:
    explicit Stemmer(domain::Language language);
    ~Stemmer();
    Stemmer(const Stemmer &) = delete;
    Stemmer &operator=(const Stemmer &) = delete;

    [[nodiscard]] QByteArray stem(QByteArrayView word);

private:
    sb_stemmer *m_stemmer = nullptr;
    QHash<QByteArray, QByteArray> m_known;
};

/**
 * What a stem has in common with the stems of words derived from the same one, where Snowball's Dutch keeps them
 * apart: installeren, installeert, installatie, installateur; schrijven, schrijft. The stem itself when that would be
 * too short, and always for English (where Snowball goes that far by itself).
 */
[[nodiscard]] QByteArray rootOf(QByteArrayView stem, domain::Language language);

/**
 * Whether a word says nothing about a subject: articles, pronouns, prepositions, auxiliary verbs. \a word is folded.
 */
[[nodiscard]] bool isFunctionWord(QByteArrayView word, domain::Language language);

/**
 * Whether a course catalogue uses a word for any subject (cursus, leren, student): it does not indicate the skill to
 * teach or to learn. \a word is folded.
 */
[[nodiscard]] bool isCatalogueWord(QByteArrayView word, domain::Language language);

} // namespace leerschakel::vocabulary::suggest
