// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/codeview.h"

#include "preview/codemargin.h"
#include "preview/highlighting.h"
#include "widgets/announcement.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** How long to work on text and syntax before handling events again; milliseconds. */
constexpr int slice = 8;

/** The background of a match; text is legible on it. */
QColor hitSurface(const QPalette &palette)
{
    return tint(palette.color(QPalette::Highlight), palette, 0.35);
}

} // namespace

CodeView::CodeView(QWidget *parent, Folds folds)
    : QPlainTextEdit(parent),
      m_repository(std::make_unique<KSyntaxHighlighting::Repository>()),
      m_highlighting(std::make_unique<Highlighting>()),
      m_text(*document()),
      m_folding(*document()),
      m_folds(folds),
      m_margin(new CodeMargin(*this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    takeTextSize();
    setFrameShape(QFrame::NoFrame);
    m_goOn.setSingleShot(true);
    connect(&m_goOn, &QTimer::timeout, this, &CodeView::goOn);
    connect(this, &QPlainTextEdit::updateRequest, this,
        [this](const QRect &, int dy) { dy != 0 ? m_margin->scroll(0, dy) : m_margin->update(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (textCursor().blockNumber() != m_line) {
            readLine();
        }
    });
    applyTheme();
    updateMargin();
}

CodeView::~CodeView() = default;

void CodeView::showText(const QString &text, const QString &syntax)
{
    const KSyntaxHighlighting::Definition definition = m_repository->definitionForName(syntax);
    const bool isOther = m_highlighting->definition() != definition;
    if (isOther) {
        m_highlighting->setDefinition(definition);
    }
    if (isOther || text != this->text()) {
        const int across = horizontalScrollBar()->value();
        const int down = verticalScrollBar()->value();
        const int line = m_line;
        QTextCursor cursor = textCursor();
        cursor.setKeepPositionOnInsert(true);
        setTextCursor(cursor);
        m_folding.setAside();
        const GradualText::Change change = m_text.set(text);
        m_folding.follow(change);
        m_highlighting->begin(text);
        m_colored.clear();
        m_wanted = nullptr;
        goOn();
        if (m_text.isWhole() && line >= change.from && line < change.from + change.before) {
            placeCursor(std::min(line, document()->blockCount() - 1)); // the line it was on is gone
        }
        horizontalScrollBar()->setValue(across);
        verticalScrollBar()->setValue(down);
        Q_EMIT textShown();
    }
}

bool CodeView::isSettled() const
{
    return m_text.isWhole() && m_highlighting->isDone();
}

void CodeView::goOn()
{
    const QDeadlineTimer deadline(slice);
    if (!m_text.isWhole()) {
        const bool hadSelection = textCursor().hasSelection();
        m_text.goOn(deadline);
        if (QTextCursor cursor = textCursor(); cursor.hasSelection() && !hadSelection) {
            cursor.setPosition(cursor.position()); // its position stayed, but its anchor moved with the inserted text
            setTextCursor(cursor);
        }
        if (m_text.isWhole() && m_wanted) {
            std::exchange(m_wanted, nullptr)();
        }
    }
    // Reads some of the syntax even while text is still being inserted: the user already sees the first lines.
    if (!m_highlighting->isDone()) {
        m_highlighting->goOn(m_text.isWhole() ? deadline : QDeadlineTimer(slice / 4));
    }
    if (isSettled()) {
        m_folding.setRegions(m_folds == Folds::Yes ? m_highlighting->regions() : QMap<int, int>());
    } else {
        m_goOn.start(0);
    }
    dress();
}

void CodeView::setMarks(const QMap<int, Mark> &marks)
{
    const QString before = m_marks.value(m_line).text;
    m_marks = marks;
    dress();
    updateMargin();
    setAccessibleDescription(marks.isEmpty() ? QString() : tr("%Ln line(s) with a remark", nullptr, int(marks.size())));
    if (m_marks.value(m_line).text != before) {
        readLine();
    }
}

void CodeView::stepMark(int by)
{
    if (m_marks.isEmpty()) {
        return;
    }
    const int line = textCursor().blockNumber();
    auto next = by > 0 ? m_marks.upperBound(line) : m_marks.lowerBound(line);
    if (by > 0 && next == m_marks.end()) {
        next = m_marks.begin();
    } else if (by < 0) {
        next = std::prev(next == m_marks.begin() ? m_marks.end() : next);
    }
    goTo(next.key());
}

void CodeView::setHits(const QList<int> &places, int length, int current, bool goesThere)
{
    m_hits = places;
    m_hitLength = length;
    m_hit = current;
    if (current >= 0 && goesThere) {
        goToHit(places[current], length);
    }
    dress();
}

void CodeView::goToHit(int place, int length)
{
    if (!m_text.isWhole()) {
        m_wanted = [this, place, length] { goToHit(place, length); };
        return;
    }
    m_folding.reveal(document()->findBlock(place).blockNumber());
    QTextCursor cursor(document());
    for (const int end : {place + length, place}) { // both ends, so that all of it becomes visible
        cursor.setPosition(end);
        setTextCursor(cursor);
        ensureCursorVisible();
    }
}

void CodeView::goTo(int line)
{
    if (!m_text.isWhole()) {
        m_wanted = [this, line] { goTo(line); };
        return;
    }
    m_folding.reveal(line);
    placeCursor(line);
    centerCursor();
    dress();
}

void CodeView::placeCursor(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
}

void CodeView::startOver()
{
    m_folding.forget();
    m_folding.unfoldAll();
    setTextCursor(QTextCursor(document()));
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
}

int CodeView::endOf(int line) const
{
    return m_highlighting->regions().value(line, line);
}

void CodeView::readLine()
{
    m_line = textCursor().blockNumber();
    m_folding.reveal(m_line);
    m_margin->update();
    const QString said = hasFocus() ? m_marks.value(m_line).text : QString();
    Q_EMIT lineReached(said);
    say(said);
}

void CodeView::say(const QString &text)
{
    if (!text.isEmpty()) {
        announce(*this, text);
    }
}

void CodeView::fold(int line, bool isFolded)
{
    if (line < 0 || m_folding.isFolded(line) == isFolded) {
        return;
    }
    if (const int cursor = textCursor().blockNumber(); isFolded && cursor > line && cursor < endOf(line)) {
        placeCursor(line); // it would be on a hidden line otherwise
    }
    m_folding.setFolded(line, isFolded);
    say(isFolded ? tr("%Ln line(s) folded", nullptr, m_folding.hiddenBy(line)) : tr("Unfolded"));
    dress();
}

void CodeView::foldAll()
{
    m_folding.foldAll();
    // Puts the cursor on a visible line: a hidden one would be unfolded as soon as the cursor moves.
    QTextBlock block = textCursor().block();
    while (!block.isVisible()) {
        block = block.previous();
    }
    placeCursor(block.blockNumber());
    dress();
}

void CodeView::unfoldAll()
{
    m_folding.unfoldAll();
    ensureCursorVisible();
    dress();
}

void CodeView::dress()
{
    const auto [first, last] = colorSeen();
    QList<QTextEdit::ExtraSelection> tints;
    tintMarks(tints, first, last);
    tintHits(tints, first, last);
    setExtraSelections(tints);
    m_margin->update();
}

std::pair<int, int> CodeView::colorSeen()
{
    constexpr int least = 40; // lines, even before the widget has a size
    const int first = firstVisibleBlock().blockNumber();
    int last = first;
    QTextBlock dirtyFrom;
    QTextBlock dirtyTo;
    qreal bottom = contentOffset().y();
    int seen = 0;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible()) {
            continue;
        }
        last = block.blockNumber();
        if (!m_colored.contains(last) && m_text.has(block.position()) && m_highlighting->knows(last)) {
            block.layout()->setFormats(m_highlighting->colorsOf(last, block.text()));
            m_colored.insert(last);
            dirtyFrom = dirtyFrom.isValid() ? dirtyFrom : block;
            dirtyTo = block;
        }
        bottom += blockBoundingRect(block).height();
        if (++seen >= least && bottom > viewport()->height()) {
            break;
        }
    }
    if (dirtyFrom.isValid()) {
        document()->markContentsDirty(
            dirtyFrom.position(), dirtyTo.position() + dirtyTo.length() - dirtyFrom.position());
    }
    return {first, last};
}

