// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/sourcesearch.h"

#include "application/look.h"
#include "preview/codeview.h"
#include "widgets/announcement.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

SourceSearch::SourceSearch(CodeView &view, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_words(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    m_words->setObjectName(u"sourceSearch"_s);
    m_count->setObjectName(u"sourceSearchCount"_s);
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(rhythm, rhythm / 2, rhythm, 0);
    row->setSpacing(rhythm / 2);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    for (const auto &[button, icon] :
        {std::pair(m_previous, u"go-up"_s), {m_next, u"go-down"_s}, {m_close, u"window-close"_s}}) {
        button->setIcon(QIcon::fromTheme(icon));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_words, &QLineEdit::textChanged, this, [this] { search(Moves::Yes); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &SourceSearch::leave);
    connect(&view, &CodeView::textShown, this, [this] {
        if (isVisible()) {
            search(Moves::No);
        }
    });
    retranslate();
    hide();
}

void SourceSearch::open()
{
    if (isHidden()) {
        m_from = m_view.textCursor().selectionStart();
    }
    show();
    const QString selected = m_view.textCursor().selectedText();
    const bool isWord = !selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator);
    if (isWord && selected != m_words->text()) {
        m_words->setText(selected);
    } else {
        search(Moves::No);
    }
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SourceSearch::leave()
{
    if (isHidden()) {
        return;
    }
    m_view.setFocus();
    hide();
    m_places.clear();
    m_current = -1;
    m_view.setHits({}, 0, -1);
}

void SourceSearch::search(Moves moves)
{
    const QString words = m_words->text();
    const QString &text = m_view.text();
    m_length = int(words.size());
    m_places.clear();
    for (qsizetype at = 0; m_length > 0 && (at = text.indexOf(words, at, Qt::CaseInsensitive)) >= 0; at += m_length) {
        m_places.append(int(at));
    }
    // From where the search began, so that typing another letter does not leave a match that still fits.
    const int from = moves == Moves::Yes ? m_from : m_view.textCursor().selectionStart();
    const auto next = std::ranges::lower_bound(std::as_const(m_places), from);
    m_current = m_places.isEmpty() ? -1 : next == m_places.cend() ? 0 : int(next - m_places.cbegin());
    showPlaces(moves);
}

void SourceSearch::step(int by)
{
    if (isHidden()) {
        open();
        return;
    }
    if (m_places.isEmpty()) {
        return;
    }
    const int count = int(m_places.size());
    // From the text cursor, if the user moved it meanwhile.
    const int cursor = m_view.textCursor().selectionStart();
    if (cursor != m_places[m_current]) {
        const auto after = std::ranges::lower_bound(std::as_const(m_places), cursor);
        m_current = int(after - m_places.cbegin()) - (by > 0 ? 1 : 0);
    }
    m_current = (m_current + by + count) % count;
    m_from = m_places[m_current];
    showPlaces(Moves::Yes);
}

void SourceSearch::showPlaces(Moves moves)
{
    const QLocale in;
    m_count->setText(m_length == 0 ? QString()
            : m_places.isEmpty()   ? tr("None")
                                   : tr("%1 of %2").arg(in.toString(m_current + 1), in.toString(m_places.size())));
    m_previous->setEnabled(!m_places.isEmpty());
    m_next->setEnabled(!m_places.isEmpty());
    m_view.setHits(m_places, m_length, m_current, moves == Moves::Yes);
    if (moves == Moves::Yes && !m_count->text().isEmpty()) {
        announce(*m_words, m_count->text());
    }
}

void SourceSearch::retranslate()
{
    m_words->setPlaceholderText(tr("Find in the source"));
    m_words->setAccessibleName(tr("Find in the source"));
    for (const auto &[button, text, key] : {std::tuple(m_previous, tr("Previous place"), u"Shift+F3"_s),
             {m_next, tr("Next place"), u"F3"_s}, {m_close, tr("Close the search"), u"Esc"_s}}) {
        button->setAccessibleName(text);
        button->setToolTip(text + u" ("_s + QKeySequence(key).toString(QKeySequence::NativeText) + u')');
    }
}

bool SourceSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // otherwise Escape would close something around it
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            leave();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SourceSearch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPlaces(Moves::No);
    }
}

} // namespace leerschakel::ui
