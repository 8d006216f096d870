// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/codeview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QAccessible>
#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace leerschakel::ui {

/** The strip at the left with the icons of the marks. */
class CodeView::Margin : public QWidget
{
public:
    explicit Margin(CodeView &view) : QWidget(&view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view.paintMargin(event); }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            const auto mark = m_view.m_marks.constFind(m_view.lineAt(help->pos()));
            QToolTip::showText(help->globalPos(), mark == m_view.m_marks.cend() ? QString() : mark->text, this);
            return true;
        }
        return QWidget::event(event);
    }

private:
    CodeView &m_view;
};

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent),
      m_repository(std::make_unique<KSyntaxHighlighting::Repository>()),
      m_margin(new Margin(*this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    takeTextSize();
    setFrameShape(QFrame::NoFrame);
    m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document());
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
    if (m_highlighter->definition() != definition) {
        m_highlighter->setDefinition(definition);
    }
    if (text != toPlainText()) {
        const int across = horizontalScrollBar()->value();
        const int down = verticalScrollBar()->value();
        setPlainText(text);
        horizontalScrollBar()->setValue(across);
        verticalScrollBar()->setValue(down);
    }
}

void CodeView::setMarks(const QMap<int, Mark> &marks)
{
    m_marks = marks;
    applyMarks();
    updateMargin();
    setAccessibleDescription(marks.isEmpty() ? QString() : tr("%Ln line(s) with a remark", nullptr, int(marks.size())));
    readLine();
}

void CodeView::goTo(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
    centerCursor();
}

void CodeView::readLine()
{
    m_line = textCursor().blockNumber();
    const QString said = hasFocus() ? m_marks.value(m_line).text : QString();
    Q_EMIT lineReached(said);
    if (!said.isEmpty()) {
        QAccessibleAnnouncementEvent announcement(this, said);
        QAccessible::updateAccessibility(&announcement);
    }
}

void CodeView::applyMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
        const QTextBlock block = document()->findBlockByNumber(it.key());
        if (block.isValid()) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.format.setBackground(toneSurface(it->tone, palette()));
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            selections.append(selection);
        }
    }
    setExtraSelections(selections);
    m_margin->update();
}

void CodeView::applyTheme()
{
    m_highlighter->setTheme(m_repository->themeForPalette(palette()));
    m_highlighter->rehighlight();
    applyMarks();
}

int CodeView::marginWidth() const
{
    return fontMetrics().height() + 6;
}

void CodeView::updateMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    m_margin->setGeometry(0, 0, marginWidth(), height());
    m_margin->update();
}

int CodeView::lineAt(const QPoint &position) const
{
    return cursorForPosition(QPoint(0, position.y())).blockNumber();
}

void CodeView::paintMargin(QPaintEvent *)
{
    QPainter painter(m_margin);
    painter.fillRect(m_margin->rect(), palette().color(QPalette::Base));
    const int size = fontMetrics().height() - 2;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > height()) {
            break;
        }
        if (const auto mark = m_marks.constFind(block.blockNumber()); mark != m_marks.cend()) {
            painter.fillRect(
                QRectF(0, place.top(), m_margin->width(), place.height()), toneSurface(mark->tone, palette()));
            if (!mark->sign.isEmpty()) {
                painter.setPen(palette().color(QPalette::Text));
                painter.setFont(font());
                painter.drawText(
                    QRectF(0, place.top(), m_margin->width(), place.height()), Qt::AlignCenter, mark->sign);
                continue;
            }
            painter.drawPixmap(QPointF(3, place.top() + (place.height() - size) / 2),
                tonePixmap(mark->tone, palette(), size, devicePixelRatioF()));
        }
    }
}

bool CodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // there is nothing to undo here; the catalogue may have something
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

bool CodeView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto mark = m_marks.constFind(lineAt(help->pos()));
        QToolTip::showText(help->globalPos(), mark == m_marks.cend() ? QString() : mark->text, viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
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

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
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
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        applyTheme();
    }
    if (event->type() == QEvent::FontChange && m_margin) {
        updateMargin();
    }
}

} // namespace leerschakel::ui
