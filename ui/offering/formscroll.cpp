// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/formscroll.h"

#include "application/look.h"

#include <QApplication>
#include <QLayout>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>

namespace leerschakel::ui {

namespace {

/** Longer lines are hard to read; in pixels at the usual text size. */
constexpr int widest = 900;
constexpr int sideMargin = 2 * rhythm;

} // namespace

FormScroll::FormScroll(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_following.setSingleShot(true);
    connect(&m_following, &QTimer::timeout, this, [this] {
        QWidget *focus = QApplication::focusWidget();
        if (widget() && focus && widget()->isAncestorOf(focus)) {
            reveal(focus);
        }
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *to) { focusMoved(to); });
}

FormScroll::~FormScroll()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves while the form is destroyed
}

void FormScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    center();
}

void FormScroll::center()
{
    if (QLayout *layout = widget() ? widget()->layout() : nullptr) {
        const int side = std::max(sideMargin, (viewport()->width() - scaledTo(font(), widest)) / 2);
        QMargins margins = layout->contentsMargins();
        margins.setLeft(side);
        margins.setRight(side);
        layout->setContentsMargins(margins);
    }
}

void FormScroll::focusMoved(QWidget *to)
{
    if (m_text) {
        disconnect(m_text, nullptr, &m_following, nullptr);
        m_text = nullptr;
    }
    // What was pressed is under the pointer, and stays there.
    if (!to || !widget() || !widget()->isAncestorOf(to)) {
        return;
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(to)) {
        m_text = text;
        connect(text, &QPlainTextEdit::cursorPositionChanged, &m_following, qOverload<>(&QTimer::start));
    }
    if (QGuiApplication::mouseButtons() == Qt::NoButton) {
        m_following.start(); // once a new row has its place
    }
}

void FormScroll::reveal(QWidget *target)
{
    QWidget *form = widget();
    form->layout()->activate();
    form->resize(form->width(), std::max(viewport()->height(), form->layout()->totalHeightForWidth(form->width())));
    const int line = fontMetrics().height();
    const int above = m_covered + 2 * line; // with its label
    const int below = 3 * line;
    const int view = viewport()->height();
    QRect place(target->mapTo(form, QPoint()), target->size());
    if (place.height() + above + below > view) {
        if (const auto *text = qobject_cast<const QPlainTextEdit *>(target)) {
            const QRect caret = text->cursorRect();
            place = QRect(text->viewport()->mapTo(form, caret.topLeft()), caret.size());
        }
    }
    int value = verticalScrollBar()->value();
    value = std::max(value, place.bottom() + below - view);
    value = std::min(value, place.top() - above);
    verticalScrollBar()->setValue(value);
}

} // namespace leerschakel::ui
