// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

struct sb_stemmer;

namespace leerschakel::vocabulary::suggest {

/**
 * Stems of folded words in one language, by Snowball (snowballstem.org: Dutch, English). Remembers what it has stemmed,
 * because a vocabulary says the same words over and over. For one thread.
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
 * What a stem has in common with those of words made from the same one, where Snowball's Dutch keeps them apart:
 * installeren, installeert, installatie, installateur; schrijven, schrijft. The stem itself when that would be too
 * short, and always for English (its Snowball goes that far by itself).
 */
[[nodiscard]] QByteArray rootOf(QByteArrayView stem, domain::Language language);

/** A word that says nothing about a subject: articles, pronouns, prepositions, auxiliary verbs. \a word is folded. */
[[nodiscard]] bool isFunctionWord(QByteArrayView word, domain::Language language);

/**
 * A word that a course catalogue uses of any subject (cursus, leren, student): it is no sign of the skill to teach or
 * to learn. \a word is folded.
 */
[[nodiscard]] bool isCatalogueWord(QByteArrayView word, domain::Language language);

} // namespace leerschakel::vocabulary::suggest