void CodeView::tintMarks(QList<QTextEdit::ExtraSelection> &tints, int first, int last) const
{
    const auto end = m_marks.upperBound(last);
    for (auto it = m_marks.lowerBound(first); it != end; ++it) {
        const QTextBlock block = document()->findBlockByNumber(it.key());
        if (block.isValid() && m_text.has(block.position())) {
            QTextEdit::ExtraSelection tint;
            tint.cursor = QTextCursor(block);
            tint.format.setBackground(toneSurface(it->tone, palette()));
            tint.format.setProperty(QTextFormat::FullWidthSelection, true);
            tints.append(tint);
        }
    }
}

void CodeView::tintHits(QList<QTextEdit::ExtraSelection> &tints, int first, int last) const
{
    const QTextBlock lastBlock = document()->findBlockByNumber(last);
    const int to = lastBlock.position() + lastBlock.length();
    auto it = std::ranges::lower_bound(m_hits, document()->findBlockByNumber(first).position());
    for (; it != m_hits.cend() && *it < to && m_text.has(*it + m_hitLength - 1); ++it) {
        const bool isCurrent = it - m_hits.cbegin() == m_hit;
        QTextEdit::ExtraSelection tint;
        tint.cursor = QTextCursor(document());
        tint.cursor.setPosition(*it);
        tint.cursor.setPosition(*it + m_hitLength, QTextCursor::KeepAnchor);
        // Reversed: in some themes the colour of a selection is too close to the background.
        tint.format.setBackground(isCurrent ? palette().color(QPalette::Text) : hitSurface(palette()));
        tint.format.setForeground(palette().color(isCurrent ? QPalette::Base : QPalette::Text));
        tint.format.setFontUnderline(true); // not by colour alone
        tints.append(tint);
    }
}

