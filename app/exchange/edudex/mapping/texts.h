// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document/node.h"
#include "exchange/mapping/noplace.h"
#include "exchange/mapping/source.h"
#include "exchange/mapping/words.h"

namespace leerschakel::exchange::edudex {

using document::Node;
using document::Origin;
using mapping::Source;

/**
 * Puts a one-line text of at most \a limit characters and books it, as cut off if it is longer. Does nothing if there
 * is no text.
 */
void putText(
    Node &into, const QString &key, const Source &source, const domain::Field<domain::LocalizedText> &field, int limit);

/** As putText(), for Markdown where no markup is accepted: booked as narrowed if it contains any. */
void putPlainText(
    Node &into, const QString &key, const Source &source, const domain::Field<domain::LocalizedText> &field, int limit);

/** Puts the address in \a field under each of \a languages, and books it. */
void putWebLink(
    Node &into, const Source &source, const domain::Field<QString> &field, const QList<domain::Language> &languages);

/** A subjectText: a text about one subject, with and without markup. */
class SubjectText
{
public:
    /** \a languages: those that lines are written in. */
    SubjectText(const char *subject, QList<domain::Language> languages)
        : m_subject(subject), m_languages(std::move(languages))
    {}

    /** Markdown, in its own languages; booked as carried. */
    void take(const Source &source, const domain::Field<domain::LocalizedText> &field);
    /** Adds one line of a list, made from \a fields, which are booked separately. */
    void line(const std::function<QString(domain::Language)> &text, const Source &source,
        std::initializer_list<const domain::FieldSpec *> fields);
    /** Appends it to \a subjects if it contains anything. */
    void appendTo(Node &subjects) const;

private:
    const char *m_subject;
    QList<domain::Language> m_languages;
    domain::LocalizedText m_text;
    domain::LocalizedText m_html;
    domain::LocalizedText m_items;
    std::vector<Origin> m_origins;
};

} // namespace leerschakel::exchange::edudex
