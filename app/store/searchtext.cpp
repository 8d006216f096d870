// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::store {

namespace {

/** A word of what was typed. */
struct TypedWord {
    QString text;
    /** Matched as a whole, not as the beginning of a word. */
    bool isWhole = false;
};

/**
 * Splits where the index splits (letters, digits and marks stay together), so that each word is one token and each may
 * be a prefix.
 */
QList<TypedWord> typedWords(const QString &typed)
{
    QList<TypedWord> words;
    QString word;
    const auto finish = [&](uint behind) {
        if (!word.isEmpty()) {
            // C++ and C# are matched whole: anything else beginning with a c is something different.
            words.append({.text = word, .isWhole = behind == u'+' || behind == u'#'});
            word.clear();
        }
    };
    const QList<uint> characters = typed.toUcs4();
    for (const uint character : characters) {
        if (QChar::isLetterOrNumber(character) || (QChar::isMark(character) && !word.isEmpty())) {
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        } else {
            finish(character);
        }
    }
    finish(0);
    constexpr qsizetype mostWords = 50; // a pasted page is not a query
    return words.mid(0, mostWords);
}

/** \a text as it is compared: signs stay, as codes have them. */
QString comparable(const QString &text)
{
    QString plain = text.simplified().toCaseFolded().normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar each) { return each.isMark(); });
    return plain;
}

bool hasWordBeginningWith(const QString &text, const QString &beginning)
{
    for (qsizetype at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

} // namespace

QString searchExpression(const QString &typed)
{
    QStringList parts;
    const QList<TypedWord> words = typedWords(typed);
    for (const TypedWord &word : words) {
        parts.append(u'"' + word.text + (word.isWhole ? u"\""_s : u"\"*"_s));
    }
    return parts.join(u' ');
}

SearchText::SearchText(const QString &typed) : m_text(comparable(typed))
{
    const QList<TypedWord> words = typedWords(m_text);
    for (const TypedWord &word : words) {
        m_words.append(word.text);
    }
}

SearchText::Closeness SearchText::closenessTo(const QStringList &names) const
{
    if (m_words.isEmpty()) {
        return Closeness::None;
    }
    QStringList texts;
    for (const QString &name : names) {
        texts.append(comparable(name));
    }
    if (texts.contains(m_text)) {
        return Closeness::Equal;
    }
    if (std::ranges::any_of(texts, [this](const QString &text) { return text.startsWith(m_text); })) {
        return Closeness::Begins;
    }
    const auto isThere = [&texts](const QString &word) {
        return std::ranges::any_of(texts, [&word](const QString &text) { return hasWordBeginningWith(text, word); });
    };
    return std::ranges::all_of(m_words, isThere) ? Closeness::HasWords : Closeness::None;
}

} // namespace leerschakel::store
