// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/gradualtext.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace leerschakel::ui {

namespace {

/** Characters inserted at once: takes a millisecond or two. */
constexpr qsizetype piece = 8000;

/** The length of the common start, in whole lines. */
qsizetype sameLinesAtStart(QStringView one, QStringView other)
{
    const auto [in, _] = std::ranges::mismatch(one, other);
    const qsizetype same = in - one.begin();
    return same == one.size() && same == other.size() ? same : one.first(same).lastIndexOf(u'\n') + 1;
}

/** The length of the common end, in whole lines. */
qsizetype sameLinesAtEnd(QStringView one, QStringView other)
{
    const auto [in, _] = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend());
    const qsizetype same = in - one.rbegin();
    const qsizetype lineEnd = one.last(same).indexOf(u'\n');
    return lineEnd < 0 ? 0 : same - lineEnd - 1;
}

} // namespace

GradualText::Change GradualText::set(const QString &text)
{
    const QString shown = isWhole() ? m_text : m_text.first(m_at) + QStringView(m_text).sliced(m_end);
    const qsizetype start = sameLinesAtStart(shown, text);
    const qsizetype end = sameLinesAtEnd(QStringView(shown).sliced(start), QStringView(text).sliced(start));
    const qsizetype shownEnd = shown.size() - end;
    m_text = text;
    m_at = start;
    m_end = text.size() - end;
    QTextCursor cursor(&m_document);
    cursor.setPosition(int(start));
    cursor.setPosition(int(shownEnd), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const auto linesIn = [](QStringView part) { return int(part.count(u'\n')); };
    return {.from = linesIn(QStringView(text).first(start)),
        .before = linesIn(QStringView(shown).sliced(start, shownEnd - start)),
        .after = linesIn(QStringView(text).sliced(start, m_end - start))};
}

void GradualText::goOn(const QDeadlineTimer &deadline)
{
    QTextCursor cursor(&m_document);
    cursor.setPosition(int(m_at));
    do {
        qsizetype to = std::min(m_at + piece, m_end);
        if (const qsizetype lineEnd = m_text.lastIndexOf(u'\n', to - 1); to < m_end && lineEnd >= m_at) {
            to = lineEnd + 1;
        }
        cursor.insertText(m_text.sliced(m_at, to - m_at));
        m_at = to;
    } while (m_at < m_end && !deadline.hasExpired());
}

} // namespace leerschakel::ui
