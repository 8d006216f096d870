// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/growingtextedit.h"

#include "text/htmltomarkdown.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <algorithm>
#include <cmath>

namespace leerschakel::ui {

namespace {

/** -1 for Alt+Up, 1 for Alt+Down, else 0. */
int moved(const QKeyEvent &key)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::AltModifier) {
        return 0;
    }
    return key.key() == Qt::Key_Up ? -1 : int(key.key() == Qt::Key_Down);
}

} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing) {
            Q_EMIT typed();
        }
    });
    connect(
        document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingTextEdit::grow);
    connect(document(), &QTextDocument::contentsChanged, this, &GrowingTextEdit::grow);
    connect(
        this, &QPlainTextEdit::updateRequest, this,
        [this](const QRect &, int scrolled) {
            if (scrolled != 0) {
                showWhole();
            }
        },
        Qt::QueuedConnection);
    grow();
}

void GrowingTextEdit::setLeastLines(int lines)
{
    m_leastLines = lines;
    grow();
}

void GrowingTextEdit::showText(const QString &text)
{
    const QString old = toPlainText();
    if (old == text) {
        return;
    }
    const qsizetype shorter = std::min(old.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && old[head] == text[head]) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == text[text.size() - 1 - tail]) {
        ++tail;
    }
    m_showing = true;
    QTextCursor cursor(document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
    m_showing = false;
}

bool GrowingTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
        if (m_isMovable && moved(*key) != 0) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        QMetaObject::invokeMethod(this, &GrowingTextEdit::grow, Qt::QueuedConnection);
    }
    return QPlainTextEdit::event(event);
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (const int steps = m_isMovable ? moved(*event) : 0; steps != 0) {
        Q_EMIT moveRequested(steps);
        return;
    }
    if (m_oneParagraph && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Backspace && document()->isEmpty() && !isReadOnly()) {
        Q_EMIT emptyBackspace();
        return;
    }
    // As in other programs, Ctrl+Shift+V pastes without formatting.
    if (event->keyCombination() == QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_V)) {
        insertWords(QGuiApplication::clipboard()->text());
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

QMimeData *GrowingTextEdit::createMimeDataFromSelection() const
{
    // Plain text only: Qt would add HTML with the Markdown characters as literal text.
    auto *data = new QMimeData;
    data->setText(textCursor().selection().toPlainText());
    return data;
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasHtml() || QPlainTextEdit::canInsertFromMimeData(source);
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (m_isMarkdown && source->hasHtml()) {
        insertPlainText(text::htmlToMarkdown(source->html()));
        return;
    }
    insertWords(source->hasText() ? source->text() : text::htmlToText(source->html()));
}

void GrowingTextEdit::insertWords(const QString &words)
{
    insertPlainText(m_oneParagraph ? words.simplified() : words);
}

void GrowingTextEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // all its text is visible: the wheel scrolls the form
}

int GrowingTextEdit::textHeight() const
{
    const QTextDocument &all = *document();
    const qreal margin = all.documentMargin();
    qreal height = m_leastLines * QFontMetricsF(font()).lineSpacing() + 2 * margin;
    if (all.isEmpty() && !placeholderText().isEmpty()) {
        const int room = viewport()->width() - int(margin);
        const QRect hint = fontMetrics().boundingRect(
            QRect(0, 0, std::max(1, room), QWIDGETSIZE_MAX), Qt::AlignTop | Qt::TextWordWrap, placeholderText());
        return int(std::ceil(std::max(height, hint.height() + 2 * margin)));
    }
    // By block, not by line: a line with characters from another font is higher. The last block has the margin below
    // it.
    qreal text = margin;
    for (QTextBlock block = all.begin(); block.isValid(); block = block.next()) {
        text += all.documentLayout()->blockBoundingRect(block).height();
    }
    return int(std::ceil(std::max(height, text)));
}

void GrowingTextEdit::grow()
{
    const int height = textHeight() + 2 * frameWidth();
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
    showWhole();
}

void GrowingTextEdit::showWhole()
{
    // All of the text is visible, so it must not scroll; Qt keeps an offset from when the field was lower.
    if (verticalScrollBar()->value() != 0) {
        verticalScrollBar()->setValue(0);
    }
}

} // namespace leerschakel::ui