QList<QColor> CodeView::grounds() const
{
    return {palette().color(QPalette::Base), toneSurface(Tone::Blocks, palette()), toneSurface(Tone::Warns, palette()),
        toneSurface(Tone::Hints, palette()), toneSurface(Tone::Good, palette())};
}

void CodeView::applyTheme()
{
    m_highlighting->setColors(m_repository->themeForPalette(palette()), grounds());
    m_colored.clear();
    dress();
}

void CodeView::updateMargin()
{
    const int width = m_margin->wantedWidth();
    setViewportMargins(width, 0, 0, 0);
    m_margin->setGeometry(0, 0, width, height());
    m_margin->update();
}

int CodeView::lineAt(const QPoint &position) const
{
    return cursorForPosition(QPoint(0, position.y())).blockNumber();
}

void CodeView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(quietColor(palette()));
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible()) {
            continue;
        }
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > viewport()->height()) {
            break;
        }
        const int line = block.blockNumber();
        if (m_folding.isFolded(line) && m_folding.canFold(line) && block.layout()->lineCount() > 0) {
            const QTextLine text = block.layout()->lineAt(0);
            painter.drawText(QPointF(place.left() + text.x() + text.naturalTextWidth(), place.top() + text.ascent()),
                u" \u22ef "_s + tr("%Ln line(s)", nullptr, m_folding.hiddenBy(line)));
        }
    }
}

bool CodeView::event(QEvent *event)
{
    const auto *key = event->type() == QEvent::ShortcutOverride ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
        event->ignore(); // nothing to undo here, but there may be in the catalogue
        return false;
    }
    return QPlainTextEdit::event(event);
}

bool CodeView::viewportEvent(QEvent *event)
{
    return event->type() == QEvent::ToolTip ? showTip(event, viewport()) : QPlainTextEdit::viewportEvent(event);
}

bool CodeView::showTip(QEvent *event, QWidget *on) const
{
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), m_marks.value(lineAt(help->pos())).text, on);
    return true;
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const int key = isPlain ? event->key() : 0;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT lineActivated(textCursor().blockNumber());
    } else if (m_folds == Folds::Yes && (key == Qt::Key_Minus || key == Qt::Key_Plus)) {
        fold(foldHere(), key == Qt::Key_Minus);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void CodeView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseDoubleClickEvent(event);
    Q_EMIT lineActivated(textCursor().blockNumber());
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection()) {
        setTextCursor(cursorForPosition(event->pos())); // the menu applies to this line
    }
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    menu->addSeparator();
    menu->addActions(actions());
    if (m_folds == Folds::Yes) {
        menu->addSeparator();
        const int line = foldHere();
        const auto offer = [&](const QString &text, const QString &key, bool isFolded) {
            menu->addAction(text + u'\t' + key, this, [this, line, isFolded] { fold(line, isFolded); })
                ->setEnabled(line >= 0 && m_folding.isFolded(line) != isFolded);
        };
        offer(tr("Fold"), u"-"_s, true);
        offer(tr("Unfold"), u"+"_s, false);
        menu->addAction(tr("Fold all"), this, &CodeView::foldAll);
        menu->addAction(tr("Unfold all"), this, &CodeView::unfoldAll);
    }
    menu->exec(event->globalPos());
}

void CodeView::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    readLine();
}

void CodeView::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    readLine();
}

void CodeView::scrollContentsBy(int dx, int dy)
{
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (dy != 0) {
        dress();
    }
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
    dress();
}

void CodeView::takeTextSize()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const QFont around = QApplication::font(); around.pointSizeF() > 0) {
        fixed.setPointSizeF(around.pointSizeF());
    } else {
        fixed.setPixelSize(around.pixelSize());
    }
    setFont(fixed);
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_margin) {
        applyTheme();
    }
    if (event->type() == QEvent::FontChange && m_margin) {
        updateMargin();
    }
}

} // namespace leerschakel::ui
