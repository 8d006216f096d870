// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace leerschakel::store {

/** FTS5 query text for what the user typed: quoted words, each a prefix. Empty when it contains no word. */
[[nodiscard]] QString searchExpression(const QString &typed);

/** What a user typed to find an offering, compared with titles and codes: those it names are shown first. */
class SearchText
{
public:
    /** From close to far. */
    enum class Closeness { Equal, Begins, HasWords, None };

    explicit SearchText(const QString &typed);

    /**
     * How close the closest of \a names is; upper case and diacritics do not count. HasWords: each word typed begins a
     * word in one of them.
     */
    [[nodiscard]] Closeness closenessTo(const QStringList &names) const;

private:
    QString m_text;
    QStringList m_words;
};

} // namespace leerschakel::store
