// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/localizedtext.h"

#include <QHash>
#include <QList>

namespace leerschakel::domain {

/** One value of a code list. Codes are text, also when they look like numbers ("0713"). */
struct Code {
    QString code;
    LocalizedText label;
};

/**
 * A closed list of values with labels, read from resources/codes/<name>.csv (columns code, nl, en; in display order).
 * A fourth column, where a list has one, holds synonyms separated by spaces: for a language, for example, its two
 * letters of ISO 639-1.
 */
class CodeList
{
public:
    /** The list called \a name; an empty list when there is none. Lists are read once and shared between threads. */
    [[nodiscard]] static const CodeList &named(const QString &name);
    [[nodiscard]] static QStringList names();

    [[nodiscard]] const QList<Code> &codes() const { return m_codes; }
    [[nodiscard]] bool contains(const QString &code) const { return m_positions.contains(code); }
    /**
     * The code that the user means by \a text: the code itself, or one whose code, label or synonym is the same apart
     * from case, spaces and hyphens ("mbo-3", "Nederlands", "nl"). Empty when there is none, or more than one.
     */
    [[nodiscard]] QString meantBy(const QString &text) const;
    /** The label of \a code in \a language; the code itself when the list does not have it. */
    [[nodiscard]] QString label(const QString &code, Language language) const;
    /** The place of \a code in the list, for sorting; the length of the list when unknown. */
    [[nodiscard]] qsizetype position(const QString &code) const { return m_positions.value(code, m_codes.size()); }

private:
    QList<Code> m_codes;
    QHash<QString, qsizetype> m_positions;
    /** By word without case, spaces and hyphens; empty where several codes share one. */
    QHash<QString, QString> m_words;
};

} // namespace leerschakel::domain
